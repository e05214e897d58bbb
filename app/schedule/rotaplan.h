// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/staff/rota.h"
#include "app/store/change.h"

#include <QCoreApplication>

namespace muster {

/// Who does which turns of a rota: fair by weight, with nobody who is away and with rest between.
///
/// A day of a turn weighs 1, a Saturday, a Sunday and a public holiday of the one on duty the rota's weekend weight. Each
/// turn goes to the member with the least weight for their share so far, of those who are employed and not away on a day of
/// it that they would work (leave that is asked for counts as given), and who have had their rest; among equals to whoever had
/// none for longest. Turns that exist stay. Where nobody can, the turn is left open with its reasons.
class RotaPlan
{
    Q_DECLARE_TR_FUNCTIONS(muster::RotaPlan)
public:
    struct Turn
    {
        Period days;
        Id<Person> person;  ///< none: nobody can
        Id<Duty> duty;      ///< one that exists already
        int weight = 0;
        QString why;
    };
    struct Share
    {
        Id<Person> person;
        int share = 100; ///< per cent
        int turns = 0;
        int weight = 0;  ///< of all their turns
        int fair = 0;    ///< what would be exactly their part of all weight, rounded
    };

    /// Turns that begin in the period. Reads the store.
    RotaPlan(const Store &store, const Rota &rota, const Period &period);

    const QList<Turn> &turns() const { return m_turns; }
    /// Of the members, over all turns of the period and those of the year before it.
    const QList<Share> &shares() const { return m_shares; }
    /// The duties that are missing.
    Changes changes() const;
    /// What the turns of the period cost in allowances; nothing where the rota has none.
    Money allowance() const;

private:
    struct Member
    {
        Id<Person> person;
        int share = 100;
        qint64 weight = 0;
        qint64 before = 0; ///< what a newcomer is taken to have done: not all turns at once are theirs
        QDate lastDay; ///< of their latest turn
        QList<Period> taken;
    };
    int weightOf(Id<Person> person, const Period &days) const;
    QString hindrance(const Member &member, const Period &days) const; ///< empty: can
    void assign(Turn &turn);
    void count(Member &member, const Period &days);
    void welcomeNewcomers();
    void sumUp();

    const Store &m_store;
    Rota m_rota;
    QList<Member> m_members;
    QHash<RecordId, QList<Period>> m_away; ///< leave asked for and given, by person
    QList<Turn> m_turns;
    QList<Share> m_shares;
};

/// The two turns change hands. Their days stay.
Changes swapped(const Duty &one, const Duty &other);

} // namespace muster
