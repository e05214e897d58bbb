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
    for (int month = 0; month < 12; ++month) // what is due by the end of each month, less what is due before it
        amounts.minor[size_t(month)] = scaled(total.minor, month + 1, 12) - scaled(total.minor, month, 12);
    return amounts;
}

} // namespace muster
