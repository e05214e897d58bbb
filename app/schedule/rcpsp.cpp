// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/rcpsp.h"

#include "app/schedule/rcpspsearch.h"

#include <algorithm>
#include <cassert>

namespace muster
{

namespace
{

constexpr int greatestNumber = 32767;    // what a lane of the decoder's profile holds
constexpr int longestProject = 10000000; // time units; the profile is resident

/// The members of one cycle, each a predecessor of the next; empty when there is none.
std::vector<int> circleOf(const RcpspProject &project)
{
    enum class State : char { New, Open, Done };
    std::vector<State> states(project.activities.size(), State::New);
    std::vector<std::pair<int, size_t>> path; // activity, and which of its predecessors is next
    for (size_t root = 0; root < states.size(); ++root) {
        if (states[root] == State::New)
            path.emplace_back(int(root), 0);
        while (!path.empty()) {
            auto &[activity, next] = path.back();
            states[size_t(activity)] = State::Open;
            const auto &predecessors = project.activities[size_t(activity)].predecessors;
            if (next == predecessors.size()) {
                states[size_t(activity)] = State::Done;
                path.pop_back();
                continue;
            }
            const int predecessor = predecessors[next++];
            if (states[size_t(predecessor)] == State::Open) {
                std::vector<int> cycle;
                for (auto at = path.rbegin(); cycle.empty() || cycle.back() != predecessor; ++at)
                    cycle.push_back(at->first);
                std::rotate(cycle.begin(), cycle.end() - 1, cycle.end()); // begin with the predecessor just met
                return cycle;
            }
            if (states[size_t(predecessor)] == State::New)
                path.emplace_back(predecessor, 0);
        }
    }
    return {};
}

bool fitsProfile(int number)
{
    return number >= 0 && number <= greatestNumber;
}

} // namespace

RcpspFault faultOf(const RcpspProject &project)
{
    using Kind = RcpspFault::Kind;
    const int count = int(project.activities.size());
    if (!std::all_of(project.capacity.begin(), project.capacity.end(), fitsProfile))
        return {Kind::Number, {}, -1};
    long long length = 0;
    for (int j = 0; j < count; ++j) {
        const auto &activity = project.activities[size_t(j)];
        length += activity.duration;
        const bool known = std::all_of(activity.predecessors.begin(), activity.predecessors.end(),
                                       [count](int i) { return i >= 0 && i < count; });
        if (activity.duration < 0 || length > longestProject || !known ||
            activity.demand.size() != project.capacity.size() ||
            !std::all_of(activity.demand.begin(), activity.demand.end(), fitsProfile))
            return {Kind::Number, {j}, -1};
        for (size_t k = 0; k < project.capacity.size(); ++k) {
            if (activity.duration > 0 && activity.demand[k] > project.capacity[k])
                return {Kind::Demand, {j}, int(k)};
        }
    }
    std::vector<int> cycle = circleOf(project);
    return {cycle.empty() ? Kind::None : Kind::Cycle, std::move(cycle), -1};
}

RcpspSchedule firstSchedule(const RcpspProject &project)
{
    RcpspDecoder forward(project, RcpspDecoder::Direction::Forward);
    const RcpspDecoder backward(project, RcpspDecoder::Direction::Backward);
    RcpspSampling sampling(project, forward, backward);
    RandomNumbers unused(0);
    std::vector<int> order(project.activities.size());
    sampling.serial(RcpspSampling::rule, unused, order.data());
    RcpspSchedule schedule;
    schedule.start.resize(order.size());
    schedule.finish = forward.decode(order.data(), schedule.start.data());
    for (size_t j = 0; j < order.size(); ++j)
        schedule.start[j] -= project.activities[j].duration;
    return schedule;
}

RcpspResult schedule(const RcpspProject &project, const RcpspBudget &budget, const RcpspListener &listener)
{
    assert(budget.schedules > 0 || budget.time.count() > 0);
    return RcpspSearch(project, budget, listener).run();
}

} // namespace muster
