// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/schedulechecker.h"

namespace muster
{

std::string faultOfSchedule(const CheckedProject &project, const std::vector<int> &start, int finish)
{
    const size_t count = project.durations.size();
    if (start.size() != count)
        return "the number of start times is not that of the activities";
    int last = 0;
    for (size_t j = 0; j < count; ++j) {
        const std::string name = "activity " + std::to_string(j);
        if (start[j] < 0)
            return name + " starts before 0";
        const int end = start[j] + project.durations[j];
        if (end > last)
            last = end;
        for (int successor : project.successors[j]) {
            if (start[size_t(successor)] < end)
                return "activity " + std::to_string(successor) + " starts before its predecessor " + name + " has finished";
        }
    }
    if (last != finish)
        return "the last activity ends at " + std::to_string(last) + ", not at " + std::to_string(finish);
    for (int time = 0; time < last; ++time) {
        for (size_t k = 0; k < project.capacity.size(); ++k) {
            int used = 0;
            for (size_t j = 0; j < count; ++j) {
                if (start[j] <= time && time < start[j] + project.durations[j])
                    used += project.demands[j][k];
            }
            if (used > project.capacity[k])
                return "at " + std::to_string(time) + " resource " + std::to_string(k) + " is used " + std::to_string(used) +
                       " times of " + std::to_string(project.capacity[k]);
        }
    }
    return {};
}

} // namespace muster
