// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"
#include "app/schedule/teamplan.h"
#include "app/store/store.h"
#include "ui/clicommand.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster
{

namespace
{

constexpr long plannedPasses = 3000;                   // small teams: the same plan every time
constexpr std::chrono::milliseconds plannedTime{2000}; // large ones

QString planText(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void describePlan(QCommandLineParser &parser)
{
    addDatabaseOption(parser);
    addOption(parser, QStringLiteral("project"),
              planText("Only this project, by name or id; the other work stays where it is."), QStringLiteral("PROJECT"));
    addOption(parser, QStringLiteral("apply"), planText("Sets the tasks' start and planned finish to the plan, as one step; due dates stay."));
    addOption(parser, QStringLiteral("json"), planText("Prints one object instead of lines."));
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonObject planObject(const Store &store, const TeamPlan &team, const PlanResult &result)
{
    QJsonArray tasks, leftOut;
    for (const TeamPlan::Row &row : team.rows(result.best)) {
        tasks.append(QJsonObject{{QStringLiteral("id"), QString::number(row.task.value)},
                                 {QStringLiteral("task"), store.title(recordType<Task>(), row.task.value)},
                                 {QStringLiteral("person"), store.title(recordType<Person>(), row.person.value)},
                                 {QStringLiteral("start"), iso(row.start)},
                                 {QStringLiteral("finish"), iso(row.finish)},
                                 {QStringLiteral("late"), row.late},
                                 {QStringLiteral("reason"), row.reason}});
    }
    for (const TeamPlan::Left &left : team.leftOut()) {
        leftOut.append(QJsonObject{{QStringLiteral("id"), QString::number(left.task.value)},
                                   {QStringLiteral("task"), store.title(recordType<Task>(), left.task.value)},
                                   {QStringLiteral("reason"), left.why}});
    }
    return {{QStringLiteral("tasks"), tasks},
            {QStringLiteral("leftOut"), leftOut},
            {QStringLiteral("finish"), tasks.isEmpty() ? QString() : iso(team.lastDay(result.best.finish))},
            {QStringLiteral("notBefore"), tasks.isEmpty() ? QString() : iso(team.lastDay(result.bound))}};
}

void printPlan(const QJsonObject &plan)
{
    const auto text = [](const QJsonValue &object, const char *key) { return object[QLatin1String(key)].toString(); };
    for (const QJsonValue task : plan[QStringLiteral("tasks")].toArray()) {
        writeLine(QStringLiteral("%1  %2  %3: %4 (%5)%6")
                      .arg(text(task, "start"), text(task, "finish"), text(task, "person"), text(task, "task"),
                           text(task, "reason"), task[QStringLiteral("late")].toBool() ? planText(" LATE") : QString()));
    }
    for (const QJsonValue left : plan[QStringLiteral("leftOut")].toArray())
        writeLine(planText("Not planned: %1 (%2)").arg(text(left, "task"), text(left, "reason")));
    if (!plan[QStringLiteral("finish")].toString().isEmpty()) {
        writeLine(planText("All is done on %1; no plan could be done before %2.")
                      .arg(plan[QStringLiteral("finish")].toString(), plan[QStringLiteral("notBefore")].toString()));
    } else {
        writeLine(planText("There is nothing to plan."));
    }
}

int runPlan(const QCommandLineParser &parser, const QStringList &)
{
    const auto store = openDatabase(parser);
    Id<Project> project;
    if (parser.isSet(QStringLiteral("project")))
        project = {recordNamed(*store, recordType<Project>(), parser.value(QStringLiteral("project")))};
    TeamPlan team(*store, project, QDate::currentDate());
    const PlanResult result = team.solve({plannedPasses, plannedTime, 1});
    if (result.fault)
        throw Error(planText("No plan can be made."), planText("The Muster file was not changed."),
                    team.explain(result.fault));
    QJsonObject plan = planObject(*store, team, result);
    if (parser.isSet(QStringLiteral("apply"))) {
        const Changes changes = team.changes(result.best);
        const Problems problems = changes.isEmpty() ? Problems() : store->apply(planText("Apply plan"), changes);
        if (!problems.isEmpty())
            throw Error(planText("The plan cannot be applied."), planText("The Muster file was not changed."),
                        toText(problems));
        plan.insert(QStringLiteral("changed"), changes.size());
    }
    if (parser.isSet(QStringLiteral("json"))) {
        writeOut(QJsonDocument(plan).toJson(QJsonDocument::Compact) + '\n');
        return 0;
    }
    printPlan(plan);
    if (plan.contains(QStringLiteral("changed")))
        writeLine(planText("Tasks with new dates: %1").arg(plan[QStringLiteral("changed")].toInteger()));
    return 0;
}

} // namespace

CliCommand planCommand()
{
    return {QStringLiteral("plan"),
            planText("Plans the open tasks within what people can do."),
            QString(),
            0,
            0,
            &describePlan,
            &runPlan};
}

} // namespace muster
