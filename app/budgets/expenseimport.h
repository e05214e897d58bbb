// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

/// Expenses from an accounts export, a published spending file or the statement of a bank or card account: CSV of any shape
/// (also without a header), OFX, QIF. What was spent has a plus, whatever the source writes; totals are told in the source's
/// own sign. Identical rows of one file are kept; a row that was imported before is not added again, and what only looks like
/// an expense that is there already is told.
ImportKind expenseImport();

} // namespace muster
