// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/budget.h"
#include "app/store/store.h"

namespace muster::test {

/// All of them, in the order of making. The program itself never asks for that: there may be a million.
inline std::vector<Expense> allExpenses(const Store &store)
{
    std::vector<Expense> all;
    const AnyTable &table = store.table(recordType<Expense>());
    for (qsizetype i = 0; i < table.size(); ++i)
        all.push_back(fromRow<Expense>(table.rowAt(i)));
    return all;
}

} // namespace muster::test
