// SPDX-License-Identifier: GPL-3.0-or-later
// Who a task is offered to, with loads that are exactly those the load engine gives once it is theirs.
#include "app/sample/sampleteam.h"
#include "app/tasks/assignment.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace {
const QDate monday(2026, 3, 2);
const Id<Person> ann{1}, ben{2}, cleo{3};
const Id<Skill> networks{20};
} // namespace

class TestAssignment : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Store> m_store;
    Task m_task;

private slots:
    void init()
    {
        m_store = test::emptyStore();
        Changes changes;
        for (const Id<Person> id : {ann, ben, cleo}) {
            Person person;
            person.id = id;
            person.name = id == ann ? QStringLiteral("Ann") : id == ben ? QStringLiteral("Ben") : QStringLiteral("Cleo");
            person.focus = 100;
            changes << inserted(person);
        }
        changes << inserted(Skill{networks, QStringLiteral("Networks"), {}})
                << inserted(PersonSkill{{30}, ann, networks, SkillLevel::Helps, {}, {}, {}})
                << inserted(PersonSkill{{31}, ben, networks, SkillLevel::Leads, {}, {}, {}});
        Task busy;
        busy.id = {40};
        busy.title = QStringLiteral("Busy");
        busy.state = TaskState::Active;
        busy.assignee = ben;
        busy.due = monday.addDays(4);
        busy.estimate = Minutes::hours(36);
        m_task.id = {41};
        m_task.title = QStringLiteral("Replace the network cabling");
        m_task.due = monday.addDays(4);
        m_task.estimate = Minutes::hours(10);
        changes << inserted(busy) << inserted(m_task);
        QVERIFY(m_store->apply({}, changes).isEmpty());
    }

    void ranksBySkillThenTime()
    {
        const Assignment assignment(*m_store, m_task, monday);
        QCOMPARE(assignment.wanted(), QList<Id<Skill>>{networks});
        QCOMPARE(assignment.window(), (Period{monday, monday.addDays(4)}));
        const QList<Candidate> all = assignment.candidates();
        // Ben is the better one, but of his 40 hours 36 are taken; Cleo has the time and not the skill.
        QCOMPARE(all.at(0).person, ann);
        QCOMPARE(all.at(0).free, Minutes::hours(40));
        QVERIFY(all.at(0).fits);
        QCOMPARE(all.at(0).after.load, Minutes::hours(10));
        QCOMPARE(all.at(1).person, ben);
        QCOMPARE(all.at(1).free, Minutes::hours(4));
        QVERIFY(!all.at(1).fits);
        QCOMPARE(all.at(1).before.load, Minutes::hours(36));
        QCOMPARE(all.at(1).after.load, Minutes::hours(46));
        QVERIFY(all.at(1).after.isOverload());
        QCOMPARE(all.at(2).person, cleo);
        QCOMPARE(all.at(2).held, 0);
    }

    void ownLoadIsNotCountedTwice()
    {
        Task owned = m_task;
        owned.assignee = ann;
        owned.state = TaskState::Active;
        QVERIFY(m_store->apply({}, {edited(m_task, owned)}).isEmpty());
        const Candidate first = Assignment(*m_store, owned, monday).candidates().first();
        QCOMPARE(first.person, ann);
        QCOMPARE(first.before.load, Minutes::hours(10));
        QCOMPARE(first.after.load, Minutes::hours(10));
        QCOMPARE(first.free, Minutes::hours(40));
    }

    void theEnginesOwnFigures()
    {
        // For tasks of the sample of every kind: what is shown as "after" is what the engine says once it is so.
        const QDate today(2026, 3, 17);
        auto store = test::emptyStore();
        QVERIFY(store->apply({}, sampleTeam(*store, today)).isEmpty());
        int compared = 0;
        const std::vector<Task> tasks = store->all<Task>();
        for (size_t i = 0; i < tasks.size() && compared < 12; i += 7) {
            const Task &task = tasks[i];
            if (!task.isOpen())
                continue;
            const Assignment assignment(*store, task, today);
            const QList<Candidate> all = assignment.candidates();
            const Candidate &one = all.at(qsizetype(i) % all.size());
            std::vector<Task> given = tasks;
            given[i].assignee = one.person;
            given[i].state = TaskState::Accepted;
            const Load after(given, store->all<TimeEntry>(), store->all<Person>(), Capacity(*store), today);
            QCOMPARE(one.after.load, after.in(one.person, assignment.window()));
            QCOMPARE(one.before.load, Load(*store, today).in(one.person, assignment.window()));
            ++compared;
        }
        QVERIFY(compared >= 5);
    }

    void wordsOfSkills()
    {
        const std::vector<Skill> skills{{{1}, QStringLiteral("Backup and restore"), {}}, {{2}, QStringLiteral("SQL"), {}},
                                        {{3}, QStringLiteral("Security"), {}}, {{4}, QStringLiteral("C++"), {}}};
        const auto wanted = [&](const char *title, const char *labels, const char *area) {
            Task task;
            task.title = QString::fromUtf8(title);
            task.labels = QString::fromUtf8(labels);
            QList<qint64> ids;
            for (const Id<Skill> id : wantedSkills(task, QString::fromUtf8(area), skills))
                ids << id.value;
            return ids;
        };
        QCOMPARE(wanted("Test the restore of the backups", "", ""), QList<qint64>{1});
        QCOMPARE(wanted("Restore the print server", "", ""), QList<qint64>());
        QCOMPARE(wanted("Tune it", "sql, urgent", ""), QList<qint64>{2});
        QCOMPARE(wanted("Tune MySQLite", "", ""), QList<qint64>());
        QCOMPARE(wanted("Renew", "", "Network and security"), QList<qint64>{3});
        QCOMPARE(wanted("Write a C++ parser", "", ""), QList<qint64>{4});
        QCOMPARE(wanted("Write a C parser", "", ""), QList<qint64>());
    }
};

QTEST_GUILESS_MAIN(TestAssignment)
#include "tst_assignment.moc"
