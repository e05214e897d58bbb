// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/taskreports.h"

#include "app/report/reportframe.h"
#include "app/tasks/attention.h"
#include "app/tasks/delegation.h"
#include "app/tasks/load.h"

#include <QMap>

namespace muster {

namespace {

QString taskReportText(const char *text)
{
    return QCoreApplication::translate("muster::TaskReports", text);
}

Source taskSource(const Task &task)
{
    return {{}, {}, recordType<Task>().name(), {task.id.value}};
}

bool concerns(const Task &task, const ReportRequest &request)
{
    return request.includes(task.assignee.value);
}

ReportTable taskTable(const QString &title, const QString &empty)
{
    ReportTable table;
    table.title = title;
    table.empty = empty;
    table.columns = {{taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Task")), "task", 3, false},
                     {taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Assignee")), "assignee", 1.4, false},
                     {taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "State")), "state", 1, false},
                     {taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Due")), "due", 0.9, false}};
    return table;
}

QList<QVariant> taskCells(const Store &store, const Task &task)
{
    return {task.title, store.title(recordType<Person>(), task.assignee.value), choiceWord<Task>("state", task.state), task.due};
}

/// Counts of open tasks, one row a person.
ReportTable handsTable(const Store &store, const ReportRequest &request)
{
    ReportTable table;
    table.title = taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Open work by person"));
    table.empty = taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Nothing is delegated."));
    table.columns = {{taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Person")), "person", 2, false}};
    constexpr TaskState states[] = {TaskState::Proposed, TaskState::Accepted, TaskState::Active, TaskState::Waiting,
                                    TaskState::Blocked, TaskState::HandedBack};
    for (const TaskState state : states)
        table.columns.append({choiceWord<Task>("state", state), choiceOf<Task>("state", state)->key, 1, true});
    table.columns.append({taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Overdue")), "overdue", 1, true});
    table.columns.append({taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Needs you")), "needs_you", 1, true});
    for (const Person &person : workforce(store.all<Person>(), Period::day(request.today))) {
        if (!request.includes(person.id.value))
            continue;
        QMap<int, QList<RecordId>> rows; // by column
        for (const Task &task : store.all<Task>()) {
            if (!task.isOpen() || task.assignee != person.id)
                continue;
            for (int i = 0; i < int(std::size(states)); ++i) {
                if (task.state == states[i])
                    rows[i + 1] << task.id.value;
            }
            if (task.isOverdue(request.today))
                rows[int(std::size(states)) + 1] << task.id.value;
            if (attentionReason(task, request.today))
                rows[int(std::size(states)) + 2] << task.id.value;
        }
        ReportRow row;
        row.cells << person.name;
        row.sources << Source{};
        for (int column = 1; column < table.columns.size(); ++column) {
            row.cells << qint64(rows.value(column).size());
            row.sources << Source{table.columns.at(column).label, {}, recordType<Task>().name(), rows.value(column)};
        }
        row.tone = rows.contains(int(std::size(states)) + 1) ? Tone::Warn : Tone::Plain;
        table.rows << row;
    }
    return table;
}

ReportFigures::Figure countFigure(const char *key, const QString &label, const QList<RecordId> &tasks, Tone tone = Tone::Plain)
{
    return {key, label, qint64(tasks.size()), tasks.isEmpty() ? Tone::Plain : tone, {label, {}, recordType<Task>().name(), tasks}};
}

ReportFigures delegationFigures(const Store &store, const ReportRequest &request)
{
    QList<RecordId> open, needs, overdue, unaccepted;
    for (const Task &task : store.all<Task>()) {
        if (!task.isOpen() || !concerns(task, request))
            continue;
        open << task.id.value;
        if (attentionReason(task, request.today))
            needs << task.id.value;
        if (task.isOverdue(request.today))
            overdue << task.id.value;
        if (!task.isAccepted())
            unaccepted << task.id.value;
    }
    return {{countFigure("open", taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Open tasks")), open),
             countFigure("needs_you", taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Need you")), needs, Tone::Warn),
             countFigure("overdue", taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Overdue")), overdue, Tone::Danger),
             countFigure("unaccepted", taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Not yet accepted")), unaccepted)}};
}

/// The tasks that the rows of a table stand for.
QList<RecordId> rowsOf(const ReportTable &table)
{
    QList<RecordId> rows;
    for (const ReportRow &row : table.rows)
        rows << row.sources.value(0).rows;
    return rows;
}

constexpr qsizetype mostOnOnePage = 14; ///< rows of each list of the weekly status

/// The weekly status stays on one page: the first rows, and how many more there are.
void shorten(ReportTable &table, const QLocale &locale)
{
    table.isCompact = true;
    const QList<RecordId> all = rowsOf(table);
    if (table.rows.size() <= mostOnOnePage)
        return;
    const qsizetype more = table.rows.size() - mostOnOnePage;
    table.rows.resize(mostOnOnePage);
    ReportRow rest;
    rest.tone = Tone::Quiet;
    rest.cells = {taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "and %1 more")).arg(locale.toString(more))};
    rest.cells.resize(table.columns.size());
    rest.sources << Source{table.title, {}, recordType<Task>().name(), all};
    table.rows << rest;
}

} // namespace

Report delegationReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "delegation",
                                taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Delegation status")),
                                Period::day(request.today));
    ReportTable table = taskTable(taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "What needs you")),
                                  taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Nothing waits for you.")));
    table.columns.insert(3, {taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Level")), "level", 0.9, false});
    table.columns.append({taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Why")), "why", 1.3, false});
    for (const Attention &one : needsAttention(store.all<Task>(), request.today)) {
        const Task &task = *store.find(one.task);
        if (!concerns(task, request))
            continue;
        ReportRow row;
        row.cells = taskCells(store, task);
        row.cells.insert(3, choiceWord<Task>("level", task.level));
        row.cells << attentionText(task, one.reason, request.today);
        row.tone = attentionTone(one.reason) == Tone::Danger ? Tone::Danger : Tone::Plain;
        row.sources << taskSource(task);
        table.rows << row;
    }
    const ReportTable hands = handsTable(store, request);
    report.blocks = {delegationFigures(store, request), hands, table};
    return report;
}

Report riskReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "risk", taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Overdue and at risk")),
                                Period::day(request.today));
    const Load load(store, request.today);
    ReportTable late = taskTable(taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Overdue")),
                                 taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Nothing is overdue.")));
    late.columns.append({taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Days late")), "days_late", 0.8, true});
    ReportTable risky = taskTable(taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "At risk")),
                                  taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Nothing else is at risk.")));
    risky.columns.append({taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Remaining")), "remaining", 0.9, true});
    risky.columns.append({taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Capacity till due")), "capacity", 1, true});
    risky.columns.append({taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Load till due")), "load", 1, true});
    for (const Task &task : store.all<Task>()) {
        if (!task.isOpen() || !concerns(task, request) || !task.due.isValid())
            continue;
        ReportRow row;
        row.cells = taskCells(store, task);
        row.sources << taskSource(task);
        if (task.isOverdue(request.today)) {
            row.cells << qint64(task.due.daysTo(request.today));
            row.tone = Tone::Danger;
            late.rows << row;
            continue;
        }
        // All that the person has to do until the task is due, against the time there is until then.
        const Id<Person> carrier = load.carrier(task);
        const Period until{request.today, task.due};
        const Utilisation use = load.utilisation(carrier, until);
        const Minutes remaining = load.remaining(task).value_or(Minutes{});
        if (!use.isOverload() && task.state != TaskState::Blocked)
            continue;
        row.cells << QVariant::fromValue(remaining) << QVariant::fromValue(use.net) << QVariant::fromValue(use.load);
        row.sources.resize(row.cells.size());
        row.sources.last() = load.explain(carrier, until);
        row.tone = remaining > use.net || task.state == TaskState::Blocked ? Tone::Danger : Tone::Warn;
        risky.rows << row;
    }
    for (ReportTable *table : {&late, &risky})
        std::stable_sort(table->rows.begin(), table->rows.end(), [](const ReportRow &a, const ReportRow &b) {
            return a.cells.at(3).toDate() < b.cells.at(3).toDate();
        });
    report.blocks = {ReportFigures{{countFigure("overdue", late.title, rowsOf(late), Tone::Danger),
                                    countFigure("at_risk", risky.title, rowsOf(risky), Tone::Warn)}}, late, risky};
    report.assumptions << taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports",
        "At risk is an open task that is blocked, or whose person has more work than capacity from today to its due day."));
    return report;
}

Report weeklyReport(const Store &store, const ReportRequest &request)
{
    const Period week = Period::week(request.period.isEmpty() ? request.today : request.period.first);
    Report report = reportFrame(store, request, "weekly", taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Weekly status")), week);
    ReportTable done = taskTable(taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Done this week")),
                                 taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Nothing was finished.")));
    ReportTable next = taskTable(taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Due by the end of next week")),
                                 taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Nothing is due.")));
    ReportTable stuck = taskTable(taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Late, blocked or waiting")),
                                  taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Nothing is stuck.")));
    stuck.columns.append({taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Why")), "why", 2, false});
    const Period coming{week.first, week.last.addDays(7)};
    for (const Task &task : store.all<Task>()) {
        if (!concerns(task, request))
            continue;
        ReportRow row{taskCells(store, task), ReportRow::Style::Normal, 0, Tone::Plain, {taskSource(task)}};
        if (!task.isOpen()) {
            if (task.state != TaskState::Dropped && week.contains(task.finishedOn))
                done.rows << row;
        } else if (task.isOverdue(request.today) || task.state == TaskState::Blocked || task.state == TaskState::Waiting) {
            row.cells << (task.state == TaskState::Waiting ? task.waitingOn : task.reason);
            row.tone = task.state == TaskState::Waiting ? Tone::Warn : Tone::Danger;
            stuck.rows << row;
        } else if (coming.contains(task.due)) {
            next.rows << row;
        }
    }
    for (ReportTable *table : {&done, &next, &stuck})
        std::stable_sort(table->rows.begin(), table->rows.end(), [](const ReportRow &a, const ReportRow &b) {
            return a.cells.at(3).toDate() < b.cells.at(3).toDate();
        });
    const ReportFigures counts{{countFigure("done", done.title, rowsOf(done), Tone::Ok), countFigure("stuck", stuck.title, rowsOf(stuck), Tone::Danger),
                                countFigure("next", next.title, rowsOf(next))}};
    for (ReportTable *table : {&done, &next, &stuck})
        shorten(*table, request.locale);
    const Capacity capacity(store);
    QStringList away;
    for (const Person &person : workforce(store.all<Person>(), coming)) {
        if (!request.includes(person.id.value))
            continue;
        int days = 0;
        for (int i = 0; i < coming.days(); ++i) {
            const QDate day = coming.first.addDays(i);
            days += capacity.isAway(person.id, day) && capacity.day(person.id, day).leave.value > 0;
        }
        if (days > 0)
            away << QStringLiteral("%1 (%2)").arg(person.name, request.locale.toString(days));
    }
    report.blocks = {counts, done, stuck, next,
                     ReportText{taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Away this week and next, in days")),
                                away.isEmpty() ? taskReportText(QT_TRANSLATE_NOOP("muster::TaskReports", "Everybody is here."))
                                               : away.join(QStringLiteral(", ")), false}};
    return report;
}

} // namespace muster
