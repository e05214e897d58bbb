// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budget.h"

#include "app/budgets/bankstatement.h"
#include "app/budgets/budgetchecks.h"
#include "app/budgets/budgetplan.h"
#include "app/budgets/commitment.h"
#include "app/budgets/spending.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QSet>
#include <tuple>

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

Problems checkLine(const BudgetLine &line, const Store &store)
{
    Problems problems;
    checkBase(problems, line.plan.total(), "plan", line.id.value, store);
    return problems;
}

Problems checkExpense(const Expense &expense, const Store &store)
{
    Problems problems;
    // What was imported without a rate waits for it: it keeps its own amount and is in no figure, and Spending says so.
    const bool isUnconverted = !expense.source.isEmpty() && expense.base.isGiven() && expense.base == expense.amount;
    if (!isUnconverted)
        checkBase(problems, expense.base, "base", expense.id.value, store);
    if (expense.serviceFrom.isValid() != expense.serviceTo.isValid() || expense.serviceTo < expense.serviceFrom)
        problems << Problem{"service_to", budgetText(QT_TRANSLATE_NOOP("record", "A service period needs a first day and a last one "
                                                     "that is not before it.")), expense.id.value};
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

/// An expense of a closed month stays as it is, in all that the figures are made of.
Problems checkExpenseChange(const Expense *before, const Expense *after, const Store &store)
{
    const auto figures = [](const Expense &e) { return std::tuple(e.date, e.amount.minor, e.base.minor, e.line.value, e.order.value); };
    if (before && after && figures(*before) == figures(*after))
        return {};
    for (const Expense *one : {before, after}) {
        if (one && isMonthClosed(store, one->date))
            return {{"date", closedMonthText(one->date), one->id.value}};
    }
    return {};
}

Problems checkSplit(const ExpenseSplit &split, const Store &store)
{
    Problems problems;
    checkBase(problems, split.amount, "amount", split.id.value, store);
    const auto expense = store.find(split.expense);
    if (!expense)
        return problems;
    qint64 parts = 0;
    const QList<RecordId> all = store.pointingTo<ExpenseSplit>(split.expense.value, "expense_id");
    for (const RecordId one : all)
        parts += store.find(Id<ExpenseSplit>{one})->amount.minor;
    if (expense->base.isGiven() && expense->base.currency != split.amount.currency)
        problems << Problem{"expense_id", budgetText(QT_TRANSLATE_NOOP("record", "The expense has no amount in %1 yet.")).arg(store.team().currency),
                            split.id.value};
    const qint64 whole = expense->base.minor;
    if (qAbs(parts) > qAbs(whole) || (parts != 0 && (parts < 0) != (whole < 0)))
        problems << Problem{"amount", budgetText(QT_TRANSLATE_NOOP("record", "The parts come to more than the expense itself.")),
                            split.id.value};
    return problems;
}

Problems checkSplitChange(const ExpenseSplit *before, const ExpenseSplit *after, const Store &store)
{
    for (const ExpenseSplit *one : {before, after}) {
        const auto expense = one ? store.find(one->expense) : std::nullopt;
        if (expense && isMonthClosed(store, expense->date))
            return {{"amount", closedMonthText(expense->date), one->id.value}};
    }
    return {};
}

} // namespace

template <> struct Choices<SpendKind>
{
    static constexpr Choice list[] = {
        {int(SpendKind::Operating), "operating", QT_TRANSLATE_NOOP("record", "Operating")},
        {int(SpendKind::Capital), "capital", QT_TRANSLATE_NOOP("record", "Capital"), Tone::Accent},
    };
};

template <> struct Choices<OverspendPolicy>
{
    static constexpr Choice list[] = {
        {int(OverspendPolicy::Warn), "warn", QT_TRANSLATE_NOOP("record", "Warn")},
        {int(OverspendPolicy::Stop), "stop", QT_TRANSLATE_NOOP("record", "Stop"), Tone::Danger},
        {int(OverspendPolicy::Ignore), "ignore", QT_TRANSLATE_NOOP("record", "Ignore"), Tone::Quiet},
    };
};

template <> const RecordType &recordType<Category>()
{
    static const Description<Category> d("category", "categories", QT_TRANSLATE_NOOP("record", "Category"),
                                         QT_TRANSLATE_NOOP("record", "Categories"), {
        field(&Category::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Category::parent, "parent_id", QT_TRANSLATE_NOOP("record", "Parent")),
        field(&Category::code, "code", QT_TRANSLATE_NOOP("record", "Code")),
    }, &checkCategory, {{"code"}, {"name"}});
    return d;
}

template <> const RecordType &recordType<BudgetLine>()
{
    static const Description<BudgetLine> d("budget_line", "budget-lines", QT_TRANSLATE_NOOP("record", "Budget line"),
                                           QT_TRANSLATE_NOOP("record", "Budget lines"), {
        field(&BudgetLine::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required()
            .alsoCalled({"budget line", "line item", "program", "programme", "account name", "description"}),
        field(&BudgetLine::year, "year", QT_TRANSLATE_NOOP("record", "Fiscal year")).between(1900, 2200)
            .alsoCalled({"budget year", "fy"})
            .startsAs([](const Store &store, QDate today) { return Value(qint64(currentFiscalYear(store, today))); }),
        field(&BudgetLine::category, "category_id", QT_TRANSLATE_NOOP("record", "Category"))
            .alsoCalled({"expense category", "account category", "expenditure category"}),
        field(&BudgetLine::costCentre, "cost_centre", QT_TRANSLATE_NOOP("record", "Cost centre"))
            .alsoCalled({"cost center", "department", "dept", "division"}),
        field(&BudgetLine::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&BudgetLine::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
        field(&BudgetLine::plan, "plan", QT_TRANSLATE_NOOP("record", "Plan")).alsoCalled({"amount", "budget", "planned", "appropriation"}),
        field(&BudgetLine::project, "project_id", QT_TRANSLATE_NOOP("record", "Project")).secondary(),
        field(&BudgetLine::overspend, "overspend", QT_TRANSLATE_NOOP("record", "When overspent")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "What happens before an expense is saved that the line has no money for.")),
        field(&BudgetLine::version, "version", QT_TRANSLATE_NOOP("record", "Version")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Empty for the adopted plan; a name for a draft to compare it with.")),
        field(&BudgetLine::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, &checkLine, {{"year", true}, {"name"}});
    return d;
}

template <> const RecordType &recordType<Expense>()
{
    static const Description<Expense> d("expense", "expenses", QT_TRANSLATE_NOOP("record", "Expense"),
                                        QT_TRANSLATE_NOOP("record", "Expenses"), {
        field(&Expense::supplier, "supplier", QT_TRANSLATE_NOOP("record", "Supplier"))
            .alsoCalled({"supplier name", "vendor", "payee", "merchant", "beneficiary"}),
        field(&Expense::date, "date", QT_TRANSLATE_NOOP("record", "Date"))
            .alsoCalled({"paid date", "payment date", "invoice date", "transaction date", "posting date", "booking date", "datum",
                           "buchungstag", "buchungsdatum", "data", "fecha", "date de l'opération", "date opération"}),
        field(&Expense::amount, "amount", QT_TRANSLATE_NOOP("record", "Amount")).required()
            .alsoCalled({"net amount", "value", "total", "amount gbp", "betrag", "umsatz", "montant", "montant de l'opération", "importe", "valor"}),
        field(&Expense::base, "base", QT_TRANSLATE_NOOP("record", "In team currency")).secondary(),
        field(&Expense::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line")),
        field(&Expense::order, "order_id", QT_TRANSLATE_NOOP("record", "Order")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "The order or contract that this is an invoice of.")),
        field(&Expense::project, "project_id", QT_TRANSLATE_NOOP("record", "Project")).secondary(),
        field(&Expense::tax, "tax", QT_TRANSLATE_NOOP("record", "Tax in it")).secondary(),
        field(&Expense::serviceFrom, "service_from", QT_TRANSLATE_NOOP("record", "Service from")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "What it pays for: spread over these months in the accrual view.")),
        field(&Expense::serviceTo, "service_to", QT_TRANSLATE_NOOP("record", "Service to")).secondary(),
        field(&Expense::category, "category", QT_TRANSLATE_NOOP("record", "Category"))
            .alsoCalled({"expenditure category", "expenditure catergory", "expense type", "expenditure unit"}),
        field(&Expense::invoice, "invoice", QT_TRANSLATE_NOOP("record", "Invoice"))
            .alsoCalled({"invoice number", "trans no", "transaction number", "reference"}),
        field(&Expense::text, "text", QT_TRANSLATE_NOOP("record", "Text"))
            .alsoCalled({"description", "memo", "details", "narrative", "purpose", "note", "buchungstext", "verwendungszweck", "libellé",
                           "histórico", "concepto", "omschrijving"}),
        field(&Expense::statement, "statement_id", QT_TRANSLATE_NOOP("record", "Bank statement")).secondary(),
        field(&Expense::source, "source", QT_TRANSLATE_NOOP("record", "Source")).hidden().readOnly(),
    }, &checkExpense, &checkExpenseChange, {{"date", true}});
    return d;
}

template <> const RecordType &recordType<ExpenseSplit>()
{
    static const Description<ExpenseSplit> d("expense_split", "expense-splits", QT_TRANSLATE_NOOP("record", "Part on another line"),
                                             QT_TRANSLATE_NOOP("record", "Parts on other lines"), {
        field(&ExpenseSplit::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line")).required(),
        field(&ExpenseSplit::amount, "amount", QT_TRANSLATE_NOOP("record", "Amount")).required(),
        field(&ExpenseSplit::text, "text", QT_TRANSLATE_NOOP("record", "Text")),
        field(&ExpenseSplit::expense, "expense_id", QT_TRANSLATE_NOOP("record", "Expense")).required().partOf(),
    }, &checkSplit, &checkSplitChange);
    return d;
}

} // namespace muster
