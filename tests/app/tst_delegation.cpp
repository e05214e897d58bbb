// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/delegation.h"

#include <QTest>

using namespace muster;

namespace {
const Id<Person> boss{1}, dev{2}, other{3};
const QDate monday(2026, 3, 2);

StepMoment at(QDate day) { return {day, QDateTime(day, QTime(9, 0), Qt::UTC), boss}; }
Task taskAfter(const Changes &changes) { return fromRow<Task>(*changes.at(0).after); }
Handover link(const Changes &changes) { return fromRow<Handover>(*changes.at(1).after); }
} // namespace

class TestDelegation : public QObject
{
    Q_OBJECT
private:
    Task m_task;

private slots:
    void init()
    {
        m_task = {};
        m_task.id = {10};
        m_task.title = QStringLiteral("Replace the backup server");
        m_task.assignee = dev;
        m_task.accountable = boss;
    }

    void delegateProposes()
    {
        m_task.state = TaskState::HandedBack;
        m_task.acceptedOn = monday.addDays(-9);
        m_task.reason = QStringLiteral("No time");
        const Changes changes = delegateTask(m_task, other, DelegationLevel::Tell, monday.addDays(20), at(monday));
        QCOMPARE(changes.size(), 2);
        const Task task = taskAfter(changes);
        QCOMPARE(task.state, TaskState::Proposed);
        QCOMPARE(task.assignee, other);
        QCOMPARE(task.level, DelegationLevel::Tell);
        QCOMPARE(task.due, monday.addDays(20));
        QCOMPARE(task.followUp, monday.addDays(2));
        QVERIFY(!task.acceptedOn.isValid());
        QVERIFY(task.reason.isEmpty());
        QCOMPARE(link(changes).from, boss);
        QCOMPARE(link(changes).to, other);
        QCOMPARE(link(changes).state, TaskState::Proposed);
        QCOMPARE(link(changes).task, task.id);
        QVERIFY(delegateTask(m_task, {}, DelegationLevel::Tell, {}, at(monday)).isEmpty());
    }

    void wholeLife()
    {
        m_task.due = monday.addDays(30);
        Task task = taskAfter(acceptTask(m_task, at(monday)));
        QCOMPARE(task.acceptedOn, monday);
        QCOMPARE(task.updatedOn, monday);
        task = taskAfter(startTask(task, at(monday.addDays(1))));
        QCOMPARE(task.state, TaskState::Active);
        QCOMPARE(task.acceptedOn, monday);
        task = taskAfter(waitOn(task, QStringLiteral("Purchasing"), at(monday.addDays(2))));
        QCOMPARE(task.waitingOn, QStringLiteral("Purchasing"));
        QCOMPARE(task.waitingSince, monday.addDays(2));
        task = taskAfter(blockTask(task, QStringLiteral("No rack space"), at(monday.addDays(3))));
        QVERIFY(task.waitingOn.isEmpty());
        QVERIFY(!task.waitingSince.isValid());
        QCOMPARE(task.reason, QStringLiteral("No rack space"));
        task = taskAfter(startTask(task, at(monday.addDays(4))));
        QVERIFY(task.reason.isEmpty());
        task = taskAfter(completeTask(task, at(monday.addDays(5))));
        QCOMPARE(task.finishedOn, monday.addDays(5));
        QCOMPARE(task.done, 100);
        QVERIFY(!task.followUp.isValid());
        task = taskAfter(verifyTask(task, at(monday.addDays(6))));
        QCOMPARE(task.state, TaskState::Verified);
        QCOMPARE(task.finishedOn, monday.addDays(5)); // verified later, finished then
        task = taskAfter(reopenTask(task, QStringLiteral("Restore fails"), at(monday.addDays(7))));
        QCOMPARE(task.state, TaskState::Active);
        QVERIFY(!task.finishedOn.isValid());
        QVERIFY(task.done < 100);
    }

    void handBackGoesToTheAccountablePerson()
    {
        m_task.state = TaskState::Active;
        m_task.acceptedOn = monday;
        const Changes changes = handBack(m_task, QStringLiteral("On leave"), at(monday));
        QCOMPARE(taskAfter(changes).state, TaskState::HandedBack);
        QVERIFY(!taskAfter(changes).isAccepted());
        QCOMPARE(taskAfter(changes).followUp, monday);
        QCOMPARE(link(changes).from, dev);
        QCOMPARE(link(changes).to, boss);
        QCOMPARE(link(changes).note, QStringLiteral("On leave"));
    }

    void whatTheStateDoesNotAllowChangesNothing()
    {
        m_task.state = TaskState::Done;
        QVERIFY(acceptTask(m_task, at(monday)).isEmpty());
        QVERIFY(completeTask(m_task, at(monday)).isEmpty());
        QVERIFY(handBack(m_task, {}, at(monday)).isEmpty());
        QCOMPARE(stepsFor(m_task), (QList<TaskStep>{TaskStep::Verify, TaskStep::Reopen}));
        m_task.state = TaskState::Proposed;
        QVERIFY(verifyTask(m_task, at(monday)).isEmpty());
        QVERIFY(completeTask(m_task, at(monday)).isEmpty());
        QVERIFY(stepsFor(m_task).contains(TaskStep::Accept));
        for (TaskStep step : stepsFor(m_task)) {
            QVERIFY(isAllowed(m_task, step));
            QVERIFY(!stepLabel(step).isEmpty() && !stepText(step).isEmpty());
        }
    }

    void followUps()
    {
        m_task.level = DelegationLevel::Delegate;
        QCOMPARE(nextFollowUp(m_task, monday), monday.addDays(14));
        m_task.priority = Priority::Urgent;
        QCOMPARE(nextFollowUp(m_task, monday), monday.addDays(7));
        m_task.due = monday.addDays(3);
        QCOMPARE(nextFollowUp(m_task, monday), monday.addDays(3)); // not after it is due
        m_task.level = DelegationLevel::Consult;
        m_task.priority = Priority::Normal;
        m_task.due = {};
        QCOMPARE(nextFollowUp(m_task, monday), monday.addDays(4)); // Saturday becomes Friday
        QCOMPARE(nextFollowUp(m_task, monday.addDays(5)), monday.addDays(10));
    }

    void stale()
    {
        m_task.state = TaskState::Active;
        m_task.level = DelegationLevel::Agree;
        m_task.updatedOn = monday;
        QVERIFY(!isStale(m_task, monday.addDays(7)));
        QVERIFY(isStale(m_task, monday.addDays(8)));
        m_task.state = TaskState::Done;
        QVERIFY(!isStale(m_task, monday.addDays(80)));
    }
};

QTEST_GUILESS_MAIN(TestDelegation)
#include "tst_delegation.moc"
