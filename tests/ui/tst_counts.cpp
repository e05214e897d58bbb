// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit sets going, counted: one row of a table, one refresh of a view, none of a view that nobody sees. And what is
// kept in step by that is what would be made anew.
#include "app/tasks/task.h"
#include "tests/support/largeteam.h"
#include "tests/support/teams.h"
#include "ui/base/refreshing.h"
#include "ui/record/recordfilter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <random>

using namespace muster;

namespace {

const QDate today{2026, 3, 17};

QList<RecordId> shown(const RecordFilter &filter)
{
    QList<RecordId> ids;
    for (int row = 0; row < filter.rowCount(); ++row)
        ids << filter.idAt(row);
    return ids;
}

} // namespace

class TestCounts : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void editTouchesOneRow();
    void renamedTaskTouchesItsPartsOnly();
    void stepsKeepTheOrder_data();
    void stepsKeepTheOrder();
    void hiddenViewWaits();

private:
    Changes randomStep();
    const Task &anyTask() { return m_store->all<Task>()[m_chance() % m_store->all<Task>().size()]; }

    std::unique_ptr<Store> m_store;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Context> m_context;
    std::mt19937 m_chance{5};
};

void TestCounts::init()
{
    m_context.reset();
    m_history.reset();
    m_store = test::emptyStore();
    test::fillLargeTeam(*m_store, {15, 600, 0, today});
    m_history = std::make_unique<History>(*m_store);
    m_context = std::make_unique<Context>(*m_history, today);
}

void TestCounts::editTouchesOneRow()
{
    RecordModel model(*m_context, recordType<Task>());
    RecordFilter filter(model);
    QSignalSpy data(&filter, &QAbstractItemModel::dataChanged), moves(&filter, &QAbstractItemModel::rowsMoved);
    QSignalSpy layouts(&filter, &QAbstractItemModel::layoutChanged), resets(&filter, &QAbstractItemModel::modelReset);
    const Task before = *m_store->find(Id<Task>{filter.idAt(300)});
    Task after = before;
    after.priority = Priority::Urgent;
    QVERIFY(m_history->perform(QStringLiteral("Edit"), {edited(before, after)}).isEmpty());
    QCOMPARE(data.count(), 1);
    QCOMPARE(data.first().at(0).toModelIndex().row(), 300);
    QCOMPARE(data.first().at(1).toModelIndex().row(), 300);
    Task far = after;
    far.start = {};
    far.due = QDate(2099, 1, 1);
    far.state = TaskState::Active;
    QVERIFY(m_history->perform(QStringLiteral("Edit"), {edited(after, far)}).isEmpty());
    QCOMPARE(moves.count(), 1);
    QCOMPARE(layouts.count() + resets.count(), 0);
}

void TestCounts::renamedTaskTouchesItsPartsOnly()
{
    RecordModel model(*m_context, recordType<Task>());
    const auto &all = m_store->all<Task>();
    const auto part = std::find_if(all.begin(), all.end(), [](const Task &task) { return bool(task.parent); });
    QVERIFY(part != all.end());
    const Task before = *m_store->find(part->parent);
    Task after = before;
    after.title = QStringLiteral("Renamed");
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(m_history->perform(QStringLiteral("Edit"), {edited(before, after)}).isEmpty());
    QCOMPARE(data.count(), 1 + m_store->pointingTo<Task>(before.id.value, "parent_id").size());
}

void TestCounts::stepsKeepTheOrder_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("usual order") << QByteArray() << QString();
    QTest::newRow("by title, filtered") << QByteArray("title") << QStringLiteral("re");
    QTest::newRow("by due date") << QByteArray("due") << QString();
    QTest::newRow("by the task it is a part of") << QByteArray("parent_id") << QString();
    QTest::newRow("by assignee, filtered") << QByteArray("assignee_id") << QStringLiteral("ada");
}

Changes TestCounts::randomStep()
{
    Changes changes;
    QSet<RecordId> touched;
    for (int i = 0, count = 1 + int(m_chance() % 4); i < count; ++i) {
        const Task before = anyTask();
        if (touched.contains(before.id.value))
            continue;
        touched.insert(before.id.value);
        Task after = before;
        after.start = {};
        switch (m_chance() % 5) {
        case 0: after.title = QStringLiteral("%1 %2").arg(m_chance() % 2 ? QStringLiteral("Réplace") : QStringLiteral("x")).arg(m_chance() % 99); break;
        case 1: after.due = m_chance() % 3 ? today.addDays(int(m_chance() % 99)) : QDate(); break;
        case 2: after.state = TaskState(m_chance() % 9); break;
        case 3: after.assignee = m_store->all<Person>()[m_chance() % 15].id; break;
        default: {
            Task added = after;
            added.id = Id<Task>::make();
            changes << inserted(added);
        }
        }
        changes << edited(before, after);
    }
    if (m_chance() % 3 == 0) {
        const Task &gone = anyTask();
        if (!touched.contains(gone.id.value) && m_store->usersOf(recordType<Task>(), gone.id.value).isEmpty())
            changes << m_store->removalWithParts(recordType<Task>(), gone.id.value);
    }
    return changes;
}

void TestCounts::stepsKeepTheOrder()
{
    QFETCH(QByteArray, column);
    QFETCH(QString, text);
    RecordModel model(*m_context, recordType<Task>());
    RecordFilter filter(model);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto setUp = [&](RecordFilter &one) {
        one.sort(column.isEmpty() ? -1 : model.type().indexOf(column), Qt::DescendingOrder);
        one.setText(text);
    };
    setUp(filter);
    int done = 0;
    for (int i = 0; i < 60; ++i) {
        done += m_history->perform(QStringLiteral("Step"), randomStep()).isEmpty();
        RecordFilter anew(model);
        setUp(anew);
        QCOMPARE(shown(filter), shown(anew));
    }
    QVERIFY(done > 40);
    for (int i = 0; i < 30; ++i)
        m_history->undo();
    RecordFilter anew(model);
    setUp(anew);
    QCOMPARE(shown(filter), shown(anew));
}

void TestCounts::hiddenViewWaits()
{
    QStackedWidget pages;
    auto *front = new QWidget;
    auto *behind = new QWidget;
    pages.addWidget(front);
    pages.addWidget(behind);
    int seen = 0, unseen = 0;
    refreshOn<Task>(*m_context, front, [&] { ++seen; });
    refreshOn<Task>(*m_context, behind, [&] { ++unseen; });
    pages.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pages));
    for (int i = 0; i < 3; ++i) {
        const Task before = anyTask();
        Task after = before;
        after.title += QStringLiteral("!");
        QVERIFY(m_history->perform(QStringLiteral("Edit"), {edited(before, after)}).isEmpty());
    }
    QCoreApplication::processEvents();
    QCOMPARE(seen, 1);
    QCOMPARE(unseen, 0);
    pages.setCurrentWidget(behind);
    QCOMPARE(unseen, 1);
    pages.setCurrentWidget(front);
    pages.setCurrentWidget(behind);
    QCOMPARE(unseen, 1);
}

QTEST_MAIN(TestCounts)
#include "tst_counts.moc"
