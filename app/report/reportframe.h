// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// A report with everything but its blocks: what every report says of itself.
Report reportFrame(const Store &store, const ReportRequest &request, const QByteArray &name, const QString &title,
                   const Period &period);

} // namespace muster
