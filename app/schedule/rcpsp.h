// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

namespace muster
{

/// The resource-constrained project scheduling problem in whole numbers: when does each activity start, so that the last
/// one finishes as early as possible? Activities are not interrupted; one may start when its predecessors have finished;
/// at no time do running activities need more of a resource than there is. Activities are known by their index.
struct RcpspProject {
    struct Activity {
        int duration = 0;              ///< time units, 0 or more
        std::vector<int> demand;       ///< of each resource while it runs; as long as `capacity`
        std::vector<int> predecessors; ///< indexes of activities, in any order
    };
    std::vector<int> capacity; ///< of each renewable resource, 0 to 32767
    std::vector<Activity> activities;
};

/// What makes a project impossible to schedule.
struct RcpspFault {
    enum class Kind {
        None,
        Number, ///< a negative number, one beyond its limit, an index that does not exist, or a demand list of the wrong
                ///< length
        Demand, ///< an activity needs more of a resource than there ever is
        Cycle   ///< activities that wait for one another
    };
    Kind kind = Kind::None;
    std::vector<int> activities; ///< the one at fault; of a cycle all members, each a predecessor of the next
    int resource = -1;           ///< for Demand

    explicit operator bool() const { return kind != Kind::None; }
};

/// The first fault of the project, or none.
RcpspFault faultOf(const RcpspProject &project);

struct RcpspSchedule {
    std::vector<int> start; ///< of each activity, from 0
    int finish = 0;         ///< when the last one ends
};

/// How far to search. Every pass of schedule generation counts as one schedule, those of justification too.
struct RcpspBudget {
    long schedules = 5000;             ///< 0: no limit
    std::chrono::milliseconds time{0}; ///< 0: no limit; the result then depends on the machine
    std::uint64_t seed = 1;            ///< equal seeds give equal results when only `schedules` limits
};

struct RcpspProgress {
    const RcpspSchedule &best;
    long schedules; ///< generated so far
    int bound;      ///< no schedule is shorter
    bool improved;  ///< `best` is new since the last call
};
/// Told of the first schedule, of every better one, and often in between; returns false to stop.
using RcpspListener = std::function<bool(const RcpspProgress &)>;

struct RcpspResult {
    RcpspSchedule best;
    long schedules = 0;
    int bound = 0;          ///< no schedule is shorter; when it equals best.finish, best is optimal
    bool cancelled = false; ///< by the listener

    bool isOptimal() const { return best.finish == bound; }
};

/// One serial pass by latest finish: feasible, and there at once. The project must be free of faults.
RcpspSchedule firstSchedule(const RcpspProject &project);

/// The best schedule found within the budget; at least the first one. Stops early when it is proved optimal.
/// The project must be free of faults, and one limit must be given.
RcpspResult schedule(const RcpspProject &project, const RcpspBudget &budget, const RcpspListener &listener = {});

/// No schedule finishes before this: the longest chain, each resource's work against its capacity, and pairs and sets of
/// activities that cannot run side by side.
int lowerBound(const RcpspProject &project);
/// The longest chain of activities alone (critical path).
int chainBound(const RcpspProject &project);

} // namespace muster
