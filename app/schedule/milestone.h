// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/task.h"

namespace muster {

/// A date that matters to a project or to the whole team.
struct Milestone
{
    Id<Milestone> id;
    QString name;
    QDate date;
    Id<Project> project;
    bool reached = false;
};

template <> const RecordType &recordType<Milestone>();

} // namespace muster
