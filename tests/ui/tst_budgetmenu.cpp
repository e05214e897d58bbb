// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"
#include "tests/ui/windowbench.h"
#include "ui/budgets/plandialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>

using namespace muster;
using namespace muster::test;

/// The menu Budget, driven through the window on the sample team.
class TestBudgetMenu : public QObject
{
    Q_OBJECT
private:
    template <class T> static T waiting(const Store &store)
    {
        for (const T &one : store.all<T>())
            if (one.state == Decision::Asked)
                return one;
        return {};
    }
    static Money budgetOf(const Store &store, Id<BudgetLine> line)
    {
        return Spending(store, 2026, WindowBench::today).line(line)->plannedTotal();
    }

private slots:
    void initTestCase() { WindowBench::prepare("budgetmenu"); }

    void nextYearIsPlannedInOneStep()
    {
        WindowBench bench;
        const size_t before = bench.store().all<BudgetLine>().size();
        size_t promised = 0;
        QVERIFY(bench.inDialog([&] { bench.action(QStringLiteral("Plan a year"))->trigger(); }, [&](QWidget *dialog) {
            auto *plan = qobject_cast<PlanDialog *>(dialog);
            QVERIFY(plan);
            plan->findChild<QDoubleSpinBox *>()->setValue(2.5);
            QCOMPARE(plan->copy().from, 2026);
            QCOMPARE(plan->copy().to, 2027);
            QCOMPARE(plan->copy().tenths, 25);
            promised = size_t(copyPlan(bench.store(), plan->copy(), WindowBench::today).size());
            bool isSaid = false;
            for (const QLabel *label : plan->findChildren<QLabel *>())
                isSaid = isSaid || label->text().startsWith(QString::number(promised));
            QVERIFY(isSaid);
            plan->accept();
        }));
        QVERIFY(promised > 5);
        QCOMPARE(bench.store().all<BudgetLine>().size(), before + promised);
        bench.window->context()->history().undo();
        QCOMPARE(bench.store().all<BudgetLine>().size(), before);
    }

    void aRevisionIsApprovedFromItsRow()
    {
        WindowBench bench;
        QAction *approve = bench.action(QStringLiteral("Approve"));
        bench.work().goTo(QByteArray("budget/revisions"));
        WindowBench::settle();
        const auto asked = waiting<BudgetRevision>(bench.store());
        const Money before = budgetOf(bench.store(), asked.line);
        QVERIFY(!approve->isEnabled()); // nothing is chosen yet
        bench.work().showRecord(recordType<BudgetRevision>(), asked.id.value);
        WindowBench::settle();
        QVERIFY(approve->isEnabled());
        approve->trigger();
        WindowBench::settle();
        QCOMPARE(budgetOf(bench.store(), asked.line), before + asked.amounts.total());
        QVERIFY(!approve->isEnabled()); // decided is decided
        bench.window->context()->history().undo();
        QCOMPARE(budgetOf(bench.store(), asked.line), before);
    }

    void aGrantedRequestAsksForItsMonth()
    {
        WindowBench bench;
        const auto asked = waiting<FundingRequest>(bench.store());
        const Money before = budgetOf(bench.store(), asked.line);
        bench.work().showRecord(recordType<FundingRequest>(), asked.id.value);
        WindowBench::settle();
        QVERIFY(bench.inDialog([&] { bench.action(QStringLiteral("Approve"))->trigger(); }, [](QWidget *dialog) {
            auto *months = dialog->findChild<QComboBox *>();
            QVERIFY(months);
            QCOMPARE(months->currentIndex(), 2); // March
            months->setCurrentIndex(8);
            qobject_cast<QDialog *>(dialog)->accept();
        }));
        QCOMPARE(budgetOf(bench.store(), asked.line), before + asked.amount);
        QCOMPARE(Spending(bench.store(), 2026, WindowBench::today).line(asked.line)->planned[8]
                     - Spending(bench.store(), 2026, WindowBench::today).line(asked.line)->original[8], asked.amount.minor);
        bench.window->context()->history().undo(); // the request and its revision together
        QCOMPARE(bench.store().find(asked.id)->state, Decision::Asked);
        QCOMPARE(budgetOf(bench.store(), asked.line), before);
    }

    void refusingChangesNoBudget()
    {
        WindowBench bench;
        const auto asked = waiting<FundingRequest>(bench.store());
        const Money before = budgetOf(bench.store(), asked.line);
        bench.work().showRecord(recordType<FundingRequest>(), asked.id.value);
        WindowBench::settle();
        bench.action(QStringLiteral("Refuse"))->trigger();
        WindowBench::settle();
        QCOMPARE(bench.store().find(asked.id)->state, Decision::Refused);
        QCOMPARE(budgetOf(bench.store(), asked.line), before);
    }
};

QTEST_MAIN(TestBudgetMenu)
#include "tst_budgetmenu.moc"
