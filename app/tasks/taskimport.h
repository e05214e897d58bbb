// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/foreigntask.h"

namespace muster {

/// Tasks from CSV (Jira, Redmine and others), Todoist, Trello, taskwarrior, Microsoft Project, GanttProject and
/// TaskJuggler.
ImportKind taskImport();

} // namespace muster
