// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a planning problem impossible, and how short a plan can be at best.
#include "app/schedule/plandecoder.h"

#include <algorithm>
#include <set>

namespace muster
{

namespace
{

constexpr int mostCapacity = 32767;
constexpr int mostSlots = 100000;
constexpr int mostAmount = 1000000; // minutes or slots of one activity

PlanFault numberFault(const PlanProblem &problem)
{
    using Kind = PlanFault::Kind;
    PlanFault fault{Kind::Number, {}, -1, -1, -1};
    if (problem.slotsPerDay < 1 || problem.slotsPerDay > 1440 ||
        problem.workdays.size() * size_t(problem.slotsPerDay) > mostSlots)
        return fault;
    for (size_t r = 0; r < problem.resources.size(); ++r) {
        const auto &capacity = problem.resources[r].capacity;
        fault.resource = int(r);
        if (capacity.size() * size_t(problem.slotsPerDay) > mostSlots ||
            std::any_of(capacity.begin(), capacity.end(), [](int c) { return c < 0 || c > mostCapacity; }))
            return fault;
    }
    fault.resource = -1;
    const auto isIndex = [](int i, size_t size) { return i >= 0 && size_t(i) < size; };
    const auto isAmount = [](int amount, int least) { return amount >= least && amount <= mostAmount; };
    for (size_t a = 0; a < problem.activities.size(); ++a) {
        const PlanActivity &activity = problem.activities[a];
        bool good = isAmount(activity.effort, 0) && isAmount(activity.duration, 0) && isAmount(activity.release, 0) &&
                    isAmount(activity.deadline, -1) && isAmount(activity.fixed, -1) && isAmount(activity.weight, 0) &&
                    (activity.effort == 0 || activity.duration == 0);
        for (const PlanLink &link : activity.links)
            good = good && isIndex(link.predecessor, problem.activities.size()) && std::abs(link.lag) <= mostAmount;
        bool person = false;
        for (const PlanNeed &need : activity.needs) {
            good = good && need.count >= 1 && need.share >= 1 && need.share <= 100 && need.units >= 1 &&
                   need.units <= mostCapacity;
            for (int candidate : need.candidates) {
                if (!isIndex(candidate, problem.resources.size()))
                    good = false;
                else
                    person = person || problem.resources[size_t(candidate)].kind == PlanResource::Kind::Person;
            }
        }
        const bool unfilled = std::any_of(activity.needs.begin(), activity.needs.end(),
                                          [](const PlanNeed &need) { return need.candidates.size() < size_t(need.count); });
        if (!good || (activity.effort > 0 && !person && !unfilled)) { // an unfilled need is told of as such
            fault.activities = {int(a)};
            return fault;
        }
    }
    return {};
}

/// The members of one circle, each waiting for the one before it.
std::vector<int> waitingCircle(const PlanProblem &problem)
{
    std::vector<char> state(problem.activities.size()); // 0 new, 1 on the path, 2 done
    std::vector<std::pair<int, size_t>> path;
    for (size_t root = 0; root < state.size(); ++root) {
        if (state[root] == 0)
            path.emplace_back(int(root), 0);
        while (!path.empty()) {
            auto &[activity, next] = path.back();
            state[size_t(activity)] = 1;
            const auto &links = problem.activities[size_t(activity)].links;
            if (next == links.size()) {
                state[size_t(activity)] = 2;
                path.pop_back();
                continue;
            }
            const int before = links[next++].predecessor;
            if (state[size_t(before)] == 1) {
                std::vector<int> circle;
                for (auto at = path.rbegin(); circle.empty() || circle.back() != before; ++at)
                    circle.push_back(at->first);
                std::rotate(circle.begin(), circle.end() - 1, circle.end());
                return circle;
            }
            if (state[size_t(before)] == 0)
                path.emplace_back(before, 0);
        }
    }
    return {};
}

PlanFault needFault(const PlanProblem &problem)
{
    std::vector<int> most;
    for (const PlanResource &resource : problem.resources)
        most.push_back(resource.capacity.empty() ? 0
                                                 : *std::max_element(resource.capacity.begin(), resource.capacity.end()));
    for (size_t a = 0; a < problem.activities.size(); ++a) {
        const PlanActivity &activity = problem.activities[a];
        const bool alone =
            activity.needs.size() == 1 && activity.needs[0].count == 1 && !activity.needs[0].candidates.empty();
        std::vector<int> crew;
        int lacking = -1;
        if (!alone && !matchCrew(activity, &crew, &lacking))
            return {PlanFault::Kind::Nobody, {int(a)}, lacking, -1, -1};
        for (size_t n = 0; n < activity.needs.size(); ++n) {
            for (int candidate : activity.needs[n].candidates) {
                if (problem.resources[size_t(candidate)].kind == PlanResource::Kind::Units &&
                    activity.needs[n].units > most[size_t(candidate)])
                    return {PlanFault::Kind::Demand, {int(a)}, int(n), candidate, -1};
            }
        }
    }
    return {};
}

} // namespace

PlanFault faultAlone(const PlanProblem &problem, PlanDecoder *decoder)
{
    PlanDecoder &alone = *decoder;
    alone.setAlone(true);
    const bool inTime = alone.decode(topologicalOrder(problem));
    alone.setAlone(false);
    if (!inTime)
        return {PlanFault::Kind::Time, {alone.failed()}, -1, -1, -1};
    for (size_t a = 0; a < problem.activities.size(); ++a) {
        const PlanActivity &activity = problem.activities[a];
        if (activity.fixed < 0 || activity.started)
            continue;
        int link = -1;
        const int earliest = alone.linkedStart(int(a), &link);
        if (earliest > activity.fixed)
            return {PlanFault::Kind::FixedTooEarly, {int(a), activity.links[size_t(link)].predecessor}, -1, -1, earliest};
    }
    return {};
}

namespace
{

/// When the people of `set` can have done the work that only they can do, nobody of which starts before `from`.
int workedOff(const PlanProblem &problem, const std::vector<int> &set, std::int64_t work, int from)
{
    size_t days = 0;
    for (int r : set)
        days = std::max(days, problem.resources[size_t(r)].capacity.size());
    for (size_t day = size_t(from / problem.slotsPerDay); day < days; ++day) {
        std::int64_t whole = 0;
        for (int r : set) {
            const auto &capacity = problem.resources[size_t(r)].capacity;
            whole += day < capacity.size() ? capacity[day] : 0;
        }
        if (whole < work) {
            work -= whole;
            continue;
        }
        for (int slot = 1; slot < problem.slotsPerDay; ++slot) {
            std::int64_t part = 0;
            for (int r : set) {
                const auto &capacity = problem.resources[size_t(r)].capacity;
                part += day < capacity.size() ? std::int64_t(capacity[day]) * slot / problem.slotsPerDay : 0;
            }
            if (part >= work)
                return int(day) * problem.slotsPerDay + slot;
        }
        return int(day + 1) * problem.slotsPerDay;
    }
    return 0;
}

/// Those who may work on it; empty when it is not driven by effort.
std::vector<int> thoseAbleTo(const PlanActivity &activity)
{
    std::vector<int> all;
    for (const PlanNeed &need : activity.needs)
        all.insert(all.end(), need.candidates.begin(), need.candidates.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return activity.effort > 0 ? all : std::vector<int>{};
}

} // namespace

std::vector<int> topologicalOrder(const PlanProblem &problem)
{
    std::vector<std::vector<int>> after(problem.activities.size());
    std::vector<size_t> waiting;
    std::vector<int> order;
    for (size_t a = 0; a < problem.activities.size(); ++a) {
        waiting.push_back(problem.activities[a].links.size());
        for (const PlanLink &link : problem.activities[a].links)
            after[size_t(link.predecessor)].push_back(int(a));
        if (waiting.back() == 0)
            order.push_back(int(a));
    }
    for (size_t i = 0; i < order.size(); ++i) {
        for (int next : after[size_t(order[i])]) {
            if (--waiting[size_t(next)] == 0)
                order.push_back(next);
        }
    }
    return order;
}

PlanFault faultOf(const PlanProblem &problem)
{
    if (PlanFault fault = numberFault(problem))
        return fault;
    if (std::vector<int> circle = waitingCircle(problem); !circle.empty())
        return {PlanFault::Kind::Cycle, circle, -1, -1, -1};
    return needFault(problem);
}

int planBound(const PlanProblem &problem)
{
    PlanDecoder alone(problem);
    alone.setAlone(true);
    if (!alone.decode(topologicalOrder(problem)))
        return 0;
    int bound = alone.finish();
    std::vector<std::vector<int>> able;
    std::set<std::vector<int>> sets;
    std::vector<int> whole;
    for (const PlanActivity &activity : problem.activities) {
        able.push_back(thoseAbleTo(activity));
        if (!able.back().empty() && sets.size() < 200)
            sets.insert(able.back());
        whole.insert(whole.end(), able.back().begin(), able.back().end());
    }
    std::sort(whole.begin(), whole.end());
    whole.erase(std::unique(whole.begin(), whole.end()), whole.end());
    sets.insert(whole);
    for (const auto &set : sets) {
        std::int64_t work = 0;
        int from = alone.finish();
        for (size_t a = 0; a < able.size(); ++a) {
            if (able[a].empty() || !std::includes(set.begin(), set.end(), able[a].begin(), able[a].end()))
                continue;
            work += problem.activities[a].effort;
            from = std::min(from, alone.starts()[a]);
        }
        if (work > 0)
            bound = std::max(bound, workedOff(problem, set, work, from));
    }
    return bound;
}

} // namespace muster
