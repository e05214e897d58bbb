// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/projectstatus.h"

#include "app/report/reportframe.h"
#include "app/reports/projectvalue.h"
#include "app/schedule/milestone.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString projectText(const char *text)
{
    return QCoreApplication::translate("muster::ProjectStatus", text);
}

const Choice &healthChoice(Health health)
{
    return Choices<Health>::list[int(health)];
}

QVariant givenMoney(const std::optional<Money> &money)
{
    return money ? QVariant::fromValue(*money) : QVariant::fromValue(Ratio{}); // "n/a"
}

ReportTable progressTable(const Store &store, const QList<ProjectStanding> &standings)
{
    ReportTable table;
    table.title = projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Progress"));
    table.toneColumn = 1;
    table.empty = projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "No project runs."));
    table.columns = {{projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Project")), "project", 2.4, false},
                     {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Status")), "health", 0.9, false},
                     {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Lead")), "lead", 1.3, false},
                     {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Asked for by")), "requester", 1.2, false},
                     {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Due")), "due", 0.9, false},
                     {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Done")), "done", 0.7, true},
                     {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Time gone")), "time", 0.8, true},
                     {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Open")), "open", 0.6, true},
                     {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Overdue")), "overdue", 0.7, true}};
    for (const ProjectStanding &one : standings) {
        const Project &project = *one.project;
        const Choice &health = healthChoice(one.health);
        ReportRow row;
        row.cells = {project.name, health.word(), store.title(recordType<Person>(), project.lead.value), project.requester, project.due,
                     QVariant::fromValue(one.done), QVariant::fromValue(one.timeGone), qint64(one.open), qint64(one.overdue)};
        row.sources.resize(row.cells.size());
        row.sources[5] = {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "estimate × done, over the estimates of all tasks")), {},
                          recordType<Task>().name(), one.tasks};
        row.tone = health.tone;
        table.rows << row;
    }
    return table;
}

ReportTable valueTable(const QList<ProjectStanding> &standings)
{
    ReportTable table;
    table.title = projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Earned value"));
    table.columns = {{projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Project")), "project", 1.6, false}};
    const auto number = [&](const char *label, const char *key) { table.columns.append({projectText(label), key, 1, true}); };
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Budget"), "bac");
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Planned by now"), "pv");
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Earned"), "ev");
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Actual cost"), "ac");
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Cost variance"), "cv");
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Schedule variance"), "sv");
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "CPI"), "cpi");
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "SPI"), "spi");
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "At completion"), "eac");
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Budget − at completion"), "vac");
    number(QT_TRANSLATE_NOOP("muster::ProjectStatus", "TCPI"), "tcpi");
    for (const ProjectStanding &one : standings) {
        const EarnedValue &value = one.value;
        const auto cell = [&](qint64 minor) { return QVariant::fromValue(value.money(minor)); };
        ReportRow row;
        row.cells = {one.project->name, cell(value.budget), cell(value.planned), cell(value.earned), cell(value.actual),
                     QVariant::fromValue(value.costVariance()), QVariant::fromValue(value.scheduleVariance()),
                     QVariant::fromValue(value.costIndex()), QVariant::fromValue(value.scheduleIndex()), givenMoney(value.atCompletion()),
                     givenMoney(value.varianceAtCompletion()), QVariant::fromValue(value.toCompleteIndex())};
        table.rows << row;
    }
    return table;
}

ReportTable milestoneTable(const Store &store, const QList<ProjectStanding> &standings, QDate today)
{
    ReportTable table;
    table.title = projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Next milestones"));
    table.empty = projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "No milestone is ahead."));
    table.columns = {{projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Date")), "date", 0.9, false},
                     {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Milestone")), "milestone", 2.4, false},
                     {projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Project")), "project", 2, false}};
    for (const Milestone &one : store.all<Milestone>()) {
        const bool isShown = std::any_of(standings.begin(), standings.end(),
                                         [&](const ProjectStanding &standing) { return standing.project->id == one.project; });
        if (!isShown || one.reached)
            continue;
        table.rows << ReportRow{{one.date, one.name, store.title(recordType<Project>(), one.project.value)}, ReportRow::Style::Normal, 0,
                                one.date < today ? Tone::Danger : Tone::Plain, {{{}, {}, recordType<Milestone>().name(), {one.id.value}}}};
    }
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const ReportRow &a, const ReportRow &b) { return a.cells.at(0).toDate() < b.cells.at(0).toDate(); });
    return table;
}

ReportFigures healthFigures(const QList<ProjectStanding> &standings)
{
    ReportFigures figures;
    for (const Health health : {Health::OnTrack, Health::AtRisk, Health::OffTrack}) {
        Source source{{}, {}, recordType<Project>().name(), {}};
        for (const ProjectStanding &one : standings) {
            if (one.health == health)
                source.rows << one.project->id.value;
        }
        const Choice &choice = healthChoice(health);
        const auto count = qint64(source.rows.size());
        figures.figures << ReportFigures::Figure{choice.key, choice.word(), count, count > 0 ? choice.tone : Tone::Plain, source};
    }
    return figures;
}

} // namespace

Report projectReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "projects", projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus", "Project status")),
                                Period::day(request.today));
    QList<ProjectStanding> standings = projectStandings(store, request.today);
    standings.removeIf([&](const ProjectStanding &one) { return !request.includes(one.project->lead.value); });
    report.blocks = {healthFigures(standings), progressTable(store, standings)};
    if (!standings.isEmpty())
        report.blocks << valueTable(standings) << milestoneTable(store, standings, request.today);
    report.assumptions = {
        projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus",
            "Done is weighted by the estimates; a task without one counts as an hour. Dropped tasks do not count.")),
        projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus",
            "Off track: past its due day, or CPI or SPI under 0.80. At risk: overdue tasks, or CPI or SPI under 0.95.")),
        projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus",
            "Planned are the estimates at the hourly rate of who does the work, from start to due, as the newest baseline has them (without "
            "one as they stand), and the project's budget lines month by month. Earned = budget × done. Actual cost is logged hours at the rate of the day, and what is spent. CPI = earned ÷ actual; "
            "SPI = earned ÷ planned; at completion = actual + (budget − earned) ÷ CPI; TCPI = (budget − earned) ÷ (budget − actual)."))};
    Minutes unpriced;
    for (const ProjectStanding &one : standings)
        unpriced += one.unpriced;
    if (unpriced.value > 0)
        report.assumptions << projectText(QT_TRANSLATE_NOOP("muster::ProjectStatus",
            "%1 of people without an hourly rate are in no amount.")).arg(unpriced.toString(request.locale));
    return report;
}

} // namespace muster
