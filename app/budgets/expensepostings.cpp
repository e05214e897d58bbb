// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/expensepostings.h"

#include "app/budgets/spending.h"
#include "app/store/store.h"

#include <set>

namespace muster {

namespace {

const QList<QByteArray> figures{"date", "amount", "base", "service_from", "service_to"};

FieldRange isOn(const char *field, RecordId target)
{
    return FieldRange::is(recordType<Expense>().indexOf(field), target ? Value(target) : Value());
}

Posting postingOf(const Expense &expense, const Money &amount)
{
    Posting posting{expense.id.value, amount, monthNumber(expense.date)};
    if (expense.serviceFrom.isValid() && expense.serviceTo.isValid()) {
        posting.servesFrom = monthNumber(expense.serviceFrom);
        posting.servedMonths = monthNumber(expense.serviceTo) - posting.servesFrom + 1;
    }
    return posting;
}

/// What is left on the expense's own line; nothing where its parts take all of it.
std::optional<Money> restOf(const Expense &expense, std::span<const ExpenseSplit> splits)
{
    Money rest = worthOf(expense);
    for (const ExpenseSplit &part : splits)
        rest.minor -= part.amount.minor;
    return splits.empty() || rest.minor != 0 ? std::optional(rest) : std::nullopt;
}

std::vector<ExpenseSplit> splitsOf(const Store &store, RecordId expense)
{
    std::vector<ExpenseSplit> splits;
    const QList<RecordId> ids = store.pointingTo<ExpenseSplit>(expense, "expense_id");
    for (const RecordId id : ids)
        splits.push_back(*store.find(Id<ExpenseSplit>{id}));
    return splits;
}

/// Joins what needs not stand alone: amounts of one month and currency that state no period.
void add(ExpensePostings::List &list, const Posting &posting, int sign)
{
    const auto same = std::find_if(list.begin(), list.end(), [&](const Posting &other) {
        return other.servedMonths == 0 && posting.servedMonths == 0 && other.month == posting.month
               && other.amount.currency == posting.amount.currency;
    });
    if (same == list.end()) {
        Posting &added = list.emplace_back(posting);
        added.expense = posting.servedMonths == 0 ? 0 : posting.expense;
        added.amount.minor *= sign;
        added.count *= sign;
        return;
    }
    same->amount.minor += sign * posting.amount.minor;
    same->count += sign * posting.count;
    if (same->count == 0)
        list.erase(same);
}

} // namespace

ExpensePostings::ExpensePostings(std::span<const Expense> expenses, std::span<const ExpenseSplit> splits)
{
    std::unordered_map<RecordId, std::vector<ExpenseSplit>> parts;
    for (const ExpenseSplit &split : splits) {
        parts[split.expense.value].push_back(split);
        m_lines.try_emplace(split.line.value);
    }
    for (const Expense &expense : expenses)
        m_lines.try_emplace(expense.line.value);
    for (const Expense &expense : expenses) {
        post(expense, parts[expense.id.value]);
        if (expense.order)
            m_orders[expense.order.value][worthOf(expense).currency.code()] += worthOf(expense).minor;
    }
}

const ExpensePostings::List &ExpensePostings::onLine(Id<BudgetLine> line) const
{
    const auto known = m_lines.find(line.value);
    if (known != m_lines.end())
        return known->second;
    return m_lines.emplace(line.value, m_store ? summed(line) : List()).first->second;
}

/// By the database, but for the few that are not simply their amount in the month of their date.
ExpensePostings::List ExpensePostings::summed(Id<BudgetLine> line) const
{
    List list;
    const int serviceFrom = recordType<Expense>().indexOf("service_from");
    m_store->sum<Expense>("base", "date", {isOn("line_id", line.value), FieldRange::is(serviceFrom, {})},
                          [&](const Value &day, const Money &sum, qint64 count) {
                              add(list, {0, sum, monthNumber(day.toDate()), 0, 0, count}, 1);
                          });
    m_store->each<Expense>(figures, {isOn("line_id", line.value), FieldRange::isGiven(serviceFrom)}, [&](const Expense &expense) {
        if (const auto rest = restOf(expense, splitsOf(*m_store, expense.id.value)))
            add(list, postingOf(expense, *rest), 1);
    });
    for (const auto &[id, expense] : splitExpenses()) {
        const std::vector<ExpenseSplit> parts = splitsOf(*m_store, id);
        for (const ExpenseSplit &part : parts) {
            if (part.line == line)
                add(list, postingOf(expense, part.amount), 1);
        }
        if (expense.line != line || expense.serviceFrom.isValid())
            continue;
        // It was summed whole.
        const Money worth = worthOf(expense);
        const auto rest = restOf(expense, parts);
        add(list, {0, Money{(rest ? rest->minor : 0) - worth.minor, worth.currency}, monthNumber(expense.date), 0, 0, rest ? 0 : -1}, 1);
    }
    return list;
}

const std::unordered_map<RecordId, Expense> &ExpensePostings::splitExpenses() const
{
    if (!m_split) {
        m_split.emplace();
        for (const ExpenseSplit &part : m_store->all<ExpenseSplit>()) {
            if (m_split->contains(part.expense.value))
                continue;
            if (const auto expense = m_store->find(part.expense))
                m_split->emplace(expense->id.value, *expense);
        }
    }
    return *m_split;
}

ExpensePostings::List ExpensePostings::eachOnLine(Id<BudgetLine> line) const
{
    List list;
    if (!m_store) {
        for (const auto &[where, posting] : m_all) {
            if (where == line)
                list.push_back(posting);
        }
        return list;
    }
    const bool hasSplits = !m_store->all<ExpenseSplit>().empty();
    m_store->each<Expense>(figures, {isOn("line_id", line.value)}, [&](const Expense &expense) {
        const auto rest = hasSplits ? restOf(expense, splitsOf(*m_store, expense.id.value)) : worthOf(expense);
        if (rest)
            list.push_back(postingOf(expense, *rest));
    });
    const QList<RecordId> parts = m_store->pointingTo<ExpenseSplit>(line.value, "line_id");
    for (const RecordId id : parts) {
        const ExpenseSplit &part = *m_store->find(Id<ExpenseSplit>{id});
        if (const auto expense = m_store->find(part.expense))
            list.push_back(postingOf(*expense, part.amount));
    }
    std::sort(list.begin(), list.end(), [](const Posting &a, const Posting &b) { return a.expense < b.expense; });
    return list;
}

const ExpensePostings::Invoiced &ExpensePostings::ofOrder(Id<Commitment> order) const
{
    const auto known = m_orders.find(order.value);
    if (known != m_orders.end())
        return known->second;
    Invoiced &sums = m_orders[order.value];
    if (m_store)
        m_store->sum<Expense>("base", "date", {isOn("order_id", order.value)},
                              [&](const Value &, const Money &sum, qint64) { sums[sum.currency.code()] += sum.minor; });
    return sums;
}

qint64 ExpensePostings::invoiced(Id<Commitment> order, Currency currency) const
{
    const Invoiced &sums = ofOrder(order);
    const auto sum = sums.find(currency.code());
    return sum == sums.end() ? 0 : sum->second;
}

void ExpensePostings::post(const Expense &expense, std::span<const ExpenseSplit> splits)
{
    const auto postOn = [&](Id<BudgetLine> line, const Money &amount) {
        const Posting posting = postingOf(expense, amount);
        if (const auto kept = m_lines.find(line.value); kept != m_lines.end())
            add(kept->second, posting, 1);
        if (!m_store)
            m_all.emplace_back(line, posting);
    };
    for (const ExpenseSplit &part : splits)
        postOn(part.line, part.amount);
    if (const auto rest = restOf(expense, splits))
        postOn(expense.line, *rest);
}

void ExpensePostings::forget(const Expense &expense)
{
    m_lines.erase(expense.line.value);
    m_orders.erase(expense.order.value);
}

/// Adds it to what is kept (or takes it off) where that is simple; else its line is summed anew when it is asked for.
void ExpensePostings::followExpense(const Expense &expense, int sign)
{
    const auto kept = m_lines.find(expense.line.value);
    if (kept != m_lines.end() && !expense.serviceFrom.isValid())
        add(kept->second, postingOf(expense, worthOf(expense)), sign);
    else if (kept != m_lines.end())
        m_lines.erase(kept);
    if (const auto order = m_orders.find(expense.order.value); order != m_orders.end())
        order->second[worthOf(expense).currency.code()] += sign * worthOf(expense).minor;
}

void ExpensePostings::follow(const Changes &changes)
{
    const auto expenses = [&](auto take) {
        for (const Change &change : changes) {
            for (const auto *row : {&change.before, &change.after}) {
                if (change.type == &recordType<Expense>() && *row)
                    take(fromRow<Expense>(**row), row == &change.after ? 1 : -1);
            }
        }
    };
    // What has parts, or had some before the step, is not simply its amount.
    std::set<RecordId> split;
    for (const Change &change : changes) {
        for (const auto *row : {&change.before, &change.after}) {
            if (change.type != &recordType<ExpenseSplit>() || !*row)
                continue;
            const ExpenseSplit part = fromRow<ExpenseSplit>(**row);
            m_split.reset();
            split.insert(part.expense.value);
            m_lines.erase(part.line.value);
            if (const auto expense = m_store->find(part.expense))
                forget(*expense);
        }
    }
    expenses([&](const Expense &expense, int) {
        if (!m_store->pointingTo<ExpenseSplit>(expense.id.value, "expense_id").isEmpty()) {
            split.insert(expense.id.value);
            m_split.reset();
            for (const ExpenseSplit &part : splitsOf(*m_store, expense.id.value))
                m_lines.erase(part.line.value);
        }
    });
    expenses([&](const Expense &expense, int sign) {
        if (split.contains(expense.id.value))
            forget(expense);
        else
            followExpense(expense, sign);
    });
}

void ExpensePostings::followBlindly(const Changes &)
{
    m_lines.clear();
    m_orders.clear();
    m_split.reset();
}

std::unique_ptr<ExpensePostings> ExpensePostings::with(const Expense &expense, Id<BudgetLine> line) const
{
    std::unique_ptr<ExpensePostings> ahead(new ExpensePostings);
    const auto stored = m_store->find(expense.id);
    List &list = ahead->m_lines[line.value];
    if (!stored) {
        list = onLine(line);
    } else {
        for (const Posting &posting : eachOnLine(line)) {
            if (posting.expense != expense.id.value)
                add(list, posting, 1);
        }
    }
    ahead->post(expense, splitsOf(*m_store, expense.id.value));
    const QList<RecordId> orders = m_store->pointingTo<Commitment>(line.value, "line_id");
    for (const RecordId order : orders) {
        Invoiced &sums = ahead->m_orders[order] = ofOrder({order});
        if (stored && stored->order.value == order)
            sums[worthOf(*stored).currency.code()] -= worthOf(*stored).minor;
        if (expense.order.value == order)
            sums[worthOf(expense).currency.code()] += worthOf(expense).minor;
    }
    return ahead;
}

} // namespace muster
