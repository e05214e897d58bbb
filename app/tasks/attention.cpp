// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/attention.h"

#include "app/store/store.h"
#include "app/tasks/delegation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <limits>
#include <tuple>

namespace muster {

namespace {

QString attentionWords(const char *text, int count = -1)
{
    return QCoreApplication::translate("muster::Attention", text, nullptr, count);
}

/// What comes first is smaller: by priority, then by reason, then the earliest due, then the oldest.
using AttentionOrder = std::tuple<int, int, qint64, RecordId>;

AttentionOrder attentionOrder(const Task &task, AttentionReason reason)
{
    return {-int(task.priority), int(reason), task.due.isValid() ? task.due.toJulianDay() : std::numeric_limits<qint64>::max(),
            task.id.value};
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
    std::vector<std::pair<AttentionOrder, Attention>> found;
    for (const Task &task : tasks) {
        if (const std::optional<AttentionReason> reason = attentionReason(task, today))
            found.emplace_back(attentionOrder(task, *reason), Attention{task.id, *reason});
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Attention> list;
    list.reserve(qsizetype(found.size()));
    for (const auto &[order, need] : found)
        list << need;
    return list;
}

const QList<Attention> &LiveAttention::on(QDate today)
{
    if (std::exchange(m_today, today) != today)
        m_needs = needsAttention(m_store.all<Task>(), today);
    return m_needs;
}

void LiveAttention::follow(const Changes &changes)
{
    QSet<RecordId> changed;
    for (const Change &change : changes) {
        if (change.type == &recordType<Task>() && m_today.isValid())
            changed.insert(change.id);
    }
    if (changed.isEmpty())
        return;
    m_needs.removeIf([&](const Attention &need) { return changed.contains(need.task.value); });
    const auto orderOf = [this](const Attention &need) { return attentionOrder(*m_store.find(need.task), need.reason); };
    for (const RecordId id : std::as_const(changed)) {
        const Task *task = m_store.find(Id<Task>{id});
        const std::optional<AttentionReason> reason = task ? attentionReason(*task, m_today) : std::nullopt;
        if (!reason)
            continue;
        const AttentionOrder order = attentionOrder(*task, *reason);
        m_needs.insert(std::partition_point(m_needs.cbegin(), m_needs.cend(),
                                            [&](const Attention &other) { return orderOf(other) < order; }), {task->id, *reason});
    }
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
