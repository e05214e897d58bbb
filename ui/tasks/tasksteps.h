// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/delegation.h"
#include "ui/base/context.h"

namespace muster {

/// Takes a step with these tasks, as one undo step; asks first for what the step needs (to whom, on whom, why).
/// Tasks whose state does not allow it stay as they are. False when nothing was done.
bool takeStep(Context &context, TaskStep step, const QList<Id<Task>> &tasks, QWidget *parent);
/// Delegates a task without a question: its own due date, and the level that the board of areas and people gives, else its own.
bool delegateTo(Context &context, Id<Task> task, Id<Person> person);

} // namespace muster
