// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/chartdata.h"
#include "app/staff/capacity.h"
#include "app/store/derived.h"
#include "app/tasks/task.h"

#include <QSet>
#include <limits>

namespace muster {

/// The share of a person's capacity that work takes in a period.
struct Utilisation
{
    Minutes load;
    Minutes net;
    bool isConflict() const { return net.value <= 0 && load.value > 0; } ///< work where there is no time at all
    /// Whole per cent; nothing for a conflict, and 0 for no work. More than there is time for never reads 100.
    std::optional<qint64> percent() const;
    bool isOverload() const { return load > net; }
    QString toString(const QLocale &locale) const; ///< "85 %"; "conflict"; "away" where there is neither work nor time
};

/// The remaining work of open tasks, laid on people and days.
///
/// A task's remaining work is spread over max(today, start) to its planned finish (none, or passed: its due date) in proportion to the person's capacity on each day; its
/// days add up to its remaining work exactly. Overdue work is spread over the person's next five working days. Work in a
/// window without capacity is a conflict and stands on the window's last day. Work that is not yet accepted counts on
/// the accountable person (none given: the assignee's manager; none either: the assignee).
///
/// No work counts twice: a task with subtasks of which any has an estimate (dropped ones aside) is their sum, and its own
/// estimate and remaining work are left out. Without estimated subtasks its own figures count.
class Load
{
    Q_DECLARE_TR_FUNCTIONS(muster::Load)
public:
    struct Conflict { Id<Task> task; Id<Person> person; Period window; Minutes remaining; };
    struct Piece { Id<Task> task; Minutes minutes; };
    /// A span in which the tasks that lie wholly inside need more than there is: no re-ordering can mend it.
    struct Overbooking { Period period; Minutes effort; Minutes capacity; QList<Id<Task>> tasks; };

    Load(const std::vector<Task> &tasks, const std::vector<TimeEntry> &entries, const std::vector<Person> &people,
         Capacity capacity, QDate today);
    Load(const Store &store, QDate today);

    /// Brings it in step with a step that the store has done, looking only at the tasks that it concerns: afterwards it is as
    /// if it were made anew. False, and nothing is changed, where that needs all of them (a person's time has changed).
    bool follow(const Store &store, const Changes &changes);

    const Capacity &capacity() const { return m_capacity; }
    QDate today() const { return m_today; }

    Minutes on(Id<Person> person, QDate day) const;
    Minutes in(Id<Person> person, const Period &period) const;
    QList<Piece> pieces(Id<Person> person, const Period &period) const; ///< by task, largest first
    /// Load against capacity in a day, a week, any span. Of a period that has begun, capacity counts from today on, as work
    /// does: on a Thursday the whole week's hours would hide that Thursday and Friday are overfull.
    Utilisation utilisation(Id<Person> person, const Period &period) const;
    Source explain(Id<Person> person, const Period &period) const;
    Source explainCapacity(Id<Person> person, const Period &period) const; ///< of utilisation().net

    Minutes logged(Id<Task> task) const;
    /// What is left to do; nothing when nobody has estimated it.
    std::optional<Minutes> remaining(const Task &task) const;
    /// On whom the task counts today.
    Id<Person> carrier(const Task &task) const;
    /// True when the work of the task is that of its subtasks.
    bool isSummary(Id<Task> task) const { return m_summaries.contains(task.value); }

    const QList<Conflict> &conflicts() const { return m_conflicts; }
    const QList<Id<Task>> &unestimated() const { return m_unestimated; }
    const QList<Id<Task>> &undated() const { return m_undated; }       ///< estimated, but without a due date
    const QList<Id<Task>> &unassigned() const { return m_unassigned; } ///< on nobody
    std::optional<Overbooking> overbooking(Id<Person> person) const;   ///< the span that is short of the most

private:
    struct Placed { Id<Task> task; Period window; Minutes remaining; bool conflict = false; };
    /// A person's days from today on, as far as their work reaches.
    struct Days
    {
        std::vector<qint64> netBefore{0}; ///< capacity of the days before each day; one more than days
        std::vector<qint64> load;
        QList<Placed> placed;
    };
    Period ahead(const Period &period) const; ///< from today on; a period that is wholly past stays as it is
    void findSummaries(const std::vector<Task> &tasks);
    void place(const Task &task);
    void takeOut(const Task &task);
    void followSummaries(const Store &store, Id<Task> from, QSet<RecordId> &concerned);
    Period windowOf(const Task &task, Id<Person> person);
    Days &daysTo(Id<Person> person, QDate last);
    template <class Each> void spread(const Days &days, const Placed &placed, const Period &period, Each each) const;
    static qint64 share(qint64 amount, qint64 part, qint64 whole);
    qsizetype index(QDate day) const { return qsizetype(m_today.daysTo(day)); }
    const Days *find(Id<Person> person) const;

    Capacity m_capacity;
    QDate m_today;
    std::unordered_map<RecordId, Id<Person>> m_managers;
    std::unordered_map<RecordId, Minutes> m_logged;
    std::unordered_map<RecordId, Days> m_days;
    QSet<RecordId> m_summaries;
    QList<Conflict> m_conflicts;
    QList<Id<Task>> m_unestimated, m_undated, m_unassigned; ///< these and what is placed: in the order of the tasks' ids
};

/// The load of the whole store on a day, kept in step with it: store.derived<LiveLoad>().on(today).
class LiveLoad : public Derived
{
public:
    explicit LiveLoad(const Store &store) : m_store(store) {}
    /// Good until the next step.
    const Load &on(QDate today);
    void follow(const Changes &changes) override;

private:
    const Store &m_store;
    std::optional<Load> m_load;
    bool m_isStale = false;
};

/// scaled() for amounts that are not negative, without its wide division where the product is small.
inline qint64 Load::share(qint64 amount, qint64 part, qint64 whole)
{
    qint64 product = 0;
    if (__builtin_mul_overflow(amount, part, &product) || product > std::numeric_limits<qint64>::max() - whole)
        return scaled(amount, part, whole);
    return (product + whole / 2) / whole;
}

/// Calls each(day, minutes) for the days of the period on which the work lies; for none where it is a conflict.
template <class Each>
void Load::spread(const Days &days, const Placed &placed, const Period &period, Each each) const
{
    const qsizetype first = index(placed.window.first), last = index(placed.window.last);
    if (first > last)
        return;
    const qint64 before = days.netBefore[size_t(first)];
    const qint64 total = days.netBefore[size_t(last) + 1] - before;
    if (total <= 0)
        return;
    const qsizetype from = std::max(first, index(period.first)), to = std::min(last, index(period.last));
    if (from > to)
        return;
    // What is laid by the end of each day, less what is laid before it: so the days add up exactly.
    qint64 laid = share(placed.remaining.value, days.netBefore[size_t(from)] - before, total);
    for (qsizetype day = from; day <= to; ++day) {
        const qint64 until = share(placed.remaining.value, days.netBefore[size_t(day) + 1] - before, total);
        if (until > laid)
            each(day, until - laid);
        laid = until;
    }
}

/// The people whose workload is shown: employed at some time in the period, by name.
QList<Person> workforce(const std::vector<Person> &people, const Period &period);

/// Load against capacity of each person in the period, people down the side.
ChartData workloadChart(const Store &store, const Period &period, QDate today);
ChartData workloadChart(const Load &load, const QList<Person> &people, const Period &period);
/// What is behind a figure of that chart. Apart from it: of hundreds of people hardly one is asked about.
Source explainWorkload(const Load &load, ChartRole role, Id<Person> person, const Period &period);

} // namespace muster
