// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/earnedvalue.h"

namespace muster {

qint64 PlannedCost::plannedBy(QDate day) const
{
    if (!due.isValid())
        return 0;
    if (day >= due)
        return cost;
    if (!start.isValid() || day < start || start > due)
        return 0;
    return scaled(cost, start.daysTo(day) + 1, start.daysTo(due) + 1);
}

EarnedValue EarnedValue::of(std::span<const PlannedCost> plan, qint64 done, qint64 actual, Currency currency, QDate day)
{
    EarnedValue value{currency, 0, 0, 0, actual};
    for (const PlannedCost &piece : plan) {
        value.budget += piece.cost;
        value.planned += piece.plannedBy(day);
    }
    value.earned = scaled(value.budget, done, 1000);
    return value;
}

Ratio EarnedValue::ratio(qint64 part, qint64 whole)
{
    return whole == 0 ? Ratio{} : Ratio{scaled(part, 100, whole)};
}

std::optional<Money> EarnedValue::toComplete() const
{
    if (earned == 0 || actual == 0)
        return std::nullopt;
    return money(scaled(budget - earned, actual, earned));
}

std::optional<Money> EarnedValue::atCompletion() const
{
    const std::optional<Money> rest = toComplete();
    return rest ? std::optional(money(actual) + *rest) : std::nullopt;
}

std::optional<Money> EarnedValue::varianceAtCompletion() const
{
    const std::optional<Money> all = atCompletion();
    return all ? std::optional(money(budget) - *all) : std::nullopt;
}

Health healthOf(const EarnedValue &value, QDate due, int overdueTasks, QDate today)
{
    const qint64 worst = std::min(value.costIndex().hundredths.value_or(100), value.scheduleIndex().hundredths.value_or(100));
    if ((due.isValid() && due < today) || worst < 80)
        return Health::OffTrack;
    return overdueTasks > 0 || worst < 95 ? Health::AtRisk : Health::OnTrack;
}

} // namespace muster
