// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/tasksteps.h"

#include "ui/base/asking.h"
#include "ui/tasks/assigndialog.h"

#include <QCoreApplication>

namespace muster {
namespace {

QString stepWords(const char *text) { return QCoreApplication::translate("steps", text); }

std::optional<StepAnswers> askDelegation(Context &context, const Task &task, int more, QWidget *parent)
{
    AssignDialog dialog(context, task, more, parent);
    if (dialog.exec() != QDialog::Accepted || dialog.person().isNull())
        return {};
    return StepAnswers{dialog.person(), dialog.level(), dialog.due(), {}};
}

std::optional<StepAnswers> askWhy(TaskStep step, const Task &task, int more, QWidget *parent)
{
    QString question = step == TaskStep::Wait ? stepWords(QT_TRANSLATE_NOOP("steps", "Whom or what does “%1” wait for?"))
                                              : stepWords(QT_TRANSLATE_NOOP("steps", "“%1”: why?"));
    if (more > 0)
        question = step == TaskStep::Wait ? stepWords(QT_TRANSLATE_NOOP("steps", "Whom or what do these tasks wait for?"))
                                          : stepWords(QT_TRANSLATE_NOOP("steps", "Why?"));
    const std::optional<QString> text = askText(parent, stepText(step), more > 0 ? question : question.arg(task.title));
    return text ? std::optional(StepAnswers{{}, {}, {}, text->trimmed()}) : std::nullopt;
}

std::optional<StepAnswers> askFor(Context &context, TaskStep step, const Task &task, int more, QWidget *parent)
{
    switch (step) {
    case TaskStep::Delegate: return askDelegation(context, task, more, parent);
    case TaskStep::Wait:
    case TaskStep::Block:
    case TaskStep::HandBack:
    case TaskStep::Drop:
    case TaskStep::Reopen: return askWhy(step, task, more, parent);
    case TaskStep::Accept:
    case TaskStep::Start:
    case TaskStep::Complete:
    case TaskStep::Verify: break;
    }
    return StepAnswers();
}

QList<Task> able(const Store &store, TaskStep step, const QList<Id<Task>> &tasks)
{
    QList<Task> found;
    for (const Id<Task> id : tasks)
        if (const Task *task = store.find(id); task && isAllowed(*task, step))
            found.append(*task);
    return found;
}

bool perform(Context &context, TaskStep step, const QList<Task> &tasks, const StepAnswers &answers)
{
    const StepMoment moment{context.today(), QDateTime::currentDateTimeUtc(), {}};
    Changes changes;
    for (const Task &task : tasks)
        changes += stepChanges(step, task, answers, moment, context.store().all<ChecklistItem>());
    return !changes.isEmpty() && context.perform(stepText(step), changes);
}

} // namespace

bool takeStep(Context &context, TaskStep step, const QList<Id<Task>> &tasks, QWidget *parent)
{
    const QList<Task> asked = able(context.store(), step, tasks);
    if (asked.isEmpty())
        return false;
    const std::optional<StepAnswers> answers = askFor(context, step, asked.first(), int(asked.size()) - 1, parent);
    // Once more: another window may have changed the tasks under the open question.
    return answers && perform(context, step, able(context.store(), step, tasks), *answers);
}

bool delegateTo(Context &context, Id<Task> task, Id<Person> person)
{
    const QList<Task> found = able(context.store(), TaskStep::Delegate, {task});
    if (found.isEmpty())
        return false;
    const std::optional<DelegationLevel> level = levelOf(context.store().all<AreaLevel>(), found.first().area, person);
    return perform(context, TaskStep::Delegate, found, {person, level.value_or(found.first().level), {}, {}});
}

} // namespace muster
