// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"

namespace muster {

/// A duty that goes round among its members: on-call, support. Its turns are duties of one person each, with `rota` set, so they
/// take capacity as any recurring duty does.
struct Rota
{
    Id<Rota> id;
    QString name;
    QDate firstDay;     ///< of its first turn; the weekday on which it is handed over when a turn has whole weeks
    int turnDays = 7;
    WeekMinutes hours{30, 30, 30, 30, 30, 0, 0}; ///< what a turn takes of a person's working day
    int restDays = 7;   ///< between two turns of one person, at least
    int weekendWeight = 2; ///< a Saturday, Sunday or public holiday counts as so many days, for fairness
    Money allowance;    ///< paid for a turn
};

/// Somebody who takes turns.
struct RotaMember
{
    Id<RotaMember> id;
    Id<Rota> rota;
    Id<Person> person;
    int share = 100; ///< of what a full member does, per cent
};

template <> const RecordType &recordType<Rota>();
template <> const RecordType &recordType<RotaMember>();

} // namespace muster
