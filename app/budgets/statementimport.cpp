// SPDX-License-Identifier: GPL-3.0-or-later
// The statements that an import of expenses makes of the balances in its source.
#include "app/base/period.h"
#include "app/budgets/bankstatement.h"
#include "app/budgets/statementcolumns.h"
#include "app/import/importer.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace muster {

namespace {

/// A row of the source and the expense that it is.
struct StatementRow { const DraftRow *row; Expense expense; bool isNew; };

class StatementMaker
{
public:
    StatementMaker(ImportDraft &draft, const Store &store, const ImportOptions &options) : m_draft(draft), m_store(store), m_options(options) {}

    void make()
    {
        QMap<QString, QList<StatementRow>> groups; // by account, and period where the source says it
        const auto add = [&](const DraftRow &row, bool isNew) {
            QStringList key;
            for (const char *name : {"account", "closing", "from", "to"})
                key << row.texts.value(name);
            groups[key.join(QChar(0x1f))] << StatementRow{&row, fromRow<Expense>(row.row), isNew};
        };
        for (const DraftRow &row : std::as_const(m_draft.rows))
            add(row, true);
        for (const DraftRow &row : std::as_const(m_draft.known))
            add(row, false);
        QHash<RecordId, Id<BankStatement>> links;
        for (QList<StatementRow> &rows : groups) {
            std::stable_sort(rows.begin(), rows.end(), [](const StatementRow &a, const StatementRow &b) { return a.row->line < b.row->line; });
            const bool hasNews = std::any_of(rows.begin(), rows.end(), [](const StatementRow &row) { return row.isNew; });
            if (const auto statement = hasNews ? statementOf(rows) : std::nullopt)
                keep(*statement, rows, links);
        }
        for (DraftRow &row : m_draft.rows) {
            Expense expense = fromRow<Expense>(row.row);
            expense.statement = links.value(row.row.id);
            if (expense.statement)
                row.row = toRow(expense);
        }
    }

private:
    std::optional<BankStatement> statementOf(const QList<StatementRow> &rows) const
    {
        const DraftRow &first = *rows.front().row;
        const Currency currency = rows.front().expense.amount.currency;
        if (std::any_of(rows.begin(), rows.end(), [&](const StatementRow &row) { return row.expense.amount.currency != currency; }))
            return {};
        BankStatement statement;
        statement.account = first.texts.value("account");
        if (statement.account.isEmpty())
            statement.account = QFileInfo(m_options.source).completeBaseName();
        const auto [from, to] = std::minmax_element(rows.begin(), rows.end(), [](const StatementRow &a, const StatementRow &b) { return a.expense.date < b.expense.date; });
        statement.from = from->expense.date;
        statement.to = to->expense.date;
        const bool isGood = first.texts.value("closing").isEmpty() ? takeRunning(statement, rows, currency) : takeStated(statement, first, currency);
        return isGood && !statement.account.isEmpty() && statement.from.isValid() ? std::optional(statement) : std::nullopt;
    }

    static bool takeStated(BankStatement &statement, const DraftRow &row, Currency currency)
    {
        const QString closing = row.texts.value("closing");
        const auto amount = foreignAmount(closing, decimalSignOf({closing}), currency);
        if (!amount)
            return false;
        statement.closing = *amount;
        const QDate from = foreignDate(row.texts.value("from"), DateOrder::Unknown), to = foreignDate(row.texts.value("to"), DateOrder::Unknown);
        if (from.isValid() && to >= from) {
            statement.from = from;
            statement.to = to;
        }
        return true;
    }

    /// A balance in each row: of the first in time before it, of the last after it. A card's balance may be what is owed.
    static bool takeRunning(BankStatement &statement, const QList<StatementRow> &rows, Currency currency)
    {
        QStringList column;
        for (const StatementRow &row : rows)
            column << row.row->texts.value("balance");
        const QChar sign = decimalSignOf(column);
        QList<qint64> balances, changes, owed;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const auto balance = foreignAmount(column.at(i), sign, currency);
            if (!balance || balance->currency != currency)
                return false;
            balances << balance->minor;
            owed << -balance->minor;
            changes << -rows.at(i).expense.amount.minor;
        }
        if (rows.size() > 1 && !balanceSteps(changes, balances).isRunning()) {
            if (!balanceSteps(changes, owed).isRunning())
                return false;
            balances = owed;
        }
        const BalanceSteps steps = balanceSteps(changes, balances);
        const bool isNewestFirst = steps.backwards > steps.forwards;
        const qsizetype first = isNewestFirst ? rows.size() - 1 : 0, last = isNewestFirst ? 0 : rows.size() - 1;
        statement.opening = {balances.at(first) - changes.at(first), currency};
        statement.closing = {balances.at(last), currency};
        return true;
    }

    void keep(BankStatement statement, const QList<StatementRow> &rows, QHash<RecordId, Id<BankStatement>> &links)
    {
        const auto &known = m_store.all<BankStatement>();
        const auto same = std::find_if(known.begin(), known.end(), [&](const BankStatement &one) {
            return one.account == statement.account && one.from == statement.from && one.to == statement.to && one.closing == statement.closing;
        });
        statement.id = same == known.end() ? Id<BankStatement>::make() : same->id;
        if (same == known.end())
            m_draft.before << inserted(statement);
        std::vector<BankStatement> statements(known.begin(), known.end());
        if (same == known.end())
            statements.push_back(statement);
        std::vector<Expense> expenses = expensesOfAccount(statement, m_store);
        for (const StatementRow &row : rows) {
            if (!row.isNew)
                continue;
            links.insert(row.row->row.id, statement.id);
            expenses.push_back(row.expense);
            expenses.back().statement = statement.id;
        }
        const QLocale locale;
        m_draft.warn(0, QCoreApplication::translate("Statement", "Statement of %1, %2: %3")
                            .arg(statement.account, Period{statement.from, statement.to}.toString(locale), reconcile(statement, statements, expenses).toText()));
    }

    ImportDraft &m_draft;
    const Store &m_store;
    const ImportOptions &m_options;
};

} // namespace

void addStatements(ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    const auto hasBalance = [](const DraftRow &row) { return row.texts.contains("closing") || row.texts.contains("balance"); };
    if (std::any_of(draft.rows.begin(), draft.rows.end(), hasBalance))
        StatementMaker(draft, store, options).make();
}

} // namespace muster
