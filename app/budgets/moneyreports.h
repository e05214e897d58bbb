// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// What the year will come to, month by month: actual of closed months, forecast of open ones.
Report forecastReport(const Store &store, const ReportRequest &request);
/// The expenses of the period; what is on no line or not converted stands first.
Report expenseReport(const Store &store, const ReportRequest &request);
/// Open orders with what is still to come, and contracts by the day on which notice must be given.
Report commitmentReport(const Store &store, const ReportRequest &request);
/// Requests for money and revisions that nobody has decided on, and what was decided in the period.
Report fundingReport(const Store &store, const ReportRequest &request);

} // namespace muster
