// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/largeteam.h"

#include "app/budgets/budget.h"
#include "app/recordtypes.h"
#include "app/staff/leave.h"
#include "app/tasks/taskparts.h"
#include "tests/support/teams.h"

#include <QDir>
#include <QFile>
#include <random>

namespace muster::test {

namespace {

const char *const firstNames[] = {"Ada", "Ben", "Chloé", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Inés", "Jonas", "Kira",
                                  "Luca", "Mei", "Noah", "Olga", "Pavel", "Quinn", "Rosa", "Sven", "Tara"};
const char *const lastNames[] = {"Ahmed", "Bauer", "Costa", "Dubois", "Eriksen", "Fischer", "García", "Horvat", "Ivanova",
                                 "Jansen", "Kowalski", "Lindqvist", "Moreau", "Novák", "Okafor", "Petrov"};
const char *const verbs[] = {"Review", "Migrate", "Document", "Test", "Repair", "Plan", "Replace", "Measure", "Clean up",
                             "Automate", "Approve", "Order"};
const char *const things[] = {"backup of the mail server", "onboarding checklist", "firewall rules", "quarterly report",
                              "storage cluster", "payroll interface", "laptop images", "monitoring alerts", "build pipeline",
                              "licence renewal", "Zürich office network", "customer portal", "access rights", "test data",
                              "emergency handbook", "certificate store"};
const char *const labels[] = {"security", "cost", "legal", "customer", "maintenance", "quick win", "audit"};
const char *const suppliers[] = {"Brightwater Hosting", "Corvid Telecom", "Delta Büro", "Everline Cloud", "Foxglove Media",
                                 "Granite Systems", "Harbour Travel", "Ironbridge Tools", "Juniper Training", "Kestrel Legal"};

template <size_t Size> QString text(const char *const (&list)[Size], size_t at)
{
    return QString::fromUtf8(list[at % Size]);
}

/// Makes the records and hands them to the store in steps of a size that a person's import could have.
class Filling
{
public:
    Filling(Store &store, const LargeTeam &wanted) : m_store(store), m_wanted(wanted), m_chance(7) {}

    void run()
    {
        addPeople();
        addLeave();
        addWork();
        addTasks();
        addLinks();
        if (m_wanted.expenses > 0) {
            addBudget();
            addExpenses();
        }
        flush();
    }

private:
    int below(int bound) { return int(m_chance() % std::uint32_t(bound)); } // std's distributions differ between libraries
    bool inHundred(int share) { return below(100) < share; }

    template <class T> Id<T> add(T record)
    {
        record.id = {(qint64(1'700'000'000'000) << 21) + (++m_made << 12)};
        m_changes << inserted(record);
        if (m_changes.size() >= 10'000)
            flush();
        return record.id;
    }

    void flush()
    {
        const Problems problems = m_store.apply(QStringLiteral("Make a large team"), m_changes);
        if (!problems.isEmpty())
            qFatal("the large team was refused: %s", qPrintable(toText(problems)));
        m_changes.clear();
    }

    void addPeople();
    void addLeave();
    void addWork();
    void addTasks();
    void addLinks();
    void addBudget();
    void addExpenses();
    Task madeTask(int number);

    Store &m_store;
    const LargeTeam m_wanted;
    std::mt19937 m_chance;
    qint64 m_made = 0;
    Changes m_changes;
    std::vector<Id<Person>> m_people;
    std::vector<Id<Project>> m_projects;
    std::vector<Id<Area>> m_areas;
    std::vector<Id<Task>> m_tasks;
    std::vector<Id<BudgetLine>> m_lines;
};

void Filling::addPeople()
{
    HolidayCalendar calendar;
    calendar.name = QStringLiteral("Bavaria");
    const Id<HolidayCalendar> days = add(calendar);
    for (int month = 1; month <= 12; ++month) {
        Holiday holiday;
        holiday.calendar = days;
        holiday.date = QDate(m_wanted.today.year(), month, 6);
        holiday.name = QStringLiteral("Holiday %1").arg(month);
        add(holiday);
    }
    for (int i = 0; i < m_wanted.people; ++i) {
        Person person;
        person.name = QStringLiteral("%1 %2 %3").arg(text(firstNames, size_t(i)), text(lastNames, size_t(i) / 20)).arg(i + 1);
        person.role = i == 0 ? QStringLiteral("Head") : i <= 12 ? QStringLiteral("Lead") : QStringLiteral("Engineer");
        if (i > 0)
            person.manager = m_people[i <= 12 ? 0 : size_t(1 + i % 12)];
        person.calendar = days;
        person.started = m_wanted.today.addDays(-200 - below(3000));
        m_people.push_back(add(person));
        if (!inHundred(15))
            continue;
        WorkPattern pattern;
        pattern.person = m_people.back();
        pattern.from = person.started;
        pattern.hours = {480, 480, 240, 240, 0, 0, 0};
        add(pattern);
    }
}

void Filling::addLeave()
{
    for (const Id<Person> person : m_people) {
        for (int i = 0; i < 8; ++i) {
            Leave leave;
            leave.person = person;
            leave.first = m_wanted.today.addDays(below(400) - 35);
            leave.last = leave.first.addDays(below(12));
            leave.state = inHundred(85) ? LeaveState::Approved : LeaveState::Requested;
            add(leave);
        }
    }
}

void Filling::addWork()
{
    for (int i = 0; i < 12; ++i) {
        Area area;
        area.name = QStringLiteral("Area %1").arg(i + 1);
        m_areas.push_back(add(area));
    }
    for (int i = 0; i < 100; ++i) {
        Project project;
        project.name = QStringLiteral("Project %1").arg(i + 1);
        project.lead = m_people[size_t(i) % m_people.size()];
        m_projects.push_back(add(project));
    }
}

Task Filling::madeTask(int number)
{
    Task task;
    task.title = QStringLiteral("%1 %2 %3").arg(text(verbs, size_t(below(12))), text(things, size_t(below(16)))).arg(number);
    task.assignee = m_people[size_t(below(m_wanted.people))];
    task.accountable = m_people[size_t(below(13)) % m_people.size()];
    task.project = m_projects[size_t(below(100))];
    task.area = m_areas[size_t(below(12))];
    task.priority = inHundred(70) ? Priority::Normal : Priority(below(4));
    task.level = DelegationLevel(below(7));
    task.value = 1 + below(10);
    if (inHundred(60))
        task.labels = inHundred(50) ? text(labels, size_t(below(7)))
                                    : joinedLabels({text(labels, size_t(below(3))), text(labels, size_t(3 + below(4)))});
    if (inHundred(90))
        task.estimate = Minutes{60 * (1 + below(30))};
    const bool isOpen = inHundred(30);
    const QDate began = isOpen ? m_wanted.today.addDays(below(350) - 20) : m_wanted.today.addDays(-30 - below(1500));
    if (inHundred(50))
        task.start = began;
    if (inHundred(92))
        task.due = began.addDays(3 + below(40));
    if (isOpen) {
        static constexpr TaskState open[] = {TaskState::Proposed, TaskState::Accepted, TaskState::Accepted, TaskState::Active,
                                             TaskState::Active,   TaskState::Waiting,  TaskState::Blocked,  TaskState::HandedBack};
        task.state = open[below(8)];
        task.done = task.state == TaskState::Active ? 10 * below(9) : 0;
        task.followUp = inHundred(40) ? m_wanted.today.addDays(below(60) - 3) : QDate();
        task.updatedOn = m_wanted.today.addDays(-below(40));
    } else {
        task.state = inHundred(85) ? TaskState::Done : inHundred(60) ? TaskState::Verified : TaskState::Dropped;
        task.done = 100;
        task.finishedOn = began.addDays(3 + below(20));
        task.updatedOn = task.finishedOn;
    }
    if (inHundred(20))
        task.outcome = QStringLiteral("The %1 is in place and the owner has said so.").arg(text(things, size_t(below(16))));
    return task;
}

void Filling::addTasks()
{
    for (int i = 0; i < m_wanted.tasks; ++i) {
        Task task = madeTask(i + 1);
        if (i > 50 && inHundred(12)) // a part of one made shortly before, which is thus no part of it
            task.parent = m_tasks[m_tasks.size() - 1 - size_t(below(40))];
        m_tasks.push_back(add(task));
        if (inHundred(12)) {
            TimeEntry entry;
            entry.task = m_tasks.back();
            entry.person = task.assignee;
            entry.date = m_wanted.today.addDays(-1 - below(300));
            entry.spent = Minutes{15 * (1 + below(20))};
            add(entry);
        }
    }
}

void Filling::addLinks()
{
    for (size_t i = 20; i < m_tasks.size(); i += 5) {
        TaskLink link;
        link.successor = m_tasks[i];
        link.predecessor = m_tasks[i - 1 - size_t(below(15))];
        add(link);
    }
}

void Filling::addBudget()
{
    const Currency euro = *Currency::fromCode(u"EUR");
    for (int i = 0; i < 20; ++i) {
        Category category;
        category.name = QStringLiteral("Category %1").arg(i + 1);
        const Id<Category> made = add(category);
        for (int year = m_wanted.today.year() - 2; year <= m_wanted.today.year(); ++year) {
            BudgetLine line;
            line.name = QStringLiteral("%1 %2").arg(category.name).arg(year);
            line.year = year;
            line.category = made;
            line.costCentre = QStringLiteral("CC%1").arg(100 + i % 5);
            line.plan = MonthAmounts::spread({qint64(m_wanted.expenses) * 300, euro});
            m_lines.push_back(add(line));
        }
    }
}

void Filling::addExpenses()
{
    const Currency euro = *Currency::fromCode(u"EUR"), pound = *Currency::fromCode(u"GBP");
    const int firstYear = m_wanted.today.year() - 2;
    const int days = int(QDate(firstYear, 1, 1).daysTo(m_wanted.today));
    for (int i = 0; i < m_wanted.expenses; ++i) {
        Expense expense;
        expense.supplier = QStringLiteral("%1 %2").arg(text(suppliers, size_t(below(10)))).arg(below(50));
        expense.date = QDate(firstYear, 1, 1).addDays(below(days));
        expense.base = {500 + below(200'000) - (inHundred(3) ? 300'000 : 0), euro};
        expense.amount = inHundred(3) ? Money{expense.base.minor * 85 / 100, pound} : expense.base;
        if (inHundred(97))
            expense.line = m_lines[size_t(below(20) * 3 + expense.date.year() - firstYear)];
        expense.invoice = QStringLiteral("INV-%1").arg(100000 + i);
        expense.text = QStringLiteral("%1 %2").arg(text(things, size_t(below(16)))).arg(i);
        expense.source = QStringLiteral("bank:%1").arg(i, 10, 10, QLatin1Char('0'));
        add(expense);
    }
}

} // namespace

void fillLargeTeam(Store &store, const LargeTeam &wanted)
{
    Filling(store, wanted).run();
}

QString largeTeamFile(const QString &folder, const LargeTeam &wanted)
{
    QDir().mkpath(folder);
    const QString file = QStringLiteral("%1/team-%2-%3-%4.muster").arg(folder).arg(wanted.people).arg(wanted.tasks).arg(wanted.expenses);
    if (QFile::exists(file))
        return file;
    const QString part = file + QStringLiteral(".part"); // so that a run that was stopped leaves no half a file
    QFile::remove(part);
    fillLargeTeam(*Store::create(part, allRecordTypes(), team()), wanted);
    QFile::rename(part, file);
    return file;
}

} // namespace muster::test
