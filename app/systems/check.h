// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/systems/system.h"

namespace muster {

/// Which way a reading is good.
enum class CheckGoal { AtMost, AtLeast };
enum class CheckState { Active, Paused };

/// Something that is measured again and again, against a target.
struct PerformanceCheck
{
    Id<PerformanceCheck> id;
    QString name;
    Id<System> system;
    QString metric;
    CheckGoal goal = CheckGoal::AtMost;
    int target = 0;
    QString unit;
    int everyDays = 30;
    QDate nextDue;
    Id<Person> owner;
    CheckState state = CheckState::Active;
    QString procedure;
};

/// What a check showed on a day.
struct Reading
{
    Id<Reading> id;
    Id<PerformanceCheck> check;
    QDate date;
    int value = 0;
    Id<Person> by;
    QString note;
};

template <> const RecordType &recordType<PerformanceCheck>();
template <> const RecordType &recordType<Reading>();

} // namespace muster
