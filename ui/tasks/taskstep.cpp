// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskstep.h"

namespace muster {

std::optional<TaskStep> stepTo(const Task &task, TaskState state)
{
    TaskStep step = TaskStep::Start;
    switch (state) {
    case TaskState::Proposed: step = TaskStep::Delegate; break;
    case TaskState::Accepted: step = TaskStep::Accept; break;
    case TaskState::Active: step = task.isOpen() ? TaskStep::Start : TaskStep::Reopen; break;
    case TaskState::Waiting: step = TaskStep::Wait; break;
    case TaskState::Blocked: step = TaskStep::Block; break;
    case TaskState::HandedBack: step = TaskStep::HandBack; break;
    case TaskState::Done: step = TaskStep::Complete; break;
    case TaskState::Verified: step = TaskStep::Verify; break;
    case TaskState::Dropped: step = TaskStep::Drop; break;
    }
    return isAllowed(task, step) ? std::optional(step) : std::nullopt;
}

Changes takeStep(const Task &task, TaskStep step, const QString &note, const StepMoment &moment,
                 const std::vector<ChecklistItem> &checklist)
{
    switch (step) {
    case TaskStep::Delegate: return delegateTask(task, task.assignee, task.level, {}, moment);
    case TaskStep::Accept: return acceptTask(task, moment);
    case TaskStep::Start: return startTask(task, moment);
    case TaskStep::Wait: return waitOn(task, note, moment);
    case TaskStep::Block: return blockTask(task, note, moment);
    case TaskStep::HandBack: return handBack(task, note, moment);
    case TaskStep::Complete: return completeTask(task, moment, checklist);
    case TaskStep::Verify: return verifyTask(task, moment);
    case TaskStep::Drop: return dropTask(task, note, moment);
    case TaskStep::Reopen: return reopenTask(task, note, moment);
    }
    return {};
}

bool wantsNote(TaskStep step)
{
    return step == TaskStep::Wait || step == TaskStep::Block || step == TaskStep::HandBack;
}

} // namespace muster
