// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/plan.h"
#include "app/store/change.h"
#include "app/tasks/task.h"

#include <QCoreApplication>

namespace muster
{

class Load;
class Store;

/// The automatic plan of a team's open tasks, or of one project's: the records as a planning problem, and its solution as
/// dates, reasons and changes.
///
/// Planned are open tasks that have an estimate and no parts of their own, and an assignee or else a skill that somebody
/// holds: the plan then chooses among them, the better first. Their effort is what Load says remains. A task under way goes on today; another may start today or when its project does, whatever its own start was.
/// Its deadline is its due date, else the project's; lateness weighs by its priority and its project's. People have what Capacity says; when
/// one project is planned, the load of all other tasks is taken off first. A lag counts eight hours a day and skips
/// weekends. A link of a summary task binds all its parts.
class TeamPlan
{
    Q_DECLARE_TR_FUNCTIONS(muster::TeamPlan)
public:
    /// Reads the store. No project: all of them.
    TeamPlan(const Store &store, Id<Project> project, QDate today);

    struct Left {
        Id<Task> task;
        QString why;
    };
    /// Open tasks that no plan can be made for, and why.
    const QList<Left> &leftOut() const { return m_leftOut; }
    const PlanProblem &problem() const { return m_problem; }
    /// Tasks in the order of the problem's activities.
    const QList<Id<Task>> &tasks() const { return m_tasks; }
    /// People in the order of the problem's resources.
    const QList<Id<Person>> &people() const { return m_people; }

    /// Plans within the budget (see plan()). May run in another thread: the store is not touched.
    PlanResult solve(const PlanBudget &budget, const PlanListener &listener = {});

    struct Row {
        Id<Task> task;
        Id<Person> person;
        QDate start, finish;
        QDate deadline;    ///< what `late` is measured by; not given: none
        bool late = false; ///< after its deadline
        QString reason;    ///< why it does not start earlier
    };
    /// The plan by start, for people.
    QList<Row> rows(const Plan &plan) const;
    /// The day on which the slot before `slot` lies: when something that ends there is done.
    QDate lastDay(int slot) const;
    /// Why there is no plan, in a sentence with the names of those concerned.
    QString explain(const PlanFault &fault) const;
    /// The planned tasks' start and planned finish set to the plan's, and who does it where the plan chose; due dates are
    /// promises and stay. Tasks that are so already are not touched.
    Changes changes(const Plan &plan) const;

private:
    void addPeople(const Load &load, Id<Project> project);
    void addTask(const Task &task, const QList<Id<Person>> &candidates, const Load &load);
    int resourceOf(Id<Person> person);
    QDate deadlineOf(const Task &task) const;
    void addLinks();
    void setDays(int days);
    QString reasonText(const PlanReason &reason) const;
    QString taskName(int activity) const;
    QString personName(int resource) const;

    const Store &m_store;
    QDate m_today;
    PlanProblem m_problem;
    QList<Id<Task>> m_tasks;
    QList<Id<Person>> m_people;
    std::vector<std::vector<int>> m_minutes; ///< of each person and day, as far as any plan may reach
    QList<Left> m_leftOut;
};

} // namespace muster
