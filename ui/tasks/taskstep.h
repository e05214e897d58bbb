// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/delegation.h"

#include <optional>

namespace muster {

/// The step of a task's life that brings it to a state; nothing when its state does not allow that.
std::optional<TaskStep> stepTo(const Task &task, TaskState state);
/// The changes of that step; empty when it is not allowed. `note` says on whom it waits, or why it is blocked or handed back.
Changes takeStep(const Task &task, TaskStep step, const QString &note, const StepMoment &moment,
                 const std::vector<ChecklistItem> &checklist);
/// True when the step is worth a word: waiting, blocked, handed back.
bool wantsNote(TaskStep step);

} // namespace muster
