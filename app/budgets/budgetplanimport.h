// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

/// Budget lines from published or exported plans: one column a year ("FY24 Appropriation", "Plan 2026") becomes a line for
/// each of them, or one row a year with a column that names it. Unknown amounts ("#Missing") are lines without a plan, never
/// zero. Columns of what was spent and rows of revenue are kept apart, as versions of their own.
ImportKind budgetPlanImport();

/// The fiscal year that a text names, as Muster names years: after the calendar year in which they start. "FY15-16" and
/// "2015/16" start in 2015; of "FY22" in a year that does not begin in January `namedAfterEnd` says which it is. Nothing when
/// the text names none.
struct FiscalYearName { int year = 0; bool isOpen = false; /* open: start or end of the year */ };
std::optional<FiscalYearName> fiscalYearIn(const QString &text, int startMonth, bool namedAfterEnd);

} // namespace muster
