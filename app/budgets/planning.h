// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/budgetplan.h"
#include "app/store/change.h"

namespace muster {

class Store;

/// How the months of a copied line are made from the year before.
enum class PlanShape {
    SameMonths, ///< month by month what was planned (the current budget, with its revisions)
    Even,       ///< the same total in twelve even parts
    AsSpent     ///< the same total in the proportions of what was spent; evenly where nothing was
};

struct PlanCopy
{
    int from = 2000;  ///< fiscal year
    int to = 2001;
    int tenths = 0;   ///< more (or less) by this many tenths of a per cent
    PlanShape shape = PlanShape::SameMonths;
    QString version;  ///< of the new lines; empty: the adopted plan
    bool keepsCapital = false; ///< also lines of capital spending, which usually happen once
};

/// The lines of a year made from the adopted ones of another. A line that the new year has already, by name and category, is
/// left out: doing it twice adds nothing.
Changes copyPlan(const Store &store, const PlanCopy &copy, QDate today);

/// A decision on a request for money: granted, it becomes an approved revision of its line in the month given (0 to 11).
/// Nothing when it has been decided on already, or when it is granted without a line to put the money on.
Changes decideRequest(const FundingRequest &request, bool granted, int month, QDate today, Id<Person> by);
/// A decision on a revision or transfer; nothing when it has been decided on already.
Changes decideRevision(const BudgetRevision &revision, bool approved, QDate today, Id<Person> by);

} // namespace muster
