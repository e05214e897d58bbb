// SPDX-License-Identifier: GPL-3.0-or-later
// A load that follows the store step by step is the load that would be made anew.
#include "app/store/store.h"
#include "app/tasks/attention.h"
#include "app/tasks/load.h"
#include "tests/support/largeteam.h"
#include "tests/support/teams.h"

#include <QTest>
#include <random>
#include <tuple>

using namespace muster;

namespace {

const QDate today{2026, 3, 17};

QStringList ids(const QList<Id<Task>> &tasks)
{
    QStringList list;
    for (const Id<Task> task : tasks)
        list << QString::number(task.value);
    return list;
}

/// All that a load says, to be compared.
QStringList said(const Load &load, const Store &store)
{
    QStringList all;
    for (const Person &person : store.all<Person>()) {
        for (int week = 0; week < 60; ++week) {
            const Period period = Period::week(today.addDays(7 * week));
            const Utilisation use = load.utilisation(person.id, period);
            QStringList pieces;
            for (const Load::Piece &piece : load.pieces(person.id, period))
                pieces << QStringLiteral("%1:%2").arg(piece.task.value).arg(piece.minutes.value);
            all << QStringLiteral("%1 %2 %3 %4 %5").arg(person.name).arg(week).arg(use.load.value).arg(use.net.value).arg(pieces.join(u' '));
        }
    }
    for (const Load::Conflict &conflict : load.conflicts())
        all << QStringLiteral("conflict %1 %2 %3").arg(conflict.task.value).arg(conflict.person.value).arg(conflict.remaining.value);
    all << ids(load.unestimated()) << ids(load.undated()) << ids(load.unassigned());
    for (const Task &task : store.all<Task>())
        all << QString::number(load.isSummary(task.id)) + QString::number(load.logged(task.id).value);
    return all;
}

QStringList said(const QList<Attention> &needs)
{
    QStringList all;
    for (const Attention &need : needs)
        all << QStringLiteral("%1 %2").arg(need.task.value).arg(int(need.reason));
    return all;
}

} // namespace

class TestLiveLoad : public QObject
{
    Q_OBJECT
private slots:
    void followsEveryKindOfStep();
    void waitsWherePeopleChange();

private:
    Changes randomStep();
    template <class T> const T &any() { return m_store->all<T>()[m_chance() % m_store->all<T>().size()]; }

    std::unique_ptr<Store> m_store;
    std::mt19937 m_chance{11};
};

Changes TestLiveLoad::randomStep()
{
    const Task before = any<Task>();
    Task after = before;
    switch (m_chance() % 10) {
    case 0: after.due = today.addDays(int(m_chance() % 90) - 10); break;
    case 1: after.state = TaskState(m_chance() % 9); break;
    case 2: after.assignee = any<Person>().id; break;
    case 3: after.parent = any<Task>().id; break; // a circle is refused
    case 4: after.estimate = m_chance() % 3 ? std::optional(Minutes{qint64(m_chance() % 4000)}) : std::nullopt; break;
    case 5: return m_store->removalWithParts(recordType<Task>(), before.id.value);
    case 6: {
        TimeEntry entry;
        entry.id = Id<TimeEntry>::make();
        entry.task = before.id;
        entry.person = any<Person>().id;
        entry.date = today;
        entry.spent = Minutes{30};
        after.assignee = any<Person>().id;
        return {inserted(entry), edited(before, after)};
    }
    case 7: {
        Task added = before;
        added.id = Id<Task>::make();
        added.parent = before.id;
        after.estimate.reset();
        return {edited(before, after), inserted(added)};
    }
    case 8: return {removed(any<TimeEntry>())};
    default: after.parent = {}; after.remaining = Minutes{qint64(m_chance() % 900)}; break;
    }
    return {edited(before, after)};
}

void TestLiveLoad::followsEveryKindOfStep()
{
    m_store = test::emptyStore();
    test::fillLargeTeam(*m_store, {13, 400, 0, today});
    LiveLoad &live = m_store->derived<LiveLoad>();
    QCOMPARE(said(live.on(today), *m_store), said(Load(*m_store, today), *m_store));
    const Load *kept = &live.on(today);
    LiveAttention &needs = m_store->derived<LiveAttention>();
    QVERIFY(needs.on(today).size() > 20);
    int done = 0;
    for (int i = 0; i < 300; ++i) {
        done += m_store->apply(QStringLiteral("Step"), randomStep()).isEmpty();
        QCOMPARE(said(live.on(today), *m_store), said(Load(*m_store, today), *m_store));
        QCOMPARE(said(needs.on(today)), said(needsAttention(m_store->all<Task>(), today)));
    }
    QVERIFY(done > 200);
    QCOMPARE(&live.on(today), kept);
}

void TestLiveLoad::waitsWherePeopleChange()
{
    m_store = test::emptyStore();
    test::fillLargeTeam(*m_store, {13, 100, 0, today});
    LiveLoad &live = m_store->derived<LiveLoad>();
    std::ignore = live.on(today);
    const Person before = m_store->all<Person>().back();
    Person after = before;
    after.focus = 10;
    QVERIFY(m_store->apply(QStringLiteral("Edit"), {edited(before, after)}).isEmpty());
    QVERIFY(live.on(today).capacity().net(after.id, today) < Minutes{60});
    QCOMPARE(said(live.on(today), *m_store), said(Load(*m_store, today), *m_store));
    QCOMPARE(live.on(today.addDays(1)).today(), today.addDays(1));
}

QTEST_GUILESS_MAIN(TestLiveLoad)
#include "tst_liveload.moc"
