// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"

#include "app/store/store.h"

#include <numeric>
#include <unordered_set>

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
        original[month] += other.original[month];
        planned[month] += other.planned[month];
        actual[month] += other.actual[month];
        forecast[month] += other.forecast[month];
    }
    revised += other.revised;
    transferred += other.transferred;
    requested += other.requested;
    committed += other.committed;
    otherYears += other.otherYears;
    expenses += other.expenses;
    commitments += other.commitments;
    revisions += other.revisions;
}

namespace {

QHash<RecordId, qint64> invoicedBy(std::span<const Expense> expenses, Currency currency)
{
    QHash<RecordId, qint64> invoiced;
    for (const Expense &expense : expenses) {
        if (const Money worth = worthOf(expense); expense.order && worth.currency == currency)
            invoiced[expense.order.value] += worth.minor;
    }
    return invoiced;
}

} // namespace

Money worthOf(const Expense &expense)
{
    return expense.base.isGiven() ? expense.base : expense.amount;
}

QHash<RecordId, qint64> invoicedByOrder(const Store &store)
{
    return invoicedBy(store.all<Expense>(), store.team().base());
}

BudgetData BudgetData::of(const Store &store)
{
    return {store.all<BudgetLine>(),   store.all<BudgetRevision>(),   store.all<Expense>(),   store.all<ExpenseSplit>(),
            store.all<Commitment>(),   store.all<ForecastOverride>(), store.all<MonthClose>()};
}

Spending::Spending(const Store &store, int fiscalYear, QDate today, SpendingView view, const QString &version)
    : Spending(BudgetData::of(store), BudgetYear{fiscalYear, store.team().fiscalYearStart, store.team().base()}, today, view,
               version)
{
}

Spending::Spending(const BudgetData &data, const BudgetYear &year, QDate today, SpendingView view, const QString &version)
    : m_year(year), m_view(view), m_closed(closedMonthsOf(data.closes, year, today)), m_today(today)
{
    takeLines(data.lines, version);
    takeRevisions(data.revisions);
    takeExpenses(data);
    const QHash<RecordId, qint64> invoiced = invoicedBy(data.expenses, year.currency);
    std::vector<LineSpending::Months> known(size_t(m_lines.size()));
    for (const Commitment &commitment : data.commitments)
        takeCommitment(commitment, invoiced.value(commitment.id.value), known);
    foresee(known, data.overrides);
}

int Spending::closedMonthsOf(std::span<const MonthClose> closes, const BudgetYear &year, QDate today)
{
    int closed = -1;
    for (const MonthClose &close : closes) {
        if (year.period().contains(close.month))
            closed = std::max(closed, year.monthOf(close.month) + 1);
    }
    return closed >= 0 ? closed : year.closedMonths(today);
}

void Spending::takeLines(std::span<const BudgetLine> lines, const QString &version)
{
    for (const BudgetLine &line : lines) {
        if (line.year != m_year.year || line.version != version)
            continue;
        LineSpending spending;
        spending.line = line.id;
        spending.currency = m_year.currency;
        if (line.plan.currency.isNone() || line.plan.currency == m_year.currency)
            spending.original = spending.planned = line.plan.minor;
        m_index[line.id.value] = m_lines.size();
        m_lines.append(spending);
    }
}

void Spending::takeRevisions(std::span<const BudgetRevision> revisions)
{
    for (const BudgetRevision &revision : revisions) {
        if (revision.state == Decision::Refused)
            continue;
        const qint64 total = revision.amounts.total().minor;
        for (const bool gives : {false, true}) {
            LineSpending *line = find(gives ? revision.from : revision.line);
            if (!line)
                continue;
            const qint64 sign = gives ? -1 : 1;
            line->revisions.append(revision.id.value);
            if (revision.state == Decision::Asked) {
                line->requested += sign * total;
                continue;
            }
            (revision.kind == RevisionKind::Transfer ? line->transferred : line->revised) += sign * total;
            for (size_t month = 0; month < 12; ++month)
                line->planned[month] += sign * revision.amounts.minor[month];
        }
    }
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

void Spending::takeExpenses(const BudgetData &data)
{
    std::unordered_map<RecordId, std::vector<const ExpenseSplit *>> parts;
    for (const ExpenseSplit &split : data.splits)
        parts[split.expense.value].push_back(&split);
    for (const Expense &expense : data.expenses) {
        const Money base = worthOf(expense);
        if (base.currency != m_year.currency) {
            if (find(expense.line) || (expense.line.isNull() && m_year.period().contains(expense.date)))
                m_unconverted.rows.append(expense.id.value);
            continue;
        }
        qint64 rest = base.minor;
        if (const auto split = parts.find(expense.id.value); split != parts.end()) {
            for (const ExpenseSplit *part : split->second) {
                take(expense, part->line, part->amount.minor);
                rest -= part->amount.minor;
            }
            if (rest == 0)
                continue;
        }
        take(expense, expense.line, rest);
    }
}

void Spending::take(const Expense &expense, Id<BudgetLine> line, qint64 amount)
{
    LineSpending *spending = find(line);
    if (!spending) {
        if (line.isNull() && m_year.period().contains(expense.date)) {
            m_uncoded.amount += amount;
            m_uncoded.rows.append(expense.id.value);
        }
        return;
    }
    spending->expenses.append(expense.id.value);
    const auto book = [&](int month, qint64 part) {
        spending->actual[size_t(month)] += part;
        if (!m_expensesOfMonth[size_t(month)].endsWith(expense.id.value))
            m_expensesOfMonth[size_t(month)].append(expense.id.value);
    };
    if (m_view == SpendingView::Cash || !expense.serviceFrom.isValid() || !expense.serviceTo.isValid()) {
        book(m_year.monthOf(expense.date), amount);
        return;
    }
    const QDate first = monthStart(expense.serviceFrom);
    const int months = (expense.serviceTo.year() - first.year()) * 12 + expense.serviceTo.month() - first.month() + 1;
    for (int i = 0; i < months; ++i) {
        const QDate month = first.addMonths(i);
        const qint64 part = evenPart(amount, months, i);
        if (m_year.period().contains(month))
            book(m_year.monthOf(month), part);
        else
            spending->otherYears += part;
    }
}

void Spending::takeCommitment(const Commitment &commitment, qint64 invoiced, std::vector<LineSpending::Months> &known)
{
    LineSpending *spending = find(commitment.line);
    if (!spending || commitment.state != OrderState::Open)
        return;
    const auto isForeign = [&](const Money &money) { return money.isGiven() && money.currency != m_year.currency; };
    if (commitment.amount.currency != m_year.currency || isForeign(commitment.invoiced) || isForeign(commitment.renewalPrice)) {
        m_unconverted.rows.append(commitment.id.value);
        return;
    }
    auto &months = known[size_t(m_index[commitment.line.value])];
    const qint64 rest = std::max<qint64>(0, commitment.amount.minor - commitment.invoiced.minor - invoiced);
    if (rest > 0) {
        spending->committed += rest;
        spending->commitments.append(commitment.id.value);
        if (m_closed < 12) {
            const int due = commitment.expected.isValid() ? m_year.monthOf(commitment.expected) : m_closed;
            months[size_t(std::max(due, m_closed))] += rest;
        }
    }
    for (const QDate day : commitment.renewalsIn(m_year.period())) {
        if (m_year.monthOf(day) >= m_closed)
            months[size_t(m_year.monthOf(day))] += commitment.priceOfRenewal().minor;
    }
}

void Spending::foresee(const std::vector<LineSpending::Months> &known, std::span<const ForecastOverride> overrides)
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        LineSpending &line = m_lines[i];
        for (size_t month = 0; month < 12; ++month) {
            line.forecast[month] = int(month) < m_closed
                                       ? line.actual[month]
                                       : std::max(line.planned[month], line.actual[month] + known[size_t(i)][month]);
        }
    }
    for (const ForecastOverride &own : overrides) {
        LineSpending *line = find(own.line);
        if (!line || !m_year.period().contains(own.month) || own.amount.currency != m_year.currency)
            continue;
        const int month = m_year.monthOf(own.month);
        if (month >= m_closed)
            line->forecast[size_t(month)] = own.amount.minor;
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

bool Spending::hasActual(int month) const
{
    return m_year.month(month).first <= m_today || !m_expensesOfMonth[size_t(month)].isEmpty();
}

std::optional<Overspend> overspendBy(const Store &store, const Expense &expense, QDate today)
{
    const BudgetLine *line = store.find(expense.line);
    if (!line || line->overspend == OverspendPolicy::Ignore)
        return {};
    // The line alone, with what counts in it: as it is, and as it would be.
    std::unordered_set<RecordId> relevant;
    for (const ExpenseSplit &split : store.all<ExpenseSplit>()) {
        if (split.line == line->id)
            relevant.insert(split.expense.value);
    }
    std::unordered_set<RecordId> orders;
    for (const Commitment &order : store.all<Commitment>()) {
        if (order.line == line->id)
            orders.insert(order.id.value);
    }
    std::vector<Expense> before, after;
    for (const Expense &one : store.all<Expense>()) {
        if (one.line != line->id && !relevant.contains(one.id.value) && !orders.contains(one.order.value))
            continue;
        before.push_back(one);
        if (one.id != expense.id)
            after.push_back(one);
    }
    after.push_back(expense);
    BudgetData data = BudgetData::of(store);
    data.lines = {line, 1};
    const BudgetYear year{line->year, store.team().fiscalYearStart, store.team().base()};
    const auto available = [&](const std::vector<Expense> &expenses) {
        data.expenses = expenses;
        return Spending(data, year, today, SpendingView::Cash, line->version).lines().first().available();
    };
    const Money then = available(after);
    const Money now = available(before);
    if (then.minor >= 0 || then.minor >= now.minor)
        return {};
    return Overspend{line->id, -then, now, line->overspend};
}

} // namespace muster
