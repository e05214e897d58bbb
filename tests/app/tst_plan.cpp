// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planbench.h"

#include <QTest>

using namespace muster;
using namespace muster::test;

/// One person after the other: days, links, reasons, work that is fixed or begun.
class TestPlan : public QObject
{
    Q_OBJECT
private slots:
    void effortFillsDaysAndSkipsWeekends()
    {
        const PlanProblem problem{perDay, {person()}, {work(44, {0})}, {}}; // five and a half days
        const Plan plan = planned(problem);
        QCOMPARE(wrong(problem, plan), QString());
        QCOMPARE(plan.entries[0].start, 0);
        QCOMPARE(plan.entries[0].finish, day(7, 4)); // Monday noon of the second week
        QCOMPARE(plan.bookings.size(), size_t(6));
        QCOMPARE(plan.bookings[5].day, 7);
        QCOMPARE(plan.bookings[5].amount, 240);
        QCOMPARE(planBound(problem), day(7, 4));
    }

    void partTimeHalfDaysAndLeave()
    {
        std::vector<int> days = weeks(4, 300);                                 // five hours a day
        days[1] = 150;                                                         // a half-day holiday on Tuesday
        days[2] = days[3] = 0;                                                 // leave on Wednesday and Thursday
        const PlanProblem problem{perDay, {person(days)}, {work(10, {0})}, {}}; // 300 + 150 + 150 of Friday
        const Plan plan = planned(problem);
        QCOMPARE(wrong(problem, plan), QString());
        QCOMPARE(plan.bookings.size(), size_t(3));
        QCOMPARE(plan.bookings[1].amount, 150);
        QCOMPARE(plan.bookings[2].day, 4);
        QCOMPARE(plan.bookings[2].amount, 150);
        QCOMPARE(plan.entries[0].finish, day(4, 4)); // half of the slots of Friday
    }

    void twoOnOnePersonStandInLine()
    {
        PlanProblem problem{perDay, {person()}, {work(12, {0}), work(6, {0})}, {}};
        problem.activities[1].deadline = day(1);
        const Plan plan = planned(problem);
        QCOMPARE(wrong(problem, plan), QString());
        QCOMPARE(plan.entries[1].start, 0); // the one with the deadline first
        QCOMPARE(plan.entries[0].start, 6);
        QCOMPARE(plan.entries[0].finish, day(2, 2));
        QCOMPARE(plan.entries[0].reason.kind, Reason::Busy);
        QCOMPARE(plan.entries[0].reason.activity, 1);
        QCOMPARE(plan.entries[0].reason.resource, 0);
        QCOMPARE(plan.lateness, 0);
    }

    void links_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("lag");
        QTest::addColumn<int>("start"); // of the second, which takes 4 hours; the first takes 6
        QTest::newRow("finish to start") << int(Link::FinishStart) << 0 << 6;
        QTest::newRow("with lag") << int(Link::FinishStart) << 3 << 9;
        QTest::newRow("with lead") << int(Link::FinishStart) << -2 << 4;
        QTest::newRow("start to start") << int(Link::StartStart) << 0 << 0;
        QTest::newRow("start to start, lag") << int(Link::StartStart) << 5 << 5;
        QTest::newRow("finish to finish") << int(Link::FinishFinish) << 0 << 2;
        QTest::newRow("finish to finish, lag") << int(Link::FinishFinish) << 3 << 5;
        QTest::newRow("start to finish") << int(Link::StartFinish) << 0 << 0;
        QTest::newRow("start to finish, lag") << int(Link::StartFinish) << 7 << 3;
    }
    void links()
    {
        QFETCH(int, kind);
        QFETCH(int, lag);
        QFETCH(int, start);
        const PlanProblem problem{perDay, {person(), person()}, {work(6, {0}), work(4, {1}, {{0, Link(kind), lag}})}, {}};
        const Plan plan = planned(problem);
        QCOMPARE(wrong(problem, plan), QString());
        QCOMPARE(plan.entries[0].start, 0);
        QCOMPARE(plan.entries[1].start, start);
        if (start > 0) {
            QCOMPARE(plan.entries[1].reason.kind, Reason::Predecessor);
            QCOMPARE(plan.entries[1].reason.activity, 0);
            QCOMPARE(plan.entries[1].reason.link, 0);
        } else {
            QCOMPARE(plan.entries[1].reason.kind, Reason::First);
        }
        const PlanResult better = ::muster::plan(problem, {50, {}, 1});
        QCOMPARE(wrong(problem, better.best), QString());
        QCOMPARE(better.best.finish, plan.finish);
    }

    void reasons()
    {
        std::vector<int> away = weeks(20);
        away[0] = away[1] = 0;
        PlanProblem problem{perDay, {person(away), person()}, {}, {}};
        problem.activities = {work(4, {0}), work(4, {1}), work(4, {1}), milestone({{0}, {1}})};
        problem.activities[1].release = day(3);
        problem.activities[2].fixed = day(8, 2);
        const Plan plan = planned(problem);
        QCOMPARE(wrong(problem, plan), QString());
        QCOMPARE(plan.entries[0].start, day(2));
        QCOMPARE(plan.entries[0].reason.kind, Reason::Absent);
        QCOMPARE(plan.entries[0].reason.resource, 0);
        QCOMPARE(plan.entries[1].reason.kind, Reason::Release);
        QCOMPARE(plan.entries[2].start, day(8, 2));
        QCOMPARE(plan.entries[2].reason.kind, Reason::Fixed);
        QCOMPARE(plan.entries[3].start, day(3, 4));
        QCOMPARE(plan.entries[3].finish, day(3, 4));
        QCOMPARE(plan.entries[3].reason.activity, 1); // the later of its two predecessors
    }

    void aWeekendIsNoAbsence()
    {
        PlanProblem problem{perDay, {person(), person()}, {work(40, {0}), work(1, {1}, {{0}})}, {}};
        for (int i = 0; i < 140; ++i)
            problem.workdays.push_back(i % 7 < 5);
        const Plan plan = planned(problem);
        QCOMPARE(plan.entries[1].start, day(7)); // the first is done on Friday evening
        QCOMPARE(plan.entries[1].reason.kind, Reason::Predecessor);
    }

    void startedWorkGoesOnFirst()
    {
        PlanProblem problem{perDay, {person()}, {work(4, {0}), work(5, {0})}, {}};
        problem.activities[0].deadline = day(0, 4);
        problem.activities[1].started = true; // five hours are left
        const PlanResult result = ::muster::plan(problem, {100, {}, 1});
        QCOMPARE(wrong(problem, result.best), QString());
        QCOMPARE(result.best.entries[1].start, 0);
        QCOMPARE(result.best.entries[1].reason.kind, Reason::Started);
        QCOMPARE(result.best.entries[0].start, 5);
        QCOMPARE(result.best.lateness, 5);
    }

    void fixedWorkKeepsItsTime()
    {
        PlanProblem problem{perDay, {person()}, {work(8, {0}), work(6, {0}), work(3, {0})}, {}};
        problem.activities[2].fixed = day(0, 4);
        const PlanResult result = ::muster::plan(problem, {100, {}, 1});
        QCOMPARE(wrong(problem, result.best), QString());
        QCOMPARE(result.best.entries[2].start, day(0, 4));
        QVERIFY(result.best.conflicts.empty());
        QCOMPARE(result.best.finish, day(2, 5)); // neither of the others fits before it
    }

    void twoFixedAtOnceAreAConflict()
    {
        PlanProblem problem{perDay, {person()}, {work(4, {0}), work(4, {0})}, {}};
        problem.activities[0].fixed = problem.activities[1].fixed = day(1);
        const Plan plan = planned(problem);
        QCOMPARE(plan.conflicts.size(), size_t(1));
        QCOMPARE(plan.conflicts[0].activity, 1);
        QCOMPARE(plan.conflicts[0].link, -1);
        QCOMPARE(plan.entries[1].reason.kind, Reason::Busy);
        QCOMPARE(wrong(problem, plan), QString());
    }

    void splittingWhereAllowed()
    {
        PlanProblem problem{perDay, {person()}, {work(2, {0}), work(8, {0})}, {}};
        problem.activities[0].fixed = day(0, 3);
        QCOMPARE(planned(problem).entries[1].start, 5); // in one piece behind it
        problem.activities[1].splittable = true;
        const Plan split = planned(problem);
        QCOMPARE(wrong(problem, split), QString());
        QCOMPARE(split.entries[1].start, 0); // three hours before, five after
        QCOMPARE(split.entries[1].finish, day(1, 2));
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
