// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/plandecoder.h"
#include "app/schedule/randomnumbers.h"

#include <memory>

namespace muster
{

/// Improves a team's plan: a small population of orders; a child takes a window of its father's order as its mother has it,
/// and is justified: packed against the end by the mirrored problem, then against the beginning again.
class PlanSearch
{
public:
    PlanSearch(const PlanProblem &problem, const PlanBudget &budget, const PlanListener &listener);
    PlanResult run();

private:
    using Clock = std::chrono::steady_clock;
    struct Cost {
        std::int64_t lateness = 0;
        int finish = 0;
        auto operator<=>(const Cost &) const = default;
    };
    struct Member {
        std::vector<int> order;
        Cost cost;
    };

    bool goesOn();
    bool pass(const std::vector<int> &order, Member *member);
    bool justify(Member *member);
    void found(const std::vector<int> &order, const Cost &cost);
    bool tell(bool improved);
    void lookBack();
    void drawFirst(const std::vector<int> &latest);
    void child();
    void cross(const Member &father, const Member &mother);
    const Member &chosen();

    const PlanProblem &m_problem;
    const PlanBudget m_budget;
    const PlanListener &m_listener;
    PlanDecoder m_forward;
    std::unique_ptr<PlanProblem> m_mirror;
    std::unique_ptr<PlanDecoder> m_backward;
    int m_mirrorDays = 0;
    RandomNumbers m_random;
    PlanResult m_result;
    Cost m_best;
    std::vector<Member> m_population;
    std::vector<int> m_order, m_keys, m_scratch;
    std::vector<char> m_inWindow;
    Clock::time_point m_began = Clock::now();
    bool m_ended = false;
};

} // namespace muster
