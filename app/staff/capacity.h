// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/report/source.h"
#include "app/staff/leave.h"

#include <QCoreApplication>
#include <QHash>
#include <unordered_map>

namespace muster {

class Store;

/// What capacity is computed from.
struct CapacityData
{
    std::vector<Person> people;
    std::vector<WorkPattern> patterns;
    std::vector<Leave> leave;
    std::vector<Holiday> holidays;
    std::vector<Duty> duties;
};

/// The hours that people can really work on planned work, day by day:
/// net = max(0, (scheduled - holiday - leave) x focus - recurring duty), in whole minutes.
///
/// A holiday takes scheduled hours first (a half-day holiday half of them); leave takes from what is left, so their
/// overlap counts once and leave on a holiday costs nothing. Only approved leave counts. A copy of its data: build it
/// once and ask often.
class Capacity
{
    Q_DECLARE_TR_FUNCTIONS(muster::Capacity)
public:
    explicit Capacity(const CapacityData &data);
    explicit Capacity(const Store &store);

    /// The steps from scheduled hours to capacity on one day.
    struct Day
    {
        Minutes scheduled, holiday, leave, duty, net;
        int focus = 100;            ///< per cent
        QString holidayName;
        QList<RecordId> leaveRows;  ///< the leave that counts
    };

    Day day(Id<Person> person, QDate date) const;
    Minutes scheduled(Id<Person> person, QDate date) const; ///< by the work pattern; nothing outside employment
    Minutes net(Id<Person> person, QDate date) const;
    Minutes net(Id<Person> person, const Period &period) const;
    /// True when holiday or leave takes all scheduled hours of the day.
    bool isAway(Id<Person> person, QDate date) const;
    Source explain(Id<Person> person, const Period &period) const;

private:
    struct Entry
    {
        Person person;
        std::vector<WorkPattern> patterns; ///< by date
        std::vector<Leave> leave;          ///< approved, by first day
        std::vector<Duty> duties;
    };
    const Entry *entry(Id<Person> person) const;
    Minutes scheduledBy(const Entry &entry, QDate date) const;
    Minutes leaveOn(const Entry &entry, QDate date, Minutes left, QList<RecordId> *rows) const;
    const Holiday *holidayOn(const Entry &entry, QDate date) const;

    std::unordered_map<RecordId, Entry> m_entries;
    std::unordered_map<RecordId, QHash<QDate, Holiday>> m_holidays; ///< by calendar
};

} // namespace muster
