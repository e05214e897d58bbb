// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/plan.h"
#include "tests/support/generatedteams.h"

#include <algorithm>
#include <map>
#include <QTest>

using namespace muster;

namespace
{

using Link = PlanLink::Kind;
using Reason = PlanReason::Kind;
using Fault = PlanFault::Kind;

constexpr int perDay = 8; // a day; an hour each of a day of 480 minutes

/// Monday to Friday eight hours, for some weeks.
std::vector<int> weeks(int count, int minutes = 480)
{
    std::vector<int> days;
    for (int day = 0; day < 7 * count; ++day)
        days.push_back(day % 7 < 5 ? minutes : 0);
    return days;
}

PlanResource person(std::vector<int> days = weeks(20))
{
    return {PlanResource::Kind::Person, std::move(days)};
}

PlanActivity work(int hours, std::vector<int> who, std::vector<PlanLink> links = {})
{
    PlanActivity activity;
    activity.effort = hours * 60;
    activity.needs = {{std::move(who)}};
    activity.links = std::move(links);
    return activity;
}

PlanActivity milestone(std::vector<PlanLink> links)
{
    PlanActivity activity;
    activity.links = std::move(links);
    return activity;
}

constexpr int day(int number, int hour = 0)
{
    return number * perDay + hour;
}

/// What is wrong with a plan, found without the planner's code: hours, people's days, links, releases.
QString wrong(const PlanProblem &problem, const Plan &plan)
{
    std::map<std::pair<int, int>, int> used; // resource, day
    std::map<int, int> done;
    for (const PlanBooking &booking : plan.bookings) {
        const PlanEntry &entry = plan.entries[size_t(booking.activity)];
        if (booking.day < entry.start / problem.slotsPerDay || booking.day > (entry.finish - 1) / problem.slotsPerDay)
            return QStringLiteral("activity %1 is booked outside its time").arg(booking.activity);
        const auto &needs = problem.activities[size_t(booking.activity)].needs;
        if (std::none_of(needs.begin(), needs.end(), [&](const PlanNeed &need) {
                return std::find(need.candidates.begin(), need.candidates.end(), booking.resource) != need.candidates.end();
            }))
            return QStringLiteral("activity %1 is done by a stranger").arg(booking.activity);
        if (problem.resources[size_t(booking.resource)].kind == PlanResource::Kind::Person) {
            used[{booking.resource, booking.day}] += booking.amount;
            done[booking.activity] += booking.amount;
        }
    }
    for (const auto &[key, minutes] : used) {
        if (minutes > problem.resources[size_t(key.first)].capacity[size_t(key.second)])
            return QStringLiteral("resource %1 is overbooked on day %2").arg(key.first).arg(key.second);
    }
    for (size_t a = 0; a < problem.activities.size(); ++a) {
        const PlanActivity &activity = problem.activities[a];
        const PlanEntry &entry = plan.entries[a];
        if (activity.effort > 0 && done[int(a)] != activity.effort)
            return QStringLiteral("activity %1 gets %2 minutes of %3").arg(a).arg(done[int(a)]).arg(activity.effort);
        if (entry.start < activity.release || entry.finish < entry.start)
            return QStringLiteral("activity %1 is too early").arg(a);
        for (const PlanLink &link : activity.links) {
            const PlanEntry &before = plan.entries[size_t(link.predecessor)];
            const bool fromStart = link.kind == Link::StartStart || link.kind == Link::StartFinish;
            const bool toStart = link.kind == Link::StartStart || link.kind == Link::FinishStart;
            if ((toStart ? entry.start : entry.finish) < (fromStart ? before.start : before.finish) + link.lag)
                return QStringLiteral("activity %1 breaks its link to %2").arg(a).arg(link.predecessor);
        }
    }
    return {};
}

Plan planned(const PlanProblem &problem)
{
    const PlanResult result = firstPlan(problem);
    return result.fault ? Plan{} : result.best;
}

} // namespace

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

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
