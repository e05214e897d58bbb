// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/milestone.h"
#include "app/systems/system.h"

namespace muster {

enum class MeetingState { Planned, Held, Cancelled };
enum class PointKind { Topic, Decision, Information };
enum class DependencyState { Open, Agreed, Delivered, Missed };
enum class DependencySide { WeNeed, TheyNeed };
enum class RequestState { Open, Accepted, Done, Refused };
enum class RequestOrigin { Inside, Public };

/// A meeting with people outside the team's own 1:1s: what for, what was decided.
struct Meeting
{
    Id<Meeting> id;
    QString title;
    QDate date;
    MeetingState state = MeetingState::Planned;
    Id<Contact> contact;
    Id<Project> project;
    QString attendees;
    QString agenda;
    QString notes;
};

/// A point of a meeting, and above all what was decided.
struct MeetingPoint
{
    Id<MeetingPoint> id;
    Id<Meeting> meeting;
    PointKind kind = PointKind::Topic;
    QString text;
    Id<Person> owner;
};

/// What this team needs of another, or another of it, and by when.
struct TeamDependency
{
    Id<TeamDependency> id;
    QString title;
    DependencySide side = DependencySide::WeNeed;
    DependencyState state = DependencyState::Open;
    Id<Contact> contact;
    Id<Project> project;
    Id<Milestone> milestone;
    Id<Person> owner;
    QDate neededBy;
    QDate promisedFor;
    QString notes;
};

/// Something that somebody asked the team for.
struct ServiceRequest
{
    Id<ServiceRequest> id;
    QString title;
    RequestOrigin origin = RequestOrigin::Inside;
    RequestState state = RequestState::Open;
    Id<Contact> contact;
    QString requester;
    Id<System> system;
    Id<Person> owner;
    QDate received;
    QDate promised;
    QDate closedOn;
    Minutes effort;
    std::optional<int> satisfaction;
    QString text;
    QString outcome;
};

template <> const RecordType &recordType<Meeting>();
template <> const RecordType &recordType<MeetingPoint>();
template <> const RecordType &recordType<TeamDependency>();
template <> const RecordType &recordType<ServiceRequest>();

} // namespace muster
