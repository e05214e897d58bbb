// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports.h"

#include "app/budgets/budgetreport.h"
#include "app/budgets/moneyreports.h"
#include "app/budgets/spending.h"
#include "app/budgets/statementreport.h"
#include "app/reports/oneononebrief.h"
#include "app/reports/packreport.h"
#include "app/reports/projectstatus.h"
#include "app/reports/registerreports.h"
#include "app/reports/trainingreport.h"
#include "app/reviews/cyclereport.h"
#include "app/reviews/reviewpieces.h"
#include "app/reviews/reviewsummary.h"
#include "app/staff/leavereport.h"
#include "app/staff/skillsreport.h"
#include "app/tasks/taskreports.h"
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

Period justToday(const Store &, QDate today)
{
    return Period::day(today);
}

Period thisWeek(const Store &, QDate today)
{
    return Period::week(today);
}

Period nextQuarter(const Store &, QDate today)
{
    return {today, today.addDays(90)};
}

Period fourQuarters(const Store &, QDate today)
{
    const QDate first = Period::quarter(today).first;
    return {first, first.addMonths(12).addDays(-1)};
}

/// Far enough back for the last 1:1, from which the brief begins.
Period lastYearToNow(const Store &, QDate today)
{
    return {today.addYears(-1), today};
}

Period thisYear(const Store &, QDate today)
{
    return Period::year(today);
}

Period lastMonth(const Store &, QDate today)
{
    return Period::month(today.addMonths(-1));
}

/// All but the pack, which is made of them.
QList<ReportKind> singleReports()
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("muster::Reports", text); };
    return {
        {"budget", tr(QT_TRANSLATE_NOOP("muster::Reports", "Budget against actual")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "What was planned, spent and ordered, line by line, and what the year will come to.")),
         "budget", false, &thisFiscalYear, &budgetReport},
        {"forecast", tr(QT_TRANSLATE_NOOP("muster::Reports", "Full-year forecast")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "What each line and the whole budget will come to, month by month.")),
         "budget", false, &thisFiscalYear, &forecastReport},
        {"expenses", tr(QT_TRANSLATE_NOOP("muster::Reports", "Expense register")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "Every expense of the period, those on no budget line first.")),
         "budget", false, &thisFiscalYear, &expenseReport},
        {"commitments", tr(QT_TRANSLATE_NOOP("muster::Reports", "Commitments and renewals")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "What is ordered and still to come, and which contract has to be ended by when.")),
         "budget", false, &fourQuarters, &commitmentReport},
        {"funding", tr(QT_TRANSLATE_NOOP("muster::Reports", "Funding needs")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "What is asked for beyond the budget, why, and what happens without it.")),
         "budget", false, &thisFiscalYear, &fundingReport},
        {"statements", tr(QT_TRANSLATE_NOOP("muster::Reports", "Bank statements")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "Whether the expenses of each statement come to the difference of its balances, and what is missing.")),
         "budget", false, &thisFiscalYear, &statementReport},
        {"workload", tr(QT_TRANSLATE_NOOP("muster::Reports", "Team workload")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "Who has more work than time in the coming weeks, and what nobody has planned.")),
         "people", false, &nextEightWeeks, &workloadReport},
        {"capacity", tr(QT_TRANSLATE_NOOP("muster::Reports", "Capacity outlook")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "How many hours departments and skills have in the coming quarters, and how many are taken.")),
         "people", false, &fourQuarters, &capacityReport},
        {"delegation", tr(QT_TRANSLATE_NOOP("muster::Reports", "Delegation status")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "Who has what in hand, and what of it needs you.")),
         "tasks", false, &justToday, &delegationReport},
        {"risk", tr(QT_TRANSLATE_NOOP("muster::Reports", "Overdue and at risk")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "What is late, and what will be for want of time.")),
         "tasks", false, &justToday, &riskReport},
        {"projects", tr(QT_TRANSLATE_NOOP("muster::Reports", "Project status")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "How far and how healthy each project is, its earned value and its next milestones.")),
         "schedule", false, &justToday, &projectReport},
        {"weekly", tr(QT_TRANSLATE_NOOP("muster::Reports", "Weekly status")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "Done, stuck and coming, on one page for your own manager.")),
         "tasks", false, &thisWeek, &weeklyReport},
        {"leave", tr(QT_TRANSLATE_NOOP("muster::Reports", "Leave and coverage")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "Who is off when, and on which days fewest are there.")),
         "leave", false, &nextQuarter, &leaveReport},
        {"skills", tr(QT_TRANSLATE_NOOP("muster::Reports", "Skills and certificates")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "Who can do what, which skill hangs on one person, which certificate runs out.")),
         "skills", false, &nextQuarter, &skillsReport},
        {"systems", tr(QT_TRANSLATE_NOOP("muster::Reports", "State of the systems")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "How well each system ran, what is open, what it costs, and whether only one person knows it.")),
         "systems", false, &lastYearToNow, &systemsReport},
        {"checks", tr(QT_TRANSLATE_NOOP("muster::Reports", "Performance checks")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "The newest reading of each check against its target, and the trend.")),
         "chart", false, &lastYearToNow, &checksReport},
        {"training", tr(QT_TRANSLATE_NOOP("muster::Reports", "Training matrix")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "Who has been to which course, and who still must.")),
         "skills", false, &justToday, &trainingReport},
        {"due", tr(QT_TRANSLATE_NOOP("muster::Reports", "Due in the registers")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "What systems, security, training, hiring and the office make due, the earliest first.")),
         "office", false, &nextQuarter, &dueReport},
        {"cycle", tr(QT_TRANSLATE_NOOP("muster::Reports", "Review cycle overview")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "How far the reviews are, person by person, without their ratings.")),
         "reviews", false, &thisYear, &cycleReport},
        {"review", tr(QT_TRANSLATE_NOOP("muster::Reports", "Individual review summary")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "One person's review on one page, to read together and sign.")),
         "reviews", true, &thisYear, &reviewSummary},
        {"review-form", tr(QT_TRANSLATE_NOOP("muster::Reports", "Blank review form")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "The questions of a review with room to write, to be filled in by hand.")),
         "reviews", false, &thisYear, &blankForm},
        {"one-on-one", tr(QT_TRANSLATE_NOOP("muster::Reports", "1:1 brief")),
         tr(QT_TRANSLATE_NOOP("muster::Reports", "What to talk about: the agenda, what happened since the last 1:1, open work, goals.")),
         "people", true, &lastYearToNow, &oneOnOneBrief},
    };
}

} // namespace

QList<ReportKind> allReports()
{
    ReportKind pack;
    pack.name = "pack";
    pack.title = QCoreApplication::translate("muster::Reports", "Monthly management pack");
    pack.purpose = QCoreApplication::translate("muster::Reports", "The month in your words, the light of each project, what changed since the last pack, and the reports you choose.");
    pack.area = "reports";
    pack.usualPeriod = &lastMonth;
    pack.make = [](const Store &store, const ReportRequest &request) { return packReport(store, request, singleReports()); };
    return QList<ReportKind>{pack} + singleReports();
}

} // namespace muster
