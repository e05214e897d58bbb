// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/change.h"

#include <QDate>

class QWidget;

namespace muster {

class Store;

/// Before expenses are saved: a line that says Stop and would be overspent refuses, one that says Warn lets the user choose.
/// A long list (an import) is not asked about one by one. Returns why nothing is to be done, or nothing.
Problems askBeforeOverspending(QWidget *window, const Store &store, const Changes &changes, QDate today);

} // namespace muster
