// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/change.h"
#include "app/tasks/task.h"

namespace muster {

/// A new project after the pattern of another: its tasks with their parts, links, checklists and milestones, all dates moved so
/// that the first of them is `start` (a weekend's days go with the week). Nothing is begun in it: tasks are proposed to
/// whoever did them, nothing is done, logged or waited for; dropped tasks stay behind.
Changes copyOfProject(const Store &store, Id<Project> project, const QString &name, QDate start);

} // namespace muster
