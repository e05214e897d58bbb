// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/load.h"
#include "tests/ui/viewbench.h"
#include "ui/chart/chartview.h"
#include "ui/tasks/workloadmodel.h"
#include "ui/tasks/workloadview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace muster;
using namespace muster::test;

/// Load by person and week: the view shows what the engine computes, and says why.
class TestWorkloadView : public QObject
{
    Q_OBJECT

    using Bench = ViewBench<WorkloadView>;
    static QList<Period> weeks(int count)
    {
        QList<Period> all;
        for (int i = 0; i < count; ++i)
            all << Period::week(Bench::today.addDays(7 * i));
        return all;
    }
    /// Every cell and the chart say what the engine says now.
    static bool isRight(const Bench &bench, int count)
    {
        const Load load(*bench.store, Bench::today);
        const QList<Period> shown = weeks(count);
        const Period whole{shown.first().first, shown.last().last};
        const QList<Person> people = workforce(bench.store->all<Person>(), whole);
        const auto &model = *static_cast<WorkloadModel *>(bench.view->table().model());
        if (model.rowCount() != people.size() || model.columnCount() != shown.size())
            return false;
        for (int row = 0; row < people.size(); ++row) {
            if (model.personAt(row) != people.at(row).id.value)
                return false;
            for (int column = 0; column < shown.size(); ++column) {
                const Utilisation wanted = load.utilisation(people.at(row).id, shown.at(column));
                const Utilisation cell = model.utilisation(model.index(row, column));
                if (cell.load != wanted.load || cell.net != wanted.net)
                    return false;
            }
        }
        const ChartData chart = workloadChart(load, people, whole);
        for (int i = 0; i < chart.series.size(); ++i)
            if (bench.view->chart().data().series.at(i).values != chart.series.at(i).values)
                return false;
        return !chart.series.isEmpty();
    }
    /// A cell with work in it.
    static QModelIndex busy(const Bench &bench)
    {
        const QAbstractItemModel &model = *bench.view->table().model();
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                if (static_cast<const WorkloadModel &>(model).utilisation(model.index(row, column)).load.value > 0)
                    return model.index(row, column);
        return {};
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void showsWhatTheEngineComputes()
    {
        Bench bench;
        QAbstractItemModelTester tester(bench.view->table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(isRight(bench, 8));
        auto *span = bench.view->findChild<QComboBox *>();
        span->setFocus();
        QTest::keyClick(span, Qt::Key_Down); // twelve weeks
        QVERIFY(isRight(bench, 12));
    }

    void followsAChange()
    {
        Bench bench;
        const auto &model = *static_cast<WorkloadModel *>(bench.view->table().model());
        const QModelIndex cell = busy(bench);
        const Id<Person> person{model.personAt(cell.row())};
        const Minutes before = model.utilisation(cell).load;
        Task task;
        task.id = Id<Task>::make();
        task.title = QStringLiteral("Replace the firewall");
        task.state = TaskState::Active;
        task.assignee = person;
        task.estimate = Minutes::hours(30);
        task.start = weeks(8).at(cell.column()).first;
        task.due = task.start.addDays(4);
        QVERIFY(bench.perform({inserted(task)}));
        QVERIFY(model.utilisation(model.index(cell.row(), cell.column())).load > before);
        QVERIFY(isRight(bench, 8));
        bench.history.undo();
        Bench::settle();
        QCOMPARE(model.utilisation(model.index(cell.row(), cell.column())).load, before);
        bench.context.setToday(Bench::today.addDays(7)); // a week later all of it has moved
        Bench::settle();
        QCOMPARE(bench.view->table().model()->headerData(0, Qt::Horizontal, Qt::ToolTipRole).toString(),
                 Period::week(Bench::today.addDays(7)).toString(QLocale()));
    }

    void explainsByClickEnterAndKey()
    {
        Bench bench;
        QTableView &table = bench.view->table();
        const QModelIndex cell = busy(bench);
        const Id<Person> person{static_cast<WorkloadModel *>(table.model())->personAt(cell.row())};
        const QList<RecordId> rows = Load(*bench.store, Bench::today).explain(person, weeks(8).at(cell.column())).rows;
        QVERIFY(!rows.isEmpty());
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(cell).center());
        QCOMPARE(bench.explained.size(), 1);
        QCOMPARE(bench.source().rows, rows);
        QCOMPARE(bench.selected.last().at(1).toLongLong(), person.value);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(bench.explained.size(), 2);
        QVERIFY(bench.view->explainCurrent());
        QCOMPARE(bench.explained.size(), 3);
        QCOMPARE(bench.source().rows, rows);
    }

    void explainsTheChartByKeys()
    {
        Bench bench;
        ChartView &chart = bench.view->chart();
        QVERIFY(!chart.explainCurrent()); // no value has the cursor yet
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Down);
        QVERIFY(!chart.currentText().isEmpty());
        QVERIFY(chart.explainCurrent());
        QCOMPARE(bench.explained.size(), 1);
        QVERIFY(!bench.source().isEmpty());
    }

    void tellsWorkThatIsInNoNumber()
    {
        Bench bench;
        Task task;
        task.id = Id<Task>::make();
        task.title = QStringLiteral("Someday");
        QVERIFY(bench.perform({inserted(task)}));
        auto *button = bench.view->findChild<QPushButton *>();
        QVERIFY(button->isVisible());
        button->click();
        QVERIFY(bench.source().rows.contains(task.id.value));
        const Load load(*bench.store, Bench::today);
        for (const Id<Task> each : load.undated())
            QVERIFY(bench.source().rows.contains(each.value));
    }

    void isReachedAndNamed()
    {
        Bench bench;
        QCOMPARE(withoutName(bench.view), QByteArrayList());
        QCOMPARE(notReached(&bench.window), QByteArrayList());
        const QString said = busy(bench).data(Qt::AccessibleTextRole).toString();
        QVERIFY(said.contains(busy(bench).siblingAtColumn(0).model()->headerData(busy(bench).row(), Qt::Vertical).toString()));
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

QTEST_MAIN(TestWorkloadView)
#include "tst_workloadview.moc"
