// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/leavecalendar.h"

#include "app/import/ics.h"
#include "app/record/contentline.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <libical/ical.h>
#include <memory>

namespace muster {

namespace {

QString choiceKey(const char *field, int value)
{
    const Choice *choice = recordType<Leave>().field(field).choice(value);
    return choice ? QLatin1String(choice->key) : QString();
}

QString stringProperty(icalcomponent *event, const char *name)
{
    for (auto *property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); property;
         property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)) {
        if (qstricmp(icalproperty_get_property_name(property), name) == 0)
            return QString::fromUtf8(icalproperty_get_value_as_string(property)).trimmed();
    }
    return {};
}

QDate eventDay(const icaltimetype &time)
{
    return icaltime_is_null_time(time) ? QDate() : QDate(time.year, time.month, time.day);
}

QString attendeeName(icalcomponent *event)
{
    auto *attendee = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY);
    if (!attendee)
        return {};
    auto *parameter = icalproperty_get_first_parameter(attendee, ICAL_CN_PARAMETER);
    const QString name = parameter ? QString::fromUtf8(icalparameter_get_cn(parameter)) : QString();
    return name.isEmpty() ? QString::fromUtf8(icalproperty_get_attendee(attendee)).remove(QLatin1String("mailto:"), Qt::CaseInsensitive) : name;
}

/// What calendars call absences, as one of ours.
QString leaveKindOf(const QString &words)
{
    struct { const char *part, *key; } const known[] = {{"sick", "sick"}, {"krank", "sick"}, {"ill", "sick"}, {"parent", "parental"},
                                                        {"eltern", "parental"}, {"train", "training"}, {"schulung", "training"},
                                                        {"unpaid", "unpaid"}, {"holiday", "holiday"}, {"vacation", "holiday"},
                                                        {"leave", "holiday"}, {"urlaub", "holiday"}, {"congé", "holiday"}};
    for (const auto &word : known) {
        if (words.contains(QString::fromUtf8(word.part), Qt::CaseInsensitive))
            return QLatin1String(word.key);
    }
    return QStringLiteral("other");
}

/// The cells of one event, in the order of leaveHeaders().
QStringList leaveCells(icalcomponent *event)
{
    const QDate first = eventDay(icalcomponent_get_dtstart(event));
    const icaltimetype end = icalcomponent_get_dtend(event);
    QDate last = eventDay(end);
    // The end of whole days is the day after; so is midnight.
    if (last > first && (end.is_date || (end.hour == 0 && end.minute == 0 && end.second == 0)))
        last = last.addDays(-1);
    if (!last.isValid())
        last = first;
    const QString summary = QString::fromUtf8(icalcomponent_get_summary(event)).simplified();
    QString person = stringProperty(event, "X-MUSTER-PERSON");
    if (person.isEmpty())
        person = attendeeName(event);
    if (person.isEmpty())
        person = summary.section(u':', 0, 0).section(QLatin1String(" - "), 0, 0).trimmed();
    QString kind = stringProperty(event, "X-MUSTER-KIND");
    if (kind.isEmpty())
        kind = leaveKindOf(summary + u' ' + stringProperty(event, "CATEGORIES"));
    const auto status = icalcomponent_get_status(event);
    const LeaveState state = status == ICAL_STATUS_CANCELLED ? LeaveState::Refused
                             : status == ICAL_STATUS_TENTATIVE ? LeaveState::Requested : LeaveState::Approved;
    return {person, kind, first.toString(Qt::ISODate), last.toString(Qt::ISODate), stringProperty(event, "X-MUSTER-HOURS-A-DAY"),
            choiceKey("state", int(state)), QString::fromUtf8(icalcomponent_get_description(event))};
}

void addEvents(icalcomponent *component, SourceTable &table)
{
    for (auto *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner;
         inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
        if (icalcomponent_isa(inner) == ICAL_VEVENT_COMPONENT)
            table.rows << CsvRecord{int(table.rows.size()) + 1, leaveCells(inner)};
        else
            addEvents(inner, table);
    }
}

SourceTable leaveTable(const QByteArray &bytes, const ImportOptions &)
{
    SourceTable table;
    for (const char *name : {"person_id", "kind", "first_day", "last_day", "per_day", "state", "note"})
        table.headers << recordType<Leave>().field(name).sourceLabel();
    icalerror_set_errors_are_fatal(false);
    QByteArray text = bytes;
    text.replace("\r\n", "\n").replace('\r', '\n');
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent *)> root(icalparser_parse_string(text.constData()), &icalcomponent_free);
    if (root)
        addEvents(root.get(), table);
    if (table.rows.isEmpty())
        table.problem = QCoreApplication::translate("Import", "The calendar holds no events, or is damaged: nothing to import.");
    return table;
}

} // namespace

QByteArray leaveCalendar(const std::vector<Leave> &leave, const Store &store, const QDateTime &now)
{
    QByteArray text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Muster//Leave//EN\r\n");
    for (const Leave &one : leave) {
        const Person *person = store.find(one.person);
        const QString name = person ? person->name : QString();
        text += "BEGIN:VEVENT\r\n";
        text += contentLine("UID", QStringLiteral("muster-%1").arg(one.id.value));
        text += contentLine("DTSTAMP", now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")));
        text += contentLine("DTSTART;VALUE=DATE", contentDay(one.first));
        text += contentLine("DTEND;VALUE=DATE", contentDay(one.last.addDays(1)));
        text += contentLine("SUMMARY", escapedContent(name + QLatin1String(": ") + choiceWord<Leave>("kind", one.kind)));
        text += contentLine("STATUS", one.state == LeaveState::Approved ? QStringLiteral("CONFIRMED")
                                      : one.state == LeaveState::Refused ? QStringLiteral("CANCELLED") : QStringLiteral("TENTATIVE"));
        if (!one.note.isEmpty())
            text += contentLine("DESCRIPTION", escapedContent(one.note));
        text += contentLine("X-MUSTER-PERSON", escapedContent(name));
        text += contentLine("X-MUSTER-KIND", choiceKey("kind", int(one.kind)));
        if (one.perDay)
            text += contentLine("X-MUSTER-HOURS-A-DAY", one.perDay->toDecimal());
        text += "END:VEVENT\r\n";
    }
    return text + "END:VCALENDAR\r\n";
}

ImportKind leaveImport()
{
    ImportKind kind;
    kind.type = &recordType<Leave>();
    kind.formats = {{QStringLiteral("ics"), &isCalendar, &leaveTable, nullptr}};
    return kind;
}

} // namespace muster
