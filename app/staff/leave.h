// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"

namespace muster {

enum class LeaveKind { Holiday, Sick, Parental, Training, Unpaid, Other };
enum class LeaveState { Requested, Approved, Refused };

/// Time off, from the first to the last day. Only approved leave shrinks capacity.
struct Leave
{
    Id<Leave> id;
    Id<Person> person;
    LeaveKind kind = LeaveKind::Holiday;
    QDate first;
    QDate last;
    std::optional<Minutes> perDay; ///< hours off on each of the days; not given: the whole day
    LeaveState state = LeaveState::Requested;
    QString note;
};

/// The public holidays of a place.
struct HolidayCalendar
{
    Id<HolidayCalendar> id;
    QString name;
    QString place;
};

struct Holiday
{
    Id<Holiday> id;
    Id<HolidayCalendar> calendar;
    QDate date;
    QString name;
    bool halfDay = false; ///< half of the scheduled hours are off
};

template <> const RecordType &recordType<Leave>();
template <> const RecordType &recordType<HolidayCalendar>();
template <> const RecordType &recordType<Holiday>();

} // namespace muster
