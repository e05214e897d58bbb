// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/monthamounts.h"
#include "app/staff/person.h"

namespace muster {

enum class SpendKind { Operating, Capital };
enum class OrderState { Open, Closed };

/// A node of the tree of spending categories.
struct Category
{
    Id<Category> id;
    QString name;
    Id<Category> parent;
    QString code; ///< the accounts' code
};

/// Planned money: a fiscal year, a category and a cost centre, month by month.
struct BudgetLine
{
    Id<BudgetLine> id;
    QString name;
    int year = 2000; ///< the fiscal year, named after the calendar year it starts in
    Id<Category> category;
    QString costCentre;
    SpendKind kind = SpendKind::Operating;
    Id<Person> owner;
    MonthAmounts plan;
    QString notes;
};

/// Money spent. Its own amount and currency are kept; `base` is what counts in budgets.
struct Expense
{
    Id<Expense> id;
    QString supplier;
    QDate date;
    Money amount;  ///< as on the invoice; a credit is negative
    Money base;    ///< the same in the team's currency; set by the program when the currencies agree
    Id<BudgetLine> line; ///< not given: uncoded
    QString category;    ///< as the source called it
    QString invoice;
    QString text;
    QString source; ///< where an imported row came from: the identity that keeps a second import from adding it again
};

/// Money promised: an order or contract that is not yet fully invoiced.
struct Commitment
{
    Id<Commitment> id;
    QString name;
    QString supplier;
    Id<BudgetLine> line;
    Money amount;
    Money invoiced; ///< not given: nothing yet
    QDate expected; ///< when the rest will be invoiced
    QDate renewal;  ///< when the contract renews; not given: it does not
    OrderState state = OrderState::Open;
};

template <> const RecordType &recordType<Category>();
template <> const RecordType &recordType<BudgetLine>();
template <> const RecordType &recordType<Expense>();
template <> const RecordType &recordType<Commitment>();

} // namespace muster
