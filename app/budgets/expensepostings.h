// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/budget.h"
#include "app/budgets/commitment.h"
#include "app/store/derived.h"

#include <memory>
#include <span>
#include <unordered_map>

namespace muster {

/// What one expense counts for in one place: on a budget line, on none, or against an order.
struct Posting
{
    RecordId expense = 0;
    Money amount;          ///< of the expense, or of its part that stands here
    int month = 0;         ///< of its date, as monthNumber(); 0 without a date
    int servesFrom = 0;    ///< the first month that it pays for; 0: none is stated
    int servedMonths = 0;

    bool operator==(const Posting &) const = default;
};

/// Months counted through the years: 12 a year, from 1 on.
inline int monthNumber(QDate day)
{
    int year = 0, month = 0;
    day.getDate(&year, &month, nullptr); // of no day all are 0
    return year * 12 + month;
}

/// All that budgets need of expenses, by the place where they count. Of a store each place is read when it is first asked for, and
/// is kept in step from then on: what a figure costs grows with the lines it is about, not with all that was ever spent.
/// What is split off an expense counts on the line of its part, and the rest on its own line.
class ExpensePostings : public Derived
{
public:
    using List = std::vector<Posting>; ///< in no order

    explicit ExpensePostings(const Store &store) : m_store(&store) {}
    /// Of these expenses alone.
    ExpensePostings(std::span<const Expense> expenses, std::span<const ExpenseSplit> splits);

    /// On a line; on none: uncoded. Good until the next step.
    const List &onLine(Id<BudgetLine> line) const { return at({Place::Line, line.value}); }
    /// Whole expenses that are invoices of the order.
    const List &onOrder(Id<Commitment> order) const { return at({Place::Order, order.value}); }
    /// What the expenses have invoiced of an order, in minor units of that currency.
    qint64 invoiced(Id<Commitment> order, Currency currency) const;

    /// These, with an expense as it would be, on one line and on the orders of that line. For looking ahead.
    std::unique_ptr<ExpensePostings> with(const Expense &expense, Id<BudgetLine> line) const;

    void follow(const Changes &changes) override;

private:
    enum class Place { Line, Order };
    using Key = std::pair<Place, RecordId>;
    struct Hash { size_t operator()(const Key &key) const { return size_t(key.second) * 2 + size_t(key.first); } };

    ExpensePostings() = default;
    const List &at(Key key) const;
    List read(Key key) const;
    void forget(RecordId expense);
    /// Into the places that are kept already, or into all.
    void post(const Expense &expense, std::span<const ExpenseSplit> splits, bool everywhere);
    void put(Key key, const Posting &posting, bool everywhere);

    const Store *m_store = nullptr; ///< null: what is not kept is empty
    mutable std::unordered_map<Key, List, Hash> m_places;
};

} // namespace muster
