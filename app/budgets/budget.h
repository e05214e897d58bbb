// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/monthamounts.h"
#include "app/tasks/task.h"

namespace muster {

struct BankStatement;
struct Commitment;

enum class SpendKind { Operating, Capital };
/// What happens before an expense is saved that takes a line over its budget.
enum class OverspendPolicy { Warn, Stop, Ignore };

/// A node of the tree of spending categories. A line that stands on a node with children is the budget of that group.
struct Category
{
    Id<Category> id;
    QString name;
    Id<Category> parent;
    QString code; ///< the accounts' code
};

/// Planned money: a fiscal year, a category and a cost centre or project, month by month, in a version of the plan.
struct BudgetLine
{
    Id<BudgetLine> id;
    QString name;
    int year = 2000; ///< the fiscal year, named after the calendar year it starts in
    Id<Category> category;
    QString costCentre;
    Id<Project> project;
    SpendKind kind = SpendKind::Operating;
    Id<Person> owner;
    MonthAmounts plan;  ///< as first adopted; BudgetRevision changes it
    OverspendPolicy overspend = OverspendPolicy::Warn;
    QString version;    ///< empty: the adopted plan. Others are drafts to compare with, and are in no figure of the year
    QString notes;
};

/// Money spent. Its own amount and currency are kept; `base` is what counts in budgets.
struct Expense
{
    Id<Expense> id;
    QString supplier;
    QDate date;
    Money amount;  ///< as on the invoice; a credit is negative
    Money base;    ///< the same in the team's currency; set by the program when the currencies agree. An imported amount
                   ///< whose rate nobody has given yet stands here in its own currency, and is in no figure
    Money tax;     ///< that is in the amount; for information
    Id<BudgetLine> line; ///< not given: uncoded
    Id<Project> project;
    Id<Commitment> order;    ///< the order or contract that it is invoiced on
    QDate serviceFrom;       ///< what it pays for, if that is not the day alone: spread over these months in the accrual view
    QDate serviceTo;
    QString category;    ///< as the source called it
    QString invoice;
    QString text;
    Id<BankStatement> statement; ///< that it came with
    QString source; ///< where an imported row came from: the identity that keeps a second import from adding it again
};

template <> inline constexpr bool isGrowing<Expense> = true;

/// A part of an expense that belongs to another line than the expense itself. What no part takes stays on its line.
struct ExpenseSplit
{
    Id<ExpenseSplit> id;
    Id<Expense> expense;
    Id<BudgetLine> line;
    Money amount; ///< in the team's currency
    QString text;
};

template <> const RecordType &recordType<Category>();
template <> const RecordType &recordType<BudgetLine>();
template <> const RecordType &recordType<Expense>();
template <> const RecordType &recordType<ExpenseSplit>();

} // namespace muster
