// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/systems/system.h"

namespace muster {

enum class Severity { Low, Minor, Major, Critical };
enum class IncidentState { Open, Mitigated, Restored, Closed };

/// Something that went wrong with a system.
struct Incident
{
    Id<Incident> id;
    QString title;
    Id<System> system;
    Severity severity = Severity::Minor;
    IncidentState state = IncidentState::Open;
    QDateTime started;
    QDateTime ended;
    bool isOutage = true;
    Id<Person> owner;
    QString reporter;
    QString category;
    Minutes effort;
    Money cost;
    QDate reviewBy;
    QString impact;
    QString summary;
    QString cause;
    QString lessons;
    QString url;
};

/// A moment in the course of an incident.
struct IncidentEvent
{
    Id<IncidentEvent> id;
    Id<Incident> incident;
    QDateTime at;
    QString text;
    Id<Person> who;
};

template <> const RecordType &recordType<Incident>();
template <> const RecordType &recordType<IncidentEvent>();

} // namespace muster
