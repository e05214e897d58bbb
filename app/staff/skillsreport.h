// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// Skills with who masters them and how many could leave, people below their targets, and certificates that run out in the
/// period (or have). With a person in the request only what concerns that person. The figures are those of skillCover().
Report skillsReport(const Store &store, const ReportRequest &request);

} // namespace muster
