// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// The standard reports, in the order in which they are listed.
QList<ReportKind> allReports();

} // namespace muster
