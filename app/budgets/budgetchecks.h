// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/money.h"
#include "app/record/problem.h"

#include <QDate>

namespace muster {

class Store;

/// Amounts that budgets add up must be in the team's currency.
void checkBase(Problems &problems, const Money &money, const QByteArray &field, RecordId id, const Store &store);
/// True when the accounts have closed the month that a day lies in.
bool isMonthClosed(const Store &store, QDate day);
QString closedMonthText(QDate day);

} // namespace muster
