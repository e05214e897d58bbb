// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/review.h"
#include "app/store/store.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

class TestGoals : public QObject
{
    Q_OBJECT

    static Goal goal(RecordId id, int start, int current, int target)
    {
        Goal made;
        made.id = {id};
        made.title = QStringLiteral("Goal %1").arg(id);
        made.start = start;
        made.current = current;
        made.target = target;
        made.due = QDate(2026, 12, 31);
        return made;
    }

private slots:
    void treeIsTheWeightedMeanOfItsParts()
    {
        Goal team = goal(1, 0, 10, 100), a = goal(2, 0, 50, 100), b = goal(3, 10, 4, 0), unknown = goal(4, 5, 7, 5), dropped = goal(5, 0, 0, 10);
        for (Goal *part : {&a, &b, &unknown, &dropped})
            part->parent = team.id;
        a.weight = 3;
        dropped.state = GoalState::Dropped;
        // (3 x 50 % + 1 x 60 %) / 4; what has no measure and what was dropped do not count
        QCOMPARE(treeProgress(team, {team, a, b, unknown, dropped}), Percent{525});
        QCOMPARE(treeProgress(a, {team, a, b}), Percent{500});
        Goal below = goal(6, 0, 10, 10);
        below.parent = b.id; // b is then what its part is
        QCOMPARE(treeProgress(team, {team, a, b, below}), Percent{625});
        QCOMPARE(treeProgress(team, {team, unknown}), Percent{});
    }

    void forecastGoesOnAsItWent()
    {
        const QDate begins(2026, 1, 1); // 364 days to the end
        Goal g = goal(1, 0, 40, 100);
        QVERIFY(!forecast(g, {}, begins));
        std::vector<GoalCheckIn> all{{{1}, g.id, begins.addDays(91), 20, {}}, {{2}, g.id, begins.addDays(182), 40, {}}, {{3}, {9}, begins.addDays(300), 99, {}}};
        QCOMPARE(forecast(g, all, begins), std::optional(80)); // 40 in half of the time
        QVERIFY(isInDanger(g, all, begins));
        all[1].value = 50;
        QCOMPARE(forecast(g, all, begins), std::optional(100));
        QVERIFY(!isInDanger(g, all, begins));
        Goal down = goal(1, 180, 120, 60); // fewer is better
        all[1].value = 140;
        QCOMPARE(forecast(down, all, begins), std::optional(100));
        QVERIFY(isInDanger(down, all, begins));
        all[1].value = 100;
        QVERIFY(!isInDanger(down, all, begins));
        g.due = begins;
        QVERIFY(!forecast(g, all, begins));
    }

    void checkInsMoveTheMeasure()
    {
        const Goal g = goal(1, 0, 10, 100);
        const std::vector<GoalCheckIn> earlier{{{1}, g.id, QDate(2026, 3, 1), 10, {}}};
        const Changes newer = checkIn(g, QDate(2026, 4, 1), 30, QStringLiteral("on the way"), earlier);
        QCOMPARE(newer.size(), 2);
        QCOMPARE(fromRow<Goal>(*newer.last().after).current, 30);
        QCOMPARE(checkIn(g, QDate(2026, 2, 1), 5, {}, earlier).size(), 1); // one handed in late leaves what is known since
    }

    void carriedOver()
    {
        ReviewCycle next{{7}, QStringLiteral("2027"), QDate(2027, 1, 1), QDate(2027, 12, 31), {}, {}};
        Goal g = goal(1, 0, 40, 100);
        g.cycle = {6};
        g.rating = 3;
        const Changes changes = carryOver(g, next, {{{1}, g.id, {5}}, {{2}, {9}, {5}}});
        QCOMPARE(changes.size(), 3);
        QCOMPARE(fromRow<Goal>(*changes[0].after).state, GoalState::CarriedOver);
        const Goal on = fromRow<Goal>(*changes[1].after);
        QCOMPARE(on.start, 40);
        QCOMPARE(on.cycle, next.id);
        QCOMPARE(on.due, next.last);
        QCOMPARE(on.carriedFrom, g.id);
        QVERIFY(!on.rating && on.isOpen());
        QCOMPARE(fromRow<GoalTask>(*changes[2].after).goal, on.id);
        g.state = GoalState::Reached;
        QVERIFY(carryOver(g, next, {}).isEmpty());
    }

    void noCircles()
    {
        const auto store = test::emptyStore();
        Goal a = goal(1, 0, 0, 1), b = goal(2, 0, 0, 1);
        b.parent = a.id;
        QVERIFY(store->apply(QStringLiteral("Goals"), {inserted(a), inserted(b)}).isEmpty());
        Goal circle = a;
        circle.parent = b.id;
        QVERIFY(!store->apply(QStringLiteral("Circle"), {edited(a, circle)}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestGoals)
#include "tst_goals.moc"
