// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budget.h"

#include "app/budgets/spending.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

namespace {

QString budgetText(const char *text)
{
    return QCoreApplication::translate("record", text);
}

Problems checkCategory(const Category &category, const Store &store)
{
    QSet<RecordId> seen{category.id.value};
    for (Id<Category> next = category.parent; next;) {
        if (seen.contains(next.value))
            return {{"parent_id", budgetText(QT_TRANSLATE_NOOP("record", "A category cannot lie inside itself.")),
                     category.id.value}};
        seen.insert(next.value);
        const Category *parent = store.find(next);
        next = parent ? parent->parent : Id<Category>();
    }
    return {};
}

/// Amounts that budgets add up must be in the team's currency.
void checkBase(Problems &problems, const Money &money, const QByteArray &field, RecordId id, const Store &store)
{
    if (money.isGiven() && money.currency != store.team().base())
        problems << Problem{field, budgetText(QT_TRANSLATE_NOOP("record", "This amount must be in %1, the currency of the budget."))
                                       .arg(store.team().currency), id};
}

Problems checkLine(const BudgetLine &line, const Store &store)
{
    Problems problems;
    checkBase(problems, line.plan.total(), "plan", line.id.value, store);
    return problems;
}

Problems checkExpense(const Expense &expense, const Store &store)
{
    Problems problems;
    checkBase(problems, expense.base, "base", expense.id.value, store);
    if (!expense.amount.isGiven())
        return problems;
    if (!expense.base.isGiven())
        problems << Problem{"base", budgetText(QT_TRANSLATE_NOOP("record", "How much is that in %1?"))
                                        .arg(store.team().currency), expense.id.value};
    else if (expense.amount.currency == expense.base.currency && expense.amount != expense.base)
        problems << Problem{"base", budgetText(QT_TRANSLATE_NOOP("record", "In the team's own currency both amounts are the same.")),
                            expense.id.value};
    return problems;
}

Problems checkCommitment(const Commitment &commitment, const Store &store)
{
    Problems problems;
    checkBase(problems, commitment.amount, "amount", commitment.id.value, store);
    checkBase(problems, commitment.invoiced, "invoiced", commitment.id.value, store);
    return problems;
}

} // namespace

template <> struct Choices<SpendKind>
{
    static constexpr Choice list[] = {
        {int(SpendKind::Operating), "operating", QT_TRANSLATE_NOOP("record", "Operating")},
        {int(SpendKind::Capital), "capital", QT_TRANSLATE_NOOP("record", "Capital"), Tone::Accent},
    };
};

template <> struct Choices<OrderState>
{
    static constexpr Choice list[] = {
        {int(OrderState::Open), "open", QT_TRANSLATE_NOOP("record", "Open"), Tone::Accent},
        {int(OrderState::Closed), "closed", QT_TRANSLATE_NOOP("record", "Closed"), Tone::Quiet},
    };
};

template <> const RecordType &recordType<Category>()
{
    static const Description<Category> d("category", "categories", QT_TRANSLATE_NOOP("record", "Category"),
                                         QT_TRANSLATE_NOOP("record", "Categories"), {
        field(&Category::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Category::parent, "parent_id", QT_TRANSLATE_NOOP("record", "Parent")),
        field(&Category::code, "code", QT_TRANSLATE_NOOP("record", "Code")),
    }, &checkCategory);
    return d;
}

template <> const RecordType &recordType<BudgetLine>()
{
    static const Description<BudgetLine> d("budget_line", "budget-lines", QT_TRANSLATE_NOOP("record", "Budget line"),
                                           QT_TRANSLATE_NOOP("record", "Budget lines"), {
        field(&BudgetLine::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&BudgetLine::year, "year", QT_TRANSLATE_NOOP("record", "Fiscal year")).between(1900, 2200)
            .startsAs([](const Store &store, QDate today) { return Value(qint64(currentFiscalYear(store, today))); }),
        field(&BudgetLine::category, "category_id", QT_TRANSLATE_NOOP("record", "Category")),
        field(&BudgetLine::costCentre, "cost_centre", QT_TRANSLATE_NOOP("record", "Cost centre")),
        field(&BudgetLine::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&BudgetLine::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
        field(&BudgetLine::plan, "plan", QT_TRANSLATE_NOOP("record", "Plan")),
        field(&BudgetLine::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, &checkLine);
    return d;
}

template <> const RecordType &recordType<Expense>()
{
    static const Description<Expense> d("expense", "expenses", QT_TRANSLATE_NOOP("record", "Expense"),
                                        QT_TRANSLATE_NOOP("record", "Expenses"), {
        field(&Expense::supplier, "supplier", QT_TRANSLATE_NOOP("record", "Supplier"))
            .alsoCalled({"supplier name", "vendor", "payee", "merchant", "beneficiary"}),
        field(&Expense::date, "date", QT_TRANSLATE_NOOP("record", "Date"))
            .alsoCalled({"paid date", "payment date", "invoice date", "transaction date", "posting date", "booking date"}),
        field(&Expense::amount, "amount", QT_TRANSLATE_NOOP("record", "Amount")).required()
            .alsoCalled({"net amount", "value", "total", "amount gbp"}),
        field(&Expense::base, "base", QT_TRANSLATE_NOOP("record", "In team currency")).secondary(),
        field(&Expense::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line")),
        field(&Expense::category, "category", QT_TRANSLATE_NOOP("record", "Category"))
            .alsoCalled({"expenditure category", "expenditure catergory", "expense type", "expenditure unit"}),
        field(&Expense::invoice, "invoice", QT_TRANSLATE_NOOP("record", "Invoice"))
            .alsoCalled({"invoice number", "trans no", "transaction number", "reference"}),
        field(&Expense::text, "text", QT_TRANSLATE_NOOP("record", "Text"))
            .alsoCalled({"description", "memo", "details", "narrative", "purpose"}),
        field(&Expense::source, "source", QT_TRANSLATE_NOOP("record", "Source")).hidden().readOnly(),
    }, &checkExpense);
    return d;
}

template <> const RecordType &recordType<Commitment>()
{
    static const Description<Commitment> d("commitment", "commitments", QT_TRANSLATE_NOOP("record", "Commitment"),
                                           QT_TRANSLATE_NOOP("record", "Commitments"), {
        field(&Commitment::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Commitment::supplier, "supplier", QT_TRANSLATE_NOOP("record", "Supplier")),
        field(&Commitment::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line")),
        field(&Commitment::amount, "amount", QT_TRANSLATE_NOOP("record", "Amount")).required(),
        field(&Commitment::invoiced, "invoiced", QT_TRANSLATE_NOOP("record", "Invoiced")),
        field(&Commitment::expected, "expected", QT_TRANSLATE_NOOP("record", "Expected")),
        field(&Commitment::renewal, "renewal", QT_TRANSLATE_NOOP("record", "Renews on")),
        field(&Commitment::state, "state", QT_TRANSLATE_NOOP("record", "State")),
    }, &checkCommitment);
    return d;
}

} // namespace muster
