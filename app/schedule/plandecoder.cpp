// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/plandecoder.h"

#include <algorithm>
#include <functional>

namespace muster
{

namespace
{

/// Goes for the strictest of an activity's links of two kinds.
int strictest(const std::vector<PlanLink> &links, PlanLink::Kind fromFinish, PlanLink::Kind fromStart,
              const std::vector<int> &finish, const std::vector<int> &start, int *by)
{
    int earliest = 0;
    for (size_t i = 0; i < links.size(); ++i) {
        const PlanLink &link = links[i];
        if (link.kind != fromFinish && link.kind != fromStart)
            continue;
        const int slot = (link.kind == fromFinish ? finish : start)[size_t(link.predecessor)] + link.lag;
        if (slot > earliest) {
            earliest = slot;
            if (by)
                *by = int(i);
        }
    }
    return earliest;
}

} // namespace

PlanDecoder::PlanDecoder(const PlanProblem &problem) : m_problem(problem)
{
    const int perDay = problem.slotsPerDay;
    size_t days = problem.workdays.size();
    for (const PlanResource &resource : problem.resources)
        days = std::max(days, resource.capacity.size());
    m_horizon = int(days) * perDay;
    setCalendars();
    m_free = m_capacity;
    const size_t count = problem.activities.size();
    m_after.resize(count);
    m_fallback.resize(count);
    for (size_t a = 0; a < count; ++a) {
        const PlanActivity &activity = problem.activities[a];
        for (const PlanLink &link : activity.links)
            m_after[size_t(link.predecessor)].push_back(int(a));
        m_crewFirst.push_back(int(m_crews.size()));
        char person = 0;
        for (const PlanNeed &need : activity.needs) {
            m_crews.resize(m_crews.size() + size_t(need.count));
            for (int candidate : need.candidates)
                person |= problem.resources[size_t(candidate)].kind == PlanResource::Kind::Person;
        }
        m_hasPerson.push_back(person);
        m_isHeld.push_back(activity.fixed >= 0 || activity.started);
        if (m_isHeld.back())
            m_held.push_back(int(a));
        if (activity.needs.size() > 1)
            matchCrew(activity, &m_fallback[a], nullptr);
    }
    m_crewFirst.push_back(int(m_crews.size()));
    // work under way goes before fixed work: it is there already
    std::stable_partition(m_held.begin(), m_held.end(), [&](int a) { return problem.activities[size_t(a)].started; });
    m_start.resize(count);
    m_finish.resize(count);
    m_heldByFinish.resize(count);
}

void PlanDecoder::setCalendars()
{
    const int perDay = m_problem.slotsPerDay;
    const size_t count = m_problem.resources.size();
    std::vector<std::int16_t> parts(size_t(std::max(1, perDay)));
    m_capacity.resize(count * size_t(m_horizon));
    m_worked.resize(count * size_t(m_horizon + 1));
    m_slotOf.resize(count);
    m_gaps.resize(count);
    for (size_t r = 0; r < count; ++r) {
        const PlanResource &resource = m_problem.resources[r];
        std::int16_t *ofResource = m_capacity.data() + at(int(r), 0);
        int *worked = m_worked.data() + r * size_t(m_horizon + 1);
        int slot = 0, minutes = 0, known = -1;
        for (const int whole : resource.capacity) {
            for (int s = 0; s < perDay && whole != known; ++s) { // the parts of a day add up to it
                parts[size_t(s)] = std::int16_t(
                    resource.kind == PlanResource::Kind::Units ? whole : whole * (s + 1) / perDay - whole * s / perDay);
            }
            known = whole;
            for (int s = 0; s < perDay; ++s, ++slot) {
                ofResource[slot] = parts[size_t(s)];
                worked[slot] = minutes;
                for (minutes += parts[size_t(s)]; int(m_slotOf[r].size()) * hintMinutes < minutes;)
                    m_slotOf[r].push_back(slot);
            }
        }
        std::fill(worked + slot, worked + m_horizon + 1, minutes);
    }
}

void PlanDecoder::reset()
{
    for (size_t r = 0; r < m_gaps.size(); ++r)
        m_gaps[r].assign(1, {0, m_worked[(r + 1) * size_t(m_horizon + 1) - 1]});
    for (size_t r = 0; r < m_problem.resources.size(); ++r)
        std::copy_n(m_capacity.begin() + std::ptrdiff_t(at(int(r), 0)), m_used,
                    m_free.begin() + std::ptrdiff_t(at(int(r), 0)));
    m_firstFree.assign(m_problem.resources.size(), 0);
    m_lateness = 0;
    m_end = m_used = 0;
    m_failed = -1;
    std::fill(m_heldByFinish.begin(), m_heldByFinish.end(), 0);
    if (m_bookings)
        m_bookings->clear();
}

bool PlanDecoder::decode(const std::vector<int> &order)
{
    reset();
    for (int a : m_held) {
        if (!place(a))
            return false;
    }
    for (int a : order) {
        if (!m_isHeld[size_t(a)] && !place(a))
            return false;
    }
    return true;
}

std::vector<int> PlanDecoder::crewOf(int activity) const
{
    return {m_crews.begin() + m_crewFirst[size_t(activity)], m_crews.begin() + m_crewFirst[size_t(activity) + 1]};
}

int PlanDecoder::linkedStart(int activity, int *link) const
{
    return strictest(m_problem.activities[size_t(activity)].links, PlanLink::Kind::FinishStart, PlanLink::Kind::StartStart,
                     m_finish, m_start, link);
}

int PlanDecoder::linkedFinish(int activity, int *link) const
{
    return strictest(m_problem.activities[size_t(activity)].links, PlanLink::Kind::FinishFinish, PlanLink::Kind::StartFinish,
                     m_finish, m_start, link);
}

bool PlanDecoder::place(int a)
{
    const PlanActivity &activity = m_problem.activities[size_t(a)];
    int earliest = activity.release, leastFinish = 0;
    if (activity.started) {
        earliest = 0;
    } else if (activity.fixed >= 0) {
        earliest = activity.fixed;
    } else {
        earliest = std::max(earliest, linkedStart(a));
        leastFinish = linkedFinish(a);
    }
    int start = earliest, finish = 0;
    if (activity.effort == 0 && activity.duration == 0) {
        start = finish = std::max(earliest, leastFinish);
        m_heldByFinish[size_t(a)] = leastFinish > earliest;
        m_crew.clear();
        std::fill(m_crews.begin() + m_crewFirst[size_t(a)], m_crews.begin() + m_crewFirst[size_t(a) + 1], -1);
        m_start[size_t(a)] = m_finish[size_t(a)] = start;
    } else {
        for (;;) { // a finish that links hold back moves the start with it
            start = settle(a, earliest, &finish);
            if (start < 0 || finish >= leastFinish)
                break;
            earliest = std::max(start, earliest) + (leastFinish - finish);
            m_heldByFinish[size_t(a)] = 1;
        }
        if (start < 0) {
            m_failed = a;
            return false;
        }
        m_start[size_t(a)] = start;
        m_finish[size_t(a)] = finish;
        if (!m_alone)
            book(a);
    }
    m_end = std::max(m_end, finish);
    m_used = std::max(m_used, std::min(finish, m_horizon));
    if (activity.deadline >= 0)
        m_lateness += std::int64_t(activity.weight) * std::max(0, finish - activity.deadline);
    return true;
}

void PlanDecoder::arrange(const std::vector<int> &keys, std::vector<int> *order)
{
    const size_t count = keys.size();
    m_heap.clear();
    for (size_t a = 0; a < count; ++a)
        m_heap.push_back((std::int64_t(keys[a]) << 32) + std::int64_t(a));
    std::sort(m_heap.begin(), m_heap.end());
    order->resize(count);
    m_waiting.resize(count);
    bool arranged = true;
    for (size_t i = 0; i < count; ++i) {
        (*order)[i] = int(m_heap[i] & 0x7fffffff);
        m_waiting[size_t((*order)[i])] = int(i);
    }
    for (size_t a = 0; a < count && arranged; ++a) {
        for (const PlanLink &link : m_problem.activities[a].links)
            arranged = arranged && m_waiting[size_t(link.predecessor)] < m_waiting[a];
    }
    if (arranged)
        return;
    m_heap.clear();
    const auto offer = [&](size_t a) {
        m_heap.push_back((std::int64_t(keys[a]) << 32) + std::int64_t(a));
        std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    };
    for (size_t a = 0; a < count; ++a) {
        m_waiting[a] = int(m_problem.activities[a].links.size());
        if (m_waiting[a] == 0)
            offer(a);
    }
    for (int &next : *order) {
        std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
        next = int(m_heap.back() & 0x7fffffff);
        m_heap.pop_back();
        for (int after : m_after[size_t(next)]) {
            if (--m_waiting[size_t(after)] == 0)
                offer(size_t(after));
        }
    }
}

} // namespace muster
