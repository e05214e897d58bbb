// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"
#include "app/store/store.h"

#include <QSet>
#include <functional>

namespace muster {

/// People that a report may be limited to: a department, or all who report to somebody.
struct ReportTeam
{
    QString name;
    QSet<RecordId> people;
    RecordId manager = 0; ///< to whom they report; 0: a department
};

/// What a report is asked for. `today` is passed in: no rule reads the clock.
struct ReportRequest
{
    Period period;
    RecordId person = 0; ///< 0: everybody, or everybody in `team`
    ReportTeam team;     ///< without a name: everybody
    RecordId record = 0; ///< the review, for a review summary
    bool employeeCopy = true;
    QDate today;
    QDateTime now;
    QLocale locale;

    bool isLimited() const { return person != 0 || !team.name.isEmpty(); }
    /// Whether what belongs to this person is asked for.
    bool includes(RecordId id) const { return person != 0 ? id == person : team.name.isEmpty() || team.people.contains(id); }
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
    RecordId own = 0; ///< the OwnReport that it is; 0: a standard one
};

} // namespace muster
