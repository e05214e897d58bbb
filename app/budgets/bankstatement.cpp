// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/bankstatement.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString statementText(const char *text)
{
    return QCoreApplication::translate("Statement", text);
}

bool isSameAccount(const BankStatement &one, const BankStatement &other)
{
    return one.id == other.id || (!other.account.isEmpty() && one.account == other.account);
}

Problems checkStatement(const BankStatement &statement, const Store &)
{
    Problems problems;
    if (statement.from.isValid() && statement.to < statement.from)
        problems << Problem{"to_date", QCoreApplication::translate("record", "The last day lies before the first."), statement.id.value};
    if (statement.opening.isGiven() && statement.closing.isGiven() && statement.opening.currency != statement.closing.currency)
        problems << Problem{"opening", QCoreApplication::translate("record", "Both balances are of one account, and have one currency."),
                            statement.id.value};
    return problems;
}

} // namespace

std::optional<Money> Reconciliation::missing() const
{
    return opening ? std::optional(closing - *opening - change) : std::nullopt;
}

QString Reconciliation::toText() const
{
    const QLocale locale;
    const QString rowsText = QCoreApplication::translate("Statement", "%n expense(s) change the account by %1", nullptr, rows).arg(change.toString(locale));
    if (!isKnown())
        return statementText("%1. The opening balance is not known, so nobody can say whether any are missing.").arg(rowsText);
    const QString balances = (closing - *opening).toString(locale);
    if (isReconciled())
        return statementText("%1, as the balances say.").arg(rowsText);
    return statementText("%1, the balances by %2: %3 are missing.").arg(rowsText, balances, missing()->toString(locale));
}

Reconciliation reconcile(const BankStatement &statement, std::span<const BankStatement> statements, std::span<const Expense> expenses)
{
    Reconciliation result;
    result.closing = statement.closing;
    result.change = {0, statement.closing.currency};
    QHash<RecordId, bool> ofAccount; // by statement
    const BankStatement *before = nullptr;
    for (const BankStatement &other : statements) {
        const bool isSame = isSameAccount(other, statement);
        ofAccount.insert(other.id.value, isSame);
        const bool isEarlier = isSame && other.id != statement.id && other.to < statement.from && other.closing.currency == statement.closing.currency;
        if (isEarlier && (!before || before->to < other.to))
            before = &other;
    }
    if (statement.opening.isGiven())
        result.opening = statement.opening;
    else if (before)
        result.opening = before->closing;
    for (const Expense &expense : expenses) {
        const bool isOwn = expense.statement == statement.id;
        const bool isIn = isOwn || (ofAccount.value(expense.statement.value) && expense.date >= statement.from && expense.date <= statement.to);
        if (!isIn || expense.amount.currency != statement.closing.currency)
            continue;
        ++result.rows;
        result.change.minor -= expense.amount.minor;
    }
    return result;
}

Reconciliation reconcile(const BankStatement &statement, const Store &store)
{
    return reconcile(statement, store.all<BankStatement>(), expensesOfAccount(statement, store));
}

std::vector<Expense> expensesOfAccount(const BankStatement &statement, const Store &store)
{
    std::vector<Expense> expenses;
    const int field = recordType<Expense>().indexOf("statement_id");
    for (const BankStatement &one : store.all<BankStatement>()) {
        if (isSameAccount(one, statement))
            store.each<Expense>({"date", "amount", "statement_id"}, {FieldRange::is(field, one.id.value)},
                                [&](const Expense &expense) { expenses.push_back(expense); });
    }
    return expenses;
}

template <> const RecordType &recordType<BankStatement>()
{
    static const Description<BankStatement> d("bank_statement", "bank-statements", QT_TRANSLATE_NOOP("record", "Bank statement"),
                                              QT_TRANSLATE_NOOP("record", "Bank statements"), {
        field(&BankStatement::account, "account", QT_TRANSLATE_NOOP("record", "Account")).required(),
        field(&BankStatement::from, "from_date", QT_TRANSLATE_NOOP("record", "First day")).required(),
        field(&BankStatement::to, "to_date", QT_TRANSLATE_NOOP("record", "Last day")).required(),
        field(&BankStatement::opening, "opening", QT_TRANSLATE_NOOP("record", "Opening balance"))
            .helped(QT_TRANSLATE_NOOP("record", "Not given: the closing balance of the account's statement before.")),
        field(&BankStatement::closing, "closing", QT_TRANSLATE_NOOP("record", "Closing balance")).required(),
        field(&BankStatement::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, &checkStatement, {{"to_date", true}, {"account"}});
    return d;
}

} // namespace muster
