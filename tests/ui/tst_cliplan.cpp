// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordtypes.h"
#include "app/store/store.h"
#include "app/tasks/taskparts.h"
#include "tests/support/teams.h"
#include "ui/cli.h"

#include <QTemporaryDir>
#include <QTest>

using namespace muster;

/// “muster plan” on a file: what it changes, and that it changes nothing else.
class TestCliPlan : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString m_file;
    Id<Task> m_first, m_second;

    std::unique_ptr<Store> opened() { return Store::open(m_file, allRecordTypes()); }
    int run(const QStringList &options) { return runCommandLine(QStringList{QStringLiteral("plan")} + options); }
    int runOnFile(const QStringList &options = {})
    {
        return run(QStringList{QStringLiteral("--database"), m_file} + options);
    }

private slots:
    void init()
    {
        m_file = m_folder.filePath(QStringLiteral("%1.muster").arg(makeRecordId()));
        const auto store = Store::create(m_file, allRecordTypes(), test::team());
        Person ana;
        ana.id = Id<Person>::make();
        ana.name = QStringLiteral("Ana");
        Task first;
        first.id = m_first = Id<Task>::make();
        first.title = QStringLiteral("First");
        first.assignee = ana.id;
        first.state = TaskState::Accepted;
        first.estimate = Minutes::hours(20);
        Task second = first;
        second.id = m_second = Id<Task>::make();
        second.title = QStringLiteral("Second");
        const TaskLink link{Id<TaskLink>::make(), second.id, first.id, LinkKind::FinishStart, {}};
        QVERIFY(store->apply(QStringLiteral("Add"), {inserted(ana), inserted(first), inserted(second), inserted(link)})
                    .isEmpty());
    }

    void showsWithoutChanging()
    {
        const qint64 before = opened()->lastSequence();
        QCOMPARE(runOnFile(), 0);
        QCOMPARE(runOnFile({QStringLiteral("--json")}), 0);
        QCOMPARE(opened()->lastSequence(), before);
    }

    void appliesAsOneStep()
    {
        const qint64 before = opened()->lastSequence();
        QCOMPARE(runOnFile({QStringLiteral("--apply")}), 0);
        const auto store = opened();
        QCOMPARE(store->lastSequence(), before + 1);
        const Task *first = store->find(m_first), *second = store->find(m_second);
        QVERIFY(first->start.isValid() && first->start <= first->finish);
        QVERIFY(second->start >= first->finish && second->start <= second->finish);
        QCOMPARE(runOnFile({QStringLiteral("--apply")}), 0); // nothing is left to change
        QCOMPARE(opened()->lastSequence(), before + 1);
    }

    void refusesWhatCannotBe()
    {
        QCOMPARE(run({}), 2);
        QCOMPARE(runOnFile({QStringLiteral("--project"), QStringLiteral("Nowhere")}), 2);
        {
            const auto store = opened();
            const Person before = store->all<Person>().front();
            Person after = before;
            after.ended = QDate(2020, 1, 1); // nobody is left to do it
            QVERIFY(store->apply(QStringLiteral("Edit"), {edited(before, after)}).isEmpty());
        }
        const qint64 before = opened()->lastSequence();
        QCOMPARE(runOnFile({QStringLiteral("--apply")}), 1);
        QCOMPARE(opened()->lastSequence(), before);
    }
};

QTEST_MAIN(TestCliPlan)
#include "tst_cliplan.moc"
