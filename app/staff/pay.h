// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"

namespace muster {

/// What an hour of a person costs, from a day on. Confidential.
struct PayRate
{
    Id<PayRate> id;
    Id<Person> person;
    QDate from;
    Money hourly;
};

/// The rate that is valid on a day: of those that have begun, the one that began last. Nothing before the first one.
/// Labour cost = logged hours x the rate valid on the day they were worked.
std::optional<Money> hourlyRateOn(const std::vector<PayRate> &rates, Id<Person> person, QDate day);

template <> const RecordType &recordType<PayRate>();

} // namespace muster
