// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/taskcalendar.h"

#include "app/import/ics.h"
#include "app/record/contentline.h"
#include "app/store/store.h"

namespace muster {

namespace {

QString taskUid(RecordId id)
{
    return QStringLiteral("muster-%1").arg(id);
}

QString stamp(const QDateTime &instant)
{
    return instant.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QString stateKey(const Task &task)
{
    return QLatin1String(recordType<Task>().field("state").choice(int(task.state))->key);
}

QString status(const Task &task)
{
    switch (task.state) {
    case TaskState::Proposed:
    case TaskState::HandedBack: return QStringLiteral("NEEDS-ACTION");
    case TaskState::Accepted:
    case TaskState::Active:
    case TaskState::Waiting:
    case TaskState::Blocked: return QStringLiteral("IN-PROCESS");
    case TaskState::Done:
    case TaskState::Verified: return QStringLiteral("COMPLETED");
    case TaskState::Dropped: return QStringLiteral("CANCELLED");
    }
    return {};
}

/// 1 is the most urgent of iCalendar, 9 the least.
QString priorityNumber(Priority priority)
{
    switch (priority) {
    case Priority::Urgent: return QStringLiteral("1");
    case Priority::High: return QStringLiteral("3");
    case Priority::Normal: return QStringLiteral("5");
    case Priority::Low: return QStringLiteral("9");
    }
    return {};
}

QByteArray relationOf(LinkKind kind)
{
    switch (kind) {
    case LinkKind::FinishStart: return "FINISHTOSTART";
    case LinkKind::StartStart: return "STARTTOSTART";
    case LinkKind::FinishFinish: return "FINISHTOFINISH";
    case LinkKind::StartFinish: return "STARTTOFINISH";
    }
    return {};
}

QString durationText(Minutes length)
{
    return (length.value < 0 ? QStringLiteral("-PT%1M") : QStringLiteral("PT%1M")).arg(qAbs(length.value));
}

class TaskCalendarWriter
{
public:
    TaskCalendarWriter(const Store &store, const QDateTime &now) : m_store(store), m_now(stamp(now))
    {
        for (const TaskLink &link : store.all<TaskLink>())
            m_links[link.successor.value] << link;
    }

    QByteArray write(const std::vector<Task> &tasks)
    {
        m_text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Muster//Tasks//EN\r\n";
        for (const Task &task : tasks)
            writeTask(task);
        return m_text + "END:VCALENDAR\r\n";
    }

private:
    void add(const QByteArray &name, const QString &value) { m_text += contentLine(name, value); }
    void addText(const QByteArray &name, const QString &text)
    {
        if (!text.isEmpty())
            add(name, escapedContent(text));
    }
    void addDay(const QByteArray &name, QDate day)
    {
        if (day.isValid())
            add(name + ";VALUE=DATE", contentDay(day));
    }

    void writeTask(const Task &task)
    {
        m_text += "BEGIN:VTODO\r\n";
        add("UID", taskUid(task.id.value));
        add("DTSTAMP", m_now);
        addText("SUMMARY", task.title);
        addText("DESCRIPTION", task.outcome);
        addDay("DTSTART", task.start);
        addDay("DUE", task.due);
        addDay("X-MUSTER-PLANNED-FINISH", task.finish);
        add("STATUS", status(task));
        add("PRIORITY", priorityNumber(task.priority));
        add("PERCENT-COMPLETE", QString::number(task.done));
        if (task.finishedOn.isValid()) { // an instant is asked for; noon is that day almost everywhere
            add("COMPLETED", contentDay(task.finishedOn) + QLatin1String("T120000Z"));
            add("X-MUSTER-FINISHED", contentDay(task.finishedOn));
        }
        QStringList labels = labelsOf(task);
        for (QString &label : labels)
            label = escapedContent(label);
        if (!labels.isEmpty())
            add("CATEGORIES", labels.join(u','));
        if (!task.recurrence.isEmpty() && task.start.isValid()) // a rule needs a day to count from
            add("RRULE", task.recurrence);
        add("X-MUSTER-STATE", stateKey(task));
        addText("X-MUSTER-RRULE", task.recurrence);
        if (task.recurrenceFrom == RecurrenceFrom::Completion)
            add("X-MUSTER-RECURRENCE", QStringLiteral("completion"));
        if (task.estimate)
            add("ESTIMATED-DURATION;VALUE=DURATION", durationText(*task.estimate));
        writePeople(task);
        writeRelations(task);
        m_text += "END:VTODO\r\n";
    }

    void writePeople(const Task &task)
    {
        if (const Project *project = m_store.find(task.project))
            addText("X-MUSTER-PROJECT", project->name);
        const Person *person = m_store.find(task.assignee);
        const QString name = person ? person->name : task.assigneeName;
        if (person && !person->email.isEmpty())
            add("ATTENDEE;ROLE=REQ-PARTICIPANT;CN=" + quotedParameter(name), QLatin1String("mailto:") + person->email);
        addText("X-MUSTER-ASSIGNEE", name);
    }

    void writeRelations(const Task &task)
    {
        if (task.parent)
            add("RELATED-TO;RELTYPE=PARENT", taskUid(task.parent.value));
        for (const TaskLink &link : m_links.value(task.id.value)) {
            QByteArray name = "RELATED-TO;RELTYPE=" + relationOf(link.kind);
            if (link.lag.value != 0)
                name += ";GAP=" + durationText(link.lag).toLatin1();
            add(name, taskUid(link.predecessor.value));
        }
    }

    const Store &m_store;
    QString m_now;
    QHash<RecordId, QList<TaskLink>> m_links;
    QByteArray m_text;
};

} // namespace

QByteArray taskCalendar(const std::vector<Task> &tasks, const Store &store, const QDateTime &now)
{
    return TaskCalendarWriter(store, now).write(tasks);
}

bool isTaskCalendar(const QByteArray &bytes)
{
    return isCalendar(bytes) && bytes.contains("BEGIN:VTODO");
}

} // namespace muster
