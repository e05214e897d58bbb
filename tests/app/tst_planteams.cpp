// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/planbench.h"
#include "tests/support/generatedteams.h"

#include <QTest>

using namespace muster;
using namespace muster::test;

/// Several people and pools: crews, lateness, what cannot be planned, and the search.
class TestPlanTeams : public QObject
{
    Q_OBJECT
private slots:
    void poolsAndCrews()
    {
        // the second is free first; then two of three together, and a room for one group at a time
        PlanProblem problem{
            perDay, {person(), person(), person(), {PlanResource::Kind::Units, std::vector<int>(140, 1)}}, {}, {}};
        problem.activities = {work(8, {0}), work(2, {1}), work(4, {0, 1}, {{1}})};
        problem.activities[0].started = problem.activities[1].started = true;
        Plan plan = planned(problem);
        QCOMPARE(plan.entries[2].crew, (std::vector<int>{1}));
        QCOMPARE(plan.entries[2].finish, 6);

        PlanActivity pair = work(12, {0, 1, 2});
        pair.needs[0].count = 2;
        pair.needs.push_back({{3}});
        problem.activities = {pair, pair};
        plan = planned(problem);
        QCOMPARE(wrong(problem, plan), QString());
        QCOMPARE(plan.entries[0].finish, 6); // two people: half the time
        QCOMPARE(plan.entries[1].start, 6);  // a third is free, but not a second, and the room is taken
        QCOMPARE(plan.entries[1].finish, day(1, 4));

        problem.activities[0] = problem.activities[1] = {}; // a test that takes two days of the room, no people
        problem.activities[0].duration = problem.activities[1].duration = 16;
        problem.activities[0].needs = problem.activities[1].needs = {{{3}}};
        plan = planned(problem);
        QCOMPARE(plan.entries[1].start, 16);
        QCOMPARE(plan.entries[1].reason.kind, Reason::Busy);
        QCOMPARE(plan.entries[1].reason.resource, 3);
    }

    void halfOfSomeonesTime()
    {
        PlanProblem problem{perDay, {person()}, {work(8, {0}), work(8, {0})}, {}};
        problem.activities[0].needs[0].share = problem.activities[1].needs[0].share = 50;
        const Plan plan = planned(problem);
        QCOMPARE(wrong(problem, plan), QString());
        QCOMPARE(plan.entries[0].finish, day(2));
        QCOMPARE(plan.entries[1].finish, day(2)); // side by side
    }

    void aDurationNeedsEverybodyAllTheTime()
    {
        std::vector<int> away = weeks(20);
        away[0] = 0;
        PlanProblem problem{perDay, {person(), person(away)}, {}, {}};
        PlanActivity meeting;
        meeting.duration = 3;
        meeting.needs = {{{0}}, {{1}}};
        problem.activities = {meeting};
        const Plan plan = planned(problem);
        QCOMPARE(plan.entries[0].start, day(1));
        QCOMPARE(plan.entries[0].finish, day(1, 3));
        QCOMPARE(plan.bookings.size(), size_t(2));
        QCOMPARE(plan.bookings[0].amount, 180);
    }

    void urgentLatenessCountsMore()
    {
        PlanProblem problem{perDay, {person()}, {work(8, {0}), work(8, {0})}, {}};
        problem.activities[0].deadline = problem.activities[1].deadline = day(1);
        problem.activities[1].weight = 5;
        const PlanResult result = ::muster::plan(problem, {200, {}, 1});
        QCOMPARE(result.best.entries[1].start, 0);
        QCOMPARE(result.best.lateness, 8); // one day of the less urgent one
    }

    void theSearchFindsTheBetterOrder()
    {
        // Taking the long one first leaves the others idle: a, then b of a colleague; c is the long one.
        PlanProblem problem{perDay, {person(), person(), person()}, {}, {}};
        problem.activities = {work(24, {0}), work(2, {0}), work(30, {1}, {{1}}), work(3, {0}), work(28, {2}, {{3}})};
        const PlanResult result = ::muster::plan(problem, {500, {}, 1});
        QCOMPARE(wrong(problem, result.best), QString());
        QCOMPARE(result.best.finish, day(4, 1)); // 2 + 30 = 32 hours; 2 + 3 + 28 = 33; 24 last
        QVERIFY(result.bound <= result.best.finish);
    }

    void causesOfInfeasibility()
    {
        PlanProblem problem{perDay, {person(), person()}, {}, {}};
        problem.activities = {work(1, {0}, {{2}}), work(1, {0}, {{0}}), work(1, {1}, {{1}, {3}}), work(1, {1})};
        PlanFault fault = firstPlan(problem).fault;
        QCOMPARE(fault.kind, Fault::Cycle);
        QCOMPARE(fault.activities.size(), size_t(3)); // not the fourth, which is only before it
        QVERIFY(std::find(fault.activities.begin(), fault.activities.end(), 3) == fault.activities.end());

        problem.activities = {work(1, {0}), work(1, {})};
        fault = firstPlan(problem).fault;
        QCOMPARE(fault.kind, Fault::Nobody);
        QCOMPARE(fault.activities, (std::vector<int>{1}));
        QCOMPARE(fault.need, 0);

        problem.activities = {work(1, {0, 1})};
        problem.activities[0].needs.push_back({{0}});
        QCOMPARE(firstPlan(problem).fault.kind, Fault::None); // the second person takes the first need
        QCOMPARE(planned(problem).entries[0].crew.size(), size_t(2));
        problem.activities[0].needs.push_back({{0}});
        fault = firstPlan(problem).fault;
        QCOMPARE(fault.kind, Fault::Nobody); // three needs, two people
        QCOMPARE(fault.need, 2);

        problem.activities = {work(12, {0}), work(4, {1}, {{0}})};
        problem.activities[1].fixed = day(1);
        fault = firstPlan(problem).fault;
        QCOMPARE(fault.kind, Fault::FixedTooEarly);
        QCOMPARE(fault.activities, (std::vector<int>{1, 0}));
        QCOMPARE(fault.earliest, day(1, 4));
        problem.activities[1].fixed = day(1, 4);
        QCOMPARE(firstPlan(problem).fault.kind, Fault::None);

        problem.resources[0].capacity.resize(2); // two days are left
        problem.activities = {work(17, {0})};
        fault = firstPlan(problem).fault;
        QCOMPARE(fault.kind, Fault::Time);
        QCOMPARE(fault.activities, (std::vector<int>{0}));

        problem.resources.push_back({PlanResource::Kind::Units, std::vector<int>(10, 3)});
        problem.activities = {work(1, {0})};
        problem.activities[0].needs.push_back({{2}, 1, 100, 4});
        fault = ::muster::plan(problem, {10, {}, 1}).fault;
        QCOMPARE(fault.kind, Fault::Demand);
        QCOMPARE(fault.resource, 2);

        problem.activities = {work(1, {7})};
        QCOMPARE(firstPlan(problem).fault.kind, Fault::Number);
        problem.activities = {work(-1, {0})};
        QCOMPARE(firstPlan(problem).fault.kind, Fault::Number);
        QVERIFY(firstPlan({perDay, {}, {}, {}}).best.entries.empty());
    }

    void generatedTeams_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 4; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void generatedTeams()
    {
        QFETCH(int, seed);
        PlanProblem problem = generateTeam(120, 5, std::uint64_t(seed));
        for (size_t a = 0; a < problem.activities.size(); ++a) { // all sorts of links, dates and needs
            PlanActivity &activity = problem.activities[a];
            for (PlanLink &link : activity.links) {
                link.kind = Link(a % 4);
                link.lag = int(a % 5) * 4 - 4;
            }
            if (a % 7 == 0)
                activity.splittable = true;
            if (a % 11 == 0)
                activity.release = day(int(a % 30));
            if (a % 13 == 0)
                activity.needs[0].share = 50;
            if (a % 17 == 0)
                activity.needs.push_back({{0, 1, 2, 3, 4}});
            activity.weight = 1 + int(a % 3);
            activity.deadline = a % 3 == 0 ? day(int(a)) : -1;
        }
        const PlanResult first = firstPlan(problem);
        QCOMPARE(first.fault.kind, Fault::None);
        QCOMPARE(wrong(problem, first.best), QString());
        const PlanResult better = ::muster::plan(problem, {150, {}, 1});
        QCOMPARE(wrong(problem, better.best), QString());
        QVERIFY(better.best.isBetterThan(first.best));
        QVERIFY(better.bound <= better.best.finish);
        QVERIFY(better.best.conflicts.empty());
    }

    void equalSeedsAndCancel()
    {
        const PlanProblem problem = generateTeam(100, 5, 9);
        const PlanResult one = ::muster::plan(problem, {120, {}, 3}), two = ::muster::plan(problem, {120, {}, 3});
        QVERIFY(one.passes >= 120);
        for (size_t a = 0; a < problem.activities.size(); ++a) {
            QCOMPARE(one.best.entries[a].start, two.best.entries[a].start);
            QCOMPARE(one.best.entries[a].crew, two.best.entries[a].crew);
        }
        int improvements = 0;
        const PlanResult stopped = ::muster::plan(problem, {1000000, {}, 3}, [&](const PlanProgress &progress) {
            improvements += progress.improved;
            return progress.passes < 30;
        });
        QVERIFY(stopped.cancelled);
        QVERIFY(improvements >= 1);
        QVERIFY(stopped.passes < 60);
        QCOMPARE(wrong(problem, stopped.best), QString());
    }
};

QTEST_GUILESS_MAIN(TestPlanTeams)
#include "tst_planteams.moc"
