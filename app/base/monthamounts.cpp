// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/monthamounts.h"

#include <numeric>

namespace muster {

Money MonthAmounts::total() const
{
    return {std::accumulate(minor.begin(), minor.end(), qint64(0)), currency};
}

MonthAmounts MonthAmounts::spread(const Money &total)
{
    MonthAmounts amounts;
    amounts.currency = total.currency;
    for (int month = 0; month < 12; ++month)
        amounts.minor[size_t(month)] = evenPart(total.minor, 12, month);
    return amounts;
}

MonthAmounts MonthAmounts::spreadLike(const Money &total, const MonthAmounts &shape)
{
    const qint64 whole = shape.total().minor;
    if (whole == 0)
        return spread(total);
    MonthAmounts amounts;
    amounts.currency = total.currency;
    qint64 before = 0;
    qint64 given = 0;
    for (size_t month = 0; month < 12; ++month) { // cumulated, so that no minor unit is lost to rounding
        before += shape.minor[month];
        const qint64 due = scaled(total.minor, before, whole);
        amounts.minor[month] = due - given;
        given = due;
    }
    return amounts;
}

MonthAmounts MonthAmounts::raised(int tenths) const
{
    MonthAmounts amounts = *this;
    for (qint64 &month : amounts.minor)
        month = scaled(month, 1000 + tenths, 1000);
    return amounts;
}

} // namespace muster
