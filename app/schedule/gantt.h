// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/schedule/baseline.h"
#include "app/tasks/taskparts.h"

#include <QHash>

namespace muster {

/// A line of the Gantt chart: a project, one of its tasks or milestones, in the order in which they stand.
struct GanttRow
{
    enum class Kind { Project, Task, Milestone };

    Kind kind = Kind::Task;
    RecordId id = 0;    ///< a project's is 0 for the tasks without one
    int parent = -1;    ///< its row
    bool hasParts = false;
    QString title;
    QDate start;        ///< of a bar: both days are in it; of a milestone: its day, twice; invalid: no bar
    QDate finish;
    QDate deadline;     ///< what was promised
    QDate baseStart;    ///< in the baseline that was chosen
    QDate baseFinish;
    Id<Person> person;
    int done = 0;       ///< per cent; of a summary: of its parts, by their length
    bool isClosed = false;
    std::optional<int> slack; ///< working days it may slip before its project's end does; open work only

    bool operator==(const GanttRow &) const = default;

    bool hasBar() const { return start.isValid(); }
    bool isCritical() const { return slack && *slack <= 0; }
    bool isLate() const { return !isClosed && deadline.isValid() && finish > deadline; }
    /// Forecast finish - baseline finish, in days.
    std::optional<int> slip() const;
    const RecordType *type() const;
};

/// A link between two rows.
struct GanttLink
{
    Id<TaskLink> id;
    int from = 0, to = 0; ///< rows
    LinkKind kind = LinkKind::FinishStart;
    int lag = 0;             ///< working days
    bool isBroken = false;   ///< the dates do not keep it
    bool isCritical = false; ///< both ends are critical and nothing lies between them
};

struct GanttOptions
{
    Id<Project> project;     ///< none: all
    Id<Baseline> baseline;   ///< none: none
    bool withClosed = false; ///< finished projects and tasks too
};

/// What a Gantt chart shows, worked out from the records: a tree of rows with dates, room and slip, and the links between them.
/// Dates are whole days: work may begin on the day on which what it waits for ends.
class Gantt
{
public:
    Gantt() = default;
    Gantt(const Store &store, const GanttOptions &options, QDate today);

    const std::vector<GanttRow> &rows() const { return m_rows; }
    const std::vector<GanttLink> &links() const { return m_links; }
    /// From the first to the last day of anything; today alone when there is nothing.
    Period span() const;
    int rowOf(GanttRow::Kind kind, RecordId id) const; ///< -1: not shown

private:
    void addProject(const Store &store, const Project *project, const GanttOptions &options);
    void addTask(const Task &task, int parent);
    void addMilestones(const Store &store, Id<Project> project, int parent, bool withClosed);
    void addBaseline(const Store &store, Id<Baseline> baseline);
    void addLinks(const Store &store);
    void sumUp(int row);
    void findFloats(int project);

    QDate m_today;
    std::vector<GanttRow> m_rows;
    std::vector<GanttLink> m_links;
    std::vector<int> m_projects; ///< their rows
    QHash<RecordId, QList<const Task *>> m_parts; ///< while it is made: by parent, or by project those on top
    QHash<RecordId, int> m_index; ///< the row of an id; ids are unique across types
};

/// Moves a row by some days: a task's plan, a milestone, and of a summary or a project all its open parts. What was promised
/// stays.
Changes moved(const Store &store, const Gantt &gantt, int row, int days);
/// Gives a task's bar another first or last day; never beyond its other end. A task without dates gets that day as both.
Changes withStart(const Store &store, const GanttRow &row, QDate start);
Changes withFinish(const Store &store, const GanttRow &row, QDate finish);

} // namespace muster
