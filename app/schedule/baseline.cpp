// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/baseline.h"

#include "app/store/store.h"

namespace muster {

Changes takeBaseline(const Store &store, Id<Project> project, const QString &name, QDate today)
{
    const Baseline baseline{Id<Baseline>::make(), name, project, today, {}};
    Changes changes{inserted(baseline)};
    const auto add = [&](BaselineItem item) {
        item.id = Id<BaselineItem>::make();
        item.baseline = baseline.id;
        changes << inserted(item);
    };
    const Project *own = store.find(project);
    if (own && (own->start.isValid() || own->due.isValid()))
        add({{}, {}, own->name, {}, {}, own->start, own->due, {}});
    for (const Task &task : store.all<Task>()) {
        const bool isMeant = project ? task.project == project : bool(task.project);
        if (isMeant && task.state != TaskState::Dropped && (task.start.isValid() || task.lastDay().isValid()))
            add({{}, {}, task.title, task.id, {}, task.start, task.lastDay(), task.estimate});
    }
    for (const Milestone &milestone : store.all<Milestone>()) {
        if (!project || milestone.project == project)
            add({{}, {}, milestone.name, {}, milestone.id, milestone.date, milestone.date, {}});
    }
    return changes;
}

QList<Baseline> baselinesOf(const Store &store, Id<Project> project)
{
    QList<Baseline> found;
    for (const Baseline &each : store.all<Baseline>()) {
        if (!each.project || !project || each.project == project)
            found.prepend(each);
    }
    std::stable_sort(found.begin(), found.end(), [](const Baseline &a, const Baseline &b) { return a.takenOn > b.takenOn; });
    return found;
}

template <> const RecordType &recordType<Baseline>()
{
    static const Description<Baseline> d("baseline", "baselines", QT_TRANSLATE_NOOP("record", "Baseline"),
                                         QT_TRANSLATE_NOOP("record", "Baselines"), {
        field(&Baseline::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Baseline::project, "project_id", QT_TRANSLATE_NOOP("record", "Project")).partOf()
            .helped(QT_TRANSLATE_NOOP("record", "Empty: of all projects.")),
        field(&Baseline::takenOn, "taken_on", QT_TRANSLATE_NOOP("record", "Taken on")).required(),
        field(&Baseline::note, "note", QT_TRANSLATE_NOOP("record", "Note")).multiline(),
    }, nullptr, {{"taken_on", true}});
    return d;
}

template <> const RecordType &recordType<BaselineItem>()
{
    static const Description<BaselineItem> d("baseline_item", "baseline-items", QT_TRANSLATE_NOOP("record", "Baseline dates"),
                                             QT_TRANSLATE_NOOP("record", "Baseline dates"), {
        field(&BaselineItem::baseline, "baseline_id", QT_TRANSLATE_NOOP("record", "Baseline")).required().partOf(),
        field(&BaselineItem::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&BaselineItem::task, "task_id", QT_TRANSLATE_NOOP("record", "Task")).partOf(),
        field(&BaselineItem::milestone, "milestone_id", QT_TRANSLATE_NOOP("record", "Milestone")).partOf(),
        field(&BaselineItem::start, "start", QT_TRANSLATE_NOOP("record", "Start")),
        field(&BaselineItem::finish, "finish", QT_TRANSLATE_NOOP("record", "Finish")),
        field(&BaselineItem::effort, "effort", QT_TRANSLATE_NOOP("record", "Estimate")),
    });
    return d;
}

} // namespace muster
