// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/foreigntask.h"
#include "app/tasks/taskparts.h"

namespace muster {

/// Tasks as to-dos (RFC 5545, links by RFC 9253). What other programs have no word for stands in X-MUSTER properties, so
/// that tasks come back as they were. `now` stamps the file.
QByteArray taskCalendar(const std::vector<Task> &tasks, const Store &store, const QDateTime &now);

/// True for a calendar that holds to-dos.
bool isTaskCalendar(const QByteArray &bytes);
ForeignTasks readTaskCalendar(const QByteArray &bytes);

} // namespace muster
