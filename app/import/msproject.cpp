// SPDX-License-Identifier: GPL-3.0-or-later
// MSPDI: what Microsoft Project and its relatives write as XML.
#include "app/import/foreigntask.h"
#include "app/import/xmltree.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace muster {

namespace {

QString projectText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

struct Assigned { QString name; Minutes work; };

/// Who does what, by the UID of the task; the most work first.
QHash<QString, QList<Assigned>> assignmentsOf(const XmlNode &project)
{
    QHash<QString, QString> people;
    if (const XmlNode *resources = project.child(QLatin1String("Resources"))) {
        for (const XmlNode *resource : resources->all(QLatin1String("Resource"))) {
            // UID 0 stands for nobody; type 0 is material.
            if (resource->textOf(QLatin1String("UID")) != QLatin1String("0") && resource->textOf(QLatin1String("Type")) != QLatin1String("0"))
                people.insert(resource->textOf(QLatin1String("UID")), resource->textOf(QLatin1String("Name")));
        }
    }
    QHash<QString, QList<Assigned>> assigned;
    const XmlNode *assignments = project.child(QLatin1String("Assignments"));
    if (!assignments)
        return assigned;
    for (const XmlNode *assignment : assignments->all(QLatin1String("Assignment")))
        assigned[assignment->textOf(QLatin1String("TaskUID"))]
            << Assigned{people.value(assignment->textOf(QLatin1String("ResourceUID"))),
                        isoDuration(assignment->textOf(QLatin1String("Work"))).value_or(Minutes{})};
    for (QList<Assigned> &list : assigned)
        std::stable_sort(list.begin(), list.end(), [](const Assigned &a, const Assigned &b) { return a.work > b.work; });
    return assigned;
}

QList<ForeignTask::Link> linksOf(const XmlNode &node)
{
    static const QByteArray kinds[] = {"ff", "fs", "sf", "ss"};
    QList<ForeignTask::Link> links;
    for (const XmlNode *link : node.all(QLatin1String("PredecessorLink"))) {
        bool hasType = false;
        const int type = link->textOf(QLatin1String("Type")).toInt(&hasType);
        // The lag is in tenths of minutes of working time.
        links << ForeignTask::Link{link->textOf(QLatin1String("PredecessorUID")), hasType && type >= 0 && type < 4 ? kinds[type] : "fs",
                                   Minutes{link->textOf(QLatin1String("LinkLag")).toLongLong() / 10}};
    }
    return links;
}

/// The effort: the task's own, else its assignments', else how long one person would need.
std::optional<Minutes> workOf(const XmlNode &node, const QList<Assigned> &assigned)
{
    if (node.textOf(QLatin1String("Summary")) == QLatin1String("1"))
        return {}; // the sum of its subtasks
    Minutes work = isoDuration(node.textOf(QLatin1String("Work"))).value_or(Minutes{});
    for (qsizetype i = 0; work.value == 0 && i < assigned.size(); ++i)
        work += assigned.at(i).work;
    if (work.value == 0)
        work = isoDuration(node.textOf(QLatin1String("Duration"))).value_or(Minutes{});
    return work.value > 0 ? std::optional(work) : std::nullopt;
}

QDate planDay(const XmlNode &node, QLatin1String name)
{
    return QDate::fromString(node.textOf(name).left(10), Qt::ISODate);
}

/// `isOwn`: of this program, which writes a deadline wherever there is one.
ForeignTask taskOf(const XmlNode &node, const QList<Assigned> &assigned, const QString &project, bool isOwn)
{
    ForeignTask task;
    task.line = int(node.line);
    task.id = node.textOf(QLatin1String("UID"));
    task.title = node.textOf(QLatin1String("Name"));
    const QString guid = node.textOf(QLatin1String("GUID"));
    task.identity = guid.isEmpty() ? project + u'/' + task.id + u'/' + task.title : guid;
    task.project = project;
    task.outcome = node.textOf(QLatin1String("Notes"));
    task.priority = priorityOfThousand(node.textOf(QLatin1String("Priority")));
    task.start = planDay(node, QLatin1String("Start"));
    task.due = planDay(node, QLatin1String("Deadline"));
    task.finish = planDay(node, QLatin1String("Finish"));
    if (!task.due.isValid() && !isOwn)
        task.due = task.finish;
    if (task.finish == task.due)
        task.finish = {};
    task.done = node.textOf(QLatin1String("PercentComplete")).toInt();
    task.state = task.done >= 100 ? QStringLiteral("done") : task.done > 0 ? QStringLiteral("active") : QStringLiteral("open");
    if (task.done >= 100) {
        task.finished = planDay(node, QLatin1String("ActualFinish"));
        task.finish = {};
    }
    if (node.textOf(QLatin1String("Milestone")) == QLatin1String("1"))
        task.labels << QStringLiteral("milestone");
    task.estimate = workOf(node, assigned);
    task.waitsFor = linksOf(node);
    for (const Assigned &one : assigned) {
        if (task.assignee.isEmpty())
            task.assignee = one.name;
        else if (!one.name.isEmpty())
            task.alsoAssigned << one.name;
    }
    return task;
}

} // namespace

QString priorityOfThousand(const QString &text)
{
    const int priority = text.isEmpty() ? 500 : text.toInt(); // 0 to 1000
    return priority >= 800 ? QStringLiteral("urgent") : priority >= 600 ? QStringLiteral("high")
           : priority < 400 ? QStringLiteral("low") : QStringLiteral("normal");
}

std::optional<Minutes> isoDuration(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)(?:\\.\\d+)?S)?)?$"));
    const auto m = form.match(text.trimmed());
    if (!m.hasMatch() || text.trimmed().size() < 3)
        return {};
    return Minutes{m.captured(1).toLongLong() * 24 * 60 + m.captured(2).toLongLong() * 60 + m.captured(3).toLongLong()
                   + (m.captured(4).toLongLong() + 30) / 60};
}

bool isMsProject(const QByteArray &bytes)
{
    QByteArray head = bytes.left(8000);
    head.replace('\0', QByteArray()); // UTF-16
    return head.contains("schemas.microsoft.com/project");
}

ForeignTasks readMsProject(const QByteArray &bytes)
{
    ForeignTasks result;
    result.system = QStringLiteral("MS Project");
    const XmlNode root = readXml(bytes, result.problem);
    const QString title = root.textOf(QLatin1String("Title"));
    const QString project = title.isEmpty() ? root.textOf(QLatin1String("Name")) : title;
    const auto assigned = assignmentsOf(root);
    const bool isOwn = root.textOf(QLatin1String("Author")) == QLatin1String("Muster");
    QStringList parents; // the last task on each outline level
    int baselines = 0, costs = 0;
    const XmlNode *tasks = root.child(QLatin1String("Tasks"));
    for (qsizetype i = 0; tasks && i < tasks->children.size(); ++i) {
        const XmlNode &node = tasks->children.at(i);
        const int level = node.textOf(QLatin1String("OutlineLevel")).toInt();
        const bool isProject = node.textOf(QLatin1String("UID")) == QLatin1String("0") && level == 0;
        if (node.name != QLatin1String("Task") || isProject || node.textOf(QLatin1String("IsNull")) == QLatin1String("1"))
            continue;
        ForeignTask task = taskOf(node, assigned.value(node.textOf(QLatin1String("UID"))), project, isOwn);
        parents = parents.mid(0, std::max(0, level - 1));
        task.parent = parents.isEmpty() ? QString() : parents.last();
        while (parents.size() < level - 1) // a level that was skipped
            parents << task.parent;
        parents << task.id;
        baselines += node.child(QLatin1String("Baseline")) != nullptr;
        costs += node.textOf(QLatin1String("Cost")).toDouble() != 0;
        result.tasks << task;
    }
    if (baselines > 0)
        result.warn(0, projectText("The baselines of %1 tasks were left out.").arg(baselines));
    if (costs > 0)
        result.warn(0, projectText("The costs of %1 tasks were left out.").arg(costs));
    return result;
}

} // namespace muster
