// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/capacity.h"
#include "app/staff/entitlement.h"

namespace muster {

/// A day on which fewer people are at work than a rule asks for, because of one leave.
struct CoverageGap
{
    Id<CoverageRule> rule;
    QDate day;
    int present = 0; ///< with the leave taken
    int minimum = 0;
    QList<Id<Person>> away; ///< the others of the group who are away that day
};

/// Somebody of the same department who is away at the same time.
struct LeaveOverlap
{
    Id<Person> person;
    QList<QDate> days;
};

/// What is missing when leave is taken. Who is away for all of a day's scheduled time is not present, and nobody is who does
/// not work that day. Only days on which the person asking would have been at work can break a rule: their absence makes
/// no difference on the others.
class Coverage
{
public:
    Coverage(CapacityData data, std::vector<CoverageRule> rules, std::vector<PersonSkill> levels);
    explicit Coverage(const Store &store);

    /// The gaps that this leave makes or makes larger, by day, then in the order of the rules. `together` is leave that is
    /// to be approved with it.
    QList<CoverageGap> gaps(const Leave &leave, const QList<Leave> &together = {}) const;
    QList<LeaveOverlap> overlaps(const Leave &leave, const QList<Leave> &together = {}) const;

private:
    Capacity capacityWith(const QList<Leave> &taken, Id<Leave> except) const;
    bool isMember(const Person &person, const CoverageRule &rule) const;
    const Person *find(Id<Person> person) const;

    CapacityData m_data;
    std::vector<CoverageRule> m_rules;
    std::vector<PersonSkill> m_levels;
};

} // namespace muster
