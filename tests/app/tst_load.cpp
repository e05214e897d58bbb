// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/load.h"

#include <QTest>
#include <random>

using namespace muster;

namespace {
const Id<Person> boss{1}, lead{2}, dev{3};
const QDate monday(2026, 3, 2);
const Period week = Period::week(monday);
} // namespace

class TestLoad : public QObject
{
    Q_OBJECT
private:
    CapacityData m_data;
    std::vector<Task> m_tasks;
    std::vector<TimeEntry> m_entries;

    Load load(QDate today = monday) { return Load(m_tasks, m_entries, m_data.people, Capacity(m_data), today); }
    Task &add(qint64 minutes, QDate due, QDate start = {})
    {
        Task task;
        task.id = {qint64(m_tasks.size()) + 1};
        task.state = TaskState::Active;
        task.assignee = dev;
        task.estimate = Minutes{minutes};
        task.start = start;
        task.due = due;
        m_tasks.push_back(task);
        return m_tasks.back();
    }
    QList<qint64> days(const Load &load, int count)
    {
        QList<qint64> found;
        for (int i = 0; i < count; ++i)
            found.append(load.on(dev, load.today().addDays(i)).value);
        return found;
    }

private slots:
    void init()
    {
        m_data = {};
        m_tasks.clear();
        m_entries.clear();
        for (Id<Person> id : {boss, lead, dev}) {
            Person person;
            person.id = id;
            person.focus = 100;
            person.manager = id == dev ? lead : id == lead ? boss : Id<Person>{};
            m_data.people.push_back(person);
        }
    }

    void evenSpread()
    {
        add(600, monday.addDays(4));
        QCOMPARE(days(load(), 7), (QList<qint64>{120, 120, 120, 120, 120, 0, 0}));
        QCOMPARE(load().in(dev, week), Minutes{600});
        QCOMPARE(load().utilisation(dev, week).percent(), std::optional<qint64>(25));
    }

    void roundedDaysAddUp()
    {
        add(100, monday.addDays(2));
        QCOMPARE(days(load(), 3), (QList<qint64>{33, 34, 33}));
        add(1, monday.addDays(4));
        QCOMPARE(load().in(dev, week), Minutes{101});
    }

    void moreWhereThereIsMoreTime()
    {
        m_data.leave = {{{1}, dev, LeaveKind::Sick, monday.addDays(1), monday.addDays(1), Minutes{240}, LeaveState::Approved, {}}};
        add(300, monday.addDays(1));
        QCOMPARE(days(load(), 2), (QList<qint64>{200, 100}));
    }

    void startsWhenItStarts()
    {
        add(200, monday.addDays(4), monday.addDays(3));
        QCOMPARE(days(load(), 5), (QList<qint64>{0, 0, 0, 100, 100}));
        m_tasks[0].start = monday.addDays(-20);
        QCOMPARE(days(load(), 5), (QList<qint64>{40, 40, 40, 40, 40}));
    }

    void overdueSpreadsOverTheNextFiveWorkingDays()
    {
        add(500, monday.addDays(-10));
        QCOMPARE(days(load(monday.addDays(3)), 7), (QList<qint64>{100, 100, 0, 0, 100, 100, 100}));
        QVERIFY(load().conflicts().isEmpty());
    }

    void unacceptedCountsOnTheAccountablePerson()
    {
        Task &task = add(100, monday);
        task.state = TaskState::Proposed;
        task.accountable = boss;
        QCOMPARE(load().on(boss, monday), Minutes{100});
        QCOMPARE(load().on(dev, monday), Minutes{0});
        m_tasks[0].accountable = {};
        QCOMPARE(load().on(lead, monday), Minutes{100}); // the assignee's manager
        m_tasks[0].state = TaskState::HandedBack;
        QCOMPARE(load().on(lead, monday), Minutes{100});
        m_tasks[0].assignee = boss;
        QCOMPARE(load().on(boss, monday), Minutes{100}); // who has none
        m_tasks[0].assignee = {};
        QCOMPARE(load().unassigned(), QList<Id<Task>>{m_tasks[0].id});
    }

    void acceptedCountsOnTheAssignee()
    {
        Task &task = add(100, monday);
        task.state = TaskState::Accepted;
        task.accountable = boss;
        QCOMPARE(load().on(dev, monday), Minutes{100});
        QCOMPARE(load().on(boss, monday), Minutes{0});
    }

    void whatIsLeft()
    {
        Task &task = add(600, monday);
        task.done = 25;
        QCOMPARE(load().remaining(task), std::optional(Minutes{450}));
        m_entries = {{{1}, task.id, dev, monday, Minutes{200}, {}}, {{2}, task.id, dev, monday, Minutes{50}, {}}};
        QCOMPARE(load().remaining(task), std::optional(Minutes{350}));
        m_entries[0].spent = Minutes{900};
        QCOMPARE(load().remaining(task), std::optional(Minutes{0}));
        task.remaining = Minutes{60};
        QCOMPARE(load().remaining(task), std::optional(Minutes{60}));
    }

    void unestimatedAndUndatedAreListed()
    {
        add(100, monday).estimate = {};
        add(100, {});
        add(100, {}).state = TaskState::Done;
        const Load l = load();
        QCOMPARE(l.unestimated(), QList<Id<Task>>{m_tasks[0].id});
        QCOMPARE(l.undated(), QList<Id<Task>>{m_tasks[1].id});
        QCOMPARE(l.in(dev, {monday.addDays(-100), monday.addDays(100)}), Minutes{0});
    }

    void windowWithoutCapacityIsAConflict()
    {
        add(100, monday.addDays(6), monday.addDays(5)); // a weekend
        m_data.leave = {{{1}, dev, LeaveKind::Holiday, monday, monday.addDays(4), {}, LeaveState::Approved, {}}};
        const Load l = load();
        QCOMPARE(l.conflicts().size(), 1);
        QCOMPARE(l.conflicts()[0].person, dev);
        QCOMPARE(l.conflicts()[0].remaining, Minutes{100});
        QCOMPARE(l.on(dev, monday.addDays(6)), Minutes{100}); // not lost
        QVERIFY(l.utilisation(dev, week).isConflict());
        QVERIFY(!l.utilisation(dev, week).percent());
        QCOMPARE(l.utilisation(lead, Period::day(monday.addDays(6))).percent(), std::optional<qint64>(0));
    }

    /// The span that is short of the most, against all spans tried one by one.
    void overbookingIsTheWorstOfAllSpans()
    {
        std::mt19937 chance(11);
        for (int i = 0; i < 40; ++i) {
            const int start = int(chance() % 40);
            add(qint64(60 + chance() % 900), monday.addDays(start + int(chance() % 12)), monday.addDays(start));
        }
        const Load l = load();
        qint64 most = 0;
        for (int first = 0; first < 60; ++first) {
            for (int last = first; last < 60; ++last) {
                const Period span{monday.addDays(first), monday.addDays(last)};
                qint64 effort = 0;
                for (const Task &task : m_tasks)
                    if (span.contains(task.start) && span.contains(task.due))
                        effort += task.estimate->value;
                most = std::max(most, effort - l.capacity().net(dev, span).value);
            }
        }
        QVERIFY(most > 0);
        const auto worst = l.overbooking(dev);
        QCOMPARE((worst->effort - worst->capacity).value, most);
        qint64 effort = 0;
        for (const Id<Task> id : worst->tasks)
            effort += m_tasks[size_t(id.value) - 1].estimate->value;
        QCOMPARE(worst->effort.value, effort);
    }

    void overbookingIsProved()
    {
        add(400, monday);
        add(100, monday);
        add(480, monday.addDays(4));
        const auto worst = load().overbooking(dev);
        QVERIFY(worst);
        QCOMPARE(worst->period, Period::day(monday)); // 500 in 480, while the week as a whole has room
        QCOMPARE(worst->effort, Minutes{500});
        QCOMPARE(worst->capacity, Minutes{480});
        QVERIFY(!load().overbooking(lead));
    }

    void chartShowsWhatTheEngineSays()
    {
        add(600, monday.addDays(4));
        const Load l = load();
        const ChartData chart = workloadChart(l, {m_data.people[2]}, week);
        QVERIFY(chart.horizontal);
        QCOMPARE(chart.series[0].values, QList<std::optional<qint64>>{600});
        QCOMPARE(chart.series[1].values, QList<std::optional<qint64>>{2400});
        QCOMPARE(explainWorkload(l, chart.series[0].role, m_data.people[2].id, week).rows, QList<RecordId>{1});
    }
};

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
