// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/rcpsp.h"
#include "app/schedule/rcpspdecoder.h"
#include "tests/support/generatedprojects.h"
#include "tests/support/schedulechecker.h"

#include <algorithm>
#include <QTest>

using namespace muster;

namespace
{

CheckedProject checked(const RcpspProject &project)
{
    CheckedProject result;
    result.capacity = project.capacity;
    result.successors.resize(project.activities.size());
    for (size_t j = 0; j < project.activities.size(); ++j) {
        result.durations.push_back(project.activities[j].duration);
        result.demands.push_back(project.activities[j].demand);
        for (int i : project.activities[j].predecessors)
            result.successors[size_t(i)].push_back(int(j));
    }
    return result;
}

QString fault(const RcpspProject &project, const RcpspSchedule &schedule)
{
    return QString::fromStdString(faultOfSchedule(checked(project), schedule.start, schedule.finish));
}

/// One machine, three people:  a (2, machine) -> c (3);  b (4, machine, 2 people);  d (2, 2 people) after a.
RcpspProject workshop()
{
    return {{1, 3}, {{2, {1, 1}, {}}, {4, {1, 2}, {}}, {3, {0, 1}, {0}}, {2, {0, 2}, {0}}}};
}

/// The shortest schedule by trying every order: serial schedules contain an optimal one.
int bestOfAllOrders(const RcpspProject &project)
{
    RcpspDecoder decoder(project, RcpspDecoder::Direction::Forward);
    std::vector<int> order(project.activities.size()), finish(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    int best = std::numeric_limits<int>::max();
    do {
        std::vector<size_t> place(order.size());
        for (size_t i = 0; i < order.size(); ++i)
            place[size_t(order[i])] = i;
        bool feasible = true;
        for (size_t j = 0; j < order.size(); ++j) {
            for (int i : project.activities[j].predecessors)
                feasible = feasible && place[size_t(i)] < place[j];
        }
        if (feasible)
            best = std::min(best, decoder.decode(order.data(), finish.data()));
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

} // namespace

class TestPlanKernel : public QObject
{
    Q_OBJECT
private slots:
    void decodesAsByHand()
    {
        const RcpspProject project = workshop();
        RcpspDecoder forward(project, RcpspDecoder::Direction::Forward);
        std::vector<int> finish(4);
        const std::vector<int> aFirst{0, 1, 2, 3}, bFirst{1, 0, 3, 2};
        QCOMPARE(forward.decode(aFirst.data(), finish.data()), 8); // a 0-2, b 2-6, c 2-5, d must wait for two people: 6-8
        QCOMPARE(finish, (std::vector<int>{2, 6, 5, 8}));
        QCOMPARE(forward.decode(bFirst.data(), finish.data()), 9); // b 0-4, a 4-6, d 6-8, c 6-9
        QCOMPARE(finish, (std::vector<int>{6, 4, 9, 8}));

        RcpspDecoder backward(project, RcpspDecoder::Direction::Backward);
        std::vector<int> order(4);
        forward.decode(aFirst.data(), finish.data());
        forward.reversed(aFirst.data(), finish.data(), 8, order.data());
        QCOMPARE(order, (std::vector<int>{3, 1, 2, 0}));
        QCOMPARE(backward.decode(order.data(), finish.data()), 8);
        QCOMPARE(finish, (std::vector<int>{8, 6, 3, 2})); // from the end; a waits for the machine
    }

    void findsTheOptimum()
    {
        const RcpspProject project = workshop();
        const RcpspResult result = schedule(project, {1000, {}, 1});
        QCOMPARE(result.best.finish, 8); // the machine takes 6, and c or d (2 people each with b) cannot hide beside it all
        QCOMPARE(fault(project, result.best), QString());
        QCOMPARE(result.best.finish, bestOfAllOrders(project));
    }

    void everySmallProjectIsOptimal()
    {
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            const RcpspProject project = generateProject({7, 2, 1.4, 0.8, 0.1 * double(seed % 5)}, seed);
            const int optimum = bestOfAllOrders(project);
            const RcpspResult result = schedule(project, {3000, {}, seed});
            QCOMPARE(result.best.finish, optimum);
            QVERIFY(result.bound <= optimum);
            QVERIFY(chainBound(project) <= result.bound);
        }
    }

    void generatedProjectsAreFeasible()
    {
        int longer = 0;
        for (const RcpspProject &project : generateProjects(60, 1, 7)) {
            const RcpspSchedule first = firstSchedule(project);
            QCOMPARE(fault(project, first), QString());
            const RcpspResult result = schedule(project, {300, {}, 1});
            QCOMPARE(fault(project, result.best), QString());
            QVERIFY(result.best.finish <= first.finish);
            QVERIFY(result.best.finish >= result.bound);
            QVERIFY(result.schedules <= 300);
            longer += first.finish - result.best.finish;
        }
        QVERIFY(longer > 150); // the search is worth it: three time units a project at least
    }

    void manyResources_data()
    {
        QTest::addColumn<int>("resources");
        for (int resources : {1, 4, 5, 8, 9, 13})
            QTest::addRow("%d", resources) << resources;
    }
    void manyResources()
    {
        QFETCH(int, resources);
        const RcpspProject project = generateProject({40, resources, 1.5, 0.6, 0.1}, 3);
        const RcpspResult result = schedule(project, {500, {}, 1});
        QCOMPARE(fault(project, result.best), QString());
    }

    void equalSeedsGiveEqualPlans()
    {
        const RcpspProject project = generateProject({60, 4, 1.8, 0.75, 0.2}, 11);
        const RcpspResult one = schedule(project, {2000, {}, 5}), two = schedule(project, {2000, {}, 5});
        QCOMPARE(one.best.start, two.best.start);
        QCOMPARE(one.schedules, two.schedules);
        QVERIFY(one.best.start != schedule(project, {2000, {}, 6}).best.start);
    }

    void reportsImprovementsAndStops()
    {
        const RcpspProject project = generateProject({120, 4, 1.8, 0.75, 0.1}, 2);
        std::vector<int> finishes;
        const RcpspResult whole = schedule(project, {3000, {}, 1}, [&](const RcpspProgress &progress) {
            if (progress.improved) {
                finishes.push_back(progress.best.finish);
                if (!fault(project, progress.best).isEmpty())
                    finishes.clear();
            }
            return true;
        });
        QVERIFY(finishes.size() > 3);
        QVERIFY(std::is_sorted(finishes.begin(), finishes.end(), std::greater<>()));
        QCOMPARE(finishes.back(), whole.best.finish);
        QVERIFY(!whole.cancelled);

        const RcpspResult stopped =
            schedule(project, {1000000000, {}, 1}, [](const RcpspProgress &progress) { return progress.schedules < 500; });
        QVERIFY(stopped.cancelled);
        QVERIFY(stopped.schedules < 1000);
        QCOMPARE(fault(project, stopped.best), QString());

        const RcpspResult atOnce = schedule(project, {5000, {}, 1}, [](const RcpspProgress &) { return false; });
        QVERIFY(atOnce.cancelled);
        QCOMPARE(fault(project, atOnce.best), QString()); // even so there is a plan
    }

    void smallBudgetsAreKept()
    {
        const RcpspProject project = generateProject({30, 4, 1.5, 0.5, 0.2}, 4);
        for (long budget = 1; budget < 40; ++budget) {
            const RcpspResult result = schedule(project, {budget, {}, 1});
            QVERIFY(result.schedules <= budget);
            QCOMPARE(fault(project, result.best), QString());
        }
    }

    void emptyAndTrivial()
    {
        QCOMPARE(schedule({{1}, {}}, {100, {}, 1}).best.finish, 0);
        const RcpspProject one{{1}, {{5, {1}, {}}}};
        QCOMPARE(schedule(one, {100, {}, 1}).best.finish, 5);
        const RcpspProject noTime{{1}, {{0, {1}, {}}, {3, {1}, {0}}, {0, {0}, {1}}, {0, {0}, {2}}}};
        const RcpspResult result = schedule(noTime, {200, {}, 1});
        QCOMPARE(result.best.finish, 3);
        QCOMPARE(fault(noTime, result.best), QString());
        QVERIFY(result.isOptimal());
        const RcpspProject noResources{{}, {{2, {}, {}}, {3, {}, {0}}, {4, {}, {}}}};
        QCOMPARE(schedule(noResources, {200, {}, 1}).best.finish, 5);
    }

    void faults()
    {
        using Kind = RcpspFault::Kind;
        QVERIFY(!faultOf(workshop()));
        RcpspProject cyclic = workshop();
        cyclic.activities[0].predecessors = {3}; // a waits for d, d for a; c is behind them, not in the circle
        const RcpspFault cycle = faultOf(cyclic);
        QCOMPARE(cycle.kind, Kind::Cycle);
        QCOMPARE(cycle.activities.size(), size_t(2));
        for (size_t i = 0; i < cycle.activities.size(); ++i) {
            const auto &before = cyclic.activities[size_t(cycle.activities[(i + 1) % cycle.activities.size()])].predecessors;
            QVERIFY(std::find(before.begin(), before.end(), cycle.activities[i]) != before.end());
        }
        RcpspProject self = workshop();
        self.activities[2].predecessors = {2};
        QCOMPARE(faultOf(self).activities, (std::vector<int>{2}));

        RcpspProject greedy = workshop();
        greedy.activities[1].demand[1] = 4;
        QCOMPARE(faultOf(greedy).kind, Kind::Demand);
        QCOMPARE(faultOf(greedy).activities, (std::vector<int>{1}));
        QCOMPARE(faultOf(greedy).resource, 1);

        RcpspProject broken = workshop();
        broken.activities[3].predecessors = {9};
        QCOMPARE(faultOf(broken).kind, Kind::Number);
        broken = workshop();
        broken.activities[3].duration = -1;
        QCOMPARE(faultOf(broken).activities, (std::vector<int>{3}));
        broken = workshop();
        broken.capacity[0] = 40000;
        QCOMPARE(faultOf(broken).kind, Kind::Number);
    }

    void boundsByHand()
    {
        QCOMPARE(chainBound(workshop()), 5);                                        // a, c
        QCOMPARE(lowerBound({{2}, {{4, {1}, {}}, {4, {1}, {}}, {4, {1}, {}}}}), 6); // 12 of work on 2
        // no two fit side by side, though the work alone would take only 9
        QCOMPARE(lowerBound({{5}, {{4, {3}, {}}, {4, {3}, {}}, {4, {3}, {}}}}), 12);
        // one person's work lies between a head of 3 and a tail of 2
        QCOMPARE(lowerBound({{1}, {{3, {0}, {}}, {4, {1}, {0}}, {4, {1}, {0}}, {2, {0}, {1, 2}}}}), 13);
    }

    void theCheckerFindsFaults()
    {
        const CheckedProject project = checked(workshop());
        QVERIFY(faultOfSchedule(project, {0, 2, 2, 6}, 8).empty());
        QVERIFY(!faultOfSchedule(project, {0, 1, 2, 6}, 8).empty()); // the machine twice
        QVERIFY(!faultOfSchedule(project, {0, 2, 1, 6}, 8).empty()); // c before a has finished
        QVERIFY(!faultOfSchedule(project, {0, 2, 2, 5}, 7).empty()); // four people
        QVERIFY(!faultOfSchedule(project, {0, 2, 2, 6}, 7).empty()); // the wrong end
        QVERIFY(!faultOfSchedule(project, {-1, 2, 2, 6}, 8).empty());
        QVERIFY(!faultOfSchedule(project, {0, 2, 2}, 8).empty());
    }
};

QTEST_GUILESS_MAIN(TestPlanKernel)
#include "tst_plankernel.moc"
