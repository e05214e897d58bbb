// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"

#include "app/actions/action.h"
#include "app/budgets/bankstatement.h"
#include "app/budgets/budgetplan.h"
#include "app/budgets/codingrule.h"
#include "app/budgets/commitment.h"
#include "app/oneonones/oneonone.h"
#include "app/reports.h"
#include "app/reports/pack.h"
#include "app/reviews/outcome.h"
#include "app/schedule/baseline.h"
#include "app/staff/entitlement.h"
#include "app/staff/leave.h"
#include "app/staff/rota.h"
#include "app/staff/teams.h"
#include "app/tasks/task.h"
#include "ui/budgets/budgetview.h"
#include "ui/packs/packcommands.h"
#include "ui/record/recordpage.h"
#include "ui/registers/registercommands.h"
#include "ui/report/reportpage.h"
#include "ui/reviews/calibrationview.h"
#include "ui/reviews/cycleview.h"
#include "ui/reviews/goalview.h"
#include "ui/reviews/ladderview.h"
#include "ui/reviews/revieweditor.h"
#include "ui/reviews/templateview.h"
#include "ui/schedule/ganttview.h"
#include "ui/schedule/monthview.h"
#include "ui/schedule/rotaview.h"
#include "ui/schedule/teamcalendarview.h"
#include "ui/staff/leavedialog.h"
#include "ui/staff/oneononeview.h"
#include "ui/staff/orgtreeview.h"
#include "ui/staff/profileview.h"
#include "ui/staff/skillsview.h"
#include "ui/tasks/boardview.h"
#include "ui/tasks/workloadview.h"
#include "ui/today/todaypage.h"

#include <QCoreApplication>

namespace muster {
namespace {

QString pageWords(const char *text) { return QCoreApplication::translate("pages", text); }

/// The common table of a type. Without a title the type's own name is used.
template <class T> ViewKind tableOf(const QByteArray &key, const QByteArray &icon, const QString &title = {})
{
    const RecordType &type = recordType<T>();
    return {key, title.isEmpty() ? type.pluralLabel() : title, icon,
            [&type](Context &context, QWidget *parent) { return new RecordPage(context, type, parent); }, &type};
}

/// A view of its own; "+ New" makes a record of `type` there.
template <class View> ViewKind viewOf(const QByteArray &key, const QString &title, const QByteArray &icon, const RecordType *type)
{
    return {key, title, icon, [](Context &context, QWidget *parent) { return new View(context, parent); }, type};
}

/// The common table of a type with commands of its own, which `add` puts on the page.
template <class T> ViewKind tableWith(const QByteArray &key, const QByteArray &icon, void (*add)(Context &, RecordPage &))
{
    const RecordType &type = recordType<T>();
    return {key, type.pluralLabel(), icon, [&type, add](Context &context, QWidget *parent) {
                auto *page = new RecordPage(context, type, parent);
                add(context, *page);
                return page;
            }, &type};
}

/// The table of monthly packs, with what is done with one.
ViewKind packTable()
{
    const RecordType &type = recordType<Pack>();
    return {"packs", type.pluralLabel(), "list", [&type](Context &context, QWidget *parent) {
                auto *page = new RecordPage(context, type, parent);
                addPackCommands(context, *page);
                return page;
            }, &type};
}

PageKind todayPage()
{
    const QString title = pageWords(QT_TRANSLATE_NOOP("pages", "Today"));
    return {"today", title, "today", {viewOf<TodayPage>("today", title, "today", nullptr)}};
}

PageKind tasksPage()
{
    return {"tasks", pageWords(QT_TRANSLATE_NOOP("pages", "Tasks")), "tasks",
            {tableOf<Task>("table", "table", pageWords(QT_TRANSLATE_NOOP("pages", "Table"))),
             viewOf<BoardView>("board", pageWords(QT_TRANSLATE_NOOP("pages", "Board")), "board", &recordType<Task>()),
             viewOf<TaskMonthView>("calendar", pageWords(QT_TRANSLATE_NOOP("pages", "Calendar")), "calendar", &recordType<Task>()),
             viewOf<WorkloadView>("workload", pageWords(QT_TRANSLATE_NOOP("pages", "Workload")), "chart", &recordType<Task>()),
             tableOf<Project>("projects", "list"),
             tableOf<Area>("areas", "tree"),
             tableOf<TimeEntry>("time", "clock", pageWords(QT_TRANSLATE_NOOP("pages", "Time")))}};
}

PageKind peoplePage()
{
    return {"people", pageWords(QT_TRANSLATE_NOOP("pages", "People")), "people",
            {tableOf<Person>("table", "table", pageWords(QT_TRANSLATE_NOOP("pages", "Table"))),
             viewOf<OrgTreeView>("tree", pageWords(QT_TRANSLATE_NOOP("pages", "Reporting tree")), "tree", &recordType<Person>()),
             viewOf<ProfileView>("profile", pageWords(QT_TRANSLATE_NOOP("pages", "Profile")), "person", nullptr),
             viewOf<OneOnOneView>("one-on-ones", pageWords(QT_TRANSLATE_NOOP("pages", "1:1s")), "talk", nullptr),
             viewOf<SkillsView>("skills", pageWords(QT_TRANSLATE_NOOP("pages", "Skills")), "skills", &recordType<Skill>()),
             tableOf<Certificate>("certificates", "certificate"),
             tableWith<Leave>("leave", "leave", &addLeaveDecisions),
             tableOf<LeaveEntitlement>("entitlements", "balance"),
             tableOf<CoverageRule>("coverage", "shield"),
             tableOf<NoteTemplate>("note-templates", "list"),
             tableWith<Vacancy>("vacancies", "person", &addCostPlanning),
             tableWith<Applicant>("applicants", "people", &addHiring),
             tableOf<Interview>("interviews", "talk"),
             tableWith<TrainingSession>("training", "skills", &addHolding),
             tableOf<Course>("courses", "list")}};
}

PageKind reviewsPage()
{
    return {"reviews", pageWords(QT_TRANSLATE_NOOP("pages", "Reviews")), "reviews",
            {viewOf<CycleView>("cycle", pageWords(QT_TRANSLATE_NOOP("pages", "Cycle")), "board", nullptr),
             tableOf<Review>("table", "table", pageWords(QT_TRANSLATE_NOOP("pages", "Table"))),
             viewOf<ReviewEditor>("editor", pageWords(QT_TRANSLATE_NOOP("pages", "Write")), "reviews", &recordType<Review>()),
             viewOf<CalibrationView>("calibration", pageWords(QT_TRANSLATE_NOOP("pages", "Calibrate")), "balance", nullptr),
             viewOf<GoalView>("goal-tree", pageWords(QT_TRANSLATE_NOOP("pages", "Goal tree")), "tree", &recordType<Goal>()),
             tableOf<Goal>("goals", "goal"),
             tableOf<ReviewAction>("actions", "check"),
             tableOf<Observation>("observations", "talk"),
             tableOf<DevelopmentStep>("development", "skills", pageWords(QT_TRANSLATE_NOOP("pages", "Development plan"))),
             tableOf<Recommendation>("recommendations", "money"),
             tableOf<ReviewCycle>("cycles", "calendar"),
             viewOf<TemplateView>("builder", pageWords(QT_TRANSLATE_NOOP("pages", "Build templates")), "detail", &recordType<ReviewTemplate>()),
             tableOf<ReviewTemplate>("templates", "list"),
             tableOf<Competency>("competencies", "tree"),
             viewOf<LadderView>("ladder", pageWords(QT_TRANSLATE_NOOP("pages", "Ladder")), "chart", &recordType<Ladder>()),
             tableOf<Ladder>("ladders", "tree")}};
}

PageKind schedulePage()
{
    return {"schedule", pageWords(QT_TRANSLATE_NOOP("pages", "Schedule")), "schedule",
            {viewOf<GanttView>("gantt", pageWords(QT_TRANSLATE_NOOP("pages", "Gantt")), "gantt", &recordType<Task>()),
             viewOf<TeamCalendarView>("calendar", pageWords(QT_TRANSLATE_NOOP("pages", "Team calendar")), "calendar", &recordType<Leave>()),
             viewOf<TeamMonthView>("month", pageWords(QT_TRANSLATE_NOOP("pages", "Month")), "calendar", &recordType<Leave>()),
             viewOf<RotaView>("rota", pageWords(QT_TRANSLATE_NOOP("pages", "Rota")), "redo", &recordType<Rota>()),
             tableOf<Milestone>("milestones", "schedule"),
             tableOf<Baseline>("baselines", "history"),
             tableOf<WorkPattern>("patterns", "clock"),
             tableOf<Rota>("rotas", "list"),
             tableOf<Duty>("duties", "list"),
             tableOf<Holiday>("holidays", "holiday"),
             tableOf<HolidayCalendar>("calendars", "calendar")}};
}

PageKind budgetPage()
{
    return {"budget", pageWords(QT_TRANSLATE_NOOP("pages", "Budget")), "budget",
            {tableOf<BudgetLine>("lines", "table"),
             viewOf<BudgetView>("spending", pageWords(QT_TRANSLATE_NOOP("pages", "Spending")), "chart", &recordType<BudgetLine>()),
             tableOf<Expense>("expenses", "money"),
             tableOf<Commitment>("commitments", "link"),
             tableOf<BudgetRevision>("revisions", "history"),
             tableOf<FundingRequest>("requests", "goal"),
             tableOf<MonthClose>("closes", "check"),
             tableOf<Category>("categories", "tree"),
             tableOf<CodingRule>("rules", "filter"),
             tableOf<BankStatement>("statements", "balance")}};
}

PageKind systemsPage()
{
    return {"systems", pageWords(QT_TRANSLATE_NOOP("pages", "Systems")), "systems",
            {tableOf<System>("systems", "systems"),
             tableOf<Incident>("incidents", "warning"),
             tableOf<PerformanceCheck>("checks", "chart"),
             tableOf<Finding>("findings", "shield"),
             tableOf<License>("licences", "certificate"),
             tableOf<Asset>("assets", "table"),
             tableOf<Rollout>("rollouts", "import"),
             tableOf<AccessReview>("access-reviews", "check"),
             tableOf<SoftwareComponent>("components", "tree"),
             tableWith<Vulnerability>("vulnerabilities", "danger", &addMatching),
             tableOf<AssetModel>("models", "list"),
             tableOf<Site>("sites", "list")}};
}

PageKind officePage()
{
    return {"office", pageWords(QT_TRANSLATE_NOOP("pages", "Office")), "office",
            {tableOf<ServiceRequest>("requests", "tasks"),
             tableOf<Meeting>("meetings", "calendar"),
             tableOf<Contact>("contacts", "people"),
             tableOf<TeamDependency>("dependencies", "link"),
             tableWith<Document>("documents", "list", &addApproval),
             tableWith<DecisionRecord>("decisions", "balance", &addWeighing),
             tableOf<Idea>("ideas", "idea"),
             tableOf<TechItem>("technology", "search")}};
}

PageKind reportsPage()
{
    const QString title = pageWords(QT_TRANSLATE_NOOP("pages", "Reports"));
    return {"reports", title, "reports",
            {{"reports", title, "reports",
              [](Context &context, QWidget *parent) {
                  auto *page = new ReportPage(context, allReports(), parent);
                  page->setTeams(&teamsOf);
                  return page;
              }, nullptr},
             packTable()}};
}

} // namespace

QList<PageKind> allPages()
{
    return {todayPage(), tasksPage(), peoplePage(), reviewsPage(), schedulePage(), budgetPage(), systemsPage(), officePage(), reportsPage()};
}

} // namespace muster
