// SPDX-License-Identifier: GPL-3.0-or-later
// What the figures say of themselves, and the chart of them.
#include "app/budgets/spending.h"

#include "app/store/store.h"

namespace muster {

Source Spending::explainPlanned(const LineSpending &line) const
{
    Source source{tr("original budget + approved revisions ± transfers"), {}, "budget_revision", line.revisions};
    const QLocale locale;
    source.parts = {{tr("Original"), text(line.originalTotal())},
                    {tr("Revisions"), text({line.revised, line.currency})},
                    {tr("Transfers"), text({line.transferred, line.currency})},
                    {tr("Current"), text(line.plannedTotal())},
                    {tr("Asked for, not in it"), text(line.requestedTotal())}};
    for (int month = 0; month < 12; ++month) {
        source.parts.append({locale.toString(m_year.month(month).first, QStringLiteral("MMM yyyy")),
                             text({line.planned[size_t(month)], line.currency})});
    }
    return source;
}

Source Spending::explainActual(const LineSpending &line) const
{
    return {tr("expenses coded to the line"), {{tr("Actual"), text(line.actualTotal())}}, "expense", {}, expensesOn(line.lines)};
}

Source Spending::explainCommitted(const LineSpending &line) const
{
    return {tr("ordered − invoiced, over open orders"), {{tr("Committed"), text(line.committedTotal())}}, "commitment",
            line.commitments};
}

Source Spending::explainAvailable(const LineSpending &line) const
{
    return {tr("current budget − actual − committed"),
            {{tr("Current"), text(line.plannedTotal())},
             {tr("Actual"), text(line.actualTotal())},
             {tr("Committed"), text(line.committedTotal())},
             {tr("Available"), text(line.available())}},
            "expense", {}, expensesOn(line.lines)};
}

Source Spending::explainForecast(const LineSpending &line) const
{
    LineSpending::Months closed{}, open{};
    for (size_t month = 0; month < 12; ++month)
        (int(month) < m_closed ? closed : open)[month] = line.forecast[month];
    return {tr("actual of closed months + for each open month your own forecast, else the larger of its budget and what is "
               "spent, ordered or renewed in it"),
            {{tr("Closed months"), text(line.sum(closed))},
             {tr("Open months"), text(line.sum(open))},
             {tr("Forecast"), text(line.forecastTotal())}},
            "commitment", line.commitments};
}

Source Spending::explainActual(int month) const
{
    qint64 sum = 0;
    QList<Id<BudgetLine>> lines;
    for (const LineSpending &line : m_lines) {
        sum += line.actual[size_t(month)];
        lines << line.line;
    }
    return {tr("expenses of the month, coded to lines of the year"),
            {{tr("Actual"), text({sum, m_year.currency})}}, "expense", {}, expensesOn(lines, month)};
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
    ChartSeries plan{tr(QT_TRANSLATE_NOOP("muster::Spending", "Budget")), ChartShape::Bar, ChartRole::Plan, {}, false, {}};
    ChartSeries actual{tr(QT_TRANSLATE_NOOP("muster::Spending", "Actual")), ChartShape::Bar, ChartRole::Actual, {}, false, {}};
    ChartSeries planSum{tr(QT_TRANSLATE_NOOP("muster::Spending", "Budget, cumulative")), ChartShape::Line, ChartRole::Plan,
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
