// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// Every project under way: how far, how healthy, its earned value and its next milestones.
Report projectReport(const Store &store, const ReportRequest &request);

} // namespace muster
