// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/systems/incident.h"

namespace muster {

/// How long a system was up in a stretch of time. Times of outage that overlap count once; one that is not over lasts until
/// the end of the stretch; an incident without a start, or during which the system was not down, does not count.
struct Availability
{
    qint64 seconds = 0; ///< of the stretch
    qint64 down = 0;    ///< seconds of them

    /// Hundredths of a per cent, rounded down, so that 100.00 % is said only of no outage at all; nothing for an empty stretch.
    std::optional<qint64> hundredths() const;
};
Availability availability(Id<System> system, const std::vector<Incident> &incidents, const QDateTime &from, const QDateTime &to);

/// The mean time from the start of an outage of the system to its end, of those that ended in [from, to). Nothing without any.
std::optional<Minutes> timeToRestore(Id<System> system, const std::vector<Incident> &incidents, const QDateTime &from, const QDateTime &to);

/// What a system costs a year: its other costs, and for each contract of its licences the price of a term over the length of
/// the term. A contract that several of its licences name counts once; one that does not renew has no yearly cost.
Money yearlyCost(const System &system, const std::vector<License> &licenses, const std::vector<Commitment> &commitments, Currency base);

} // namespace muster
