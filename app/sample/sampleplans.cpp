// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampletasks.h"

namespace muster {

namespace {

using namespace SamplePerson;

struct PlannedTask
{
    const char16_t *title;
    int assignee;
    int week, weeks; ///< the first one, counted from this week, and how many
    int hours;
    Priority priority = Priority::Normal;
};

// What each person has agreed for the two months ahead. A busy team, not an overrun one: most weeks between half and all of
// a person's capacity, with a few that are too full and a few that have room for more.
constexpr PlannedTask plannedTasks[] = {
    {u"Agree next year's priorities with the departments", Head, -1, 4, 20, Priority::High},
    {u"Prepare the half-year report for the board", Head, 2, 4, 18, Priority::High},
    {u"Appraisal talks with the team leads", Head, 4, 4, 12},
    {u"Renegotiate the telephone contract", Infrastructure, -1, 5, 24},
    {u"Write the emergency plan for the server room", Infrastructure, 2, 4, 30, Priority::High},
    {u"Tender for the print service", Infrastructure, 6, 4, 16},
    {u"Roadmap of the business applications", Applications, 0, 4, 26, Priority::High},
    {u"Selection of the document archive", Applications, 1, 6, 24},
    {u"Agree the support hours of the portal", Applications, 5, 4, 10},
    {u"Move the monitoring to the new platform", Systems, 2, 5, 30, Priority::High},
    {u"Encrypt the backups", Systems, 4, 4, 24},
    {u"Replace the virtualisation hosts", Systems, 6, 4, 40},
    {u"Wireless for the warehouse", Network, 1, 4, 36},
    {u"Segment the production network", Network, 2, 6, 72, Priority::High},
    {u"Second internet line for the branches", Network, 5, 4, 30},
    {u"Roll out the new ticket forms", SupportA, -1, 4, 20},
    {u"Self-service for passwords", SupportA, 1, 5, 26, Priority::High},
    {u"Exchange the meeting room screens", SupportA, 3, 5, 30},
    {u"Mobile devices under management", SupportB, 1, 6, 28, Priority::High},
    {u"Knowledge base: twenty new articles", SupportB, 2, 6, 20},
    {u"Take in the devices of the closed branch", SupportB, 5, 4, 14},
    {u"Archive the closed fiscal years", DatabaseAdmin, 0, 4, 16},
    {u"Standby copy of the order database", DatabaseAdmin, 2, 6, 46, Priority::High},
    {u"Mask personal data in the test databases", DatabaseAdmin, 4, 5, 30},
    {u"Portal: repeat orders from the history", DeveloperA, 1, 4, 28, Priority::High},
    {u"Portal: sign-in with a second factor", DeveloperA, 3, 4, 58},
    {u"Coach the junior developer", DeveloperA, 0, 8, 24},
    {u"Interface to the parcel service", DeveloperB, 0, 5, 48},
    {u"Replace the label printing", DeveloperB, 3, 4, 46, Priority::High},
    {u"Portal: addresses for several branches", DeveloperB, 5, 4, 36},
    {u"Move the order form to the new design", DeveloperC, -1, 4, 52},
    {u"Speed up the search for articles", DeveloperC, 2, 4, 44},
    {u"Remove the old reporting pages", DeveloperC, 4, 5, 40, Priority::Low},
    {u"Automate the regression test of the portal", Tester, 0, 6, 64, Priority::High},
    {u"Test data for the order interface", Tester, 3, 4, 36},
    {u"Load test before the launch", Tester, 6, 3, 30},
    {u"Delivery times by supplier", Analyst, -1, 4, 22},
    {u"Forecast of spare parts", Analyst, 1, 6, 56},
    {u"Dashboard for the works management", Analyst, 5, 4, 46},
    {u"Unit tests for the address import", Junior, 0, 4, 12},
    {u"Small faults of the order form", Junior, 2, 5, 44},
    {u"Read-only interface for the intranet", Junior, 5, 4, 44},
};

} // namespace

void addSamplePlans(SampleBuilder &b)
{
    for (const PlannedTask &spec : plannedTasks) {
        Task task;
        task.title = QString::fromUtf16(spec.title);
        task.assignee = b.person(spec.assignee);
        const Id<Person> manager = b.people.at(spec.assignee).manager;
        task.accountable = manager.isNull() ? task.assignee : manager;
        task.priority = spec.priority;
        task.start = b.monday().addDays(7 * spec.week);
        task.due = b.monday().addDays(7 * (spec.week + spec.weeks) - 3); // a Friday
        task.estimate = Minutes::hours(spec.hours);
        task.level = DelegationLevel(b.between(2, 6));
        task.value = b.between(4, 9);
        task.state = task.start <= b.today && spec.week <= 0 ? TaskState::Active
                     : spec.week >= 5 && b.oneIn(2)          ? TaskState::Proposed : TaskState::Accepted;
        if (task.state == TaskState::Active)
            task.followUp = SampleBuilder::workday(b.today.addDays(b.between(1, 9)));
        addTaskWithLife(b, task);
    }
}

} // namespace muster
