// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"
#include "tests/ui/viewbench.h"
#include "ui/budgets/budgetmodel.h"
#include "ui/budgets/budgetview.h"
#include "ui/chart/chartview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace muster;
using namespace muster::test;

/// A fiscal year's money: each amount is the engine's, and each says which rows are behind it.
class TestBudgetView : public QObject
{
    Q_OBJECT

    using Bench = ViewBench<BudgetView>;
    static Spending spending(const Bench &bench) { return Spending(*bench.store, bench.view->year(), Bench::today); }
    static QString text(const Bench &bench, int row, int column)
    {
        return bench.view->table().model()->index(row, column).data().toString();
    }
    static bool isRight(const Bench &bench)
    {
        const Spending wanted = spending(bench);
        QList<LineSpending> lines = wanted.lines();
        lines << wanted.total();
        if (bench.view->table().model()->rowCount() != lines.size())
            return false;
        const QLocale locale;
        for (int row = 0; row < lines.size(); ++row) {
            const LineSpending &line = lines.at(row);
            const std::pair<int, Money> amounts[] = {
                {BudgetModel::PlanColumn, line.plannedTotal()},       {BudgetModel::ActualColumn, line.actualTotal()},
                {BudgetModel::CommittedColumn, line.committedTotal()}, {BudgetModel::AvailableColumn, line.available()},
                {BudgetModel::ForecastColumn, line.forecastTotal()}};
            for (const auto &[column, amount] : amounts)
                if (text(bench, row, column) != amount.toString(locale))
                    return false;
        }
        const ChartData chart = spendingChart(wanted);
        for (int i = 0; i < chart.series.size(); ++i)
            if (bench.view->chart().data().series.at(i).values != chart.series.at(i).values)
                return false;
        return !chart.series.isEmpty();
    }
    static Expense expense(const Bench &bench, Id<BudgetLine> line, qint64 minor)
    {
        Expense made;
        made.id = Id<Expense>::make();
        made.supplier = QStringLiteral("Nordkabel");
        made.date = Bench::today;
        made.amount = made.base = {minor, bench.store->team().base()};
        made.line = line;
        return made;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void showsWhatTheEngineComputes()
    {
        Bench bench;
        QAbstractItemModelTester tester(bench.view->table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(bench.view->year(), currentFiscalYear(*bench.store, Bench::today));
        QVERIFY(isRight(bench));
        QVERIFY(bench.view->years().count() > 1); // the sample has an earlier year
        const int before = bench.view->year();
        bench.view->years().setFocus();
        QTest::keyClick(&bench.view->years(), Qt::Key_Down);
        QVERIFY(bench.view->year() != before);
        QVERIFY(isRight(bench));
    }

    void followsAnExpense()
    {
        Bench bench;
        const LineSpending first = spending(bench).lines().first();
        const QString before = text(bench, 0, BudgetModel::ActualColumn);
        QVERIFY(bench.perform({inserted(expense(bench, first.line, 123400))}));
        QVERIFY(text(bench, 0, BudgetModel::ActualColumn) != before);
        QCOMPARE(text(bench, 0, BudgetModel::ActualColumn),
                 (first.actualTotal() + Money{123400, first.currency}).toString(QLocale()));
        QVERIFY(isRight(bench));
        bench.history.undo();
        Bench::settle();
        QCOMPARE(text(bench, 0, BudgetModel::ActualColumn), before);
    }

    void saysWhatIsOnNoLine()
    {
        Bench bench;
        QVERIFY(bench.perform({inserted(expense(bench, {}, 4200))}));
        bool said = false;
        for (const QLabel *label : bench.view->findChildren<QLabel *>())
            said |= label->isVisible()
                    && label->text().contains(Money{spending(bench).uncoded().amount, bench.store->team().base()}.toString(QLocale()));
        QVERIFY(said);
    }

    void explainsEachColumn_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("plan") << int(BudgetModel::PlanColumn);
        QTest::newRow("actual") << int(BudgetModel::ActualColumn);
        QTest::newRow("committed") << int(BudgetModel::CommittedColumn);
        QTest::newRow("available") << int(BudgetModel::AvailableColumn);
        QTest::newRow("forecast") << int(BudgetModel::ForecastColumn);
        QTest::newRow("used") << int(BudgetModel::UsedColumn);
    }
    void explainsEachColumn()
    {
        QFETCH(int, column);
        Bench bench;
        QTableView &table = bench.view->table();
        const Spending engine = spending(bench);
        const LineSpending &line = engine.lines().first();
        const QModelIndex cell = table.model()->index(0, column);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(cell).center());
        QCOMPARE(bench.explained.size(), 1);
        const Source source = bench.source();
        QVERIFY(!source.formula.isEmpty());
        if (column == BudgetModel::ActualColumn || column == BudgetModel::UsedColumn) {
            QVERIFY(!source.allRows().isEmpty());
            QCOMPARE(source.allRows(), engine.explainActual(line).allRows());
        }
        if (column == BudgetModel::CommittedColumn)
            QCOMPARE(source.rows, engine.explainCommitted(line).rows);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(bench.explained.size(), 2);
        QVERIFY(bench.view->explainCurrent());
        QCOMPARE(bench.explained.size(), 3);
    }

    void theNameOpensTheLine()
    {
        Bench bench;
        QTableView &table = bench.view->table();
        const QModelIndex name = table.model()->index(0, BudgetModel::LineColumn);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(name).center());
        QCOMPARE(bench.explained.size(), 0); // a click only selects
        const RecordId line = spending(bench).lines().first().line.value;
        QCOMPARE(bench.selected.last().at(1).toLongLong(), line);
        QVERIFY(!bench.view->explainCurrent());
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(bench.opened.size(), 1);
        QCOMPARE(bench.opened.last().at(1).toLongLong(), line);
    }

    void explainsAMonthOfTheChart()
    {
        Bench bench;
        ChartView &chart = bench.view->chart();
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(bench.explained.size(), 1);
        QVERIFY(!bench.source().isEmpty());
    }

    void isReachedAndNamed()
    {
        Bench bench;
        QCOMPARE(withoutName(bench.view), QByteArrayList());
        QCOMPARE(notReached(&bench.window), QByteArrayList());
        const QModelIndex cell = bench.view->table().model()->index(0, BudgetModel::ActualColumn);
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(cell.data().toString()));
    }

    void anEmptyFileSaysWhatToDo()
    {
        Bench bench(false);
        QVERIFY(!bench.view->table().isVisible());
        bool said = false;
        for (const QLabel *label : bench.view->findChildren<QLabel *>())
            said |= label->isVisible() && label->text().contains(QStringLiteral("Add a line"));
        QVERIFY(said);
    }
};

QTEST_MAIN(TestBudgetView)
#include "tst_budgetview.moc"
