// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/teamplan.h"
#include "app/staff/leave.h"
#include "app/tasks/taskparts.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace
{

const QDate monday(2026, 3, 2);

} // namespace

/// Two people of 40 hours a week who plan with all of their time.
class TestTeamPlan : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Store> m_store;
    Id<Person> m_ana, m_ben;
    Id<Project> m_project;

    template <class T> Id<T> add(T record)
    {
        record.id = Id<T>::make();
        if (!m_store->apply(QStringLiteral("Add"), {inserted(record)}).isEmpty())
            return {};
        return record.id;
    }
    Id<Task> task(const char *title, Id<Person> who, int hours, QDate due = {})
    {
        Task record;
        record.title = QString::fromLatin1(title);
        record.assignee = who;
        record.project = m_project;
        record.state = TaskState::Accepted;
        record.estimate = Minutes::hours(hours);
        record.due = due;
        return add(record);
    }
    void edit(Id<Task> id, const std::function<void(Task &)> &change)
    {
        const Task before = *m_store->find(id);
        Task after = before;
        change(after);
        QVERIFY(m_store->apply(QStringLiteral("Edit"), {edited(before, after)}).isEmpty());
    }
    QList<TeamPlan::Row> rows(Id<Project> project = {})
    {
        TeamPlan team(*m_store, project, monday);
        const PlanResult result = team.solve({200, {}, 1});
        return result.fault ? QList<TeamPlan::Row>() : team.rows(result.best);
    }

private slots:
    void init()
    {
        m_store = test::emptyStore();
        Person person;
        person.focus = 100;
        person.name = QStringLiteral("Ana");
        m_ana = add(person);
        person.name = QStringLiteral("Ben");
        m_ben = add(person);
        m_project = add(Project{{}, QStringLiteral("Move"), ProjectState::Active, Priority::Normal, {}, {}, {}, {}, {}});
        QVERIFY(m_ana && m_ben && m_project);
    }

    void plansWithLinksAndLeave()
    {
        const Id<Task> design = task("Design", m_ana, 12), build = task("Build", m_ben, 16), test = task("Test", m_ana, 4);
        QVERIFY(add(TaskLink{{}, build, design, LinkKind::FinishStart, {}}));
        QVERIFY(add(TaskLink{{}, test, build, LinkKind::FinishStart, Minutes::hours(8)}));
        QVERIFY(
            add(Leave{{}, m_ben, LeaveKind::Holiday, monday.addDays(2), monday.addDays(2), {}, LeaveState::Approved, {}}));
        const auto plan = rows();
        QCOMPARE(plan.size(), 3);
        QCOMPARE(plan[0].task, design);
        QCOMPARE(plan[0].start, monday);
        QCOMPARE(plan[0].finish, monday.addDays(1)); // a day and a half
        QCOMPARE(plan[1].task, build);
        QCOMPARE(plan[1].start, monday.addDays(1));  // the other half of Tuesday
        QCOMPARE(plan[1].finish, monday.addDays(4)); // Wednesday off; Thursday, half of Friday
        QVERIFY(plan[1].reason.contains(QStringLiteral("Design")));
        QCOMPARE(plan[2].start, monday.addDays(7)); // a day's lag ends on the weekend
        QVERIFY(plan[2].reason.contains(QStringLiteral("Build")));
    }

    void deadlinesAndPriority()
    {
        const Id<Task> later = task("Later", m_ana, 8), soon = task("Soon", m_ana, 8, monday),
                       now = task("Now", m_ana, 8, monday);
        edit(now, [](Task &t) { t.priority = Priority::Urgent; });
        const auto plan = rows();
        QCOMPARE(plan[0].task, now);
        QVERIFY(!plan[0].late);
        QCOMPARE(plan[1].task, soon);
        QVERIFY(plan[1].late);
        QVERIFY(plan[1].reason.contains(QStringLiteral("Ana")) && plan[1].reason.contains(QStringLiteral("Now")));
        QCOMPARE(plan[2].task, later);
        QVERIFY(!plan[2].late);
    }

    void whatCannotBePlannedIsNamed()
    {
        const Id<Task> nobody = task("Nobody's", {}, 4), unknown = task("Unknown", m_ana, 4), done = task("Done", m_ana, 4);
        edit(unknown, [](Task &t) { t.estimate.reset(); });
        edit(done, [](Task &t) {
            t.state = TaskState::Done;
            t.finishedOn = monday;
        });
        const TeamPlan team(*m_store, {}, monday);
        QVERIFY(team.tasks().isEmpty());
        QCOMPARE(team.leftOut().size(), 2);
        QCOMPARE(team.leftOut()[0].task, nobody);
        QCOMPARE(team.leftOut()[1].task, unknown);
        QVERIFY(team.leftOut()[0].why != team.leftOut()[1].why);
    }

    void partsInheritTheLinksOfTheirWhole()
    {
        const Id<Task> first = task("First", m_ana, 8), whole = task("Whole", m_ben, 40), part = task("Part", m_ben, 8);
        edit(part, [&](Task &t) { t.parent = whole; });
        QVERIFY(add(TaskLink{{}, whole, first, LinkKind::FinishStart, {}}));
        const auto plan = rows();
        QCOMPARE(plan.size(), 2); // the whole is its parts
        QCOMPARE(plan[1].task, part);
        QCOMPARE(plan[1].start, monday.addDays(1));
    }

    void aCircleThroughAWholeIsExplained()
    {
        const Id<Task> whole = task("Whole", m_ben, 40), part = task("Part", m_ben, 8), other = task("Other", m_ana, 8);
        edit(part, [&](Task &t) { t.parent = whole; });
        QVERIFY(add(TaskLink{{}, other, part, LinkKind::FinishStart, {}}));
        QVERIFY(add(TaskLink{{}, whole, other, LinkKind::FinishStart, {}}));
        TeamPlan team(*m_store, {}, monday);
        const PlanResult result = team.solve({10, {}, 1});
        QCOMPARE(result.fault.kind, PlanFault::Kind::Cycle);
        const QString why = team.explain(result.fault);
        QVERIFY(why.contains(QStringLiteral("Part")) && why.contains(QStringLiteral("Other")));
    }

    void aPersonWhoLeavesHasNoTime()
    {
        const Person before = *m_store->find(m_ben);
        Person after = before;
        after.ended = monday;
        QVERIFY(m_store->apply(QStringLiteral("Edit"), {edited(before, after)}).isEmpty());
        task("Too much", m_ben, 9);
        TeamPlan team(*m_store, {}, monday);
        const PlanResult result = team.solve({10, {}, 1});
        QCOMPARE(result.fault.kind, PlanFault::Kind::Time);
        const QString why = team.explain(result.fault);
        QVERIFY(why.contains(QStringLiteral("Ben")) && why.contains(QStringLiteral("Too much")));
    }

    void oneProjectLeavesTheOthersTheirTime()
    {
        const Id<Project> ours = m_project;
        m_project = add(Project{{}, QStringLiteral("Other"), ProjectState::Active, Priority::Normal, {}, {}, {}, {}, {}});
        const Id<Task> theirs = task("Theirs", m_ana, 16, monday.addDays(1)); // all of Monday and Tuesday
        m_project = ours;
        const Id<Task> own = task("Own", m_ana, 8);
        const auto plan = rows(ours);
        QCOMPARE(plan.size(), 1);
        QCOMPARE(plan[0].task, own);
        QCOMPARE(plan[0].start, monday.addDays(2));
        QCOMPARE(rows().size(), 2);
        QVERIFY(theirs);
    }

    void applyingIsOneStepAndStable()
    {
        const Id<Task> a = task("A", m_ana, 8), b = task("B", m_ana, 8), running = task("Running", m_ben, 16);
        edit(running, [](Task &t) {
            t.state = TaskState::Active;
            t.start = monday.addDays(-7);
            t.done = 50;
        });
        TeamPlan team(*m_store, {}, monday);
        const PlanResult result = team.solve({100, {}, 1});
        const Changes changes = team.changes(result.best);
        QCOMPARE(changes.size(), 3);
        const qint64 steps = m_store->lastSequence();
        QVERIFY(m_store->apply(QStringLiteral("Apply plan"), changes).isEmpty());
        QCOMPARE(m_store->lastSequence(), steps + 1);
        QCOMPARE(m_store->find(a)->finish, monday);
        QVERIFY(!m_store->find(a)->due.isValid()); // nobody has promised anything
        QCOMPARE(m_store->find(b)->start, monday.addDays(1));
        QCOMPARE(m_store->find(running)->start, monday.addDays(-7)); // it had begun
        QCOMPARE(m_store->find(running)->finish, monday);            // eight hours are left
        TeamPlan again(*m_store, {}, monday);
        QVERIFY(again.changes(again.solve({100, {}, 1}).best).isEmpty());
        QVERIFY(m_store->apply(QStringLiteral("Undo"), inverted(changes)).isEmpty());
        QVERIFY(!m_store->find(a)->finish.isValid());
    }

    void promisesStay()
    {
        const Id<Task> late = task("Late", m_ana, 24, monday);
        TeamPlan team(*m_store, {}, monday);
        const PlanResult result = team.solve({50, {}, 1});
        QVERIFY(team.rows(result.best)[0].late);
        QVERIFY(m_store->apply(QStringLiteral("Apply plan"), team.changes(result.best)).isEmpty());
        QCOMPARE(m_store->find(late)->due, monday);
        QCOMPARE(m_store->find(late)->finish, monday.addDays(2));
    }

    void aSkillIsAPool()
    {
        Skill network;
        network.name = QStringLiteral("Networks");
        const Id<Skill> skill = add(network);
        const auto holds = [&](Id<Person> who, SkillLevel level) {
            PersonSkill held;
            held.person = who;
            held.skill = skill;
            held.level = level;
            return add(held);
        };
        QVERIFY(holds(m_ana, SkillLevel::Leads) && holds(m_ben, SkillLevel::Alone));
        const Id<Task> own = task("Ana's own", m_ana, 40, monday.addDays(4)), anybody = task("Anybody's", {}, 8, monday);
        edit(anybody, [&](Task &t) { t.skill = skill; });
        TeamPlan team(*m_store, {}, monday);
        const PlanResult result = team.solve({200, {}, 1});
        for (const TeamPlan::Row &row : team.rows(result.best)) {
            QCOMPARE(row.person, row.task == own ? m_ana : m_ben); // Ana has no time before her own promise
            QVERIFY(!row.late);
        }
        QVERIFY(m_store->apply(QStringLiteral("Apply plan"), team.changes(result.best)).isEmpty());
        QCOMPARE(m_store->find(anybody)->assignee, m_ben);
        edit(anybody, [](Task &t) {
            t.assignee = {};
            t.skill = {};
        });
        QCOMPARE(TeamPlan(*m_store, {}, monday).leftOut().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTeamPlan)
#include "tst_teamplan.moc"
