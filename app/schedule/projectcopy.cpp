// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/projectcopy.h"

#include "app/schedule/milestone.h"
#include "app/store/store.h"
#include "app/tasks/taskparts.h"

#include <QHash>

namespace muster {

namespace {

/// The first day of anything in a project.
QDate firstDayOf(const Store &store, const Project &project)
{
    QDate first = project.start;
    const auto take = [&first](QDate day) {
        if (day.isValid() && (!first.isValid() || day < first))
            first = day;
    };
    for (const Task &task : store.all<Task>()) {
        if (task.project == project.id && task.state != TaskState::Dropped)
            take(task.start.isValid() ? task.start : task.lastDay());
    }
    for (const Milestone &milestone : store.all<Milestone>()) {
        if (milestone.project == project.id)
            take(milestone.date);
    }
    return first;
}

/// A task as it is before anybody has begun it.
Task fresh(const Task &old)
{
    Task task;
    task.id = Id<Task>::make();
    task.title = old.title;
    task.assignee = old.assignee;
    task.accountable = old.accountable;
    task.area = old.area;
    task.skill = old.skill;
    task.parent = old.parent;
    task.priority = old.priority;
    task.start = old.start;
    task.finish = old.finish;
    task.due = old.due;
    task.estimate = old.estimate;
    task.level = old.level;
    task.authority = old.authority;
    task.value = old.value;
    task.labels = old.labels;
    task.outcome = old.outcome;
    return task;
}

void move(QDate &day, qint64 days)
{
    if (day.isValid())
        day = day.addDays(days);
}

/// Links among the tasks, and their checklists.
void addParts(const Store &store, const QHash<RecordId, Task> &copies, Changes &changes)
{
    for (TaskLink link : store.all<TaskLink>()) {
        if (!copies.contains(link.successor.value) || !copies.contains(link.predecessor.value))
            continue;
        link.id = Id<TaskLink>::make();
        link.successor = copies.value(link.successor.value).id;
        link.predecessor = copies.value(link.predecessor.value).id;
        changes << inserted(link);
    }
    for (ChecklistItem item : store.all<ChecklistItem>()) {
        if (!copies.contains(item.task.value))
            continue;
        item.id = Id<ChecklistItem>::make();
        item.task = copies.value(item.task.value).id;
        item.done = false;
        changes << inserted(item);
    }
}

} // namespace

Changes copyOfProject(const Store &store, Id<Project> id, const QString &name, QDate start)
{
    const Project *old = store.find(id);
    if (!old)
        return {};
    const QDate first = firstDayOf(store, *old);
    const qint64 days = first.isValid() ? first.daysTo(start) : 0;
    Project project = *old;
    project.id = Id<Project>::make();
    project.name = name;
    project.state = ProjectState::Planned;
    project.health = ProjectHealth::Unknown;
    project.healthReason.clear();
    move(project.start, days);
    move(project.due, days);
    Changes changes{inserted(project)};
    QHash<RecordId, Task> copies;
    for (const Task &task : store.all<Task>()) {
        if (task.project == id && task.state != TaskState::Dropped)
            copies.insert(task.id.value, fresh(task));
    }
    for (const Task &task : store.all<Task>()) {
        if (!copies.contains(task.id.value))
            continue;
        Task copy = copies.value(task.id.value);
        copy.project = project.id;
        copy.parent = copies.contains(copy.parent.value) ? copies.value(copy.parent.value).id : Id<Task>();
        for (QDate *day : {&copy.start, &copy.finish, &copy.due})
            move(*day, days);
        changes << inserted(copy);
    }
    addParts(store, copies, changes);
    for (Milestone milestone : store.all<Milestone>()) {
        if (milestone.project != id)
            continue;
        milestone.id = Id<Milestone>::make();
        milestone.project = project.id;
        milestone.reached = false;
        move(milestone.date, days);
        changes << inserted(milestone);
    }
    return changes;
}

} // namespace muster
