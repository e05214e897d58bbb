// SPDX-License-Identifier: GPL-3.0-or-later
// Orders for PlanDecoder: the rule for the first plan, and the problem seen from its end.
#include "app/schedule/plandecoder.h"

#include <algorithm>

namespace muster
{

std::vector<int> latestFinishes(const PlanProblem &problem, const PlanDecoder &alone)
{
    const int end = alone.finish();
    std::vector<int> latest, lengths;
    for (size_t a = 0; a < problem.activities.size(); ++a)
        lengths.push_back(alone.finishes()[a] - alone.starts()[a]);
    for (const PlanActivity &activity : problem.activities)
        latest.push_back(activity.deadline >= 0 ? std::min(activity.deadline, end) : end);
    const std::vector<int> order = topologicalOrder(problem);
    for (auto a = order.rbegin(); a != order.rend(); ++a) {
        const auto at = size_t(*a);
        for (const PlanLink &link : problem.activities[at].links) {
            const auto before = size_t(link.predecessor);
            int limit = latest[at] - link.lag; // finish to finish
            if (link.kind == PlanLink::Kind::FinishStart)
                limit -= lengths[at];
            else if (link.kind == PlanLink::Kind::StartStart)
                limit += lengths[before] - lengths[at];
            else if (link.kind == PlanLink::Kind::StartFinish)
                limit += lengths[before];
            latest[before] = std::min(latest[before], limit);
        }
    }
    return latest;
}

PlanProblem mirrored(const PlanProblem &problem, int days)
{
    PlanProblem mirror;
    mirror.slotsPerDay = problem.slotsPerDay;
    const int end = days * problem.slotsPerDay;
    const auto turned = [days](const auto &byDay) { // and once more behind, for what does not fit
        auto result = byDay;
        result.clear();
        for (int day = days - 1; day >= 0; --day)
            result.push_back(size_t(day) < byDay.size() ? byDay[size_t(day)] : 0);
        result.insert(result.end(), byDay.begin(), byDay.end());
        return result;
    };
    for (const PlanResource &resource : problem.resources)
        mirror.resources.push_back({resource.kind, turned(resource.capacity)});
    if (!problem.workdays.empty())
        mirror.workdays = turned(problem.workdays);
    mirror.activities = problem.activities;
    for (PlanActivity &activity : mirror.activities) {
        activity.links.clear();
        activity.release = activity.deadline >= 0 ? std::max(0, end - activity.deadline) : 0;
        activity.deadline = activity.fixed = -1;
        activity.started = false;
    }
    for (size_t a = 0; a < problem.activities.size(); ++a) {
        for (PlanLink link : problem.activities[a].links) {
            const auto before = size_t(link.predecessor);
            link.predecessor = int(a);
            if (link.kind == PlanLink::Kind::StartStart)
                link.kind = PlanLink::Kind::FinishFinish;
            else if (link.kind == PlanLink::Kind::FinishFinish)
                link.kind = PlanLink::Kind::StartStart;
            mirror.activities[before].links.push_back(link);
        }
    }
    return mirror;
}

} // namespace muster
