// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imports.h"
#include "app/tasks/taskparts.h"
#include "tests/support/teams.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace muster;

/// Tasks from the files of other programs. What a file holds is counted a second way, without the readers.
class TaskImportTest : public QObject
{
    Q_OBJECT

    static QByteArray bytesOf(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static QByteArray sample(const char *name) { return bytesOf(QStringLiteral(MUSTER_TEST_DATA "/tasks/") + QString::fromLatin1(name)); }
    static QByteArray shared(const QString &name) { return bytesOf(QStringLiteral(MUSTER_SHARED_DATA "/tasks/") + name); }

    static ImportOptions options(const QString &source = {})
    {
        ImportOptions options;
        options.source = source;
        options.today = QDate(2026, 3, 4);
        return options;
    }
    static ImportResult import(const QByteArray &bytes, Store &store, const ImportOptions &options)
    {
        return runImport(planImport(*importKind("tasks"), bytes, options, store), [&store](const QString &text, const Changes &changes) {
            return store.apply(text, changes);
        });
    }
    static std::unique_ptr<Store> teamOfTwo()
    {
        auto store = test::emptyStore();
        Person ann, bob;
        ann.id = Id<Person>::make();
        ann.name = QStringLiteral("Ann Example");
        ann.email = QStringLiteral("ann@example.org");
        bob.id = Id<Person>::make();
        bob.name = QStringLiteral("Bob Sample");
        const Problems problems = store->apply({}, {inserted(ann), inserted(bob)});
        return problems.isEmpty() ? std::move(store) : nullptr;
    }
    static Task titled(const Store &store, const QString &title)
    {
        for (const Task &task : store.all<Task>()) {
            if (task.title == title)
                return task;
        }
        return {};
    }
    static bool waits(const Store &store, const QString &title, const QString &other, LinkKind kind = LinkKind::FinishStart, Minutes lag = {})
    {
        for (const TaskLink &link : store.all<TaskLink>()) {
            if (link.successor == titled(store, title).id && link.predecessor == titled(store, other).id)
                return link.kind == kind && link.lag == lag;
        }
        return false;
    }
    static bool warns(const ImportResult &result, const QString &part)
    {
        return std::any_of(result.warnings.begin(), result.warnings.end(), [&](const ImportWarning &w) { return w.text.contains(part); });
    }
    /// Records in a file that begin with this, by line; quotes do not matter in the files it is used for.
    static int linesLike(const QByteArray &bytes, const QByteArray &pattern)
    {
        const QRegularExpression form(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
        int count = 0;
        for (auto m = form.globalMatch(QString::fromUtf8(bytes)); m.hasNext(); m.next())
            ++count;
        return count;
    }

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
        const QByteArray bytes = shared(name);
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        QCOMPARE(linesLike(bytes, counted), expected);
        auto store = test::emptyStore();
        const ImportResult result = import(bytes, *store, options(name));
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
        const ImportResult again = import(bytes, *store, options(name));
        QCOMPARE(again.imported, 0);
        QCOMPARE(again.duplicates, expected);
        QCOMPARE(tasks.size(), size_t(expected));
        QCOMPARE(store->all<TaskLink>().size(), links);
        QCOMPARE(store->all<TaskComment>().size(), comments);
    }

    void houseBuilding()
    {
        const QByteArray bytes = shared(QStringLiteral("HouseBuildingSample.gan"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        ImportOptions wanted = options();
        wanted.makesPeople = true;
        const ImportResult result = import(bytes, *store, wanted);
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
        const QByteArray bytes = shared(QStringLiteral("taskwarrior-export.json"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult result = import(bytes, *store, options());
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

    void jiraStatesAndTypes()
    {
        const QByteArray bytes = shared(QStringLiteral("jira-redhat-trustyai.csv"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        import(bytes, *store, options());
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
        const QByteArray bytes = shared(QStringLiteral("redmine/") + QString::fromLatin1(QTest::currentDataTag()));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        ImportOptions wanted = options();
        wanted.dateOrder = DateOrder::DayMonth;
        if (!links.isEmpty())
            wanted.mapping.insert("predecessors", links);
        const ImportResult result = import(bytes, *store, wanted);
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
        QCOMPARE(import(bytes, *store, wanted).imported, 0);
    }

    void tableWithTraps()
    {
        auto store = teamOfTwo();
        const QByteArray bytes = sample("traps.csv");
        QVERIFY(!bytes.isEmpty());
        ImportOptions wanted = options();
        wanted.states.insert(QStringLiteral("zombie"), QStringLiteral("handed-back"));
        const ImportResult result = import(bytes, *store, wanted);
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
        QCOMPARE(import(bytes, *store, wanted).duplicates, 6);
    }

    void rowNumbersAndEqualRows()
    {
        auto store = teamOfTwo();
        const QByteArray bytes = sample("redmine.csv");
        const ImportResult result = import(bytes, *store, options());
        QCOMPARE(result.imported, 4);
        const Task grandChild = titled(*store, QStringLiteral("Grand-child"));
        QCOMPARE(grandChild.parent, titled(*store, QStringLiteral("Parent")).id);
        QCOMPARE(grandChild.estimate, Minutes{90});
        QCOMPARE(grandChild.done, 50);
        QCOMPARE(store->all<TaskLink>().size(), size_t(2)); // 1 waits for 2, and 4 for 1
        QCOMPARE(import(bytes, *store, options()).imported, 0);
        // The same numbers in another file are other tasks.
        QByteArray other = bytes;
        other.replace("Grand-child", "Something else").replace("Parent", "Roof");
        QCOMPARE(import(other, *store, options()).imported, 2);
    }

    void circlesInJson()
    {
        auto store = teamOfTwo();
        const ImportResult result = import(sample("circle.json"), *store, options());
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
        const ImportResult result = import(sample("todoist.csv"), *store, options(QStringLiteral("Home [123].csv")));
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
        QCOMPARE(import(sample("todoist.csv"), *store, options(QStringLiteral("Home [123].csv"))).duplicates, 4);
    }

    void trelloBoard()
    {
        auto store = teamOfTwo();
        const ImportResult result = import(sample("board.json"), *store, options());
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
        const ImportResult result = import(sample("plan.xml"), *store, options());
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
        QTest::newRow("bomb") << sample("bomb.xml") << QStringLiteral("document type");
        QTest::newRow("cut short") << sample("damaged.xml") << QStringLiteral("damaged in line");
        QTest::newRow("cut JSON") << sample("circle.json").left(300) << QStringLiteral("damaged");
        QTest::newRow("cut board") << sample("board.json").chopped(40) << QStringLiteral("damaged");
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
        auto store = test::emptyStore();
        const ImportResult result = import(bytes, *store, options());
        QVERIFY(!result.isDone());
        QVERIFY2(result.problems.join(QLatin1Char('\n')).contains(says), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QVERIFY(store->all<Task>().empty());
    }
};

QTEST_GUILESS_MAIN(TaskImportTest)
#include "tst_taskimport.moc"
