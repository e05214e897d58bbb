// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

/// Gives every row of the draft its amount, money spent with a plus: from an amount column, from debit and credit columns, or
/// by a column that says which way the money went. Whether the source writes money spent with a minus is found out from such a
/// column, else from how many amounts have one; it is asked about (ImportQuestion "spent"). Rows without an amount are rejected.
void settleAmounts(ImportDraft &draft, const Store &store, const ImportOptions &options);

/// What foreign amounts are in the team's currency, by the rates that were answered ("rate.USD" = "0.92"). Without a rate the
/// amount stays as it is and counts in no figure, which is told.
void convertAmounts(ImportDraft &draft, const Store &store, const ImportOptions &options);

/// amount x rate, exactly but for the last minor unit of the other currency; nothing when the rate is no positive number.
std::optional<Money> converted(const Money &amount, const QString &rate, Currency to);

} // namespace muster
