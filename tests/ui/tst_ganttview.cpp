// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/viewbench.h"
#include "ui/base/theme.h"
#include "ui/schedule/autoplandialog.h"
#include "ui/schedule/ganttchart.h"
#include "ui/schedule/ganttmodel.h"
#include "ui/schedule/ganttview.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPrinter>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace muster;
using namespace muster::test;

/// A manager plans with the mouse and with the keys; each step can be undone.
class TestGanttView : public QObject
{
    Q_OBJECT
    using Bench = ViewBench<GanttView>;

    static bool isFree(Bench &bench, int at)
    {
        const GanttRow &row = bench.view->model().row(at);
        return row.kind == GanttRow::Kind::Task && !row.isClosed && !row.hasParts && inSight(bench, at);
    }
    /// An open task whose bar is in sight.
    static int oneTask(Bench &bench)
    {
        for (int row : bench.view->chart().shown()) {
            if (isFree(bench, row))
                return row;
        }
        return -1;
    }
    /// Two whose bars are in sight and that may be linked.
    static QPair<int, int> twoTasks(Bench &bench)
    {
        for (int a : bench.view->chart().shown()) {
            for (int b : bench.view->chart().shown()) {
                if (a == b || !isFree(bench, a) || !isFree(bench, b))
                    continue;
                const Id<Task> before{bench.view->model().row(a).id}, after{bench.view->model().row(b).id};
                if (!closesLinkCircle(*bench.store, before, after) && !closesLinkCircle(*bench.store, after, before))
                    return {a, b};
            }
        }
        return {-1, -1};
    }
    static bool inSight(Bench &bench, int row)
    {
        const QRectF bar = bench.view->chart().barAt(row);
        return !bar.isEmpty() && bar.width() > 18
            && QRectF(bench.view->chart().viewport()->rect()).adjusted(20, GanttChart::headerHeight, -20, 0).contains(bar);
    }
    static void drag(Bench &bench, QPointF from, QPointF to)
    {
        QWidget *ground = bench.view->chart().viewport();
        QTest::mouseMove(ground, from.toPoint());
        QTest::mousePress(ground, Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(ground, ((from + to) / 2).toPoint());
        QTest::mouseMove(ground, to.toPoint());
        QTest::mouseRelease(ground, Qt::LeftButton, {}, to.toPoint());
        Bench::settle();
    }
    static Task taskAt(Bench &bench, int row) { return *bench.store->find(Id<Task>{bench.view->model().row(row).id}); }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale::c());
        applyTheme(ThemeMode::Light);
    }

    void showsTheSchedule()
    {
        Bench bench;
        QAbstractItemModelTester tester(const_cast<GanttModel *>(&bench.view->model()), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto &rows = bench.view->model().gantt().rows();
        QVERIFY(rows.size() > 40);
        QCOMPARE(bench.view->chart().shown().size(), qsizetype(rows.size()));
        bench.view->tree().collapse(bench.view->model().indexOf(0));
        QVERIFY(bench.view->chart().shown().size() < qsizetype(rows.size()));
        bench.view->setCurrentRow(1);
        QVERIFY(!bench.selected.isEmpty());
        QVERIFY(bench.view->model().indexOf(1).data(Qt::AccessibleTextRole).toString().startsWith(rows[1].title));
    }

    void dragsBarsAndEnds()
    {
        Bench bench;
        const int row = oneTask(bench);
        QVERIFY(row >= 0);
        const Task before = taskAt(bench, row);
        const QRectF bar = bench.view->chart().barAt(row);
        const double day = bench.view->chart().scale().dayWidth;
        drag(bench, bar.center(), bar.center() + QPointF(3 * day, 0));
        QCOMPARE(taskAt(bench, row).start, before.start.addDays(3));
        QCOMPARE(taskAt(bench, row).lastDay(), before.lastDay().addDays(3));
        QCOMPARE(taskAt(bench, row).due, before.due); // a promise stays
        bench.history.undo();
        Bench::settle();
        QCOMPARE(toRow(taskAt(bench, row)).values, toRow(before).values);

        drag(bench, {bar.right() - 2, bar.center().y()}, {bar.right() - 2 + 5 * day, bar.center().y()});
        QCOMPARE(taskAt(bench, row).start, before.start);
        QCOMPARE(taskAt(bench, row).lastDay(), before.lastDay().addDays(5));
        bench.history.undo();
        Bench::settle();
        drag(bench, {bar.left() + 2, bar.center().y()}, {bar.left() + 2 - 2 * day, bar.center().y()});
        QCOMPARE(taskAt(bench, row).start, before.start.addDays(-2));
        QCOMPARE(bench.history.stack().index(), 1);
    }

    void escapeGivesADragUp()
    {
        Bench bench;
        const int row = oneTask(bench);
        QVERIFY(row >= 0);
        const QPointF from = bench.view->chart().barAt(row).center();
        QWidget *ground = bench.view->chart().viewport();
        QTest::mousePress(ground, Qt::LeftButton, {}, from.toPoint());
        QTest::mouseMove(ground, (from + QPointF(60, 0)).toPoint());
        QTest::keyClick(&bench.view->tree(), Qt::Key_Escape);
        QTest::mouseRelease(ground, Qt::LeftButton, {}, (from + QPointF(60, 0)).toPoint());
        QCOMPARE(bench.history.stack().count(), 0);
    }

    void drawsLinks()
    {
        Bench bench;
        const auto [first, second] = twoTasks(bench);
        QVERIFY(first >= 0);
        const auto links = bench.store->all<TaskLink>().size();
        const QRectF target = bench.view->chart().barAt(second);
        drag(bench, bench.view->chart().ringAt(first, false), {target.left() + 4, target.center().y()});
        QCOMPARE(bench.store->all<TaskLink>().size(), links + 1);
        const TaskLink made = bench.store->all<TaskLink>().back();
        QCOMPARE(made.predecessor.value, bench.view->model().row(first).id);
        QCOMPARE(made.successor.value, bench.view->model().row(second).id);
        QCOMPARE(made.kind, LinkKind::FinishStart);
        bench.history.undo();
        QCOMPARE(bench.store->all<TaskLink>().size(), links);
    }

    void keysDoTheSame()
    {
        Bench bench;
        const int row = oneTask(bench);
        QVERIFY(row >= 0);
        const Task before = taskAt(bench, row);
        bench.view->setCurrentRow(row);
        bench.view->tree().setFocus();
        QTest::keyClick(&bench.view->tree(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(taskAt(bench, row).start, before.start.addDays(1));
        QTest::keyClick(&bench.view->tree(), Qt::Key_PageDown, Qt::ControlModifier);
        Bench::settle();
        QCOMPARE(taskAt(bench, row).start, before.start.addDays(8));
        QTest::keyClick(&bench.view->tree(), Qt::Key_Right, Qt::ShiftModifier);
        Bench::settle();
        QCOMPARE(taskAt(bench, row).lastDay(), before.lastDay().addDays(9));
        QTest::keyClick(&bench.view->tree(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(taskAt(bench, row).start, before.start.addDays(7));
        for (int i = 0; i < 4; ++i)
            bench.history.undo();
        QCOMPARE(toRow(taskAt(bench, row)).values, toRow(before).values);
        QTest::keyClick(&bench.view->tree(), Qt::Key_Return);
        QCOMPARE(bench.opened.last().at(1).toLongLong(), before.id.value);
    }

    void plansAutomatically()
    {
        Bench bench;
        AutoPlanDialog dialog(bench.context, {}, nullptr, PlanBudget{40, {}, 1});
        QVERIFY(QTest::qWaitFor([&] { return !dialog.isPlanning(); }, 30000));
        const Changes changes = dialog.changes();
        QVERIFY(!changes.isEmpty());
        QCOMPARE(dialog.table().model()->rowCount(), int(changes.size()));
        for (const Change &change : changes)
            QCOMPARE(fromRow<Task>(*change.after).due, fromRow<Task>(*change.before).due);
        dialog.apply();
        QCOMPARE(bench.history.stack().index(), 1);
        QVERIFY(TeamPlan(*bench.store, {}, bench.today).changes(dialog.result().best).isEmpty());
        bench.history.undo();
    }

    void aPlanThatIsCancelledChangesNothing()
    {
        Bench bench;
        {
            AutoPlanDialog dialog(bench.context, {}, nullptr, PlanBudget{0, std::chrono::minutes(5), 1});
            dialog.show();
            QVERIFY(dialog.isPlanning());
            dialog.stop();
            QVERIFY(QTest::qWaitFor([&] { return !dialog.isPlanning(); }, 30000));
            QVERIFY(!dialog.result().best.entries.empty()); // the best so far stands
            dialog.reject();
        }
        AutoPlanDialog gone(bench.context, {}, nullptr, PlanBudget{0, std::chrono::minutes(5), 1});
        gone.reject();
        QCOMPARE(bench.history.stack().count(), 0);
    }

    void printsInTiles()
    {
        Bench bench;
        QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFileName(folder.filePath(QStringLiteral("gantt.pdf")));
        printer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, {18, 18, 18, 18}, QPageLayout::Millimeter));
        const int pages = bench.view->printTo(printer);
        QVERIFY(pages > 2);
        bench.view->chart().setDayWidth(1);
        QPrinter small(QPrinter::HighResolution);
        small.setOutputFileName(folder.filePath(QStringLiteral("small.pdf")));
        QVERIFY(bench.view->printTo(small) < pages);
    }

    void tenThousandRowsStaySmooth()
    {
        Bench bench(false);
        Changes changes;
        for (int p = 0; p < 100; ++p) {
            Project project;
            project.id = Id<Project>::make();
            project.name = QStringLiteral("Project %1").arg(p);
            changes << inserted(project);
            for (int t = 0; t < 100; ++t) {
                Task task;
                task.id = Id<Task>::make();
                task.title = QStringLiteral("Task %1").arg(t);
                task.project = project.id;
                task.start = bench.today.addDays(p + t);
                task.finish = task.start.addDays(t % 9);
                changes << inserted(task);
                if (t > 0)
                    changes << inserted(TaskLink{Id<TaskLink>::make(), task.id, {changes.at(changes.size() - (t > 1 ? 3 : 2)).id}, LinkKind::FinishStart, {}});
            }
        }
        QVERIFY(bench.perform(changes));
        QCOMPARE(bench.view->model().gantt().rows().size(), size_t(10100));
        QElapsedTimer clock;
        clock.start();
        constexpr int frames = 20;
        for (int i = 0; i < frames; ++i) {
            bench.view->chart().verticalScrollBar()->setValue(i * 9000);
            bench.view->chart().viewport()->repaint();
        }
        qInfo("%lld ms a frame at 10,100 rows", clock.elapsed() / frames);
        clock.restart();
        bench.view->setCurrentRow(5000);
        QVERIFY(bench.view->moveCurrent(1));
        Bench::settle();
        qInfo("%lld ms for one move", clock.elapsed());
    }

    void emptyFileSaysWhatToDo()
    {
        Bench bench(false);
        QVERIFY(bench.view->model().gantt().rows().empty());
    }
};

QTEST_MAIN(TestGanttView)
#include "tst_ganttview.moc"
