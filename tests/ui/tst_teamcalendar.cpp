// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/review.h"
#include "app/tasks/load.h"
#include "tests/ui/viewbench.h"
#include "ui/schedule/teamcalendarview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QTableView>

using namespace muster;
using namespace muster::test;

/// Who is away when: each day of each person is what the rules say, and opens what stands on it.
class TestTeamCalendar : public QObject
{
    Q_OBJECT

    using Bench = ViewBench<TeamCalendarView>;
    using Cell = CalendarModel::Cell;

    static bool isRight(const Bench &bench)
    {
        const CalendarModel &model = bench.view->model();
        const QList<Person> people = workforce(bench.store->all<Person>(), model.period());
        const Capacity capacity(*bench.store);
        if (model.rowCount() != people.size() + 1 || model.columnCount() != model.period().days())
            return false;
        for (int row = 1; row < model.rowCount(); ++row) {
            const Id<Person> person = people.at(row - 1).id;
            for (int column = 0; column < model.columnCount(); ++column) {
                const QDate day = model.day(column);
                const Cell &cell = model.cell(model.index(row, column));
                const auto &leave = bench.store->all<Leave>();
                const bool isLeave = std::any_of(leave.begin(), leave.end(), [&](const Leave &each) {
                    return each.person == person && each.state != LeaveState::Refused && Period{each.first, each.last}.contains(day);
                });
                const auto &tasks = bench.store->all<Task>();
                const auto due = std::count_if(tasks.begin(), tasks.end(), [&](const Task &each) {
                    return each.isOpen() && each.assignee == person && each.due == day;
                });
                if (cell.isWorking != (capacity.scheduled(person, day).value > 0) || cell.leave.has_value() != isLeave
                    || cell.tasks != due || cell.holiday != capacity.day(person, day).holidayName)
                    return false;
            }
        }
        return true;
    }
    static QModelIndex cellOf(const Bench &bench, Id<Person> person, QDate day)
    {
        const CalendarModel &model = bench.view->model();
        for (int row = 1; row < model.rowCount(); ++row)
            if (model.personAt(row) == person.value)
                return model.index(row, model.columnOf(day));
        return {};
    }
    /// A working day of this month on which nothing stands yet.
    static QModelIndex freeCell(const Bench &bench)
    {
        const CalendarModel &model = bench.view->model();
        for (int row = 1; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                if (const QModelIndex index = model.index(row, column);
                    model.cell(index).isWorking && model.cell(index).entries.isEmpty() && model.cell(index).holiday.isEmpty())
                    return index;
        return {};
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale::c());
    }

    void showsWhatTheRulesSay()
    {
        Bench bench;
        QAbstractItemModelTester tester(&bench.view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(bench.view->model().period().first, QDate(2026, 3, 1));
        QVERIFY(isRight(bench));
        auto *span = bench.view->findChild<QComboBox *>();
        span->setFocus();
        QTest::keyClick(span, Qt::Key_Down);
        QCOMPARE(bench.view->model().period().days(), 42);
        QVERIFY(isRight(bench));
    }

    void followsLeaveAndDueDates()
    {
        Bench bench;
        const QModelIndex free = freeCell(bench);
        QVERIFY(free.isValid());
        const Id<Person> person{bench.view->model().personAt(free.row())};
        const QDate day = bench.view->model().day(free.column());
        Leave leave;
        leave.id = Id<Leave>::make();
        leave.person = person;
        leave.first = leave.last = day;
        QVERIFY(bench.perform({inserted(leave)}));
        QVERIFY(bench.view->model().cell(cellOf(bench, person, day)).isRequested);
        Leave approved = leave;
        approved.state = LeaveState::Approved;
        QVERIFY(bench.perform({edited(leave, approved)}));
        QVERIFY(!bench.view->model().cell(cellOf(bench, person, day)).isRequested);
        Task task;
        task.id = Id<Task>::make();
        task.title = QStringLiteral("Due that day");
        task.assignee = person;
        task.due = day;
        QVERIFY(bench.perform({inserted(task)}));
        QCOMPARE(bench.view->model().cell(cellOf(bench, person, day)).tasks, 1);
        QVERIFY(isRight(bench));
        const QString said = cellOf(bench, person, day).data(Qt::AccessibleTextRole).toString();
        QVERIFY(said.contains(QStringLiteral("Due that day")) && said.contains(bench.store->find(person)->name));
        for (int i = 0; i < 3; ++i)
            bench.history.undo();
        Bench::settle();
        QVERIFY(bench.view->model().cell(cellOf(bench, person, day)).entries.isEmpty());
    }

    void turnsPagesByKeys()
    {
        Bench bench;
        bench.view->table().setFocus();
        QTest::keyClick(&bench.view->table(), Qt::Key_PageDown);
        QCOMPARE(bench.view->model().period().first, QDate(2026, 4, 1));
        QVERIFY(isRight(bench));
        QTest::keyClick(&bench.view->table(), Qt::Key_PageUp);
        QTest::keyClick(&bench.view->table(), Qt::Key_PageUp);
        QCOMPARE(bench.view->model().period().first, QDate(2026, 2, 1));
        QTest::keyClick(&bench.view->table(), Qt::Key_Home);
        QCOMPARE(bench.view->model().period().first, QDate(2026, 3, 1));
        QVERIFY(bench.view->model().isToday(bench.view->table().currentIndex().column()));
    }

    void opensWhatStandsOnTheDay()
    {
        Bench bench;
        const QModelIndex free = freeCell(bench);
        const Id<Person> person{bench.view->model().personAt(free.row())};
        const QDate day = bench.view->model().day(free.column());
        QTableView &table = bench.view->table();
        table.setCurrentIndex(free);
        QTest::keyClick(&table, Qt::Key_Return); // nothing there: the person
        QCOMPARE(bench.opened.last().at(0).value<const RecordType *>(), &recordType<Person>());
        QCOMPARE(bench.opened.last().at(1).toLongLong(), person.value);

        Leave leave;
        leave.id = Id<Leave>::make();
        leave.person = person;
        leave.first = leave.last = day;
        QVERIFY(bench.perform({inserted(leave)}));
        table.setCurrentIndex(cellOf(bench, person, day));
        table.scrollTo(table.currentIndex());
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.currentIndex()).center());
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.currentIndex()).center());
        QCOMPARE(bench.opened.last().at(0).value<const RecordType *>(), &recordType<Leave>());
        QCOMPARE(bench.opened.last().at(1).toLongLong(), leave.id.value);

        Task task;
        task.id = Id<Task>::make();
        task.title = QStringLiteral("R&D <b>plan</b>");
        task.assignee = person;
        task.due = day;
        QVERIFY(bench.perform({inserted(task)}));
        table.setCurrentIndex(cellOf(bench, person, day));
        QTest::keyClick(&table, Qt::Key_Return); // two things: which?
        QMenu *menu = bench.view->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().last()->trigger();
        QCOMPARE(bench.opened.last().at(1).toLongLong(), task.id.value);
        menu->close();
    }

    void pointsAtWhatHasTheCursor()
    {
        Bench bench;
        const QModelIndex free = freeCell(bench);
        QTest::mouseClick(bench.view->table().viewport(), Qt::LeftButton, {}, bench.view->table().visualRect(free).center());
        QCOMPARE(bench.selected.last().at(1).toLongLong(), bench.view->model().personAt(free.row()));
    }

    void isReachedAndNamed()
    {
        Bench bench;
        QCOMPARE(withoutName(bench.view), QByteArrayList());
        QCOMPARE(notReached(&bench.window), QByteArrayList());
    }

    void anEmptyFileSaysWhatToDo()
    {
        Bench bench(false);
        QVERIFY(!bench.view->table().isVisible());
        bool said = false;
        for (const QLabel *label : bench.view->findChildren<QLabel *>())
            said |= label->isVisible() && label->text().contains(QStringLiteral("Add people"));
        QVERIFY(said);
    }
};

QTEST_MAIN(TestTeamCalendar)
#include "tst_teamcalendar.moc"
