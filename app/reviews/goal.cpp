// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/goal.h"

#include "app/reviews/review.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkGoal(const Goal &goal, const Store &store)
{
    Id<Goal> above = goal.parent;
    for (size_t hops = 0; above && hops <= store.all<Goal>().size(); ++hops) {
        if (above == goal.id)
            return {{"parent_id", QCoreApplication::translate("record", "This goal would be a part of itself."), goal.id.value}};
        const Goal *parent = store.find(above);
        above = parent ? parent->parent : Id<Goal>();
    }
    return {};
}

Problems checkGoalTask(const GoalTask &link, const Store &store)
{
    for (const GoalTask &other : store.all<GoalTask>()) {
        if (other.id != link.id && other.goal == link.goal && other.task == link.task)
            return {{"task_id", QCoreApplication::translate("record", "This task serves the goal already."), link.id.value}};
    }
    return {};
}

} // namespace

template <> struct Choices<GoalState>
{
    static constexpr Choice list[] = {
        {int(GoalState::Active), "active", QT_TRANSLATE_NOOP("record", "Active"), Tone::Accent},
        {int(GoalState::Reached), "reached", QT_TRANSLATE_NOOP("record", "Reached"), Tone::Ok, true},
        {int(GoalState::Missed), "missed", QT_TRANSLATE_NOOP("record", "Missed"), Tone::Danger, true},
        {int(GoalState::Dropped), "dropped", QT_TRANSLATE_NOOP("record", "Dropped"), Tone::Quiet, true},
        {int(GoalState::CarriedOver), "carried-over", QT_TRANSLATE_NOOP("record", "Carried over"), Tone::Quiet, true},
    };
};

Percent progress(const Goal &goal)
{
    const qint64 way = qint64(goal.target) - goal.start;
    return way == 0 ? Percent{} : Percent{scaled(qint64(goal.current) - goal.start, 1000, way)};
}

Percent treeProgress(const Goal &goal, const std::vector<Goal> &goals)
{
    qint64 sum = 0, weights = 0;
    bool hasParts = false;
    for (const Goal &part : goals) {
        if (part.parent != goal.id || part.state == GoalState::Dropped || part.state == GoalState::CarriedOver)
            continue;
        hasParts = true;
        const Percent own = treeProgress(part, goals);
        if (!own.tenths)
            continue;
        sum += *own.tenths * part.weight;
        weights += part.weight;
    }
    if (!hasParts)
        return progress(goal);
    return weights == 0 ? Percent{} : Percent{scaled(sum, 1, weights)};
}

std::optional<int> forecast(const Goal &goal, const std::vector<GoalCheckIn> &checkIns, QDate begins)
{
    const GoalCheckIn *newest = nullptr;
    for (const GoalCheckIn &each : checkIns) {
        if (each.goal == goal.id && (!newest || each.date >= newest->date))
            newest = &each;
    }
    if (!newest || !begins.isValid() || newest->date <= begins || !goal.due.isValid() || goal.due <= begins)
        return {};
    const qint64 whole = begins.daysTo(goal.due), gone = begins.daysTo(std::min(newest->date, goal.due));
    return int(goal.start + scaled(qint64(newest->value) - goal.start, whole, gone));
}

bool isInDanger(const Goal &goal, const std::vector<GoalCheckIn> &checkIns, QDate begins)
{
    const std::optional<int> expected = forecast(goal, checkIns, begins);
    if (!expected || goal.target == goal.start)
        return false;
    return goal.target > goal.start ? *expected < goal.target : *expected > goal.target;
}

Changes checkIn(const Goal &goal, QDate date, int value, const QString &note, const std::vector<GoalCheckIn> &earlier)
{
    GoalCheckIn made{Id<GoalCheckIn>::make(), goal.id, date, value, note};
    Changes changes{inserted(made)};
    const bool isNewest = std::none_of(earlier.begin(), earlier.end(), [&](const GoalCheckIn &other) {
        return other.goal == goal.id && other.date > date;
    });
    if (isNewest && goal.current != value) {
        Goal after = goal;
        after.current = value;
        changes << edited(goal, after);
    }
    return changes;
}

Changes carryOver(const Goal &goal, const ReviewCycle &cycle, const std::vector<GoalTask> &links)
{
    if (!goal.isOpen() || goal.cycle == cycle.id)
        return {};
    Goal closed = goal;
    closed.state = GoalState::CarriedOver;
    Goal next = goal;
    next.id = Id<Goal>::make();
    next.cycle = cycle.id;
    next.start = goal.current;
    next.due = cycle.last;
    next.rating.reset();
    next.result.clear();
    next.carriedFrom = goal.id;
    Changes changes{edited(goal, closed), inserted(next)};
    for (const GoalTask &link : links) {
        if (link.goal == goal.id)
            changes << inserted(GoalTask{Id<GoalTask>::make(), next.id, link.task});
    }
    return changes;
}

template <> const RecordType &recordType<Goal>()
{
    static const Description<Goal> d("goal", "goals", QT_TRANSLATE_NOOP("record", "Goal"),
                                     QT_TRANSLATE_NOOP("record", "Goals"), {
        field(&Goal::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&Goal::person, "person_id", QT_TRANSLATE_NOOP("record", "Person"))
            .helped(QT_TRANSLATE_NOOP("record", "Empty: a goal of the team.")),
        field(&Goal::parent, "parent_id", QT_TRANSLATE_NOOP("record", "Part of")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "The goal of the team or a manager that this one serves.")),
        field(&Goal::cycle, "cycle_id", QT_TRANSLATE_NOOP("record", "Cycle")),
        field(&Goal::weight, "weight", QT_TRANSLATE_NOOP("record", "Weight")).between(0, 100),
        field(&Goal::measure, "measure", QT_TRANSLATE_NOOP("record", "Measure")),
        field(&Goal::start, "start_value", QT_TRANSLATE_NOOP("record", "Start")).secondary(),
        field(&Goal::target, "target_value", QT_TRANSLATE_NOOP("record", "Target")),
        field(&Goal::current, "current_value", QT_TRANSLATE_NOOP("record", "Current")),
        field(&Goal::due, "due", QT_TRANSLATE_NOOP("record", "Due")),
        field(&Goal::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Goal::rating, "rating", QT_TRANSLATE_NOOP("record", "Rating")).atLeast(1).secondary().confidential(),
        field(&Goal::result, "result", QT_TRANSLATE_NOOP("record", "Result")).multiline().secondary(),
        field(&Goal::carriedFrom, "carried_from_id", QT_TRANSLATE_NOOP("record", "Carried over from")).secondary().readOnly(),
    }, &checkGoal, nullptr, {{"state"}, {"due", true}});
    return d;
}

template <> const RecordType &recordType<GoalCheckIn>()
{
    static const Description<GoalCheckIn> d("goal_check_in", "goal-check-ins", QT_TRANSLATE_NOOP("record", "Check-in"),
                                            QT_TRANSLATE_NOOP("record", "Check-ins"), {
        field(&GoalCheckIn::goal, "goal_id", QT_TRANSLATE_NOOP("record", "Goal")).required().partOf(),
        field(&GoalCheckIn::date, "date", QT_TRANSLATE_NOOP("record", "Date")).required()
            .startsAs([](const Store &, QDate today) { return Value(today); }),
        field(&GoalCheckIn::value, "value", QT_TRANSLATE_NOOP("record", "Value")),
        field(&GoalCheckIn::note, "note", QT_TRANSLATE_NOOP("record", "Note")),
    }, nullptr, nullptr, {{"date", true}});
    return d;
}

template <> const RecordType &recordType<GoalTask>()
{
    static const Description<GoalTask> d("goal_task", "goal-tasks", QT_TRANSLATE_NOOP("record", "Task of a goal"),
                                         QT_TRANSLATE_NOOP("record", "Tasks of goals"), {
        field(&GoalTask::goal, "goal_id", QT_TRANSLATE_NOOP("record", "Goal")).required().partOf(),
        field(&GoalTask::task, "task_id", QT_TRANSLATE_NOOP("record", "Task")).required(),
    }, &checkGoalTask);
    return d;
}

} // namespace muster
