// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// People by weeks: how much of each week's capacity is taken; the bars for the whole period; and the work that is in no
/// figure because it has no estimate, date, person or time. Every figure is the one that Load computes.
Report workloadReport(const Store &store, const ReportRequest &request);

} // namespace muster
