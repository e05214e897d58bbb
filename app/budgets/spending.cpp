// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"

#include "app/store/store.h"

#include <numeric>

namespace muster {

int BudgetYear::containing(QDate day, int startMonth)
{
    return day.month() >= startMonth ? day.year() : day.year() - 1;
}

int BudgetYear::monthOf(int number) const
{
    return std::clamp(number - monthNumber(period().first), 0, 11);
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
    lines += other.lines;
    commitments += other.commitments;
    revisions += other.revisions;
}

namespace {

/// Calls book(month of the year, amount) for each month in which a posting counts, and other(amount) for months of other years.
template <class Book, class Other>
void spread(const Posting &posting, const BudgetYear &year, SpendingView view, Book book, Other other)
{
    if (view == SpendingView::Cash || posting.servedMonths == 0) {
        book(year.monthOf(posting.month), posting.amount.minor);
        return;
    }
    const int first = monthNumber(year.period().first);
    for (int i = 0; i < posting.servedMonths; ++i) {
        const int month = posting.servesFrom + i - first;
        const qint64 part = evenPart(posting.amount.minor, posting.servedMonths, i);
        if (month >= 0 && month < 12)
            book(month, part);
        else
            other(part);
    }
}

} // namespace

Money worthOf(const Expense &expense)
{
    return expense.base.isGiven() ? expense.base : expense.amount;
}

BudgetData BudgetData::of(const Store &store)
{
    return {store.all<BudgetLine>(), store.all<BudgetRevision>(), &store.derived<ExpensePostings>(),
            store.all<Commitment>(), store.all<ForecastOverride>(), store.all<MonthClose>()};
}

Spending::Spending(const Store &store, int fiscalYear, QDate today, SpendingView view, const QString &version)
    : Spending(BudgetData::of(store), BudgetYear{fiscalYear, store.team().fiscalYearStart, store.team().base()}, today, view,
               version)
{
}

Spending::Spending(const BudgetData &data, const BudgetYear &year, QDate today, SpendingView view, const QString &version)
    : m_year(year), m_view(view), m_closed(closedMonthsOf(data.closes, year, today)), m_today(today), m_expenses(data.expenses)
{
    takeLines(data.lines, version);
    takeRevisions(data.revisions);
    takeExpenses(*data.expenses);
    std::vector<LineSpending::Months> known(size_t(m_lines.size()));
    for (const Commitment &commitment : data.commitments) {
        if (find(commitment.line) && commitment.state == OrderState::Open)
            takeCommitment(commitment, data.expenses->invoiced(commitment.id, year.currency), known);
    }
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
        spending.lines = {line.id};
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

void Spending::takeExpenses(const ExpensePostings &expenses)
{
    for (LineSpending &line : m_lines) {
        for (const Posting &posting : expenses.onLine(line.line))
            take(posting, line);
    }
    const int first = monthNumber(m_year.period().first);
    for (const Posting &posting : expenses.onLine({})) {
        if (posting.month < first || posting.month >= first + 12)
            continue;
        SpendingApart &apart = posting.amount.currency == m_year.currency ? m_uncoded : m_unconverted;
        apart.count += posting.count;
        if (&apart == &m_uncoded)
            apart.amount += posting.amount.minor;
    }
}

void Spending::take(const Posting &posting, LineSpending &line)
{
    if (posting.amount.currency != m_year.currency) {
        m_unconverted.count += posting.count;
        return;
    }
    spread(posting, m_year, m_view, [&](int month, qint64 part) {
        line.actual[size_t(month)] += part;
        m_bookings[size_t(month)] += posting.count;
    }, [&line](qint64 part) { line.otherYears += part; });
}

std::function<QList<RecordId>()> Spending::expensesOn(const QList<Id<BudgetLine>> &lines, std::optional<int> month) const
{
    return [expenses = m_expenses, year = m_year, view = m_view, lines, month] {
        QList<RecordId> ids;
        for (const Id<BudgetLine> line : lines) {
            const ExpensePostings::List postings = expenses->eachOnLine(line);
            for (const Posting &posting : postings) {
                bool isIn = !month;
                if (month)
                    spread(posting, year, view, [&](int each, qint64) { isIn |= each == *month; }, [](qint64) {});
                if (isIn && posting.amount.currency == year.currency && !ids.endsWith(posting.expense))
                    ids << posting.expense;
            }
        }
        return ids;
    };
}

void Spending::takeCommitment(const Commitment &commitment, qint64 invoiced, std::vector<LineSpending::Months> &known)
{
    LineSpending *spending = find(commitment.line);
    const auto isForeign = [&](const Money &money) { return money.isGiven() && money.currency != m_year.currency; };
    if (commitment.amount.currency != m_year.currency || isForeign(commitment.invoiced) || isForeign(commitment.renewalPrice)) {
        ++m_unconverted.count;
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
    return m_year.month(month).first <= m_today || m_bookings[size_t(month)] > 0;
}

std::optional<Overspend> overspendBy(const Store &store, const Expense &expense, QDate today)
{
    const BudgetLine *line = store.find(expense.line);
    if (!line || line->overspend == OverspendPolicy::Ignore)
        return {};
    BudgetData data = BudgetData::of(store);
    data.lines = {line, 1};
    const BudgetYear year{line->year, store.team().fiscalYearStart, store.team().base()};
    const auto available = [&](const ExpensePostings &expenses) {
        data.expenses = &expenses;
        return Spending(data, year, today, SpendingView::Cash, line->version).lines().first().available();
    };
    const Money now = available(*data.expenses);
    const Money then = available(*data.expenses->with(expense, line->id));
    if (then.minor >= 0 || then.minor >= now.minor)
        return {};
    return Overspend{line->id, -then, now, line->overspend};
}

} // namespace muster
