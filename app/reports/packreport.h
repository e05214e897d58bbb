// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"
#include "app/reports/pack.h"

namespace muster {

/// A draft for a period with the usual reports, the lights of the projects under way as the engines see them, and written
/// sections that already say what happened: done, slipped, risks, decisions, asks.
Changes newPack(const Store &store, const Period &period, QDate today, const QLocale &locale);

/// The pack that is meant: request.record, else the one about the period, else the newest; null: there is none.
const Pack *packMeant(const Store &store, const ReportRequest &request);

/// A pack as a report: what is written, the lights, what changed since the last one issued, the contents, and each report on a
/// page of its own. An issued one as it was sent, whatever has changed since. `kinds` are all reports. Where there is no pack yet
/// a page that says so.
Report packReport(const Store &store, const ReportRequest &request, const QList<ReportKind> &kinds);

/// Issues a draft: `sent` is what packReport() makes of it.
Changes issuePack(const Pack &draft, const Report &sent, QDate today);

} // namespace muster
