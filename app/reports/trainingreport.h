// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// The people employed today against the courses: the last day on which each attended each, and what is planned.
Report trainingReport(const Store &store, const ReportRequest &request);

} // namespace muster
