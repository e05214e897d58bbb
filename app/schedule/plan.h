// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

namespace muster
{

/// A team's planning problem in whole numbers: who works when on what. Time is counted in slots, a fixed number a day;
/// day 0 is the first that may be planned. Activities and resources are known by their index.

/// Someone, or something, that activities need.
struct PlanResource {
    enum class Kind {
        Person, ///< minutes of work a day, spread evenly over the day's slots; work takes what is left of a slot
        Units   ///< so many at any time of the day: rooms, licences, machines
    };
    Kind kind = Kind::Person;
    std::vector<int> capacity; ///< of each day, minutes or units, at most 32767; nothing after the last one
};

/// What an activity needs while it runs: some of the candidates, all of them at once.
struct PlanNeed {
    std::vector<int> candidates; ///< resources, one for a person, several for a pool or a skill; the better first
    int count = 1;               ///< how many of the candidates
    int share = 100;             ///< persons: the part of their time that they give it, per cent
    int units = 1;               ///< units: how many of each candidate
};

/// A condition between two activities, with a lag in slots (negative: a lead).
struct PlanLink {
    enum class Kind { FinishStart, StartStart, FinishFinish, StartFinish };
    int predecessor = 0;
    Kind kind = Kind::FinishStart;
    int lag = 0;
};

struct PlanActivity {
    int effort = 0;   ///< minutes that its people work on it together; 0: driven by `duration`
    int duration = 0; ///< slots in which all it needs is there; with neither it is a milestone
    std::vector<PlanNeed> needs;
    std::vector<PlanLink> links; ///< to what comes before it
    int weight = 1;              ///< of a slot of lateness, by its priority
    int release = 0;             ///< starts in this slot or later
    int deadline = -1;           ///< ought to have finished by the start of this slot; -1: none
    int fixed = -1;              ///< starts in this slot whatever else; -1: free
    bool started = false;        ///< goes on at once: effort and duration are what is left
    bool splittable = false;     ///< other work may come between; nights, weekends and absences always may
};

struct PlanProblem {
    int slotsPerDay = 8;
    std::vector<PlanResource> resources;
    std::vector<PlanActivity> activities;
    std::vector<char> workdays; ///< for activities that need no person: which days count; empty: all
};

/// Why no plan can be made, exactly.
struct PlanFault {
    enum class Kind {
        None,
        Number, ///< a number out of its range, or an index that does not exist; `activities` or `resource` is at fault
        Cycle,  ///< `activities` wait for one another, each for the one before it and the first for the last
        Nobody, ///< need `need` of the activity has fewer candidates than it asks for: nobody has the skill
        Demand, ///< more units of `resource` are needed than there are on any day
        FixedTooEarly, ///< the activity is fixed before the second one can let it start, at `earliest` at best
        Time           ///< the calendars of those it needs end before it can be finished
    };
    Kind kind = Kind::None;
    std::vector<int> activities;
    int need = -1, resource = -1;
    int earliest = -1; ///< slot

    explicit operator bool() const { return kind != Kind::None; }
};

/// What holds an activity where it is.
struct PlanReason {
    enum class Kind {
        First,       ///< nothing: it starts as early as anything can
        Release,     ///< it must not start before
        Fixed,       ///< its date is set
        Started,     ///< it is under way
        Predecessor, ///< `activity`, by link `link` of this one
        Busy,        ///< `resource` works on `activity` until then
        Absent       ///< `resource` has no time before: leave, holiday, weekend
    };
    Kind kind = Kind::First;
    int activity = -1, link = -1, resource = -1;
};

struct PlanEntry {
    int start = 0;         ///< slot of its first work
    int finish = 0;        ///< slot after its last work; a milestone's is its start
    std::vector<int> crew; ///< the resources chosen, need by need
    PlanReason reason;
};

/// Work of a person, or use of units, on a day.
struct PlanBooking {
    int activity, resource, day;
    int amount; ///< minutes; of units the most at once
};

/// A condition that the plan does not keep because something fixed stands against it.
struct PlanConflict {
    int activity;
    int link = -1; ///< of the activity; -1: a fixed activity could not have who it needs at its time
};

struct Plan {
    std::vector<PlanEntry> entries; ///< of each activity
    std::vector<PlanBooking> bookings;
    std::vector<PlanConflict> conflicts;
    std::int64_t lateness = 0; ///< slots after deadlines x weight
    int finish = 0;            ///< slot after the last work

    /// By lateness, then by finish.
    bool isBetterThan(const Plan &other) const
    {
        return lateness != other.lateness ? lateness < other.lateness : finish < other.finish;
    }
};

struct PlanBudget {
    long passes = 0;                   ///< 0: no limit
    std::chrono::milliseconds time{0}; ///< 0: no limit; the result then depends on the machine
    std::uint64_t seed = 1;
};

struct PlanProgress {
    const Plan &best;
    long passes;
    int bound;
    bool improved;
};
/// Told of the first plan, of every better one and now and then; returns false to stop.
using PlanListener = std::function<bool(const PlanProgress &)>;

struct PlanResult {
    PlanFault fault; ///< when set there is no plan
    Plan best;
    long passes = 0;
    int bound = 0; ///< no plan finishes earlier than this slot
    bool cancelled = false;
};

/// One pass: at once, and feasible unless there is a fault.
PlanResult firstPlan(const PlanProblem &problem);
/// The best plan within the budget, one limit of which must be given; at least the first.
PlanResult plan(const PlanProblem &problem, const PlanBudget &budget, const PlanListener &listener = {});

/// No plan finishes before this slot: chains of links, and the work that only certain people can do.
int planBound(const PlanProblem &problem);

} // namespace muster
