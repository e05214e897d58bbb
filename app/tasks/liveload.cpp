// SPDX-License-Identifier: GPL-3.0-or-later
// The load kept in step with the store: of an edit only the tasks that it concerns are laid anew.
#include "app/tasks/load.h"

#include "app/store/store.h"
#include "app/tasks/taskparts.h"

namespace muster {

namespace {

constexpr qsizetype mostFollowed = 1000; // above it making anew is quicker

bool isEstimated(const Task &task)
{
    return task.state != TaskState::Dropped && (task.estimate || task.remaining);
}

template <class Entry, class TaskOf> bool removeTask(QList<Entry> &list, Id<Task> task, TaskOf taskOf)
{
    const auto at = std::lower_bound(list.begin(), list.end(), task, [&](const Entry &entry, Id<Task> id) { return taskOf(entry) < id; });
    if (at == list.end() || taskOf(*at) != task)
        return false;
    list.erase(at);
    return true;
}

} // namespace

void Load::takeOut(const Task &task)
{
    const auto itself = [](Id<Task> id) { return id; };
    for (QList<Id<Task>> *list : {&m_unestimated, &m_undated, &m_unassigned})
        removeTask(*list, task.id, itself);
    removeTask(m_conflicts, task.id, [](const Conflict &conflict) { return conflict.task; });
    const auto found = m_days.find(carrier(task).value);
    if (found == m_days.end())
        return;
    Days &days = found->second;
    const auto at = std::lower_bound(days.placed.cbegin(), days.placed.cend(), task.id,
                                     [](const Placed &placed, Id<Task> id) { return placed.task < id; });
    if (at == days.placed.cend() || at->task != task.id)
        return;
    spread(days, *at, at->window, [&](qsizetype day, qint64 minutes) { days.load[size_t(day)] -= minutes; });
    if (at->conflict)
        days.load[size_t(index(at->window.last))] -= at->remaining.value;
    days.placed.erase(at);
}

/// Whether a task is the sum of its subtasks, from one of them upwards as far as that changes.
void Load::followSummaries(const Store &store, Id<Task> from, QSet<RecordId> &concerned)
{
    for (const Task *task = store.find(from); task; task = store.find(task->parent)) {
        const QList<RecordId> parts = store.pointingTo<Task>(task->id.value, "parent_id");
        const bool isSum = std::any_of(parts.begin(), parts.end(), [&](RecordId part) {
            return m_summaries.contains(part) || isEstimated(*store.find(Id<Task>{part}));
        });
        if (isSum == m_summaries.contains(task->id.value))
            return;
        if (isSum)
            m_summaries.insert(task->id.value);
        else
            m_summaries.remove(task->id.value);
        concerned.insert(task->id.value);
    }
}

bool Load::follow(const Store &store, const Changes &changes)
{
    if (changes.size() > mostFollowed || touches<Person>(changes) || touches<WorkPattern>(changes) || touches<Leave>(changes)
        || touches<Holiday>(changes) || touches<Duty>(changes))
        return false;
    QSet<RecordId> changed, concerned;
    std::unordered_map<RecordId, Task> before; // as they were laid
    for (const Change &change : changes) {
        if (change.type == &recordType<Task>()) {
            if (!changed.contains(change.id) && change.before)
                before.emplace(change.id, fromRow<Task>(*change.before));
            changed.insert(change.id);
        }
        for (const auto &[row, sign] : {std::pair(&change.before, -1), std::pair(&change.after, 1)}) {
            if (change.type != &recordType<TimeEntry>() || !*row)
                continue;
            const auto entry = fromRow<TimeEntry>(**row);
            m_logged[entry.task.value].value += sign * entry.spent.value;
            concerned.insert(entry.task.value);
        }
    }
    concerned.unite(changed);
    for (const RecordId id : std::as_const(changed)) {
        if (const auto old = before.find(id); old != before.end())
            followSummaries(store, old->second.parent, concerned);
        if (const Task *now = store.find(Id<Task>{id}))
            followSummaries(store, now->parent, concerned);
        else
            m_summaries.remove(id);
    }
    for (const RecordId id : std::as_const(concerned)) {
        const auto old = before.find(id);
        const Task *now = store.find(Id<Task>{id});
        if (const Task *laid = old != before.end() ? &old->second : now)
            takeOut(*laid);
        if (now && now->isOpen() && !isSummary(now->id))
            place(*now);
    }
    return true;
}

const Load &LiveLoad::on(QDate today)
{
    if (!m_load || m_isStale || m_load->today() != today)
        m_load.emplace(m_store, today);
    m_isStale = false;
    return *m_load;
}

void LiveLoad::follow(const Changes &changes)
{
    if (m_load && !m_isStale)
        m_isStale = !m_load->follow(m_store, changes);
}

} // namespace muster
