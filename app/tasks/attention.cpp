// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/attention.h"

#include "app/tasks/delegation.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace muster {

namespace {

QString attentionWords(const char *text, int count = -1)
{
    return QCoreApplication::translate("muster::Attention", text, nullptr, count);
}

QString dayAndMonth(QDate date)
{
    return QLocale().toString(date, QStringLiteral("d MMM"));
}

} // namespace

std::optional<AttentionReason> attentionReason(const Task &task, QDate today)
{
    if (!task.isOpen())
        return std::nullopt;
    if (task.state == TaskState::Blocked)
        return AttentionReason::Blocked;
    if (task.isOverdue(today))
        return AttentionReason::Overdue;
    if (task.followUp.isValid() && task.followUp <= today)
        return AttentionReason::FollowUp;
    // A proposal for later may wait; one whose start is near may not, nor one that was given back.
    if (task.state == TaskState::HandedBack || (isUnaccepted(task) && (!task.start.isValid() || task.start <= today.addDays(7))))
        return AttentionReason::Unaccepted;
    if (isStale(task, today))
        return AttentionReason::Silent;
    return std::nullopt;
}

QList<Attention> needsAttention(const std::vector<Task> &tasks, QDate today)
{
    struct Found { const Task *task; AttentionReason reason; };
    std::vector<Found> found;
    for (const Task &task : tasks) {
        if (const std::optional<AttentionReason> reason = attentionReason(task, today))
            found.push_back({&task, *reason});
    }
    const QDate never(9999, 12, 31);
    std::stable_sort(found.begin(), found.end(), [&](const Found &a, const Found &b) {
        const auto key = [&](const Found &one) {
            return std::tuple(-int(one.task->priority), int(one.reason), one.task->due.isValid() ? one.task->due : never);
        };
        return key(a) < key(b);
    });
    QList<Attention> list;
    for (const Found &one : found)
        list << Attention{one.task->id, one.reason};
    return list;
}

QString attentionText(const Task &task, AttentionReason reason, QDate today)
{
    switch (reason) {
    case AttentionReason::Blocked: return attentionWords(QT_TRANSLATE_NOOP("muster::Attention", "Blocked"));
    case AttentionReason::Overdue:
        return attentionWords(QT_TRANSLATE_NOOP("muster::Attention", "Overdue, %1")).arg(dayAndMonth(task.due));
    case AttentionReason::FollowUp:
        return task.followUp == today
            ? attentionWords(QT_TRANSLATE_NOOP("muster::Attention", "Follow up"))
            : attentionWords(QT_TRANSLATE_NOOP("muster::Attention", "Follow up, %1")).arg(dayAndMonth(task.followUp));
    case AttentionReason::Unaccepted:
        return task.state == TaskState::HandedBack ? attentionWords(QT_TRANSLATE_NOOP("muster::Attention", "Handed back"))
                                                   : attentionWords(QT_TRANSLATE_NOOP("muster::Attention", "Not accepted"));
    case AttentionReason::Silent:
        return attentionWords(QT_TRANSLATE_N_NOOP("muster::Attention", "Silent for %n day(s)"), int(task.updatedOn.daysTo(today)));
    }
    return {};
}

QString attentionCount(AttentionReason reason, int count)
{
    switch (reason) {
    case AttentionReason::Blocked: return attentionWords(QT_TRANSLATE_N_NOOP("muster::Attention", "%n blocked"), count);
    case AttentionReason::Overdue: return attentionWords(QT_TRANSLATE_N_NOOP("muster::Attention", "%n overdue"), count);
    case AttentionReason::FollowUp: return attentionWords(QT_TRANSLATE_N_NOOP("muster::Attention", "%n to follow up"), count);
    case AttentionReason::Unaccepted: return attentionWords(QT_TRANSLATE_N_NOOP("muster::Attention", "%n not accepted"), count);
    case AttentionReason::Silent: return attentionWords(QT_TRANSLATE_N_NOOP("muster::Attention", "%n silent"), count);
    }
    return {};
}

Tone attentionTone(AttentionReason reason)
{
    switch (reason) {
    case AttentionReason::Blocked:
    case AttentionReason::Overdue: return Tone::Danger;
    case AttentionReason::Unaccepted:
    case AttentionReason::Silent: return Tone::Warn;
    case AttentionReason::FollowUp: return Tone::Accent;
    }
    return Tone::Plain;
}

} // namespace muster
