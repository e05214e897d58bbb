// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/skill.h"

namespace muster {

/// The holiday a person may take in a calendar year, in their own working days.
struct LeaveEntitlement
{
    Id<LeaveEntitlement> id;
    Id<Person> person;
    int year = 0;
    Days days;
    Days carriedOver;   ///< left from the year before
    QDate carriedUntil; ///< the last day on which what was carried over can be taken; not given: all year
};

/// How many people must be at work on a day: of a department, of those who hold a skill, of both; of neither: of the team.
struct CoverageRule
{
    Id<CoverageRule> id;
    QString name;
    QString department;
    Id<Skill> skill;
    int minimum = 1;
};

template <> const RecordType &recordType<LeaveEntitlement>();
template <> const RecordType &recordType<CoverageRule>();

} // namespace muster
