// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/money.h"

#include <array>

namespace muster {

/// Part `index` of `total` in `parts` parts that differ by one minor unit at most; together they are `total` exactly.
inline qint64 evenPart(qint64 total, int parts, int index)
{
    return scaled(total, index + 1, parts) - scaled(total, index, parts);
}

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
    /// The total in the proportions of another year's months (its shape); evenly when that has none.
    static MonthAmounts spreadLike(const Money &total, const MonthAmounts &shape);
    /// Every month changed by a rate in tenths of a per cent, rounded to whole minor units: 25 is 2.5 % more.
    MonthAmounts raised(int tenths) const;
};

} // namespace muster

Q_DECLARE_METATYPE(muster::MonthAmounts)
