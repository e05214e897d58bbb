// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// The bank statements that end in the period: what their balances say, what their expenses come to, and what is missing.
Report statementReport(const Store &store, const ReportRequest &request);

} // namespace muster
