// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/recordtype.h"

namespace muster {

struct HolidayCalendar;
struct Rota;

enum class PersonKind { Employee, Contractor, Candidate, Former };

/// Someone on the staff, or a candidate, contractor or former member.
struct Person
{
    Id<Person> id;
    QString name;
    QString role;
    Id<Person> manager;
    Id<Person> deputy; ///< who stands in for this person
    PersonKind kind = PersonKind::Employee;
    QString department;
    QString location;
    QString email;
    QString phone;
    QString userName;
    QString employeeNumber;
    Id<HolidayCalendar> calendar;
    QDate started; ///< first day of employment; not given: always
    QDate ended;   ///< last day of employment; not given: open
    int focus = 80; ///< per cent of scheduled time left for planned work
    int oneOnOneDays = 0; ///< days from one 1:1 to the next; 0: no regular ones
    QString notes;

    bool isEmployedOn(QDate day) const
    {
        return kind != PersonKind::Candidate && (!started.isValid() || day >= started)
               && (!ended.isValid() || day <= ended) && !(kind == PersonKind::Former && !ended.isValid());
    }
};

/// A person's hours for each weekday from a day on; the newest one that has begun counts. None: fullWeek.
struct WorkPattern
{
    Id<WorkPattern> id;
    Id<Person> person;
    QDate from;
    WeekMinutes hours = fullWeek;
};

/// Duty that comes back every week and is no planned work: on-call, support rota, fixed meetings.
struct Duty
{
    Id<Duty> id;
    Id<Person> person;
    QString name;
    QDate from;
    QDate to; ///< not given: open
    WeekMinutes hours{};
    Id<Rota> rota{}; ///< the rota that this is a turn of
};

template <> const RecordType &recordType<Person>();
template <> const RecordType &recordType<WorkPattern>();
template <> const RecordType &recordType<Duty>();

} // namespace muster
