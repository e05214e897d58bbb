// SPDX-License-Identifier: GPL-3.0-or-later
// What dragging and nudging bars does to the records.
#include "app/schedule/gantt.h"
#include "app/store/store.h"

#include <QSet>

namespace muster {

namespace {

Changes editedTask(const Task &before, QDate start, QDate finish)
{
    Task after = before;
    after.start = start;
    after.finish = finish;
    if (after.start == before.start && after.finish == before.finish)
        return {};
    return {edited(before, after)};
}

Changes movedTask(const Task &task, int days)
{
    if (!task.start.isValid() && !task.lastDay().isValid())
        return {};
    const QDate start = task.start.isValid() ? task.start : task.lastDay();
    const QDate last = task.lastDay().isValid() ? std::max(task.lastDay(), start) : start;
    return editedTask(task, start.addDays(days), last.addDays(days));
}

Changes movedMilestone(const Milestone &before, int days)
{
    Milestone after = before;
    after.date = before.date.addDays(days);
    return {edited(before, after)};
}

/// Without its parts; a summary without a start of its own is only what they make it.
Changes movedRow(const Store &store, const GanttRow &row, int days)
{
    if (row.kind == GanttRow::Kind::Milestone) {
        const Milestone *milestone = store.find(Id<Milestone>{row.id});
        return milestone ? movedMilestone(*milestone, days) : Changes();
    }
    const Task *task = row.kind == GanttRow::Kind::Task ? store.find(Id<Task>{row.id}) : nullptr;
    return task && (!row.hasParts || task->start.isValid()) ? movedTask(*task, days) : Changes();
}

} // namespace

Changes moved(const Store &store, const Gantt &gantt, int at, int days)
{
    if (days == 0)
        return {};
    const GanttRow &row = gantt.rows()[size_t(at)];
    Changes changes = movedRow(store, row, days);
    if (const Project *before = row.kind == GanttRow::Kind::Project ? store.find(Id<Project>{row.id}) : nullptr;
        before && before->start.isValid()) {
        Project after = *before;
        after.start = before->start.addDays(days);
        if (!after.due.isValid() || after.start <= after.due)
            changes << edited(*before, after);
    }
    QSet<int> within{at}; // parts stand below what they are parts of
    for (int i = at + 1; i < int(gantt.rows().size()); ++i) {
        const GanttRow &part = gantt.rows()[size_t(i)];
        if (!within.contains(part.parent))
            continue;
        within.insert(i);
        if (!part.isClosed)
            changes += movedRow(store, part, days);
    }
    return changes;
}

Changes withStart(const Store &store, const GanttRow &row, QDate start)
{
    const Task *task = row.kind == GanttRow::Kind::Task ? store.find(Id<Task>{row.id}) : nullptr;
    if (!task)
        return {};
    const QDate finish = row.hasBar() ? row.finish : start;
    return editedTask(*task, std::min(start, finish), finish);
}

Changes withFinish(const Store &store, const GanttRow &row, QDate finish)
{
    const Task *task = row.kind == GanttRow::Kind::Task ? store.find(Id<Task>{row.id}) : nullptr;
    if (!task)
        return {};
    const QDate start = row.hasBar() ? row.start : finish;
    return editedTask(*task, start, std::max(start, finish));
}

} // namespace muster
