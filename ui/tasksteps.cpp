// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasksteps.h"

#include "ui/base/asking.h"
#include "ui/tasks/assigndialog.h"

#include <QCoreApplication>
#include <optional>

namespace muster {
namespace {

QString stepWords(const char *text) { return QCoreApplication::translate("steps", text); }

/// What a step has to know beyond the task.
struct StepAnswers
{
    Id<Person> to;
    DelegationLevel level = DelegationLevel::Agree;
    QDate due;
    QString text; ///< whom it waits on, or why
};

std::optional<StepAnswers> askDelegation(Context &context, const Task &task, int more, QWidget *parent)
{
    AssignDialog dialog(context, task, more, parent);
    if (dialog.exec() != QDialog::Accepted || dialog.person().isNull())
        return {};
    StepAnswers answers;
    answers.to = dialog.person();
    answers.level = dialog.level();
    answers.due = dialog.due();
    return answers;
}

std::optional<StepAnswers> askWhy(TaskStep step, QWidget *parent)
{
    const char *const question = step == TaskStep::Wait ? QT_TRANSLATE_NOOP("steps", "Whom or what does it wait for?")
                                                        : QT_TRANSLATE_NOOP("steps", "Why?");
    const std::optional<QString> text = askText(parent, stepText(step), stepWords(question));
    if (!text)
        return {};
    StepAnswers answers;
    answers.text = *text;
    return answers;
}

std::optional<StepAnswers> askFor(Context &context, TaskStep step, const Task &task, int more, QWidget *parent)
{
    switch (step) {
    case TaskStep::Delegate: return askDelegation(context, task, more, parent);
    case TaskStep::Wait:
    case TaskStep::Block:
    case TaskStep::HandBack:
    case TaskStep::Drop:
    case TaskStep::Reopen: return askWhy(step, parent);
    case TaskStep::Accept:
    case TaskStep::Start:
    case TaskStep::Complete:
    case TaskStep::Verify: break;
    }
    return StepAnswers();
}

Changes changesOf(TaskStep step, const Task &task, const StepAnswers &answers, const StepMoment &moment,
                  const Store &store)
{
    switch (step) {
    case TaskStep::Delegate: return delegateTask(task, answers.to, answers.level, answers.due, moment);
    case TaskStep::Accept: return acceptTask(task, moment);
    case TaskStep::Start: return startTask(task, moment);
    case TaskStep::Wait: return waitOn(task, answers.text, moment);
    case TaskStep::Block: return blockTask(task, answers.text, moment);
    case TaskStep::HandBack: return handBack(task, answers.text, moment);
    case TaskStep::Complete: return completeTask(task, moment, store.all<ChecklistItem>());
    case TaskStep::Verify: return verifyTask(task, moment);
    case TaskStep::Drop: return dropTask(task, answers.text, moment);
    case TaskStep::Reopen: return reopenTask(task, answers.text, moment);
    }
    return {};
}

} // namespace

bool takeStep(Context &context, TaskStep step, const QList<Id<Task>> &tasks, QWidget *parent)
{
    QList<Task> able;
    for (Id<Task> id : tasks)
        if (const Task *task = context.store().find(id); task && isAllowed(*task, step))
            able.append(*task);
    if (able.isEmpty())
        return false;
    const std::optional<StepAnswers> answers = askFor(context, step, able.first(), int(able.size()) - 1, parent);
    if (!answers)
        return false;
    const StepMoment moment{context.today(), QDateTime::currentDateTimeUtc(), {}};
    Changes changes;
    for (const Task &task : able)
        changes += changesOf(step, task, *answers, moment, context.store());
    return context.perform(stepText(step), changes);
}

} // namespace muster
