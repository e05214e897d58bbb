// SPDX-License-Identifier: GPL-3.0-or-later
// GanttProject: .gan files.
#include "app/import/foreigntask.h"
#include "app/import/xmltree.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

namespace {

constexpr int longestGantt = 20'000; // days of a task; longer ones are taken as this

QString ganttText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

struct Allocation { QString name; double load = 100; bool isResponsible = false; };

/// The days on which nobody works in the plan.
class GanttCalendar
{
public:
    explicit GanttCalendar(const XmlNode &root)
    {
        const XmlNode *calendars = root.child(QLatin1String("calendars"));
        if (!calendars)
            return;
        if (const XmlNode *types = calendars->child(QLatin1String("day-types"))) {
            if (const XmlNode *week = types->child(QLatin1String("default-week"))) {
                static const QLatin1String names[] = {QLatin1String("mon"), QLatin1String("tue"), QLatin1String("wed"), QLatin1String("thu"),
                                                      QLatin1String("fri"), QLatin1String("sat"), QLatin1String("sun")};
                for (int day = 0; day < 7; ++day)
                    m_isOff[day] = week->attribute(names[day]) == QLatin1String("1");
            }
        }
        for (const XmlNode *date : calendars->all(QLatin1String("date"))) {
            if (date->attribute(QLatin1String("type")) != QLatin1String("HOLIDAY"))
                continue;
            const int month = date->attribute(QLatin1String("month")).toInt(), day = date->attribute(QLatin1String("date")).toInt();
            const QString year = date->attribute(QLatin1String("year"));
            if (year.isEmpty())
                m_everyYear.insert(month * 100 + day);
            else
                m_holidays.insert(QDate(year.toInt(), month, day));
        }
    }

    /// The last of `days` working days from `start` on.
    QDate lastDay(QDate start, int days) const
    {
        QDate day = start;
        for (int left = std::min(days, longestGantt), step = 0; left > 0 && step < 2 * longestGantt; ++step) {
            if (isWorking(day) && --left == 0)
                break;
            day = day.addDays(1);
        }
        return day;
    }

private:
    bool isWorking(QDate day) const
    {
        return !m_isOff[day.dayOfWeek() - 1] && !m_holidays.contains(day)
               && !m_everyYear.contains(day.month() * 100 + day.day());
    }

    bool m_isOff[7] = {false, false, false, false, false, true, true};
    QSet<QDate> m_holidays;
    QSet<int> m_everyYear;
};

class GanttReader
{
public:
    explicit GanttReader(const XmlNode &root) : m_root(root), m_calendar(root)
    {
        m_result.system = QStringLiteral("GanttProject");
        readPeople();
    }

    ForeignTasks read()
    {
        if (const XmlNode *tasks = m_root.child(QLatin1String("tasks"))) {
            for (const XmlNode *task : tasks->all(QLatin1String("task")))
                take(*task, {});
        }
        // A file says who comes after a task; here a task says whom it waits for.
        for (ForeignTask &task : m_result.tasks)
            task.waitsFor = m_links.value(task.id);
        if (const XmlNode *vacations = m_root.child(QLatin1String("vacations")); vacations && !vacations->children.isEmpty())
            m_result.warn(0, ganttText("%1 vacations were left out; import them as leave.").arg(vacations->children.size()));
        return m_result;
    }

private:
    void readPeople()
    {
        QHash<QString, QString> names;
        if (const XmlNode *resources = m_root.child(QLatin1String("resources"))) {
            for (const XmlNode *resource : resources->all(QLatin1String("resource")))
                names.insert(resource->attribute(QLatin1String("id")), resource->attribute(QLatin1String("name")).trimmed());
        }
        const XmlNode *allocations = m_root.child(QLatin1String("allocations"));
        for (qsizetype i = 0; allocations && i < allocations->children.size(); ++i) {
            const XmlNode &node = allocations->children.at(i);
            const Allocation one{names.value(node.attribute(QLatin1String("resource-id"))), node.attribute(QLatin1String("load")).toDouble(),
                                 node.attribute(QLatin1String("responsible")) == QLatin1String("true")};
            QList<Allocation> &list = m_allocations[node.attribute(QLatin1String("task-id"))];
            if (one.isResponsible)
                list.prepend(one);
            else
                list << one;
        }
    }

    void take(const XmlNode &node, const QString &parent)
    {
        ForeignTask task;
        task.line = int(node.line);
        task.id = node.attribute(QLatin1String("id"));
        task.parent = parent;
        task.title = node.attribute(QLatin1String("name"));
        task.project = m_root.attribute(QLatin1String("name"));
        const QString uid = node.attribute(QLatin1String("uid"));
        task.identity = uid.isEmpty() ? task.project + u'/' + task.id + u'/' + task.title : uid;
        task.outcome = node.textOf(QLatin1String("notes"));
        task.priority = priorityWord(node.attribute(QLatin1String("priority")));
        task.start = QDate::fromString(node.attribute(QLatin1String("start")), Qt::ISODate);
        const int days = node.attribute(QLatin1String("duration")).toInt();
        if (task.start.isValid())
            task.due = m_calendar.lastDay(task.start, days);
        task.done = node.attribute(QLatin1String("complete")).toInt();
        task.state = task.done >= 100 ? QStringLiteral("done") : task.done > 0 ? QStringLiteral("active") : QStringLiteral("open");
        if (node.attribute(QLatin1String("meeting")) == QLatin1String("true"))
            task.labels << QStringLiteral("milestone");
        takePeople(task, days, node.child(QLatin1String("task")) != nullptr);
        for (const XmlNode *depend : node.all(QLatin1String("depend")))
            takeLink(*depend, task.id);
        m_result.tasks << task;
        for (const XmlNode *inner : node.all(QLatin1String("task")))
            take(*inner, task.id);
    }

    /// The effort is that of the one who is responsible; a task with subtasks has theirs.
    void takePeople(ForeignTask &task, int days, bool hasSubtasks)
    {
        const QList<Allocation> allocations = m_allocations.value(task.id);
        for (const Allocation &one : allocations) {
            if (task.assignee.isEmpty())
                task.assignee = one.name;
            else
                task.alsoAssigned << one.name;
        }
        const double share = allocations.isEmpty() ? 100 : allocations.first().load;
        if (days > 0 && !hasSubtasks)
            task.estimate = Minutes{qRound64(days * 480 * share / 100)};
    }

    void takeLink(const XmlNode &depend, const QString &predecessor)
    {
        static const QByteArray kinds[] = {"fs", "ss", "fs", "ff", "sf"}; // 1 to 4
        const int type = depend.attribute(QLatin1String("type")).toInt();
        m_links[depend.attribute(QLatin1String("id"))]
            << ForeignTask::Link{predecessor, kinds[type >= 1 && type <= 4 ? type : 0],
                                 Minutes{depend.attribute(QLatin1String("difference")).toLongLong() * 480}};
    }

    static QString priorityWord(const QString &text)
    {
        static const QString words[] = {QStringLiteral("low"), QStringLiteral("normal"), QStringLiteral("high"), QStringLiteral("lowest"),
                                        QStringLiteral("highest")};
        const int priority = text.isEmpty() ? 1 : text.toInt();
        return priority >= 0 && priority <= 4 ? words[priority] : text;
    }

    const XmlNode &m_root;
    GanttCalendar m_calendar;
    QHash<QString, QList<Allocation>> m_allocations; ///< by task; who is responsible first
    QHash<QString, QList<ForeignTask::Link>> m_links; ///< by the task that waits
    ForeignTasks m_result;
};

} // namespace

bool isGanttProject(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(8000);
    return head.contains("<project") && (head.contains("gantt-divider-location") || head.contains("<taskproperties"));
}

ForeignTasks readGanttProject(const QByteArray &bytes)
{
    QString problem;
    const XmlNode root = readXml(bytes, problem);
    ForeignTasks result = GanttReader(root).read();
    result.problem = problem;
    return result;
}

} // namespace muster
