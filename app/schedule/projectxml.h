// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/task.h"

#include <QByteArray>
#include <QDateTime>

namespace muster {

class Store;

/// Tasks as MSPDI, "Project XML", which Microsoft Project and its relatives read: outline, dates, deadlines, effort, progress,
/// links with lags, people. The tasks of one project make a project of that name; those of several stand below a summary
/// task each. `now` stamps the file.
QByteArray projectXml(const std::vector<Task> &tasks, const Store &store, const QDateTime &now);

} // namespace muster
