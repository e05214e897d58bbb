// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"
#include "app/tasks/task.h"

#include <QByteArray>
#include <QDateTime>

namespace muster {

/// Whose dates a calendar holds: a person's, a project's, or - neither given - the whole team's.
struct CalendarScope
{
    Id<Person> person;
    Id<Project> project;
};

/// Whole-day events (RFC 5545): leave and turns of rotas, milestones, when tasks and projects are due. Each has an id of its own
/// that stays, so a calendar program that reads the file again replaces them; what is over for more than a year is left
/// out. `now` stamps the file.
QByteArray scheduleCalendar(const Store &store, const CalendarScope &scope, const QDateTime &now);

} // namespace muster
