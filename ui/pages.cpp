// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"

#include "app/budgets/budget.h"
#include "app/reviews/review.h"
#include "app/schedule/milestone.h"
#include "app/staff/leave.h"
#include "app/tasks/task.h"
#include "ui/record/recordpage.h"

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

PageKind tasksPage()
{
    return {"tasks", pageWords(QT_TRANSLATE_NOOP("pages", "Tasks")), "tasks",
            {tableOf<Task>("table", "table", pageWords(QT_TRANSLATE_NOOP("pages", "Table"))),
             tableOf<Project>("projects", "list"),
             tableOf<TimeEntry>("time", "clock", pageWords(QT_TRANSLATE_NOOP("pages", "Time")))}};
}

PageKind peoplePage()
{
    return {"people", pageWords(QT_TRANSLATE_NOOP("pages", "People")), "people",
            {tableOf<Person>("table", "table", pageWords(QT_TRANSLATE_NOOP("pages", "Table"))),
             tableOf<Leave>("leave", "leave"),
             tableOf<WorkPattern>("patterns", "clock"),
             tableOf<Duty>("duties", "list"),
             tableOf<Holiday>("holidays", "holiday"),
             tableOf<HolidayCalendar>("calendars", "calendar")}};
}

PageKind reviewsPage()
{
    return {"reviews", pageWords(QT_TRANSLATE_NOOP("pages", "Reviews")), "reviews",
            {tableOf<Review>("table", "table", pageWords(QT_TRANSLATE_NOOP("pages", "Table"))),
             tableOf<Goal>("goals", "goal"),
             tableOf<ReviewAction>("actions", "check"),
             tableOf<ReviewCycle>("cycles", "calendar"),
             tableOf<ReviewTemplate>("templates", "list"),
             tableOf<Competency>("competencies", "tree")}};
}

PageKind schedulePage()
{
    return {"schedule", pageWords(QT_TRANSLATE_NOOP("pages", "Schedule")), "schedule",
            {tableOf<Milestone>("milestones", "schedule")}};
}

PageKind budgetPage()
{
    return {"budget", pageWords(QT_TRANSLATE_NOOP("pages", "Budget")), "budget",
            {tableOf<BudgetLine>("lines", "table"),
             tableOf<Expense>("expenses", "money"),
             tableOf<Commitment>("commitments", "link"),
             tableOf<Category>("categories", "tree")}};
}

} // namespace

QList<PageKind> allPages()
{
    return {tasksPage(), peoplePage(), reviewsPage(), schedulePage(), budgetPage()};
}

} // namespace muster
