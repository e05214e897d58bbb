// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// Who has what on the table, in which state, and what of it needs the manager.
Report delegationReport(const Store &store, const ReportRequest &request);
/// Overdue tasks, and open ones that cannot be done by their day with the capacity that is left until then.
Report riskReport(const Store &store, const ReportRequest &request);
/// Capacity and planned load of each department, and the time of those who hold each skill, quarter by quarter.
Report capacityReport(const Store &store, const ReportRequest &request);
/// One page for the week: done, coming, stuck, away. Never a rating.
Report weeklyReport(const Store &store, const ReportRequest &request);

} // namespace muster
