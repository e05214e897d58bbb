// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/change.h"

namespace muster {

class Store;

/// A made-up technical team of fourteen people with two years of work, reviews and spending behind them, laid around
/// `today`: what a new user can look around in. The same for the same day but for the ids. The store holds its Team
/// already and nothing else; it keeps the contents of the sample's attachments. Amounts are in that team's currency.
Changes sampleTeam(Store &store, QDate today);

} // namespace muster
