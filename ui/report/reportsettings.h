// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/record/records.h"
#include "ui/report/pagesetup.h"

#include <QMap>

namespace muster {

/// How a report was looked at last: kept for each report of each file, with this computer's settings.
struct ReportSettings
{
    int named = -1;       ///< the period by its place in the chooser, which moves with today; -1: `period`
    Period period;        ///< empty: what is usual for the report
    RecordId person = 0;
    QString team;
    PageSetup page;

    bool operator==(const ReportSettings &) const = default;
};

using AllReportSettings = QMap<QByteArray, ReportSettings>; ///< by name of the report

QByteArray toJson(const AllReportSettings &all);
/// What cannot be read is as it is at first.
AllReportSettings reportSettingsFromJson(const QByteArray &json);

} // namespace muster
