// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

/// Expenses from an accounts export or a bank statement. Negative amounts stay negative. Where there is no amount column,
/// a debit counts as spent and a credit as given back. Identical rows of one file are kept; a row that was imported before
/// is not added again.
ImportKind expenseImport();

} // namespace muster
