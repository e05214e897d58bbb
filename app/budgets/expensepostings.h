// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/budget.h"
#include "app/budgets/commitment.h"
#include "app/store/derived.h"

#include <map>
#include <memory>
#include <span>
#include <unordered_map>

namespace muster {

/// What expenses count for on one budget line, or on none: one expense (or its part that stands there), or all of a month that
/// state no period that they pay for.
struct Posting
{
    RecordId expense = 0; ///< 0: several
    Money amount;
    int month = 0;        ///< of the date, as monthNumber(); 0 without a date
    int servesFrom = 0;   ///< the first month that it pays for; 0: none is stated
    int servedMonths = 0;
    qint64 count = 1;     ///< how many expenses it is

    bool operator==(const Posting &) const = default;
};

/// Months counted through the years: 12 a year, from 1 on.
inline int monthNumber(QDate day)
{
    int year = 0, month = 0;
    day.getDate(&year, &month, nullptr); // of no day all are 0
    return year * 12 + month;
}

/// All that the figures of budgets need of expenses, by the place where they count. Of a store each place is summed by the
/// database when it is first asked for, and is kept in step from then on: what a figure costs grows neither with all that was
/// ever spent nor with what stands on its line. What is split off an expense counts on the line of its part, the rest on its own.
class ExpensePostings : public Derived
{
public:
    using List = std::vector<Posting>;

    explicit ExpensePostings(const Store &store) : m_store(&store) {}
    /// Of these expenses alone.
    ExpensePostings(std::span<const Expense> expenses, std::span<const ExpenseSplit> splits);

    /// On a line; on none: uncoded. In no order. Good until the next step.
    const List &onLine(Id<BudgetLine> line) const;
    /// The same, but one expense each: for those who ask which. Reads them all.
    List eachOnLine(Id<BudgetLine> line) const;
    /// What the expenses have invoiced of an order in a currency, in its minor units.
    qint64 invoiced(Id<Commitment> order, Currency currency) const;

    /// These, with an expense as it would be, on one line and on the orders of that line. For looking ahead.
    std::unique_ptr<ExpensePostings> with(const Expense &expense, Id<BudgetLine> line) const;

    void follow(const Changes &changes) override;
    void followBlindly(const Changes &changes) override;

private:
    using Invoiced = std::map<QString, qint64>; ///< by currency code

    ExpensePostings() = default;
    List summed(Id<BudgetLine> line) const;
    const std::unordered_map<RecordId, Expense> &splitExpenses() const; ///< those with parts on other lines
    const Invoiced &ofOrder(Id<Commitment> order) const;
    /// All that an expense counts for, into the lines that are kept.
    void post(const Expense &expense, std::span<const ExpenseSplit> splits);
    void followExpense(const Expense &expense, int sign);
    void forget(const Expense &expense);

    const Store *m_store = nullptr; ///< null: what is not kept is empty
    std::vector<std::pair<Id<BudgetLine>, Posting>> m_all; ///< without a store: what eachOnLine() chooses from
    mutable std::unordered_map<RecordId, List> m_lines;
    mutable std::unordered_map<RecordId, Invoiced> m_orders;
    mutable std::optional<std::unordered_map<RecordId, Expense>> m_split;
};

} // namespace muster
