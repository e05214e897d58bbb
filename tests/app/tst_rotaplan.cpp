// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/rotaplan.h"
#include "app/staff/capacity.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

/// Three people on call, a week each.
class TestRotaPlan : public QObject
{
    Q_OBJECT
    std::unique_ptr<Store> m_store;
    const QDate m_monday{2026, 3, 2};
    Rota m_rota;
    QList<Id<Person>> m_people;

    template <class T> Id<T> add(T record)
    {
        record.id = Id<T>::make();
        return m_store->apply(QStringLiteral("Add"), {inserted(record)}).isEmpty() ? record.id : Id<T>();
    }
    RotaPlan plan(int weeks) const { return RotaPlan(*m_store, m_rota, {m_monday, m_monday.addDays(7 * weeks - 1)}); }
    bool fill(int weeks) { return m_store->apply(QStringLiteral("Fill"), plan(weeks).changes()).isEmpty(); }
    QList<int> order(const RotaPlan &plan) const
    {
        QList<int> places;
        for (const RotaPlan::Turn &turn : plan.turns())
            places << int(m_people.indexOf(turn.person));
        return places;
    }

private slots:
    void init()
    {
        m_store = test::emptyStore();
        m_people.clear();
        m_rota = Rota();
        m_rota.name = QStringLiteral("On call");
        m_rota.firstDay = m_monday;
        m_rota.hours = {60, 60, 60, 60, 60, 0, 0};
        m_rota.id = add(m_rota);
        for (const char *name : {"Ana", "Ben", "Cleo"}) {
            Person person;
            person.name = QString::fromLatin1(name);
            person.focus = 100;
            m_people << add(person);
            QVERIFY(add(RotaMember{{}, m_rota.id, m_people.last(), 100}));
        }
    }

    void goesRound()
    {
        const RotaPlan six = plan(6);
        QCOMPARE(order(six), (QList<int>{0, 1, 2, 0, 1, 2}));
        QCOMPARE(six.turns().first().weight, 9); // five days and a weekend of two, twice
        for (const RotaPlan::Share &share : six.shares()) {
            QCOMPARE(share.turns, 2);
            QCOMPARE(share.weight, share.fair);
        }
    }

    void respectsLeaveAndRest()
    {
        QVERIFY(add(Leave{{}, m_people.at(1), LeaveKind::Holiday, m_monday.addDays(8), m_monday.addDays(9), {}, LeaveState::Requested, {}}));
        const RotaPlan four = plan(4);
        QCOMPARE(order(four), (QList<int>{0, 2, 1, 0}));
        QVERIFY(four.turns().at(1).why.contains(QStringLiteral("Ben")));
        // Two of three away: the third has no rest, so the turn stays open and says why.
        QVERIFY(add(Leave{{}, m_people.at(2), LeaveKind::Holiday, m_monday.addDays(8), m_monday.addDays(8), {}, LeaveState::Approved, {}}));
        const RotaPlan open = plan(2);
        QVERIFY(!open.turns().at(1).person);
        QVERIFY(open.turns().at(1).why.contains(QStringLiteral("Ana")) && open.turns().at(1).why.contains(QStringLiteral("Cleo")));
        QCOMPARE(open.changes().size(), 1);
    }

    void sharesAndHolidaysWeigh()
    {
        const RotaMember half = m_store->all<RotaMember>().back();
        RotaMember less = half;
        less.share = 50;
        QVERIFY(m_store->apply(QStringLiteral("Edit"), {edited(half, less)}).isEmpty());
        const RotaPlan year = plan(50);
        QCOMPARE(year.shares().at(0).turns, 20);
        QCOMPARE(year.shares().at(1).turns, 20);
        QCOMPARE(year.shares().at(2).turns, 10);
        const Id<HolidayCalendar> place = add(HolidayCalendar{{}, QStringLiteral("Here"), {}});
        QVERIFY(add(Holiday{{}, place, m_monday.addDays(2), QStringLiteral("Feast"), false}));
        const Person before = *m_store->find(m_people.at(0));
        Person after = before;
        after.calendar = place;
        QVERIFY(m_store->apply(QStringLiteral("Edit"), {edited(before, after)}).isEmpty());
        QCOMPARE(plan(1).turns().first().weight, 10);
    }

    void standingTurnsStay()
    {
        QVERIFY(fill(3));
        QCOMPARE(m_store->all<Duty>().size(), size_t(3));
        QVERIFY(plan(3).changes().isEmpty());
        QCOMPARE(order(plan(6)), (QList<int>{0, 1, 2, 0, 1, 2}));
        const Duty first = m_store->all<Duty>()[0], second = m_store->all<Duty>()[1];
        QVERIFY(m_store->apply(QStringLiteral("Swap"), swapped(first, second)).isEmpty());
        QCOMPARE(order(plan(3)), (QList<int>{1, 0, 2}));
    }

    void aNewcomerDoesNotPayForThePast()
    {
        QVERIFY(fill(12));
        Person person;
        person.name = QStringLiteral("Dora");
        m_people << add(person);
        QVERIFY(add(RotaMember{{}, m_rota.id, m_people.last(), 100}));
        const RotaPlan later(*m_store, m_rota, {m_monday.addDays(84), m_monday.addDays(84 + 8 * 7 - 1)});
        QCOMPARE(order(later).count(3), 2); // of eight turns
    }

    void countsAsDutyInCapacity()
    {
        QVERIFY(fill(1));
        const Capacity capacity(*m_store);
        QCOMPARE(capacity.net(m_people.at(0), m_monday), Minutes{420});
        QCOMPARE(capacity.net(m_people.at(1), m_monday), Minutes{480});
    }

    void allowancesAdd()
    {
        const Rota before = m_rota;
        m_rota.allowance = {15000, m_store->team().base()};
        QVERIFY(m_store->apply(QStringLiteral("Edit"), {edited(before, m_rota)}).isEmpty());
        QCOMPARE(plan(4).allowance().minor, 60000);
    }
};

QTEST_GUILESS_MAIN(TestRotaPlan)
#include "tst_rotaplan.moc"
