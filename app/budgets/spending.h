// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/budgets/budgetplan.h"
#include "app/budgets/commitment.h"
#include "app/budgets/expensepostings.h"
#include "app/report/report.h"

#include <QCoreApplication>
#include <QHash>
#include <span>
#include <unordered_map>

namespace muster {

/// A fiscal year of the team: which twelve months, in which currency.
struct BudgetYear
{
    int year = 2000;    ///< named after the calendar year in which it starts
    int startMonth = 1;
    Currency currency;

    /// The fiscal year that `day` lies in.
    static int containing(QDate day, int startMonth);
    Period period() const { return Period::fiscalYear(year, startMonth); }
    Period month(int index) const { return Period::month(period().first.addMonths(index)); }
    /// 0 to 11; days before and after the year are its first and last month.
    int monthOf(QDate day) const { return monthOf(monthNumber(day)); }
    int monthOf(int number) const; ///< of monthNumber()
    /// How many months lie wholly before today: 0 to 12.
    int closedMonths(QDate today) const;
};

/// Cash: an expense counts in the month of its date. Accrual: in the months that it serves, in even parts.
enum class SpendingView { Cash, Accrual };

/// What the figures are made of.
struct BudgetData
{
    std::span<const BudgetLine> lines;
    std::span<const BudgetRevision> revisions;
    const ExpensePostings *expenses = nullptr; ///< not null
    std::span<const Commitment> commitments;
    std::span<const ForecastOverride> overrides;
    std::span<const MonthClose> closes;

    static BudgetData of(const Store &store);
};

/// What was planned, spent, ordered and is foreseen for one budget line, or for several together. Minor units.
/// current = original + approved revisions +- transfers; available = current - actual - committed; variance = current -
/// actual. What is asked for is in none of them.
struct LineSpending
{
    using Months = std::array<qint64, 12>;

    Id<BudgetLine> line; ///< none for a sum
    Currency currency;
    Months original{}, planned{}, actual{}, forecast{}; ///< planned: the current budget
    qint64 revised = 0;     ///< by approved revisions
    qint64 transferred = 0; ///< by approved transfers: in, less out
    qint64 requested = 0;   ///< by revisions and transfers that nobody has decided on
    qint64 committed = 0;   ///< ordered and not yet invoiced, open orders only
    qint64 otherYears = 0;  ///< accrual view: the part of its expenses that serves months of another year
    QList<RecordId> commitments, revisions;
    QList<Id<BudgetLine>> lines; ///< it is made of

    Money originalTotal() const { return sum(original); }
    Money plannedTotal() const { return sum(planned); }
    Money requestedTotal() const { return {requested, currency}; }
    Money actualTotal() const { return sum(actual); }
    Money committedTotal() const { return {committed, currency}; }
    Money available() const { return plannedTotal() - actualTotal() - committedTotal(); }
    Money variance() const { return plannedTotal() - actualTotal(); }
    Percent variancePercent() const; ///< of the plan; "n/a" where it is 0
    Money forecastTotal() const { return sum(forecast); }
    Money forecastVariance() const { return plannedTotal() - forecastTotal(); }
    /// The first month in which the cumulative forecast exceeds the whole plan, 0 to 11.
    std::optional<int> exhaustionMonth() const;
    Money sum(const Months &months) const;
    static Months cumulative(const Months &months);
    void add(const LineSpending &other);
};

/// What is not in any line's figures, and must not be forgotten.
struct SpendingApart
{
    qint64 amount = 0; ///< in the team's currency
    qint64 count = 0;  ///< how many records
};

/// Plan, actual, commitments and forecast of a fiscal year, line by line.
///
/// In the cash view an expense coded to a line counts in that line whatever its date: outside the year in the nearest month.
/// What is split off counts on the line of its part. An order is invoiced by the amount it states itself and by the expenses
/// that name it. The forecast of a closed month is its actual; of an open one the manager's own forecast, else the larger of
/// its budget and what is known: spent in it, ordered for it, and contracts that renew in it. Orders expected in a closed
/// month are foreseen for the first open one. Closed are the months up to the last one that the accounts have closed; where
/// none is closed in the year, those before today's. Amounts in another currency than the team's are never added; they stand
/// apart. Draft versions of lines are in no figure.
class Spending
{
    Q_DECLARE_TR_FUNCTIONS(muster::Spending)
public:
    Spending(const BudgetData &data, const BudgetYear &year, QDate today, SpendingView view = SpendingView::Cash,
             const QString &version = {});
    Spending(const Store &store, int fiscalYear, QDate today, SpendingView view = SpendingView::Cash,
             const QString &version = {});

    const BudgetYear &year() const { return m_year; }
    const QList<LineSpending> &lines() const { return m_lines; }
    const LineSpending *line(Id<BudgetLine> line) const;
    LineSpending total() const;
    int closedMonths() const { return m_closed; }
    /// True when the month has begun, or has an actual already: before that its actual is a gap, not a zero.
    bool hasActual(int month) const;

    /// Expenses of the year that stand on no line.
    const SpendingApart &uncoded() const { return m_uncoded; }
    /// Expenses and orders on lines of the year, or uncoded in it, without an amount in the team's currency.
    const SpendingApart &unconverted() const { return m_unconverted; }

    Source explainPlanned(const LineSpending &line) const;
    Source explainActual(const LineSpending &line) const;
    Source explainCommitted(const LineSpending &line) const;
    Source explainAvailable(const LineSpending &line) const;
    Source explainForecast(const LineSpending &line) const;
    Source explainActual(int month) const; ///< of all lines

private:
    void takeLines(std::span<const BudgetLine> lines, const QString &version);
    void takeRevisions(std::span<const BudgetRevision> revisions);
    void takeExpenses(const ExpensePostings &expenses);
    void take(const Posting &posting, LineSpending &line);
    /// Finds the expenses behind the actual of lines, of one month or of all, when somebody asks.
    std::function<QList<RecordId>()> expensesOn(const QList<Id<BudgetLine>> &lines, std::optional<int> month = {}) const;
    void takeCommitment(const Commitment &commitment, qint64 invoiced, std::vector<LineSpending::Months> &known);
    void foresee(const std::vector<LineSpending::Months> &known, std::span<const ForecastOverride> overrides);
    static int closedMonthsOf(std::span<const MonthClose> closes, const BudgetYear &year, QDate today);
    LineSpending *find(Id<BudgetLine> line);
    QString text(const Money &money) const { return money.toString(QLocale()); }

    BudgetYear m_year;
    SpendingView m_view = SpendingView::Cash;
    int m_closed = 0;
    QDate m_today;
    QList<LineSpending> m_lines;
    std::unordered_map<RecordId, qsizetype> m_index;
    const ExpensePostings *m_expenses = nullptr; ///< of the store, or of who made this
    std::array<qint64, 12> m_bookings{}; ///< how many expenses count in the month
    SpendingApart m_uncoded, m_unconverted;
};

/// What saving an expense does to its line. Worked out from that line alone, by the same engine.
struct Overspend
{
    Id<BudgetLine> line;
    Money over;      ///< by how much the line is overspent afterwards
    Money available; ///< what the line has left before it
    OverspendPolicy policy = OverspendPolicy::Warn;
};
/// Nothing when the expense fits, makes nothing worse, is uncoded, or its line ignores overspending. `store` holds the state
/// before.
std::optional<Overspend> overspendBy(const Store &store, const Expense &expense, QDate today);

/// What an expense counts for: where nothing was converted the invoice's own amount, which may be in another currency than the
/// team's and then is in no sum.
Money worthOf(const Expense &expense);

/// The fiscal year of the team that `today` lies in.
int currentFiscalYear(const Store &store, QDate today);

/// Plan and actual month by month as bars, both cumulated as lines on the second axis.
ChartData spendingChart(const Store &store, int fiscalYear, QDate today);
ChartData spendingChart(const Spending &spending);

} // namespace muster
