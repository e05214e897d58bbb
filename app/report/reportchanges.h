// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"

namespace muster {

/// The large figures of each chapter then and now, with the difference where both can be subtracted. A figure is known again by
/// its chapter's report and its key; only what both have and what differs is listed.
ReportTable figuresSince(const Report &before, const Report &now);

} // namespace muster
