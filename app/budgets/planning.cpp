// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/planning.h"

#include "app/budgets/spending.h"
#include "app/store/store.h"

namespace muster {

namespace {

MonthAmounts monthsOf(const LineSpending &line, PlanShape shape)
{
    switch (shape) {
    case PlanShape::SameMonths: return {line.planned, line.currency};
    case PlanShape::Even: return MonthAmounts::spread(line.plannedTotal());
    case PlanShape::AsSpent: return MonthAmounts::spreadLike(line.plannedTotal(), {line.actual, line.currency});
    }
    return {};
}

} // namespace

Changes copyPlan(const Store &store, const PlanCopy &copy, QDate today)
{
    const std::vector<BudgetLine> &lines = store.all<BudgetLine>();
    const Spending spending(store, copy.from, today);
    Changes changes;
    for (const LineSpending &figures : spending.lines()) {
        const BudgetLine &line = *store.find(figures.line);
        if (line.kind == SpendKind::Capital && !copy.keepsCapital)
            continue;
        const bool isThere = std::any_of(lines.begin(), lines.end(), [&](const BudgetLine &other) {
            return other.year == copy.to && other.version == copy.version && other.name == line.name
                   && other.category == line.category;
        });
        if (isThere)
            continue;
        BudgetLine made = line;
        made.id = Id<BudgetLine>::make();
        made.year = copy.to;
        made.version = copy.version;
        made.plan = monthsOf(figures, copy.shape).raised(copy.tenths);
        changes << inserted(made);
    }
    return changes;
}

Changes decideRequest(const FundingRequest &request, bool granted, int month, QDate today, Id<Person> by)
{
    if (request.state != Decision::Asked || (granted && request.line.isNull()) || month < 0 || month > 11)
        return {};
    Changes changes;
    FundingRequest decided = request;
    decided.state = granted ? Decision::Approved : Decision::Refused;
    decided.decidedOn = today;
    if (granted) {
        BudgetRevision revision;
        revision.id = Id<BudgetRevision>::make();
        revision.name = request.title;
        revision.line = request.line;
        revision.amounts.currency = request.amount.currency;
        revision.amounts.minor[size_t(month)] = request.amount.minor;
        revision.state = Decision::Approved;
        revision.decidedOn = today;
        revision.decidedBy = by;
        revision.reason = request.reason;
        changes << inserted(revision);
        decided.revision = revision.id;
    }
    changes << edited(request, decided);
    return changes;
}

Changes decideRevision(const BudgetRevision &revision, bool approved, QDate today, Id<Person> by)
{
    if (revision.state != Decision::Asked)
        return {};
    BudgetRevision decided = revision;
    decided.state = approved ? Decision::Approved : Decision::Refused;
    decided.decidedOn = today;
    decided.decidedBy = by;
    return {edited(revision, decided)};
}

} // namespace muster
