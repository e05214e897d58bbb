// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// What a report can be limited to: each department, then each person with all who report to them, at any depth. By name.
QList<ReportTeam> teamsOf(const Store &store);

} // namespace muster
