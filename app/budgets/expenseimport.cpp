// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/expenseimport.h"

#include "app/budgets/budget.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

/// Amount from a debit and a credit column; nothing when neither holds one.
std::optional<Money> debitOrCredit(const DraftRow &row, const QHash<QByteArray, QChar> &signs, Currency currency)
{
    for (const QByteArray &name : {QByteArray("debit"), QByteArray("credit")}) {
        const QString text = row.texts.value(name);
        if (text.isEmpty())
            continue;
        const auto amount = foreignAmount(text, signs.value(name), currency);
        if (!amount || amount->minor == 0)
            continue;
        const qint64 size = std::abs(amount->minor); // a debit is written with and without its sign
        return Money{name == "debit" ? size : -size, amount->currency};
    }
    return {};
}

void finishExpenses(ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    const Currency base = store.team().base();
    const Currency currency = options.currency.isNone() ? base : options.currency;
    QHash<QByteArray, QChar> signs;
    for (const QByteArray &name : {QByteArray("debit"), QByteArray("credit")}) {
        QStringList column;
        for (const DraftRow &row : std::as_const(draft.rows))
            column << row.texts.value(name);
        signs.insert(name, decimalSignOf(column));
    }
    QList<DraftRow> sound;
    for (const DraftRow &row : std::as_const(draft.rows)) {
        Expense expense = fromRow<Expense>(row.row);
        if (!expense.amount.isGiven())
            expense.amount = debitOrCredit(row, signs, currency).value_or(Money());
        if (!expense.amount.isGiven()) {
            draft.rejections << ImportRejection{row.line, "amount", QCoreApplication::translate("Import", "There is no amount.")};
            continue;
        }
        if (!expense.base.isGiven() && expense.amount.currency == base)
            expense.base = expense.amount;
        DraftRow finished = row;
        finished.row = toRow(expense);
        sound << finished;
    }
    draft.rows = sound;
}

} // namespace

ImportKind expenseImport()
{
    ImportKind kind;
    kind.type = &recordType<Expense>();
    kind.mainAmount = "amount";
    kind.extras = {{"debit", {QStringLiteral("debit"), QStringLiteral("paid out"), QStringLiteral("money out"),
                              QStringLiteral("withdrawal"), QStringLiteral("withdrawals")}},
                   {"credit", {QStringLiteral("credit"), QStringLiteral("paid in"), QStringLiteral("money in"),
                               QStringLiteral("deposit"), QStringLiteral("deposits")}}};
    kind.sufficient = {"debit"};
    kind.finish = &finishExpenses;
    return kind;
}

} // namespace muster
