// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/rcpspsampling.h"

namespace muster
{

/// What the search is tuned by; the values were found on generated projects (tests/bench/psplib).
struct RcpspTuning {
    double population = 16; ///< members at first: this x the root of the schedules to come for each activity
    int fewest = 600;       ///< members at last: this by the number of activities, from 5 to 20
    int samples = 1;        ///< schedules drawn for each first member
    double serialBias = 1.5, parallelBias = 1.5;
    double leastWindow = 0.25, mostWindow = 0.6; ///< the share of activities that a child takes from its mother
    double swaps = 0.01;                         ///< mutation: neighbours swapped, a share of the activities
    int tolerance = 1;                           ///< a child may be this much longer than the member it replaces
};

/// A genetic algorithm over two populations (after Debels and Vanhoucke, 2007): one of schedules packed to the left, one
/// packed to the right. A child of two parents of one is decoded in the other direction into the other, so that every
/// pass is crossover and justification at once. A child keeps its father's order but for a window, which it takes in the
/// mother's order; windows where the father leaves resources idle are preferred. The populations shrink as the budget
/// runs out.
class RcpspSearch
{
public:
    RcpspSearch(const RcpspProject &project, const RcpspBudget &budget, const RcpspListener &listener,
                const RcpspTuning &tuning = {});
    RcpspResult run();

private:
    using Clock = std::chrono::steady_clock;
    /// A schedule, as the order in which the other direction decodes it.
    struct Member {
        std::vector<int> order;
        std::vector<int> time;  ///< finish of each of `order`, falling
        std::vector<int> work;  ///< sum of the resource use of those before each; one more than activities
        double rank = 0;        ///< length, and how late its activities lie in it: the smaller the better
        std::uint64_t mark = 0; ///< equal for equal schedules
    };
    using Population = std::vector<Member>;

    RcpspDecoder &decoder(int side) { return side == 0 ? m_forward : m_backward; }
    bool goesOn();
    void keep(int side, int length, double rank, const int *order, Member *member);
    double rankOf(int length) const;
    void found(int side, int length);
    bool tell(bool improved);
    void drawFirst();
    void generation(int from);
    const Member &chosen(const Population &population);
    void cross(const Member &father, const Member &mother);
    int windowStart(const Member &father, int length);
    void mutate(int side);
    bool isKnown(const Population &population, size_t except) const;
    void shrink();

    const RcpspBudget m_budget;
    const RcpspListener &m_listener;
    const RcpspTuning m_tuning;
    RcpspDecoder m_forward, m_backward;
    RcpspSampling m_sampling;
    RandomNumbers m_random;
    const int m_count;
    std::vector<int> m_work; ///< duration x demand of each activity, resources by their scarcity
    RcpspResult m_result;
    Population m_populations[2]; ///< packed to the left, to the right
    size_t m_firstSize = 0, m_fewest = 0;
    Member m_child;
    std::vector<int> m_order, m_finish;
    std::vector<char> m_inWindow;
    Clock::time_point m_began = Clock::now();
    long m_nextLook = 0; ///< schedules made when clock and listener are looked at next
    double m_spent = 0;  ///< the share of the budget
    bool m_ended = false;
};

} // namespace muster
