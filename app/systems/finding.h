// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/systems/asset.h"
#include "app/systems/incident.h"

namespace muster {

/// An exception is closed as long as it lasts: it falls due on its own day.
enum class FindingState { Open, Working, Exception, NotAffected, Resolved };
enum class ReviewProgress { Planned, Running, Done };
enum class AccessDecision { Undecided, Confirmed, Revoked };
enum class RolloutState { Planned, Running, Finished, Stopped };
enum class InstallationState { Open, Scheduled, Installed, Failed, NotNeeded };

/// A piece of software that a system is built of, as a bill of materials names it.
struct SoftwareComponent
{
    Id<SoftwareComponent> id;
    QString name;
    Id<System> system;
    QString group;
    QString version;
    QString kind;
    QString licence;
    QString identifier;
    QString description;
};

/// A hole in software that is known to be used for attacks.
struct Vulnerability
{
    Id<Vulnerability> id;
    QString name;
    QString vendor;
    QString product;
    QString title;
    QDate added;
    QDate due;
    bool isRansomware = false;
    QString action;
    QString description;
    QString notes;
};

/// A weakness that was found, and what becomes of it.
struct Finding
{
    Id<Finding> id;
    QString title;
    Id<System> system;
    Severity severity = Severity::Minor;
    FindingState state = FindingState::Open;
    Id<Person> owner;
    QDate due;
    Id<Vulnerability> hole;
    QString source;
    QString component;
    QDate found;
    QDate exceptionUntil;
    QString reason;
    QDate resolvedOn;
    QString description;
    QString recommendation;
};

/// Who may use a system, gone through person by person.
struct AccessReview
{
    Id<AccessReview> id;
    QString name;
    Id<System> system;
    ReviewProgress state = ReviewProgress::Planned;
    Id<Person> reviewer;
    QDate due;
    QString notes;
};

/// What a person may do in the system under review, and whether they keep it.
struct AccessRight
{
    Id<AccessRight> id;
    Id<AccessReview> review;
    Id<Person> person;
    QString role;
    AccessDecision decision = AccessDecision::Undecided;
    QDate decidedOn;
    QString note;
};

/// Software that comes to people's desks.
struct Rollout
{
    Id<Rollout> id;
    QString name;
    Id<System> system;
    QString version;
    RolloutState state = RolloutState::Planned;
    Id<Person> owner;
    QDate starts;
    QDate due;
    QString notes;
};

/// How far a rollout is with one person.
struct Installation
{
    Id<Installation> id;
    Id<Rollout> rollout;
    Id<Person> person;
    InstallationState state = InstallationState::Open;
    QDate on;
    Id<Asset> device;
    QString note;
};

template <> const RecordType &recordType<SoftwareComponent>();
template <> const RecordType &recordType<Vulnerability>();
template <> const RecordType &recordType<Finding>();
template <> const RecordType &recordType<AccessReview>();
template <> const RecordType &recordType<AccessRight>();
template <> const RecordType &recordType<Rollout>();
template <> const RecordType &recordType<Installation>();

} // namespace muster
