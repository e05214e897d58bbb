// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/money.h"
#include "app/record/choice.h"
#include "app/report/report.h"

#include <QDate>
#include <span>

namespace muster {

/// A piece of planned cost and the days over which it is to be earned. Minor units.
struct PlannedCost
{
    qint64 cost = 0;
    QDate start; ///< not given: all on `due`
    QDate due;   ///< not given: never planned to be earned by a day

    /// What the plan has earned by the end of `day`: even over the calendar days from start to due.
    qint64 plannedBy(QDate day) const;
};

/// Earned value of a project on a day (PMI's definitions). Where a ratio has no meaning, because what it is divided by is
/// nothing, it is not given; never 0.
struct EarnedValue
{
    Currency currency;
    qint64 budget = 0;  ///< BAC: all that is planned
    qint64 planned = 0; ///< PV: what the plan had earned by the day
    qint64 earned = 0;  ///< EV: budget x what is done
    qint64 actual = 0;  ///< AC: labour and purchases

    /// `done` in per mille of the whole work.
    static EarnedValue of(std::span<const PlannedCost> plan, qint64 done, qint64 actual, Currency currency, QDate day);

    Money money(qint64 minor) const { return {minor, currency}; }
    Money costVariance() const { return money(earned - actual); }      ///< CV = EV - AC
    Money scheduleVariance() const { return money(earned - planned); } ///< SV = EV - PV
    Ratio costIndex() const { return ratio(earned, actual); }          ///< CPI = EV / AC
    Ratio scheduleIndex() const { return ratio(earned, planned); }     ///< SPI = EV / PV
    std::optional<Money> toComplete() const;   ///< ETC = (BAC - EV) / CPI
    std::optional<Money> atCompletion() const; ///< EAC = AC + ETC
    std::optional<Money> varianceAtCompletion() const; ///< VAC = BAC - EAC
    Ratio toCompleteIndex() const { return ratio(budget - earned, budget - actual); } ///< TCPI = (BAC - EV) / (BAC - AC)

private:
    static Ratio ratio(qint64 part, qint64 whole);
};

/// How a project stands, in the colours of a status report.
enum class Health { OnTrack, AtRisk, OffTrack };

template <> struct Choices<Health>
{
    static constexpr Choice list[] = {
        {int(Health::OnTrack), "on_track", QT_TRANSLATE_NOOP("record", "On track"), Tone::Ok},
        {int(Health::AtRisk), "at_risk", QT_TRANSLATE_NOOP("record", "At risk"), Tone::Warn},
        {int(Health::OffTrack), "off_track", QT_TRANSLATE_NOOP("record", "Off track"), Tone::Danger},
    };
};

/// Off track: past its due day, or less than 80 % of the plan earned for the time or the money. At risk: tasks are overdue,
/// or less than 95 %. `due` may be missing.
Health healthOf(const EarnedValue &value, QDate due, int overdueTasks, QDate today);

} // namespace muster
