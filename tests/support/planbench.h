// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/plan.h"

#include <QString>
#include <algorithm>
#include <map>

namespace muster::test {

using Link = PlanLink::Kind;
using Reason = PlanReason::Kind;
using Fault = PlanFault::Kind;

constexpr int perDay = 8; // a day; an hour each of a day of 480 minutes

/// Monday to Friday eight hours, for some weeks.
inline std::vector<int> weeks(int count, int minutes = 480)
{
    std::vector<int> days;
    for (int day = 0; day < 7 * count; ++day)
        days.push_back(day % 7 < 5 ? minutes : 0);
    return days;
}

inline PlanResource person(std::vector<int> days = weeks(20))
{
    return {PlanResource::Kind::Person, std::move(days)};
}

inline PlanActivity work(int hours, std::vector<int> who, std::vector<PlanLink> links = {})
{
    PlanActivity activity;
    activity.effort = hours * 60;
    activity.needs = {{std::move(who)}};
    activity.links = std::move(links);
    return activity;
}

inline PlanActivity milestone(std::vector<PlanLink> links)
{
    PlanActivity activity;
    activity.links = std::move(links);
    return activity;
}

constexpr int day(int number, int hour = 0)
{
    return number * perDay + hour;
}

/// What is wrong with a plan, found without the planner's code: hours, people's days, links, releases.
inline QString wrong(const PlanProblem &problem, const Plan &plan)
{
    std::map<std::pair<int, int>, int> used; // resource, day
    std::map<int, int> done;
    for (const PlanBooking &booking : plan.bookings) {
        const PlanEntry &entry = plan.entries[size_t(booking.activity)];
        if (booking.day < entry.start / problem.slotsPerDay || booking.day > (entry.finish - 1) / problem.slotsPerDay)
            return QStringLiteral("activity %1 is booked outside its time").arg(booking.activity);
        const auto &needs = problem.activities[size_t(booking.activity)].needs;
        if (std::none_of(needs.begin(), needs.end(), [&](const PlanNeed &need) {
                return std::find(need.candidates.begin(), need.candidates.end(), booking.resource) != need.candidates.end();
            }))
            return QStringLiteral("activity %1 is done by a stranger").arg(booking.activity);
        if (problem.resources[size_t(booking.resource)].kind == PlanResource::Kind::Person) {
            used[{booking.resource, booking.day}] += booking.amount;
            done[booking.activity] += booking.amount;
        }
    }
    for (const auto &[key, minutes] : used) {
        if (minutes > problem.resources[size_t(key.first)].capacity[size_t(key.second)])
            return QStringLiteral("resource %1 is overbooked on day %2").arg(key.first).arg(key.second);
    }
    for (size_t a = 0; a < problem.activities.size(); ++a) {
        const PlanActivity &activity = problem.activities[a];
        const PlanEntry &entry = plan.entries[a];
        if (activity.effort > 0 && done[int(a)] != activity.effort)
            return QStringLiteral("activity %1 gets %2 minutes of %3").arg(a).arg(done[int(a)]).arg(activity.effort);
        if (entry.start < activity.release || entry.finish < entry.start)
            return QStringLiteral("activity %1 is too early").arg(a);
        for (const PlanLink &link : activity.links) {
            const PlanEntry &before = plan.entries[size_t(link.predecessor)];
            const bool fromStart = link.kind == Link::StartStart || link.kind == Link::StartFinish;
            const bool toStart = link.kind == Link::StartStart || link.kind == Link::FinishStart;
            if ((toStart ? entry.start : entry.finish) < (fromStart ? before.start : before.finish) + link.lag)
                return QStringLiteral("activity %1 breaks its link to %2").arg(a).arg(link.predecessor);
        }
    }
    return {};
}

inline Plan planned(const PlanProblem &problem)
{
    const PlanResult result = firstPlan(problem);
    return result.fault ? Plan{} : result.best;
}

} // namespace muster::test
