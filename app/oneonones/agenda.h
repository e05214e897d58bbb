// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/oneonones/oneonone.h"
#include "app/staff/capacity.h"
#include "app/tasks/delegation.h"

namespace muster {

/// When a person was last spoken with, and when the next talk is due.
struct OneOnOneDue
{
    QDate last;    ///< the newest one on or before today
    QDate planned; ///< the next one after today that is in the calendar already
    QDate due;     ///< `planned`, else by the person's cadence; not given: no regular 1:1s

    bool isOverdue(QDate today) const { return due.isValid() && due < today; }
};

/// By cadence: so many days after the last one, today when there was none yet; a day to come on which the person does not
/// work or is away is put off to the next on which they are there.
OneOnOneDue oneOnOneDue(const Person &person, const std::vector<OneOnOne> &meetings, const Capacity &capacity, QDate today);

/// The 1:1s with a person, the newest first.
QList<OneOnOne> oneOnOnesWith(const std::vector<OneOnOne> &meetings, Id<Person> person);

/// What stands on a person's agenda: open, actions first, then by due date (none: last), then as raised.
QList<AgendaItem> openAgenda(const std::vector<AgendaItem> &items, Id<Person> person);
/// Through how many 1:1s an item has been carried: those after the day it was raised, up to today and to when it was done.
int carriedOver(const AgendaItem &item, const std::vector<OneOnOne> &meetings, QDate today);

/// A 1:1 whose notes begin with the template's text.
OneOnOne newOneOnOne(Id<Person> person, QDate date, const NoteTemplate *from);

/// A task proposed to `to`, with the first link of its chain of hands; its id is put into `made`.
Changes proposedTask(const QString &title, Id<Person> to, Id<Person> accountable, QDate due, const StepMoment &moment, Id<Task> &made);
/// Makes an open action a task of its owner (none: of the person), proposed by whoever holds the 1:1, and takes it off the
/// agenda: one step. No changes when it is no open item, or a task already.
Changes taskOfAction(const AgendaItem &item, Id<Person> accountable, const StepMoment &moment);

} // namespace muster
