// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/task.h"

namespace muster {

/// How soon an open task is worth doing: value x urgency / effort (weighted shortest job first), in hundredths.
///
/// value: 1 to 10. urgency: 1 (low), 2 (normal), 4 (high) or 8 (urgent), times the nearness of the due date: 1 without one
/// or four weeks and more away, rising evenly to 4 on the day, 4 when overdue. effort: what is left in hours, at least one;
/// a day of eight hours where nobody has estimated it. 0 for tasks that are not open.
qint64 rank(const Task &task, QDate today);

/// The manager's own order first, then by rank, the higher the sooner; equal ones in the order of making.
bool ranksBefore(const Task &a, const Task &b, QDate today);
/// The open tasks in that order.
QList<Id<Task>> ranked(const std::vector<Task> &tasks, QDate today);

} // namespace muster
