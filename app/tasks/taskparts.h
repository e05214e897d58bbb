// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/task.h"

namespace muster {

/// What of the successor waits for what of the predecessor: finish to start, start to start, and so on.
enum class LinkKind { FinishStart, StartStart, FinishFinish, StartFinish };

/// One task depends on another. Links make no circle.
struct TaskLink
{
    Id<TaskLink> id;
    Id<Task> successor;   ///< the one that waits
    Id<Task> predecessor; ///< the one that is waited for
    LinkKind kind = LinkKind::FinishStart;
    Minutes lag;          ///< working time between them, eight hours a day; negative: they overlap
};

struct ChecklistItem
{
    Id<ChecklistItem> id;
    Id<Task> task;
    QString text;
    bool done = false;
    int position = 0;     ///< smallest first; equal ones in the order of making
};

/// What somebody said about a task, and when.
struct TaskComment
{
    Id<TaskComment> id;
    Id<Task> task;
    QDateTime at;
    QString author;
    QString text;
};

/// True when `predecessor` waits for `successor` already, directly or through others, or is the same task.
bool closesLinkCircle(const Store &store, Id<Task> predecessor, Id<Task> successor);

template <> const RecordType &recordType<TaskLink>();
template <> const RecordType &recordType<ChecklistItem>();
template <> const RecordType &recordType<TaskComment>();

} // namespace muster
