// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// How far the reviews of the cycles in the period are: who, which step, what is due. No rating is on it.
Report cycleReport(const Store &store, const ReportRequest &request);

} // namespace muster
