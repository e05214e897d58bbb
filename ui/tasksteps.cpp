// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasksteps.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QInputDialog>
#include <algorithm>
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

std::optional<StepAnswers> askDelegation(Context &context, const Task &task, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(stepWords(QT_TRANSLATE_NOOP("steps", "Delegate")));
    auto *form = new QFormLayout(&dialog);
    auto *person = new QComboBox;
    std::vector<Person> people = context.store().all<Person>();
    std::sort(people.begin(), people.end(), [](const Person &a, const Person &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    for (const Person &each : people)
        if (each.isEmployedOn(context.today()))
            person->addItem(each.name, each.id.value);
    person->setCurrentIndex(std::max(0, person->findData(task.assignee.value)));
    auto *level = new QComboBox;
    const RecordType &type = recordType<Task>();
    for (const Choice &choice : type.field("level").choices())
        level->addItem(QCoreApplication::translate("record", choice.label), choice.value);
    level->setCurrentIndex(level->findData(int(task.level)));
    auto *hasDue = new QCheckBox(stepWords(QT_TRANSLATE_NOOP("steps", "Due")));
    auto *due = new QDateEdit(task.due.isValid() ? task.due : context.today().addDays(14));
    due->setCalendarPopup(true);
    due->setAccessibleName(stepWords(QT_TRANSLATE_NOOP("steps", "Due date")));
    due->setEnabled(task.due.isValid());
    hasDue->setChecked(task.due.isValid());
    QObject::connect(hasDue, &QCheckBox::toggled, due, &QWidget::setEnabled);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    form->addRow(stepWords(QT_TRANSLATE_NOOP("steps", "To")), person);
    form->addRow(stepWords(QT_TRANSLATE_NOOP("steps", "Level")), level);
    form->addRow(hasDue, due);
    form->addRow(buttons);
    if (dialog.exec() != QDialog::Accepted || person->currentIndex() < 0)
        return {};
    StepAnswers answers;
    answers.to = {person->currentData().toLongLong()};
    answers.level = DelegationLevel(level->currentData().toInt());
    answers.due = hasDue->isChecked() ? due->date() : QDate();
    return answers;
}

std::optional<StepAnswers> askText(TaskStep step, QWidget *parent)
{
    const char *const question = step == TaskStep::Wait ? QT_TRANSLATE_NOOP("steps", "Whom or what does it wait for?")
                                                        : QT_TRANSLATE_NOOP("steps", "Why?");
    bool given = false;
    StepAnswers answers;
    answers.text = QInputDialog::getText(parent, stepText(step), stepWords(question), QLineEdit::Normal, {}, &given);
    return given ? std::optional(answers) : std::nullopt;
}

std::optional<StepAnswers> askFor(Context &context, TaskStep step, const Task &task, QWidget *parent)
{
    switch (step) {
    case TaskStep::Delegate: return askDelegation(context, task, parent);
    case TaskStep::Wait:
    case TaskStep::Block:
    case TaskStep::HandBack:
    case TaskStep::Drop:
    case TaskStep::Reopen: return askText(step, parent);
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
    const std::optional<StepAnswers> answers = askFor(context, step, able.first(), parent);
    if (!answers)
        return false;
    const StepMoment moment{context.today(), QDateTime::currentDateTimeUtc(), {}};
    Changes changes;
    for (const Task &task : able)
        changes += changesOf(step, task, *answers, moment, context.store());
    return context.perform(stepText(step), changes);
}

} // namespace muster
