// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/workloadreport.h"

#include "app/report/reportframe.h"
#include "app/tasks/load.h"

namespace muster {

namespace {

constexpr int mostWeeks = 53;      ///< a year
constexpr int weeksInTable = 12; ///< more do not fit beside one another

QString workloadText(const char *text)
{
    return QCoreApplication::translate("muster::WorkloadReport", text);
}

QList<Period> weeksOf(const Period &period)
{
    QList<Period> weeks;
    for (QDate monday = Period::week(period.first).first; monday <= period.last && weeks.size() < mostWeeks;
         monday = monday.addDays(7))
        weeks.append(Period::week(monday).intersected(period));
    return weeks;
}

QVariant utilisationCell(const Utilisation &use)
{
    if (use.isConflict())
        return workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "conflict"));
    if (use.net.value == 0)
        return workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "away"));
    return QVariant::fromValue(Percent{scaled(use.load.value, 1000, use.net.value)});
}

ReportTable weekTable(const Load &load, const QList<Person> &people, const QList<Period> &weeks, const Period &whole,
                      const QLocale &locale)
{
    ReportTable table;
    table.title = workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Load in per cent of capacity"));
    table.empty = workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Nobody works in this period."));
    table.isHeatMap = true;
    table.columns.append({workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Person")), "person", 2.2, false});
    for (const Period &week : weeks) {
        table.columns.append({locale.toString(week.first, QStringLiteral("d MMM")),
                              "week_" + week.first.toString(Qt::ISODate).toLatin1(), 0.8, true});
    }
    table.columns.append({workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Load")), "load", 0.9, true});
    table.columns.append({workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Capacity")), "capacity", 0.9, true});
    Utilisation all;
    for (const Person &person : people) {
        ReportRow row;
        row.cells.append(person.name);
        row.sources.append(Source{});
        for (const Period &week : weeks) {
            const Utilisation use = load.utilisation(person.id, week);
            row.cells.append(utilisationCell(use));
            row.sources.append(load.explain(person.id, week));
            if (use.isConflict())
                row.tone = Tone::Danger;
            else if (use.isOverload() && row.tone == Tone::Plain)
                row.tone = Tone::Warn;
        }
        const Utilisation use = load.utilisation(person.id, whole);
        all.load += use.load;
        all.net += use.net;
        row.cells << QVariant::fromValue(use.load) << QVariant::fromValue(use.net);
        row.sources << load.explain(person.id, whole) << load.explainCapacity(person.id, whole);
        table.rows.append(row);
    }
    if (people.isEmpty())
        return table;
    ReportRow total;
    total.style = ReportRow::Style::Total;
    total.cells.append(workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Team")));
    for (const Period &week : weeks) {
        Utilisation sum;
        for (const Person &person : people) {
            const Utilisation use = load.utilisation(person.id, week);
            sum.load += use.load;
            sum.net += use.net;
        }
        total.cells.append(utilisationCell(sum));
    }
    total.cells << QVariant::fromValue(all.load) << QVariant::fromValue(all.net);
    table.rows.append(total);
    return table;
}

ReportTable unplannedTable(const Store &store, const Load &load, const QList<Person> &people, bool everybody)
{
    ReportTable table;
    table.title = workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Not in these figures, or without time for it"));
    table.empty = workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "All open work has an estimate, a date, a person and time for it."));
    table.columns = {{workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Task")), "task", 3, false},
                     {workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Person")), "person", 1.5, false},
                     {workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Why")), "reason", 1.5, false},
                     {workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Due")), "due", 1, false},
                     {workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Remaining")), "remaining", 1, true}};
    const auto add = [&](Id<Task> id, const char *why, Tone tone) {
        const Task *task = store.find(id);
        if (!task)
            return;
        const Id<Person> carrier = load.carrier(*task);
        const bool shown = std::any_of(people.begin(), people.end(), [&](const Person &p) { return p.id == carrier; });
        if (!shown && !everybody)
            return;
        const auto left = load.remaining(*task);
        ReportRow row;
        row.cells = {task->title, store.title(recordType<Person>(), carrier.value), workloadText(why),
                     task->due.isValid() ? QVariant(task->due) : QVariant(), left ? QVariant::fromValue(*left) : QVariant()};
        row.tone = tone;
        row.sources = {Source{{}, {}, "task", {id.value}}};
        table.rows.append(row);
    };
    for (const Load::Conflict &conflict : load.conflicts())
        add(conflict.task, QT_TRANSLATE_NOOP("muster::WorkloadReport", "No time before it is due"), Tone::Danger);
    for (Id<Task> id : load.unassigned())
        add(id, QT_TRANSLATE_NOOP("muster::WorkloadReport", "On nobody"), Tone::Warn);
    for (Id<Task> id : load.undated())
        add(id, QT_TRANSLATE_NOOP("muster::WorkloadReport", "No due date"), Tone::Plain);
    for (Id<Task> id : load.unestimated())
        add(id, QT_TRANSLATE_NOOP("muster::WorkloadReport", "No estimate"), Tone::Plain);
    return table;
}

ReportFigures workloadFigures(const Load &load, const QList<Person> &people, const Period &period)
{
    Utilisation all;
    QList<RecordId> over;
    for (const Person &person : people) {
        const Utilisation use = load.utilisation(person.id, period);
        all.load += use.load;
        all.net += use.net;
        if (use.isOverload())
            over << person.id.value;
    }
    const QString overloaded = workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "People with more work than time"));
    return {{{"used", workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Of the time is planned")), utilisationCell(all),
              all.isOverload() ? Tone::Danger : Tone::Plain},
             {"load", workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Work")), QVariant::fromValue(all.load)},
             {"capacity", workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Time")), QVariant::fromValue(all.net)},
             {"overloaded", overloaded, qint64(over.size()), over.isEmpty() ? Tone::Plain : Tone::Danger,
              {overloaded, {}, recordType<Person>().name(), over}}}};
}

} // namespace

Report workloadReport(const Store &store, const ReportRequest &request)
{
    const Period asked = request.period.isEmpty()
                             ? Period{Period::week(request.today).first, Period::week(request.today).first.addDays(55)}
                             : request.period;
    const QList<Period> weeks = weeksOf(asked);
    const Period period{weeks.first().first, weeks.last().last};
    const Load load(store, request.today);
    QList<Person> people = workforce(store.all<Person>(), period);
    people.removeIf([&](const Person &person) { return !request.includes(person.id.value); });
    Report report = reportFrame(store, request, "workload",
                                workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Team workload")), period);
    report.blocks = {workloadFigures(load, people, period)};
    for (qsizetype first = 0; first < weeks.size(); first += weeksInTable) {
        const QList<Period> some = weeks.mid(first, weeksInTable);
        const Period span{some.first().first, some.last().last};
        report.blocks << weekTable(load, people, some, span, request.locale);
        if (weeks.size() > weeksInTable) // several, each with its own weeks in the title
            std::get<ReportTable>(report.blocks.last()).title += QStringLiteral(", ") + span.toString(request.locale);
    }
    report.blocks << workloadChart(load, people, period) << unplannedTable(store, load, people, !request.isLimited());
    report.assumptions = {workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport",
        "Capacity is (scheduled hours − holiday − leave) × focus − recurring duty. Remaining work is spread over the days to its "
        "due date in proportion to capacity; overdue work over the next five working days. Work nobody has accepted counts on "
        "the person accountable for it."))};
    if (period != asked)
        report.assumptions << workloadText(QT_TRANSLATE_NOOP("muster::WorkloadReport", "Only the first 53 weeks are shown."));
    return report;
}

} // namespace muster
