// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/rank.h"

#include "app/base/money.h"

#include <algorithm>

namespace muster {

namespace {

constexpr qint64 nearDays = 28; // from here on a due date presses
constexpr qint64 mostNearness = 4;

qint64 priorityWeight(Priority priority)
{
    switch (priority) {
    case Priority::Low: return 1;
    case Priority::Normal: return 2;
    case Priority::High: return 4;
    case Priority::Urgent: return 8;
    }
    return 2;
}

/// In parts of nearDays: nearDays is 1.
qint64 nearness(QDate due, QDate today)
{
    if (!due.isValid())
        return nearDays;
    const qint64 left = std::clamp<qint64>(today.daysTo(due), 0, nearDays);
    return nearDays + (mostNearness - 1) * (nearDays - left);
}

Minutes effortLeft(const Task &task)
{
    Minutes left = Minutes::hours(8);
    if (task.remaining)
        left = *task.remaining;
    else if (task.estimate)
        left = {scaled(task.estimate->value, 100 - std::clamp(task.done, 0, 100), 100)};
    return std::max(left, Minutes::hours(1));
}

/// What ranksBefore() compares, computed once where many are sorted.
struct RankKey
{
    Id<Task> task;
    std::optional<int> order;
    qint64 rank;

    bool operator<(const RankKey &other) const
    {
        if (order.has_value() != other.order.has_value())
            return order.has_value();
        if (order != other.order)
            return *order < *other.order;
        return rank != other.rank ? rank > other.rank : task < other.task;
    }
};

RankKey rankKey(const Task &task, QDate today)
{
    return {task.id, task.order, rank(task, today)};
}

} // namespace

qint64 rank(const Task &task, QDate today)
{
    if (!task.isOpen())
        return 0;
    const qint64 urgency = priorityWeight(task.priority) * nearness(task.due, today); // in parts of nearDays
    return scaled(task.value * urgency * 100, 60, nearDays * effortLeft(task).value);
}

bool ranksBefore(const Task &a, const Task &b, QDate today)
{
    return rankKey(a, today) < rankKey(b, today);
}

QList<Id<Task>> ranked(const std::vector<Task> &tasks, QDate today)
{
    std::vector<RankKey> keys;
    for (const Task &task : tasks) {
        if (task.isOpen())
            keys.push_back(rankKey(task, today));
    }
    std::sort(keys.begin(), keys.end());
    QList<Id<Task>> ordered;
    ordered.reserve(qsizetype(keys.size()));
    for (const RankKey &key : keys)
        ordered << key.task;
    return ordered;
}

} // namespace muster
