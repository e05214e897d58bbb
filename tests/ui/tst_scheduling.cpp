// SPDX-License-Identifier: GPL-3.0-or-later
// A planning session in the real window, and all of it undone.
#include "app/schedule/baseline.h"
#include "app/tasks/taskparts.h"
#include "tests/ui/windowbench.h"
#include "ui/schedule/autoplandialog.h"
#include "ui/schedule/ganttchart.h"
#include "ui/schedule/ganttmodel.h"
#include "ui/schedule/ganttview.h"
#include "ui/schedule/whatifdialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace muster;
using namespace muster::test;

class TestScheduling : public QObject
{
    Q_OBJECT

    static GanttView &gantt(WindowBench &bench)
    {
        bench.work().goTo(QByteArray("schedule/gantt"));
        WindowBench::settle();
        return *qobject_cast<GanttView *>(bench.work().viewWidget());
    }
    static bool isFree(const GanttView &view, int at)
    {
        const GanttRow &row = view.model().row(at);
        const QRectF bar = view.chart().barAt(at);
        return row.kind == GanttRow::Kind::Task && !row.isClosed && !row.hasParts && bar.width() > 18
            && QRectF(view.chart().viewport()->rect()).adjusted(20, GanttChart::headerHeight, -20, 0).contains(bar);
    }
    /// Two whose bars are in sight and that may be linked.
    static QPair<int, int> twoTasks(const WindowBench &bench, const GanttView &view)
    {
        for (int a : view.chart().shown()) {
            for (int b : view.chart().shown()) {
                if (a == b || !isFree(view, a) || !isFree(view, b))
                    continue;
                const Id<Task> before{view.model().row(a).id}, after{view.model().row(b).id};
                if (!closesLinkCircle(bench.store(), before, after) && !closesLinkCircle(bench.store(), after, before))
                    return {a, b};
            }
        }
        return {-1, -1};
    }
    static void drag(const GanttView &view, QPointF from, QPointF to)
    {
        QWidget *ground = view.chart().viewport();
        QTest::mousePress(ground, Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(ground, ((from + to) / 2).toPoint());
        QTest::mouseMove(ground, to.toPoint());
        QTest::mouseRelease(ground, Qt::LeftButton, {}, to.toPoint());
        WindowBench::settle();
    }
    static int steps(const WindowBench &bench) { return bench.window->context()->history().stack().index(); }

    /// One person, and whether what is asked in a dialog was accepted.
    static void planAndApply(WindowBench &bench)
    {
        const bool opened = bench.inDialog([&] { bench.action(QStringLiteral("Plan automatically"))->trigger(); }, [](QWidget *dialog) {
            auto *plan = qobject_cast<AutoPlanDialog *>(dialog);
            QVERIFY(plan);
            plan->stop(); // the first plan will do
            QVERIFY(QTest::qWaitFor([&] { return !plan->isPlanning(); }, 30000));
            QVERIFY(!plan->changes().isEmpty());
            plan->apply();
        });
        QVERIFY(opened);
    }
    static void planAndCancel(WindowBench &bench)
    {
        const bool opened = bench.inDialog([&] { bench.action(QStringLiteral("Plan automatically"))->trigger(); }, [](QWidget *dialog) {
            QVERIFY(qobject_cast<AutoPlanDialog *>(dialog)->isPlanning());
            QTest::keyClick(dialog, Qt::Key_Escape);
            QVERIFY(!dialog->isVisible());
        });
        QVERIFY(opened);
    }
    static void applyWhatIf(WindowBench &bench, Id<Task> task)
    {
        const bool opened = bench.inDialog([&] { bench.action(QStringLiteral("What if"))->trigger(); }, [&](QWidget *dialog) {
            auto *what = qobject_cast<WhatIfDialog *>(dialog);
            QVERIFY(what);
            QVERIFY(QTest::qWaitFor([&] { return what->today() && what->changed(); }, 30000));
            QCOMPARE(what->changed()->finish, what->today()->finish); // nothing is different yet
            const Task before = *what->draft().store().find(task);
            Task after = before;
            after.estimate = Minutes::hours(900);
            QVERIFY(what->draft().perform(QStringLiteral("More work"), {edited(before, after)}));
            WindowBench::settle();
            QVERIFY(QTest::qWaitFor([&] { return what->changed().has_value(); }, 30000));
            QVERIFY(what->changed()->finish > what->today()->finish);
            QVERIFY(what->changed()->effort > what->today()->effort);
            QCOMPARE(bench.store().find(task)->estimate, before.estimate);
            what->apply();
        });
        QVERIFY(opened);
        QCOMPARE(*bench.store().find(task)->estimate, Minutes::hours(900));
    }

private slots:
    void initTestCase() { WindowBench::prepare("tst_scheduling"); }

    void aSessionAndAllOfItUndone()
    {
        WindowBench bench(true, {1440, 860});
        GanttView &view = gantt(bench);
        const auto before = allRows(bench.store());
        const auto [first, second] = twoTasks(bench, view);
        QVERIFY(first >= 0);
        const Id<Task> task{view.model().row(first).id};
        const Task was = *bench.store().find(task);

        const QRectF bar = view.chart().barAt(first);
        drag(view, bar.center(), bar.center() + QPointF(2 * view.chart().scale().dayWidth, 0));
        QCOMPARE(bench.store().find(task)->start, was.start.addDays(2));
        QCOMPARE(steps(bench), 1);

        const QRectF target = view.chart().barAt(second);
        const auto links = bench.store().all<TaskLink>().size();
        drag(view, view.chart().ringAt(first, false), {target.left() + 4, target.center().y()});
        QCOMPARE(bench.store().all<TaskLink>().size(), links + 1);
        QCOMPARE(steps(bench), 2);

        const auto baselines = bench.store().all<Baseline>().size();
        const bool asked = bench.inDialog([&] { bench.action(QStringLiteral("Take a baseline"))->trigger(); }, [](QWidget *dialog) {
            auto *name = dialog->findChild<QLineEdit *>();
            QVERIFY(name);
            name->setText(QStringLiteral("Before the plan"));
            QTest::keyClick(name, Qt::Key_Return);
        });
        QVERIFY(asked);
        QCOMPARE(bench.store().all<Baseline>().size(), baselines + 1);
        QCOMPARE(steps(bench), 3);

        planAndApply(bench);
        QCOMPARE(steps(bench), 4);
        WindowBench::settle();
        const int row = view.model().gantt().rowOf(GanttRow::Kind::Task, task.value);
        QVERIFY(view.model().row(row).slip()); // against the baseline that was just taken
        QCOMPARE(bench.store().find(task)->due, was.due);

        planAndCancel(bench);
        QCOMPARE(steps(bench), 4);

        applyWhatIf(bench, task);
        QCOMPARE(steps(bench), 5);

        for (int i = 0; i < 5; ++i)
            bench.action(QStringLiteral("Undo"))->trigger();
        WindowBench::settle();
        QCOMPARE(steps(bench), 0);
        QVERIFY(allRows(bench.store()) == before);
    }

    void aDraftThatIsDiscardedLeavesNothing()
    {
        WindowBench bench;
        const auto before = allRows(bench.store());
        const bool opened = bench.inDialog([&] { bench.action(QStringLiteral("What if"))->trigger(); }, [&](QWidget *dialog) {
            auto *what = qobject_cast<WhatIfDialog *>(dialog);
            Person hire;
            hire.id = Id<Person>::make();
            hire.name = QStringLiteral("New hire");
            QVERIFY(what->draft().perform(QStringLiteral("Hire"), {inserted(hire)}));
            QCOMPARE(what->changes().size(), 1);
            what->reject();
        });
        QVERIFY(opened);
        QVERIFY(allRows(bench.store()) == before);
        QCOMPARE(steps(bench), 0);
    }
};

QTEST_MAIN(TestScheduling)
#include "tst_scheduling.moc"
