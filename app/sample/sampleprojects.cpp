// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampletasks.h"

namespace muster {

namespace {

using namespace SamplePerson;

struct ProjectSpec
{
    const char16_t *name, *requester, *description;
    ProjectState state;
    Priority priority;
    int lead;
    int firstMonth, lastMonth; ///< from today
    const char16_t *milestones[3];
    int team[4];
    const char16_t *tasks[13];
};

constexpr ProjectSpec projectSpecs[] = {
    {u"Move mail to the cloud service", u"Administration", u"All mailboxes on the hosted service, the old servers switched off.",
     ProjectState::Finished, Priority::High, Infrastructure, -23, -12,
     {u"Pilot group moved", u"All mailboxes moved", u"Old servers switched off"}, {Systems, Network, SupportA, DatabaseAdmin},
     {u"Compare three mail services", u"Size the mailboxes and archives", u"Set up single sign-on for mail",
      u"Move the pilot group", u"Write the guide for users", u"Move the shared mailboxes", u"Move the departments in four waves",
      u"Move the mail archive", u"Change the mail routing", u"Set up junk mail filtering", u"Train the service desk",
      u"Switch off the old mail servers", u"Hand the service over to operations"}},
    {u"Laptop replacement", u"Purchasing", u"Replace 140 laptops that are older than four years.",
     ProjectState::Finished, Priority::Normal, Infrastructure, -15, -5,
     {u"Model chosen", u"Half of the laptops replaced", u"All laptops replaced"}, {SupportA, SupportB, Systems, SupportA},
     {u"Take stock of all laptops", u"Choose the standard model", u"Build the installation image", u"Test the image with ten users",
      u"Order the first batch", u"Replace laptops in finance", u"Replace laptops in sales", u"Replace laptops in production",
      u"Order the second batch", u"Replace laptops in the branches", u"Erase and return the old laptops",
      u"Update the asset register", u"Review the replacement with the departments"}},
    {u"Customer portal 3", u"Sales", u"Customers see orders and invoices and report faults in one place.",
     ProjectState::Active, Priority::Urgent, DeveloperA, -7, 3,
     {u"First version for ten customers", u"Acceptance by sales", u"Open to all customers"},
     {DeveloperA, DeveloperB, DeveloperC, Tester},
     {u"Interview ten customers", u"Sketch the order overview", u"Build sign-in with the customer number",
      u"Show orders and deliveries", u"Show invoices as PDF", u"Fault reports with attachments", u"Notify customers by mail",
      u"Load test with 500 customers", u"Security test by an outside firm", u"Correct the findings of the security test",
      u"Acceptance test with sales", u"Write the help pages", u"Prepare the launch"}},
    {u"Network renewal second building", u"Facilities", u"New cabling, switches and wireless coverage on three floors.",
     ProjectState::Active, Priority::High, Network, -5, 4,
     {u"Cabling finished", u"Ground floor on the new network", u"Old switches removed"}, {Network, Systems, Network, SupportB},
     {u"Measure wireless coverage", u"Plan the cabling with facilities", u"Get three offers for switches",
      u"Write the address plan", u"Order switches and access points", u"Prepare the switch configuration",
      u"Supervise the cabling", u"Build up the distribution room", u"Move the ground floor", u"Move the first floor",
      u"Move the second floor", u"Document the network", u"Remove the old switches"}},
    {u"Data warehouse for finance", u"Finance", u"Monthly figures on the second working day instead of the eighth.",
     ProjectState::Active, Priority::Normal, Analyst, -9, 5,
     {u"Figures agreed with finance", u"First monthly close", u"Old spreadsheets retired"},
     {Analyst, DatabaseAdmin, DeveloperC, Analyst},
     {u"Agree the key figures with finance", u"Map the source tables", u"Set up the database server", u"Load the ledger every night",
      u"Load orders and invoices", u"Reconcile with the accounts", u"Build the monthly report", u"Build the cost centre report",
      u"Check the figures of last year", u"Tune the nightly load", u"Train the controllers", u"Retire the old spreadsheets",
      u"Write the operating manual"}},
    {u"Identity and access clean-up", u"Internal audit", u"Every account has an owner, every right a reason.",
     ProjectState::Active, Priority::High, Systems, -4, 2,
     {u"All accounts have an owner", u"Second factor for all", u"Audit passed"}, {Systems, DatabaseAdmin, Junior, DeveloperB},
     {u"List all accounts and their owners", u"Disable accounts of former staff", u"Agree roles with the departments",
      u"Second factor for administrators", u"Second factor for all staff", u"Move service accounts to the vault",
      u"Remove local administrator rights", u"Review rights in the finance system", u"Automate joiners and leavers",
      u"Report rights to the departments", u"Quarterly access review", u"Prepare the evidence for the audit",
      u"Correct the audit findings"}},
};

TaskState pastState(SampleBuilder &b, QDate due)
{
    if (b.oneIn(18))
        return TaskState::Dropped;
    return due.daysTo(b.today) < 20 && b.oneIn(3) ? TaskState::Done : TaskState::Verified;
}

TaskState openState(SampleBuilder &b, const Task &task)
{
    if (task.start > b.today.addDays(21))
        return b.oneIn(3) ? TaskState::Accepted : TaskState::Proposed;
    if (task.start > b.today)
        return b.oneIn(4) ? TaskState::Proposed : TaskState::Accepted;
    constexpr TaskState running[] = {TaskState::Active, TaskState::Active, TaskState::Active, TaskState::Waiting,
                                     TaskState::Active, TaskState::Blocked};
    return running[b.chance(6)];
}

void addProjectTasks(SampleBuilder &b, const ProjectSpec &spec, const Project &project)
{
    const int span = int(project.start.daysTo(project.due));
    const int count = int(std::size(spec.tasks));
    for (int i = 0; i < count; ++i) {
        Task task;
        task.title = QString::fromUtf16(spec.tasks[i]);
        task.project = project.id;
        task.priority = i % 5 == 4 ? Priority::High : project.priority == Priority::Urgent ? Priority::High : Priority::Normal;
        task.assignee = b.person(spec.team[b.chance(4)]);
        task.accountable = project.lead;
        if (task.accountable == task.assignee)
            task.accountable = b.people.at(spec.lead).manager;
        task.start = SampleBuilder::workday(project.start.addDays(span * i / (count + 1)));
        task.due = SampleBuilder::workday(task.start.addDays(b.between(12, 12 + span / 8)));
        task.due = std::min(task.due, std::max(project.due, task.start));
        task.estimate = Minutes::hours(b.between(4, 18) * 2);
        task.level = DelegationLevel(b.between(1, 6));
        task.value = b.between(3, 9);
        const bool past = project.state == ProjectState::Finished || task.due < b.today.addDays(-3);
        task.state = past ? pastState(b, task.due) : openState(b, task);
        addTaskWithLife(b, task);
    }
}

} // namespace

void addSampleProjects(SampleBuilder &b)
{
    for (const ProjectSpec &spec : projectSpecs) {
        Project project;
        project.name = QString::fromUtf16(spec.name);
        project.requester = QString::fromUtf16(spec.requester);
        project.description = QString::fromUtf16(spec.description);
        project.state = spec.state;
        project.priority = spec.priority;
        project.lead = b.person(spec.lead);
        project.start = SampleBuilder::workday(Period::month(b.today.addMonths(spec.firstMonth)).first);
        project.due = Period::month(b.today.addMonths(spec.lastMonth)).last;
        project = b.add(project);
        b.projects.append(project);
        const int span = int(project.start.daysTo(project.due));
        for (int i = 0; i < 3; ++i) {
            const QDate date = SampleBuilder::workday(project.start.addDays(span * (i + 1) / 3 - (i == 2 ? 2 : 0)));
            b.add(Milestone{{}, QString::fromUtf16(spec.milestones[i]), date, project.id, date < b.today});
        }
        addProjectTasks(b, spec, project);
    }
}

} // namespace muster
