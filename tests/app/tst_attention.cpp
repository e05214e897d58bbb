// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/attention.h"

#include <QTest>

using namespace muster;

namespace {

const QDate attentionDay(2026, 3, 17); // a Tuesday

/// Accepted, spoken of today, not due for a while: needs nobody.
Task quietTask()
{
    Task task;
    task.id = Id<Task>::make();
    task.title = QStringLiteral("Quiet");
    task.state = TaskState::Active;
    task.start = attentionDay.addDays(-10);
    task.due = attentionDay.addDays(20);
    task.followUp = attentionDay.addDays(3);
    task.updatedOn = attentionDay;
    return task;
}

} // namespace

class TestAttention : public QObject
{
    Q_OBJECT
private slots:
    void theFirstReasonThatHolds_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("reason"); // -1: none
        QTest::newRow("nothing to do") << 0 << -1;
        QTest::newRow("blocked and overdue: blocked") << 1 << int(AttentionReason::Blocked);
        QTest::newRow("overdue and to follow up: overdue") << 2 << int(AttentionReason::Overdue);
        QTest::newRow("due today is not overdue") << 3 << -1;
        QTest::newRow("to follow up today") << 4 << int(AttentionReason::FollowUp);
        QTest::newRow("handed back") << 5 << int(AttentionReason::Unaccepted);
        QTest::newRow("proposed, starts in 7 days") << 6 << int(AttentionReason::Unaccepted);
        QTest::newRow("proposed, starts in 8 days") << 7 << -1;
        QTest::newRow("silent") << 8 << int(AttentionReason::Silent);
        QTest::newRow("done, whatever else") << 9 << -1;
    }

    void theFirstReasonThatHolds()
    {
        QFETCH(int, change);
        QFETCH(int, reason);
        Task task = quietTask();
        switch (change) {
        case 1: task.state = TaskState::Blocked; task.due = attentionDay.addDays(-1); break;
        case 2: task.due = attentionDay.addDays(-1); task.followUp = attentionDay; break;
        case 3: task.due = attentionDay; break;
        case 4: task.followUp = attentionDay; break;
        case 5: task.state = TaskState::HandedBack; task.start = attentionDay.addDays(40); break;
        case 6: task.state = TaskState::Proposed; task.start = attentionDay.addDays(7); break;
        case 7: task.state = TaskState::Proposed; task.start = attentionDay.addDays(8); break;
        case 8: task.updatedOn = attentionDay.addDays(-60); break;
        case 9: task.state = TaskState::Done; task.due = attentionDay.addDays(-1); break;
        default: break;
        }
        const std::optional<AttentionReason> found = attentionReason(task, attentionDay);
        QCOMPARE(found ? int(*found) : -1, reason);
    }

    void byPriorityThenReasonThenDue()
    {
        std::vector<Task> tasks;
        const auto add = [&](Priority priority, TaskState state, int due) {
            Task task = quietTask();
            task.priority = priority;
            task.state = state;
            task.due = attentionDay.addDays(due);
            tasks.push_back(task);
            return task.id;
        };
        const Id<Task> lateNormal = add(Priority::Normal, TaskState::Active, -5);
        add(Priority::Urgent, TaskState::Active, 9); // needs nobody
        const Id<Task> lateUrgent = add(Priority::Urgent, TaskState::Active, -1);
        const Id<Task> later = add(Priority::Normal, TaskState::Active, -2);
        const Id<Task> blocked = add(Priority::Normal, TaskState::Blocked, 30);
        QList<Id<Task>> order;
        for (const Attention &one : needsAttention(tasks, attentionDay))
            order << one.task;
        QCOMPARE(order, (QList<Id<Task>>{lateUrgent, blocked, lateNormal, later}));
    }

    void wordsForOneAndForMany()
    {
        Task task = quietTask();
        task.due = attentionDay.addDays(-1);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(attentionText(task, AttentionReason::Overdue, attentionDay), QStringLiteral("Overdue, 16 Mar"));
        QVERIFY(attentionCount(AttentionReason::Overdue, 3).contains(u'3'));
    }
};

QTEST_GUILESS_MAIN(TestAttention)
#include "tst_attention.moc"
