// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"
#include "app/store/store.h"

#include <functional>

namespace muster {

/// What a report is asked for. `today` is passed in: no rule reads the clock.
struct ReportRequest
{
    Period period;
    RecordId person = 0; ///< 0: the whole team
    RecordId record = 0; ///< the review, for a review summary
    bool employeeCopy = true;
    QDate today;
    QDateTime now;
    QLocale locale;
};

/// A standard report: its name, what it is for, and the function that makes its values from the store.
struct ReportKind
{
    QByteArray name;
    QString title;
    QString purpose; ///< one sentence
    QByteArray area; ///< "budget", "people" …: its icon and place
    bool needsPerson = false;
    std::function<Period(const Store &, QDate today)> usualPeriod;
    std::function<Report(const Store &, const ReportRequest &)> make;
};

} // namespace muster
