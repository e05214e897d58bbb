// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/foreigntask.h"
#include "app/tasks/taskwords.h"

#include <QTest>

using namespace muster;

/// What other programs call states, priorities, lengths and links.
class TaskWordsTest : public QObject
{
    Q_OBJECT
private slots:
    void words()
    {
        QCOMPARE(stateNamed(QStringLiteral("In Progress")), TaskState::Active);
        QCOMPARE(stateNamed(QStringLiteral("WON'T DO")), TaskState::Dropped);
        QVERIFY(!stateNamed(QStringLiteral("Garden")));
        // Every state and priority of ours is known by its own key, so that our own files come back.
        for (const Choice &choice : recordType<Task>().field("state").choices())
            QCOMPARE(stateNamed(QString::fromLatin1(choice.key)), TaskState(choice.value));
        for (const Choice &choice : recordType<Task>().field("priority").choices())
            QCOMPARE(priorityNamed(QString::fromLatin1(choice.key)), Priority(choice.value));
        QCOMPARE(isoDuration(QStringLiteral("P1DT2H30M")), Minutes{26 * 60 + 30});
        QVERIFY(!isoDuration(QStringLiteral("P")) && !isoDuration(QStringLiteral("2h")));
        QCOMPARE(writtenLinks(QStringLiteral("1,4 -1d;#2 3d")).size(), 3);
    }
};

QTEST_GUILESS_MAIN(TaskWordsTest)
#include "tst_taskwords.moc"
