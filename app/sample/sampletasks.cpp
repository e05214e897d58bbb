// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampletasks.h"

#include "app/tasks/delegation.h"

namespace muster {

namespace {

using namespace SamplePerson;

struct CurrentTask
{
    const char16_t *title;
    int assignee;
    TaskState state;
    Priority priority;
    int start, due;      ///< days from this week's Monday
    int followUp;        ///< days from today
    int hours;           ///< 0: nobody has estimated it
    DelegationLevel level;
    const char16_t *note; ///< outcome, or whom it waits for, or why it is blocked
};

// What is on the table this week: some of it late, some of it waiting, two people with more than they can do.
constexpr CurrentTask currentTasks[] = {
    {u"Portal: correct wrong totals on invoices", DeveloperA, TaskState::Active, Priority::Urgent, -3, 3, 0, 22,
     DelegationLevel::Consult, u"Totals agree with the ledger for all invoices of this year."},
    {u"Portal: review the interface to the order system", DeveloperA, TaskState::Accepted, Priority::High, 0, 4, 1, 14,
     DelegationLevel::Agree, u"The review is written down and agreed with the supplier."},
    {u"Interview candidates for the developer vacancy", DeveloperA, TaskState::Active, Priority::Normal, 0, 4, 2, 6,
     DelegationLevel::Advise, u"Three interviews held, a recommendation made."},
    {u"Replace the failing disk shelf", Systems, TaskState::Waiting, Priority::Urgent, -6, 2, 0, 10, DelegationLevel::Inquire,
     u"Delivery by the supplier"},
    {u"Renew the certificates of the web servers", Systems, TaskState::Active, Priority::Urgent, -4, 3, 0, 8,
     DelegationLevel::Delegate, u"No certificate expires within the next 60 days."},
    {u"Test the restore of the file server", Systems, TaskState::Active, Priority::High, -2, 4, 1, 18, DelegationLevel::Inquire,
     u"A full restore within eight hours, with a written record."},
    {u"Close the findings of the penetration test", Systems, TaskState::Accepted, Priority::High, 0, 11, 3, 24,
     DelegationLevel::Agree, u"No finding of high severity is open."},
    {u"Printer faults in the north branch", SupportA, TaskState::Active, Priority::Normal, -12, -4, -1, 6, DelegationLevel::Tell,
     u"No fault for a week."},
    {u"Write the guide for meeting rooms", SupportB, TaskState::Active, Priority::Low, -20, -6, -3, 8, DelegationLevel::Consult,
     u"One page in every room."},
    {u"Clean up the database backups", DatabaseAdmin, TaskState::Blocked, Priority::High, -14, -3, 0, 12, DelegationLevel::Agree,
     u"No storage until the disk shelf is replaced"},
    {u"Upgrade the finance database", DatabaseAdmin, TaskState::Accepted, Priority::High, 3, 17, 4, 30, DelegationLevel::Advise,
     u"On the supported version, with a way back."},
    {u"Compare offers for the internet line", Network, TaskState::HandedBack, Priority::Normal, -5, 9, 0, 8,
     DelegationLevel::Consult, u"On leave this week, and the offers close on Friday"},
    {u"Extend the test plan to mobile devices", Tester, TaskState::Active, Priority::Normal, -7, 4, 0, 16, DelegationLevel::Agree,
     u"Five devices covered."},
    {u"Report on licence use", Analyst, TaskState::Proposed, Priority::Normal, 1, 11, 0, 12, DelegationLevel::Advise,
     u"Used and paid licences side by side."},
    {u"Learn the deployment process", Junior, TaskState::Active, Priority::Normal, -10, 14, 2, 20, DelegationLevel::Sell,
     u"Deploys alone, with a colleague beside her."},
    {u"Correct address import from the branch offices", DeveloperB, TaskState::Active, Priority::High, -9, -1, 0, 10,
     DelegationLevel::Consult, u"No duplicates after the nightly import."},
    {u"Prepare the release of the portal", DeveloperB, TaskState::Accepted, Priority::High, 1, 9, 3, 16, DelegationLevel::Agree,
     u"Checklist done, way back tested."},
    {u"Accessibility of the order form", DeveloperC, TaskState::Active, Priority::Normal, -3, 10, 5, 14, DelegationLevel::Agree,
     u"Usable with the keyboard and a screen reader."},
    {u"Draft the budget for next year", Infrastructure, TaskState::Active, Priority::High, -8, 8, 0, 14, DelegationLevel::Consult,
     u"Every line has an owner and a reason."},
    {u"Plan the on-call rota for the next quarter", Infrastructure, TaskState::Proposed, Priority::Normal, 0, 14, 1, 4,
     DelegationLevel::Delegate, u"Nobody has two weeks in a row."},
    {u"Agree service levels with sales", Applications, TaskState::Waiting, Priority::Normal, -15, 7, 0, 6,
     DelegationLevel::Inquire, u"Head of sales"},
    {u"Choose a tool for code review", Applications, TaskState::Active, Priority::Low, -6, 20, 6, 0, DelegationLevel::Delegate,
     u"A decision with reasons, tried for two weeks."},
    {u"Sort out the storage room", SupportA, TaskState::Proposed, Priority::Low, 0, 25, 7, 0, DelegationLevel::Tell,
     u"Only equipment in use is left."},
    {u"Replace the door system's old computer", SupportB, TaskState::Accepted, Priority::Normal, 2, 18, 6, 10,
     DelegationLevel::Agree, u"Doors open for all badges."},
};

struct RoutineTask { const char16_t *title; int assignee; int everyMonths; int hours; };
constexpr RoutineTask routineTasks[] = {
    {u"Patch round", Systems, 1, 10},
    {u"Restore test", DatabaseAdmin, 3, 8},
    {u"Access review", Systems, 3, 6},
    {u"Licence count", SupportA, 4, 5},
    {u"Firewall rule review", Network, 4, 6},
    {u"Emergency exercise", Infrastructure, 6, 12},
};

void addHand(SampleBuilder &b, const Task &task, QDate day, TaskState state, Id<Person> from, Id<Person> to,
             const QString &note = {})
{
    const QTime time(9 + b.chance(8), b.chance(60));
    b.add(Handover{{}, task.id, QDateTime(std::min(day, b.today), time, Qt::UTC), state, from, to, note});
}

void addHours(SampleBuilder &b, const Task &task, qint64 minutes)
{
    QDate day = task.start;
    const QDate last = task.finishedOn.isValid() ? task.finishedOn : b.today.addDays(-1);
    while (minutes > 0 && day <= last) {
        if (day.dayOfWeek() <= 5) {
            const qint64 spent = std::min<qint64>(minutes, b.between(2, 14) * 30);
            b.add(TimeEntry{{}, task.id, task.assignee, day, {spent}, {}});
            minutes -= spent;
        }
        day = day.addDays(b.between(1, 3));
    }
}

/// The dates that a task in this state has behind it.
void setDates(SampleBuilder &b, Task &task)
{
    const QDate started = std::min(task.start, b.today);
    if (task.isAccepted() && task.state != TaskState::Dropped)
        task.acceptedOn = started.addDays(-b.between(0, 4));
    if (!task.isOpen()) {
        const QDate finished = SampleBuilder::workday(task.due.addDays(b.between(-6, 4)));
        task.finishedOn = std::min(std::max(finished, task.start), b.today);
        task.done = task.state == TaskState::Dropped ? 20 : 100;
        task.updatedOn = task.finishedOn;
        return;
    }
    const int silent = b.oneIn(5) ? b.between(9, 20) : b.between(0, 5);
    task.updatedOn = std::max(b.today.addDays(-silent), std::min(started, b.today));
    if (!task.followUp.isValid())
        task.followUp = nextFollowUp(task, b.today);
    if (task.state == TaskState::Waiting) {
        task.waitingSince = task.updatedOn;
        if (task.waitingOn.isEmpty())
            task.waitingOn = b.oneIn(2) ? QStringLiteral("The requesting department") : QStringLiteral("The supplier");
    }
    if (task.state == TaskState::Blocked && task.reason.isEmpty())
        task.reason = b.oneIn(2) ? QStringLiteral("Access to the test system is missing")
                                 : QStringLiteral("Depends on a change in the order system");
}

} // namespace

void addTaskWithLife(SampleBuilder &b, Task task)
{
    task.id = Id<Task>::make();
    setDates(b, task);
    const bool begun = task.state == TaskState::Active || task.state == TaskState::Waiting || task.state == TaskState::Blocked;
    const qint64 effort = task.estimate.value_or(Minutes{}).value;
    qint64 logged = 0;
    if (task.state == TaskState::Done || task.state == TaskState::Verified)
        logged = scaled(effort, b.between(80, 130), 100);
    else if (begun && task.start < b.today)
        logged = scaled(effort, b.between(10, 45), 100);
    logged -= logged % 30;
    if (begun && effort > 0)
        task.done = int(scaled(logged, 100, effort)) / 5 * 5;
    b.add(task);
    const QDate proposed = task.acceptedOn.isValid() ? task.acceptedOn.addDays(-b.between(0, 3)) : task.start.addDays(-3);
    addHand(b, task, proposed, TaskState::Proposed, task.accountable, task.assignee);
    if (task.acceptedOn.isValid())
        addHand(b, task, task.acceptedOn, TaskState::Accepted, task.accountable, task.assignee);
    if (begun || task.state == TaskState::Done || task.state == TaskState::Verified)
        addHand(b, task, task.start, TaskState::Active, task.assignee, task.assignee);
    if (task.state == TaskState::Waiting || task.state == TaskState::Blocked)
        addHand(b, task, task.updatedOn, task.state, task.assignee, task.assignee,
                task.state == TaskState::Waiting ? task.waitingOn : task.reason);
    else if (task.state == TaskState::HandedBack || task.state == TaskState::Dropped || task.state == TaskState::Done)
        addHand(b, task, task.updatedOn, task.state, task.assignee, task.accountable, task.reason);
    else if (task.state == TaskState::Verified) {
        addHand(b, task, task.finishedOn, TaskState::Done, task.assignee, task.accountable);
        addHand(b, task, task.finishedOn.addDays(1), TaskState::Verified, task.accountable, task.assignee);
    }
    addHours(b, task, logged);
}

void addSampleTasks(SampleBuilder &b)
{
    for (const RoutineTask &routine : routineTasks) {
        for (int month = -24; month <= 1; ++month) {
            const QDate first = Period::month(b.today.addMonths(month)).first;
            if ((first.month() - 1) % routine.everyMonths != 0)
                continue;
            Task task;
            task.title = QStringLiteral("%1 %2").arg(QString::fromUtf16(routine.title),
                                                     QLocale(QLocale::English).toString(first, QStringLiteral("MMMM yyyy")));
            task.assignee = b.person(routine.assignee);
            task.accountable = b.people.at(routine.assignee).manager;
            task.start = SampleBuilder::workday(first.addDays(7));
            task.due = SampleBuilder::workday(first.addDays(20));
            task.estimate = Minutes::hours(routine.hours);
            task.level = DelegationLevel::Delegate;
            task.state = task.due < b.today ? TaskState::Verified
                         : task.start < b.today ? TaskState::Active : TaskState::Accepted;
            addTaskWithLife(b, task);
        }
    }
    for (const CurrentTask &spec : currentTasks) {
        Task task;
        task.title = QString::fromUtf16(spec.title);
        task.assignee = b.person(spec.assignee);
        task.accountable = b.people.at(spec.assignee).manager;
        task.state = spec.state;
        task.priority = spec.priority;
        task.level = spec.level;
        task.start = SampleBuilder::workday(b.monday().addDays(spec.start));
        task.due = std::max(task.start, SampleBuilder::workday(b.monday().addDays(spec.due)));
        task.followUp = b.today.addDays(spec.followUp);
        task.value = b.between(4, 9);
        if (spec.hours > 0)
            task.estimate = Minutes::hours(spec.hours);
        const QString note = QString::fromUtf16(spec.note);
        if (spec.state == TaskState::Waiting)
            task.waitingOn = note;
        else if (spec.state == TaskState::Blocked || spec.state == TaskState::HandedBack)
            task.reason = note;
        else
            task.outcome = note;
        if (spec.level >= DelegationLevel::Inquire)
            task.authority = b.money(500);
        addTaskWithLife(b, task);
    }
}

} // namespace muster
