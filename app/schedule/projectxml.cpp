// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/projectxml.h"

#include "app/store/store.h"
#include "app/tasks/taskparts.h"

#include <QXmlStreamWriter>
#include <algorithm>

namespace muster {

namespace {

QString durationOf(Minutes length)
{
    return QStringLiteral("PT%1H%2M0S").arg(length.value / 60).arg(length.value % 60);
}

QString numberOf(LinkKind kind) // as MSPDI counts them
{
    switch (kind) {
    case LinkKind::FinishFinish: return QStringLiteral("0");
    case LinkKind::FinishStart: return QStringLiteral("1");
    case LinkKind::StartFinish: return QStringLiteral("2");
    case LinkKind::StartStart: return QStringLiteral("3");
    }
    return QStringLiteral("1");
}

QString numberOf(Priority priority) // 0 to 1000
{
    constexpr const char *numbers[] = {"300", "500", "700", "900"};
    return QLatin1String(numbers[size_t(priority)]);
}

class ProjectXmlWriter
{
public:
    ProjectXmlWriter(const std::vector<Task> &tasks, const Store &store) : m_store(store), m_xml(&m_bytes)
    {
        for (const Task &task : tasks)
            m_uids.insert(task.id.value, int(m_uids.size()) + 1);
        for (const Task &task : tasks)
            m_parts[m_uids.contains(task.parent.value) ? task.parent.value : 0].append(&task);
        for (const Task &task : tasks) {
            if (task.assignee && !m_people.contains(task.assignee))
                m_people << task.assignee;
        }
    }

    QByteArray write(const QDateTime &now)
    {
        QList<Id<Project>> projects; // of the tasks on top, in their order
        for (const Task *task : m_parts.value(0)) {
            if (!projects.contains(task->project))
                projects << task->project;
        }
        const bool isOne = projects.size() == 1 && projects.first();
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("Project"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://schemas.microsoft.com/project"));
        text("Title", isOne ? m_store.title(recordType<Project>(), projects.first().value) : m_store.team().name);
        text("Author", QStringLiteral("Muster"));
        text("CreationDate", now.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")));
        text("MinutesPerDay", QStringLiteral("480"));
        text("MinutesPerWeek", QStringLiteral("2400"));
        text("DaysPerMonth", QStringLiteral("20"));
        m_xml.writeStartElement(QStringLiteral("Tasks"));
        for (const Id<Project> project : std::as_const(projects)) {
            if (!isOne)
                writeSummary(project);
            for (const Task *task : m_parts.value(0)) {
                if (task->project == project)
                    writeTask(*task, isOne ? 1 : 2);
            }
        }
        m_xml.writeEndElement();
        writePeople();
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void text(const char *name, const QString &value) { m_xml.writeTextElement(QLatin1String(name), plain(value)); }
    void day(const char *name, QDate date, const char *time)
    {
        if (date.isValid())
            text(name, date.toString(Qt::ISODate) + QLatin1String(time));
    }
    /// XML 1.0 has no place for control characters.
    static QString plain(QString value)
    {
        value.removeIf([](QChar c) { return c < QChar(0x20) && c != u'\n' && c != u'\t'; });
        return value;
    }

    void writeSummary(Id<Project> project)
    {
        m_xml.writeStartElement(QStringLiteral("Task"));
        const QString uid = QString::number(int(m_uids.size()) + ++m_summaries);
        text("UID", uid);
        text("ID", QString::number(++m_row));
        const QString name = m_store.title(recordType<Project>(), project.value);
        text("Name", name.isEmpty() ? QStringLiteral("–") : name);
        text("OutlineLevel", QStringLiteral("1"));
        text("Summary", QStringLiteral("1"));
        m_xml.writeEndElement();
    }

    void writeTask(const Task &task, int level)
    {
        const QList<const Task *> parts = m_parts.take(task.id.value); // taken: a circle would not end
        m_xml.writeStartElement(QStringLiteral("Task"));
        text("UID", QString::number(m_uids.value(task.id.value)));
        text("ID", QString::number(++m_row));
        text("Name", task.title);
        text("OutlineLevel", QString::number(level));
        text("Priority", numberOf(task.priority));
        day("Start", task.start, "T08:00:00");
        day("Finish", task.isOpen() || !task.finishedOn.isValid() ? task.lastDay() : std::max(task.finishedOn, task.start), "T17:00:00");
        if (task.estimate) {
            text("Duration", durationOf(*task.estimate));
            text("DurationFormat", QStringLiteral("7"));
            text("Work", durationOf(*task.estimate));
        }
        text("Summary", QLatin1String(parts.isEmpty() ? "0" : "1"));
        text("PercentComplete", QString::number(task.isOpen() ? task.done : 100));
        if (!task.isOpen())
            day("ActualFinish", task.finishedOn, "T17:00:00");
        if (task.start.isValid()) {
            text("ConstraintType", QStringLiteral("4")); // starts no earlier than
            day("ConstraintDate", task.start, "T08:00:00");
        }
        day("Deadline", task.due, "T17:00:00");
        if (!task.outcome.isEmpty())
            text("Notes", task.outcome);
        writeLinks(task);
        m_xml.writeEndElement();
        for (const Task *part : parts)
            writeTask(*part, level + 1);
    }

    void writeLinks(const Task &task)
    {
        for (const RecordId id : m_store.pointingTo<TaskLink>(task.id.value, "successor_id")) {
            const TaskLink &link = *m_store.find(Id<TaskLink>{id});
            if (!m_uids.contains(link.predecessor.value))
                continue;
            m_xml.writeStartElement(QStringLiteral("PredecessorLink"));
            text("PredecessorUID", QString::number(m_uids.value(link.predecessor.value)));
            text("Type", numberOf(link.kind));
            text("CrossProject", QStringLiteral("0"));
            text("LinkLag", QString::number(link.lag.value * 10)); // tenths of minutes
            text("LagFormat", QStringLiteral("7"));
            m_xml.writeEndElement();
        }
    }

    void writePeople()
    {
        m_xml.writeStartElement(QStringLiteral("Resources"));
        for (qsizetype i = 0; i < m_people.size(); ++i) {
            m_xml.writeStartElement(QStringLiteral("Resource"));
            text("UID", QString::number(i + 1));
            text("ID", QString::number(i + 1));
            text("Name", m_store.title(recordType<Person>(), m_people.at(i).value));
            text("Type", QStringLiteral("1"));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        m_xml.writeStartElement(QStringLiteral("Assignments"));
        int uid = 0;
        for (const Task &task : m_store.all<Task>()) {
            if (!task.assignee || !m_uids.contains(task.id.value))
                continue;
            m_xml.writeStartElement(QStringLiteral("Assignment"));
            text("UID", QString::number(++uid));
            text("TaskUID", QString::number(m_uids.value(task.id.value)));
            text("ResourceUID", QString::number(m_people.indexOf(task.assignee) + 1));
            if (task.estimate)
                text("Work", durationOf(*task.estimate));
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    const Store &m_store;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QHash<RecordId, int> m_uids;
    QHash<RecordId, QList<const Task *>> m_parts;
    QList<Id<Person>> m_people;
    int m_row = 0, m_summaries = 0;
};

} // namespace

QByteArray projectXml(const std::vector<Task> &tasks, const Store &store, const QDateTime &now)
{
    return ProjectXmlWriter(tasks, store).write(now);
}

} // namespace muster
