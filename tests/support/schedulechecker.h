// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace muster
{

/// A project as the checker sees it; it shares no code with the scheduler.
struct CheckedProject {
    std::vector<int> durations;
    std::vector<std::vector<int>> demands; ///< of each activity, of each resource
    std::vector<std::vector<int>> successors;
    std::vector<int> capacity;
};

/// The first thing that is wrong with a schedule, in words; empty when it is feasible and ends at `finish`.
std::string faultOfSchedule(const CheckedProject &project, const std::vector<int> &start, int finish);

} // namespace muster
