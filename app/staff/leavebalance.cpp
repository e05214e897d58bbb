// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/leavebalance.h"

#include "app/store/store.h"

namespace muster {

namespace {

CapacityData onlyOf(const CapacityData &data, Id<Person> person)
{
    CapacityData own;
    own.holidays = data.holidays;
    const auto take = [](const auto &from, auto &to, auto isOwn) { std::copy_if(from.begin(), from.end(), std::back_inserter(to), isOwn); };
    const auto belongs = [person](const auto &record) { return record.person == person; };
    take(data.people, own.people, [person](const Person &one) { return one.id == person; });
    take(data.patterns, own.patterns, belongs);
    take(data.leave, own.leave, belongs);
    take(data.duties, own.duties, belongs);
    return own;
}

/// The leave that `counts`, as if it were approved.
template <class Counts> CapacityData withLeave(CapacityData data, Counts counts)
{
    std::erase_if(data.leave, [&](const Leave &leave) { return !counts(leave); });
    for (Leave &leave : data.leave)
        leave.state = LeaveState::Approved;
    return data;
}

bool isApproved(const Leave &leave) { return leave.state == LeaveState::Approved; }
bool isAskedHoliday(const Leave &leave)
{
    return leave.state == LeaveState::Requested && leave.kind == LeaveKind::Holiday;
}

} // namespace

LeaveBook::LeaveBook(const Store &store, Id<Person> person)
    : LeaveBook({store.all<Person>(), store.all<WorkPattern>(), store.all<Leave>(), store.all<Holiday>(), {}},
                store.all<LeaveEntitlement>(), person)
{
}

LeaveBook::LeaveBook(const CapacityData &data, const std::vector<LeaveEntitlement> &entitlements, Id<Person> person)
    : m_data(onlyOf(data, person)), m_entitlements(entitlements), m_person(person),
      m_others(withLeave(m_data, [](const Leave &leave) { return isApproved(leave) && leave.kind != LeaveKind::Holiday; })),
      m_approved(withLeave(m_data, [](const Leave &leave) { return isApproved(leave); })),
      m_asked(withLeave(m_data, [](const Leave &leave) { return isApproved(leave) || isAskedHoliday(leave); }))
{
}

Days LeaveBook::share(const Capacity &with, const Capacity &without, QDate date) const
{
    const Capacity::Day more = with.day(m_person, date);
    const Minutes taken = more.leave - without.day(m_person, date).leave;
    return taken.value > 0 ? Days{scaled(taken.value, 100, more.scheduled.value)} : Days{};
}

LeaveBalance LeaveBook::balance(int year, QDate today) const
{
    LeaveBalance balance;
    balance.year = year;
    for (const LeaveEntitlement &entitlement : m_entitlements) {
        if (entitlement.person != m_person || entitlement.year != year)
            continue;
        balance.hasEntitlement = true;
        balance.entitled = entitlement.days;
        balance.carried = entitlement.carriedOver;
        balance.carriedUntil = entitlement.carriedUntil;
    }
    const Period whole{QDate(year, 1, 1), QDate(year, 12, 31)};
    Days inTime; // taken while what was carried over could be taken
    for (QDate day = whole.first; day <= whole.last; day = day.addDays(1)) {
        const Days taken = share(m_approved, m_others, day);
        balance.approved += taken;
        if (balance.carriedUntil.isValid() && day <= balance.carriedUntil)
            inTime += taken;
        balance.requested += share(m_asked, m_approved, day);
    }
    if (balance.carriedUntil.isValid() && balance.carried > inTime)
        (today > balance.carriedUntil ? balance.lapsed : balance.lapsing) = balance.carried - inTime;
    for (const Leave &leave : m_data.leave) {
        if (leave.kind != LeaveKind::Holiday || Period{leave.first, leave.last}.intersected(whole).isEmpty())
            continue;
        if (isApproved(leave))
            balance.approvedRows.append(leave.id.value);
        else if (isAskedHoliday(leave))
            balance.requestedRows.append(leave.id.value);
    }
    return balance;
}

Days LeaveBook::cost(const Leave &leave) const
{
    CapacityData without = withLeave(m_data, [&](const Leave &other) { return isApproved(other) && other.id != leave.id; });
    CapacityData with = without;
    with.leave.push_back(leave);
    with.leave.back().state = LeaveState::Approved;
    const Capacity more(with), less(without);
    Days sum;
    for (QDate day = leave.first; day.isValid() && day <= leave.last; day = day.addDays(1))
        sum += share(more, less, day);
    return sum;
}

Source LeaveBook::explain(const LeaveBalance &balance) const
{
    const QLocale locale;
    Source source;
    source.formula = tr("entitlement + carried over − lapsed − approved, in the person's own working days; a day of leave costs "
                        "the share of its scheduled time that is taken, public holidays cost nothing");
    source.type = "leave";
    source.rows = balance.approvedRows + balance.requestedRows;
    source.parts = {{tr("Entitlement %1").arg(balance.year), balance.entitled.toString(locale)},
                    {tr("Carried over"), balance.carried.toString(locale)},
                    {tr("Lapsed"), balance.lapsed.toString(locale)},
                    {tr("Approved"), balance.approved.toString(locale)},
                    {tr("Left"), balance.left().toString(locale)},
                    {tr("Requested, not taken off"), balance.requested.toString(locale)}};
    return source;
}

} // namespace muster
