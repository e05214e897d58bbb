// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportframe.h"

namespace muster {

Report reportFrame(const Store &store, const ReportRequest &request, const QByteArray &name, const QString &title,
                   const Period &period)
{
    Report report;
    report.name = name;
    report.title = title;
    report.team = store.team().name;
    report.subtitle = request.team.name;
    report.period = period.toString(request.locale);
    report.printedBy = store.team().manager;
    report.asOf = request.now;
    return report;
}

} // namespace muster
