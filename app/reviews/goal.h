// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/report/report.h"
#include "app/store/change.h"
#include "app/tasks/task.h"

namespace muster {

struct ReviewCycle;

enum class GoalState { Active, Reached, Missed, Dropped, CarriedOver };

/// Something to be reached: a person's, or the team's when it names nobody. Goals form a tree, from the team's to people's.
struct Goal
{
    Id<Goal> id;
    QString title;
    Id<Person> person;     ///< none: the team's
    Id<Goal> parent = {};  ///< the goal that it is a part of; no circles
    Id<ReviewCycle> cycle;
    int weight = 1;
    QString measure;
    int start = 0;
    int target = 100;
    int current = 0;
    QDate due;
    GoalState state = GoalState::Active;
    std::optional<int> rating;
    QString result;
    Id<Goal> carriedFrom = {}; ///< the goal of the cycle before that went on as this one

    bool isOpen() const { return state == GoalState::Active; }
};

/// Where the measure of a goal stood on a day.
struct GoalCheckIn
{
    Id<GoalCheckIn> id;
    Id<Goal> goal;
    QDate date;
    int value = 0;
    QString note;
};

/// A task that serves a goal.
struct GoalTask
{
    Id<GoalTask> id;
    Id<Goal> goal;
    Id<Task> task;
};

/// How far the measure has come from start to target; also past it, and backwards; "n/a" when they are the same.
Percent progress(const Goal &goal);
/// Of a goal with parts: the mean of their progress by weight, of those that know it; of one without: its own.
Percent treeProgress(const Goal &goal, const std::vector<Goal> &goals);
/// What the measure will come to on the day the goal is due, when it goes on as it went from the beginning of the period to
/// the last check-in: start + (value - start) x days of the whole way / days gone. Nothing before the first check-in after
/// the first day, and without a due date after it.
std::optional<int> forecast(const Goal &goal, const std::vector<GoalCheckIn> &checkIns, QDate begins);
/// True when the forecast falls short of the target.
bool isInDanger(const Goal &goal, const std::vector<GoalCheckIn> &checkIns, QDate begins);

/// A check-in, and the goal's current value with it when it is the newest.
Changes checkIn(const Goal &goal, QDate date, int value, const QString &note, const std::vector<GoalCheckIn> &earlier);
/// An open goal goes on in another cycle from where it stands: it is closed as carried over, and a new one made, linked to
/// the same tasks. No changes for a goal that is closed or in that cycle already.
Changes carryOver(const Goal &goal, const ReviewCycle &cycle, const std::vector<GoalTask> &links);

template <> const RecordType &recordType<Goal>();
template <> const RecordType &recordType<GoalCheckIn>();
template <> const RecordType &recordType<GoalTask>();

} // namespace muster
