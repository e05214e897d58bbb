// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budget.h"
#include "app/reports/projectvalue.h"
#include "app/schedule/baseline.h"
#include "app/staff/pay.h"
#include "tests/support/people.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace {

const QDate today(2026, 3, 10);
const Currency eur = *Currency::fromCode(u"EUR");

Money euros(qint64 whole) { return {whole * 100, eur}; }

/// A piece of 1,000 € over the ten days from 1 to 10 March.
const PlannedCost tenDays{100000, QDate(2026, 3, 1), QDate(2026, 3, 10)};

} // namespace

class TestEarnedValue : public QObject
{
    Q_OBJECT
private slots:
    void aPlanIsEarnedEvenly()
    {
        QCOMPARE(tenDays.plannedBy(QDate(2026, 2, 28)), 0);
        QCOMPARE(tenDays.plannedBy(QDate(2026, 3, 1)), 10000);  // a tenth
        QCOMPARE(tenDays.plannedBy(QDate(2026, 3, 4)), 40000);  // four of ten days
        QCOMPARE(tenDays.plannedBy(QDate(2026, 3, 10)), 100000);
        QCOMPARE(tenDays.plannedBy(QDate(2026, 4, 1)), 100000);
        const PlannedCost onTheDay{100000, {}, QDate(2026, 3, 10)};
        QCOMPARE(onTheDay.plannedBy(QDate(2026, 3, 9)), 0);
        QCOMPARE(onTheDay.plannedBy(QDate(2026, 3, 10)), 100000);
        QCOMPARE((PlannedCost{100000, {}, {}}.plannedBy(today)), 0);
    }

    /// The textbook's project: 100,000 planned, half of the time gone, 40 % done, 60,000 spent.
    void theFormulas()
    {
        const std::vector<PlannedCost> plan{{10000000, QDate(2026, 1, 1), QDate(2026, 1, 10)}};
        const EarnedValue value = EarnedValue::of(plan, 400, 6000000, eur, QDate(2026, 1, 5));
        QCOMPARE(value.budget, 10000000);
        QCOMPARE(value.planned, 5000000);
        QCOMPARE(value.earned, 4000000);
        QCOMPARE(value.costVariance(), euros(-20000));     // 40,000 − 60,000
        QCOMPARE(value.scheduleVariance(), euros(-10000)); // 40,000 − 50,000
        QCOMPARE(value.costIndex(), Ratio{67});            // 40 / 60
        QCOMPARE(value.scheduleIndex(), Ratio{80});        // 40 / 50
        QCOMPARE(*value.toComplete(), euros(90000));       // 60,000 / (40 / 60)
        QCOMPARE(*value.atCompletion(), euros(150000));    // 60,000 + 90,000
        QCOMPARE(*value.varianceAtCompletion(), euros(-50000));
        QCOMPARE(value.toCompleteIndex(), Ratio{150});     // 60 / 40
    }

    void undefinedIsNotZero()
    {
        const std::vector<PlannedCost> plan{tenDays};
        const EarnedValue nothingSpent = EarnedValue::of(plan, 500, 0, eur, QDate(2026, 2, 1));
        QVERIFY(!nothingSpent.costIndex().hundredths);
        QVERIFY(!nothingSpent.scheduleIndex().hundredths); // nothing was planned by then
        QVERIFY(!nothingSpent.toComplete() && !nothingSpent.atCompletion() && !nothingSpent.varianceAtCompletion());
        const EarnedValue nothingDone = EarnedValue::of(plan, 0, 5000, eur, today);
        QCOMPARE(nothingDone.costIndex(), Ratio{0}); // this one is a zero
        QVERIFY(!nothingDone.toComplete());
        const EarnedValue allSpent = EarnedValue::of(plan, 500, 100000, eur, today);
        QVERIFY(!allSpent.toCompleteIndex().hundredths);
    }

    void health()
    {
        const std::vector<PlannedCost> plan{tenDays};
        const auto at = [&](qint64 done, qint64 actual) { return EarnedValue::of(plan, done, actual, eur, today); };
        const QDate due(2026, 3, 31);
        QCOMPARE(healthOf(at(1000, 100000), due, 0, today), Health::OnTrack);
        QCOMPARE(healthOf(at(950, 100000), due, 0, today), Health::OnTrack);
        QCOMPARE(healthOf(at(940, 100000), due, 0, today), Health::AtRisk);
        QCOMPARE(healthOf(at(1000, 100000), due, 1, today), Health::AtRisk);
        QCOMPARE(healthOf(at(790, 79000), due, 0, today), Health::OffTrack);
        QCOMPARE(healthOf(at(1000, 100000), today.addDays(-1), 0, today), Health::OffTrack);
        QCOMPARE(healthOf(EarnedValue{}, {}, 0, today), Health::OnTrack); // nothing is known against it
    }

    /// One person at 50 € an hour: a task of 20 h over ten days of which half is done, 8 h logged, and a budget line of 120 € a month.
    void aProjectFromItsRecords()
    {
        const auto store = test::emptyStore();
        const Person ann = test::named("Ann");
        Project project;
        project.id = Id<Project>::make();
        project.name = QStringLiteral("Portal");
        project.start = QDate(2026, 3, 1);
        project.due = QDate(2026, 3, 20);
        Task task;
        task.id = Id<Task>::make();
        task.title = QStringLiteral("Build");
        task.project = project.id;
        task.assignee = ann.id;
        task.state = TaskState::Active;
        task.start = QDate(2026, 3, 1);
        task.due = QDate(2026, 3, 20);
        task.estimate = Minutes{20 * 60};
        task.done = 50;
        BudgetLine line;
        line.id = Id<BudgetLine>::make();
        line.name = QStringLiteral("Portal licences");
        line.year = 2026;
        line.project = project.id;
        line.plan = MonthAmounts::spread(euros(12 * 120));
        Expense bought;
        bought.id = Id<Expense>::make();
        bought.supplier = QStringLiteral("Shop");
        bought.date = QDate(2026, 2, 2);
        bought.amount = bought.base = euros(100);
        bought.line = line.id;
        Expense named = bought; // on no line, but for the project
        named.id = Id<Expense>::make();
        named.line = {};
        named.project = project.id;
        named.amount = named.base = euros(30);
        const PayRate rate{Id<PayRate>::make(), ann.id, QDate(2026, 1, 1), euros(50)};
        const TimeEntry entry{Id<TimeEntry>::make(), task.id, ann.id, QDate(2026, 3, 5), Minutes{8 * 60}, {}};
        QVERIFY(store->apply(QStringLiteral("Project"), {inserted(ann), inserted(project), inserted(task), inserted(line), inserted(bought),
                                                         inserted(named), inserted(rate), inserted(entry)}).isEmpty());
        const ProjectStanding standing = standingOf(*store, project, today);
        QCOMPARE(standing.done, Percent{500});
        QCOMPARE(standing.timeGone, Percent{474}); // 9 of 19 days
        QCOMPARE(standing.value.budget, euros(20 * 50 + 12 * 120).minor);
        // Labour: 10 of 20 days. Purchases: January, February and 10 of March's 31 days.
        QCOMPARE(standing.value.planned, euros(500 + 240).minor + 3871);
        QCOMPARE(standing.value.earned, euros(1220).minor);
        QCOMPARE(standing.value.actual, euros(8 * 50 + 100 + 30).minor);
        QCOMPARE(standing.unpriced, Minutes{});
        // A baseline that planned the work for 10 h in the first ten days: that is what it is measured by.
        QVERIFY(store->apply(QStringLiteral("Baseline"), takeBaseline(*store, project.id, QStringLiteral("First"), today)).isEmpty());
        const BaselineItem *item = nullptr;
        for (const BaselineItem &one : store->all<BaselineItem>())
            item = one.task == task.id ? &one : item;
        QVERIFY(item && !standing.hasBaseline);
        BaselineItem earlier = *item;
        earlier.start = QDate(2026, 3, 1);
        earlier.finish = QDate(2026, 3, 10);
        earlier.effort = Minutes{10 * 60};
        QVERIFY(store->apply(QStringLiteral("Earlier"), {edited(*item, earlier)}).isEmpty());
        const ProjectStanding against = standingOf(*store, project, today);
        QVERIFY(against.hasBaseline);
        QCOMPARE(against.value.budget, euros(10 * 50 + 12 * 120).minor);
        QCOMPARE(against.value.planned, euros(500 + 240).minor + 3871); // all of the labour
        // Without a rate no amount is made up.
        QVERIFY(store->apply(QStringLiteral("No rate"), {removed(rate)}).isEmpty());
        const ProjectStanding unpriced = standingOf(*store, project, today);
        QCOMPARE(unpriced.value.budget, euros(12 * 120).minor);
        QCOMPARE(unpriced.unpriced, Minutes{18 * 60}); // 10 planned, 8 worked
    }
};

QTEST_GUILESS_MAIN(TestEarnedValue)
#include "tst_earnedvalue.moc"
