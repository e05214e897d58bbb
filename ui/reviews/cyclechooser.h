// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"

#include <QComboBox>

namespace muster {

/// Fills the box with the cycles, the newest first; what was chosen stays so. False when there is none. It tells nobody.
bool fillCycles(QComboBox &box, const Store &store);
Id<ReviewCycle> chosenCycle(const QComboBox &box);

} // namespace muster
