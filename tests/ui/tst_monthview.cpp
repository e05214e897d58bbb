// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/entitlement.h"
#include "app/staff/leave.h"
#include "tests/ui/viewbench.h"
#include "ui/schedule/monthview.h"
#include "ui/schedule/rotaview.h"

#include <QAbstractItemModelTester>
#include <QTableView>

using namespace muster;
using namespace muster::test;

/// The month calendars and the rota: what stands where, and each change one step.
class TestMonthView : public QObject
{
    Q_OBJECT

    template <class View> static QStringList textsOn(const ViewBench<View> &bench, QDate day)
    {
        QStringList texts;
        for (const DayEntry &entry : bench.view->model().entriesAt(bench.view->model().indexOf(day)))
            texts << entry.text;
        return texts;
    }
    /// A task that is due this month, alone on its day.
    static Task aTask(ViewBench<TaskMonthView> &bench)
    {
        Task task;
        task.id = Id<Task>::make();
        task.title = QStringLiteral("Alone");
        task.due = QDate(2026, 3, 15); // a Sunday
        return bench.perform({inserted(task)}) ? task : Task();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale::c());
    }

    void showsWhatIsDue()
    {
        ViewBench<TaskMonthView> bench;
        QAbstractItemModelTester tester(&bench.view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (QDate day(2026, 3, 1); day < QDate(2026, 4, 1); day = day.addDays(1)) {
            const auto &tasks = bench.store->all<Task>();
            const auto due = std::count_if(tasks.begin(), tasks.end(), [&](const Task &task) { return task.due == day && task.state != TaskState::Dropped; });
            const auto &entries = bench.view->model().entriesAt(bench.view->model().indexOf(day));
            QCOMPARE(std::count_if(entries.begin(), entries.end(), [](const DayEntry &entry) { return entry.type == &recordType<Task>(); }), due);
        }
    }

    void theChosenDayIsSeenThrough()
    {
        ViewBench<TaskMonthView> bench;
        const Task task = aTask(bench);
        QTableView &table = bench.view->table();
        table.setCurrentIndex(bench.view->model().indexOf(task.due.addDays(-1)));
        const QRect cell = table.visualRect(bench.view->model().indexOf(task.due));
        const auto below = [&] { return table.viewport()->grab().toImage().pixelColor(cell.center().x(), cell.bottom() - 6); };
        const QColor unchosen = below();
        table.setCurrentIndex(bench.view->model().indexOf(task.due));
        QCOMPARE(below(), unchosen); // below its entries
    }

    void keysMoveDueDates()
    {
        ViewBench<TaskMonthView> bench;
        const Task task = aTask(bench);
        QTableView &table = bench.view->table();
        table.setFocus();
        table.setCurrentIndex(bench.view->model().indexOf(task.due));
        QCOMPARE(bench.selected.last().at(1).toLongLong(), task.id.value);
        QTest::keyClick(&table, Qt::Key_Right, Qt::ShiftModifier);
        bench.settle();
        QCOMPARE(bench.store->find(task.id)->due, task.due.addDays(1));
        QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier); // the cursor has gone with it
        bench.settle();
        QCOMPARE(bench.store->find(task.id)->due, task.due.addDays(8));
        bench.history.undo();
        bench.history.undo();
        bench.settle();
        QCOMPARE(bench.store->find(task.id)->due, task.due);
        table.setCurrentIndex(bench.view->model().indexOf(task.due));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(bench.opened.last().at(1).toLongLong(), task.id.value);
        QTest::keyClick(&table, Qt::Key_PageDown);
        QCOMPARE(bench.view->model().month().first, QDate(2026, 4, 1));
        QTest::keyClick(&table, Qt::Key_Home);
        QCOMPARE(bench.view->model().dayAt(table.currentIndex()), bench.today);
    }

    void theMouseDoesTheSame()
    {
        ViewBench<TaskMonthView> bench;
        const Task task = aTask(bench);
        QTableView &table = bench.view->table();
        const QRect from = table.visualRect(bench.view->model().indexOf(task.due)), to = table.visualRect(bench.view->model().indexOf(task.due.addDays(3)));
        QTest::mousePress(table.viewport(), Qt::LeftButton, {}, from.topLeft() + QPoint(20, 30));
        QTest::mouseMove(table.viewport(), to.center());
        QTest::mouseRelease(table.viewport(), Qt::LeftButton, {}, to.center());
        bench.settle();
        QCOMPARE(bench.store->find(task.id)->due, task.due.addDays(3));
        QCOMPARE(bench.history.stack().index(), 2);
    }

    void theTeamsMonthWarnsOfMissingCover()
    {
        ViewBench<TeamMonthView> bench(false);
        Changes changes;
        Person person;
        person.id = Id<Person>::make();
        person.name = QStringLiteral("Ana");
        CoverageRule rule;
        rule.id = Id<CoverageRule>::make();
        rule.name = QStringLiteral("Somebody there");
        const QDate day = bench.today.addDays(1);
        const Leave leave{Id<Leave>::make(), person.id, LeaveKind::Sick, day, day, {}, LeaveState::Requested, {}};
        QVERIFY(bench.perform({inserted(person), inserted(rule), inserted(leave)}));
        const QStringList texts = textsOn(bench, day);
        QCOMPARE(texts.size(), 2);
        QVERIFY(texts.at(0).contains(QStringLiteral("Somebody there: 0 of 1")));
        QVERIFY(texts.at(1).contains(QStringLiteral("Ana")) && !texts.at(1).contains(QStringLiteral("Sick")));
        QVERIFY(textsOn(bench, day.addDays(1)).isEmpty());
        QVERIFY(bench.view->model().indexOf(day).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Ana")));
        Leave refused = leave;
        refused.state = LeaveState::Refused;
        QVERIFY(bench.perform({edited(leave, refused)}));
        QVERIFY(textsOn(bench, day).isEmpty());
    }

    void aRotaIsFilledAndSwapped()
    {
        ViewBench<RotaView> bench;
        const auto before = bench.store->all<Duty>().size();
        QVERIFY(bench.view->fill());
        bench.settle();
        QVERIFY(bench.store->all<Duty>().size() > before);
        QVERIFY(!bench.view->fill()); // nothing is open any more
        QCOMPARE(bench.history.stack().index(), 1);
        QTableView &turns = bench.view->turns();
        const auto personAt = [&](int row) { return turns.model()->index(row, 2).data().toString(); };
        const QString first = personAt(0), second = personAt(1);
        QVERIFY(first != second);
        for (const int row : {0, 1})
            turns.selectionModel()->select(turns.model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(bench.view->swapSelected());
        bench.settle();
        QCOMPARE(personAt(0), second);
        QCOMPARE(personAt(1), first);
        bench.history.undo();
        bench.history.undo();
        QCOMPARE(bench.store->all<Duty>().size(), before);
    }
};

QTEST_MAIN(TestMonthView)
#include "tst_monthview.moc"
