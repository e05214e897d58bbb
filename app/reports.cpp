// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports.h"

#include "app/budgets/budgetreport.h"
#include "app/budgets/spending.h"
#include "app/reviews/reviewsummary.h"
#include "app/tasks/workloadreport.h"

#include <QCoreApplication>

namespace muster {

namespace {

Period thisFiscalYear(const Store &store, QDate today)
{
    return Period::fiscalYear(currentFiscalYear(store, today), store.team().fiscalYearStart);
}

Period nextEightWeeks(const Store &, QDate today)
{
    const QDate monday = Period::week(today).first;
    return {monday, monday.addDays(8 * 7 - 1)};
}

Period thisYear(const Store &, QDate today)
{
    return Period::year(today);
}

} // namespace

QList<ReportKind> allReports()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("muster::Reports", text); };
    return {
        {"budget", tr(QT_TRANSLATE_NOOP("muster::Reports", "Budget against actual")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "What was planned, spent and ordered, line by line, and what the year will come to.")),
         "budget", false, &thisFiscalYear, &budgetReport},
        {"workload", tr(QT_TRANSLATE_NOOP("muster::Reports", "Team workload")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "Who has more work than time in the coming weeks, and what nobody has planned.")),
         "people", false, &nextEightWeeks, &workloadReport},
        {"review", tr(QT_TRANSLATE_NOOP("muster::Reports", "Individual review summary")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "One person's review on one page, to read together and sign.")),
         "reviews", true, &thisYear, &reviewSummary},
    };
}

} // namespace muster
