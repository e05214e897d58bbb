// SPDX-License-Identifier: GPL-3.0-or-later
// A team's plan in words: rows, reasons and causes.
#include "app/schedule/teamplan.h"
#include "app/store/store.h"

#include <algorithm>

namespace muster
{

QString TeamPlan::taskName(int activity) const
{
    return m_store.title(recordType<Task>(), m_tasks.value(activity).value);
}

QString TeamPlan::personName(int resource) const
{
    return m_store.title(recordType<Person>(), m_people.value(resource).value);
}

QList<TeamPlan::Row> TeamPlan::rows(const Plan &plan) const
{
    QList<Row> rows;
    for (size_t a = 0; a < plan.entries.size(); ++a) {
        const PlanEntry &entry = plan.entries[a];
        const PlanActivity &activity = m_problem.activities[a];
        Row row;
        row.task = m_tasks[qsizetype(a)];
        row.person = m_people[entry.crew.empty() ? activity.needs[0].candidates[0] : entry.crew[0]];
        row.start = m_today.addDays(entry.start / m_problem.slotsPerDay);
        row.finish = std::max(row.start, lastDay(entry.finish));
        if (activity.deadline >= 0)
            row.deadline = deadlineOf(*m_store.find(row.task));
        row.late = activity.deadline >= 0 && entry.finish > activity.deadline;
        row.reason = reasonText(entry.reason);
        rows.append(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return a.start != b.start ? a.start < b.start : a.finish < b.finish;
    });
    return rows;
}

QString TeamPlan::reasonText(const PlanReason &reason) const
{
    using Kind = PlanReason::Kind;
    switch (reason.kind) {
    case Kind::First: return tr("can start at once");
    case Kind::Release: return tr("must not start before this day");
    case Kind::Fixed: return tr("its date is fixed");
    case Kind::Started: return tr("is under way");
    case Kind::Predecessor: return tr("waits for “%1”").arg(taskName(reason.activity));
    case Kind::Busy: return tr("%1 works on “%2” until then").arg(personName(reason.resource), taskName(reason.activity));
    case Kind::Absent: return tr("%1 has no time before").arg(personName(reason.resource));
    }
    return {};
}

QString TeamPlan::explain(const PlanFault &fault) const
{
    using Kind = PlanFault::Kind;
    const QString first = fault.activities.empty() ? QString() : taskName(fault.activities.front());
    switch (fault.kind) {
    case Kind::None: return {};
    case Kind::Cycle: {
        QStringList names;
        for (int activity : fault.activities)
            names << QStringLiteral("“%1”").arg(taskName(activity));
        names << names.first();
        return tr("These tasks wait for one another: %1.").arg(names.join(QStringLiteral(" → ")));
    }
    case Kind::FixedTooEarly:
        return tr("“%1” is fixed before “%2” can be done, which is on %3 at the earliest.")
            .arg(first, taskName(fault.activities.back()), lastDay(fault.earliest).toString(Qt::ISODate));
    case Kind::Time: {
        const auto &need = m_problem.activities[size_t(fault.activities.front())].needs;
        const int person = need.empty() || need[0].candidates.empty() ? -1 : need[0].candidates[0];
        return tr("%1 has not enough time for “%2” in the next ten years.").arg(personName(person), first);
    }
    case Kind::Nobody: return tr("Nobody can do “%1”.").arg(first);
    case Kind::Demand: return tr("“%1” needs more than there is.").arg(first);
    case Kind::Number: return tr("“%1” has a number that no plan can be made with.").arg(first);
    }
    return {};
}

} // namespace muster
