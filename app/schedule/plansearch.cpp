// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/plansearch.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace muster
{

namespace
{

constexpr size_t planMembers = 10;
constexpr double leastShare = 0.05, mostShare = 0.5; // of the activities, in a window

} // namespace

PlanSearch::PlanSearch(const PlanProblem &problem, const PlanBudget &budget, const PlanListener &listener)
    : m_problem(problem), m_budget(budget), m_listener(listener), m_forward(problem), m_random(budget.seed),
      m_inWindow(problem.activities.size())
{
    m_result.bound = planBound(problem);
}

PlanResult PlanSearch::run()
{
    m_result.fault = faultAlone(m_problem, &m_forward);
    if (m_result.fault)
        return m_result;
    const std::vector<int> latest = latestFinishes(m_problem, m_forward);
    m_forward.arrange(latest, &m_order);
    Member first;
    if (!pass(m_order, &first)) {
        m_result.fault = {PlanFault::Kind::Time, {m_forward.failed()}, -1, -1, -1};
        return m_result;
    }
    lookBack();
    m_population.push_back(first);
    if (goesOn() && justify(&first))
        m_population.push_back(first);
    drawFirst(latest);
    while (goesOn())
        child();
    return m_result;
}

bool PlanSearch::goesOn()
{
    if (m_ended || m_problem.activities.size() < 2)
        return false;
    if (m_budget.passes > 0 && m_result.passes >= m_budget.passes)
        m_ended = true;
    if (m_budget.time.count() > 0 && Clock::now() - m_began >= m_budget.time)
        m_ended = true;
    return !m_ended && tell(false);
}

bool PlanSearch::tell(bool improved)
{
    if (m_listener && !m_listener({m_result.best, m_result.passes, m_result.bound, improved}))
        m_result.cancelled = m_ended = true;
    return !m_ended;
}

/// Decodes the order; the member gets what came of it, by start. False when the calendars do not reach.
bool PlanSearch::pass(const std::vector<int> &order, Member *member)
{
    ++m_result.passes;
    if (!m_forward.decode(order))
        return false;
    member->cost = {m_forward.lateness(), m_forward.finish()};
    found(order, member->cost);
    m_forward.arrange(m_forward.starts(), &member->order);
    return true;
}

/// Backward from the end and forward again, as often as it helps. The decoder holds the member's plan.
bool PlanSearch::justify(Member *member)
{
    for (;;) {
        m_keys = m_forward.finishes();
        for (int &key : m_keys)
            key = -key;
        m_backward->arrange(m_keys, &m_scratch);
        ++m_result.passes;
        if (!goesOn() || !m_backward->decode(m_scratch))
            return false;
        m_keys = m_backward->finishes();
        for (int &key : m_keys)
            key = -key;
        m_forward.arrange(m_keys, &m_scratch);
        Member justified;
        if (!pass(m_scratch, &justified))
            return false;
        const bool better = justified.cost < member->cost;
        if (justified.cost <= member->cost)
            *member = std::move(justified);
        if (!better || !goesOn())
            return true;
    }
}

void PlanSearch::found(const std::vector<int> &order, const Cost &cost)
{
    if (m_result.passes > 1 && cost >= m_best)
        return;
    m_best = cost;
    std::vector<PlanBooking> bookings;
    m_forward.record(&bookings);
    m_forward.decode(order);
    m_forward.record(nullptr);
    m_result.best = describe(m_problem, m_forward, std::move(bookings));
    if (tell(true) && cost.lateness == 0 && cost.finish <= m_result.bound)
        m_ended = true; // none can be better
}

/// Makes the mirrored problem for the length of the best plan.
void PlanSearch::lookBack()
{
    m_mirrorDays = (m_best.finish + m_problem.slotsPerDay - 1) / m_problem.slotsPerDay;
    m_mirror = std::make_unique<PlanProblem>(mirrored(m_problem, m_mirrorDays));
    m_backward = std::make_unique<PlanDecoder>(*m_mirror);
}

/// The first members: the rule, disturbed at random, a little or much.
void PlanSearch::drawFirst(const std::vector<int> &latest)
{
    while (m_population.size() < planMembers && goesOn()) {
        const int spread = 1 + m_random.below(std::max(1, m_best.finish / 4));
        m_keys = latest;
        for (int &key : m_keys)
            key -= m_random.below(spread);
        m_forward.arrange(m_keys, &m_order);
        Member drawn;
        if (pass(m_order, &drawn) && goesOn())
            justify(&drawn);
        if (!drawn.order.empty())
            m_population.push_back(std::move(drawn));
    }
}

const PlanSearch::Member &PlanSearch::chosen()
{
    const Member &one = m_population[size_t(m_random.below(int(m_population.size())))];
    const Member &other = m_population[size_t(m_random.below(int(m_population.size())))];
    return other.cost < one.cost ? other : one;
}

void PlanSearch::child()
{
    cross(chosen(), m_population[size_t(m_random.below(int(m_population.size())))]);
    Member made;
    if (!pass(m_order, &made))
        return;
    const auto worst = std::max_element(m_population.begin(), m_population.end(),
                                        [](const Member &a, const Member &b) { return a.cost < b.cost; });
    if (made.cost < worst->cost && goesOn())
        justify(&made);
    const bool known = std::any_of(m_population.begin(), m_population.end(),
                                   [&](const Member &each) { return each.cost == made.cost && each.order == made.order; });
    if (made.cost <= worst->cost && !known)
        *worst = std::move(made);
    if ((m_best.finish + m_problem.slotsPerDay - 1) / m_problem.slotsPerDay < m_mirrorDays)
        lookBack();
}

/// Into m_order: the father's order, but a window of it as the mother has it, and a few activities moved.
void PlanSearch::cross(const Member &father, const Member &mother)
{
    const int count = int(father.order.size());
    const int length = std::max(2, int(count * (leastShare + (mostShare - leastShare) * m_random.fraction())));
    const int first = m_random.below(count - std::min(length, count) + 1), last = std::min(first + length, count);
    m_order = father.order;
    for (int i = first; i < last; ++i)
        m_inWindow[size_t(m_order[size_t(i)])] = 1;
    int place = first;
    for (int next : mother.order) {
        if (m_inWindow[size_t(next)])
            m_order[size_t(place++)] = next;
    }
    for (int i = first; i < last; ++i)
        m_inWindow[size_t(m_order[size_t(i)])] = 0;
    m_keys.resize(size_t(count));
    for (int i = 0; i < count; ++i)
        m_keys[size_t(m_order[size_t(i)])] = i;
    for (int moves = m_random.below(count / 100 + 3); moves > 0; --moves)
        m_keys[size_t(m_random.below(count))] += m_random.between(-count / 20 - 1, count / 20 + 1);
    m_forward.arrange(m_keys, &m_order);
}

PlanResult firstPlan(const PlanProblem &problem)
{
    PlanResult result;
    result.fault = faultOf(problem);
    if (result.fault)
        return result;
    PlanDecoder decoder(problem);
    result.fault = faultAlone(problem, &decoder);
    if (result.fault)
        return result;
    std::vector<int> order;
    decoder.arrange(latestFinishes(problem, decoder), &order);
    std::vector<PlanBooking> bookings;
    decoder.record(&bookings);
    result.passes = 1;
    if (decoder.decode(order))
        result.best = describe(problem, decoder, std::move(bookings));
    else
        result.fault = {PlanFault::Kind::Time, {decoder.failed()}, -1, -1, -1};
    return result;
}

PlanResult plan(const PlanProblem &problem, const PlanBudget &budget, const PlanListener &listener)
{
    assert(budget.passes > 0 || budget.time.count() > 0);
    PlanResult result;
    result.fault = faultOf(problem);
    return result.fault ? result : PlanSearch(problem, budget, listener).run();
}

} // namespace muster
