// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/rcpspsampling.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>

namespace muster
{

RcpspSampling::RcpspSampling(const RcpspProject &project, const RcpspDecoder &forward, const RcpspDecoder &backward)
    : m_project(project), m_forward(forward), m_backward(backward), m_tails(project.activities.size())
{
    begin();
    m_topological = m_eligible;
    for (size_t i = 0; i < m_topological.size(); ++i) {
        m_eligible.clear();
        finished(m_topological[i]);
        m_topological.insert(m_topological.end(), m_eligible.begin(), m_eligible.end());
    }
    for (auto j = m_topological.rbegin(); j != m_topological.rend(); ++j) {
        for (const int *next = backward.beforeBegin(*j); next != backward.beforeEnd(*j); ++next)
            m_tails[size_t(*j)] = std::max(m_tails[size_t(*j)], m_tails[size_t(*next)] + forward.duration(*next));
    }
}

void RcpspSampling::begin()
{
    m_waiting.resize(m_tails.size());
    m_eligible.clear();
    for (size_t j = 0; j < m_tails.size(); ++j) {
        m_waiting[j] = int(m_forward.beforeEnd(int(j)) - m_forward.beforeBegin(int(j)));
        if (m_waiting[j] == 0)
            m_eligible.push_back(int(j));
    }
}

void RcpspSampling::finished(int activity)
{
    for (const int *next = m_backward.beforeBegin(activity); next != m_backward.beforeEnd(activity); ++next) {
        if (--m_waiting[size_t(*next)] == 0)
            m_eligible.push_back(*next);
    }
}

/// (regret + 1)^bias for every regret there can be.
const std::vector<double> &RcpspSampling::powersOf(double bias)
{
    if (bias != m_powersBias) {
        const int longest = m_tails.empty() ? 0 : *std::max_element(m_tails.begin(), m_tails.end());
        m_powers.clear();
        for (int regret = 0; regret <= longest; ++regret)
            m_powers.push_back(std::pow(regret + 1, bias));
        m_powersBias = bias;
    }
    return m_powers;
}

/// The place among `candidates` of the one drawn.
size_t RcpspSampling::draw(const std::vector<int> &candidates, double bias, RandomNumbers &random)
{
    if (bias < 0) {
        const auto first = std::max_element(candidates.begin(), candidates.end(),
                                            [this](int a, int b) { return tail(a) != tail(b) ? tail(a) < tail(b) : a > b; });
        return size_t(first - candidates.begin());
    }
    int least = std::numeric_limits<int>::max();
    for (int j : candidates)
        least = std::min(least, tail(j));
    const std::vector<double> &powers = powersOf(bias);
    m_weights.clear();
    double sum = 0;
    for (int j : candidates) {
        m_weights.push_back(powers[size_t(tail(j) - least)]);
        sum += m_weights.back();
    }
    double left = random.fraction() * sum;
    size_t at = 0;
    while (at + 1 < candidates.size() && (left -= m_weights[at]) >= 0)
        ++at;
    return at;
}

void RcpspSampling::serial(double bias, RandomNumbers &random, int *order)
{
    begin();
    while (!m_eligible.empty()) {
        const size_t at = draw(m_eligible, bias, random);
        *order = m_eligible[at];
        m_eligible[at] = m_eligible.back();
        m_eligible.pop_back();
        finished(*order++);
    }
}

int RcpspSampling::parallel(double bias, RandomNumbers &random, int *order, int *finish)
{
    begin();
    std::vector<int> free = m_project.capacity;
    std::vector<int> running, fitting;
    int now = 0;
    while (!m_eligible.empty() || !running.empty()) {
        const auto tooMuch = [&](int j) {
            const auto &demand = m_project.activities[size_t(j)].demand;
            return !std::equal(free.begin(), free.end(), demand.begin(), std::greater_equal<>());
        };
        fitting.clear();
        std::remove_copy_if(m_eligible.begin(), m_eligible.end(), std::back_inserter(fitting), tooMuch);
        while (!fitting.empty()) {
            const size_t at = draw(fitting, bias, random);
            const int j = fitting[at];
            fitting.erase(fitting.begin() + std::ptrdiff_t(at));
            m_eligible.erase(std::find(m_eligible.begin(), m_eligible.end(), j));
            for (size_t k = 0; k < free.size(); ++k)
                free[k] -= m_project.activities[size_t(j)].demand[k];
            finish[j] = now + m_forward.duration(j);
            running.push_back(j);
            *order++ = j;
            fitting.erase(std::remove_if(fitting.begin(), fitting.end(), tooMuch), fitting.end());
        }
        int next = std::numeric_limits<int>::max();
        for (int j : running)
            next = std::min(next, finish[j]);
        now = next;
        for (size_t i = 0; i < running.size();) {
            const int j = running[i];
            if (finish[j] > now) {
                ++i;
                continue;
            }
            for (size_t k = 0; k < free.size(); ++k)
                free[k] += m_project.activities[size_t(j)].demand[k];
            running[i] = running.back();
            running.pop_back();
            finished(j);
        }
    }
    return now;
}

} // namespace muster
