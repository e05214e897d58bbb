// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/expenseimport.h"

#include "app/budgets/bankstatement.h"
#include "app/budgets/coding.h"
#include "app/budgets/ofxtable.h"
#include "app/budgets/spentamount.h"
#include "app/budgets/statementcolumns.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

namespace muster {

namespace {

/// A bank's own number of a transaction is its identity: the text beside it may change from download to download.
void takeBankIds(ImportDraft &draft)
{
    for (DraftRow &row : draft.rows) {
        if (const QString id = row.texts.value("bank_id"); !id.isEmpty()) {
            const QString account = row.texts.value("account");
            row.identity = QCryptographicHash::hash((account + QChar(0x1f) + id).toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
        }
    }
}

void finishExpenses(ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    takeBankIds(draft);
    settleAmounts(draft, store, options);
    convertAmounts(draft, store, options);
}

/// The same payment often comes twice by two ways: once from the bank, once from the accounts.
void tellNearDuplicates(ImportDraft &draft, const Store &store)
{
    const auto keyOf = [](const Expense &expense) {
        return QStringLiteral("%1 %2 %3").arg(expense.date.toJulianDay()).arg(expense.amount.minor).arg(expense.amount.currency.code());
    };
    Period days;
    for (const DraftRow &row : std::as_const(draft.rows)) {
        if (const QDate date = fromRow<Expense>(row.row).date; date.isValid())
            days = days.first.isValid() ? Period{std::min(days.first, date), std::max(days.last, date)} : Period::day(date);
    }
    if (!days.first.isValid())
        return;
    QHash<QString, QString> known;
    store.each<Expense>({"supplier", "date", "amount", "text"}, {{recordType<Expense>().indexOf("date"), days.first, days.last}},
                        [&](const Expense &expense) { known.insert(keyOf(expense), expense.supplier.isEmpty() ? expense.text : expense.supplier); });
    for (const DraftRow &row : std::as_const(draft.rows)) {
        const Expense expense = fromRow<Expense>(row.row);
        const auto other = expense.date.isValid() ? known.constFind(keyOf(expense)) : known.constEnd();
        if (other != known.constEnd())
            draft.warn(row.line, QCoreApplication::translate("Import", "An expense of the same day and amount is there already: “%1”. It was imported all the same.")
                                     .arg(*other));
    }
}

/// What the coding rules say of the new rows. What only history suggests waits in the list of uncoded expenses.
void applyRules(ImportDraft &draft, const Store &store)
{
    if (store.all<CodingRule>().empty())
        return;
    const Coder coder(store);
    int coded = 0;
    for (DraftRow &row : draft.rows) {
        const Expense expense = fromRow<Expense>(row.row);
        const Coding coding = expense.line ? Coding() : coder.byRule(expense);
        if (coding.isGiven()) {
            row.row = toRow(coding.applied(expense));
            ++coded;
        } else if (coding.isByRule) {
            draft.warn(row.line, coding.reason);
        }
    }
    if (coded > 0)
        draft.warn(0, QCoreApplication::translate("Import", "%n row(s) were put on budget lines by the coding rules.", nullptr, coded));
}

void completeExpenses(ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    tellNearDuplicates(draft, store);
    applyRules(draft, store);
    addStatements(draft, store, options);
}

} // namespace

ImportKind expenseImport()
{
    ImportKind kind;
    kind.type = &recordType<Expense>();
    kind.formats = {{QStringLiteral("ofx"), &isOfx, &readOfx, nullptr}, {QStringLiteral("qif"), &isQif, &readQif, nullptr}};
    kind.mainAmount = "amount";
    kind.extras = {{"debit", {QStringLiteral("debit"), QStringLiteral("paid out"), QStringLiteral("money out"),
                              QStringLiteral("withdrawal"), QStringLiteral("withdrawals")}},
                   {"credit", {QStringLiteral("credit"), QStringLiteral("paid in"), QStringLiteral("money in"),
                               QStringLiteral("deposit"), QStringLiteral("deposits")}},
                   {"direction", {QStringLiteral("debit/credit"), QStringLiteral("credit/debit"), QStringLiteral("dr/cr"),
                                  QStringLiteral("soll/haben"), QStringLiteral("af bij")}},
                   {"balance", {QStringLiteral("balance"), QStringLiteral("running balance"), QStringLiteral("saldo")}},
                   {"account", {BankColumn::account, QStringLiteral("account number"), QStringLiteral("iban")}},
                   {"bank_amount", {BankColumn::amount}},
                   {"bank_id", {BankColumn::id}},
                   {"closing", {BankColumn::closing}},
                   {"from", {BankColumn::from}},
                   {"to", {BankColumn::to}}};
    kind.sufficient = {"debit", "bank_amount"};
    kind.essential = {"date", "amount", "debit", "credit", "bank_amount"};
    kind.columnsByContent = &statementColumns;
    kind.finish = &finishExpenses;
    kind.complete = &completeExpenses;
    return kind;
}

} // namespace muster
