// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/taskimports.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace muster;
using namespace muster::test;

/// Tasks from the files of other programs. What a file holds is counted a second way, without the readers.
class TaskImportTest : public QObject
{
    Q_OBJECT

private slots:
    void realFiles_data()
    {
        QTest::addColumn<int>("expected");
        QTest::addColumn<QByteArray>("counted"); // how often this stands in the file
        QTest::addColumn<int>("finished");
        QTest::newRow("jira-redhat-trustyai.csv") << 64 << QByteArray("^RHOAIENG-\\d+,") << 26;
        QTest::newRow("taskwarrior-export.json") << 33 << QByteArray("\"uuid\":") << 7;
        QTest::newRow("todoist-full-todoist-project.csv") << 8 << QByteArray("^\\x{FEFF}?task,") << 0;
        QTest::newRow("trello-board-tellybox.json") << 206 << QByteArray("\"idShort\":\\s*\\d+,\\s*\"idAttachmentCover\"") << 0;
        QTest::newRow("mspdi-holidays.xml") << 1 << QByteArray("<Task>") << 0;
        QTest::newRow("mspdi-weekends.xml") << 0 << QByteArray("<Task>") << 0;
        QTest::newRow("HouseBuildingSample.gan") << 20 << QByteArray("<task id=") << 2;
    }
    void realFiles()
    {
        QFETCH(int, expected);
        QFETCH(QByteArray, counted);
        QFETCH(int, finished);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QByteArray bytes = sharedTasks(name);
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        QCOMPARE(linesLike(bytes, counted), expected);
        auto store = emptyStore();
        const ImportResult result = importTasks(bytes, *store, taskOptions(name));
        if (expected == 0) {
            QVERIFY(result.problems.value(0).contains(QStringLiteral("nothing to import")));
            return;
        }
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.read, expected);
        QCOMPARE(result.imported, expected);
        QCOMPARE(result.rejected(), 0);
        const auto &tasks = store->all<Task>();
        QCOMPARE(tasks.size(), size_t(expected));
        QCOMPARE(int(std::count_if(tasks.begin(), tasks.end(), [](const Task &task) { return !task.isOpen(); })), finished);
        const size_t links = store->all<TaskLink>().size(), comments = store->all<TaskComment>().size();
        const ImportResult again = importTasks(bytes, *store, taskOptions(name));
        QCOMPARE(again.imported, 0);
        QCOMPARE(again.duplicates, expected);
        QCOMPARE(tasks.size(), size_t(expected));
        QCOMPARE(store->all<TaskLink>().size(), links);
        QCOMPARE(store->all<TaskComment>().size(), comments);
    }

    void houseBuilding()
    {
        const QByteArray bytes = sharedTasks(QStringLiteral("HouseBuildingSample.gan"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = emptyStore();
        ImportOptions wanted = taskOptions();
        wanted.makesPeople = true;
        const ImportResult result = importTasks(bytes, *store, wanted);
        QCOMPARE(store->all<TaskLink>().size(), size_t(linesLike(bytes, "<depend ")));
        QVERIFY(waits(*store, QStringLiteral("Prepare construction documents"), QStringLiteral("Create draft of architecture")));
        QVERIFY(waits(*store, QStringLiteral("Pre-design"), QStringLiteral("Create draft of architecture")));
        const Task draft = titled(*store, QStringLiteral("Create draft of architecture"));
        QCOMPARE(draft.parent, titled(*store, QStringLiteral("Architectural design")).id);
        QCOMPARE(draft.start, QDate(2024, 5, 27)); // a Monday
        QCOMPARE(draft.due, QDate(2024, 6, 7));    // ten working days
        QCOMPARE(draft.state, TaskState::Done);
        QCOMPARE(draft.estimate, Minutes::hours(80));
        QVERIFY(store->find(draft.assignee)); // who is responsible, not who is named first
        QCOMPARE(store->find(draft.assignee)->name, QStringLiteral("Michelangelo"));
        QVERIFY(warns(result, QStringLiteral("Jack House")));
        QVERIFY(warns(result, QStringLiteral("vacations")));
        QVERIFY(!titled(*store, QStringLiteral("Architectural design")).estimate); // its subtasks have it
    }

    void taskwarriorAndTrelloDetails()
    {
        const QByteArray bytes = sharedTasks(QStringLiteral("taskwarrior-export.json"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = emptyStore();
        const ImportResult result = importTasks(bytes, *store, taskOptions());
        QMap<QString, int> states;
        qsizetype annotations = 0, depends = 0;
        for (const QJsonValue &value : QJsonDocument::fromJson(bytes).array()) {
            ++states[value.toObject().value(QStringLiteral("status")).toString()];
            annotations += value.toObject().value(QStringLiteral("annotations")).toArray().size();
            depends += value.toObject().value(QStringLiteral("depends")).toArray().size();
        }
        const auto &tasks = store->all<Task>();
        const auto inState = [&](TaskState state) {
            return int(std::count_if(tasks.begin(), tasks.end(), [state](const Task &task) { return task.state == state; }));
        };
        QCOMPARE(inState(TaskState::Done), states.value(QStringLiteral("completed")));
        QCOMPARE(inState(TaskState::Dropped), states.value(QStringLiteral("deleted")));
        QCOMPARE(store->all<TaskComment>().size(), size_t(annotations));
        QCOMPARE(store->all<TaskLink>().size(), size_t(depends));
        QVERIFY(!titled(*store, QStringLiteral("Adding task 😂")).id.isNull());
        QVERIFY(warns(result, QStringLiteral("John")));
        const Task modify = titled(*store, QStringLiteral("Modify task with 'm'"));
        QCOMPARE(modify.assigneeName, QStringLiteral("John"));
        QCOMPARE(modify.labels, QStringLiteral("personal"));
        QCOMPARE(modify.estimate, Minutes{30});
    }
    void circlesInJson()
    {
        auto store = teamOfTwo();
        const ImportResult result = importTasks(taskSample("circle.json"), *store, taskOptions());
        QCOMPARE(result.imported, 3);
        QVERIFY(warns(result, QStringLiteral("pattern")));
        QCOMPARE(store->all<TaskLink>().size(), size_t(1));
        const Task first = titled(*store, QStringLiteral("First <b>not bold</b>"));
        QCOMPARE(first.state, TaskState::Active);
        QCOMPARE(first.estimate, Minutes::hours(2));
        QCOMPARE(titled(*store, QStringLiteral("Gone")).state, TaskState::Dropped);
        QCOMPARE(store->find(first.project)->name, QStringLiteral("Home.Garden"));
    }

    void todoistTree()
    {
        auto store = teamOfTwo();
        const ImportResult result = importTasks(taskSample("todoist.csv"), *store, taskOptions(QStringLiteral("Home [123].csv")));
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.imported, 4);
        QCOMPARE(result.rejected(), 1); // without a text
        const Task water = titled(*store, QStringLiteral("Water the plants"));
        QCOMPARE(water.recurrence, QStringLiteral("FREQ=WEEKLY;INTERVAL=2"));
        QCOMPARE(water.labels, QStringLiteral("home, Garden"));
        QCOMPARE(water.priority, Priority::Urgent);
        QCOMPARE(store->find(water.assignee)->name, QStringLiteral("Ann Example"));
        QCOMPARE(store->find(water.project)->name, QStringLiteral("Home"));
        const Task deep = titled(*store, QStringLiteral("Deep"));
        QCOMPARE(deep.parent, water.id); // a level is missing between them
        QCOMPARE(deep.due, QDate(2027, 3, 1)); // the next one
        QCOMPARE(store->all<TaskComment>().front().task, deep.id);
        QVERIFY(warns(result, QStringLiteral("soonish")) && warns(result, QStringLiteral("meta")));
        QCOMPARE(importTasks(taskSample("todoist.csv"), *store, taskOptions(QStringLiteral("Home [123].csv"))).duplicates, 4);
    }

    void trelloBoard()
    {
        auto store = teamOfTwo();
        const ImportResult result = importTasks(taskSample("board.json"), *store, taskOptions());
        QCOMPARE(result.imported, 2);
        QCOMPARE(result.rejected(), 1); // a card without a name
        const Task card = titled(*store, QStringLiteral("Card é"));
        QCOMPARE(card.state, TaskState::Active);
        QCOMPARE(card.due, QDate(2026, 3, 10));
        QCOMPARE(card.labels, QStringLiteral("green"));
        QCOMPARE(store->find(card.assignee)->name, QStringLiteral("Ann Example"));
        QVERIFY(warns(result, QStringLiteral("Bob Sample")) && warns(result, QStringLiteral("attachments")));
        QCOMPARE(store->all<ChecklistItem>().size(), size_t(2));
        QVERIFY(store->all<ChecklistItem>().front().done && !store->all<ChecklistItem>().back().done);
        QCOMPARE(store->all<TaskComment>().front().text, QStringLiteral("earlier"));
        QCOMPARE(titled(*store, QStringLiteral("Archived with its list")).state, TaskState::Dropped);
    }

    void projectXml()
    {
        auto store = teamOfTwo();
        const ImportResult result = importTasks(taskSample("plan.xml"), *store, taskOptions());
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.imported, 4); // not the project itself, not the blank line
        const Task pack = titled(*store, QStringLiteral("Pack"));
        QCOMPARE(pack.parent, titled(*store, QStringLiteral("Prepare")).id);
        QCOMPARE(pack.estimate, Minutes{990});
        QCOMPARE(pack.priority, Priority::Urgent);
        QCOMPARE(pack.done, 40);
        QCOMPARE(store->find(pack.assignee)->name, QStringLiteral("Ann Example")); // and not the boxes
        QCOMPARE(titled(*store, QStringLiteral("Carry")).finishedOn, QDate(2026, 3, 6));
        QVERIFY(waits(*store, QStringLiteral("Carry"), QStringLiteral("Pack"), LinkKind::StartStart, Minutes::hours(8)));
        QVERIFY(titled(*store, QStringLiteral("Moved")).parent.isNull());
        QCOMPARE(titled(*store, QStringLiteral("Moved")).labels, QStringLiteral("milestone"));
        QVERIFY(warns(result, QStringLiteral("99")) && warns(result, QStringLiteral("baselines")));
    }

    void brokenFilesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("bomb") << taskSample("bomb.xml") << QStringLiteral("document type");
        QTest::newRow("cut short") << taskSample("damaged.xml") << QStringLiteral("damaged in line");
        QTest::newRow("cut JSON") << taskSample("circle.json").left(300) << QStringLiteral("damaged");
        QTest::newRow("cut board") << taskSample("board.json").chopped(40) << QStringLiteral("damaged");
        QByteArray deep("<Project xmlns=\"http://schemas.microsoft.com/project\">");
        for (int i = 0; i < 100'000; ++i)
            deep += "<a>";
        QTest::newRow("deep") << deep << QStringLiteral("too deep");
        QTest::newRow("mpp") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 project") << QStringLiteral("project file");
        QTest::newRow("no title column") << QByteArray("a;b;c\n1;2;3\n") << QStringLiteral("Title");
    }
    void brokenFilesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        auto store = emptyStore();
        const ImportResult result = importTasks(bytes, *store, taskOptions());
        QVERIFY(!result.isDone());
        QVERIFY2(result.problems.join(QLatin1Char('\n')).contains(says), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QVERIFY(store->all<Task>().empty());
    }
};

QTEST_GUILESS_MAIN(TaskImportTest)
#include "tst_taskimport.moc"
