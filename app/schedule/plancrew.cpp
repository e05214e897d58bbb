// SPDX-License-Identifier: GPL-3.0-or-later
// Who works on an activity, and from when to when: the inner part of PlanDecoder.
#include "app/schedule/plandecoder.h"

#include <algorithm>
#include <limits>

namespace muster
{

bool PlanDecoder::isWorkday(int slot) const
{
    const auto day = size_t(slot / m_problem.slotsPerDay);
    return m_problem.workdays.empty() || (day < m_problem.workdays.size() && m_problem.workdays[day]);
}

bool PlanDecoder::inCrew(int resource) const
{
    return std::any_of(m_crew.begin(), m_crew.end(), [resource](const Member &each) { return each.resource == resource; });
}

void PlanDecoder::addMember(const PlanNeed &need, int resource)
{
    m_crew.push_back({m_capacity.data() + at(resource, 0), m_free.data() + at(resource, 0), resource, need.share, need.units,
                      m_problem.resources[size_t(resource)].kind == PlanResource::Kind::Person});
}

/// The first slot from `from` on in which the resource has anything left.
int PlanDecoder::firstFree(int resource, int from)
{
    int &first = m_firstFree[size_t(resource)];
    const std::int16_t *free = m_free.data() + at(resource, 0);
    while (first < m_horizon && free[first] == 0)
        ++first;
    int slot = std::max(first, from);
    while (slot < m_horizon && free[slot] == 0)
        ++slot;
    return slot;
}

/// Finds the crew and the time of an activity: the start, or -1.
int PlanDecoder::settle(int a, int earliest, int *finish)
{
    const PlanActivity &activity = m_problem.activities[size_t(a)];
    const bool simple = activity.needs.size() == 1 && activity.needs[0].count == 1;
    int start = -1;
    if (!simple) {
        if (m_alone) { // who would be quickest is not known: a length that is never too long
            *finish = earliest + least(activity);
            return *finish <= m_horizon || activity.needs.empty() ? earliest : -1;
        }
        choose(a, earliest);
        return fit(activity, earliest, &start, finish) ? start : -1;
    }
    const PlanNeed &need = activity.needs[0];
    int best = -1;
    for (int candidate : need.candidates) { // whoever finishes first
        m_crew.clear();
        addMember(need, candidate);
        int from = 0, to = 0;
        if (fit(activity, earliest, &from, &to) && (best < 0 || to < *finish)) {
            best = candidate;
            start = from;
            *finish = to;
        }
    }
    m_crew.clear();
    if (best >= 0)
        addMember(need, best);
    return start;
}

/// Takes for each need those candidates who have time first, the scarcest need first.
void PlanDecoder::choose(int a, int earliest)
{
    const PlanActivity &activity = m_problem.activities[size_t(a)];
    m_crew.clear();
    bool complete = true;
    for (const PlanNeed &need : activity.needs) {
        for (int left = need.count; left > 0; --left) {
            int best = -1, bestSlot = std::numeric_limits<int>::max();
            for (int candidate : need.candidates) {
                const int slot = inCrew(candidate) ? bestSlot : firstFree(candidate, earliest);
                if (slot < bestSlot) {
                    best = candidate;
                    bestSlot = slot;
                }
            }
            if (best < 0) {
                complete = false;
                continue;
            }
            addMember(need, best);
        }
    }
    if (complete)
        return;
    m_crew.clear(); // an early need took the only one for a later: fall back on a crew that is known to work
    size_t member = 0;
    for (const PlanNeed &need : activity.needs) {
        for (int i = 0; i < need.count; ++i)
            addMember(need, m_fallback[size_t(a)][member++]);
    }
}

PlanDecoder::Slot PlanDecoder::look(const PlanActivity &activity, int slot) const
{
    Slot seen;
    for (const Member &each : m_crew) {
        const int wanted = each.wanted(slot), free = each.free[slot];
        const int taken = each.isPerson ? std::min(wanted, free) : (free >= wanted ? wanted : 0);
        seen.works = seen.works && (taken > 0 || wanted == 0) && each.capacity[slot] > 0;
        seen.whole = seen.whole && taken == wanted;
        seen.exists = seen.exists && each.capacity[slot] > 0 && (each.isPerson || each.capacity[slot] >= wanted);
        seen.rate += each.isPerson ? taken : 0;
    }
    seen.works = seen.works && seen.exists;
    if (activity.duration > 0 && activity.effort == 0) { // an hour counts only when everybody is there for all of it
        seen.works = seen.works && seen.whole;
        seen.rate = 1;
    }
    return seen;
}

bool PlanDecoder::fit(const PlanActivity &activity, int earliest, int *start, int *finish)
{
    if (m_crew.size() == 1 && isPlain(activity, m_crew[0])) {
        *start = fitOne(activity, earliest, finish);
        return *start >= 0;
    }
    const bool needsWorkday = std::none_of(m_crew.begin(), m_crew.end(), [](const Member &each) { return each.isPerson; });
    const int amount = activity.effort > 0 ? activity.effort : activity.duration;
    // without people and a calendar of workdays, time has no end
    const int end = m_crew.empty() && m_problem.workdays.empty() ? std::numeric_limits<int>::max() : m_horizon;
    int left = amount;
    *start = -1;
    for (int slot = earliest; slot < end; ++slot) {
        if (needsWorkday && !isWorkday(slot))
            continue;
        const Slot seen = look(activity, slot);
        if (!seen.exists)
            continue;
        if (*start >= 0 && !activity.splittable && !(seen.whole || (seen.works && seen.rate >= left))) {
            *start = -1; // it would be interrupted by other work: begin again, here at the earliest
            left = amount;
        }
        if (!seen.works)
            continue;
        if (*start < 0)
            *start = slot;
        left -= std::min(left, seen.rate);
        if (left == 0) {
            *finish = slot + 1;
            return true;
        }
    }
    return false;
}

/// The usual case: one person with all of their time, and no other work in between.
bool PlanDecoder::isPlain(const PlanActivity &activity, const Member &member) const
{
    return member.isPerson && member.share == 100 && activity.effort > 0 && !activity.splittable;
}

/// fit() for a plain activity: the first gap that is long enough.
int PlanDecoder::fitOne(const PlanActivity &activity, int earliest, int *finish) const
{
    const int resource = m_crew[0].resource;
    const auto &gaps = m_gaps[size_t(resource)];
    const int from = m_worked[size_t(resource) * size_t(m_horizon + 1) + size_t(std::min(earliest, m_horizon))];
    auto gap =
        std::lower_bound(gaps.begin(), gaps.end(), from, [](const Gap &each, int minute) { return each.to <= minute; });
    for (; gap != gaps.end(); ++gap) {
        const int start = std::max(gap->from, from);
        if (gap->to - start < activity.effort)
            continue;
        *finish = slotOf(resource, start + activity.effort - 1) + 1;
        return slotOf(resource, start);
    }
    return -1;
}

/// The slot of a minute of work.
int PlanDecoder::slotOf(int resource, int minute) const
{
    const int *worked = m_worked.data() + size_t(resource) * size_t(m_horizon + 1);
    int slot = m_slotOf[size_t(resource)][size_t(minute / hintMinutes)];
    while (worked[slot + 1] <= minute)
        ++slot;
    return slot;
}

/// Takes minutes of work out of the person's gaps; all of them lie in one.
void PlanDecoder::occupy(int resource, int from, int to)
{
    auto &gaps = m_gaps[size_t(resource)];
    const auto gap =
        std::lower_bound(gaps.begin(), gaps.end(), from, [](const Gap &each, int minute) { return each.to <= minute; });
    if (gap->from < from && gap->to > to) {
        const Gap before{gap->from, from};
        gap->from = to;
        gaps.insert(gap, before);
    } else if (gap->from < from) {
        gap->to = from;
    } else if (gap->to > to) {
        gap->from = to;
    } else {
        gaps.erase(gap);
    }
}

/// book() for a plain activity.
void PlanDecoder::bookOne(int a)
{
    const int resource = m_crew[0].resource;
    const int *worked = m_worked.data() + size_t(resource) * size_t(m_horizon + 1);
    const auto &gaps = m_gaps[size_t(resource)];
    int from = worked[m_start[size_t(a)]]; // in the start's slot, behind what is there already
    const auto gap =
        std::lower_bound(gaps.begin(), gaps.end(), from, [](const Gap &each, int minute) { return each.to <= minute; });
    int left = m_problem.activities[size_t(a)].effort;
    auto chosen = gap;
    while (chosen->to - std::max(chosen->from, from) < left)
        ++chosen;
    from = std::max(chosen->from, from);
    for (int slot = m_start[size_t(a)]; left > 0; ++slot) {
        const int amount = std::min(left, worked[slot + 1] - std::max(worked[slot], from));
        if (amount > 0)
            take(a, 0, slot, amount);
        left -= std::max(0, amount);
    }
    occupy(resource, from, from + m_problem.activities[size_t(a)].effort);
}

/// The slots that an activity of several needs takes at least.
int PlanDecoder::least(const PlanActivity &activity) const
{
    if (activity.effort == 0)
        return activity.duration;
    int rate = 1;
    for (const PlanNeed &need : activity.needs) {
        int most = 0;
        for (int candidate : need.candidates) {
            const PlanResource &resource = m_problem.resources[size_t(candidate)];
            if (resource.kind == PlanResource::Kind::Person && !resource.capacity.empty())
                most = std::max(most, *std::max_element(resource.capacity.begin(), resource.capacity.end()));
        }
        rate += need.count * (most / m_problem.slotsPerDay + 1);
    }
    return (activity.effort + rate - 1) / rate;
}

/// Takes what the crew works in each slot from its time.
void PlanDecoder::book(int a)
{
    const PlanActivity &activity = m_problem.activities[size_t(a)];
    const auto first = size_t(m_crewFirst[size_t(a)]);
    for (size_t i = 0; i < m_crew.size(); ++i)
        m_crews[first + i] = m_crew[i].resource;
    if (m_crew.size() == 1 && isPlain(activity, m_crew[0])) {
        bookOne(a);
        return;
    }
    int left = activity.effort;
    for (int slot = m_start[size_t(a)]; slot < m_finish[size_t(a)]; ++slot) {
        if ((!m_hasPerson[size_t(a)] && !isWorkday(slot)) || !look(activity, slot).works)
            continue;
        for (size_t i = 0; i < m_crew.size(); ++i) {
            int amount = m_crew[i].wanted(slot);
            if (m_crew[i].isPerson) {
                amount = std::min<int>(amount, m_crew[i].free[slot]);
                if (activity.effort > 0) {
                    amount = std::min(amount, left);
                    left -= amount;
                }
            }
            take(a, i, slot, amount);
            if (m_crew[i].isPerson)
                occupySlot(m_crew[i].resource, slot, amount);
        }
    }
}

/// Takes minutes out of whatever gaps a slot has.
void PlanDecoder::occupySlot(int resource, int slot, int amount)
{
    const int *worked = m_worked.data() + size_t(resource) * size_t(m_horizon + 1);
    const auto &gaps = m_gaps[size_t(resource)];
    while (amount > 0) {
        const auto gap = std::lower_bound(gaps.begin(), gaps.end(), worked[slot],
                                          [](const Gap &each, int minute) { return each.to <= minute; });
        const int from = std::max(gap->from, worked[slot]);
        const int to = std::min({gap->to, worked[slot + 1], from + amount});
        amount -= to - from;
        occupy(resource, from, to);
    }
}

void PlanDecoder::take(int a, size_t member, int slot, int amount)
{
    const int resource = m_crew[member].resource;
    std::int16_t &free = m_free[at(resource, slot)];
    free = std::int16_t(free - amount);
    if (!m_bookings || amount == 0)
        return;
    const int day = slot / m_problem.slotsPerDay;
    for (size_t i = m_bookings->size(); i > 0 && i + m_crew.size() > m_bookings->size(); --i) {
        PlanBooking &last = (*m_bookings)[i - 1];
        if (last.activity == a && last.resource == resource && last.day == day) {
            last.amount = m_crew[member].isPerson ? last.amount + amount : std::max(last.amount, amount);
            return;
        }
    }
    m_bookings->push_back({a, resource, day, amount});
}

bool matchCrew(const PlanActivity &activity, std::vector<int> *crew, int *lacking)
{
    std::vector<size_t> needOf; // the need of each place
    for (size_t n = 0; n < activity.needs.size(); ++n)
        needOf.insert(needOf.end(), size_t(activity.needs[n].count), n);
    crew->assign(needOf.size(), -1);
    for (size_t place = 0; place < needOf.size(); ++place) { // augmenting paths (Kuhn)
        std::vector<int> tried;
        const std::function<bool(size_t)> assign = [&](size_t at) {
            for (int candidate : activity.needs[needOf[at]].candidates) {
                if (std::find(tried.begin(), tried.end(), candidate) != tried.end())
                    continue;
                tried.push_back(candidate);
                const auto holder = std::find(crew->begin(), crew->end(), candidate);
                if (holder == crew->end() || assign(size_t(holder - crew->begin()))) {
                    (*crew)[at] = candidate;
                    return true;
                }
            }
            return false;
        };
        if (!assign(place)) {
            if (lacking)
                *lacking = int(needOf[place]);
            return false;
        }
    }
    return true;
}

} // namespace muster
