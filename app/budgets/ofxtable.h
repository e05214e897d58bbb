// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

/// OFX 1 (SGML) and 2 (XML), as QFX too: statements of bank and card accounts, and the cash side of investment accounts.
/// Amounts and days stay as the bank wrote them: no floating point, no time zone.
bool isOfx(const QByteArray &bytes);
SourceTable readOfx(const QByteArray &bytes, const ImportOptions &options);

/// QIF: bank, cash and card accounts.
bool isQif(const QByteArray &bytes);
SourceTable readQif(const QByteArray &bytes, const ImportOptions &options);

/// The columns that both give. `bank_amount` is seen from the account: money spent has a minus.
namespace BankColumn {
inline const QString date = QStringLiteral("Date"), amount = QStringLiteral("Bank amount"), currency = QStringLiteral("Currency"),
                     payee = QStringLiteral("Payee"), memo = QStringLiteral("Memo"), number = QStringLiteral("Reference"),
                     account = QStringLiteral("Account"), id = QStringLiteral("Transaction id"),
                     closing = QStringLiteral("Closing balance"), from = QStringLiteral("Statement from"),
                     to = QStringLiteral("Statement to"), category = QStringLiteral("Category");
}

} // namespace muster
