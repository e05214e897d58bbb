// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/taskparts.h"

#include "app/store/store.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

bool closesLinkCircle(const Store &store, Id<Task> predecessor, Id<Task> successor)
{
    QSet<RecordId> seen;
    QList<RecordId> open{successor.value};
    while (!open.isEmpty()) {
        const RecordId task = open.takeLast();
        if (task == predecessor.value)
            return true;
        if (seen.contains(task))
            continue;
        seen.insert(task);
        const QList<RecordId> links = store.pointingTo<TaskLink>(task, "predecessor_id");
        for (const RecordId link : links)
            open << store.find(Id<TaskLink>{link})->successor.value;
    }
    return false;
}

namespace {

Problems checkLink(const TaskLink &link, const Store &store)
{
    const QList<RecordId> links = store.pointingTo<TaskLink>(link.successor.value, "successor_id");
    for (const RecordId other : links) {
        if (other != link.id.value && store.find(Id<TaskLink>{other})->predecessor == link.predecessor)
            return {{"predecessor_id", QCoreApplication::translate("record", "The two tasks are linked already."), link.id.value}};
    }
    if (!closesLinkCircle(store, link.predecessor, link.successor))
        return {};
    const Task *task = store.find(link.successor);
    return {{"predecessor_id",
             QCoreApplication::translate("record", "“%1” would wait for itself, directly or through others. Choose another task.")
                 .arg(task ? task->title : QString()), link.id.value}};
}

} // namespace

template <> struct Choices<LinkKind>
{
    static constexpr Choice list[] = {
        {int(LinkKind::FinishStart), "fs", QT_TRANSLATE_NOOP("record", "Finish to start")},
        {int(LinkKind::StartStart), "ss", QT_TRANSLATE_NOOP("record", "Start to start")},
        {int(LinkKind::FinishFinish), "ff", QT_TRANSLATE_NOOP("record", "Finish to finish")},
        {int(LinkKind::StartFinish), "sf", QT_TRANSLATE_NOOP("record", "Start to finish")},
    };
};

template <> const RecordType &recordType<TaskLink>()
{
    static const Description<TaskLink> d("task_link", "task-links", QT_TRANSLATE_NOOP("record", "Task link"),
                                         QT_TRANSLATE_NOOP("record", "Waits for"), {
        field(&TaskLink::successor, "successor_id", QT_TRANSLATE_NOOP("record", "Task")).required().partOf(),
        field(&TaskLink::predecessor, "predecessor_id", QT_TRANSLATE_NOOP("record", "Waits for")).required().partOf(),
        field(&TaskLink::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&TaskLink::lag, "lag", QT_TRANSLATE_NOOP("record", "Lag"))
            .helped(QT_TRANSLATE_NOOP("record", "Working time between the two; negative where they overlap.")),
    }, &checkLink);
    return d;
}

template <> const RecordType &recordType<ChecklistItem>()
{
    static const Description<ChecklistItem> d("checklist_item", "checklist-items", QT_TRANSLATE_NOOP("record", "Checklist item"),
                                              QT_TRANSLATE_NOOP("record", "Checklist"), {
        field(&ChecklistItem::text, "text", QT_TRANSLATE_NOOP("record", "Text")).required(),
        field(&ChecklistItem::task, "task_id", QT_TRANSLATE_NOOP("record", "Task")).required().partOf(),
        field(&ChecklistItem::done, "done", QT_TRANSLATE_NOOP("record", "Done")),
        field(&ChecklistItem::position, "position", QT_TRANSLATE_NOOP("record", "Position")).hidden(),
    });
    return d;
}

template <> const RecordType &recordType<TaskComment>()
{
    static const Description<TaskComment> d("task_comment", "task-comments", QT_TRANSLATE_NOOP("record", "Comment"),
                                            QT_TRANSLATE_NOOP("record", "Comments"), {
        field(&TaskComment::task, "task_id", QT_TRANSLATE_NOOP("record", "Task")).required().partOf(),
        field(&TaskComment::at, "at", QT_TRANSLATE_NOOP("record", "At")).required().readOnly(),
        field(&TaskComment::author, "author", QT_TRANSLATE_NOOP("record", "Author")),
        field(&TaskComment::text, "text", QT_TRANSLATE_NOOP("record", "Text")).required(),
    });
    return d;
}

} // namespace muster
