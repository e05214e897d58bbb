// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/taskimports.h"

#include <QTest>

using namespace muster;
using namespace muster::test;

/// Tasks from tables: Jira, Redmine, and what anybody keeps in a spreadsheet.
class TaskTablesTest : public QObject
{
    Q_OBJECT
private slots:
    void jiraStatesAndTypes()
    {
        const QByteArray bytes = sharedTasks(QStringLiteral("jira-redhat-trustyai.csv"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = emptyStore();
        importTasks(bytes, *store, taskOptions());
        const Task epic = titled(*store, QStringLiteral("Python implementation of metrics for TrustyAI-Service"));
        QCOMPARE(epic.finishedOn, QDate(2026, 3, 26));
        QCOMPARE(epic.state, TaskState::Done);
        QCOMPARE(epic.labels, QStringLiteral("Epic"));
        QCOMPARE(store->all<Project>().size(), size_t(1));
        QCOMPARE(store->find(epic.project)->name, QStringLiteral("RHOAIENG"));
    }

    void redmine_data()
    {
        QTest::addColumn<int>("imported");
        QTest::addColumn<int>("rejected");
        QTest::addColumn<QString>("links"); // the column, where the user must say it
        QTest::addColumn<int>("linkCount");
        QTest::newRow("import_issues.csv") << 3 << 0 << QString() << 0;
        QTest::newRow("import_issues_single_quotation.csv") << 3 << 0 << QString() << 0;
        QTest::newRow("import_issues_utf8_with_bom.csv") << 3 << 0 << QString() << 0;
        QTest::newRow("import_issues_auto_mapping.csv") << 0 << 1 << QString() << 0;
        QTest::newRow("import_issues_no_data_row.csv") << -1 << 0 << QString() << 0;
        QTest::newRow("import_subtasks.csv") << 4 << 0 << QStringLiteral("delayed relation") << 2; // 3 after 4, 4 after 1; 2 after 1
        QTest::newRow("import_subtasks_with_relations.csv") << 4 << 0 << QString() << 2;
        QTest::newRow("import_subtasks_with_unique_id.csv") << 9 << 0 << QString() << 2;
        QTest::newRow("import_issues_with_relation_and_invalid_issues.csv") << 4 << 1 << QString() << 0;
    }

    void redmine()
    {
        QFETCH(int, imported);
        QFETCH(int, rejected);
        QFETCH(QString, links);
        QFETCH(int, linkCount);
        const QByteArray bytes = sharedTasks(QStringLiteral("redmine/") + QString::fromLatin1(QTest::currentDataTag()));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = emptyStore();
        ImportOptions wanted = taskOptions();
        wanted.dateOrder = DateOrder::DayMonth;
        if (!links.isEmpty())
            wanted.mapping.insert("predecessors", links);
        const ImportResult result = importTasks(bytes, *store, wanted);
        if (imported < 0) {
            QVERIFY(!result.isDone());
            return;
        }
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.imported, imported);
        QCOMPARE(result.rejected(), rejected);
        if (!links.isEmpty())
            linkCount = 3;
        QCOMPARE(int(store->all<TaskLink>().size()), linkCount);
        QCOMPARE(importTasks(bytes, *store, wanted).imported, 0);
    }

    void tableWithTraps()
    {
        auto store = teamOfTwo();
        const QByteArray bytes = taskSample("traps.csv");
        QVERIFY(!bytes.isEmpty());
        ImportOptions wanted = taskOptions();
        wanted.states.insert(QStringLiteral("zombie"), QStringLiteral("handed-back"));
        const ImportResult result = importTasks(bytes, *store, wanted);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.read, 7);
        QCOMPARE(result.imported, 6);
        QCOMPARE(result.rejected(), 1);
        const Task child = titled(*store, QStringLiteral("Child before its parent"));
        const Task whole = titled(*store, QStringLiteral("Whole"));
        QCOMPARE(child.parent, whole.id);
        QCOMPARE(child.state, TaskState::Active);
        QCOMPARE(child.priority, Priority::Urgent);
        QCOMPARE(store->find(child.assignee)->name, QStringLiteral("Ann Example")); // "Last; First"
        QCOMPARE(child.estimate, Minutes::hours(2));                               // Jira counts seconds
        QCOMPARE(whole.due, QDate(2026, 3, 31));
        QCOMPARE(whole.assigneeName, QStringLiteral("nobody@example.org"));
        QVERIFY(warns(result, QStringLiteral("nobody@example.org")) && warns(result, QStringLiteral("Weird")));
        const Task quoted = titled(*store, QStringLiteral("Part, \"quoted\"\nover two lines"));
        QCOMPARE(quoted.finishedOn, QDate(2026, 3, 1));
        QCOMPARE(quoted.labels, QStringLiteral("=cmd")); // text, whatever it looks like
        QVERIFY(waits(*store, quoted.title, whole.title)); // "blocks", from the other end
        QVERIFY(waits(*store, quoted.title, child.title, LinkKind::FinishStart, Minutes::hours(16)));
        // Of two tasks that are parts of one another and wait for one another, the second stays as it is.
        const Task a = titled(*store, QStringLiteral("Circle A")), b = titled(*store, QStringLiteral("Circle B"));
        QCOMPARE(a.parent, b.id);
        QVERIFY(b.parent.isNull());
        QCOMPARE(b.state, TaskState::HandedBack);
        QVERIFY(waits(*store, a.title, b.title) && !waits(*store, b.title, a.title));
        QVERIFY(warns(result, QStringLiteral("T-9")) && warns(result, QStringLiteral("T-99")));
        QCOMPARE(importTasks(bytes, *store, wanted).duplicates, 6);
    }

    void rowNumbersAndEqualRows()
    {
        auto store = teamOfTwo();
        const QByteArray bytes = taskSample("redmine.csv");
        const ImportResult result = importTasks(bytes, *store, taskOptions());
        QCOMPARE(result.imported, 4);
        const Task grandChild = titled(*store, QStringLiteral("Grand-child"));
        QCOMPARE(grandChild.parent, titled(*store, QStringLiteral("Parent")).id);
        QCOMPARE(grandChild.estimate, Minutes{90});
        QCOMPARE(grandChild.done, 50);
        QCOMPARE(store->all<TaskLink>().size(), size_t(2)); // 1 waits for 2, and 4 for 1
        QCOMPARE(importTasks(bytes, *store, taskOptions()).imported, 0);
        // The same numbers in another file are other tasks.
        QByteArray other = bytes;
        other.replace("Grand-child", "Something else").replace("Parent", "Roof");
        QCOMPARE(importTasks(other, *store, taskOptions()).imported, 2);
    }

    void jiraWithRepeatedColumns()
    {
        auto store = teamOfTwo();
        const QByteArray bytes = taskSample("jira.csv");
        const ImportResult result = importTasks(bytes, *store, taskOptions());
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.imported, 2);
        const Task sub = titled(*store, QStringLiteral("Sub"));
        QCOMPARE(sub.labels, QStringLiteral("one, two, Sub-task"));
        QCOMPARE(sub.parent, titled(*store, QStringLiteral("Story")).id); // by the number of the issue, not its key
        QCOMPARE(sub.estimate, Minutes::hours(8));
        QCOMPARE(store->all<TaskComment>().size(), size_t(2));
        QCOMPARE(store->all<TaskComment>().front().author, QStringLiteral("ann"));
        QCOMPARE(store->all<TaskComment>().front().text, QStringLiteral("first; with more"));
        QCOMPARE(store->all<TaskComment>().front().at.date(), QDate(2026, 3, 2));
        QCOMPARE(store->all<TaskLink>().size(), size_t(1));
        QCOMPARE(importTasks(bytes, *store, taskOptions()).imported, 0);
    }
};

QTEST_GUILESS_MAIN(TaskTablesTest)
#include "tst_tasktables.moc"
