// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/minutes.h"
#include "app/schedule/earnedvalue.h"
#include "app/tasks/task.h"

namespace muster {

/// How a project stands on a day: its work, its money, and what both come to.
struct ProjectStanding
{
    const Project *project = nullptr;
    int open = 0, overdue = 0;
    Percent done;          ///< weighted by the estimates; a task without one counts as an hour
    Percent timeGone;      ///< of the days from start to due
    EarnedValue value;
    bool hasBaseline = false;
    Minutes unpriced;      ///< planned or worked by people without an hourly rate: in no amount
    QList<RecordId> tasks; ///< that count
    Health health = Health::OnTrack;
};

/// The plan of a project is the effort of its tasks at the rate of who does them, from start to due, as its newest baseline has
/// them, else as they stand; and the current budget of its budget lines month by month. Actual are the hours logged, at the rate of the day, and what is spent on its lines or for it.
ProjectStanding standingOf(const Store &store, const Project &project, QDate today);

/// Of those that are planned or under way, the worst first.
QList<ProjectStanding> projectStandings(const Store &store, QDate today);

} // namespace muster
