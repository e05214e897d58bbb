// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/derived.h"
#include "app/tasks/task.h"

namespace muster {

/// Why an open task needs its manager, the most pressing first.
enum class AttentionReason { Blocked, Overdue, FollowUp, Unaccepted, Silent };

struct Attention
{
    Id<Task> task;
    AttentionReason reason;
};

/// The first reason that holds for a task, if any. Silent: no sign of life for longer than its level and priority allow.
std::optional<AttentionReason> attentionReason(const Task &task, QDate today);
/// The open tasks that need the manager: by priority, then by reason, then the earliest due first.
QList<Attention> needsAttention(const std::vector<Task> &tasks, QDate today);

/// The same of the whole store on a day, kept in step with it: store.derived<LiveAttention>().on(today).
class LiveAttention : public Derived
{
public:
    explicit LiveAttention(const Store &store) : m_store(store) {}
    /// Good until the next step.
    const QList<Attention> &on(QDate today);
    void follow(const Changes &changes) override;

private:
    const Store &m_store;
    QDate m_today; ///< invalid: nobody has asked yet
    QList<Attention> m_needs;
};

/// For a line about one task: "Overdue, 12 Mar". Dates as QLocale() writes them.
QString attentionText(const Task &task, AttentionReason reason, QDate today);
/// For a count of tasks: "3 overdue".
QString attentionCount(AttentionReason reason, int count);
Tone attentionTone(AttentionReason reason);

} // namespace muster
