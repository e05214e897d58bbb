// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/plan.h"

namespace muster
{

/// Makes a plan from an order of the activities: fixed and started ones first, each other as early as its links and its
/// people's calendars and other work allow. The problem must be free of faults and outlive the decoder.
class PlanDecoder
{
public:
    explicit PlanDecoder(const PlanProblem &problem);

    int size() const { return int(m_problem.activities.size()); }
    /// `order` has each activity once, predecessors first. False when the calendars end too early; see failed().
    bool decode(const std::vector<int> &order);

    /// Of the last pass.
    const std::vector<int> &starts() const { return m_start; }
    const std::vector<int> &finishes() const { return m_finish; }
    std::vector<int> crewOf(int activity) const;
    std::int64_t lateness() const { return m_lateness; }
    int finish() const { return m_end; }
    int failed() const { return m_failed; }

    /// The order of the activities by rising key in which predecessors stay before their successors.
    void arrange(const std::vector<int> &keys, std::vector<int> *order);

    /// The slot from which the links let the activity start, by the last pass, and the link that says so (-1: none).
    int linkedStart(int activity, int *link = nullptr) const;
    int linkedFinish(int activity, int *link = nullptr) const;
    /// The whole of a resource in a slot, and what the last pass left of it.
    int capacityAt(int resource, int slot) const { return m_capacity[at(resource, slot)]; }
    int freeAt(int resource, int slot) const { return m_free[at(resource, slot)]; }
    int horizon() const { return m_horizon; }
    /// Whether its links' finishes, and not its start, held the activity back in the last pass.
    bool isHeldByFinish(int activity) const { return m_heldByFinish[size_t(activity)]; }
    /// From now on each pass writes its bookings here, by activity, resource and day.
    void record(std::vector<PlanBooking> *bookings) { m_bookings = bookings; }
    /// Passes in which activities do not get into one another's way: the earliest that links and calendars allow.
    void setAlone(bool alone) { m_alone = alone; }

private:
    /// A resource at work on an activity.
    struct Member {
        const std::int16_t *capacity, *free; ///< by slot
        int resource, share, units;
        bool isPerson;
        int wanted(int slot) const
        {
            if (!isPerson)
                return units;
            return share == 100 ? capacity[slot] : (capacity[slot] * share + 99) / 100;
        }
    };
    /// What a crew can do in a slot.
    struct Slot {
        bool works = true, whole = true, exists = true;
        int rate = 0;
    };

    /// Free time of a person, in minutes of work since the first day: nights and days off take no room there.
    struct Gap {
        int from, to;
    };

    size_t at(int resource, int slot) const { return size_t(resource) * size_t(m_horizon) + size_t(slot); }
    static constexpr int hintMinutes = 64;
    void setCalendars();
    void reset();
    bool place(int activity);
    bool fit(const PlanActivity &activity, int earliest, int *start, int *finish);
    int fitOne(const PlanActivity &activity, int earliest, int *finish) const;
    int slotOf(int resource, int minute) const;
    void occupy(int resource, int from, int to);
    void bookOne(int activity);
    void occupySlot(int resource, int slot, int amount);
    bool isPlain(const PlanActivity &activity, const Member &member) const;
    Slot look(const PlanActivity &activity, int slot) const;
    int settle(int activity, int earliest, int *finish);
    void choose(int activity, int earliest);
    void addMember(const PlanNeed &need, int resource);
    int firstFree(int resource, int from);
    bool inCrew(int resource) const;
    int least(const PlanActivity &activity) const;
    void book(int activity);
    void take(int activity, size_t member, int slot, int amount);
    bool isWorkday(int slot) const;

    const PlanProblem &m_problem;
    int m_horizon = 0; ///< slots of the calendars
    std::vector<std::int16_t> m_capacity, m_free;
    std::vector<int> m_worked;                ///< of each person and slot: minutes of work before it
    std::vector<std::vector<int>> m_slotOf;   ///< of each person: the slot of every 64th minute
    std::vector<std::vector<Gap>> m_gaps;     ///< of each person, in order
    std::vector<int> m_firstFree;             ///< of each resource, at most the first slot with something left
    std::vector<std::vector<int>> m_fallback; ///< of activities with several needs: a crew of different people
    std::vector<std::vector<int>> m_after;
    std::vector<int> m_held; ///< fixed and started activities
    std::vector<char> m_isHeld, m_hasPerson;
    std::vector<Member> m_crew; ///< of the activity being placed
    std::vector<int> m_start, m_finish, m_crewFirst, m_crews;
    std::vector<int> m_waiting;
    std::vector<std::int64_t> m_heap;
    std::vector<char> m_heldByFinish;
    std::vector<PlanBooking> *m_bookings = nullptr;
    bool m_alone = false;
    std::int64_t m_lateness = 0;
    int m_end = 0, m_used = 0, m_failed = -1;
};

/// A crew of different resources for every need, or the first need that has none.
bool matchCrew(const PlanActivity &activity, std::vector<int> *crew, int *lacking);

/// The faults that can be seen without any pass.
PlanFault faultOf(const PlanProblem &problem);

/// The plan of the decoder's last pass and its bookings, with reasons and conflicts.
Plan describe(const PlanProblem &problem, const PlanDecoder &decoder, std::vector<PlanBooking> bookings);
/// Faults that a pass alone shows: a fixed date before what it waits for, calendars that end too early.
PlanFault faultAlone(const PlanProblem &problem, PlanDecoder *decoder);

/// Keys for the first order: when each activity has to finish so that, after a pass alone, nothing is late.
std::vector<int> latestFinishes(const PlanProblem &problem, const PlanDecoder &alone);
/// An order in which predecessors come first.
std::vector<int> topologicalOrder(const PlanProblem &problem);
/// The problem with time running from `days` back: what was last comes first. Deadlines become releases.
PlanProblem mirrored(const PlanProblem &problem, int days);

} // namespace muster
