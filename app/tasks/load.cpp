// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/load.h"

#include "app/store/store.h"

#include <QCollator>

namespace muster {

namespace {

constexpr int overdueDays = 5;   // working days that overdue work is spread over
constexpr int searchedDays = 92; // how far they are looked for: longer absences are a conflict, not a plan

} // namespace

std::optional<qint64> Utilisation::percent() const
{
    if (net.value <= 0)
        return load.value > 0 ? std::nullopt : std::optional<qint64>(0);
    return scaled(load.value, 100, net.value);
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
    for (const Task &task : tasks) {
        if (task.isOpen())
            place(task);
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
        m_unestimated.append(task.id);
        return;
    }
    if (left->value == 0)
        return;
    if (!task.due.isValid()) {
        m_undated.append(task.id);
        return;
    }
    const Id<Person> person = carrier(task);
    if (!person) {
        m_unassigned.append(task.id);
        return;
    }
    const Placed placed{task.id, windowOf(task, person), *left};
    m_placed[person.value].append(placed);
    spread(placed, person);
}

Period Load::windowOf(const Task &task, Id<Person> person) const
{
    if (task.due >= m_today)
        return {task.start.isValid() ? std::max(m_today, task.start) : m_today, task.due};
    Period window{m_today, m_today};
    int found = 0;
    for (int i = 0; i < searchedDays && found < overdueDays; ++i) {
        const QDate day = m_today.addDays(i);
        if (m_capacity.net(person, day).value > 0) {
            ++found;
            window.last = day;
        }
    }
    return window;
}

void Load::spread(const Placed &placed, Id<Person> person)
{
    auto &days = m_days[person.value];
    const qint64 total = m_capacity.net(person, placed.window).value;
    if (total <= 0) {
        // Not in a day that has capacity for it, and still not lost: it stands where it is due.
        m_conflicts.append({placed.task, person, placed.window, placed.remaining});
        days[placed.window.last].append({placed.task, placed.remaining});
        return;
    }
    qint64 behind = 0; // capacity of the days gone through
    qint64 laid = 0;
    for (QDate day = placed.window.first; day <= placed.window.last; day = day.addDays(1)) {
        behind += m_capacity.net(person, day).value;
        const qint64 until = scaled(placed.remaining.value, behind, total);
        if (until > laid)
            days[day].append({placed.task, {until - laid}});
        laid = until;
    }
}

Minutes Load::on(Id<Person> person, QDate day) const
{
    return in(person, Period::day(day));
}

Minutes Load::in(Id<Person> person, const Period &period) const
{
    Minutes sum;
    const auto days = m_days.find(person.value);
    if (days == m_days.end() || period.isEmpty())
        return sum;
    for (auto it = days->second.lower_bound(period.first); it != days->second.end() && it->first <= period.last; ++it) {
        for (const Piece &piece : it->second)
            sum += piece.minutes;
    }
    return sum;
}

QList<Load::Piece> Load::pieces(Id<Person> person, const Period &period) const
{
    QList<Piece> found;
    const auto days = m_days.find(person.value);
    if (days == m_days.end() || period.isEmpty())
        return found;
    std::map<RecordId, Minutes> byTask;
    for (auto it = days->second.lower_bound(period.first); it != days->second.end() && it->first <= period.last; ++it) {
        for (const Piece &piece : it->second)
            byTask[piece.task.value] += piece.minutes;
    }
    for (const auto &[task, minutes] : byTask)
        found.append({{task}, minutes});
    std::stable_sort(found.begin(), found.end(),
                     [](const Piece &a, const Piece &b) { return a.minutes > b.minutes; });
    return found;
}

Utilisation Load::utilisation(Id<Person> person, const Period &period) const
{
    return {in(person, period), m_capacity.net(person, period)};
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
    const auto found = m_placed.find(person.value);
    if (found == m_placed.end())
        return {};
    // Only spans from a window's first day to a window's last day can be the worst ones.
    std::optional<Overbooking> worst;
    for (const Placed &from : found->second) {
        for (const Placed &to : found->second) {
            Overbooking span{{from.window.first, to.window.last}, {}, {}, {}};
            for (const Placed &inside : found->second) {
                if (inside.window.first >= span.period.first && inside.window.last <= span.period.last) {
                    span.effort += inside.remaining;
                    span.tasks.append(inside.task);
                }
            }
            if (span.period.isEmpty() || span.tasks.isEmpty())
                continue;
            span.capacity = m_capacity.net(person, span.period);
            const Minutes shortBy = span.effort - span.capacity;
            if (shortBy.value > 0 && (!worst || shortBy > worst->effort - worst->capacity))
                worst = span;
        }
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
    ChartSeries time{QCoreApplication::translate("muster::Load", "Capacity"), ChartShape::Bar, ChartRole::Capacity, {},
                     false, {}};
    for (const Person &person : people) {
        const Utilisation use = load.utilisation(person.id, period);
        chart.categories.append(person.name);
        work.values.append(use.load.value);
        work.sources.append(load.explain(person.id, period));
        time.values.append(use.net.value);
        time.sources.append(load.capacity().explain(person.id, period));
    }
    if (!people.isEmpty())
        chart.series = {work, time};
    return chart;
}

ChartData workloadChart(const Store &store, const Period &period, QDate today)
{
    return workloadChart(Load(store, today), workforce(store.all<Person>(), period), period);
}

} // namespace muster
