// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/budget.h"

#include <span>

namespace muster {

struct ImportDraft;
struct ImportOptions;

/// What a bank says of an account: its balance at the end of a period, and if it says so at the beginning. Seen from the
/// account: what is owed on a card is negative.
struct BankStatement
{
    Id<BankStatement> id;
    QString account;
    QDate from, to;
    Money opening; ///< not given: the closing balance of the statement before, if there is one
    Money closing;
    QString notes;
};

/// Whether the expenses of a statement come to the difference of its balances.
struct Reconciliation
{
    int rows = 0;
    Money change;                 ///< what the expenses did to the account: money spent is negative
    std::optional<Money> opening; ///< as stated, or of the statement before; nothing: nobody knows
    Money closing;

    bool isKnown() const { return opening.has_value(); }
    /// What expenses are missing for, seen from the account: closing - opening - change. Nothing when that is unknown.
    std::optional<Money> missing() const;
    bool isReconciled() const { return missing() && missing()->minor == 0; }
    /// "12 expenses change the account by −345.27 €, as the balances say." For people.
    QString toText() const;
};

/// Counts every expense that came with the statement, and those of the same account's other statements that lie in its days:
/// banks' statements overlap.
Reconciliation reconcile(const BankStatement &statement, const Store &store);
Reconciliation reconcile(const BankStatement &statement, std::span<const BankStatement> statements, std::span<const Expense> expenses);

/// The expenses that came with a statement of the same account; only their days, amounts and statements are read.
std::vector<Expense> expensesOfAccount(const BankStatement &statement, const Store &store);

/// Makes the statements that the source of the draft gives balances for, links its new rows to them, and tells whether they agree.
void addStatements(ImportDraft &draft, const Store &store, const ImportOptions &options);

template <> const RecordType &recordType<BankStatement>();

} // namespace muster
