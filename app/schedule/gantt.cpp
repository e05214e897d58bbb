// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/gantt.h"

#include "app/schedule/criticalpath.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

namespace muster {

namespace {

constexpr int minutesOfDay = 480;
const QDate farAway(9999, 12, 31);

/// Working days, a part of one counting whole.
int lagDays(Minutes lag)
{
    return int(lag.value > 0 ? (lag.value + minutesOfDay - 1) / minutesOfDay : lag.value / minutesOfDay);
}

PathActivity pathOf(const GanttRow &row)
{
    const int start = workdayNumber(row.start);
    return {start, std::max(start, workdayNumber(row.finish.addDays(1)))};
}

QDate orderOf(const Task &task)
{
    const QDate day = task.start.isValid() ? task.start : task.lastDay();
    return day.isValid() ? day : farAway;
}

} // namespace

std::optional<int> GanttRow::slip() const
{
    if (!baseFinish.isValid() || !finish.isValid())
        return std::nullopt;
    return int(baseFinish.daysTo(finish));
}

const RecordType *GanttRow::type() const
{
    switch (kind) {
    case Kind::Project: return &recordType<Project>();
    case Kind::Task: return &recordType<Task>();
    case Kind::Milestone: return &recordType<Milestone>();
    }
    return nullptr;
}

Gantt::Gantt(const Store &store, const GanttOptions &options, QDate today) : m_today(today)
{
    const auto isShown = [&](const Task &task) { return options.withClosed || task.isOpen(); };
    QSet<RecordId> shown;
    for (const Task &task : store.all<Task>()) {
        if (isShown(task))
            shown.insert(task.id.value);
    }
    for (const Task &task : store.all<Task>()) {
        if (isShown(task)) // a part of something that is not shown stands with its project
            m_parts[shown.contains(task.parent.value) ? task.parent.value : task.project.value].append(&task);
    }
    std::vector<const Project *> projects;
    for (const Project &project : store.all<Project>()) {
        const bool isOpen = project.state != ProjectState::Finished && project.state != ProjectState::Cancelled;
        if (options.project ? project.id == options.project : isOpen || options.withClosed || m_parts.contains(project.id.value))
            projects.push_back(&project);
    }
    std::stable_sort(projects.begin(), projects.end(), [](const Project *a, const Project *b) {
        return (a->start.isValid() ? a->start : farAway) < (b->start.isValid() ? b->start : farAway);
    });
    for (const Project *project : projects)
        addProject(store, project, options);
    if (!options.project)
        addProject(store, nullptr, options);
    m_parts.clear();
    addBaseline(store, options.baseline);
    addLinks(store);
    for (const int project : m_projects)
        findFloats(project);
    for (GanttLink &link : m_links) {
        const GanttRow &from = m_rows[size_t(link.from)], &to = m_rows[size_t(link.to)];
        link.isCritical = from.isCritical() && to.isCritical();
    }
}

void Gantt::addProject(const Store &store, const Project *project, const GanttOptions &options)
{
    const int own = int(m_rows.size());
    GanttRow row;
    row.kind = GanttRow::Kind::Project;
    if (project) {
        row.id = project->id.value;
        row.title = project->name;
        row.deadline = project->due;
        row.person = project->lead;
        row.isClosed = project->state == ProjectState::Finished || project->state == ProjectState::Cancelled;
        m_index.insert(row.id, own);
    } else {
        row.title = QCoreApplication::translate("muster::Gantt", "Without a project");
    }
    m_rows.push_back(row);
    addMilestones(store, project ? project->id : Id<Project>(), own, options.withClosed);
    QList<const Task *> top = m_parts.value(row.id);
    std::stable_sort(top.begin(), top.end(), [](const Task *a, const Task *b) { return orderOf(*a) < orderOf(*b); });
    for (const Task *task : std::as_const(top))
        addTask(*task, own);
    if (!project && int(m_rows.size()) == own + 1) { // nothing is without one
        m_rows.pop_back();
        return;
    }
    m_projects.push_back(own);
    m_rows[size_t(own)].hasParts = int(m_rows.size()) > own + 1;
    sumUp(own);
    GanttRow &whole = m_rows[size_t(own)];
    if (project && !whole.hasBar() && (project->start.isValid() || project->due.isValid())) {
        whole.start = project->start.isValid() ? project->start : project->due;
        whole.finish = project->due.isValid() ? project->due : project->start;
    }
}

void Gantt::addMilestones(const Store &store, Id<Project> project, int parent, bool withClosed)
{
    for (const Milestone &milestone : store.all<Milestone>()) {
        if (milestone.project != project || (milestone.reached && !withClosed))
            continue;
        GanttRow row;
        row.kind = GanttRow::Kind::Milestone;
        row.id = milestone.id.value;
        row.parent = parent;
        row.title = milestone.name;
        row.start = row.finish = milestone.date;
        row.isClosed = milestone.reached;
        row.done = milestone.reached ? 100 : 0;
        m_index.insert(row.id, int(m_rows.size()));
        m_rows.push_back(row);
    }
}

void Gantt::addTask(const Task &task, int parent)
{
    const int own = int(m_rows.size());
    GanttRow row;
    row.id = task.id.value;
    row.parent = parent;
    row.title = task.title;
    row.finish = task.isOpen() || !task.finishedOn.isValid() ? task.lastDay() : task.finishedOn;
    row.start = task.start.isValid() ? task.start : row.finish;
    if (row.start.isValid() && !(row.finish >= row.start))
        row.finish = row.start;
    row.deadline = task.due;
    row.person = task.assignee;
    row.isClosed = !task.isOpen();
    row.done = row.isClosed ? 100 : task.done;
    m_index.insert(row.id, own);
    m_rows.push_back(row);
    QList<const Task *> parts = m_parts.take(row.id); // taken: a circle would not end
    if (parts.isEmpty())
        return;
    std::stable_sort(parts.begin(), parts.end(), [](const Task *a, const Task *b) { return orderOf(*a) < orderOf(*b); });
    m_rows[size_t(own)].hasParts = true;
    for (const Task *part : std::as_const(parts))
        addTask(*part, own);
    sumUp(own);
}

/// A summary spans its parts, and is as far done as they are.
void Gantt::sumUp(int row)
{
    GanttRow &whole = m_rows[size_t(row)];
    qint64 length = 0, done = 0;
    QDate first, last;
    for (size_t i = size_t(row) + 1; i < m_rows.size(); ++i) {
        const GanttRow &part = m_rows[i];
        if (part.parent != row || !part.hasBar())
            continue;
        first = first.isValid() ? std::min(first, part.start) : part.start;
        last = last.isValid() ? std::max(last, part.finish) : part.finish;
        if (part.kind == GanttRow::Kind::Milestone)
            continue;
        const qint64 days = part.start.daysTo(part.finish) + 1;
        length += days;
        done += days * part.done;
    }
    if (first.isValid()) {
        whole.start = first;
        whole.finish = last;
    }
    if (length > 0)
        whole.done = int(done / length);
}

void Gantt::addBaseline(const Store &store, Id<Baseline> baseline)
{
    if (!baseline)
        return;
    const Baseline *taken = store.find(baseline);
    for (const BaselineItem &item : store.all<BaselineItem>()) {
        if (item.baseline != baseline)
            continue;
        const RecordId id = item.task ? item.task.value : item.milestone ? item.milestone.value : taken ? taken->project.value : 0;
        if (const int row = m_index.value(id, -1); row >= 0 && id != 0) {
            m_rows[size_t(row)].baseStart = item.start.isValid() ? item.start : item.finish;
            m_rows[size_t(row)].baseFinish = item.finish.isValid() ? item.finish : item.start;
        }
    }
}

void Gantt::addLinks(const Store &store)
{
    for (const TaskLink &link : store.all<TaskLink>()) {
        const int from = m_index.value(link.predecessor.value, -1), to = m_index.value(link.successor.value, -1);
        if (from < 0 || to < 0 || !m_rows[size_t(from)].hasBar() || !m_rows[size_t(to)].hasBar())
            continue;
        const PathLink path{from, to, link.kind, lagDays(link.lag)};
        const int room = gap(path, pathOf(m_rows[size_t(from)]), pathOf(m_rows[size_t(to)]));
        m_links.push_back({link.id, from, to, link.kind, path.lag, room < (link.kind == LinkKind::FinishStart ? -1 : 0), false});
    }
}

/// The room of a project's open tasks, with the links among them.
void Gantt::findFloats(int project)
{
    std::vector<PathActivity> activities;
    std::vector<int> rows;
    QHash<int, int> places;
    for (int i = project + 1; i < int(m_rows.size()) && m_rows[size_t(i)].parent >= 0; ++i) {
        const GanttRow &row = m_rows[size_t(i)];
        if (row.kind != GanttRow::Kind::Task || row.isClosed || row.hasParts || !row.hasBar())
            continue;
        places.insert(i, int(activities.size()));
        rows.push_back(i);
        activities.push_back(pathOf(row));
    }
    std::vector<PathLink> links;
    const int end = rows.empty() ? project : rows.back();
    for (const GanttLink &link : m_links) {
        if (link.from <= project || link.from > end || link.to <= project || link.to > end)
            continue;
        const int from = places.value(link.from, -1), to = places.value(link.to, -1);
        if (from < 0 || to < 0)
            continue;
        PathLink path{from, to, link.kind, link.lag};
        // A day that both share is none too early.
        if (gap(path, activities[size_t(from)], activities[size_t(to)]) == -1 && link.kind == LinkKind::FinishStart)
            --path.lag;
        links.push_back(path);
    }
    const std::vector<PathFloat> found = floats(activities, links);
    for (size_t i = 0; i < rows.size(); ++i)
        m_rows[size_t(rows[i])].slack = found[i].total;
}

Period Gantt::span() const
{
    Period span{m_today, m_today};
    const auto take = [&](QDate day) {
        if (day.isValid()) {
            span.first = std::min(span.first, day);
            span.last = std::max(span.last, day);
        }
    };
    for (const GanttRow &row : m_rows) {
        for (const QDate day : {row.start, row.finish, row.deadline, row.baseStart, row.baseFinish})
            take(day);
    }
    return span;
}

int Gantt::rowOf(GanttRow::Kind kind, RecordId id) const
{
    const int row = m_index.value(id, -1);
    return row >= 0 && m_rows[size_t(row)].kind == kind ? row : -1;
}

} // namespace muster
