// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/coverage.h"

#include "app/store/store.h"

#include <QSet>

namespace muster {

namespace {

bool isSameDepartment(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

bool isPresent(const Capacity &capacity, Id<Person> person, QDate day)
{
    return capacity.scheduled(person, day).value > 0 && !capacity.isAway(person, day);
}

} // namespace

Coverage::Coverage(CapacityData data, std::vector<CoverageRule> rules, std::vector<PersonSkill> levels)
    : m_data(std::move(data)), m_rules(std::move(rules)), m_levels(std::move(levels))
{
}

Coverage::Coverage(const Store &store)
    : Coverage({store.all<Person>(), store.all<WorkPattern>(), store.all<Leave>(), store.all<Holiday>(), {}},
               store.all<CoverageRule>(), store.all<PersonSkill>())
{
}

const Person *Coverage::find(Id<Person> person) const
{
    const auto found = std::find_if(m_data.people.begin(), m_data.people.end(), [&](const Person &p) { return p.id == person; });
    return found == m_data.people.end() ? nullptr : &*found;
}

bool Coverage::isMember(const Person &person, const CoverageRule &rule) const
{
    if (!rule.department.trimmed().isEmpty() && !isSameDepartment(person.department, rule.department))
        return false;
    return !rule.skill || std::any_of(m_levels.begin(), m_levels.end(), [&](const PersonSkill &level) {
        return level.person == person.id && level.skill == rule.skill && level.isHeld();
    });
}

/// The approved leave and `taken`, without one of them.
Capacity Coverage::capacityWith(const QList<Leave> &taken, Id<Leave> except) const
{
    CapacityData data = m_data;
    const auto isTaken = [&](const Leave &leave) {
        return leave.id == except || std::any_of(taken.begin(), taken.end(), [&](const Leave &t) { return t.id == leave.id; });
    };
    std::erase_if(data.leave, isTaken);
    QSet<Id<Leave>> added{except};
    for (Leave leave : taken) {
        if (added.contains(leave.id))
            continue;
        added.insert(leave.id);
        leave.state = LeaveState::Approved;
        data.leave.push_back(leave);
    }
    return Capacity(data);
}

QList<CoverageGap> Coverage::gaps(const Leave &leave, const QList<Leave> &together) const
{
    const Person *asking = find(leave.person);
    if (!asking)
        return {};
    const Capacity without = capacityWith(together, leave.id);
    const Capacity with = capacityWith(QList<Leave>{leave} + together, {});
    QList<CoverageGap> gaps;
    for (QDate day = leave.first; day.isValid() && day <= leave.last; day = day.addDays(1)) {
        if (!isPresent(without, leave.person, day) || isPresent(with, leave.person, day))
            continue;
        for (const CoverageRule &rule : m_rules) {
            if (!isMember(*asking, rule))
                continue;
            CoverageGap gap{rule.id, day, 0, rule.minimum, {}};
            for (const Person &other : m_data.people) {
                if (other.id == asking->id || !isMember(other, rule))
                    continue;
                if (isPresent(with, other.id, day))
                    ++gap.present;
                else if (with.isAway(other.id, day))
                    gap.away.append(other.id);
            }
            if (gap.present < rule.minimum)
                gaps.append(gap);
        }
    }
    return gaps;
}

QList<LeaveOverlap> Coverage::overlaps(const Leave &leave, const QList<Leave> &together) const
{
    const Person *asking = find(leave.person);
    if (!asking)
        return {};
    const Capacity with = capacityWith(together, leave.id);
    QList<LeaveOverlap> overlaps;
    for (const Person &other : m_data.people) {
        if (other.id == asking->id || !isSameDepartment(other.department, asking->department))
            continue;
        LeaveOverlap overlap{other.id, {}};
        for (QDate day = leave.first; day.isValid() && day <= leave.last; day = day.addDays(1)) {
            if (isPresent(with, leave.person, day) && with.day(other.id, day).leave.value > 0)
                overlap.days.append(day);
        }
        if (!overlap.days.isEmpty())
            overlaps.append(overlap);
    }
    return overlaps;
}

} // namespace muster
