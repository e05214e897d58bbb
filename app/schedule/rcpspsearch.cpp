// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/rcpspsearch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace muster
{

namespace
{
constexpr int packedLeft = 0;     // the side of schedules that the forward decoder made
constexpr long betweenLooks = 64; // schedules between two looks at clock and listener
constexpr int workUnit = 1000;    // the whole of a resource for one time unit
constexpr size_t mostMembers = 1000;
} // namespace

RcpspSearch::RcpspSearch(const RcpspProject &project, const RcpspBudget &budget, const RcpspListener &listener,
                         const RcpspTuning &tuning)
    : m_budget(budget), m_listener(listener), m_tuning(tuning), m_forward(project, RcpspDecoder::Direction::Forward),
      m_backward(project, RcpspDecoder::Direction::Backward), m_sampling(project, m_forward, m_backward),
      m_random(budget.seed), m_count(m_forward.size()), m_order(size_t(m_count)), m_finish(size_t(m_count)),
      m_inWindow(size_t(m_count))
{
    for (const auto &activity : project.activities) {
        int work = 0;
        for (size_t k = 0; k < activity.demand.size(); ++k) {
            if (project.capacity[k] > 0)
                work += activity.duration * activity.demand[k] * workUnit / project.capacity[k];
        }
        m_work.push_back(work);
    }
    m_result.bound = lowerBound(project);
}

RcpspResult RcpspSearch::run()
{
    m_sampling.serial(RcpspSampling::rule, m_random, m_order.data());
    m_result.schedules = 1;
    m_result.best.finish = std::numeric_limits<int>::max();
    found(packedLeft, m_forward.decode(m_order.data(), m_finish.data()));
    drawFirst();
    for (int side = packedLeft; goesOn(); side = 1 - side)
        generation(side);
    return m_result;
}

/// Whether there is budget for one more schedule, and one to turn it to the left if it is the best.
bool RcpspSearch::goesOn()
{
    if (m_ended)
        return false;
    if (m_budget.schedules > 0) {
        m_ended = m_result.schedules + 1 >= m_budget.schedules;
        m_spent = double(m_result.schedules) / double(m_budget.schedules);
    }
    if (m_result.schedules >= m_nextLook) {
        m_nextLook = m_result.schedules + betweenLooks;
        if (m_budget.time.count() > 0) {
            m_spent = std::max(m_spent, std::chrono::duration<double>(Clock::now() - m_began) / m_budget.time);
            m_ended = m_ended || m_spent >= 1;
        }
        tell(false);
    }
    return !m_ended && m_count > 0;
}

bool RcpspSearch::tell(bool improved)
{
    if (m_listener && !m_listener({m_result.best, m_result.schedules, m_result.bound, improved}))
        m_result.cancelled = m_ended = true;
    return !m_ended;
}

/// Takes the schedule in m_finish as the best if it is. One packed to the right is packed to the left for the user.
void RcpspSearch::found(int side, int length)
{
    if (length >= m_result.best.finish)
        return;
    if (side != packedLeft) {
        std::vector<int> order(m_order.size()), finish(m_order.size());
        m_backward.reversed(m_order.data(), m_finish.data(), length, order.data());
        length = m_forward.decode(order.data(), finish.data());
        ++m_result.schedules;
        m_result.best.start = std::move(finish);
    } else {
        m_result.best.start = m_finish;
    }
    for (int j = 0; j < m_count; ++j)
        m_result.best.start[size_t(j)] -= m_forward.duration(j);
    m_result.best.finish = length;
    if (tell(true))
        m_ended = m_result.isOptimal();
}

/// The length of the schedule in m_finish; of equally long ones the one whose activities lie earlier ranks first, because it
/// is nearer to a shorter one.
double RcpspSearch::rankOf(int length) const
{
    std::int64_t squares = 0;
    for (int finish : m_finish)
        squares += std::int64_t(finish) * finish;
    return length + double(squares) / (double(length) * length * m_count + 1);
}

/// Makes a member of the schedule in m_finish that came from `order`.
void RcpspSearch::keep(int side, int length, double rank, const int *order, Member *member)
{
    const auto count = size_t(m_count);
    member->order.resize(count);
    member->time.resize(count + 1);
    member->work.resize(count + 1);
    decoder(side).reversed(order, m_finish.data(), length, member->order.data());
    member->rank = rank;
    member->mark = std::uint64_t(length);
    int work = 0;
    for (size_t i = 0; i < count; ++i) {
        const auto j = size_t(member->order[i]);
        member->time[i] = m_finish[j];
        member->work[i] = work;
        work += m_work[j];
        member->mark = (member->mark ^ (j << 20 ^ size_t(m_finish[j]))) * 0x100000001b3u;
    }
    member->time[count] = 0;
    member->work[count] = work;
}

void RcpspSearch::drawFirst()
{
    double expected = double(m_budget.schedules);
    if (m_budget.time.count() > 0 && goesOn()) { // how many there will be time for
        const auto before = Clock::now();
        for (int i = 0; i < 4; ++i)
            m_forward.decode(m_order.data(), m_finish.data());
        m_result.schedules += 4;
        const double timed = 4 * (m_budget.time / std::chrono::duration<double>(Clock::now() - before));
        expected = expected > 0 ? std::min(expected, timed) : timed;
    }
    m_fewest = size_t(std::clamp(m_tuning.fewest / std::max(1, m_count), 5, 20));
    m_firstSize = std::clamp(size_t(m_tuning.population * std::sqrt(expected / std::max(1, m_count))), m_fewest, mostMembers);
    Population drawn(m_firstSize * size_t(m_tuning.samples));
    size_t made = 0;
    for (; made < drawn.size() && goesOn(); ++made) {
        int length = 0;
        if (made % 2 == 0) {
            length = m_sampling.parallel(made == 0 ? RcpspSampling::rule : m_tuning.parallelBias, m_random, m_order.data(),
                                         m_finish.data());
        } else {
            m_sampling.serial(m_tuning.serialBias, m_random, m_order.data());
            length = m_forward.decode(m_order.data(), m_finish.data());
        }
        ++m_result.schedules;
        keep(packedLeft, length, rankOf(length), m_order.data(), &drawn[made]);
        found(packedLeft, length);
    }
    drawn.resize(made);
    std::stable_sort(drawn.begin(), drawn.end(), [](const Member &a, const Member &b) { return a.rank < b.rank; });
    drawn.resize(std::min(made, m_firstSize));
    m_populations[packedLeft] = std::move(drawn);
}

/// The better of two drawn by lot.
const RcpspSearch::Member &RcpspSearch::chosen(const Population &population)
{
    const Member &one = population[size_t(m_random.below(int(population.size())))];
    const Member &other = population[size_t(m_random.below(int(population.size())))];
    return other.rank < one.rank ? other : one;
}

void RcpspSearch::generation(int from)
{
    const Population &parents = m_populations[from];
    Population &children = m_populations[1 - from];
    for (size_t i = 0; i < parents.size() && goesOn(); ++i) {
        const Member *father = &parents[i];
        const Member *mother = &chosen(parents);
        for (int tries = 0; tries < 4 && mother->mark == father->mark; ++tries)
            mother = &parents[size_t(m_random.below(int(parents.size())))];
        if (mother->rank < father->rank && m_random.below(2) == 0)
            std::swap(father, mother);
        cross(*father, *mother);
        mutate(1 - from);
        const int length = decoder(1 - from).decode(m_order.data(), m_finish.data());
        ++m_result.schedules;
        const double rank = rankOf(length);
        const bool isNew = i >= children.size();
        if (isNew || rank <= children[i].rank + m_tuning.tolerance) {
            keep(1 - from, length, rank, m_order.data(), &m_child);
            if (isNew)
                children.push_back(m_child);
            else if (!isKnown(children, i))
                std::swap(children[i], m_child);
        }
        found(1 - from, length);
    }
    shrink();
}

bool RcpspSearch::isKnown(const Population &population, size_t except) const
{
    for (size_t i = 0; i < population.size(); ++i) {
        if (i != except && population[i].mark == m_child.mark)
            return true;
    }
    return false;
}

/// Of two places drawn by lot the one where the father does less work in the time.
int RcpspSearch::windowStart(const Member &father, int length)
{
    const auto density = [&father, length](int start) {
        const auto first = size_t(start), last = size_t(start + length);
        return double(father.work[last] - father.work[first]) / std::max(1, father.time[first] - father.time[last]);
    };
    const int one = m_random.below(m_count - length + 1);
    const int other = m_random.below(m_count - length + 1);
    return density(other) < density(one) ? other : one;
}

void RcpspSearch::cross(const Member &father, const Member &mother)
{
    const double share = m_tuning.leastWindow + (m_tuning.mostWindow - m_tuning.leastWindow) * m_random.fraction();
    const int length = std::clamp(int(m_count * share), std::min(2, m_count), m_count);
    const int first = windowStart(father, length);
    std::copy(father.order.begin(), father.order.end(), m_order.begin());
    for (int i = first; i < first + length; ++i)
        m_inWindow[size_t(father.order[size_t(i)])] = 1;
    int *place = m_order.data() + first;
    const int *end = place + length;
    for (const int *next = mother.order.data(); place != end; ++next) {
        *place = *next;
        place += m_inWindow[size_t(*next)];
    }
    for (int i = first; i < first + length; ++i)
        m_inWindow[size_t(father.order[size_t(i)])] = 0;
}

/// Swaps neighbours in m_order that `side` may have in either order.
void RcpspSearch::mutate(int side)
{
    if (m_count < 2)
        return;
    const RcpspDecoder &into = decoder(side);
    const int most = int(std::ceil(2 * m_tuning.swaps * m_count));
    for (int swaps = m_random.below(most + 1); swaps > 0; --swaps) {
        const auto at = size_t(m_random.below(m_count - 1));
        const int *end = into.beforeEnd(m_order[at + 1]);
        if (std::find(into.beforeBegin(m_order[at + 1]), end, m_order[at]) == end)
            std::swap(m_order[at], m_order[at + 1]);
    }
}

void RcpspSearch::shrink()
{
    const double wanted = double(m_firstSize) + (double(m_fewest) - double(m_firstSize)) * std::min(1.0, m_spent);
    for (Population &population : m_populations) {
        if (population.size() <= size_t(std::ceil(wanted)))
            continue;
        std::stable_sort(population.begin(), population.end(),
                         [](const Member &a, const Member &b) { return a.rank < b.rank; });
        population.resize(size_t(std::ceil(wanted)));
    }
}

} // namespace muster
