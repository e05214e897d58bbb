// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exports.h"
#include "app/imports.h"
#include "app/schedule/rotaplan.h"
#include "app/schedule/schedulecalendar.h"
#include "app/sample/sampleteam.h"
#include "app/staff/leave.h"
#include "app/tasks/taskparts.h"
#include "tests/support/teams.h"

#include <QFile>
#include <QTest>

using namespace muster;

namespace {

const QDate exchangeDay(2026, 3, 17);
const QDateTime exchangeNow(exchangeDay, QTime(10, 0), Qt::UTC);

} // namespace

/// Plans out of one program and into another.
class TestScheduleExchange : public QObject
{
    Q_OBJECT

    static QByteArray sampleOf(const char *name)
    {
        QFile file(QStringLiteral(MUSTER_TEST_DATA "/tasks/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static ImportResult in(Store &store, const QByteArray &bytes)
    {
        ImportOptions options;
        options.today = exchangeDay;
        return runImport(planImport(*importKind("tasks"), bytes, options, store),
                         [&store](const QString &text, const Changes &changes) { return store.apply(text, changes); });
    }
    /// What is the same of a task in another file.
    static QStringList essence(const Task &task, const Store &store)
    {
        const Task *parent = store.find(task.parent);
        return {task.title, store.title(recordType<Person>(), task.assignee.value), store.title(recordType<Project>(), task.project.value),
                parent ? parent->title : QString(), QString::number(int(task.priority)), task.start.toString(Qt::ISODate),
                task.lastDay().toString(Qt::ISODate), task.due.toString(Qt::ISODate),
                task.estimate ? QString::number(task.estimate->value) : QString(), QString::number(task.done), task.outcome};
    }
    static QList<QStringList> linksOf(const Store &store, const QSet<RecordId> &only)
    {
        QList<QStringList> links;
        for (const TaskLink &link : store.all<TaskLink>()) {
            if (only.isEmpty() || (only.contains(link.successor.value) && only.contains(link.predecessor.value)))
                links << QStringList{store.find(link.predecessor)->title, store.find(link.successor)->title, QString::number(int(link.kind)),
                                     QString::number(link.lag.value)};
        }
        std::sort(links.begin(), links.end());
        return links;
    }

private slots:
    void aProjectThroughMsProject()
    {
        auto store = test::emptyStore();
        QVERIFY(store->apply({}, sampleTeam(*store, exchangeDay)).isEmpty());
        const Project *running = nullptr;
        for (const Project &project : store->all<Project>()) {
            if (project.state == ProjectState::Active)
                running = &project;
        }
        QVERIFY(running);
        QSet<RecordId> ids;
        QList<QStringList> before;
        Changes plan;
        for (const Task &task : store->all<Task>()) {
            if (task.project != running->id || !task.isOpen())
                continue;
            ids.insert(task.id.value);
            Task planned = task; // every kind of link and lag, and plans that are later than what was promised
            planned.finish = task.due.addDays(ids.size() % 3);
            planned.outcome = QStringLiteral("<&> “%1”\nsecond line").arg(task.title);
            plan << edited(task, planned);
        }
        QVERIFY(ids.size() > 3);
        QVERIFY(store->apply({}, plan).isEmpty());
        int kind = 0;
        for (const TaskLink &link : std::vector<TaskLink>(store->all<TaskLink>())) {
            TaskLink changed = link;
            changed.kind = LinkKind(kind++ % 4);
            changed.lag = Minutes{(kind - 2) * 240};
            QVERIFY(store->apply({}, {edited(link, changed)}).isEmpty());
        }
        for (const Task &task : store->all<Task>()) {
            if (ids.contains(task.id.value))
                before << essence(task, *store);
        }
        const QByteArray xml = exported(*store, {&recordType<Task>(), QStringLiteral("xml"), ids, exchangeNow});

        auto other = test::emptyStore();
        Changes people;
        for (const HolidayCalendar &calendar : store->all<HolidayCalendar>())
            people << inserted(calendar);
        for (const Person &person : store->all<Person>())
            people << inserted(person);
        QVERIFY(other->apply({}, people).isEmpty());
        QCOMPARE(in(*other, xml).imported, ids.size());
        QList<QStringList> after;
        for (const Task &task : other->all<Task>())
            after << essence(task, *other);
        std::sort(before.begin(), before.end());
        std::sort(after.begin(), after.end());
        QCOMPARE(after, before);
        QVERIFY(!linksOf(*other, {}).isEmpty());
        QCOMPARE(linksOf(*other, {}), linksOf(*store, ids));
        QCOMPARE(in(*other, xml).imported, 0); // a second time it is known
    }

    void taskJugglerProjects()
    {
        const QByteArray tjp = sampleOf("small.tjp");
        QVERIFY(!tjp.isEmpty());
        auto store = test::emptyStore();
        Person ben;
        ben.id = Id<Person>::make();
        ben.name = QStringLiteral("Ben Ek");
        QVERIFY(store->apply({}, {inserted(ben)}).isEmpty());
        QCOMPARE(in(*store, tjp).imported, 6);
        const auto named = [&](const char *title) {
            const auto &tasks = store->all<Task>();
            return *std::find_if(tasks.begin(), tasks.end(), [&](const Task &task) { return task.title == QLatin1String(title); });
        };
        QCOMPARE(store->title(recordType<Project>(), named("Build").project.value), QStringLiteral("Move \"it\""));
        QCOMPARE(*named("Design").estimate, Minutes::hours(24));
        QCOMPARE(named("Design").start, QDate(2026, 3, 2));
        QCOMPARE(named("Design").assigneeName, QStringLiteral("Ana Ruiz"));
        QCOMPARE(named("Build").assignee, ben.id);
        QCOMPARE(*named("Build").estimate, Minutes::hours(80));
        QCOMPARE(named("Build").done, 40);
        QCOMPARE(named("Build").priority, Priority::High);
        QCOMPARE(named("Build").outcome, QStringLiteral("Mind the gap"));
        QCOMPARE(named("Build").parent, named("Move").id);
        QVERIFY(!named("Last").estimate);
        QCOMPARE(linksOf(*store, {}), (QList<QStringList>{{QStringLiteral("After"), QStringLiteral("Last"), QStringLiteral("0"), QStringLiteral("0")},
                                                          {QStringLiteral("Build"), QStringLiteral("Ready"), QStringLiteral("0"), QStringLiteral("0")},
                                                          {QStringLiteral("Design"), QStringLiteral("Build"), QStringLiteral("0"), QStringLiteral("480")},
                                                          {QStringLiteral("Design"), QStringLiteral("Ready"), QStringLiteral("0"), QStringLiteral("0")},
                                                          {QStringLiteral("Ready"), QStringLiteral("After"), QStringLiteral("0"), QStringLiteral("0")}}));
    }

    void aBrokenTaskJugglerFileGivesWhatItHas()
    {
        auto store = test::emptyStore();
        const QByteArray broken = sampleOf("broken.tjp");
        QCOMPARE(in(*store, broken).imported, 2);
        QVERIFY(store->all<TaskLink>().empty());
        for (qsizetype length = 0; length < broken.size(); ++length) // cut anywhere: no end, no crash
            planImport(*importKind("tasks"), broken.left(length), {}, *store);
    }

    void realTaskJugglerFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("tasks");
        QTest::newRow("tutorial") << QStringLiteral("tutorial.tjp") << 14;
        QTest::newRow("Fedora 20") << QStringLiteral("f-20.tjp") << 100;
    }
    void realTaskJugglerFiles()
    {
        QFETCH(QString, name);
        QFETCH(int, tasks);
        QFile file(QStringLiteral(MUSTER_SHARED_DATA "/tasks/") + name);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the real files are not here");
        auto store = test::emptyStore();
        const ImportResult result = in(*store, file.readAll());
        QVERIFY2(result.imported >= tasks, qPrintable(QString::number(result.imported)));
        QVERIFY(!store->all<TaskLink>().empty());
    }

    void aCalendarForEverybody()
    {
        auto store = test::emptyStore();
        QVERIFY(store->apply({}, sampleTeam(*store, exchangeDay)).isEmpty());
        const QByteArray team = scheduleCalendar(*store, {}, exchangeNow);
        QVERIFY(team.startsWith("BEGIN:VCALENDAR\r\n") && team.endsWith("END:VCALENDAR\r\n"));
        QVERIFY(team.contains("On call: "));
        for (const QByteArray &line : team.split('\n'))
            QVERIFY(line.size() <= 76);
        const Task *due = nullptr;
        for (const Task &task : store->all<Task>()) {
            if (task.isOpen() && task.due > exchangeDay && task.assignee && task.project)
                due = &task;
        }
        QVERIFY(due);
        const QByteArray uid = "UID:tasks-" + QByteArray::number(due->id.value) + "@muster";
        const QByteArray day = "DTSTART;VALUE=DATE:" + due->due.toString(QStringLiteral("yyyyMMdd")).toLatin1();
        for (const CalendarScope &scope : {CalendarScope{}, CalendarScope{due->assignee, {}}, CalendarScope{{}, due->project}}) {
            const QByteArray calendar = scheduleCalendar(*store, scope, exchangeNow);
            QVERIFY(calendar.contains(uid) && calendar.contains(day));
            QCOMPARE(calendar.count("BEGIN:VEVENT"), calendar.count("END:VEVENT"));
        }
        QVERIFY(scheduleCalendar(*store, {due->assignee, {}}, exchangeNow).count("BEGIN:VEVENT") < team.count("BEGIN:VEVENT"));
        QVERIFY(!team.contains("Sick") && !team.contains("sick")); // why somebody is away is not said
    }
};

QTEST_GUILESS_MAIN(TestScheduleExchange)
#include "tst_scheduleexchange.moc"
