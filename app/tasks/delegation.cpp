// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/delegation.h"

#include "app/tasks/recurrence.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace muster {

namespace {

struct StepRule
{
    TaskStep step;
    TaskState to; ///< Reopen decides by itself
    const char *label;
    const char *text;
    QList<TaskState> from;
};

const QList<StepRule> &stepRules()
{
    using enum TaskState;
    static const QList<StepRule> rules{
        {TaskStep::Accept, Accepted, QT_TRANSLATE_NOOP("muster::TaskStep", "Accept"),
         QT_TRANSLATE_NOOP("muster::TaskStep", "Accept task"), {Proposed}},
        {TaskStep::Start, Active, QT_TRANSLATE_NOOP("muster::TaskStep", "Start"),
         QT_TRANSLATE_NOOP("muster::TaskStep", "Start task"), {Proposed, Accepted, Waiting, Blocked}},
        {TaskStep::Complete, Done, QT_TRANSLATE_NOOP("muster::TaskStep", "Complete"),
         QT_TRANSLATE_NOOP("muster::TaskStep", "Complete task"), {Accepted, Active, Waiting, Blocked}},
        {TaskStep::Verify, Verified, QT_TRANSLATE_NOOP("muster::TaskStep", "Verify"),
         QT_TRANSLATE_NOOP("muster::TaskStep", "Verify task"), {Done}},
        {TaskStep::Delegate, Proposed, QT_TRANSLATE_NOOP("muster::TaskStep", "Delegate…"),
         QT_TRANSLATE_NOOP("muster::TaskStep", "Delegate task"),
         {Proposed, Accepted, Active, Waiting, Blocked, HandedBack}},
        {TaskStep::Wait, Waiting, QT_TRANSLATE_NOOP("muster::TaskStep", "Waiting on…"),
         QT_TRANSLATE_NOOP("muster::TaskStep", "Set task to waiting"), {Accepted, Active, Blocked}},
        {TaskStep::Block, Blocked, QT_TRANSLATE_NOOP("muster::TaskStep", "Blocked…"),
         QT_TRANSLATE_NOOP("muster::TaskStep", "Set task to blocked"), {Accepted, Active, Waiting}},
        {TaskStep::HandBack, HandedBack, QT_TRANSLATE_NOOP("muster::TaskStep", "Hand back…"),
         QT_TRANSLATE_NOOP("muster::TaskStep", "Hand back task"), {Proposed, Accepted, Active, Waiting, Blocked}},
        {TaskStep::Reopen, Active, QT_TRANSLATE_NOOP("muster::TaskStep", "Reopen…"),
         QT_TRANSLATE_NOOP("muster::TaskStep", "Reopen task"), {Done, Verified, Dropped}},
        {TaskStep::Drop, Dropped, QT_TRANSLATE_NOOP("muster::TaskStep", "Drop…"),
         QT_TRANSLATE_NOOP("muster::TaskStep", "Drop task"),
         {Proposed, Accepted, Active, Waiting, Blocked, HandedBack}},
    };
    return rules;
}

const StepRule &ruleOf(TaskStep step)
{
    const auto found = std::find_if(stepRules().begin(), stepRules().end(),
                                    [step](const StepRule &rule) { return rule.step == step; });
    Q_ASSERT(found != stepRules().end());
    return *found;
}

/// What every step does: the state, the sign of life, and leaving behind what the old state needed.
Task stepped(const Task &task, TaskStep step, const StepMoment &moment)
{
    Task after = task;
    after.state = ruleOf(step).to;
    after.updatedOn = moment.today;
    after.waitingOn.clear();
    after.waitingSince = {};
    after.reason.clear();
    return after;
}

struct Hands { Id<Person> from, to; };

QDateTime instantOf(const StepMoment &moment)
{
    return moment.now.isValid() ? moment.now.toUTC() : moment.today.startOfDay(Qt::UTC);
}

Changes withHandover(const Task &before, const Task &after, Hands hands, const QString &note, const StepMoment &moment)
{
    Handover link;
    link.id = Id<Handover>::make();
    link.task = after.id;
    link.at = instantOf(moment);
    link.state = after.state;
    link.from = hands.from;
    link.to = hands.to;
    link.note = note;
    return {edited(before, after), inserted(link)};
}

void setAccepted(Task &task, QDate today)
{
    if (!task.acceptedOn.isValid())
        task.acceptedOn = today;
}

void setClosed(Task &task, QDate today)
{
    task.followUp = {};
    task.finishedOn = today;
}

} // namespace

bool isAllowed(const Task &task, TaskStep step)
{
    return ruleOf(step).from.contains(task.state);
}

QList<TaskStep> stepsFor(const Task &task)
{
    QList<TaskStep> steps;
    for (const StepRule &rule : stepRules()) {
        if (rule.from.contains(task.state))
            steps.append(rule.step);
    }
    return steps;
}

QString stepLabel(TaskStep step)
{
    return QCoreApplication::translate("muster::TaskStep", ruleOf(step).label);
}

QString stepText(TaskStep step)
{
    return QCoreApplication::translate("muster::TaskStep", ruleOf(step).text);
}

int followUpDays(DelegationLevel level, Priority priority)
{
    constexpr int days[] = {2, 3, 5, 7, 7, 10, 14}; // the more is delegated, the less is asked
    const int usual = days[size_t(level)];
    return priority == Priority::Urgent ? std::max(1, usual / 2) : usual;
}

QDate nextFollowUp(const Task &task, QDate today)
{
    QDate next = today.addDays(followUpDays(task.level, task.priority));
    if (task.due.isValid() && task.due > today)
        next = std::min(next, task.due);
    while (next.dayOfWeek() > Qt::Friday && next > today.addDays(1))
        next = next.addDays(-1);
    while (next.dayOfWeek() > Qt::Friday)
        next = next.addDays(1);
    return next;
}

bool isStale(const Task &task, QDate today)
{
    return task.isOpen() && task.updatedOn.isValid()
           && task.updatedOn.daysTo(today) > followUpDays(task.level, task.priority);
}

bool isUnaccepted(const Task &task)
{
    return task.isOpen() && !task.isAccepted();
}

Changes delegateTask(const Task &task, Id<Person> to, DelegationLevel level, QDate due, const StepMoment &moment)
{
    if (!isAllowed(task, TaskStep::Delegate) || to.isNull())
        return {};
    Task after = stepped(task, TaskStep::Delegate, moment);
    const Id<Person> from = moment.by ? moment.by : task.accountable ? task.accountable : task.assignee;
    after.assignee = to;
    if (after.accountable.isNull())
        after.accountable = moment.by;
    after.level = level;
    if (due.isValid())
        after.due = due;
    after.acceptedOn = {};
    after.followUp = nextFollowUp(after, moment.today);
    return withHandover(task, after, {from, to}, {}, moment);
}

Changes acceptTask(const Task &task, const StepMoment &moment)
{
    if (!isAllowed(task, TaskStep::Accept))
        return {};
    Task after = stepped(task, TaskStep::Accept, moment);
    after.acceptedOn = moment.today;
    after.followUp = nextFollowUp(after, moment.today);
    return withHandover(task, after, {task.accountable, task.assignee}, {}, moment);
}

Changes startTask(const Task &task, const StepMoment &moment)
{
    if (!isAllowed(task, TaskStep::Start))
        return {};
    Task after = stepped(task, TaskStep::Start, moment);
    setAccepted(after, moment.today);
    after.followUp = nextFollowUp(after, moment.today);
    return withHandover(task, after, {task.assignee, task.assignee}, {}, moment);
}

Changes waitOn(const Task &task, const QString &whom, const StepMoment &moment)
{
    if (!isAllowed(task, TaskStep::Wait))
        return {};
    Task after = stepped(task, TaskStep::Wait, moment);
    after.waitingOn = whom;
    after.waitingSince = moment.today;
    after.followUp = nextFollowUp(after, moment.today);
    return withHandover(task, after, {task.assignee, task.assignee}, whom, moment);
}

Changes blockTask(const Task &task, const QString &why, const StepMoment &moment)
{
    if (!isAllowed(task, TaskStep::Block))
        return {};
    Task after = stepped(task, TaskStep::Block, moment);
    after.reason = why;
    after.followUp = nextFollowUp(after, moment.today);
    return withHandover(task, after, {task.assignee, task.assignee}, why, moment);
}

Changes handBack(const Task &task, const QString &why, const StepMoment &moment)
{
    if (!isAllowed(task, TaskStep::HandBack))
        return {};
    Task after = stepped(task, TaskStep::HandBack, moment);
    after.reason = why;
    after.acceptedOn = {};
    after.followUp = moment.today; // somebody must look at it now
    return withHandover(task, after, {task.assignee, task.accountable}, why, moment);
}

Changes completeTask(const Task &task, const StepMoment &moment, const std::vector<ChecklistItem> &checklist)
{
    if (!isAllowed(task, TaskStep::Complete))
        return {};
    Task after = stepped(task, TaskStep::Complete, moment);
    setAccepted(after, moment.today);
    setClosed(after, moment.today);
    after.done = 100;
    after.remaining = {};
    return withHandover(task, after, {task.assignee, task.accountable}, {}, moment)
           + nextOfSeries(after, checklist, moment.today, instantOf(moment));
}

Changes verifyTask(const Task &task, const StepMoment &moment)
{
    if (!isAllowed(task, TaskStep::Verify))
        return {};
    const Task after = stepped(task, TaskStep::Verify, moment);
    return withHandover(task, after, {moment.by ? moment.by : task.accountable, task.assignee}, {}, moment);
}

Changes dropTask(const Task &task, const QString &why, const StepMoment &moment)
{
    if (!isAllowed(task, TaskStep::Drop))
        return {};
    Task after = stepped(task, TaskStep::Drop, moment);
    setClosed(after, moment.today);
    after.reason = why;
    return withHandover(task, after, {moment.by ? moment.by : task.accountable, task.assignee}, why, moment);
}

Changes reopenTask(const Task &task, const QString &why, const StepMoment &moment)
{
    if (!isAllowed(task, TaskStep::Reopen))
        return {};
    Task after = stepped(task, TaskStep::Reopen, moment);
    after.state = task.acceptedOn.isValid() ? TaskState::Active : TaskState::Proposed;
    after.finishedOn = {};
    if (after.done == 100) // it was not, or it would not be open again
        after.done = 0;
    after.followUp = nextFollowUp(after, moment.today);
    return withHandover(task, after, {moment.by ? moment.by : task.accountable, task.assignee}, why, moment);
}

Changes stepChanges(TaskStep step, const Task &task, const StepAnswers &answers, const StepMoment &moment,
                    const std::vector<ChecklistItem> &checklist)
{
    switch (step) {
    case TaskStep::Delegate: return delegateTask(task, answers.to, answers.level, answers.due, moment);
    case TaskStep::Accept: return acceptTask(task, moment);
    case TaskStep::Start: return startTask(task, moment);
    case TaskStep::Wait: return waitOn(task, answers.text, moment);
    case TaskStep::Block: return blockTask(task, answers.text, moment);
    case TaskStep::HandBack: return handBack(task, answers.text, moment);
    case TaskStep::Complete: return completeTask(task, moment, checklist);
    case TaskStep::Verify: return verifyTask(task, moment);
    case TaskStep::Drop: return dropTask(task, answers.text, moment);
    case TaskStep::Reopen: return reopenTask(task, answers.text, moment);
    }
    return {};
}

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

} // namespace muster
