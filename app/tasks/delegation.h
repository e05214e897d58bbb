// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/change.h"
#include "app/tasks/taskparts.h"

#include <optional>

namespace muster {

/// The steps of a task's life.
enum class TaskStep { Delegate, Accept, Start, Wait, Block, HandBack, Complete, Verify, Drop, Reopen };

/// Who takes a step, and when. The clock is read by the caller, never by the rule.
struct StepMoment
{
    QDate today;
    QDateTime now;   ///< UTC; when the link in the chain of hands is dated
    Id<Person> by;   ///< whoever acts; none: the person the step usually falls to
};

/// The steps that a task's state allows, in the order of a menu.
QList<TaskStep> stepsFor(const Task &task);
bool isAllowed(const Task &task, TaskStep step);
QString stepLabel(TaskStep step); ///< for a menu: "Hand back…"
QString stepText(TaskStep step);  ///< for the history: "Hand back task"

/// Each step returns the task's edit and one new Handover. A step that the state does not allow returns no changes.
/// Delegating proposes the task to `to`; a date that is not given leaves the task's own. The next follow-up is set by the
/// level and the priority, never later than the due date.
Changes delegateTask(const Task &task, Id<Person> to, DelegationLevel level, QDate due, const StepMoment &moment);
Changes acceptTask(const Task &task, const StepMoment &moment);
Changes startTask(const Task &task, const StepMoment &moment); ///< also takes up a waiting or blocked one
Changes waitOn(const Task &task, const QString &whom, const StepMoment &moment);
Changes blockTask(const Task &task, const QString &why, const StepMoment &moment);
Changes handBack(const Task &task, const QString &why, const StepMoment &moment);
/// Of a task that repeats this also makes the next one, with the task's part of `checklist` unticked.
Changes completeTask(const Task &task, const StepMoment &moment, const std::vector<ChecklistItem> &checklist = {});
Changes verifyTask(const Task &task, const StepMoment &moment);
Changes dropTask(const Task &task, const QString &why, const StepMoment &moment);
Changes reopenTask(const Task &task, const QString &why, const StepMoment &moment);

/// What a step has to know beyond the task.
struct StepAnswers
{
    Id<Person> to;                                 ///< whom it is delegated to
    DelegationLevel level = DelegationLevel::Agree;
    QDate due;                                     ///< not given: the task keeps its own
    QString text;                                  ///< whom it waits on, or why
};
/// The changes of any of the steps above.
Changes stepChanges(TaskStep step, const Task &task, const StepAnswers &answers, const StepMoment &moment,
                    const std::vector<ChecklistItem> &checklist);
/// The step that brings a task to a state; nothing when its own state does not allow that.
std::optional<TaskStep> stepTo(const Task &task, TaskState state);

/// How many days may pass without a sign of life: from 2 (tell) to 14 (full delegation), half of it when it is urgent.
int followUpDays(DelegationLevel level, Priority priority);
/// When to ask next: a working day (Monday to Friday), not after the due date unless that has passed.
QDate nextFollowUp(const Task &task, QDate today);
/// Open, in hand, and silent for longer than its level and priority allow.
bool isStale(const Task &task, QDate today);
/// Delegated, and nobody has taken it on: proposed, or handed back.
bool isUnaccepted(const Task &task);

} // namespace muster
