// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/task.h"

namespace muster {

enum class AgendaKind { Topic, Action, Praise, Concern };

/// Questions or headings that the notes of a 1:1 begin with.
struct NoteTemplate
{
    Id<NoteTemplate> id;
    QString name;
    QString text;
};

/// A talk between a person and their manager: held, or planned for a day to come.
struct OneOnOne
{
    Id<OneOnOne> id;
    Id<Person> person;
    QDate date;
    QString notes;        ///< shared with the person
    QString privateNotes; ///< the manager's own; never printed, in search only when asked for
};

/// Something to talk about, or agreed, in the 1:1s with a person. It stands on the agenda until it is done.
struct AgendaItem
{
    Id<AgendaItem> id;
    Id<Person> person;
    QString text;
    AgendaKind kind = AgendaKind::Topic;
    QDate raised;
    QDate due;
    Id<Person> owner; ///< who does it
    QDate doneOn;     ///< not given: open
    Id<Task> task;    ///< what became of it

    bool isOpen() const { return !doneOn.isValid(); }
};

template <> const RecordType &recordType<NoteTemplate>();
template <> const RecordType &recordType<OneOnOne>();
template <> const RecordType &recordType<AgendaItem>();

} // namespace muster
