// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/taskparts.h"

#include <vector>

namespace muster {

/// A network of activities with dates, counted in whole working days: work fills [start, finish).
struct PathActivity
{
    int start = 0;
    int finish = 0; ///< a milestone's is its start
};

/// Between two activities, by their index: `successor` waits. The lag is in working days; negative: a lead.
struct PathLink
{
    int predecessor = 0, successor = 0;
    LinkKind kind = LinkKind::FinishStart;
    int lag = 0;
};

/// How much room an activity has in the plan as it stands (the backward pass of the critical path method, from the dates
/// that are planned rather than from the earliest ones, because people and not links alone decide those).
struct PathFloat
{
    int total = 0; ///< working days it may slip before the end of the network does; negative: the end cannot be kept
    int free = 0;  ///< working days it may slip before anything that waits for it does; negative: a link is broken now
    bool isCritical() const { return total <= 0; }
};

/// By how many working days the successor is later than the link asks for; negative: the link is broken.
int gap(const PathLink &link, const PathActivity &before, const PathActivity &after);

/// Of each activity. The end is the last finish, or `end` where one is given (not below 0). Links within a circle are left out.
std::vector<PathFloat> floats(const std::vector<PathActivity> &activities, const std::vector<PathLink> &links, int end = -1);

/// The earliest dates that the links allow when nothing starts before its `start`: the forward pass, each activity as long as
/// it is. Activities in a circle stay where they are.
std::vector<PathActivity> earliest(const std::vector<PathActivity> &activities, const std::vector<PathLink> &links);

/// Days Monday to Friday are numbered without gaps; a weekend day has the number of the Monday after it.
int workdayNumber(QDate day);
QDate workday(int number);

} // namespace muster
