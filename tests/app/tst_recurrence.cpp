// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/delegation.h"
#include "app/tasks/load.h"
#include "app/tasks/rank.h"
#include "app/tasks/recurrence.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace {

Task taskNamed(const char *title)
{
    Task task;
    task.id = Id<Task>::make();
    task.title = QString::fromLatin1(title);
    return task;
}

} // namespace

/// Repeating tasks, subtasks, links, levels by area, and the rank.
class TestRecurrence : public QObject
{
    Q_OBJECT
private slots:
    void next_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<RecurrenceFrom>("from");
        QTest::addColumn<QDate>("due");
        QTest::addColumn<QDate>("finished");
        QTest::addColumn<QDate>("date");
        const auto row = [](const char *rule, RecurrenceFrom from, QDate due, QDate finished, QDate date) {
            QTest::addRow("%s %s", rule, qPrintable(finished.toString(Qt::ISODate)))
                << QString::fromLatin1(rule) << from << due << finished << date;
        };
        using enum RecurrenceFrom;
        const QDate friday(2026, 3, 6);
        row("FREQ=WEEKLY", Dates, friday, friday.addDays(-2), friday.addDays(7)); // early: not the same one again
        row("FREQ=WEEKLY", Dates, friday, friday.addDays(4), friday.addDays(7));
        row("FREQ=WEEKLY", Dates, friday, friday.addDays(15), friday.addDays(21)); // what is past is past
        row("FREQ=WEEKLY", Dates, friday, friday.addDays(7), friday.addDays(7));
        row("FREQ=WEEKLY;BYDAY=MO,TH", Dates, friday, friday, friday.addDays(3));
        row("FREQ=DAILY;INTERVAL=3", Completion, friday, friday.addDays(10), friday.addDays(13));
        row("FREQ=MONTHLY", Dates, QDate(2026, 1, 31), QDate(2026, 1, 30), QDate(2026, 2, 28)); // not left out
        row("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", Dates, QDate(2026, 2, 28), QDate(2026, 2, 28), QDate(2026, 3, 31));
        row("FREQ=MONTHLY;BYDAY=-1FR", Dates, QDate(2026, 3, 27), QDate(2026, 3, 27), QDate(2026, 4, 24));
        row("FREQ=YEARLY", Dates, QDate(2024, 2, 29), QDate(2024, 3, 1), QDate(2028, 2, 29));
        row("FREQ=MONTHLY", Dates, QDate(), friday, QDate(2026, 4, 6)); // without a due date from the day it was done
        row("FREQ=WEEKLY;UNTIL=20260310", Dates, friday, friday, QDate());
        row("FREQ=HOURLY", Dates, friday, friday, QDate());
        row("weekly", Dates, friday, friday, QDate());
    }
    void next()
    {
        QFETCH(QString, rule);
        QFETCH(RecurrenceFrom, from);
        QFETCH(QDate, due);
        QFETCH(QDate, finished);
        QFETCH(QDate, date);
        const auto found = nextOccurrence(rule, from, due, finished);
        QCOMPARE(found ? found->date : QDate(), date);
    }
    void countedRulesEnd()
    {
        QDate due(2026, 3, 2);
        QString rule = QStringLiteral("FREQ=DAILY;COUNT=3");
        QList<QDate> days{due};
        while (const auto next = nextOccurrence(rule, RecurrenceFrom::Dates, due, due)) {
            due = next->date;
            rule = next->rule;
            days << due;
            QVERIFY(days.size() < 5);
        }
        QCOMPARE(days, occurrences(QStringLiteral("FREQ=DAILY;COUNT=3"), QDate(2026, 3, 2), Period::year(due)));
        QCOMPARE(days.size(), 3);
        // A day that was missed counts as well.
        QVERIFY(!nextOccurrence(QStringLiteral("FREQ=DAILY;COUNT=3"), RecurrenceFrom::Dates, QDate(2026, 3, 2), QDate(2026, 3, 5)));
    }
    void aMonthsEndIsNotForgotten()
    {
        QDate due(2026, 1, 31);
        QString rule = QStringLiteral("FREQ=MONTHLY");
        QList<int> days;
        for (int i = 0; i < 4; ++i) {
            const auto next = nextOccurrence(rule, RecurrenceFrom::Dates, due, due);
            QVERIFY(next);
            due = next->date;
            rule = next->rule;
            days << due.day();
        }
        QCOMPARE(days, (QList<int>{28, 31, 30, 31}));
    }
    void completingMakesTheNext()
    {
        Task task = taskNamed("Patch round");
        task.state = TaskState::Active;
        task.acceptedOn = QDate(2026, 1, 1);
        task.start = QDate(2026, 3, 2);
        task.due = QDate(2026, 3, 6);
        task.recurrence = QStringLiteral("FREQ=MONTHLY");
        task.done = 60;
        task.source = QStringLiteral("Jira X-1");
        const QDate today(2026, 3, 7);
        const std::vector<ChecklistItem> checklist{{Id<ChecklistItem>::make(), task.id, QStringLiteral("Reboot"), true, 3},
                                                   {Id<ChecklistItem>::make(), Id<Task>::make(), QStringLiteral("Other"), true, 1}};
        const Changes changes = completeTask(task, {today, QDateTime(today, QTime(9, 0), Qt::UTC), {}}, checklist);
        auto store = test::emptyStore();
        QVERIFY(store->apply({}, {inserted(task)}).isEmpty());
        QVERIFY(store->apply({}, changes).isEmpty()); // one step
        QCOMPARE(store->all<Task>().size(), size_t(2));
        const Task next = store->all<Task>().back();
        QCOMPARE(next.due, QDate(2026, 4, 6));
        QCOMPARE(next.start, QDate(2026, 4, 2));
        QCOMPARE(next.state, TaskState::Accepted);
        QCOMPARE(next.done, 0);
        QVERIFY(next.source.isEmpty());
        QCOMPARE(store->all<ChecklistItem>().size(), size_t(1));
        QVERIFY(!store->all<ChecklistItem>().front().done);
        QCOMPARE(store->all<ChecklistItem>().front().task, next.id);
        QCOMPARE(store->all<Handover>().size(), size_t(2));
        task.recurrence.clear();
        QCOMPARE(completeTask(task, {today, {}, {}}).size(), 2);
    }
    void rulesInWords_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("words");
        QTest::newRow("week") << QStringLiteral("FREQ=WEEKLY") << QStringLiteral("every week");
        QTest::newRow("days") << QStringLiteral("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,SU") << QStringLiteral("every week on Monday, Sunday");
        QTest::newRow("long") << QStringLiteral("FREQ=MONTHLY;BYDAY=-1FR") << QStringLiteral("FREQ=MONTHLY;BYDAY=-1FR");
    }
    void rulesInWords()
    {
        QFETCH(QString, rule);
        QFETCH(QString, words);
        QCOMPARE(recurrenceText(rule, QLocale::c()), words);
    }
    void circlesAreRefused()
    {
        auto store = test::emptyStore();
        Task a = taskNamed("a"), b = taskNamed("b"), c = taskNamed("c");
        b.parent = a.id;
        c.parent = b.id;
        QVERIFY(store->apply({}, {inserted(a), inserted(b), inserted(c)}).isEmpty());
        Task turned = a;
        turned.parent = c.id;
        QCOMPARE(store->apply({}, {edited(a, turned)}).value(0).field, QByteArray("parent_id"));
        const auto link = [](const Task &from, const Task &to) {
            return TaskLink{Id<TaskLink>::make(), to.id, from.id, LinkKind::FinishStart, {}};
        };
        QVERIFY(store->apply({}, {inserted(link(a, b)), inserted(link(b, c))}).isEmpty());
        QVERIFY(!store->apply({}, {inserted(link(c, a))}).isEmpty());
        QVERIFY(!store->apply({}, {inserted(link(a, a))}).isEmpty());
        QVERIFY(!store->apply({}, {inserted(link(a, b))}).isEmpty()); // twice
        QVERIFY(store->apply({}, {inserted(link(a, c))}).isEmpty());
        // A task goes with its links, and with both ends at once.
        QVERIFY(store->apply({}, store->removalWithParts(recordType<Task>(), c.id.value)).isEmpty());
        QCOMPARE(store->all<TaskLink>().size(), size_t(1));
    }
    void subtasksDoNotCountTwice()
    {
        Task whole = taskNamed("whole"), part = taskNamed("part"), inner = taskNamed("inner"), lone = taskNamed("lone");
        const QDate today(2026, 3, 2);
        const Id<Person> ann{7};
        for (Task *task : {&whole, &part, &inner, &lone}) {
            task->state = TaskState::Active;
            task->assignee = ann;
            task->due = today.addDays(4);
        }
        part.parent = whole.id;
        inner.parent = part.id;
        whole.estimate = Minutes::hours(10);
        inner.estimate = Minutes::hours(3);
        lone.estimate = Minutes::hours(1);
        Person person;
        person.id = ann;
        const auto load = [&] { return Load({whole, part, inner, lone}, {}, {person}, Capacity(CapacityData{{person}, {}, {}, {}, {}}), today); };
        QCOMPARE(load().in(ann, Period::week(today)), Minutes::hours(4)); // the innermost estimate, and the lone task
        QVERIFY(load().isSummary(whole.id) && load().isSummary(part.id));
        QVERIFY(load().unestimated().isEmpty());
        inner.state = TaskState::Dropped;
        QCOMPARE(load().in(ann, Period::week(today)), Minutes::hours(11)); // what is dropped says nothing
        QCOMPARE(load().unestimated(), QList<Id<Task>>{part.id});
    }
    void levelsByArea()
    {
        auto store = test::emptyStore();
        Area backups{Id<Area>::make(), QStringLiteral("Backups"), {}};
        Person ann, bob;
        ann.id = Id<Person>::make();
        bob.id = Id<Person>::make();
        ann.name = QStringLiteral("Ann");
        bob.name = QStringLiteral("Bob");
        const AreaLevel level{Id<AreaLevel>::make(), backups.id, ann.id, DelegationLevel::Inquire};
        QVERIFY(store->apply({}, {inserted(backups), inserted(ann), inserted(bob), inserted(level)}).isEmpty());
        QCOMPARE(levelOf(store->all<AreaLevel>(), backups.id, ann.id), DelegationLevel::Inquire);
        QVERIFY(!levelOf(store->all<AreaLevel>(), backups.id, bob.id));
        AreaLevel again = level;
        again.id = Id<AreaLevel>::make();
        QVERIFY(!store->apply({}, {inserted(again)}).isEmpty());
    }
    void rankIsValueTimesUrgencyByEffort()
    {
        const QDate today(2026, 3, 2);
        Task task = taskNamed("task");
        task.value = 5;
        task.estimate = Minutes::hours(5);
        QCOMPARE(rank(task, today), 200); // 5 x 2 / 5
        task.priority = Priority::Urgent;
        task.due = today;
        QCOMPARE(rank(task, today), 3200); // 5 x (8 x 4) / 5
        task.due = today.addDays(14);
        QCOMPARE(rank(task, today), 2000); // half-way: 2.5
        task.due = today.addDays(-90);
        task.done = 80;
        QCOMPARE(rank(task, today), 16000); // one hour left
        task.state = TaskState::Done;
        QCOMPARE(rank(task, today), 0);
        Task first = taskNamed("first"), second = taskNamed("second"), wanted = taskNamed("wanted");
        second.value = 9;
        wanted.value = 1;
        wanted.order = 4;
        QCOMPARE(ranked({first, second, task, wanted}, today), (QList<Id<Task>>{wanted.id, second.id, first.id}));
        QVERIFY(ranksBefore(wanted, second, today) && !ranksBefore(second, wanted, today));
        QCOMPARE(labelsOf(taskNamed("x")), QStringList());
        task.labels = QStringLiteral(" release ,, on call");
        QCOMPARE(joinedLabels(labelsOf(task)), QStringLiteral("release, on call"));
    }
};

QTEST_GUILESS_MAIN(TestRecurrence)
#include "tst_recurrence.moc"
