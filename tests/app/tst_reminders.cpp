// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/commitment.h"
#include "app/reminders.h"
#include "app/schedule/milestone.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace {

const QDate today(2026, 3, 10);

Task task(const char *title, QDate due, QDate followUp)
{
    Task made;
    made.id = Id<Task>::make();
    made.title = QString::fromUtf8(title);
    made.due = due;
    made.followUp = followUp;
    made.state = TaskState::Active;
    return made;
}

QStringList textsOf(const QList<Reminder> &reminders)
{
    QStringList texts;
    for (const Reminder &one : reminders)
        texts << one.text;
    return texts;
}

} // namespace

class TestReminders : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Store> m_store;

private slots:
    void init()
    {
        m_store = test::emptyStore();
        Task done = task("Done already", today, today);
        done.state = TaskState::Done;
        done.finishedOn = today;
        Commitment contract;
        contract.id = Id<Commitment>::make();
        contract.name = QStringLiteral("Line");
        contract.amount = {10000, *Currency::fromCode(u"EUR")};
        contract.renewal = today.addDays(30);
        contract.noticeDays = 30;
        QVERIFY(m_store->apply(QStringLiteral("All"), {inserted(task("Both", today, today)), inserted(task("Tomorrow", today.addDays(1), {})),
                                                       inserted(task("Yesterday", today.addDays(-1), {})), inserted(done), inserted(contract),
                                                       inserted(Milestone{Id<Milestone>::make(), QStringLiteral("Gate"), today, {}, false})}).isEmpty());
    }

    void whatFallsOnTheDay()
    {
        QCOMPARE(textsOf(remindersOn(*m_store, today)),
                 (QStringList{QStringLiteral("Follow up: Both"), QStringLiteral("Due today: Both"), QStringLiteral("Milestone today: Gate"),
                              QStringLiteral("Last day to give notice: Line")}));
        QCOMPARE(textsOf(remindersOn(*m_store, today.addDays(1))), QStringList{QStringLiteral("Due today: Tomorrow")});
    }

    void eachIsToldOnce()
    {
        ToldReminders told;
        QCOMPARE(told.take(remindersOn(*m_store, today)).size(), 4);
        QVERIFY(told.take(remindersOn(*m_store, today)).isEmpty());
        // The program starts again, the computer wakes up, the clock is set back and forth.
        ToldReminders again(told.keys());
        QVERIFY(again.take(remindersOn(*m_store, today)).isEmpty());
        QCOMPARE(again.take(remindersOn(*m_store, today.addDays(1))).size(), 1);
        QVERIFY(again.take(remindersOn(*m_store, today)).isEmpty());
        QVERIFY(again.take(remindersOn(*m_store, today.addDays(1))).isEmpty());
    }

    void aNewDayIsANewReminder()
    {
        ToldReminders told;
        told.take(remindersOn(*m_store, today));
        const Task before = *std::find_if(m_store->all<Task>().begin(), m_store->all<Task>().end(), [](const Task &one) { return one.title == QStringLiteral("Both"); });
        Task after = before;
        after.followUp = today.addDays(7);
        QVERIFY(m_store->apply(QStringLiteral("Later"), {edited(before, after)}).isEmpty());
        QCOMPARE(textsOf(told.take(remindersOn(*m_store, today.addDays(7)))), QStringList{QStringLiteral("Follow up: Both")});
    }
};

QTEST_GUILESS_MAIN(TestReminders)
#include "tst_reminders.moc"
