// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/skill.h"

#include <QStringList>

namespace muster {

enum class TaskState { Proposed, Accepted, Active, Waiting, Blocked, HandedBack, Done, Verified, Dropped };
/// The seven levels of delegation, from telling to full delegation.
enum class DelegationLevel { Tell, Sell, Consult, Agree, Advise, Inquire, Delegate };
enum class Priority { Low, Normal, High, Urgent };
enum class ProjectState { Planned, Active, OnHold, Finished, Cancelled };
/// How a project goes, as its lead sees it.
enum class ProjectHealth { Unknown, Green, Amber, Red };
/// From when a recurring task counts to its next one: the rule's own dates, or the day on which this one was done.
enum class RecurrenceFrom { Dates, Completion };

struct Project
{
    Id<Project> id;
    QString name;
    ProjectState state = ProjectState::Active;
    Priority priority = Priority::Normal;
    Id<Person> lead;
    QString requester; ///< the department that asked for it
    QDate start;
    QDate due;
    QString description;
    QString sponsor{};   ///< who pays for it and decides in the end
    ProjectHealth health = ProjectHealth::Unknown;
    QString healthReason{};
};

/// A part of what the team answers for: "Backups", "Hiring". People have a level of delegation in it.
struct Area
{
    Id<Area> id;
    QString name;
    QString description;
};

/// How far work of an area is delegated to a person: the level that their tasks in it start with.
struct AreaLevel
{
    Id<AreaLevel> id;
    Id<Area> area;
    Id<Person> person;
    DelegationLevel level = DelegationLevel::Agree;
};

/// A piece of delegated work.
struct Task
{
    Id<Task> id;
    QString title;
    TaskState state = TaskState::Proposed;
    Id<Person> assignee;    ///< who does it
    Id<Person> accountable; ///< who answers for it; carries the load until it is accepted
    Id<Project> project;
    Id<Area> area;
    Id<Skill> skill;        ///< while nobody is assigned, the plan may give it to whoever holds this
    Id<Task> parent;        ///< the task that this is a part of; no circles
    Priority priority = Priority::Normal;
    QDate start;            ///< when it is planned to begin
    QDate finish;           ///< when the plan has it done; not given: its due date
    QDate due;              ///< when it was promised; no plan moves it
    QDate followUp;                    ///< when to ask next
    std::optional<Minutes> estimate;   ///< the whole effort
    std::optional<Minutes> remaining;  ///< the manual estimate to complete; wins over everything computed
    int done = 0;                      ///< per cent
    DelegationLevel level = DelegationLevel::Agree;
    Money authority;                   ///< may spend up to this without asking
    QDate acceptedOn;
    QDate updatedOn;                   ///< the last sign of life
    QDate finishedOn;
    QString waitingOn;                 ///< whom or what it waits for
    QDate waitingSince;
    QString reason;                    ///< why it is blocked or was handed back
    int value = 5;                     ///< 1 to 10, for the rank
    std::optional<int> order;          ///< the manager's own order, smallest first; it wins over the rank
    QString labels;                    ///< separated by commas; see labelsOf()
    QString recurrence;                ///< an RRULE (RFC 5545) without its name: "FREQ=WEEKLY;BYDAY=MO"; empty: once
    RecurrenceFrom recurrenceFrom = RecurrenceFrom::Dates;
    QString outcome;                   ///< what is to be true when it is done (Markdown)
    QString assigneeName;              ///< whom an imported file names, where nobody here is that person
    QString source;                    ///< where it came from and its id there: a second import adds nothing

    bool isOpen() const
    {
        return state != TaskState::Done && state != TaskState::Verified && state != TaskState::Dropped;
    }
    /// The last day of its planned time.
    QDate lastDay() const { return finish.isValid() ? finish : due; }
    bool isOverdue(QDate today) const { return isOpen() && due.isValid() && due < today; }
    /// Accepted or further: the load is the assignee's, not the accountable person's.
    bool isAccepted() const { return state != TaskState::Proposed && state != TaskState::HandedBack; }
};

/// Hours worked on a task by a person on a day.
struct TimeEntry
{
    Id<TimeEntry> id;
    Id<Task> task;
    Id<Person> person;
    QDate date;
    Minutes spent;
    QString note;
};

/// One link in a task's chain of hands: a state it came to, between whom, when and why. Written by the program.
struct Handover
{
    Id<Handover> id;
    Id<Task> task;
    QDateTime at;
    TaskState state = TaskState::Proposed;
    Id<Person> from;
    Id<Person> to;
    QString note;
};

/// The labels of a task, without blanks around them and without empty ones.
QStringList labelsOf(const Task &task);
QString joinedLabels(const QStringList &labels);

/// The level that a person's tasks in an area start with, where the board of areas and people gives one.
std::optional<DelegationLevel> levelOf(const std::vector<AreaLevel> &board, Id<Area> area, Id<Person> person);

template <> const RecordType &recordType<Project>();
template <> const RecordType &recordType<Area>();
template <> const RecordType &recordType<AreaLevel>();
template <> const RecordType &recordType<Task>();
template <> const RecordType &recordType<TimeEntry>();
template <> const RecordType &recordType<Handover>();

} // namespace muster
