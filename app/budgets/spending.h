// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/budgets/budget.h"
#include "app/report/report.h"

#include <QCoreApplication>
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
    int monthOf(QDate day) const;
    /// How many months lie wholly before today: 0 to 12.
    int closedMonths(QDate today) const;
};

/// What was planned, spent, ordered and is foreseen for one budget line, or for several together. Minor units.
struct LineSpending
{
    using Months = std::array<qint64, 12>;

    Id<BudgetLine> line; ///< none for a sum
    Currency currency;
    Months planned{}, actual{}, forecast{};
    qint64 committed = 0; ///< ordered and not yet invoiced, open orders only
    QList<RecordId> expenses, commitments;

    Money plannedTotal() const { return sum(planned); }
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
    qint64 amount = 0;     ///< in the team's currency
    QList<RecordId> rows;
};

/// Plan, actual, commitments and forecast of a fiscal year, line by line.
///
/// An expense coded to a line counts in that line whatever its date: outside the year in the nearest month. The forecast
/// of a closed month is its actual, of an open one the larger of its plan and what is known: spent in it, ordered for it,
/// and contracts that renew in it. Orders expected in a closed month are foreseen for the first open one. Amounts in another
/// currency than the team's are never added; they stand apart.
class Spending
{
    Q_DECLARE_TR_FUNCTIONS(muster::Spending)
public:
    Spending(const std::vector<BudgetLine> &lines, const std::vector<Expense> &expenses,
             const std::vector<Commitment> &commitments, const BudgetYear &year, QDate today);
    Spending(const Store &store, int fiscalYear, QDate today);

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
    void take(const Expense &expense);
    void take(const Commitment &commitment, std::vector<LineSpending::Months> &known);
    void foresee(const std::vector<LineSpending::Months> &known);
    LineSpending *find(Id<BudgetLine> line);
    QString text(const Money &money) const { return money.toString(QLocale()); }

    BudgetYear m_year;
    int m_closed = 0;
    QDate m_today;
    QList<LineSpending> m_lines;
    std::unordered_map<RecordId, qsizetype> m_index;
    std::array<QList<RecordId>, 12> m_expensesOfMonth;
    SpendingApart m_uncoded, m_unconverted;
};

/// The fiscal year of the team that `today` lies in.
int currentFiscalYear(const Store &store, QDate today);

/// Plan and actual month by month as bars, both cumulated as lines on the second axis.
ChartData spendingChart(const Store &store, int fiscalYear, QDate today);
ChartData spendingChart(const Spending &spending);

} // namespace muster
