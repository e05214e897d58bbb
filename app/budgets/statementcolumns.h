// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/table.h"

#include <QMap>
#include <optional>

namespace muster {

/// Which way money went by a bank's word for it ("DEBIT", "Af", "Deposit"): out is true. Nothing for any other text.
std::optional<bool> isMoneyOut(const QString &cell);

/// Which columns of a bank's or a broker's table are date, amount (or debit and credit), balance, currency, direction, account
/// and text, by what stands in them: for files without a header, or with one in words that nobody knows. Leaves out what is
/// named already; empty when the headers say enough, or when no column holds dates or amounts.
QMap<QByteArray, int> statementColumns(const SourceTable &table, const QMap<QByteArray, int> &named);

/// How many of the steps from one balance to the next are the change of their row, forwards or backwards in time.
struct BalanceSteps
{
    int forwards = 0, backwards = 0, of = 0;
    /// Half of them at least: gaps in a statement break single steps only.
    bool isRunning() const { return of > 0 && std::max(forwards, backwards) * 2 >= of; }
};
BalanceSteps balanceSteps(const QList<qint64> &changes, const QList<qint64> &balances);

} // namespace muster
