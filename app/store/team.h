// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/recordtype.h"

namespace muster {

/// What holds for the whole file. There is exactly one, made with the file.
struct Team
{
    Id<Team> id;
    QString name;
    QString currency;        ///< ISO 4217; the currency of budgets and of every base amount
    int fiscalYearStart = 1; ///< month, 1 to 12
    QString manager;         ///< who runs the team, for the foot of reports

    Currency base() const { return Currency::fromCode(currency).value_or(Currency()); }
};

template <> const RecordType &recordType<Team>();

} // namespace muster
