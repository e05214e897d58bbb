// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/baseline.h"
#include "app/schedule/criticalpath.h"
#include "app/schedule/gantt.h"
#include "app/schedule/projectcopy.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

/// Floats by hand, and what the Gantt chart makes of records.
class TestGantt : public QObject
{
    Q_OBJECT
    std::unique_ptr<Store> m_store;
    const QDate m_today{2026, 3, 2}; // a Monday

    template <class T> Id<T> add(T record)
    {
        record.id = Id<T>::make();
        return m_store->apply(QStringLiteral("Add"), {inserted(record)}).isEmpty() ? record.id : Id<T>();
    }
    Id<Task> task(const char *title, Id<Project> project, QDate start, QDate finish, QDate due = {})
    {
        Task made;
        made.title = QString::fromLatin1(title);
        made.project = project;
        made.state = TaskState::Accepted;
        made.start = start;
        made.finish = finish;
        made.due = due;
        return add(made);
    }
    Id<Project> project(const char *name)
    {
        Project made;
        made.name = QString::fromLatin1(name);
        return add(made);
    }
    bool apply(const Changes &changes) { return !changes.isEmpty() && m_store->apply(QStringLiteral("Step"), changes).isEmpty(); }
    const GanttRow &rowOf(const Gantt &gantt, Id<Task> id) const
    {
        return gantt.rows()[size_t(gantt.rowOf(GanttRow::Kind::Task, id.value))];
    }

private slots:
    void init() { m_store = test::emptyStore(); }

    void floatsOfANetwork()
    {
        // A(0-3) -> B(3-5) -> D(7-9), A -> C(3-7) -> D: C is critical, B has two days.
        const std::vector<PathActivity> network{{0, 3}, {3, 5}, {3, 7}, {7, 9}};
        const auto found = floats(network, {{0, 1}, {0, 2}, {1, 3}, {2, 3}});
        QCOMPARE(found[0].total, 0);
        QCOMPARE(found[1].total, 2);
        QCOMPARE(found[1].free, 2);
        QCOMPARE(found[2].total, 0);
        QCOMPARE(found[3].total, 0);
        QVERIFY(found[0].isCritical() && !found[1].isCritical());
        QCOMPARE(floats(network, {{0, 1}, {0, 2}, {1, 3}, {2, 3}}, 12)[0].total, 3); // a later end gives all of them room
        QCOMPARE(floats(network, {{0, 1}, {0, 2}, {1, 3}, {2, 3}}, 8)[3].total, -1);
    }

    void floatsOfTheFourKinds_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("lag");
        QTest::addColumn<int>("free");
        // Before works on days 2 to 4 [2,5), after on 6 to 9 [6,10).
        QTest::newRow("finish to start") << int(LinkKind::FinishStart) << 0 << 1;
        QTest::newRow("finish to start, lag") << int(LinkKind::FinishStart) << 2 << -1;
        QTest::newRow("start to start") << int(LinkKind::StartStart) << 0 << 4;
        QTest::newRow("start to start, lag") << int(LinkKind::StartStart) << 3 << 1;
        QTest::newRow("finish to finish") << int(LinkKind::FinishFinish) << 0 << 5;
        QTest::newRow("finish to finish, lead") << int(LinkKind::FinishFinish) << -1 << 5; // 6, but the network ends at 10
        QTest::newRow("start to finish") << int(LinkKind::StartFinish) << 0 << 5;          // 8, likewise
        QTest::newRow("start to finish, lag") << int(LinkKind::StartFinish) << 7 << 1;
    }
    void floatsOfTheFourKinds()
    {
        QFETCH(int, kind);
        QFETCH(int, lag);
        const std::vector<PathActivity> network{{2, 5}, {6, 10}};
        const auto found = floats(network, {{0, 1, LinkKind(kind), lag}});
        QTEST(found[0].free, "free");
        QCOMPARE(found[0].total, std::min(found[0].free, 5)); // the last one has no room
        QCOMPARE(found[1].total, 0);
    }

    void earliestDates()
    {
        const std::vector<PathLink> links{{0, 1, LinkKind::FinishStart, 1}, {1, 2, LinkKind::FinishFinish, 0},
                                          {0, 3, LinkKind::StartFinish, 5}};
        const auto moved = earliest({{0, 3}, {1, 3}, {0, 1}, {0, 2}}, links);
        QCOMPARE(moved[1].start, 4); // a day after 3
        QCOMPARE(moved[2].finish, 6);
        QCOMPARE(moved[3].finish, 5);
        // a circle: both stay
        const auto circle = earliest({{0, 2}, {0, 2}}, {{0, 1}, {1, 0}});
        QCOMPARE(circle[0].start, 0);
        QCOMPARE(circle[1].start, 0);
    }

    void workdaysAreNumbered()
    {
        const int monday = workdayNumber(m_today);
        QCOMPARE(workday(monday), m_today);
        QCOMPARE(workdayNumber(m_today.addDays(4)), monday + 4);
        QCOMPARE(workdayNumber(m_today.addDays(5)), monday + 5); // Saturday: as the Monday after it
        QCOMPARE(workdayNumber(m_today.addDays(7)), monday + 5);
        QCOMPARE(workday(monday + 5), m_today.addDays(7));
    }

    void rowsSpanTheirParts()
    {
        const Id<Project> move = project("Move");
        const Id<Task> design = task("Design", move, m_today, m_today.addDays(4), m_today.addDays(2));
        const Id<Task> build = task("Build", move, m_today.addDays(4), m_today.addDays(11));
        const Id<Task> test = task("Test", move, m_today.addDays(7), m_today.addDays(8));
        QVERIFY(add(TaskLink{{}, build, design, LinkKind::FinishStart, {}}));
        QVERIFY(add(TaskLink{{}, test, build, LinkKind::FinishStart, {}}));
        const Gantt gantt(*m_store, {}, m_today);
        const GanttRow &whole = gantt.rows().front();
        QCOMPARE(whole.title, QStringLiteral("Move"));
        QCOMPARE(whole.start, m_today);
        QCOMPARE(whole.finish, m_today.addDays(11));
        QVERIFY(rowOf(gantt, design).isLate());
        QVERIFY(rowOf(gantt, design).isCritical()); // it hands over to Build on the Friday
        QCOMPARE(*rowOf(gantt, design).slack, -2);  // Test begins five days before Build is done, and could slip three
        QCOMPARE(gantt.links().size(), size_t(2));
        QVERIFY(!gantt.links()[0].isBroken);
        QVERIFY(gantt.links()[1].isBroken);
    }

    void movingKeepsPromises()
    {
        const Id<Project> move = project("Move");
        const Id<Task> onlyDue = task("Only due", move, {}, {}, m_today.addDays(3));
        const Id<Task> planned = task("Planned", move, m_today, m_today.addDays(1), m_today.addDays(1));
        const Id<Milestone> opening = add(Milestone{{}, QStringLiteral("Opening"), m_today.addDays(9), move, false});
        Gantt gantt(*m_store, {}, m_today);
        QVERIFY(apply(moved(*m_store, gantt, gantt.rowOf(GanttRow::Kind::Task, onlyDue.value), 2)));
        QCOMPARE(m_store->find(onlyDue)->due, m_today.addDays(3));
        QCOMPARE(m_store->find(onlyDue)->finish, m_today.addDays(5));
        QVERIFY(apply(withFinish(*m_store, rowOf(gantt, planned), m_today.addDays(4))));
        QCOMPARE(m_store->find(planned)->finish, m_today.addDays(4));
        QCOMPARE(m_store->find(planned)->due, m_today.addDays(1));
        QVERIFY(apply(withStart(*m_store, rowOf(Gantt(*m_store, {}, m_today), planned), m_today.addDays(30)))); // not beyond its end
        QCOMPARE(m_store->find(planned)->start, m_today.addDays(4));
        gantt = Gantt(*m_store, {}, m_today);
        QVERIFY(apply(moved(*m_store, gantt, 0, 7))); // the project: all that is in it
        QCOMPARE(m_store->find(planned)->start, m_today.addDays(11));
        QCOMPARE(m_store->find(opening)->date, m_today.addDays(16));
    }

    void aProjectIsAPattern()
    {
        const Id<Project> old = project("Move");
        const Id<Task> whole = task("Whole", old, {}, {}), part = task("Part", old, m_today, m_today.addDays(2), m_today.addDays(3));
        Task child = *m_store->find(part);
        const Task was = child;
        child.parent = whole;
        child.done = 60;
        child.state = TaskState::Active;
        QVERIFY(apply({edited(was, child)}));
        const Id<Task> last = task("Last", old, m_today.addDays(3), m_today.addDays(4));
        QVERIFY(add(TaskLink{{}, last, part, LinkKind::StartStart, Minutes::hours(8)}));
        QVERIFY(add(Milestone{{}, QStringLiteral("Opening"), m_today.addDays(5), old, true}));
        const Changes changes = copyOfProject(*m_store, old, QStringLiteral("Move again"), m_today.addDays(28));
        QVERIFY(apply(changes));
        const Gantt gantt(*m_store, {m_store->all<Project>().back().id, {}, false}, m_today);
        QCOMPARE(gantt.rows().size(), size_t(5)); // the project, a milestone, the whole with its part, the last
        QCOMPARE(gantt.rows()[0].start, m_today.addDays(28));
        QCOMPARE(gantt.links().size(), size_t(1));
        const auto copied = std::find_if(gantt.rows().begin(), gantt.rows().end(), [](const GanttRow &row) { return row.title == QStringLiteral("Part"); });
        QVERIFY(copied != gantt.rows().end());
        QCOMPARE(copied->finish, m_today.addDays(30));
        QCOMPARE(copied->deadline, m_today.addDays(31));
        QCOMPARE(copied->done, 0);
        QCOMPARE(gantt.rows()[size_t(copied->parent)].title, QStringLiteral("Whole"));
        QVERIFY(m_store->apply({}, inverted(changes)).isEmpty());
        QCOMPARE(m_store->all<Project>().size(), size_t(1));
    }

    void baselineAndSlip()
    {
        const Id<Project> move = project("Move");
        const Id<Task> build = task("Build", move, m_today, m_today.addDays(3));
        QVERIFY(apply(takeBaseline(*m_store, move, QStringLiteral("First"), m_today)));
        const Baseline first = m_store->all<Baseline>().front();
        QVERIFY(apply(moved(*m_store, Gantt(*m_store, {}, m_today), 1, 3)));
        QVERIFY(apply(takeBaseline(*m_store, move, QStringLiteral("Second"), m_today.addDays(1))));
        QCOMPARE(baselinesOf(*m_store, move).first().name, QStringLiteral("Second"));
        const Gantt against(*m_store, {move, first.id, false}, m_today);
        QCOMPARE(*rowOf(against, build).slip(), 3);
        QCOMPARE(rowOf(against, build).baseFinish, m_today.addDays(3)); // frozen
        const Gantt again(*m_store, {move, baselinesOf(*m_store, move).first().id, false}, m_today);
        QCOMPARE(*rowOf(again, build).slip(), 0);
        QVERIFY(!rowOf(Gantt(*m_store, {}, m_today), build).slip());
    }
};

QTEST_GUILESS_MAIN(TestGantt)
#include "tst_gantt.moc"
