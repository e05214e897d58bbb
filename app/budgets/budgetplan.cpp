// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budgetplan.h"

#include "app/budgets/budgetchecks.h"
#include "app/budgets/spending.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString planText(const char *text)
{
    return QCoreApplication::translate("record", text);
}

Problems checkRevision(const BudgetRevision &revision, const Store &store)
{
    Problems problems;
    checkBase(problems, revision.amounts.total(), "amounts", revision.id.value, store);
    const BudgetLine *line = store.find(revision.line);
    const BudgetLine *from = store.find(revision.from);
    if (revision.kind == RevisionKind::Revision && from)
        problems << Problem{"from_id", planText(QT_TRANSLATE_NOOP("record", "Only a transfer takes money from another line.")),
                            revision.id.value};
    if (revision.kind == RevisionKind::Transfer && !from)
        problems << Problem{"from_id", planText(QT_TRANSLATE_NOOP("record", "From which line does the money come?")),
                            revision.id.value};
    if (line && from && (line == from || line->year != from->year))
        problems << Problem{"from_id", planText(QT_TRANSLATE_NOOP("record", "Money goes from one line to another of the same year.")),
                            revision.id.value};
    return problems;
}

Problems checkOverride(const ForecastOverride &one, const Store &store)
{
    Problems problems;
    checkBase(problems, one.amount, "amount", one.id.value, store);
    const BudgetLine *line = store.find(one.line);
    if (line && one.month.isValid()
        && !Period::fiscalYear(line->year, store.team().fiscalYearStart).contains(one.month))
        problems << Problem{"month", planText(QT_TRANSLATE_NOOP("record", "The month lies outside the line's fiscal year.")),
                            one.id.value};
    for (const ForecastOverride &other : store.all<ForecastOverride>()) {
        if (other.id != one.id && other.line == one.line && monthStart(other.month) == monthStart(one.month))
            problems << Problem{"month", planText(QT_TRANSLATE_NOOP("record", "This month of the line has a forecast already.")),
                                one.id.value};
    }
    return problems;
}

Problems checkClose(const MonthClose &close, const Store &store)
{
    for (const MonthClose &other : store.all<MonthClose>()) {
        if (other.id != close.id && monthStart(other.month) == monthStart(close.month))
            return {{"month", planText(QT_TRANSLATE_NOOP("record", "This month is closed already.")), close.id.value}};
    }
    return {};
}

Problems checkRequest(const FundingRequest &request, const Store &store)
{
    Problems problems;
    checkBase(problems, request.amount, "amount", request.id.value, store);
    return problems;
}

} // namespace

void checkBase(Problems &problems, const Money &money, const QByteArray &field, RecordId id, const Store &store)
{
    if (money.isGiven() && money.currency != store.team().base())
        problems << Problem{field, planText(QT_TRANSLATE_NOOP("record", "This amount must be in %1, the currency of the budget."))
                                       .arg(store.team().currency), id};
}

bool isMonthClosed(const Store &store, QDate day)
{
    const std::vector<MonthClose> &closed = store.all<MonthClose>();
    return day.isValid() && std::any_of(closed.begin(), closed.end(), [&](const MonthClose &close) {
        return monthStart(close.month) == monthStart(day);
    });
}

QString closedMonthText(QDate day)
{
    return planText(QT_TRANSLATE_NOOP("record", "%1 is closed. Nothing was changed. Date it into an open month, or remove the "
                                      "month's closing first."))
        .arg(QLocale().toString(day, QStringLiteral("MMMM yyyy")));
}

template <> struct Choices<RevisionKind>
{
    static constexpr Choice list[] = {
        {int(RevisionKind::Revision), "revision", QT_TRANSLATE_NOOP("record", "Revision")},
        {int(RevisionKind::Transfer), "transfer", QT_TRANSLATE_NOOP("record", "Transfer"), Tone::Accent},
    };
};

template <> struct Choices<Decision>
{
    static constexpr Choice list[] = {
        {int(Decision::Asked), "asked", QT_TRANSLATE_NOOP("record", "Asked"), Tone::Warn},
        {int(Decision::Approved), "approved", QT_TRANSLATE_NOOP("record", "Approved"), Tone::Ok},
        {int(Decision::Refused), "refused", QT_TRANSLATE_NOOP("record", "Refused"), Tone::Quiet},
    };
};

template <> const RecordType &recordType<BudgetRevision>()
{
    static const Description<BudgetRevision> d("budget_revision", "budget-revisions",
                                               QT_TRANSLATE_NOOP("record", "Budget revision"),
                                               QT_TRANSLATE_NOOP("record", "Budget revisions"), {
        field(&BudgetRevision::name, "name", QT_TRANSLATE_NOOP("record", "Reason")).required(),
        field(&BudgetRevision::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&BudgetRevision::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line")).required().partOf(),
        field(&BudgetRevision::from, "from_id", QT_TRANSLATE_NOOP("record", "From line"))
            .helped(QT_TRANSLATE_NOOP("record", "Of a transfer: the line that gives the money.")),
        field(&BudgetRevision::amounts, "amounts", QT_TRANSLATE_NOOP("record", "Amounts")),
        field(&BudgetRevision::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&BudgetRevision::decidedOn, "decided_on", QT_TRANSLATE_NOOP("record", "Decided on")).secondary(),
        field(&BudgetRevision::decidedBy, "decided_by_id", QT_TRANSLATE_NOOP("record", "Decided by")).secondary(),
        field(&BudgetRevision::reason, "reason", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, &checkRevision);
    return d;
}

template <> const RecordType &recordType<ForecastOverride>()
{
    static const Description<ForecastOverride> d("forecast_override", "forecast-overrides",
                                                 QT_TRANSLATE_NOOP("record", "Own forecast"),
                                                 QT_TRANSLATE_NOOP("record", "Own forecasts"), {
        field(&ForecastOverride::reason, "reason", QT_TRANSLATE_NOOP("record", "Reason")).required(),
        field(&ForecastOverride::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line")).required().partOf(),
        field(&ForecastOverride::month, "month", QT_TRANSLATE_NOOP("record", "Month")).required()
            .helped(QT_TRANSLATE_NOOP("record", "Any day of it.")),
        field(&ForecastOverride::amount, "amount", QT_TRANSLATE_NOOP("record", "Amount")).required(),
    }, &checkOverride);
    return d;
}

template <> const RecordType &recordType<MonthClose>()
{
    static const Description<MonthClose> d("month_close", "month-closes", QT_TRANSLATE_NOOP("record", "Closed month"),
                                           QT_TRANSLATE_NOOP("record", "Closed months"), {
        field(&MonthClose::month, "month", QT_TRANSLATE_NOOP("record", "Month")).required()
            .helped(QT_TRANSLATE_NOOP("record", "Any day of it.")),
        field(&MonthClose::closedOn, "closed_on", QT_TRANSLATE_NOOP("record", "Closed on"))
            .startsAs([](const Store &, QDate today) { return Value(today); }),
        field(&MonthClose::isComplete, "complete", QT_TRANSLATE_NOOP("record", "All invoices are in")),
        field(&MonthClose::isCoded, "coded", QT_TRANSLATE_NOOP("record", "Every expense is coded")),
        field(&MonthClose::isReconciled, "reconciled", QT_TRANSLATE_NOOP("record", "Agrees with the accounts")),
        field(&MonthClose::note, "note", QT_TRANSLATE_NOOP("record", "Note")),
    }, &checkClose);
    return d;
}

template <> const RecordType &recordType<FundingRequest>()
{
    static const Description<FundingRequest> d("funding_request", "funding-requests",
                                               QT_TRANSLATE_NOOP("record", "Funding request"),
                                               QT_TRANSLATE_NOOP("record", "Funding requests"), {
        field(&FundingRequest::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&FundingRequest::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line")),
        field(&FundingRequest::amount, "amount", QT_TRANSLATE_NOOP("record", "Amount")).required(),
        field(&FundingRequest::neededBy, "needed_by", QT_TRANSLATE_NOOP("record", "Needed by")),
        field(&FundingRequest::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&FundingRequest::reason, "reason", QT_TRANSLATE_NOOP("record", "Reason")).multiline().secondary(),
        field(&FundingRequest::consequence, "consequence", QT_TRANSLATE_NOOP("record", "If it is refused")).multiline().secondary(),
        field(&FundingRequest::decidedOn, "decided_on", QT_TRANSLATE_NOOP("record", "Decided on")).secondary(),
        field(&FundingRequest::answer, "answer", QT_TRANSLATE_NOOP("record", "Answer")).multiline().secondary(),
        field(&FundingRequest::revision, "revision_id", QT_TRANSLATE_NOOP("record", "Revision")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "The budget revision that follows when it is granted.")),
    }, &checkRequest);
    return d;
}

} // namespace muster
