// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/money.h"

#include <array>

namespace muster {

/// One amount for each of the twelve months of a fiscal year, first month first, in one currency.
struct MonthAmounts
{
    std::array<qint64, 12> minor{};
    Currency currency;

    bool operator==(const MonthAmounts &) const = default;
    Money month(int index) const { return {minor[size_t(index)], currency}; }
    Money total() const;
    /// The total in twelve parts that differ by one minor unit at most and add up to it exactly.
    static MonthAmounts spread(const Money &total);
};

} // namespace muster

Q_DECLARE_METATYPE(muster::MonthAmounts)
