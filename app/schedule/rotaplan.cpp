// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/rotaplan.h"

#include "app/staff/capacity.h"
#include "app/store/store.h"

namespace muster {

namespace {

bool isEarlier(QDate a, QDate b) // never had a turn: before all others
{
    return a.isValid() && b.isValid() ? a < b : !a.isValid() && b.isValid();
}

} // namespace

RotaPlan::RotaPlan(const Store &store, const Rota &rota, const Period &period) : m_store(store), m_rota(rota)
{
    for (const RotaMember &member : store.all<RotaMember>()) {
        if (member.rota == rota.id)
            m_members.append({member.person, member.share, 0, 0, {}, {}});
    }
    for (const Leave &leave : store.all<Leave>()) {
        if (leave.state != LeaveState::Refused && !leave.perDay)
            m_away[leave.person.value].append({leave.first, std::max(leave.first, leave.last)});
    }
    QHash<QDate, Duty> existing;
    const QDate since = period.first.addYears(-1);
    for (const Duty &duty : store.all<Duty>()) {
        if (duty.rota != rota.id || duty.from < since || duty.from > period.last)
            continue;
        const Period days{duty.from, duty.to.isValid() ? duty.to : duty.from.addDays(rota.turnDays - 1)};
        if (duty.from >= period.first)
            existing.insert(duty.from, duty);
        for (Member &member : m_members) {
            if (member.person == duty.person)
                count(member, days);
        }
    }
    welcomeNewcomers();
    const int turn = std::max(1, rota.turnDays);
    const qint64 before = std::max<qint64>(0, rota.firstDay.daysTo(period.first));
    for (QDate day = rota.firstDay.addDays((before + turn - 1) / turn * turn); day <= period.last; day = day.addDays(turn)) {
        Turn made;
        made.days = {day, day.addDays(turn - 1)};
        if (const auto known = existing.constFind(day); known != existing.constEnd()) {
            made.person = known->person;
            made.duty = known->id;
            made.days.last = known->to.isValid() ? known->to : made.days.last;
            made.weight = weightOf(known->person, made.days);
        } else {
            assign(made);
        }
        m_turns << made;
    }
    sumUp();
}

void RotaPlan::sumUp()
{
    qint64 weight = 0, share = 0;
    for (const Member &member : std::as_const(m_members)) {
        weight += member.weight;
        share += member.share;
    }
    for (const Member &member : std::as_const(m_members))
        m_shares << Share{member.person, member.share, int(member.taken.size()), int(member.weight), int((weight * member.share + share / 2) / share)};
}

void RotaPlan::welcomeNewcomers()
{
    const Member *least = nullptr;
    for (const Member &member : std::as_const(m_members)) {
        if (member.weight > 0 && (!least || member.weight * least->share < least->weight * member.share))
            least = &member;
    }
    for (Member &member : m_members) {
        if (least && member.weight == 0)
            member.before = least->weight * member.share / least->share;
    }
}

int RotaPlan::weightOf(Id<Person> person, const Period &days) const
{
    const Person *who = m_store.find(person);
    int weight = 0;
    for (QDate day = days.first; day <= days.last; day = day.addDays(1)) {
        const bool isHoliday = who && std::any_of(m_store.all<Holiday>().begin(), m_store.all<Holiday>().end(), [&](const Holiday &each) {
            return each.date == day && each.calendar == who->calendar;
        });
        weight += isHoliday || day.dayOfWeek() > 5 ? m_rota.weekendWeight : 1;
    }
    return weight;
}

void RotaPlan::count(Member &member, const Period &days)
{
    member.weight += weightOf(member.person, days);
    member.taken << days;
    if (isEarlier(member.lastDay, days.last))
        member.lastDay = days.last;
}

QString RotaPlan::hindrance(const Member &member, const Period &days) const
{
    const Person *person = m_store.find(member.person);
    const QString name = person ? person->name : QString();
    if (!person || !person->isEmployedOn(days.first) || !person->isEmployedOn(days.last))
        return tr("%1 is not on the staff then").arg(name);
    for (const Period &away : m_away.value(member.person.value)) {
        if (!away.intersected(days).isEmpty())
            return tr("%1 is away").arg(name);
    }
    const Period rest{days.first.addDays(-m_rota.restDays), days.last.addDays(m_rota.restDays)};
    for (const Period &taken : member.taken) {
        if (!taken.intersected(rest).isEmpty())
            return tr("%1 has a turn too close to it").arg(name);
    }
    return {};
}

void RotaPlan::assign(Turn &turn)
{
    Member *best = nullptr;
    QStringList hindered;
    for (Member &member : m_members) {
        if (const QString why = hindrance(member, turn.days); !why.isEmpty()) {
            hindered << why;
            continue;
        }
        const qint64 own = (member.weight + member.before) * (best ? best->share : 0);
        const qint64 least = best ? (best->weight + best->before) * member.share : 0;
        if (!best || own < least || (own == least && isEarlier(member.lastDay, best->lastDay)))
            best = &member;
    }
    if (!best) {
        turn.why = hindered.isEmpty() ? tr("nobody is on the rota") : hindered.join(QStringLiteral("; "));
        return;
    }
    turn.person = best->person;
    turn.weight = weightOf(best->person, turn.days);
    turn.why = hindered.isEmpty() ? tr("has done the least for their share")
                                  : tr("has done the least of those who can (%1)").arg(hindered.join(QStringLiteral("; ")));
    count(*best, turn.days);
}

Changes RotaPlan::changes() const
{
    Changes changes;
    for (const Turn &turn : m_turns) {
        if (turn.duty || !turn.person)
            continue;
        changes << inserted(Duty{Id<Duty>::make(), turn.person, m_rota.name, turn.days.first, turn.days.last, m_rota.hours, m_rota.id});
    }
    return changes;
}

Money RotaPlan::allowance() const
{
    const auto done = std::count_if(m_turns.begin(), m_turns.end(), [](const Turn &turn) { return bool(turn.person); });
    Money sum = m_rota.allowance;
    sum.minor *= done;
    return sum;
}

Changes swapped(const Duty &one, const Duty &other)
{
    Duty first = one, second = other;
    std::swap(first.person, second.person);
    return {edited(one, first), edited(other, second)};
}

} // namespace muster
