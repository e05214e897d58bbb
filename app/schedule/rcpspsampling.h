// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/randomnumbers.h"
#include "app/schedule/rcpspdecoder.h"

namespace muster
{

/// First schedules of a project: by the rule "latest finish first", or drawn at random with a bias towards it
/// (regret-based biased random sampling, Drexl 1991).
class RcpspSampling
{
public:
    /// How much an activity's regret counts; `rule` follows the rule without chance.
    static constexpr double rule = -1;

    RcpspSampling(const RcpspProject &project, const RcpspDecoder &forward, const RcpspDecoder &backward);

    /// An order for the forward decoder.
    void serial(double bias, RandomNumbers &random, int *order);
    /// Goes through time and starts whatever fits (parallel scheme). Writes finishes as the decoder does and the order in
    /// which the activities were started; returns the length.
    int parallel(double bias, RandomNumbers &random, int *order, int *finish);

    /// The longest chain of activities after this one: latest finish = end - tail.
    int tail(int activity) const { return m_tails[size_t(activity)]; }
    /// An order in which predecessors come first.
    const std::vector<int> &topological() const { return m_topological; }

private:
    size_t draw(const std::vector<int> &candidates, double bias, RandomNumbers &random);
    const std::vector<double> &powersOf(double bias);
    void begin();
    void finished(int activity); ///< its successors may become eligible

    const RcpspProject &m_project;
    const RcpspDecoder &m_forward, &m_backward;
    std::vector<int> m_topological, m_tails;
    std::vector<int> m_waiting; ///< unfinished predecessors of each activity
    std::vector<int> m_eligible;
    std::vector<double> m_weights, m_powers;
    double m_powersBias = rule; ///< that m_powers holds
};

} // namespace muster
