// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/expensepostings.h"

#include "app/budgets/spending.h"
#include "app/store/store.h"

#include <set>

namespace muster {

namespace {

constexpr size_t mostFollowed = 1000; // expenses in one step: above it reading the places again is quicker

const QList<QByteArray> figures{"date", "base", "service_from", "service_to"};

Posting postingOf(const Expense &expense, const Money &amount)
{
    Posting posting{expense.id.value, amount, monthNumber(expense.date), 0, 0};
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

} // namespace

ExpensePostings::ExpensePostings(std::span<const Expense> expenses, std::span<const ExpenseSplit> splits)
{
    std::unordered_map<RecordId, std::vector<ExpenseSplit>> parts;
    for (const ExpenseSplit &split : splits)
        parts[split.expense.value].push_back(split);
    for (const Expense &expense : expenses)
        post(expense, parts[expense.id.value], true);
}

const ExpensePostings::List &ExpensePostings::at(Key key) const
{
    const auto known = m_places.find(key);
    if (known != m_places.end())
        return known->second;
    return m_places.emplace(key, m_store ? read(key) : List()).first->second;
}

ExpensePostings::List ExpensePostings::read(Key key) const
{
    List list;
    const RecordType &type = recordType<Expense>();
    const bool isLine = key.first == Place::Line;
    const FieldRange here = FieldRange::is(type.indexOf(isLine ? "line_id" : "order_id"), key.second ? Value(key.second) : Value());
    const bool hasSplits = isLine && !m_store->all<ExpenseSplit>().empty();
    m_store->each<Expense>(figures, here, [&](const Expense &expense) {
        const Expense &whole = expense.base.isGiven() ? expense : m_store->find(expense.id).value_or(expense);
        const auto rest = hasSplits ? restOf(whole, splitsOf(*m_store, expense.id.value)) : worthOf(whole);
        if (rest)
            list.push_back(postingOf(whole, *rest));
    });
    if (hasSplits && key.second != 0) {
        const QList<RecordId> parts = m_store->pointingTo<ExpenseSplit>(key.second, "line_id");
        for (const RecordId id : parts) {
            const ExpenseSplit &part = *m_store->find(Id<ExpenseSplit>{id});
            if (const auto expense = m_store->find(part.expense))
                list.push_back(postingOf(*expense, part.amount));
        }
    }
    return list;
}

qint64 ExpensePostings::invoiced(Id<Commitment> order, Currency currency) const
{
    qint64 sum = 0;
    for (const Posting &posting : onOrder(order)) {
        if (posting.amount.currency == currency)
            sum += posting.amount.minor;
    }
    return sum;
}

void ExpensePostings::put(Key key, const Posting &posting, bool everywhere)
{
    auto place = m_places.find(key);
    if (place == m_places.end()) {
        if (!everywhere)
            return;
        place = m_places.emplace(key, List()).first;
    }
    place->second.push_back(posting);
}

void ExpensePostings::post(const Expense &expense, std::span<const ExpenseSplit> splits, bool everywhere)
{
    for (const ExpenseSplit &part : splits)
        put({Place::Line, part.line.value}, postingOf(expense, part.amount), everywhere);
    if (const auto rest = restOf(expense, splits))
        put({Place::Line, expense.line.value}, postingOf(expense, *rest), everywhere);
    if (expense.order)
        put({Place::Order, expense.order.value}, postingOf(expense, worthOf(expense)), everywhere);
}

void ExpensePostings::forget(RecordId expense)
{
    for (auto &[key, list] : m_places)
        std::erase_if(list, [expense](const Posting &posting) { return posting.expense == expense; });
}

void ExpensePostings::follow(const Changes &changes)
{
    std::set<RecordId> touched;
    const int owner = recordType<ExpenseSplit>().indexOf("expense_id");
    for (const Change &change : changes) {
        if (change.type == &recordType<Expense>())
            touched.insert(change.id);
        for (const auto &part : {change.before, change.after}) {
            if (change.type == &recordType<ExpenseSplit>() && part)
                touched.insert(part->values.at(owner).value<RecordId>());
        }
    }
    if (touched.size() > mostFollowed) {
        m_places.clear();
        return;
    }
    // Wherever it counted: where it counts now is read from the store.
    for (const RecordId id : touched) {
        forget(id);
        if (const auto expense = m_store->find(Id<Expense>{id}))
            post(*expense, splitsOf(*m_store, id), false);
    }
}

std::unique_ptr<ExpensePostings> ExpensePostings::with(const Expense &expense, Id<BudgetLine> line) const
{
    std::unique_ptr<ExpensePostings> ahead(new ExpensePostings);
    ahead->m_places.emplace(Key{Place::Line, line.value}, onLine(line));
    const QList<RecordId> orders = m_store->pointingTo<Commitment>(line.value, "line_id");
    for (const RecordId order : orders)
        ahead->m_places.emplace(Key{Place::Order, order}, onOrder({order}));
    ahead->forget(expense.id.value);
    ahead->post(expense, splitsOf(*m_store, expense.id.value), false);
    return ahead;
}

} // namespace muster
