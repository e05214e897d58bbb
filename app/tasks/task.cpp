// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/task.h"

#include "app/store/store.h"
#include "app/tasks/recurrence.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

namespace {

Problems startBeforeDue(const QDate &start, const QDate &due, RecordId id)
{
    if (!start.isValid() || !due.isValid() || start <= due)
        return {};
    return {{"due", QCoreApplication::translate("record", "It would be due before it starts."), id}};
}

Problems checkProject(const Project &project, const Store &)
{
    return startBeforeDue(project.start, project.due, project.id.value);
}

/// Follows the parents upwards; true when they come back to the task.
bool isPartOfItself(const Task &task, const Store &store)
{
    QSet<RecordId> seen{task.id.value};
    for (Id<Task> next = task.parent; next;) {
        if (seen.contains(next.value))
            return next == task.id;
        seen.insert(next.value);
        const Task *parent = store.find(next);
        next = parent ? parent->parent : Id<Task>();
    }
    return false;
}

Problems checkTask(const Task &task, const Store &store)
{
    // a plan may be later than what was promised; without one the due date is the plan
    Problems problems = task.finish.isValid() ? Problems() : startBeforeDue(task.start, task.due, task.id.value);
    if (task.finish.isValid() && task.start > task.finish)
        problems << Problem{"planned_finish", QCoreApplication::translate("record", "It would be finished before it starts."),
                            task.id.value};
    if (isPartOfItself(task, store))
        problems << Problem{"parent_id", QCoreApplication::translate("record", "“%1” would be a part of itself, directly or "
                                                                     "through others. Choose another task.").arg(task.title),
                            task.id.value};
    if (!task.recurrence.isEmpty() && !isRecurrenceRule(task.recurrence))
        problems << Problem{"recurrence", QCoreApplication::translate("record", "“%1” is no rule of days; an example is "
                                                                      "FREQ=WEEKLY;BYDAY=MO.").arg(task.recurrence),
                            task.id.value};
    return problems;
}

Problems checkAreaLevel(const AreaLevel &level, const Store &store)
{
    for (const AreaLevel &other : store.all<AreaLevel>()) {
        if (other.id != level.id && other.area == level.area && other.person == level.person)
            return {{"person_id", QCoreApplication::translate("record", "This person has a level in this area already."),
                     level.id.value}};
    }
    return {};
}

} // namespace

template <> struct Choices<TaskState>
{
    static constexpr Choice list[] = {
        {int(TaskState::Proposed), "proposed", QT_TRANSLATE_NOOP("record", "Proposed"), Tone::Quiet},
        {int(TaskState::Accepted), "accepted", QT_TRANSLATE_NOOP("record", "Accepted"), Tone::Plain},
        {int(TaskState::Active), "active", QT_TRANSLATE_NOOP("record", "Active"), Tone::Accent},
        {int(TaskState::Waiting), "waiting", QT_TRANSLATE_NOOP("record", "Waiting"), Tone::Warn},
        {int(TaskState::Blocked), "blocked", QT_TRANSLATE_NOOP("record", "Blocked"), Tone::Danger},
        {int(TaskState::HandedBack), "handed-back", QT_TRANSLATE_NOOP("record", "Handed back"), Tone::Danger},
        {int(TaskState::Done), "done", QT_TRANSLATE_NOOP("record", "Done"), Tone::Ok, true},
        {int(TaskState::Verified), "verified", QT_TRANSLATE_NOOP("record", "Verified"), Tone::Ok, true},
        {int(TaskState::Dropped), "dropped", QT_TRANSLATE_NOOP("record", "Dropped"), Tone::Quiet, true},
    };
};

template <> struct Choices<DelegationLevel>
{
    // The default is what most tasks need: talk it over and agree.
    static constexpr Choice list[] = {
        {int(DelegationLevel::Agree), "agree", QT_TRANSLATE_NOOP("record", "Agree")},
        {int(DelegationLevel::Tell), "tell", QT_TRANSLATE_NOOP("record", "Tell")},
        {int(DelegationLevel::Sell), "sell", QT_TRANSLATE_NOOP("record", "Sell")},
        {int(DelegationLevel::Consult), "consult", QT_TRANSLATE_NOOP("record", "Consult")},
        {int(DelegationLevel::Advise), "advise", QT_TRANSLATE_NOOP("record", "Advise")},
        {int(DelegationLevel::Inquire), "inquire", QT_TRANSLATE_NOOP("record", "Inquire")},
        {int(DelegationLevel::Delegate), "delegate", QT_TRANSLATE_NOOP("record", "Delegate")},
    };
};

template <> struct Choices<Priority>
{
    static constexpr Choice list[] = {
        {int(Priority::Normal), "normal", QT_TRANSLATE_NOOP("record", "Normal")},
        {int(Priority::Low), "low", QT_TRANSLATE_NOOP("record", "Low"), Tone::Quiet},
        {int(Priority::High), "high", QT_TRANSLATE_NOOP("record", "High"), Tone::Warn},
        {int(Priority::Urgent), "urgent", QT_TRANSLATE_NOOP("record", "Urgent"), Tone::Danger},
    };
};

template <> struct Choices<ProjectState>
{
    static constexpr Choice list[] = {
        {int(ProjectState::Active), "active", QT_TRANSLATE_NOOP("record", "Active"), Tone::Accent},
        {int(ProjectState::Planned), "planned", QT_TRANSLATE_NOOP("record", "Planned")},
        {int(ProjectState::OnHold), "on-hold", QT_TRANSLATE_NOOP("record", "On hold"), Tone::Warn},
        {int(ProjectState::Finished), "finished", QT_TRANSLATE_NOOP("record", "Finished"), Tone::Ok, true},
        {int(ProjectState::Cancelled), "cancelled", QT_TRANSLATE_NOOP("record", "Cancelled"), Tone::Quiet, true},
    };
};

template <> struct Choices<ProjectHealth>
{
    static constexpr Choice list[] = {
        {int(ProjectHealth::Unknown), "unknown", QT_TRANSLATE_NOOP("record", "Not said"), Tone::Quiet},
        {int(ProjectHealth::Green), "green", QT_TRANSLATE_NOOP("record", "Green"), Tone::Ok},
        {int(ProjectHealth::Amber), "amber", QT_TRANSLATE_NOOP("record", "Amber"), Tone::Warn},
        {int(ProjectHealth::Red), "red", QT_TRANSLATE_NOOP("record", "Red"), Tone::Danger},
    };
};

template <> struct Choices<RecurrenceFrom>
{
    static constexpr Choice list[] = {
        {int(RecurrenceFrom::Dates), "dates", QT_TRANSLATE_NOOP("record", "On its dates")},
        {int(RecurrenceFrom::Completion), "completion", QT_TRANSLATE_NOOP("record", "After completion")},
    };
};

QStringList labelsOf(const Task &task)
{
    QStringList labels;
    for (const QString &label : task.labels.split(u',')) {
        if (const QString plain = label.simplified(); !plain.isEmpty())
            labels << plain;
    }
    return labels;
}

QString joinedLabels(const QStringList &labels)
{
    return labels.join(QLatin1String(", "));
}

std::optional<DelegationLevel> levelOf(const std::vector<AreaLevel> &board, Id<Area> area, Id<Person> person)
{
    const auto found = std::find_if(board.begin(), board.end(), [&](const AreaLevel &level) {
        return level.area == area && level.person == person;
    });
    return found == board.end() ? std::nullopt : std::optional(found->level);
}

template <> const RecordType &recordType<Area>()
{
    static const Description<Area> d("area", "areas", QT_TRANSLATE_NOOP("record", "Area"),
                                     QT_TRANSLATE_NOOP("record", "Areas"), {
        field(&Area::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required().unique()
            .helped(QT_TRANSLATE_NOOP("record", "A part of what the team answers for: backups, hiring.")),
        field(&Area::description, "description", QT_TRANSLATE_NOOP("record", "Description")).multiline(),
    });
    return d;
}

template <> const RecordType &recordType<AreaLevel>()
{
    static const Description<AreaLevel> d("area_level", "area-levels", QT_TRANSLATE_NOOP("record", "Level in an area"),
                                          QT_TRANSLATE_NOOP("record", "Levels by area"), {
        field(&AreaLevel::area, "area_id", QT_TRANSLATE_NOOP("record", "Area")).required().partOf(),
        field(&AreaLevel::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&AreaLevel::level, "level", QT_TRANSLATE_NOOP("record", "Delegation level"))
            .helped(QT_TRANSLATE_NOOP("record", "What this person's tasks in this area start with.")),
    }, &checkAreaLevel);
    return d;
}

template <> const RecordType &recordType<Project>()
{
    static const Description<Project> d("project", "projects", QT_TRANSLATE_NOOP("record", "Project"),
                                        QT_TRANSLATE_NOOP("record", "Projects"), {
        field(&Project::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Project::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Project::priority, "priority", QT_TRANSLATE_NOOP("record", "Priority")),
        field(&Project::lead, "lead_id", QT_TRANSLATE_NOOP("record", "Lead")),
        field(&Project::requester, "requester", QT_TRANSLATE_NOOP("record", "Requested by")),
        field(&Project::sponsor, "sponsor", QT_TRANSLATE_NOOP("record", "Sponsor")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Who pays for it and decides in the end.")),
        field(&Project::health, "health", QT_TRANSLATE_NOOP("record", "Health"))
            .helped(QT_TRANSLATE_NOOP("record", "Green: as planned. Amber: in danger. Red: it will not come as promised.")),
        field(&Project::healthReason, "health_reason", QT_TRANSLATE_NOOP("record", "Why")).secondary(),
        field(&Project::start, "start", QT_TRANSLATE_NOOP("record", "Start")),
        field(&Project::due, "due", QT_TRANSLATE_NOOP("record", "Due")),
        field(&Project::description, "description", QT_TRANSLATE_NOOP("record", "Description")).multiline().secondary(),
    }, &checkProject, {{"state"}, {"due"}});
    return d;
}

template <> const RecordType &recordType<Task>()
{
    static const Description<Task> d("task", "tasks", QT_TRANSLATE_NOOP("record", "Task"),
                                     QT_TRANSLATE_NOOP("record", "Tasks"), {
        field(&Task::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required().alsoCalled({"summary", "subject"}),
        field(&Task::state, "state", QT_TRANSLATE_NOOP("record", "State")).alsoCalled({"status"}),
        field(&Task::assignee, "assignee_id", QT_TRANSLATE_NOOP("record", "Assignee")).alsoCalled({"assigned to", "user", "owner"}),
        field(&Task::due, "due", QT_TRANSLATE_NOOP("record", "Due")).alsoCalled({"due date", "deadline"}),
        field(&Task::followUp, "follow_up", QT_TRANSLATE_NOOP("record", "Follow-up"))
            .helped(QT_TRANSLATE_NOOP("record", "When to ask how it goes.")),
        field(&Task::priority, "priority", QT_TRANSLATE_NOOP("record", "Priority")),
        field(&Task::project, "project_id", QT_TRANSLATE_NOOP("record", "Project"))
            .alsoCalled({"project name"}),
        field(&Task::labels, "labels", QT_TRANSLATE_NOOP("record", "Labels")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Separated by commas.")).alsoCalled({"tags"}),
        field(&Task::area, "area_id", QT_TRANSLATE_NOOP("record", "Area")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Gives the level of delegation that the task starts with.")),
        field(&Task::skill, "skill_id", QT_TRANSLATE_NOOP("record", "Needs")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "A skill. While nobody is assigned, the plan may choose among those who hold it.")),
        field(&Task::parent, "parent_id", QT_TRANSLATE_NOOP("record", "Part of")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "The task that this is a subtask of.")).alsoCalled({"parent", "parent task"}),
        field(&Task::outcome, "outcome", QT_TRANSLATE_NOOP("record", "Outcome")).multiline().secondary()
            .helped(QT_TRANSLATE_NOOP("record", "What is to be true when it is done."))
            .alsoCalled({"description"}),
        field(&Task::start, "start", QT_TRANSLATE_NOOP("record", "Start")).secondary()
            .under(QT_TRANSLATE_NOOP("record", "Plan and effort")).alsoCalled({"start date"}),
        field(&Task::finish, "planned_finish", QT_TRANSLATE_NOOP("record", "Planned finish")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "When the plan has it done. The due date is what was promised: no plan moves it."))
            .alsoCalled({"finish", "end date"}),
        field(&Task::estimate, "estimate", QT_TRANSLATE_NOOP("record", "Estimate")).atLeast(0)
            .alsoCalled({"estimated time", "estimated hours", "effort"}),
        field(&Task::remaining, "remaining", QT_TRANSLATE_NOOP("record", "Remaining")).atLeast(0).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Your own estimate of what is left. Empty: computed from the hours logged or the share done.")),
        field(&Task::done, "done", QT_TRANSLATE_NOOP("record", "Done %")).between(0, 100).alsoCalled({"% done", "progress", "percent complete"}),
        field(&Task::value, "value", QT_TRANSLATE_NOOP("record", "Value")).between(1, 10).secondary(),
        field(&Task::order, "manual_order", QT_TRANSLATE_NOOP("record", "Order")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Your own order, smallest first. It wins over the computed rank.")),
        field(&Task::recurrence, "recurrence", QT_TRANSLATE_NOOP("record", "Repeats")).secondary()
            .under(QT_TRANSLATE_NOOP("record", "Repetition"))
            .helped(QT_TRANSLATE_NOOP("record", "A rule as in calendars: FREQ=MONTHLY;BYMONTHDAY=1. Completing the task makes the next one.")),
        field(&Task::recurrenceFrom, "recurrence_from", QT_TRANSLATE_NOOP("record", "Counted")).secondary(),
        field(&Task::level, "level", QT_TRANSLATE_NOOP("record", "Delegation level")).secondary()
            .under(QT_TRANSLATE_NOOP("record", "Delegation")),
        field(&Task::accountable, "accountable_id", QT_TRANSLATE_NOOP("record", "Accountable")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Who answers for it, and carries the load until it is accepted.")),
        field(&Task::authority, "authority", QT_TRANSLATE_NOOP("record", "Authority limit")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "May be spent without asking.")),
        field(&Task::waitingOn, "waiting_on", QT_TRANSLATE_NOOP("record", "Waiting on")).secondary(),
        field(&Task::waitingSince, "waiting_since", QT_TRANSLATE_NOOP("record", "Waiting since")).secondary(),
        field(&Task::reason, "reason", QT_TRANSLATE_NOOP("record", "Reason")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Why it is blocked or was handed back.")),
        field(&Task::acceptedOn, "accepted_on", QT_TRANSLATE_NOOP("record", "Accepted on")).secondary(),
        field(&Task::updatedOn, "updated_on", QT_TRANSLATE_NOOP("record", "Last update")).secondary(),
        field(&Task::finishedOn, "finished_on", QT_TRANSLATE_NOOP("record", "Finished on")).secondary()
            .alsoCalled({"resolved", "resolved date", "resolution date", "closed", "closed on", "completed on"}),
        field(&Task::assigneeName, "assignee_name", QT_TRANSLATE_NOOP("record", "Assignee as imported")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Whom the imported file names, where nobody here is that person.")),
        field(&Task::source, "source", QT_TRANSLATE_NOOP("record", "Source")).hidden(),
    }, &checkTask, {{"state"}, {"due"}});
    return d;
}

template <> const RecordType &recordType<TimeEntry>()
{
    static const Description<TimeEntry> d("time_entry", "time-entries", QT_TRANSLATE_NOOP("record", "Time entry"),
                                          QT_TRANSLATE_NOOP("record", "Time entries"), {
        field(&TimeEntry::task, "task_id", QT_TRANSLATE_NOOP("record", "Task")).required().partOf(),
        field(&TimeEntry::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required(),
        field(&TimeEntry::date, "date", QT_TRANSLATE_NOOP("record", "Date")).required(),
        field(&TimeEntry::spent, "spent", QT_TRANSLATE_NOOP("record", "Hours")).between(0, 24 * 60),
        field(&TimeEntry::note, "note", QT_TRANSLATE_NOOP("record", "Note")),
    }, nullptr, {{"date", true}});
    return d;
}

template <> const RecordType &recordType<Handover>()
{
    static const Description<Handover> d("handover", "handovers", QT_TRANSLATE_NOOP("record", "Handover"),
                                         QT_TRANSLATE_NOOP("record", "Chain of hands"), {
        field(&Handover::task, "task_id", QT_TRANSLATE_NOOP("record", "Task")).required().partOf().readOnly(),
        field(&Handover::at, "at", QT_TRANSLATE_NOOP("record", "At")).required().readOnly(),
        field(&Handover::state, "state", QT_TRANSLATE_NOOP("record", "State")).readOnly(),
        field(&Handover::from, "from_id", QT_TRANSLATE_NOOP("record", "From")).readOnly(),
        field(&Handover::to, "to_id", QT_TRANSLATE_NOOP("record", "To")).readOnly(),
        field(&Handover::note, "note", QT_TRANSLATE_NOOP("record", "Note")).readOnly(),
    });
    return d;
}

} // namespace muster
