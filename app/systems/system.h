// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/commitment.h"
#include "app/contacts/contact.h"
#include "app/staff/skill.h"

namespace muster {

enum class SystemKind { Application, Service, Database, Server, Network, Cloud, Device };
enum class Lifecycle { Live, Planned, Sunset, Retired };
enum class Criticality { Low, Medium, High, Vital };
enum class Environment { Production, Test, Development };
enum class LicenseState { Active, Ordered, Ended };
enum class LicenseKind { Subscription, Perpetual, OpenSource };

/// A computer system that the team answers for.
struct System
{
    Id<System> id;
    QString name;
    SystemKind kind = SystemKind::Application;
    Lifecycle lifecycle = Lifecycle::Live;
    Criticality criticality = Criticality::Medium;
    Environment environment = Environment::Production;
    Id<Person> owner;
    Id<Person> deputy;
    Id<Contact> business;
    Id<Contact> supplier;
    Id<Skill> skill;
    QString version;
    QString address;
    std::optional<Minutes> allowedDowntime; ///< in thirty days
    std::optional<Minutes> restoreWithin;
    Money otherCosts;
    QDate liveSince;
    QDate reviewBy;
    QDate retireOn;
    QString description;
};

/// One system needs another.
struct SystemLink
{
    Id<SystemLink> id;
    Id<System> system;
    Id<System> dependsOn;
    QString purpose;
};

/// A right to use software, and the contract that pays for it.
struct License
{
    Id<License> id;
    QString name;
    Id<System> system;
    LicenseKind kind = LicenseKind::Subscription;
    LicenseState state = LicenseState::Active;
    QString publisher;
    Id<Commitment> commitment;
    std::optional<int> seats;
    std::optional<int> seatsUsed;
    Id<Person> owner;
    QString key;
    QDate starts;
    QDate expires;
    QString notes;
};

template <> const RecordType &recordType<System>();
template <> const RecordType &recordType<SystemLink>();
template <> const RecordType &recordType<License>();

} // namespace muster
