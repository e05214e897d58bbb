// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// Budget against actual, line by line, of the fiscal year in which the asked period begins; with a person, of the lines
/// that the person owns. Every figure is the one that Spending computes.
Report budgetReport(const Store &store, const ReportRequest &request);

} // namespace muster
