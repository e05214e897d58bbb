// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/load.h"

#include "app/store/store.h"

#include <QCollator>
#include <set>

namespace muster {

namespace {

/// Into a list in the order of the tasks' ids. Almost always that is its end.
template <class Entry, class IdOf> void insertInOrder(QList<Entry> &list, const Entry &entry, IdOf idOf)
{
    list.insert(std::upper_bound(list.begin(), list.end(), entry,
                                 [idOf](const Entry &a, const Entry &b) { return idOf(a) < idOf(b); }), entry);
}

void insertInOrder(QList<Id<Task>> &list, Id<Task> task)
{
    insertInOrder(list, task, [](Id<Task> id) { return id; });
}

constexpr int overdueDays = 5;   // working days that overdue work is spread over
constexpr int searchedDays = 92; // how far they are looked for: longer absences are a conflict, not a plan

} // namespace

std::optional<qint64> Utilisation::percent() const
{
    if (net.value <= 0)
        return load.value > 0 ? std::nullopt : std::optional<qint64>(0);
    const qint64 rounded = scaled(load.value, 100, net.value);
    return isOverload() ? std::max<qint64>(101, rounded) : std::min<qint64>(100, rounded);
}

QString Utilisation::toString(const QLocale &locale) const
{
    const std::optional<qint64> share = percent();
    if (!share)
        return QCoreApplication::translate("muster::Load", "conflict");
    return net.value == 0 ? QCoreApplication::translate("muster::Load", "away")
                          : QCoreApplication::translate("muster::Load", "%1 %").arg(locale.toString(*share));
}

Load::Load(const Store &store, QDate today)
    : Load(store.all<Task>(), store.all<TimeEntry>(), store.all<Person>(), Capacity(store), today)
{
}

Load::Load(const std::vector<Task> &tasks, const std::vector<TimeEntry> &entries, const std::vector<Person> &people,
           Capacity capacity, QDate today)
    : m_capacity(std::move(capacity)), m_today(today)
{
    for (const Person &person : people)
        m_managers[person.id.value] = person.manager;
    for (const TimeEntry &entry : entries)
        m_logged[entry.task.value] += entry.spent;
    findSummaries(tasks);
    for (const Task &task : tasks) {
        if (task.isOpen() && !isSummary(task.id))
            place(task);
    }
}

void Load::findSummaries(const std::vector<Task> &tasks)
{
    std::unordered_map<RecordId, Id<Task>> parents;
    for (const Task &task : tasks) {
        if (task.parent)
            parents[task.id.value] = task.parent;
    }
    for (const Task &task : tasks) {
        if (task.state == TaskState::Dropped || (!task.estimate && !task.remaining))
            continue;
        // Up to the first one that is known: its own parents are known then, too; and a circle ends.
        for (auto up = parents.find(task.id.value); up != parents.end() && !isSummary(up->second);
             up = parents.find(up->second.value))
            m_summaries.insert(up->second.value);
    }
}

Minutes Load::logged(Id<Task> task) const
{
    const auto found = m_logged.find(task.value);
    return found == m_logged.end() ? Minutes{} : found->second;
}

std::optional<Minutes> Load::remaining(const Task &task) const
{
    if (task.remaining)
        return std::max(*task.remaining, Minutes{});
    if (!task.estimate)
        return {};
    if (const Minutes spent = logged(task.id); spent.value > 0)
        return std::max(*task.estimate - spent, Minutes{});
    return Minutes{scaled(task.estimate->value, 100 - std::clamp(task.done, 0, 100), 100)};
}

Id<Person> Load::carrier(const Task &task) const
{
    if (task.isAccepted())
        return task.assignee ? task.assignee : task.accountable;
    if (task.accountable)
        return task.accountable;
    const auto manager = m_managers.find(task.assignee.value);
    return manager != m_managers.end() && manager->second ? manager->second : task.assignee;
}

void Load::place(const Task &task)
{
    const auto left = remaining(task);
    if (!left) {
        insertInOrder(m_unestimated, task.id);
        return;
    }
    if (left->value == 0)
        return;
    if (!task.lastDay().isValid()) {
        insertInOrder(m_undated, task.id);
        return;
    }
    const Id<Person> person = carrier(task);
    if (!person) {
        insertInOrder(m_unassigned, task.id);
        return;
    }
    Placed placed{task.id, windowOf(task, person), *left, false};
    Days &days = daysTo(person, placed.window.last);
    qint64 laid = 0;
    spread(days, placed, placed.window, [&](qsizetype day, qint64 minutes) {
        days.load[size_t(day)] += minutes;
        laid += minutes;
    });
    placed.conflict = laid == 0;
    if (placed.conflict) {
        // Not in a day that has capacity for it, and still not lost: it stands where it is due.
        insertInOrder(m_conflicts, Conflict{placed.task, person, placed.window, placed.remaining},
                      [](const Conflict &conflict) { return conflict.task; });
        days.load[size_t(index(placed.window.last))] += placed.remaining.value;
    }
    insertInOrder(days.placed, placed, [](const Placed &one) { return one.task; });
}

Load::Days &Load::daysTo(Id<Person> person, QDate last)
{
    Days &days = m_days[person.value];
    for (qsizetype i = qsizetype(days.load.size()), end = index(last); i <= end; ++i) {
        days.netBefore.push_back(days.netBefore.back() + m_capacity.net(person, m_today.addDays(i)).value);
        days.load.push_back(0);
    }
    return days;
}

const Load::Days *Load::find(Id<Person> person) const
{
    const auto found = m_days.find(person.value);
    return found == m_days.end() ? nullptr : &found->second;
}

Period Load::windowOf(const Task &task, Id<Person> person)
{
    const QDate last = task.finish >= m_today ? task.finish : task.due; // a plan that has passed holds no more
    if (last >= m_today)
        return {task.start.isValid() ? std::min(last, std::max(m_today, task.start)) : m_today, last};
    const Days &days = daysTo(person, m_today.addDays(searchedDays));
    Period window{m_today, m_today};
    for (int i = 0, found = 0; i < searchedDays && found < overdueDays; ++i) {
        if (days.netBefore[size_t(i) + 1] > days.netBefore[size_t(i)]) {
            ++found;
            window.last = m_today.addDays(i);
        }
    }
    return window;
}

Minutes Load::on(Id<Person> person, QDate day) const
{
    return in(person, Period::day(day));
}

Minutes Load::in(Id<Person> person, const Period &period) const
{
    const Days *days = find(person);
    if (!days || period.isEmpty())
        return {};
    Minutes sum;
    const qsizetype last = std::min(index(period.last), qsizetype(days->load.size()) - 1);
    for (qsizetype day = std::max<qsizetype>(0, index(period.first)); day <= last; ++day)
        sum.value += days->load[size_t(day)];
    return sum;
}

QList<Load::Piece> Load::pieces(Id<Person> person, const Period &period) const
{
    QList<Piece> found;
    const Days *days = find(person);
    if (!days || period.isEmpty())
        return found;
    for (const Placed &placed : days->placed) {
        Minutes sum;
        spread(*days, placed, period, [&](qsizetype, qint64 minutes) { sum.value += minutes; });
        if (placed.conflict && period.contains(placed.window.last))
            sum = placed.remaining;
        if (sum.value > 0)
            found.append({placed.task, sum});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Piece &a, const Piece &b) { return a.minutes > b.minutes; });
    return found;
}

Utilisation Load::utilisation(Id<Person> person, const Period &period) const
{
    const Days *days = find(person);
    const Period counted = ahead(period);
    const qsizetype first = index(counted.first), last = index(counted.last);
    if (days && !counted.isEmpty() && first >= 0 && last < qsizetype(days->load.size()))
        return {in(person, counted), {days->netBefore[size_t(last) + 1] - days->netBefore[size_t(first)]}};
    return {in(person, counted), m_capacity.net(person, counted)};
}

Period Load::ahead(const Period &period) const
{
    return period.contains(m_today) ? Period{m_today, period.last} : period;
}

Source Load::explainCapacity(Id<Person> person, const Period &period) const
{
    return m_capacity.explain(person, ahead(period));
}

Source Load::explain(Id<Person> person, const Period &period) const
{
    const Utilisation use = utilisation(person, period);
    const QLocale locale;
    Source source;
    source.formula = tr("remaining work of open tasks, spread over the days to their due date in proportion to capacity");
    source.type = "task";
    for (const Piece &piece : pieces(person, period))
        source.rows.append(piece.task.value);
    source.parts = {{tr("Load"), use.load.toString(locale)},
                    {tr("Capacity"), use.net.toString(locale)},
                    {tr("Tasks"), locale.toString(source.rows.size())}};
    return source;
}

std::optional<Load::Overbooking> Load::overbooking(Id<Person> person) const
{
    const Days *days = find(person);
    if (!days)
        return {};
    // Only spans from a window's first day to a window's last day can be the worst ones. By their last days, the work that lies
    // wholly inside the spans from one first day is a running sum.
    std::vector<const Placed *> byEnd;
    for (const Placed &placed : days->placed)
        byEnd.push_back(&placed);
    std::stable_sort(byEnd.begin(), byEnd.end(), [](const Placed *a, const Placed *b) { return a->window.last < b->window.last; });
    std::set<QDate> starts;
    for (const Placed &placed : days->placed)
        starts.insert(placed.window.first);
    std::optional<Overbooking> worst;
    for (const QDate start : starts) {
        Minutes effort;
        for (size_t i = 0; i < byEnd.size(); ++i) {
            if (byEnd[i]->window.first < start)
                continue;
            effort += byEnd[i]->remaining;
            const Period span{start, byEnd[i]->window.last};
            const Minutes capacity = utilisation(person, span).net;
            const Minutes shortBy = effort - capacity;
            if (shortBy.value > 0 && (!worst || shortBy > worst->effort - worst->capacity))
                worst = Overbooking{span, effort, capacity, {}};
        }
    }
    if (worst) {
        for (const Placed &inside : days->placed)
            if (worst->period.contains(inside.window.first) && worst->period.contains(inside.window.last))
                worst->tasks.append(inside.task);
    }
    return worst;
}

QList<Person> workforce(const std::vector<Person> &people, const Period &period)
{
    QList<Person> found;
    for (const Person &person : people) {
        const Period employed{person.started.isValid() ? person.started : period.first,
                              person.ended.isValid() ? person.ended : period.last};
        const Period common = employed.intersected(period);
        if (!common.isEmpty() && person.isEmployedOn(common.first))
            found.append(person);
    }
    QCollator collator;
    std::stable_sort(found.begin(), found.end(),
                     [&](const Person &a, const Person &b) { return collator.compare(a.name, b.name) < 0; });
    return found;
}

ChartData workloadChart(const Load &load, const QList<Person> &people, const Period &period)
{
    ChartData chart;
    chart.title = QCoreApplication::translate("muster::Load", "Load against capacity");
    chart.subtitle = period.toString(QLocale());
    chart.unit = Unit::Duration;
    chart.horizontal = true;
    chart.empty = QCoreApplication::translate("muster::Load", "Nobody works in this period.");
    ChartSeries work{QCoreApplication::translate("muster::Load", "Load"), ChartShape::Bar, ChartRole::Load, {}, false, {}};
    ChartSeries time{QCoreApplication::translate("muster::Load", "Capacity"), ChartShape::Marker, ChartRole::Capacity, {},
                     false, {}};
    for (const Person &person : people) {
        const Utilisation use = load.utilisation(person.id, period);
        chart.categories.append(person.name);
        work.values.append(use.load.value);
        time.values.append(use.net.value);
    }
    if (!people.isEmpty())
        chart.series = {work, time};
    return chart;
}

Source explainWorkload(const Load &load, ChartRole role, Id<Person> person, const Period &period)
{
    return role == ChartRole::Capacity ? load.explainCapacity(person, period) : load.explain(person, period);
}

ChartData workloadChart(const Store &store, const Period &period, QDate today)
{
    return workloadChart(Load(store, today), workforce(store.all<Person>(), period), period);
}

} // namespace muster
