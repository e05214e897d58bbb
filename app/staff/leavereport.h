// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// Who is off when in the period, and on which days fewest are there.
Report leaveReport(const Store &store, const ReportRequest &request);

} // namespace muster
