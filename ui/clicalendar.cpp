// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/schedulecalendar.h"
#include "app/store/store.h"
#include "ui/clicommand.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString cliCalendarText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void describeCalendar(QCommandLineParser &parser)
{
    addDatabaseOption(parser);
    addOption(parser, QStringLiteral("person"), cliCalendarText("Only this person's dates, by name or id."), QStringLiteral("PERSON"));
    addOption(parser, QStringLiteral("project"), cliCalendarText("Only this project's dates, by name or id."), QStringLiteral("PROJECT"));
    addOption(parser, QStringLiteral("output"), cliCalendarText("The file to make; otherwise standard output."), QStringLiteral("FILE"));
}

int runCalendar(const QCommandLineParser &parser, const QStringList &)
{
    const auto store = openDatabase(parser);
    CalendarScope scope;
    if (parser.isSet(QStringLiteral("person")))
        scope.person = {recordNamed(*store, recordType<Person>(), parser.value(QStringLiteral("person")))};
    if (parser.isSet(QStringLiteral("project")))
        scope.project = {recordNamed(*store, recordType<Project>(), parser.value(QStringLiteral("project")))};
    if (scope.person && scope.project)
        throw UsageError{cliCalendarText("A calendar is of a person or of a project, not of both.")};
    deliver(parser.value(QStringLiteral("output")), scheduleCalendar(*store, scope, QDateTime::currentDateTimeUtc()));
    return 0;
}

} // namespace

CliCommand calendarCommand()
{
    return {QStringLiteral("calendar"),
            cliCalendarText("Writes the team's dates as a calendar file (iCalendar): leave, turns, milestones, what is due."),
            QString(), 0, 0, &describeCalendar, &runCalendar};
}

} // namespace muster
