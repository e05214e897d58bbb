// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/draft.h"
#include "app/staff/pay.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

/// What if somebody were hired, a task dropped, a date moved?
class TestDraft : public QObject
{
    Q_OBJECT
    std::unique_ptr<Store> m_store;
    const QDate m_monday{2026, 3, 2};
    Id<Person> m_ana;
    Id<Task> m_first, m_second;

    template <class T> static Id<T> add(Store &store, T record)
    {
        record.id = Id<T>::make();
        return store.apply(QStringLiteral("Add"), {inserted(record)}).isEmpty() ? record.id : Id<T>();
    }
    static bool edit(Store &store, Id<Task> id, const std::function<void(Task &)> &change)
    {
        const Task before = *store.find(id);
        Task after = before;
        change(after);
        return store.apply(QStringLiteral("Edit"), {edited(before, after)}).isEmpty();
    }
    PlanOutcome outcome(const Store &store) const
    {
        TeamPlan team(store, {}, m_monday);
        return outcomeOf(store, team, team.solve({50, {}, 1}), m_monday);
    }

private slots:
    void init()
    {
        m_store = test::emptyStore();
        Person person;
        person.name = QStringLiteral("Ana");
        person.focus = 100;
        m_ana = add(*m_store, person);
        QVERIFY(add(*m_store, PayRate{{}, m_ana, m_monday.addDays(-10), {5000, m_store->team().base()}}));
        for (Id<Task> *id : {&m_first, &m_second}) {
            Task task;
            task.title = id == &m_first ? QStringLiteral("First") : QStringLiteral("Second");
            task.assignee = m_ana;
            task.state = TaskState::Accepted;
            task.estimate = Minutes::hours(16);
            task.due = m_monday.addDays(1);
            *id = add(*m_store, task);
        }
    }

    void tellsFinishLatenessLoadAndCost()
    {
        const PlanOutcome now = outcome(*m_store);
        QCOMPARE(now.finish, m_monday.addDays(3));
        QCOMPARE(now.tasks, 2);
        QCOMPARE(now.late, 1);
        QCOMPARE(now.lateDays, 2);
        QCOMPARE(now.effort, Minutes::hours(32));
        QCOMPARE(now.cost.minor, 32 * 5000);
        QCOMPARE(now.loadPercent, 32 * 100 / (12 * 40));
        QCOMPARE(now.busiest, m_ana);
    }

    void theOriginalIsUntouchedUntilItIsApplied()
    {
        Draft draft(*m_store);
        Person hire;
        hire.name = QStringLiteral("Ben");
        hire.focus = 100;
        const Id<Person> ben = add(draft.store(), hire);
        QVERIFY(edit(draft.store(), m_second, [&](Task &task) { task.assignee = ben; }));
        const PlanOutcome changed = outcome(draft.store());
        QCOMPARE(changed.finish, m_monday.addDays(1));
        QCOMPARE(changed.late, 0);
        QCOMPARE(m_store->all<Person>().size(), size_t(1));
        QCOMPARE(outcome(*m_store).late, 1);
        QCOMPARE(draft.difference().size(), 2);
        QCOMPARE(draft.describe().size(), 2);
        QVERIFY(draft.describe().last().contains(QStringLiteral("Ben")) && draft.describe().last().contains(QStringLiteral("Ana")));

        const qint64 steps = m_store->lastSequence();
        const Changes changes = draft.difference();
        QVERIFY(m_store->apply(QStringLiteral("Apply what-if"), changes).isEmpty());
        QCOMPARE(m_store->lastSequence(), steps + 1);
        QCOMPARE(outcome(*m_store).late, 0);
        QVERIFY(m_store->apply(QStringLiteral("Undo"), inverted(changes)).isEmpty());
        QCOMPARE(m_store->all<Person>().size(), size_t(1));
    }

    void whatComesToNothingIsNoChange()
    {
        Draft draft(*m_store);
        QVERIFY(edit(draft.store(), m_first, [](Task &task) { task.priority = Priority::Urgent; }));
        QCOMPARE(draft.difference().size(), 1);
        QVERIFY(edit(draft.store(), m_first, [](Task &task) { task.priority = Priority::Normal; }));
        QVERIFY(draft.difference().isEmpty());
        Person hire;
        hire.name = QStringLiteral("Ben");
        const Id<Person> ben = add(draft.store(), hire);
        QVERIFY(draft.store().apply(QStringLiteral("Remove"), {removed(*draft.store().find(ben))}).isEmpty());
        QVERIFY(draft.difference().isEmpty());
    }

    void rulesHoldInADraft()
    {
        Draft draft(*m_store);
        const Task before = *draft.store().find(m_first);
        Task after = before;
        after.title.clear();
        QVERIFY(!draft.problems({edited(before, after)}).isEmpty());
        after.title = before.title;
        after.start = before.due.addDays(1);
        QVERIFY(!draft.problems({edited(before, after)}).isEmpty());
        after.start = before.due;
        QVERIFY(draft.problems({edited(before, after)}).isEmpty());
    }

    void whatOthersChangedMeanwhileStays()
    {
        Draft draft(*m_store);
        QVERIFY(edit(draft.store(), m_first, [](Task &task) { task.priority = Priority::Urgent; }));
        QVERIFY(edit(*m_store, m_first, [](Task &task) { task.title = QStringLiteral("Renamed"); }));
        QVERIFY(m_store->apply(QStringLiteral("Apply what-if"), draft.difference()).isEmpty());
        QCOMPARE(m_store->find(m_first)->title, QStringLiteral("Renamed"));
        QCOMPARE(m_store->find(m_first)->priority, Priority::Urgent);
    }
};

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
