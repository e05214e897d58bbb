// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <functional>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QTableView;

namespace muster {

/// Puts "earlier", "today" and "later" into a strip, with the title of what is shown behind them. Returns the title.
QLabel *addPageTurns(QHBoxLayout &across, const QString &earlier, const QString &later, std::function<void(int)> turn,
                     std::function<void()> goToToday);

/// A table to read: whole rows, nothing to edit.
QTableView *readOnlyTable(QAbstractItemModel &model, const QString &name);

} // namespace muster
