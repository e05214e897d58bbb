// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"

#include <QTest>

using namespace muster;

namespace {
const Currency eur = *Currency::fromCode(u"EUR");
const Currency usd = *Currency::fromCode(u"USD");
const Id<BudgetLine> cloud{1}, gifts{2};
const QDate today(2026, 4, 15);
Money euros(qint64 whole) { return {whole * 100, eur}; }
} // namespace

class TestSpending : public QObject
{
    Q_OBJECT
private:
    std::vector<BudgetLine> m_lines;
    std::vector<Expense> m_expenses;
    std::vector<Commitment> m_orders;
    std::unique_ptr<ExpensePostings> m_postings;

    Spending spending(QDate on = today)
    {
        m_postings = std::make_unique<ExpensePostings>(m_expenses, std::span<const ExpenseSplit>());
        BudgetData data;
        data.lines = m_lines;
        data.expenses = m_postings.get();
        data.commitments = m_orders;
        return Spending(data, BudgetYear{2026, 1, eur}, on);
    }
    void spend(Id<BudgetLine> line, QDate date, const Money &amount, const Money &base)
    {
        Expense expense;
        expense.id = {qint64(m_expenses.size()) + 1};
        expense.line = line;
        expense.date = date;
        expense.amount = amount;
        expense.base = base;
        m_expenses.push_back(expense);
    }
    void spend(Id<BudgetLine> line, QDate date, qint64 amount) { spend(line, date, euros(amount), euros(amount)); }
    void order(qint64 amount, qint64 invoiced, QDate expected, OrderState state = OrderState::Open)
    {
        Commitment order;
        order.id = {qint64(m_orders.size()) + 1};
        order.line = cloud;
        order.amount = euros(amount);
        order.invoiced = euros(invoiced);
        order.expected = expected;
        order.state = state;
        m_orders.push_back(order);
    }

private slots:
    void init()
    {
        m_lines.clear();
        m_expenses.clear();
        m_orders.clear();
        BudgetLine line;
        line.id = cloud;
        line.year = 2026;
        line.plan = MonthAmounts::spread(euros(1200));
        m_lines.push_back(line);
        spend(cloud, QDate(2026, 1, 20), 50);
        spend(cloud, QDate(2026, 2, 20), 130);
        spend(cloud, QDate(2026, 3, 20), -20); // a credit
        spend(cloud, QDate(2026, 4, 10), 250);
        order(500, 200, QDate(2026, 5, 31));
        order(900, 0, QDate(2026, 6, 30), OrderState::Closed);
    }

    void figures()
    {
        const LineSpending line = *spending().line(cloud);
        QCOMPARE(line.plannedTotal(), euros(1200));
        QCOMPARE(line.actualTotal(), euros(410));
        QCOMPARE(line.actual[2], qint64(-2000));
        QCOMPARE(line.committedTotal(), euros(300));
        QCOMPARE(line.available(), euros(490));
        QCOMPARE(line.variance(), euros(790));
        QCOMPARE(line.variancePercent(), Percent{658});
        // closed 50 + 130 - 20, April what is spent, May what is ordered, seven months of 100
        QCOMPARE(line.forecastTotal(), euros(160 + 250 + 300 + 700));
        QCOMPARE(line.forecastVariance(), euros(-210));
        QCOMPARE(line.exhaustionMonth(), std::optional(9)); // 1,110 by September, 1,210 by October
        QCOMPARE(LineSpending::cumulative(line.actual)[3], qint64(41000));
    }

    void varianceOfNoPlanIsNotANumber()
    {
        m_lines[0].plan = MonthAmounts{{}, eur};
        QCOMPARE(spending().line(cloud)->variancePercent(), Percent{});
        QCOMPARE(spending().line(cloud)->variance(), euros(-410));
    }

    void anOverInvoicedOrderFreesNothing()
    {
        m_orders[0].invoiced = euros(600);
        QCOMPARE(spending().line(cloud)->committedTotal(), euros(0));
    }

    void lateOrderIsForeseenForTheFirstOpenMonth()
    {
        m_orders[0].expected = QDate(2026, 2, 1);
        QCOMPARE(spending().line(cloud)->forecast[3], euros(250 + 300).minor);
        QCOMPARE(spending().line(cloud)->forecast[1], euros(130).minor);
    }

    void renewalIsForeseen()
    {
        m_orders[0].invoiced = euros(500);
        m_orders[0].renewal = QDate(2026, 7, 1);
        QCOMPARE(spending().line(cloud)->forecast[6], euros(500).minor);
        QCOMPARE(spending().line(cloud)->committedTotal(), euros(0));
        m_orders[0].renewal = QDate(2027, 7, 1);
        QCOMPARE(spending().line(cloud)->forecast[6], euros(100).minor);
    }

    void uncodedStandsApart()
    {
        spend({}, QDate(2026, 3, 1), 99);
        spend({}, QDate(2025, 12, 31), 77); // not this year's
        const Spending s = spending();
        QCOMPARE(s.uncoded().amount, euros(99).minor);
        QCOMPARE(s.uncoded().count, 1);
        QCOMPARE(s.total().actualTotal(), euros(410));
    }

    void currenciesAreNeverAdded()
    {
        spend(cloud, QDate(2026, 3, 1), {5000, usd}, {});
        spend(cloud, QDate(2026, 3, 2), {5000, usd}, euros(40));
        const Spending s = spending();
        QCOMPARE(s.unconverted().count, 1);
        QCOMPARE(s.line(cloud)->actualTotal(), euros(450));
    }

    void fiscalYearThatStartsInApril()
    {
        const BudgetYear year{2025, 4, eur};
        QCOMPARE(BudgetYear::containing(QDate(2026, 3, 31), 4), 2025);
        QCOMPARE(BudgetYear::containing(QDate(2026, 4, 1), 4), 2026);
        QCOMPARE(year.monthOf(QDate(2025, 4, 1)), 0);
        QCOMPARE(year.monthOf(QDate(2026, 3, 31)), 11);
        QCOMPARE(year.monthOf(QDate(2026, 9, 1)), 11);
        QCOMPARE(year.closedMonths(QDate(2026, 1, 15)), 9);
        QCOMPARE(year.closedMonths(QDate(2024, 1, 15)), 0);
        QCOMPARE(year.closedMonths(today), 12);
    }

    void totalIsTheSumOfTheLines()
    {
        BudgetLine line;
        line.id = gifts;
        line.year = 2026;
        line.plan = MonthAmounts::spread(euros(100));
        m_lines.push_back(line);
        line.id = {3};
        line.year = 2025; // another year's line is not in it
        m_lines.push_back(line);
        spend(gifts, QDate(2026, 1, 5), 30);
        const Spending s = spending();
        QCOMPARE(s.lines().size(), 2);
        QCOMPARE(s.total().plannedTotal(), euros(1300));
        QCOMPARE(s.total().actualTotal(), euros(440));
        QCOMPARE(s.line(gifts)->available(), euros(70));
    }

    void chart()
    {
        const ChartData chart = spendingChart(spending());
        QCOMPARE(chart.series[1].sources[3].allRows(), QList<RecordId>{4});
        QCOMPARE(chart.categories.size(), 12);
        QCOMPARE(chart.series.size(), 4);
        QCOMPARE(chart.series[0].values[0], std::optional<qint64>(10000));
        QCOMPARE(chart.series[1].values[3], std::optional<qint64>(25000));
        QVERIFY(!chart.series[1].values[4]); // May has not begun: a gap, not a zero
        QVERIFY(!spending(QDate(2025, 12, 1)).hasActual(5));
        QVERIFY(chart.series[3].onSecondAxis);
        QCOMPARE(chart.series[3].values[3], std::optional<qint64>(41000));
        QCOMPARE(chart.series[1].sources[3].type, QByteArray("expense"));
    }
};

QTEST_GUILESS_MAIN(TestSpending)
#include "tst_spending.moc"
