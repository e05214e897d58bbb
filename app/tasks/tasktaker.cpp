// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/tasktaker.h"

#include "app/store/store.h"
#include "app/tasks/quickadd.h"
#include "app/tasks/recurrence.h"
#include "app/tasks/taskwords.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString takerText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// "Trello 57e92a57": a number alone is an id in many files, so it is nothing without the title.
QString sourceOf(const QString &system, const ForeignTask &foreign)
{
    if (!foreign.identity.isEmpty())
        return system + u' ' + foreign.identity;
    const bool isNumber = std::all_of(foreign.id.begin(), foreign.id.end(), [](QChar c) { return c.isDigit(); });
    return system + u' ' + foreign.id + (isNumber ? u' ' + foreign.title : QString());
}

/// The id of a task that this program wrote out: "muster-7421…" in calendars, the number alone in tables.
Id<Task> ownTask(const QString &id)
{
    bool isNumber = false;
    const RecordId number = (id.startsWith(QLatin1String("muster-")) ? id.mid(7) : id).toLongLong(&isNumber);
    return isNumber && id.size() >= 15 ? Id<Task>{number} : Id<Task>();
}

} // namespace

TaskTaker::TaskTaker(const QString &system, ImportDraft &draft, const Store &store, const ImportOptions &options)
    : m_system(system), m_draft(draft), m_store(store), m_options(options), m_people(store.all<Person>())
{
    for (const Task &task : store.all<Task>()) {
        if (!task.source.isEmpty())
            m_known.insert(task.source, task.id);
        m_parents.insert(task.id.value, task.parent);
    }
    for (const TaskLink &link : store.all<TaskLink>())
        m_waits.insert(link.successor.value, link.predecessor.value);
    for (const Project &project : store.all<Project>())
        m_projects.insert(project.name.toCaseFolded(), project.id);
}

void TaskTaker::take(const ForeignTask &foreign, Task base)
{
    ++m_draft.read;
    if (foreign.title.trimmed().isEmpty()) {
        m_draft.rejections << ImportRejection{foreign.line, "title", takerText("The task has no title.")};
        return;
    }
    if (isKnown(foreign))
        return;
    if (const Id<Task> own = ownTask(foreign.id)) // from another file of this program: it stays the same task
        base.id = own;
    base.title = foreign.title.trimmed();
    base.source = sourceOf(m_system, foreign);
    setWords(base, foreign);
    setDates(base, foreign);
    setPeople(base, foreign);
    if (!foreign.project.isEmpty())
        base.project = projectNamed(foreign.project);
    addParts(base, foreign);
    m_known.insert(base.source, base.id);
    if (!foreign.id.isEmpty()) {
        if (m_ids.contains(foreign.id))
            m_draft.warn(foreign.line, takerText("“%1” stands in the file twice; links lead to the first one.").arg(foreign.id));
        else
            m_ids.insert(foreign.id, base.id);
    }
    if (!foreign.alias.isEmpty() && !m_ids.contains(foreign.alias))
        m_ids.insert(foreign.alias, base.id);
    DraftRow row;
    row.line = foreign.line;
    m_taken << Taken{foreign, base, row};
}

bool TaskTaker::isKnown(const ForeignTask &foreign)
{
    Id<Task> known = m_known.value(sourceOf(m_system, foreign));
    if (const Id<Task> own = ownTask(foreign.id); m_store.find(own))
        known = own;
    if (!known)
        return false;
    ++m_draft.duplicates;
    if (!foreign.id.isEmpty() && !m_ids.contains(foreign.id))
        m_ids.insert(foreign.id, known);
    if (!foreign.alias.isEmpty() && !m_ids.contains(foreign.alias))
        m_ids.insert(foreign.alias, known);
    return true;
}

void TaskTaker::setWords(Task &task, const ForeignTask &foreign)
{
    if (!foreign.outcome.isEmpty())
        task.outcome = foreign.outcome;
    if (!foreign.labels.isEmpty())
        task.labels = joinedLabels(labelsOf(task) + foreign.labels);
    if (foreign.estimate)
        task.estimate = foreign.estimate;
    if (foreign.done > 0)
        task.done = std::min(foreign.done, 100);
    if (!foreign.priority.isEmpty()) {
        const auto priority = priorityNamed(foreign.priority);
        task.priority = priority.value_or(Priority::Normal);
        if (!priority)
            m_draft.warn(foreign.line, takerText("The priority “%1” is not known; it became normal.").arg(foreign.priority));
    }
    if (const auto state = stateNamed(foreign.state, m_options.states))
        task.state = *state;
    else if (task.finishedOn.isValid() || foreign.finished.isValid())
        task.state = TaskState::Done;
    else if (!foreign.state.isEmpty())
        ++m_unknownStates[foreign.state];
    if (task.state == TaskState::Done || task.state == TaskState::Verified)
        task.done = 100;
    if (foreign.recurrence.isEmpty())
        return;
    if (isRecurrenceRule(foreign.recurrence)) {
        task.recurrence = foreign.recurrence;
    } else if (const auto rule = ruleFromWords(foreign.recurrence, QLocale::c())) {
        task.recurrence = rule->rule;
        task.recurrenceFrom = rule->from;
    } else {
        m_draft.warn(foreign.line, takerText("“%1” is no rule that can be repeated; the task comes once.").arg(foreign.recurrence));
    }
}

void TaskTaker::setDates(Task &task, const ForeignTask &foreign)
{
    if (foreign.start.isValid())
        task.start = foreign.start;
    if (foreign.due.isValid())
        task.due = foreign.due;
    if (foreign.finish.isValid())
        task.finish = foreign.finish;
    if (foreign.finished.isValid())
        task.finishedOn = foreign.finished;
    if (task.isOpen())
        task.finishedOn = {};
    if (task.start.isValid() && task.lastDay().isValid() && task.lastDay() < task.start) {
        m_draft.warn(foreign.line, takerText("“%1” would be due before it starts; its start was left out.").arg(task.title));
        task.start = {};
    }
}

void TaskTaker::setPeople(Task &task, const ForeignTask &foreign)
{
    if (!foreign.assignee.isEmpty()) {
        task.assignee = personNamed(foreign.assignee, foreign.line);
        if (!task.assignee)
            task.assigneeName = foreign.assignee;
    }
    if (!foreign.alsoAssigned.isEmpty())
        m_draft.warn(foreign.line, takerText("“%1” is also the work of %2; a task has one assignee.")
                                       .arg(task.title, foreign.alsoAssigned.join(QLatin1String(", "))));
}

Id<Person> TaskTaker::personNamed(const QString &name, int line)
{
    if (const auto settled = m_named.constFind(name); settled != m_named.constEnd()) {
        if (!*settled)
            ++m_unknownPeople[name];
        return *settled;
    }
    const QSet<RecordId> found = m_people.find(name);
    Id<Person> person;
    if (found.size() == 1) {
        person = {*found.begin()};
    } else if (found.size() > 1) {
        m_draft.warn(line, takerText("“%1” can be several people; the name was kept beside the task.").arg(name));
    } else if (m_options.makesPeople) {
        Person made;
        made.id = person = Id<Person>::make();
        made.name = name;
        if (name.contains(u'@'))
            made.email = name;
        m_people.add(made);
        m_draft.before << inserted(made);
    } else {
        ++m_unknownPeople[name];
    }
    m_named.insert(name, person);
    return person;
}

Id<Project> TaskTaker::projectNamed(const QString &name)
{
    Id<Project> &project = m_projects[name.toCaseFolded()];
    if (!project) {
        Project made;
        made.id = project = Id<Project>::make();
        made.name = name;
        m_draft.before << inserted(made);
    }
    return project;
}

void TaskTaker::addParts(const Task &task, const ForeignTask &foreign)
{
    int position = 0;
    for (const ForeignTask::Check &check : foreign.checklist) {
        if (!check.text.trimmed().isEmpty())
            m_draft.before << inserted(ChecklistItem{Id<ChecklistItem>::make(), task.id, check.text, check.isDone, position++});
    }
    const QDateTime unknownTime = m_options.today.startOfDay(Qt::UTC);
    for (const ForeignTask::Remark &remark : foreign.remarks) {
        if (!remark.text.trimmed().isEmpty())
            m_draft.before << inserted(TaskComment{Id<TaskComment>::make(), task.id, remark.at.isValid() ? remark.at.toUTC() : unknownTime,
                                                   remark.author, remark.text});
    }
}

/// "#12" names a task that the source had before this file.
Id<Task> TaskTaker::taskCalled(const QString &id) const
{
    if (const auto found = m_ids.constFind(id); found != m_ids.constEnd())
        return *found;
    return m_known.value(m_system + u' ' + (id.startsWith(u'#') ? id.mid(1) : id));
}

void TaskTaker::setParent(Taken &taken)
{
    const QString &called = taken.foreign.parent;
    if (called.isEmpty())
        return;
    const Id<Task> parent = taskCalled(called);
    if (!parent) {
        m_draft.warn(taken.foreign.line, takerText("“%1” is to be a part of “%2”, which is not there; it stands alone.")
                                             .arg(taken.task.title, called));
        return;
    }
    QSet<RecordId> seen;
    for (Id<Task> up = parent; up && !seen.contains(up.value); up = m_parents.value(up.value)) {
        if (up == taken.task.id) {
            m_draft.warn(taken.foreign.line, takerText("“%1” would be a part of itself; it stands alone.").arg(taken.task.title));
            return;
        }
        seen.insert(up.value);
    }
    taken.task.parent = parent;
    m_parents.insert(taken.task.id.value, parent);
}

/// True when `task` waits for `other`, directly or through others, or is it.
bool TaskTaker::waitsFor(Id<Task> task, Id<Task> other) const
{
    QSet<RecordId> seen;
    QList<RecordId> open{task.value};
    while (!open.isEmpty()) {
        const RecordId next = open.takeLast();
        if (next == other.value)
            return true;
        if (seen.contains(next))
            continue;
        seen.insert(next);
        open << m_waits.values(next);
    }
    return false;
}

void TaskTaker::addLinks(const Taken &taken)
{
    for (const ForeignTask::Link &link : taken.foreign.waitsFor) {
        const Id<Task> other = taskCalled(link.task);
        if (!other) {
            m_draft.warn(taken.foreign.line, takerText("“%1” waits for “%2”, which is not there; the link was left out.")
                                                 .arg(taken.task.title, link.task));
        } else if (waitsFor(other, taken.task.id)) {
            m_draft.warn(taken.foreign.line, takerText("“%1” would wait for itself through “%2”; the link was left out.")
                                                 .arg(taken.task.title, link.task));
        } else if (!m_waits.contains(taken.task.id.value, other.value)) {
            m_waits.insert(taken.task.id.value, other.value);
            m_draft.before << inserted(TaskLink{Id<TaskLink>::make(), taken.task.id, other, linkKindOf(link.kind), link.lag});
        }
    }
}

void TaskTaker::warnOfWords()
{
    m_draft.openStates = m_unknownStates.keys();
    m_draft.openPeople = m_unknownPeople.keys();
    for (auto it = m_unknownStates.cbegin(); it != m_unknownStates.cend(); ++it)
        m_draft.warn(0, takerText("The state “%1” of %2 tasks is not known; they became proposed.").arg(it.key()).arg(it.value()));
    for (auto it = m_unknownPeople.cbegin(); it != m_unknownPeople.cend(); ++it)
        m_draft.warn(0, takerText("Nobody is known as “%1”; the name was kept beside %2 tasks.").arg(it.key()).arg(it.value()));
}

void TaskTaker::finish()
{
    for (Taken &taken : m_taken)
        setParent(taken);
    for (Taken &taken : m_taken) {
        addLinks(taken);
        taken.row.row = toRow(taken.task);
        m_draft.rows << taken.row;
    }
    warnOfWords();
    if (m_draft.rows.isEmpty())
        m_draft.before.clear();
}

} // namespace muster
