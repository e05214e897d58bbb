// SPDX-License-Identifier: GPL-3.0-or-later
// What ties the projects' tasks together: links, the health of the projects, and the plans as they were approved.
#include "app/sample/samplebuilder.h"

#include "app/schedule/baseline.h"
#include "app/tasks/taskparts.h"

namespace muster {

namespace {

QList<Task> tasksOf(const SampleBuilder &b, Id<Project> project)
{
    QList<Task> tasks;
    for (const Change &change : b.changes) {
        if (change.type != &recordType<Task>())
            continue;
        if (const Task task = fromRow<Task>(*change.after); task.project == project)
            tasks << task;
    }
    return tasks;
}

/// Each task waits for the last one before it that was to be done by then; every fourth starts beside another.
void addLinks(SampleBuilder &b, const QList<Task> &tasks)
{
    for (qsizetype i = 1; i < tasks.size(); ++i) {
        const Task &task = tasks.at(i);
        qsizetype before = i - 1;
        while (before >= 0 && tasks.at(before).due >= task.start)
            --before;
        if (before >= 0)
            b.add(TaskLink{{}, task.id, tasks.at(before).id, LinkKind::FinishStart, {}});
        else if (i % 4 == 1 && tasks.at(i - 1).start <= task.start)
            b.add(TaskLink{{}, task.id, tasks.at(i - 1).id, LinkKind::StartStart, {}});
    }
}

void addBaseline(SampleBuilder &b, const Project &project, const QList<Task> &tasks)
{
    const auto baseline = b.add(Baseline{{}, QStringLiteral("As approved"), project.id, project.start, {}});
    b.add(BaselineItem{{}, baseline.id, project.name, {}, {}, project.start, project.due, {}});
    int slipped = 0;
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        const Task &task = tasks.at(i);
        if (i % 3 == 2)
            slipped += 2;
        b.add(BaselineItem{{}, baseline.id, task.title, task.id, {}, SampleBuilder::workday(task.start.addDays(-slipped)),
                           SampleBuilder::workday(task.due.addDays(-slipped)), task.estimate});
    }
}

} // namespace

void addSampleSchedule(SampleBuilder &b)
{
    int running = 0;
    for (const Project &project : std::as_const(b.projects)) {
        if (project.state != ProjectState::Active)
            continue;
        const QList<Task> tasks = tasksOf(b, project.id);
        addLinks(b, tasks);
        if (running < 2)
            addBaseline(b, project, tasks);
        const auto change = std::find_if(b.changes.begin(), b.changes.end(), [&](const Change &each) {
            return each.type == &recordType<Project>() && each.id == project.id.value;
        });
        Project seen = project;
        seen.health = running % 3 == 1 ? ProjectHealth::Amber : ProjectHealth::Green;
        if (seen.health == ProjectHealth::Amber)
            seen.healthReason = QStringLiteral("The supplier is two weeks late.");
        seen.sponsor = b.people.at(SamplePerson::Head).name;
        change->after = toRow(seen);
        ++running;
    }
}

} // namespace muster
