// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budgetreport.h"

#include "app/budgets/spending.h"
#include "app/report/reportframe.h"

#include <QCollator>

namespace muster {

namespace {

QString reportText(const char *text)
{
    return QCoreApplication::translate("muster::BudgetReport", text);
}

ReportRow budgetRow(const Spending &spending, const LineSpending &line, const QString &name, const QString &category)
{
    ReportRow row;
    row.cells = {name, category, QVariant::fromValue(line.originalTotal()), QVariant::fromValue(line.plannedTotal()), QVariant::fromValue(line.actualTotal()),
                 QVariant::fromValue(line.committedTotal()), QVariant::fromValue(line.available()),
                 QVariant::fromValue(line.variance()), QVariant::fromValue(line.variancePercent()),
                 QVariant::fromValue(line.forecastTotal()), QVariant::fromValue(line.forecastVariance())};
    row.sources = {{}, {}, spending.explainPlanned(line), spending.explainPlanned(line), spending.explainActual(line), spending.explainCommitted(line),
                   spending.explainAvailable(line), {}, {}, spending.explainForecast(line), {}};
    row.tone = line.available().minor < 0 ? Tone::Danger : line.forecastVariance().minor < 0 ? Tone::Warn : Tone::Plain;
    return row;
}

ReportTable emptyBudgetTable()
{
    ReportTable table;
    table.title = reportText(QT_TRANSLATE_NOOP("muster::BudgetReport", "Budget lines"));
    table.empty = reportText(QT_TRANSLATE_NOOP("muster::BudgetReport", "This year has no budget lines yet."));
    const auto number = [&](const char *label, const char *key, double width = 1) {
        table.columns.append({reportText(label), key, width, true});
    };
    table.columns = {{reportText(QT_TRANSLATE_NOOP("muster::BudgetReport", "Budget line")), "line", 2.4, false},
                     {reportText(QT_TRANSLATE_NOOP("muster::BudgetReport", "Category")), "category", 1.5, false}};
    number(QT_TRANSLATE_NOOP("muster::BudgetReport", "Original"), "original");
    number(QT_TRANSLATE_NOOP("muster::BudgetReport", "Current"), "current");
    number(QT_TRANSLATE_NOOP("muster::BudgetReport", "Actual"), "actual");
    number(QT_TRANSLATE_NOOP("muster::BudgetReport", "Committed"), "committed");
    number(QT_TRANSLATE_NOOP("muster::BudgetReport", "Available"), "available");
    number(QT_TRANSLATE_NOOP("muster::BudgetReport", "Current − actual"), "variance");
    number(QT_TRANSLATE_NOOP("muster::BudgetReport", "%"), "variance_percent", 0.6);
    number(QT_TRANSLATE_NOOP("muster::BudgetReport", "Forecast"), "forecast");
    number(QT_TRANSLATE_NOOP("muster::BudgetReport", "Current − forecast"), "forecast_variance");
    return table;
}

QList<const BudgetLine *> shownLines(const Store &store, const Spending &spending, const ReportRequest &request)
{
    QList<const BudgetLine *> lines;
    for (const LineSpending &line : spending.lines()) {
        const BudgetLine *record = store.find(line.line);
        if (record && (!request.isLimited() || request.includes(record->owner.value)))
            lines.append(record);
    }
    QCollator collator;
    const auto category = [&](const BudgetLine *line) { return store.title(recordType<Category>(), line->category.value); };
    std::stable_sort(lines.begin(), lines.end(), [&](const BudgetLine *a, const BudgetLine *b) {
        const int order = collator.compare(category(a), category(b));
        return order != 0 ? order < 0 : collator.compare(a->name, b->name) < 0;
    });
    return lines;
}

QStringList budgetAssumptions(const Spending &spending, const QLocale &locale)
{
    QStringList texts{reportText(QT_TRANSLATE_NOOP("muster::BudgetReport",
        "The current budget is the original one with approved revisions and transfers. Available is current − actual − committed. "
        "The forecast takes the actual of closed months and, for each open month, your own forecast, else the larger of its "
        "budget and what is spent, ordered or renewed in it."))};
    if (spending.uncoded().count > 0) {
        texts << reportText(QT_TRANSLATE_NOOP("muster::BudgetReport", "%1 expenses (%2) are on no budget line and in no figure above."))
                     .arg(locale.toString(spending.uncoded().count),
                          Money{spending.uncoded().amount, spending.year().currency}.toString(locale));
    }
    if (spending.unconverted().count > 0) {
        texts << reportText(QT_TRANSLATE_NOOP("muster::BudgetReport",
                                              "%1 amounts in another currency are not converted and in no figure above."))
                     .arg(locale.toString(spending.unconverted().count));
    }
    return texts;
}

ReportFigures budgetFigures(const Spending &spending, const LineSpending &sum)
{
    const auto figure = [](const char *key, const char *label, const Money &amount, const Source &source) {
        return ReportFigures::Figure{key, reportText(label), QVariant::fromValue(amount), amount.minor < 0 ? Tone::Danger : Tone::Plain, source};
    };
    return {{figure("current", QT_TRANSLATE_NOOP("muster::BudgetReport", "Current budget"), sum.plannedTotal(), spending.explainPlanned(sum)),
             figure("actual", QT_TRANSLATE_NOOP("muster::BudgetReport", "Spent"), sum.actualTotal(), spending.explainActual(sum)),
             figure("committed", QT_TRANSLATE_NOOP("muster::BudgetReport", "Committed"), sum.committedTotal(), spending.explainCommitted(sum)),
             figure("available", QT_TRANSLATE_NOOP("muster::BudgetReport", "Available"), sum.available(), spending.explainAvailable(sum)),
             figure("forecast_variance", QT_TRANSLATE_NOOP("muster::BudgetReport", "Current − forecast"), sum.forecastVariance(),
                    spending.explainForecast(sum))}};
}

} // namespace

Report budgetReport(const Store &store, const ReportRequest &request)
{
    const QDate day = request.period.isEmpty() ? request.today : request.period.first;
    const int year = BudgetYear::containing(day, store.team().fiscalYearStart);
    const Spending spending(store, year, request.today);
    Report report = reportFrame(store, request, "budget",
                                reportText(QT_TRANSLATE_NOOP("muster::BudgetReport", "Budget against actual")),
                                spending.year().period());
    if (request.person != 0)
        report.subtitle = store.title(recordType<Person>(), request.person);
    ReportTable table = emptyBudgetTable();
    LineSpending sum;
    sum.currency = spending.year().currency;
    for (const BudgetLine *line : shownLines(store, spending, request)) {
        const LineSpending &figures = *spending.line(line->id);
        sum.add(figures);
        table.rows.append(budgetRow(spending, figures, line->name, store.title(recordType<Category>(), line->category.value)));
    }
    if (!table.rows.isEmpty()) {
        ReportRow total = budgetRow(spending, sum, reportText(QT_TRANSLATE_NOOP("muster::BudgetReport", "Total")), {});
        total.style = ReportRow::Style::Total;
        table.rows.append(total);
    }
    report.blocks.append(budgetFigures(spending, sum));
    if (!request.isLimited())
        report.blocks.append(spendingChart(spending));
    report.blocks.append(table);
    report.assumptions = budgetAssumptions(spending, request.locale);
    return report;
}

} // namespace muster
