// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/teamplan.h"

#include "app/store/store.h"
#include "app/tasks/load.h"
#include "app/tasks/taskparts.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

namespace muster
{

namespace
{

constexpr int hoursOfDay = 8;                 // slots
constexpr int horizons[] = {370, 1100, 3650}; // days; the next one when a plan does not fit
constexpr int weightOf[] = {1, 2, 4, 8};      // of lateness: low, normal, high, urgent
constexpr int mostMinutes = 1000000;          // of one task, as the engine takes it

/// A lag in working hours as slots, which count weekends too.
int slotsOf(Minutes lag)
{
    const qint64 hours = lag.value / 60;
    return int(hours + hours / (5 * hoursOfDay) * 2 * hoursOfDay);
}

/// Who holds a skill and is there today, the better first.
QList<Id<Person>> holdersOf(const Store &store, Id<Skill> skill, QDate today)
{
    std::vector<const PersonSkill *> levels;
    for (const PersonSkill &each : store.all<PersonSkill>()) {
        const Person *person = store.find(each.person);
        if (skill && each.skill == skill && each.isHeld() && person && person->isEmployedOn(today))
            levels.push_back(&each);
    }
    std::stable_sort(levels.begin(), levels.end(), [](const auto *a, const auto *b) { return a->level > b->level; });
    QList<Id<Person>> people;
    for (const PersonSkill *each : levels)
        people << each->person;
    return people;
}

} // namespace

TeamPlan::TeamPlan(const Store &store, Id<Project> project, QDate today) : m_store(store), m_today(today)
{
    const Load load(store, today);
    m_problem.slotsPerDay = hoursOfDay;
    for (const Task &task : store.all<Task>()) {
        if (!task.isOpen() || load.isSummary(task.id) || (project && task.project != project))
            continue;
        const auto left = load.remaining(task);
        const QList<Id<Person>> candidates = task.assignee ? QList{task.assignee} : holdersOf(store, task.skill, today);
        if (candidates.isEmpty())
            m_leftOut.append({task.id, task.skill ? tr("nobody holds the skill it needs") : tr("nobody is assigned")});
        else if (!left)
            m_leftOut.append({task.id, tr("it has no estimate")});
        else if (left->value > mostMinutes)
            m_leftOut.append({task.id, tr("its estimate is beyond all planning")});
        else
            addTask(task, candidates, load);
    }
    addPeople(load, project);
    addLinks();
    setDays(horizons[0]);
}

QDate TeamPlan::deadlineOf(const Task &task) const
{
    const Project *project = m_store.find(task.project);
    return task.due.isValid() ? task.due : project ? project->due : QDate();
}

int TeamPlan::resourceOf(Id<Person> person)
{
    if (!m_people.contains(person))
        m_people.append(person);
    return int(m_people.indexOf(person));
}

void TeamPlan::addTask(const Task &task, const QList<Id<Person>> &candidates, const Load &load)
{
    PlanActivity activity;
    activity.effort = int(load.remaining(task)->value);
    PlanNeed need;
    for (Id<Person> person : candidates)
        need.candidates.push_back(resourceOf(person));
    activity.needs = {need};
    activity.started = task.state == TaskState::Active || task.done > 0 || load.logged(task.id).value > 0;
    const Project *project = m_store.find(task.project);
    if (project && project->start.isValid() && project->start > m_today)
        activity.release = int(m_today.daysTo(project->start)) * hoursOfDay;
    const int urgency = weightOf[size_t(project ? project->priority : Priority::Normal)];
    activity.weight = std::max(1, weightOf[size_t(task.priority)] * urgency / weightOf[size_t(Priority::Normal)]);
    const QDate deadline = deadlineOf(task);
    if (deadline.isValid()) // one that has passed counts from today
        activity.deadline = std::max(0, int(m_today.daysTo(deadline)) + 1) * hoursOfDay;
    m_problem.activities.push_back(activity);
    m_tasks.append(task.id);
}

void TeamPlan::addPeople(const Load &load, Id<Project> project)
{
    const int days = horizons[std::size(horizons) - 1];
    QHash<RecordId, bool> planned;
    for (Id<Task> task : m_tasks)
        planned.insert(task.value, true);
    for (Id<Person> person : m_people) {
        std::vector<int> minutes;
        for (int day = 0; day < days; ++day)
            minutes.push_back(int(load.capacity().net(person, m_today.addDays(day)).value));
        for (int day = 0; project && day < days; ++day) { // what all other tasks take
            const QDate date = m_today.addDays(day);
            if (load.on(person, date).value == 0)
                continue;
            for (const Load::Piece &piece : load.pieces(person, Period::day(date))) {
                if (!planned.contains(piece.task.value))
                    minutes[size_t(day)] = int(std::max<qint64>(0, minutes[size_t(day)] - piece.minutes.value));
            }
        }
        m_minutes.push_back(std::move(minutes));
    }
    m_problem.resources.resize(m_minutes.size());
}

void TeamPlan::addLinks()
{
    QMultiHash<RecordId, RecordId> parts;
    for (const Task &task : m_store.all<Task>()) {
        if (task.parent)
            parts.insert(task.parent.value, task.id.value);
    }
    QHash<RecordId, int> activities;
    for (qsizetype i = 0; i < m_tasks.size(); ++i)
        activities.insert(m_tasks[i].value, int(i));
    const auto within = [&](RecordId task) { // the planned ones among it and its parts
        QList<int> found;
        QSet<RecordId> seen;
        QList<RecordId> open{task};
        while (!open.isEmpty()) {
            const RecordId next = open.takeLast();
            if (seen.contains(next))
                continue;
            seen.insert(next);
            if (const auto at = activities.constFind(next); at != activities.constEnd())
                found.append(*at);
            open << parts.values(next);
        }
        return found;
    };
    static constexpr PlanLink::Kind kinds[] = {PlanLink::Kind::FinishStart, PlanLink::Kind::StartStart,
                                               PlanLink::Kind::FinishFinish, PlanLink::Kind::StartFinish};
    for (const TaskLink &link : m_store.all<TaskLink>()) {
        const QList<int> before = within(link.predecessor.value);
        for (int after : within(link.successor.value)) {
            PlanActivity &activity = m_problem.activities[size_t(after)];
            for (int predecessor : before)
                activity.links.push_back({predecessor, kinds[size_t(link.kind)], slotsOf(link.lag)});
            // one that is not planned here, but has a date, holds it back too
            const Task *outside = m_store.find(link.predecessor);
            if (before.isEmpty() && outside && outside->isOpen() && outside->lastDay() >= m_today &&
                link.kind == LinkKind::FinishStart) {
                const int slot = (int(m_today.daysTo(outside->lastDay())) + 1) * hoursOfDay + slotsOf(link.lag);
                activity.release = std::max(activity.release, slot);
            }
        }
    }
}

void TeamPlan::setDays(int days)
{
    for (size_t r = 0; r < m_minutes.size(); ++r)
        m_problem.resources[r].capacity.assign(m_minutes[r].begin(), m_minutes[r].begin() + days);
    m_problem.workdays.clear();
    for (int day = 0; day < days; ++day)
        m_problem.workdays.push_back(fullWeek[size_t(m_today.addDays(day).dayOfWeek() - 1)] > 0);
}

PlanResult TeamPlan::solve(const PlanBudget &budget, const PlanListener &listener)
{
    PlanResult result;
    for (int days : horizons) {
        setDays(days);
        result = plan(m_problem, budget, listener);
        if (result.fault.kind != PlanFault::Kind::Time)
            break;
    }
    return result;
}

QDate TeamPlan::lastDay(int slot) const
{
    return m_today.addDays(std::max(0, slot - 1) / hoursOfDay);
}

Changes TeamPlan::changes(const Plan &plan) const
{
    Changes changes;
    for (const Row &row : rows(plan)) {
        const Task *before = m_store.find(row.task);
        if (!before)
            continue;
        Task after = *before;
        // work under way has begun already: its start is a fact
        if (!before->start.isValid() || before->start >= m_today || row.start > m_today)
            after.start = row.start;
        after.finish = row.finish;
        after.assignee = row.person;
        if (after.start != before->start || after.finish != before->finish || after.assignee != before->assignee)
            changes << edited(*before, after);
    }
    return changes;
}

} // namespace muster
