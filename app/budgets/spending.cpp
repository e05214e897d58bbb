// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"

#include "app/store/store.h"

#include <numeric>

namespace muster {

int BudgetYear::containing(QDate day, int startMonth)
{
    return day.month() >= startMonth ? day.year() : day.year() - 1;
}

int BudgetYear::monthOf(QDate day) const
{
    const QDate first = period().first;
    return std::clamp((day.year() - first.year()) * 12 + day.month() - first.month(), 0, 11);
}

int BudgetYear::closedMonths(QDate today) const
{
    if (today < period().first)
        return 0;
    return today > period().last ? 12 : monthOf(today);
}

Percent LineSpending::variancePercent() const
{
    const qint64 plan = plannedTotal().minor;
    return plan == 0 ? Percent{} : Percent{scaled(variance().minor, 1000, plan)};
}

std::optional<int> LineSpending::exhaustionMonth() const
{
    const qint64 plan = plannedTotal().minor;
    const Months spent = cumulative(forecast);
    for (int month = 0; month < 12; ++month) {
        if (spent[size_t(month)] > plan)
            return month;
    }
    return {};
}

Money LineSpending::sum(const Months &months) const
{
    return {std::accumulate(months.begin(), months.end(), qint64(0)), currency};
}

LineSpending::Months LineSpending::cumulative(const Months &months)
{
    Months result{};
    std::partial_sum(months.begin(), months.end(), result.begin());
    return result;
}

void LineSpending::add(const LineSpending &other)
{
    for (size_t month = 0; month < 12; ++month) {
        planned[month] += other.planned[month];
        actual[month] += other.actual[month];
        forecast[month] += other.forecast[month];
    }
    committed += other.committed;
    expenses += other.expenses;
    commitments += other.commitments;
}

Spending::Spending(const Store &store, int fiscalYear, QDate today)
    : Spending(store.all<BudgetLine>(), store.all<Expense>(), store.all<Commitment>(),
               BudgetYear{fiscalYear, store.team().fiscalYearStart, store.team().base()}, today)
{
}

Spending::Spending(const std::vector<BudgetLine> &lines, const std::vector<Expense> &expenses,
                   const std::vector<Commitment> &commitments, const BudgetYear &year, QDate today)
    : m_year(year), m_closed(year.closedMonths(today)), m_today(today)
{
    for (const BudgetLine &line : lines) {
        if (line.year != year.year)
            continue;
        LineSpending spending;
        spending.line = line.id;
        spending.currency = year.currency;
        if (line.plan.currency.isNone() || line.plan.currency == year.currency)
            spending.planned = line.plan.minor;
        m_index[line.id.value] = m_lines.size();
        m_lines.append(spending);
    }
    for (const Expense &expense : expenses)
        take(expense);
    std::vector<LineSpending::Months> known(size_t(m_lines.size()));
    for (const Commitment &commitment : commitments)
        take(commitment, known);
    foresee(known);
}

LineSpending *Spending::find(Id<BudgetLine> line)
{
    const auto found = m_index.find(line.value);
    return found == m_index.end() ? nullptr : &m_lines[found->second];
}

const LineSpending *Spending::line(Id<BudgetLine> line) const
{
    return const_cast<Spending *>(this)->find(line);
}

void Spending::take(const Expense &expense)
{
    // Where nothing was converted the invoice's own amount counts, if it is in the team's currency.
    const Money base = expense.base.isGiven() ? expense.base : expense.amount;
    LineSpending *spending = find(expense.line);
    const bool isUncoded = expense.line.isNull() && m_year.period().contains(expense.date);
    if (!spending && !isUncoded)
        return;
    if (base.currency != m_year.currency) {
        m_unconverted.rows.append(expense.id.value);
    } else if (!spending) {
        m_uncoded.amount += base.minor;
        m_uncoded.rows.append(expense.id.value);
    } else {
        const auto month = size_t(m_year.monthOf(expense.date));
        spending->actual[month] += base.minor;
        spending->expenses.append(expense.id.value);
        m_expensesOfMonth[month].append(expense.id.value);
    }
}

void Spending::take(const Commitment &commitment, std::vector<LineSpending::Months> &known)
{
    LineSpending *spending = find(commitment.line);
    if (!spending || commitment.state != OrderState::Open)
        return;
    const bool mixed = commitment.invoiced.isGiven() && commitment.invoiced.currency != commitment.amount.currency;
    if (commitment.amount.currency != m_year.currency || mixed) {
        m_unconverted.rows.append(commitment.id.value);
        return;
    }
    auto &months = known[size_t(m_index[commitment.line.value])];
    const qint64 rest = std::max<qint64>(0, commitment.amount.minor - commitment.invoiced.minor);
    if (rest > 0) {
        spending->committed += rest;
        spending->commitments.append(commitment.id.value);
        if (m_closed < 12) {
            const int due = commitment.expected.isValid() ? m_year.monthOf(commitment.expected) : m_closed;
            months[size_t(std::max(due, m_closed))] += rest;
        }
    }
    if (commitment.renewal.isValid() && m_year.period().contains(commitment.renewal)
        && m_year.monthOf(commitment.renewal) >= m_closed)
        months[size_t(m_year.monthOf(commitment.renewal))] += commitment.amount.minor;
}

void Spending::foresee(const std::vector<LineSpending::Months> &known)
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        LineSpending &line = m_lines[i];
        for (size_t month = 0; month < 12; ++month) {
            line.forecast[month] = int(month) < m_closed
                                       ? line.actual[month]
                                       : std::max(line.planned[month], line.actual[month] + known[size_t(i)][month]);
        }
    }
}

LineSpending Spending::total() const
{
    LineSpending sum;
    sum.currency = m_year.currency;
    for (const LineSpending &line : m_lines)
        sum.add(line);
    return sum;
}

Source Spending::explainPlanned(const LineSpending &line) const
{
    Source source{tr("the twelve months of the plan"), {}, "budget_line", {}};
    const QLocale locale;
    for (int month = 0; month < 12; ++month) {
        source.parts.append({locale.toString(m_year.month(month).first, QStringLiteral("MMM yyyy")),
                             text({line.planned[size_t(month)], line.currency})});
    }
    if (line.line)
        source.rows = {line.line.value};
    return source;
}

Source Spending::explainActual(const LineSpending &line) const
{
    return {tr("expenses coded to the line"), {{tr("Actual"), text(line.actualTotal())}}, "expense", line.expenses};
}

Source Spending::explainCommitted(const LineSpending &line) const
{
    return {tr("ordered − invoiced, over open orders"), {{tr("Committed"), text(line.committedTotal())}}, "commitment",
            line.commitments};
}

Source Spending::explainAvailable(const LineSpending &line) const
{
    return {tr("plan − actual − committed"),
            {{tr("Plan"), text(line.plannedTotal())},
             {tr("Actual"), text(line.actualTotal())},
             {tr("Committed"), text(line.committedTotal())},
             {tr("Available"), text(line.available())}},
            "expense", line.expenses};
}

Source Spending::explainForecast(const LineSpending &line) const
{
    LineSpending::Months closed{}, open{};
    for (size_t month = 0; month < 12; ++month)
        (int(month) < m_closed ? closed : open)[month] = line.forecast[month];
    return {tr("actual of closed months + for each open month the larger of its plan and what is spent, ordered or "
               "renewed in it"),
            {{tr("Closed months"), text(line.sum(closed))},
             {tr("Open months"), text(line.sum(open))},
             {tr("Forecast"), text(line.forecastTotal())}},
            "commitment", line.commitments};
}

Source Spending::explainActual(int month) const
{
    qint64 sum = 0;
    for (const LineSpending &line : m_lines)
        sum += line.actual[size_t(month)];
    return {tr("expenses of the month, coded to lines of the year"),
            {{tr("Actual"), text({sum, m_year.currency})}}, "expense", m_expensesOfMonth[size_t(month)]};
}

bool Spending::hasActual(int month) const
{
    return m_year.month(month).first <= m_today || !m_expensesOfMonth[size_t(month)].isEmpty();
}

int currentFiscalYear(const Store &store, QDate today)
{
    return BudgetYear::containing(today, store.team().fiscalYearStart);
}

ChartData spendingChart(const Spending &spending)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("muster::Spending", text); };
    const LineSpending total = spending.total();
    ChartData chart;
    chart.title = tr(QT_TRANSLATE_NOOP("muster::Spending", "Spending by month"));
    chart.subtitle = spending.year().period().toString(QLocale());
    chart.unit = Unit::Money;
    chart.currency = spending.year().currency;
    chart.empty = tr(QT_TRANSLATE_NOOP("muster::Spending", "This year has no budget lines yet."));
    if (spending.lines().isEmpty())
        return chart;
    ChartSeries plan{tr(QT_TRANSLATE_NOOP("muster::Spending", "Plan")), ChartShape::Bar, ChartRole::Plan, {}, false, {}};
    ChartSeries actual{tr(QT_TRANSLATE_NOOP("muster::Spending", "Actual")), ChartShape::Bar, ChartRole::Actual, {}, false, {}};
    ChartSeries planSum{tr(QT_TRANSLATE_NOOP("muster::Spending", "Plan, cumulative")), ChartShape::Line, ChartRole::Plan,
                        {}, true, {}};
    ChartSeries actualSum{tr(QT_TRANSLATE_NOOP("muster::Spending", "Actual, cumulative")), ChartShape::Line,
                          ChartRole::Actual, {}, true, {}};
    const auto planned = LineSpending::cumulative(total.planned);
    const auto spent = LineSpending::cumulative(total.actual);
    for (int month = 0; month < 12; ++month) {
        const auto m = size_t(month);
        const bool begun = spending.hasActual(month);
        chart.categories.append(QLocale().toString(spending.year().month(month).first, QStringLiteral("MMM")));
        plan.values.append(total.planned[m]);
        planSum.values.append(planned[m]);
        actual.values.append(begun ? std::optional(total.actual[m]) : std::nullopt);
        actualSum.values.append(begun ? std::optional(spent[m]) : std::nullopt);
        actual.sources.append(spending.explainActual(month));
        actualSum.sources.append(spending.explainActual(month));
    }
    chart.series = {plan, actual, planSum, actualSum};
    return chart;
}

ChartData spendingChart(const Store &store, int fiscalYear, QDate today)
{
    return spendingChart(Spending(store, fiscalYear, today));
}

} // namespace muster
