// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/capacity.h"

#include "app/store/store.h"

namespace muster {

Capacity::Capacity(const Store &store)
    : Capacity(CapacityData{store.all<Person>(), store.all<WorkPattern>(), store.all<Leave>(), store.all<Holiday>(),
                            store.all<Duty>()})
{
}

Capacity::Capacity(const CapacityData &data)
{
    for (const Person &person : data.people)
        m_entries[person.id.value].person = person;
    const auto owner = [this](Id<Person> person) {
        const auto found = m_entries.find(person.value);
        return found == m_entries.end() ? nullptr : &found->second;
    };
    for (const WorkPattern &pattern : data.patterns) {
        if (Entry *e = owner(pattern.person))
            e->patterns.push_back(pattern);
    }
    for (const Leave &leave : data.leave) {
        if (Entry *e = owner(leave.person); e && leave.state == LeaveState::Approved)
            e->leave.push_back(leave);
    }
    for (const Duty &duty : data.duties) {
        if (Entry *e = owner(duty.person))
            e->duties.push_back(duty);
    }
    for (const Holiday &holiday : data.holidays) {
        Holiday &known = m_holidays[holiday.calendar.value][holiday.date];
        if (known.id.isNull() || known.halfDay) // two on one day: the whole day off wins
            known = holiday;
    }
    for (auto &[id, e] : m_entries) {
        std::sort(e.patterns.begin(), e.patterns.end(),
                  [](const WorkPattern &a, const WorkPattern &b) { return a.from < b.from; });
        std::sort(e.leave.begin(), e.leave.end(), [](const Leave &a, const Leave &b) { return a.first < b.first; });
    }
}

const Capacity::Entry *Capacity::entry(Id<Person> person) const
{
    const auto found = m_entries.find(person.value);
    return found == m_entries.end() ? nullptr : &found->second;
}

Minutes Capacity::scheduledBy(const Entry &entry, QDate date) const
{
    if (!date.isValid() || !entry.person.isEmployedOn(date))
        return {};
    const auto weekday = size_t(date.dayOfWeek() - 1);
    for (auto p = entry.patterns.rbegin(); p != entry.patterns.rend(); ++p) {
        if (!p->from.isValid() || p->from <= date)
            return {p->hours[weekday]};
    }
    return {fullWeek[weekday]};
}

Minutes Capacity::leaveOn(const Entry &entry, QDate date, Minutes left, QList<RecordId> *rows) const
{
    Minutes taken;
    for (const Leave &leave : entry.leave) {
        if (leave.first > date)
            break;
        if (date > (leave.last.isValid() ? leave.last : leave.first))
            continue;
        taken += leave.perDay ? std::max(*leave.perDay, Minutes{}) : left;
        if (rows)
            rows->append(leave.id.value);
    }
    return std::min(taken, left);
}

const Holiday *Capacity::holidayOn(const Entry &entry, QDate date) const
{
    const auto calendar = m_holidays.find(entry.person.calendar.value);
    if (calendar == m_holidays.end())
        return nullptr;
    const auto found = calendar->second.constFind(date);
    return found == calendar->second.constEnd() ? nullptr : &*found;
}

Capacity::Day Capacity::day(Id<Person> person, QDate date) const
{
    Day day;
    const Entry *e = entry(person);
    if (!e)
        return day;
    day.scheduled = scheduledBy(*e, date);
    day.focus = e->person.focus;
    if (day.scheduled.value <= 0)
        return day;
    if (const Holiday *holiday = holidayOn(*e, date)) {
        day.holidayName = holiday->name;
        day.holiday = holiday->halfDay ? Minutes{scaled(day.scheduled.value, 1, 2)} : day.scheduled;
    }
    const Minutes left = day.scheduled - day.holiday;
    if (left.value > 0)
        day.leave = leaveOn(*e, date, left, &day.leaveRows);
    for (const Duty &duty : e->duties) {
        if ((!duty.from.isValid() || duty.from <= date) && (!duty.to.isValid() || duty.to >= date))
            day.duty += {duty.hours[size_t(date.dayOfWeek() - 1)]};
    }
    const qint64 focused = scaled((left - day.leave).value, day.focus, 100);
    day.net = {std::max<qint64>(0, focused - day.duty.value)};
    return day;
}

Minutes Capacity::scheduled(Id<Person> person, QDate date) const
{
    const Entry *e = entry(person);
    return e ? scheduledBy(*e, date) : Minutes{};
}

Minutes Capacity::net(Id<Person> person, QDate date) const
{
    return day(person, date).net;
}

Minutes Capacity::net(Id<Person> person, const Period &period) const
{
    Minutes sum;
    for (int i = 0, days = period.days(); i < days; ++i)
        sum += net(person, period.first.addDays(i));
    return sum;
}

bool Capacity::isAway(Id<Person> person, QDate date) const
{
    const Day d = day(person, date);
    return d.scheduled.value > 0 && d.holiday + d.leave >= d.scheduled;
}

Source Capacity::explain(Id<Person> person, const Period &period) const
{
    Day sum;
    Source source;
    source.type = "leave";
    for (int i = 0, days = period.days(); i < days; ++i) {
        const Day d = day(person, period.first.addDays(i));
        sum.scheduled += d.scheduled;
        sum.holiday += d.holiday;
        sum.leave += d.leave;
        sum.duty += d.duty;
        sum.net += d.net;
        sum.focus = d.focus;
        for (RecordId row : d.leaveRows) {
            if (!source.rows.contains(row))
                source.rows.append(row);
        }
    }
    const QLocale locale;
    source.formula = tr("(scheduled − holiday − leave) × focus − recurring duty, never below zero on a day");
    source.parts = {{tr("Scheduled"), sum.scheduled.toString(locale)},
                    {tr("Holiday"), sum.holiday.toString(locale)},
                    {tr("Leave"), sum.leave.toString(locale)},
                    {tr("Focus"), locale.toString(sum.focus) + QStringLiteral("\u00A0%")},
                    {tr("Recurring duty"), sum.duty.toString(locale)},
                    {tr("Capacity"), sum.net.toString(locale)}};
    return source;
}

} // namespace muster
