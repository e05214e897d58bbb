// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"

#include <QComboBox>

class QAbstractItemModel;
class QTableView;

namespace muster {

/// Fills the box with the cycles, the newest first; what was chosen stays so. False when there is none. It tells nobody.
bool fillCycles(QComboBox &box, const Store &store);
Id<ReviewCycle> chosenCycle(const QComboBox &box);
/// Lets the table show the model's people, a row each, to be selected as a whole; one column takes the room that is left.
void showRows(QTableView &table, QAbstractItemModel &model, const QString &name, int widest);

} // namespace muster
