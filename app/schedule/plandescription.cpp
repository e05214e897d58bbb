// SPDX-License-Identifier: GPL-3.0-or-later
// A finished plan in words that people can use: who works when, and what holds each activity where it is.
#include "app/schedule/plandecoder.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace muster
{

namespace
{

/// Looks into a decoder's last pass.
class Explanation
{
public:
    Explanation(const PlanProblem &problem, const PlanDecoder &decoder)
        : m_problem(problem), m_decoder(decoder), m_worksOn(problem.resources.size())
    {
        for (int a = 0; a < decoder.size(); ++a) {
            m_crews.push_back(decoder.crewOf(a));
            for (int r : m_crews.back()) {
                if (r >= 0)
                    m_worksOn[size_t(r)].push_back(a);
            }
        }
        for (auto &activities : m_worksOn) {
            std::sort(activities.begin(), activities.end(),
                      [&](int a, int b) { return decoder.finishes()[size_t(a)] < decoder.finishes()[size_t(b)]; });
        }
    }

    PlanReason reason(int a) const
    {
        using Kind = PlanReason::Kind;
        const PlanActivity &activity = m_problem.activities[size_t(a)];
        const int start = m_decoder.starts()[size_t(a)];
        if (activity.started)
            return {Kind::Started, -1, -1, -1};
        int earliest = activity.release;
        PlanReason reason{activity.release > 0 ? Kind::Release : Kind::First, -1, -1, -1};
        int link = -1;
        if (activity.fixed >= 0) {
            earliest = activity.fixed;
            reason.kind = Kind::Fixed;
        } else if (m_decoder.isHeldByFinish(a)) {
            m_decoder.linkedFinish(a, &link);
            return {Kind::Predecessor, activity.links[size_t(link)].predecessor, link, -1};
        } else if (const int linked = m_decoder.linkedStart(a, &link); linked > earliest) {
            earliest = linked;
            reason = {Kind::Predecessor, activity.links[size_t(link)].predecessor, link, -1};
        }
        if (start == earliest || onlyDaysOff(earliest, start))
            return reason;
        const PlanReason crew = crewReason(a, earliest, start);
        return crew.kind == Kind::First ? reason : crew;
    }

    const std::vector<int> &crew(int a) const { return m_crews[size_t(a)]; }

private:
    bool onlyDaysOff(int from, int to) const
    {
        if (m_problem.workdays.empty())
            return false;
        for (int slot = from; slot < to; ++slot) {
            const auto day = size_t(slot / m_problem.slotsPerDay);
            if (day < m_problem.workdays.size() && m_problem.workdays[day])
                return false;
        }
        return true;
    }

    /// What kept the crew from beginning between the two slots: first whoever had other work, then whoever was away.
    PlanReason crewReason(int a, int earliest, int start) const
    {
        PlanReason away, busy;
        int until = -1;
        for (int r : m_crews[size_t(a)]) {
            int lastHere = start - 1; // the last slot in which the person could have worked
            while (lastHere >= earliest && m_decoder.capacityAt(r, lastHere) == 0)
                --lastHere;
            if (lastHere < earliest) {
                if (away.kind == PlanReason::Kind::First)
                    away = {PlanReason::Kind::Absent, -1, -1, r};
                continue;
            }
            const auto &works = m_worksOn[size_t(r)];
            auto other = std::upper_bound(works.begin(), works.end(), start + 1,
                                          [this](int slot, int each) { return slot < m_decoder.finishes()[size_t(each)]; });
            while (other != works.begin() && m_decoder.finishes()[size_t(*std::prev(other))] > std::max(earliest, until)) {
                --other;
                if (*other != a && m_decoder.starts()[size_t(*other)] <= start) {
                    until = m_decoder.finishes()[size_t(*other)];
                    busy = {PlanReason::Kind::Busy, *other, -1, r};
                }
            }
        }
        return busy.kind != PlanReason::Kind::First && (away.kind == PlanReason::Kind::First || until >= start) ? busy
                                                                                                                : away;
    }

    const PlanProblem &m_problem;
    const PlanDecoder &m_decoder;
    std::vector<std::vector<int>> m_crews, m_worksOn; ///< by finish
};

/// Whether a link is kept.
bool keeps(const PlanDecoder &decoder, int a, const PlanLink &link)
{
    const bool fromStart = link.kind == PlanLink::Kind::StartStart || link.kind == PlanLink::Kind::StartFinish;
    const bool toStart = link.kind == PlanLink::Kind::StartStart || link.kind == PlanLink::Kind::FinishStart;
    const auto &from = fromStart ? decoder.starts() : decoder.finishes();
    const auto &to = toStart ? decoder.starts() : decoder.finishes();
    return to[size_t(a)] >= from[size_t(link.predecessor)] + link.lag;
}

} // namespace

Plan describe(const PlanProblem &problem, const PlanDecoder &decoder, std::vector<PlanBooking> bookings)
{
    Plan plan;
    plan.bookings = std::move(bookings);
    const Explanation explanation(problem, decoder);
    for (int a = 0; a < decoder.size(); ++a) {
        const PlanActivity &activity = problem.activities[size_t(a)];
        plan.entries.push_back(
            {decoder.starts()[size_t(a)], decoder.finishes()[size_t(a)], explanation.crew(a), explanation.reason(a)});
        if (!activity.started && activity.fixed >= 0 && plan.entries.back().start != activity.fixed)
            plan.conflicts.push_back({a, -1});
        for (size_t i = 0; i < activity.links.size(); ++i) {
            if (!keeps(decoder, a, activity.links[i]))
                plan.conflicts.push_back({a, int(i)});
        }
    }
    plan.lateness = decoder.lateness();
    plan.finish = decoder.finish();
    return plan;
}

} // namespace muster
