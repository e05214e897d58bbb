// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/teams.h"
#include "ui/tasks/boardview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QInputDialog>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace muster;

namespace {

const QDate today(2026, 3, 12);

Task task(const char *title, TaskState state, QDate due = {})
{
    Task task;
    task.id = Id<Task>::make();
    task.title = QString::fromUtf8(title);
    task.state = state;
    task.due = due;
    return task;
}

} // namespace

class tst_board : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        store = test::emptyStore();
        history = std::make_unique<History>(*store);
        context = std::make_unique<Context>(*history, today);
    }

    void cleanup()
    {
        context.reset();
        history.reset();
        store.reset();
    }

    void showsEachStateInItsColumn()
    {
        Person ann;
        ann.id = Id<Person>::make();
        ann.name = QStringLiteral("Ann");
        Task late = task("Late", TaskState::Active, today.addDays(-1));
        late.assignee = ann.id;
        late.priority = Priority::Urgent;
        Task old = task("Old", TaskState::Done);
        old.finishedOn = today.addMonths(-2);
        Task fresh = task("Fresh", TaskState::Verified);
        fresh.finishedOn = today.addDays(-1);
        QVERIFY(context->perform(QStringLiteral("set up"), {inserted(ann), inserted(late), inserted(old), inserted(fresh),
                                                            inserted(task("New", TaskState::Proposed))}));
        BoardView view(*context);
        QCOMPARE(view.column(0).cards().rowCount(), 1);
        QCOMPARE(view.column(2).cards().rowCount(), 1);
        const BoardCard &card = view.column(2).cards().card(0);
        QCOMPARE(card.who, QStringLiteral("Ann"));
        QVERIFY(card.due.contains(QStringLiteral("overdue")));
        QVERIFY(card.dueTone == Tone::Danger);
        QCOMPARE(card.priority, QStringLiteral("Urgent"));
        QVERIFY(card.text().contains(QStringLiteral("Late, Ann")));
        QCOMPARE(view.column(6).cards().rowCount(), 1);
        QCOMPARE(view.column(6).cards().card(0).title, QStringLiteral("Fresh"));
    }

    void keysMoveSelectionAndCard()
    {
        const Task a = task("A", TaskState::Proposed), b = task("B", TaskState::Active);
        QVERIFY(context->perform(QStringLiteral("set up"), {inserted(a), inserted(b)}));
        QSignalSpy selected(context.get(), &Context::selected);
        BoardView view(*context);
        view.resize(1200, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.column(0).setFocus();
        QTRY_VERIFY(view.column(0).hasFocus());
        QVERIFY(!selected.isEmpty());
        QCOMPARE(selected.last().at(1).toLongLong(), a.id.value);
        QTest::keyClick(&view.column(0), Qt::Key_Right);
        QVERIFY(view.column(2).hasFocus()); // past the empty column
        QCOMPARE(selected.last().at(1).toLongLong(), b.id.value);
        QTest::keyClick(&view.column(2), Qt::Key_Left);
        QVERIFY(view.column(0).hasFocus());

        const int steps = history->stack().count();
        QTest::keyClick(&view.column(0), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(history->stack().count(), steps + 1);
        QVERIFY(store->find(a.id)->state == TaskState::Accepted);
        QCOMPARE(store->all<Handover>().size(), size_t(1));
        QVERIFY(view.column(1).hasFocus());
        QCOMPARE(view.column(1).currentTask(), a.id.value);

        QSignalSpy opened(context.get(), &Context::openRequested);
        QTest::keyClick(&view.column(1), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(1).toLongLong(), a.id.value);

        history->undo();
        QVERIFY(store->find(a.id)->state == TaskState::Proposed);
        QVERIFY(store->all<Handover>().empty());
        QTRY_COMPARE(view.column(0).cards().rowCount(), 1);
    }

    void aDropMovesTheCardAndAsksWhy()
    {
        const Task a = task("A", TaskState::Active);
        QVERIFY(context->perform(QStringLiteral("set up"), {inserted(a)}));
        BoardView view(*context);
        BoardModel &from = view.column(2).cards(), &to = view.column(4).cards();
        QAbstractItemModelTester tester(&to);
        std::unique_ptr<QMimeData> data(from.mimeData({from.index(0)}));
        QVERIFY(!from.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, {})); // it is there already
        QVERIFY(to.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, {}));
        QTimer::singleShot(50, this, [] {
            auto *question = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            QVERIFY(question);
            question->setTextValue(QStringLiteral("No access"));
            question->accept();
        });
        to.dropMimeData(data.get(), Qt::MoveAction, -1, -1, {});
        QTRY_VERIFY(store->find(a.id)->state == TaskState::Blocked);
        QCOMPARE(store->find(a.id)->reason, QStringLiteral("No access"));
    }

    /// A board of people: who has what. Taking a card to a person delegates it, at the level of the area.
    void byPersonACardIsDelegated()
    {
        Person ann, ben, gone;
        ann.id = Id<Person>::make();
        ann.name = QStringLiteral("Ann");
        ben.id = Id<Person>::make();
        ben.name = QStringLiteral("Ben");
        gone.id = Id<Person>::make();
        gone.name = QStringLiteral("Cleo");
        gone.ended = today.addDays(-1);
        Area area;
        area.id = Id<Area>::make();
        area.name = QStringLiteral("Backups");
        AreaLevel level{Id<AreaLevel>::make(), area.id, ben.id, DelegationLevel::Inquire};
        Task a = task("A", TaskState::Active, today), b = task("B", TaskState::Proposed), c = task("C", TaskState::Active);
        a.assignee = ann.id;
        a.area = area.id;
        c.assignee = gone.id;
        Task finished = task("D", TaskState::Done);
        finished.assignee = ann.id;
        QVERIFY(context->perform(QStringLiteral("set up"), {inserted(ann), inserted(ben), inserted(gone), inserted(area), inserted(level),
                                                            inserted(a), inserted(b), inserted(c), inserted(finished)}));
        BoardView view(*context);
        view.resize(1200, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setBy(BoardView::By::Person);
        QStringList headings;
        for (int i = 0; i < view.columnCount(); ++i)
            headings << view.heading(i);
        QCOMPARE(headings, (QStringList{QStringLiteral("Nobody  1"), QStringLiteral("Ann  1"), QStringLiteral("Ben  0"),
                                        QStringLiteral("Cleo  1")}));
        QCOMPARE(view.column(1).cards().card(0).who, QStringLiteral("Active"));
        view.column(1).setFocus();
        QTRY_VERIFY(view.column(1).hasFocus());
        const int steps = history->stack().count();
        QTest::keyClick(&view.column(1), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(history->stack().count(), steps + 1);
        QCOMPARE(store->find(a.id)->assignee, ben.id);
        QVERIFY(store->find(a.id)->state == TaskState::Proposed);
        QVERIFY(store->find(a.id)->level == DelegationLevel::Inquire);
        QCOMPARE(store->find(a.id)->due, today);
        QCOMPARE(store->all<Handover>().size(), size_t(1));
        QTRY_VERIFY(view.column(2).hasFocus());

        // The last card of who has left takes the column with it, from inside its own key.
        view.column(3).setFocus();
        QTRY_VERIFY(view.column(3).hasFocus());
        QTest::keyClick(&view.column(3), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(store->find(c.id)->assignee, ben.id);
        QTRY_COMPARE(view.columnCount(), 3);
        QSignalSpy refused(context.get(), &Context::refused);
        QVERIFY(!view.move(a.id.value, 0)); // nobody is no one to delegate to
        QCOMPARE(refused.count(), 1);
    }

    void aLongColumnShowsItsBeginning()
    {
        Changes changes;
        for (int i = 0; i < BoardView::mostCards + 50; ++i)
            changes << inserted(task("Task", TaskState::Active, today.addDays(i)));
        QVERIFY(context->perform(QStringLiteral("set up"), changes));
        BoardView view(*context);
        QCOMPARE(view.column(2).cards().rowCount(), BoardView::mostCards);
        QCOMPARE(view.heading(2), QStringLiteral("Active  200 of 250"));
    }

    void refusesWhatTheRulesForbid()
    {
        const Task a = task("A", TaskState::HandedBack);
        QVERIFY(context->perform(QStringLiteral("set up"), {inserted(a)}));
        BoardView view(*context);
        QSignalSpy refused(context.get(), &Context::refused);
        QVERIFY(!view.move(a.id.value, 6));
        QCOMPARE(refused.count(), 1);
        QVERIFY(store->find(a.id)->state == TaskState::HandedBack);
    }

    void aThousandTasks()
    {
        Changes changes;
        for (int i = 0; i < 1000; ++i)
            changes << inserted(task("Task", TaskState(i % 6), today.addDays(i % 50)));
        QVERIFY(context->perform(QStringLiteral("set up"), changes));
        QElapsedTimer timer;
        timer.start();
        BoardView view(*context);
        view.resize(1200, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.grab();
        qInfo("first picture of 1,000 tasks: %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(view.column(0).cards().rowCount(), 167);
    }

private:
    std::unique_ptr<Store> store;
    std::unique_ptr<History> history;
    std::unique_ptr<Context> context;
};

QTEST_MAIN(tst_board)
#include "tst_board.moc"
