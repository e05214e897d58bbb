// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// Each system: how much of the period it was up, how long restoring took, what is open, what it costs a year, who knows it.
Report systemsReport(const Store &store, const ReportRequest &request);
/// The checks: their newest reading against the target, and how the readings went.
Report checksReport(const Store &store, const ReportRequest &request);
/// What the registers make due in the period or earlier, the earliest first.
Report dueReport(const Store &store, const ReportRequest &request);

} // namespace muster
