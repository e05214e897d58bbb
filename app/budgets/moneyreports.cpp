// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/moneyreports.h"

#include "app/budgets/spending.h"
#include "app/report/reportframe.h"

namespace muster {

namespace {

QString moneyText(const char *text)
{
    return QCoreApplication::translate("muster::MoneyReports", text);
}

QVariant moneyCell(const Money &money)
{
    return money.isGiven() ? QVariant::fromValue(money) : QVariant();
}

int yearOf(const Store &store, const ReportRequest &request)
{
    const QDate day = request.period.isEmpty() ? request.today : request.period.first;
    return BudgetYear::containing(day, store.team().fiscalYearStart);
}

bool isOwn(const BudgetLine *line, const ReportRequest &request)
{
    return !request.isLimited() || (line && request.includes(line->owner.value));
}

struct MoneyFigure { const char *key; QString label; Money amount; };

/// Negative amounts stand out.
ReportFigures moneyFigures(const QList<MoneyFigure> &amounts)
{
    ReportFigures large;
    for (const MoneyFigure &one : amounts)
        large.figures << ReportFigures::Figure{one.key, one.label, QVariant::fromValue(one.amount),
                                                 one.amount.minor < 0 ? Tone::Danger : Tone::Plain};
    return large;
}

ChartData forecastChart(const Spending &spending, const LineSpending &total, const QLocale &locale)
{
    ChartData chart;
    chart.title = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Forecast against budget, cumulative"));
    chart.subtitle = spending.year().period().toString(locale);
    chart.unit = Unit::Money;
    chart.currency = spending.year().currency;
    chart.empty = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "This year has no budget lines yet."));
    ChartSeries current{moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Current budget")), ChartShape::Line, ChartRole::Plan,
                        {}, false, {}};
    ChartSeries forecast{moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Actual and forecast")), ChartShape::Line,
                         ChartRole::Forecast, {}, false, {}};
    const auto planned = LineSpending::cumulative(total.planned);
    const auto foreseen = LineSpending::cumulative(total.forecast);
    for (size_t month = 0; month < 12; ++month) {
        chart.categories << locale.toString(spending.year().month(int(month)).first, QStringLiteral("MMM"));
        current.values << planned[month];
        forecast.values << foreseen[month];
    }
    if (!spending.lines().isEmpty())
        chart.series = {current, forecast};
    return chart;
}

ReportRow forecastRow(const Spending &spending, const LineSpending &line, const QString &name, const QLocale &locale)
{
    LineSpending::Months closed{}, open{};
    for (int month = 0; month < 12; ++month)
        (month < spending.closedMonths() ? closed : open)[size_t(month)] = line.forecast[size_t(month)];
    const std::optional<int> exhausted = line.exhaustionMonth();
    ReportRow row;
    row.cells = {name, QVariant::fromValue(line.originalTotal()), QVariant::fromValue(line.plannedTotal()),
                 QVariant::fromValue(line.sum(closed)), QVariant::fromValue(line.sum(open)),
                 QVariant::fromValue(line.forecastTotal()), QVariant::fromValue(line.forecastVariance()),
                 exhausted ? locale.toString(spending.year().month(*exhausted).first, QStringLiteral("MMM yyyy")) : QString()};
    row.sources = {{}, spending.explainPlanned(line), spending.explainPlanned(line), spending.explainActual(line),
                   spending.explainForecast(line), spending.explainForecast(line), spending.explainForecast(line), {}};
    row.tone = line.forecastVariance().minor < 0 ? Tone::Warn : Tone::Plain;
    return row;
}

ReportTable monthTable(const Spending &spending, const LineSpending &total, const QLocale &locale)
{
    ReportTable table;
    table.title = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "By month"));
    table.columns = {{moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Month")), "month", 2, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Current")), "current", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Actual")), "actual", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Forecast")), "forecast", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Forecast, cumulative")), "forecast_cumulative", 1.2, true}};
    const auto foreseen = LineSpending::cumulative(total.forecast);
    for (int month = 0; month < 12; ++month) {
        const auto m = size_t(month);
        const auto cell = [&](qint64 minor) { return QVariant::fromValue(Money{minor, total.currency}); };
        table.rows << ReportRow{{locale.toString(spending.year().month(month).first, QStringLiteral("MMMM yyyy")), cell(total.planned[m]),
                                 spending.hasActual(month) ? cell(total.actual[m]) : QVariant(), cell(total.forecast[m]),
                                 cell(foreseen[m])}, ReportRow::Style::Normal, 0, Tone::Plain, {}};
    }
    return table;
}

} // namespace

Report forecastReport(const Store &store, const ReportRequest &request)
{
    const Spending spending(store, yearOf(store, request), request.today);
    Report report = reportFrame(store, request, "forecast", moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Full-year forecast")),
                                spending.year().period());
    ReportTable table;
    table.title = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "By budget line"));
    table.empty = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "This year has no budget lines yet."));
    table.columns = {{moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Budget line")), "line", 2.2, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Original")), "original", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Current")), "current", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Closed months")), "closed", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Open months")), "open", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Forecast")), "forecast", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Current − forecast")), "forecast_variance", 1.1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Used up in")), "exhausted_in", 0.9, false}};
    LineSpending total;
    total.currency = spending.year().currency;
    for (const LineSpending &line : spending.lines()) {
        const BudgetLine *record = store.find(line.line);
        if (!isOwn(record, request))
            continue;
        total.add(line);
        table.rows << forecastRow(spending, line, record->name, request.locale);
    }
    if (!table.rows.isEmpty()) {
        table.rows << forecastRow(spending, total, moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Total")), request.locale);
        table.rows.last().style = ReportRow::Style::Total;
    }
    report.blocks = {moneyFigures({{"current", moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Current budget")), total.plannedTotal()},
                                   {"forecast", moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Forecast")), total.forecastTotal()},
                                   {"forecast_variance", moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Current − forecast")),
                                    total.forecastVariance()}}),
                     forecastChart(spending, total, request.locale), table};
    if (!table.rows.isEmpty())
        report.blocks << monthTable(spending, total, request.locale);
    report.assumptions << moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports",
        "%1 months are closed: their figures are the actual. An open month is your own forecast, else the larger of its budget and "
        "what is spent, ordered or renewed in it.")).arg(request.locale.toString(spending.closedMonths()));
    return report;
}

Report expenseReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "expenses", moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Expense register")),
                                request.period);
    const Currency base = store.team().base();
    const QDate late = request.today.addDays(-30);
    struct Entry { Expense expense; int rank; QString state; };
    std::vector<Entry> entries;
    const RecordType &type = recordType<Expense>();
    const FieldRange period{type.indexOf("date"), request.period.first, request.period.last};
    store.each<Expense>({"supplier", "date", "amount", "base", "line_id", "invoice", "text"}, {period}, [&](const Expense &expense) {
        if (!isOwn(store.find(expense.line), request))
            return;
        const Money worth = worthOf(expense);
        if (worth.currency != base)
            entries.push_back({expense, 1, moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Not converted"))});
        else if (expense.line.isNull() && expense.date < late)
            entries.push_back({expense, 0, moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Uncoded for over 30 days"))});
        else if (expense.line.isNull())
            entries.push_back({expense, 2, moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Uncoded"))});
        else
            entries.push_back({expense, 3, {}});
    });
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.rank != b.rank ? a.rank < b.rank : std::pair(b.expense.date, a.expense.id.value) < std::pair(a.expense.date, b.expense.id.value);
    });
    ReportTable table;
    table.title = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Expenses"));
    table.empty = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "No expenses in this period."));
    table.columns = {{moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Date")), "date", 0.9, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Supplier")), "supplier", 1.6, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Text")), "text", 2, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Invoice")), "invoice", 1.2, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Budget line")), "line", 1.8, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Amount")), "amount", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "In %1")).arg(base.code()), "base", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "To do")), "state", 1.4, false}};
    Money sum{0, base};
    for (const Entry &entry : entries) {
        const Expense &e = entry.expense;
        const Money worth = worthOf(e);
        const bool counts = worth.currency == base;
        if (counts)
            sum += worth;
        ReportRow row;
        row.cells = {e.date, e.supplier, e.text, e.invoice, store.title(recordType<BudgetLine>(), e.line.value), moneyCell(e.amount),
                     counts ? QVariant::fromValue(worth) : QVariant(), entry.state};
        row.tone = entry.rank < 2 ? Tone::Danger : entry.rank == 2 ? Tone::Warn : Tone::Plain;
        row.sources.append(Source{{}, {}, type.name(), {e.id.value}});
        table.rows << row;
    }
    if (!table.rows.isEmpty()) {
        ReportRow total;
        total.style = ReportRow::Style::Total;
        total.cells = {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Total")), {}, {}, {}, {}, {}, QVariant::fromValue(sum), {}};
        table.rows << total;
    }
    report.blocks = {table};
    report.assumptions << moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports",
        "By the date of the expense. Amounts that are not converted are in no sum."));
    return report;
}

Report commitmentReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "commitments",
                                moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Commitments and renewals")), request.period);
    ReportTable open, renewals;
    open.title = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Open orders and contracts"));
    open.empty = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Nothing is ordered and not yet invoiced."));
    open.columns = {{moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "What")), "name", 2.4, false},
                    {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Supplier")), "supplier", 1.5, false},
                    {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Budget line")), "line", 1.8, false},
                    {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Amount")), "amount", 1, true},
                    {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Still to come")), "rest", 1, true},
                    {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Expected")), "expected", 0.9, false}};
    renewals.title = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Renewals, by the day of notice"));
    renewals.empty = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "No contract renews in this period."));
    renewals.columns = {{moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "What")), "name", 2.4, false},
                        {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Supplier")), "supplier", 1.5, false},
                        {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Notice by")), "notice_by", 0.9, false},
                        {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Renews on")), "renews_on", 0.9, false},
                        {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Price then")), "price", 1, true},
                        {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Seats used")), "seats", 0.9, false}};
    const ExpensePostings &expenses = store.derived<ExpensePostings>();
    const Currency base = store.team().base();
    Money rest{0, base}, renewing{0, base};
    for (const Commitment &order : store.all<Commitment>()) {
        if (order.state != OrderState::Open || !isOwn(store.find(order.line), request))
            continue;
        const Source source{{}, {}, recordType<Commitment>().name(), {order.id.value}};
        const qint64 left = order.amount.minor - order.invoiced.minor - expenses.invoiced(order.id, base);
        if (left > 0) {
            if (order.amount.currency == base)
                rest.minor += left;
            const bool isLate = order.expected.isValid() && order.expected < request.today;
            open.rows << ReportRow{{order.name, order.supplier, store.title(recordType<BudgetLine>(), order.line.value),
                                    moneyCell(order.amount), QVariant::fromValue(Money{left, order.amount.currency}), order.expected},
                                   ReportRow::Style::Normal, 0, isLate ? Tone::Warn : Tone::Plain, {source}};
        }
        for (const QDate day : order.renewalsIn(request.period)) {
            if (order.priceOfRenewal().currency == base)
                renewing += order.priceOfRenewal();
            const QDate notice = day.addDays(-order.noticeDays);
            const QString seats = order.seats ? QStringLiteral("%1 / %2").arg(request.locale.toString(order.seatsUsed.value_or(0)),
                                                                              request.locale.toString(*order.seats)) : QString();
            renewals.rows << ReportRow{{order.name, order.supplier, notice, day, moneyCell(order.priceOfRenewal()), seats},
                                       ReportRow::Style::Normal, 0, notice < request.today ? Tone::Warn : Tone::Plain, {source}};
        }
    }
    const auto byDate = [](int column) {
        return [column](const ReportRow &a, const ReportRow &b) { return a.cells.at(column).toDate() < b.cells.at(column).toDate(); };
    };
    std::stable_sort(open.rows.begin(), open.rows.end(), byDate(5));
    std::stable_sort(renewals.rows.begin(), renewals.rows.end(), byDate(2));
    report.blocks = {moneyFigures({{"rest", moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Ordered and still to come")), rest},
                                   {"renewals", moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Renews in the period")), renewing}}),
                     open, renewals};
    report.assumptions << moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports",
        "Still to come is the amount less what is invoiced, by the order itself and by the expenses that name it."));
    return report;
}

Report fundingReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "funding", moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Funding needs")),
                                request.period);
    ReportTable table;
    table.title = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Requests and revisions"));
    table.empty = moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "No money is asked for."));
    table.columns = {{moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "What")), "name", 2, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Budget line")), "line", 1.5, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Amount")), "amount", 1, true},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Needed by")), "needed_by", 0.9, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Why")), "reason", 2.4, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "If it is refused")), "consequence", 2.4, false},
                     {moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "State")), "state", 0.9, false}};
    const auto isShown = [&](Decision state, QDate decidedOn) {
        return state == Decision::Asked || request.period.contains(decidedOn);
    };
    Money asked{0, store.team().base()};
    for (const FundingRequest &one : store.all<FundingRequest>()) {
        if (!isShown(one.state, one.decidedOn) || !isOwn(store.find(one.line), request))
            continue;
        if (one.state == Decision::Asked)
            asked += one.amount;
        table.rows << ReportRow{{one.title, store.title(recordType<BudgetLine>(), one.line.value), moneyCell(one.amount), one.neededBy,
                                 one.reason, one.consequence, choiceWord<FundingRequest>("state", one.state)}, ReportRow::Style::Normal, 0, Tone::Plain,
                                {{{}, {}, recordType<FundingRequest>().name(), {one.id.value}}}};
    }
    for (const BudgetRevision &one : store.all<BudgetRevision>()) {
        if (one.kind != RevisionKind::Revision || !isShown(one.state, one.decidedOn) || !isOwn(store.find(one.line), request))
            continue;
        if (one.state == Decision::Asked)
            asked += one.amounts.total();
        table.rows << ReportRow{{one.name, store.title(recordType<BudgetLine>(), one.line.value),
                                 QVariant::fromValue(one.amounts.total()), {}, one.reason, {}, choiceWord<FundingRequest>("state", one.state)},
                                ReportRow::Style::Normal, 0, Tone::Plain, {{{}, {}, recordType<BudgetRevision>().name(), {one.id.value}}}};
    }
    if (!table.rows.isEmpty())
        table.rows << ReportRow{{moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Asked for and not decided")), {},
                                 QVariant::fromValue(asked), {}, {}, {}, {}}, ReportRow::Style::Total, 0, Tone::Plain, {}};
    report.blocks = {moneyFigures({{"asked", moneyText(QT_TRANSLATE_NOOP("muster::MoneyReports", "Asked for and not decided")), asked}}), table};
    return report;
}

} // namespace muster
