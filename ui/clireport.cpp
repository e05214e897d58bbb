// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"
#include "app/report/ownreport.h"
#include "app/report/reportcsv.h"
#include "app/report/reporthtml.h"
#include "app/report/xlsx.h"
#include "app/reports.h"
#include "app/reviews/review.h"
#include "app/staff/teams.h"
#include "ui/clicommand.h"
#include "ui/report/reportpainter.h"
#include "ui/reviews/reviewprint.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace muster {

namespace {

QString reportText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void describeReport(QCommandLineParser &parser)
{
    addOption(parser, QStringLiteral("list"), reportText("Lists the reports."));
    addDatabaseOption(parser);
    addOption(parser, QStringLiteral("format"), reportText("pdf, html, csv or xlsx."), QStringLiteral("FORMAT"));
    addOption(parser, QStringLiteral("output"), reportText("The file to make; otherwise standard output."), QStringLiteral("FILE"));
    addOption(parser, QStringLiteral("period"),
              reportText("2026, 2026-Q1, 2026-03, 2026-W12 or 2026-03-01..2026-04-15; otherwise what is usual for the report."),
              QStringLiteral("PERIOD"));
    addOption(parser, QStringLiteral("from"), reportText("The first day, as 2026-03-01."), QStringLiteral("DAY"));
    addOption(parser, QStringLiteral("to"), reportText("The last day, as 2026-04-15."), QStringLiteral("DAY"));
    addOption(parser, QStringLiteral("person"), reportText("Only this person, by name or id."), QStringLiteral("PERSON"));
    addOption(parser, QStringLiteral("team"), reportText("Only these people: a department, or a manager and all who report there."),
              QStringLiteral("TEAM"));
    addOption(parser, QStringLiteral("as-of"), reportText("Counts as if this day, as 2026-03-17, were today."), QStringLiteral("DAY"));
}

int listReports()
{
    for (const ReportKind &kind : allReports())
        writeLine(QStringLiteral("%1  %2").arg(QString::fromLatin1(kind.name), -20).arg(kind.purpose));
    return 0;
}

QDate dayFrom(const QCommandLineParser &parser, const QString &option)
{
    const QDate day = QDate::fromString(demanded(parser, option), Qt::ISODate);
    if (!day.isValid())
        throw UsageError{reportText("“%1” is no day; write it as 2026-03-01.").arg(parser.value(option))};
    return day;
}

Period periodFrom(const QCommandLineParser &parser, const ReportKind &kind, const Store &store, QDate today)
{
    const bool hasDays = parser.isSet(QStringLiteral("from")) || parser.isSet(QStringLiteral("to"));
    if (parser.isSet(QStringLiteral("period"))) {
        if (hasDays)
            throw UsageError{reportText("Give either --period or --from and --to.")};
        const auto period = Period::parse(parser.value(QStringLiteral("period")));
        if (!period || period->isEmpty())
            throw UsageError{reportText("“%1” is no period; write 2026, 2026-Q1, 2026-03, 2026-W12 or 2026-03-01..2026-04-15.")
                                 .arg(parser.value(QStringLiteral("period")))};
        return *period;
    }
    if (!hasDays)
        return kind.usualPeriod(store, today);
    const Period period{dayFrom(parser, QStringLiteral("from")), dayFrom(parser, QStringLiteral("to"))};
    if (period.isEmpty())
        throw UsageError{reportText("The last day is before the first.")};
    return period;
}

ReportRequest requestNow()
{
    ReportRequest request;
    request.now = QDateTime::currentDateTime();
    request.today = request.now.date();
    return request;
}

void writeReport(const Report &report, const QString &format, const QString &output, const QLocale &locale)
{
    const bool toFile = !output.isEmpty() && output != QLatin1String("-");
    if (format == QLatin1String("csv"))
        return deliver(output, toCsv(report));
    if (format == QLatin1String("html"))
        return deliver(output, toHtml(report, locale));
    if (format == QLatin1String("xlsx"))
        return deliver(output, toXlsx(report));
    if (toFile)
        return writePdf(report, output, locale);
    const QTemporaryDir folder;
    const QString part = folder.filePath(QStringLiteral("report.pdf"));
    writePdf(report, part, locale);
    QFile file(part);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(reportText("The finished report cannot be read back."), reportText("The Muster file was not changed."),
                    reportText("Write it to a file with --output."), file.errorString());
    writeOut(file.readAll());
}

/// A department by its name; else the person of that name with their reports.
ReportTeam teamFrom(const QCommandLineParser &parser, const Store &store)
{
    const QString wanted = parser.value(QStringLiteral("team"));
    const QList<ReportTeam> teams = teamsOf(store);
    for (const ReportTeam &team : teams) {
        if (team.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return team;
    }
    QStringList names;
    for (const ReportTeam &team : teams) {
        if (team.manager != 0 && store.title(recordType<Person>(), team.manager).compare(wanted, Qt::CaseInsensitive) == 0)
            return team;
        names << team.name;
    }
    throw Error(reportText("There is no team “%1”.").arg(wanted), reportText("Nothing was written."),
                reportText("The teams are: %1.").arg(names.join(QStringLiteral(", "))));
}

const ReportKind &kindNamed(const QList<ReportKind> &kinds, const QString &name)
{
    for (const ReportKind &kind : kinds)
        if (QLatin1String(kind.name) == name || (kind.own != 0 && kind.title == name))
            return kind;
    throw UsageError{reportText("There is no report “%1”; “muster report --list” lists them.").arg(name)};
}

int runReport(const QCommandLineParser &parser, const QStringList &operands)
{
    if (parser.isSet(QStringLiteral("list")))
        return listReports();
    if (operands.isEmpty())
        throw UsageError{reportText("NAME is missing.")};
    const QString format = demanded(parser, QStringLiteral("format"));
    if (!QStringList{QStringLiteral("pdf"), QStringLiteral("html"), QStringLiteral("csv"), QStringLiteral("xlsx")}.contains(format))
        throw UsageError{reportText("“%1” is no format here; it is pdf, html, csv or xlsx.").arg(format)};
    const auto store = openDatabase(parser);
    const QList<ReportKind> kinds = allReports() + ownReports(*store);
    const ReportKind &kind = kindNamed(kinds, operands.first());
    ReportRequest request = requestNow();
    if (parser.isSet(QStringLiteral("as-of")))
        request.today = dayFrom(parser, QStringLiteral("as-of"));
    request.period = periodFrom(parser, kind, *store, request.today);
    if (parser.isSet(QStringLiteral("person")) && parser.isSet(QStringLiteral("team")))
        throw UsageError{reportText("Give either --person or --team.")};
    if (parser.isSet(QStringLiteral("team")))
        request.team = teamFrom(parser, *store);
    if (parser.isSet(QStringLiteral("person")))
        request.person = recordNamed(*store, recordType<Person>(), parser.value(QStringLiteral("person")));
    else if (kind.needsPerson)
        throw UsageError{reportText("This report is about one person: give --person.")};
    writeReport(kind.make(*store, request), format, parser.value(QStringLiteral("output")), request.locale);
    return 0;
}

void describeReviewPrint(QCommandLineParser &parser)
{
    addDatabaseOption(parser);
    addOption(parser, QStringLiteral("cycle"), reportText("The review cycle, by name or id."), QStringLiteral("CYCLE"));
    addOption(parser, QStringLiteral("person"), reportText("Only this person, by name or id."), QStringLiteral("PERSON"));
    addOption(parser, QStringLiteral("copy"), reportText("employee (without the private notes) or manager."), QStringLiteral("COPY"));
    addOption(parser, QStringLiteral("output"), reportText("The folder for the PDF files, made when missing; or a file that ends in .pdf, for all in one."),
              QStringLiteral("FOLDER"));
}

int runReviewPrint(const QCommandLineParser &parser, const QStringList &)
{
    const QString copy = demanded(parser, QStringLiteral("copy"));
    if (copy != QLatin1String("employee") && copy != QLatin1String("manager"))
        throw UsageError{reportText("--copy is employee or manager.")};
    const QString folder = demanded(parser, QStringLiteral("output"));
    const QString cycleName = demanded(parser, QStringLiteral("cycle"));
    const auto store = openDatabase(parser);
    const Id<ReviewCycle> cycle{recordNamed(*store, recordType<ReviewCycle>(), cycleName)};
    Id<Person> person;
    if (parser.isSet(QStringLiteral("person")))
        person = {recordNamed(*store, recordType<Person>(), parser.value(QStringLiteral("person")))};
    const QList<Id<Review>> reviews = printedReviews(*store, cycle, person);
    if (reviews.isEmpty())
        throw Error(reportText("There is no such review in “%1”.").arg(cycleName), reportText("Nothing was written."),
                    reportText("See the Reviews page for who has a review in which cycle."));
    ReportRequest request = requestNow();
    request.employeeCopy = copy == QLatin1String("employee");
    if (folder.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        writeReviewsTogether(*store, reviews, folder, request);
        writeLine(QDir::toNativeSeparators(folder));
        return 0;
    }
    for (const QString &file : writeReviews(*store, reviews, folder, request))
        writeLine(QDir::toNativeSeparators(file));
    return 0;
}

} // namespace

QList<CliCommand> reportCommands()
{
    return {
        {QStringLiteral("report"), reportText("Makes a standard report (--list names them), or one of your own by its name."), QStringLiteral("NAME"), 0, 1,
         &describeReport, &runReport},
        {QStringLiteral("review print"), reportText("Prints the reviews of a cycle as PDF, one file each."), QString(), 0, 0,
         &describeReviewPrint, &runReviewPrint},
    };
}

} // namespace muster
