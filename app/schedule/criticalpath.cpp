// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/criticalpath.h"

#include <algorithm>
#include <limits>

namespace muster {

namespace {

/// Activities so that each comes after those it waits for; those in a circle, or behind one, are missing.
std::vector<int> inOrder(size_t count, const std::vector<PathLink> &links)
{
    std::vector<int> waits(count, 0), order;
    std::vector<std::vector<int>> after(count);
    for (const PathLink &link : links) {
        ++waits[size_t(link.successor)];
        after[size_t(link.predecessor)].push_back(link.successor);
    }
    for (size_t i = 0; i < count; ++i) {
        if (waits[i] == 0)
            order.push_back(int(i));
    }
    for (size_t at = 0; at < order.size(); ++at) {
        for (const int next : after[size_t(order[at])]) {
            if (--waits[size_t(next)] == 0)
                order.push_back(next);
        }
    }
    return order;
}

bool fromStart(LinkKind kind) { return kind == LinkKind::StartStart || kind == LinkKind::StartFinish; }
bool toStart(LinkKind kind) { return kind == LinkKind::FinishStart || kind == LinkKind::StartStart; }

} // namespace

int gap(const PathLink &link, const PathActivity &before, const PathActivity &after)
{
    return (toStart(link.kind) ? after.start : after.finish) - (fromStart(link.kind) ? before.start : before.finish) - link.lag;
}

std::vector<PathFloat> floats(const std::vector<PathActivity> &activities, const std::vector<PathLink> &links, int end)
{
    std::vector<PathFloat> result(activities.size());
    if (end < 0) {
        end = 0;
        for (const PathActivity &activity : activities)
            end = std::max(end, activity.finish);
    }
    for (size_t i = 0; i < activities.size(); ++i)
        result[i].total = result[i].free = end - activities[i].finish;
    std::vector<std::vector<const PathLink *>> after(activities.size());
    for (const PathLink &link : links)
        after[size_t(link.predecessor)].push_back(&link);
    const std::vector<int> order = inOrder(activities.size(), links);
    for (auto at = order.rbegin(); at != order.rend(); ++at) {
        PathFloat &own = result[size_t(*at)];
        for (const PathLink *link : after[size_t(*at)]) {
            const int room = gap(*link, activities[size_t(*at)], activities[size_t(link->successor)]);
            own.free = std::min(own.free, room);
            own.total = std::min(own.total, room + result[size_t(link->successor)].total);
        }
    }
    return result;
}

std::vector<PathActivity> earliest(const std::vector<PathActivity> &activities, const std::vector<PathLink> &links)
{
    std::vector<PathActivity> moved = activities;
    std::vector<std::vector<const PathLink *>> before(activities.size());
    for (const PathLink &link : links)
        before[size_t(link.successor)].push_back(&link);
    for (const int at : inOrder(activities.size(), links)) {
        PathActivity &own = moved[size_t(at)];
        int late = 0; // how far the links push it
        for (const PathLink *link : before[size_t(at)])
            late = std::max(late, -gap(*link, moved[size_t(link->predecessor)], own));
        own.start += late;
        own.finish += late;
    }
    return moved;
}

int workdayNumber(QDate day)
{
    const qint64 days = day.toJulianDay(); // 0 is a Monday
    return int(days / 7 * 5 + std::min<qint64>(days % 7, 5));
}

QDate workday(int number)
{
    return QDate::fromJulianDay(qint64(number) / 5 * 7 + number % 5);
}

} // namespace muster
