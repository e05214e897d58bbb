// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/projectvalue.h"

#include "app/budgets/spending.h"
#include "app/schedule/baseline.h"
#include "app/staff/pay.h"
#include "app/tasks/load.h"

#include <set>

namespace muster {

namespace {

/// What the work of one project was planned to cost and has cost.
class ProjectCosts
{
public:
    ProjectCosts(const Store &store, const Project &project, QDate today)
        : m_store(store), m_project(project), m_today(today), m_currency(store.team().base())
    {
        const QList<Baseline> baselines = baselinesOf(store, project.id);
        for (const BaselineItem &item : store.all<BaselineItem>()) {
            if (!baselines.isEmpty() && item.baseline == baselines.first().id && !item.task.isNull())
                m_frozen.insert(item.task.value, item);
        }
    }

    bool hasBaseline() const { return !m_frozen.isEmpty(); }

    void addTask(const Task &task, const Load &load)
    {
        const auto frozen = m_frozen.constFind(task.id.value);
        const bool isFrozen = frozen != m_frozen.constEnd(); // what came after the baseline is planned as it stands
        const std::optional<Minutes> effort = isFrozen && frozen->effort ? frozen->effort : task.estimate;
        if (!effort || load.isSummary(task.id))
            return;
        const QDate last = isFrozen ? frozen->finish : task.due;
        const QDate first = isFrozen ? frozen->start : task.start;
        const QDate due = last.isValid() ? last : m_project.due;
        const QDate start = first.isValid() ? first : m_project.start;
        const std::optional<qint64> cost = price(task.assignee.isNull() ? m_project.lead : task.assignee, *effort,
                                                 due.isValid() ? std::min(due, m_today) : m_today);
        if (cost)
            m_plan.push_back({*cost, start, due});
    }

    void addEntry(const TimeEntry &entry)
    {
        m_actual += price(entry.person, entry.spent, entry.date).value_or(0);
    }

    /// The budget lines of the project, each in its fiscal year, and the expenses that name the project on other lines.
    void addPurchases()
    {
        std::set<int> years;
        for (const BudgetLine &line : m_store.all<BudgetLine>()) {
            if (line.project == m_project.id)
                years.insert(line.year);
        }
        for (const int year : years) {
            const Spending spending(m_store, year, m_today);
            for (const LineSpending &line : spending.lines()) {
                if (m_store.find(line.line)->project != m_project.id)
                    continue;
                m_actual += line.actualTotal().minor;
                for (int month = 0; month < 12; ++month)
                    m_plan.push_back({line.planned[size_t(month)], spending.year().month(month).first, spending.year().month(month).last});
            }
        }
        const RecordType &type = recordType<Expense>();
        const QVariant wanted = QVariant::fromValue(m_project.id.value);
        m_store.each<Expense>({"amount", "base", "line_id"}, {FieldRange::is(type.indexOf("project_id"), wanted)}, [&](const Expense &one) {
            const BudgetLine *line = m_store.find(one.line);
            const Money worth = worthOf(one);
            if (worth.currency == m_currency && (!line || line->project != m_project.id))
                m_actual += worth.minor;
        });
    }

    EarnedValue value(const Percent &done) const
    {
        return EarnedValue::of(m_plan, done.tenths.value_or(0), m_actual, m_currency, m_today);
    }
    Minutes unpriced() const { return m_unpriced; }

private:
    std::optional<qint64> price(Id<Person> person, Minutes time, QDate day)
    {
        const std::optional<Money> rate = hourlyRateOn(m_store.all<PayRate>(), person, day);
        if (rate && rate->currency == m_currency)
            return scaled(rate->minor, time.value, 60);
        m_unpriced += time;
        return std::nullopt;
    }

    const Store &m_store;
    const Project &m_project;
    QDate m_today;
    Currency m_currency;
    QHash<RecordId, BaselineItem> m_frozen; ///< of the newest baseline, by task
    std::vector<PlannedCost> m_plan;
    qint64 m_actual = 0;
    Minutes m_unpriced;
};

} // namespace

ProjectStanding standingOf(const Store &store, const Project &project, QDate today)
{
    ProjectStanding standing;
    standing.project = &project;
    const Load &load = store.derived<LiveLoad>().on(today);
    ProjectCosts costs(store, project, today);
    qint64 weight = 0, done = 0;
    for (const Task &task : store.all<Task>()) {
        if (task.project != project.id || task.state == TaskState::Dropped)
            continue;
        const qint64 share = std::max<qint64>(60, task.estimate.value_or(Minutes{}).value);
        weight += share;
        done += task.isOpen() ? scaled(share, task.done, 100) : share;
        standing.open += task.isOpen();
        standing.overdue += task.isOverdue(today);
        standing.tasks << task.id.value;
        costs.addTask(task, load);
    }
    const QSet<RecordId> own(standing.tasks.begin(), standing.tasks.end());
    for (const TimeEntry &entry : store.all<TimeEntry>()) {
        if (entry.date <= today && own.contains(entry.task.value))
            costs.addEntry(entry);
    }
    costs.addPurchases();
    if (weight > 0)
        standing.done = Percent{scaled(done, 1000, weight)};
    const qint64 span = project.start.isValid() && project.due.isValid() ? project.start.daysTo(project.due) : 0;
    if (span > 0)
        standing.timeGone = Percent{std::clamp<qint64>(scaled(project.start.daysTo(today), 1000, span), 0, 1000)};
    standing.value = costs.value(standing.done);
    standing.unpriced = costs.unpriced();
    standing.hasBaseline = costs.hasBaseline();
    standing.health = healthOf(standing.value, project.due, standing.overdue, today);
    return standing;
}

QList<ProjectStanding> projectStandings(const Store &store, QDate today)
{
    QList<ProjectStanding> standings;
    for (const Project &project : store.all<Project>()) {
        if (project.state != ProjectState::Cancelled && project.state != ProjectState::Finished)
            standings << standingOf(store, project, today);
    }
    std::stable_sort(standings.begin(), standings.end(), [](const ProjectStanding &a, const ProjectStanding &b) {
        return a.health != b.health ? a.health > b.health : a.project->due < b.project->due;
    });
    return standings;
}

} // namespace muster
