// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/store.h"

namespace muster::test {

/// How large a team file to make. The same for the same numbers: ids, texts and days come from a fixed seed.
struct LargeTeam
{
    int people = 200;
    int tasks = 100'000;
    int expenses = 0; ///< with budget lines for three fiscal years
    QDate today{2026, 3, 17};
};

/// Fills a store that holds nothing but its team: people in a tree with part-time patterns, holidays and leave; projects and
/// areas; tasks in every state with due dates, estimates, parts, links, labels and hours worked; budgets and expenses.
/// Everything goes through Store::apply. What it refuses is fatal.
void fillLargeTeam(Store &store, const LargeTeam &wanted);

/// Makes the file when it does not exist yet; it is named after the numbers. Returns its path.
QString largeTeamFile(const QString &folder, const LargeTeam &wanted);

} // namespace muster::test
