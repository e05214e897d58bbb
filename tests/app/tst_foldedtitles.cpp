// SPDX-License-Identifier: GPL-3.0-or-later
// Finding records by title: what is kept agrees with what is made anew, after any step.
#include "app/base/foldedtext.h"
#include "app/recordtypes.h"
#include "app/store/foldedtitles.h"
#include "app/tasks/task.h"
#include "tests/support/teams.h"

#include <QtTest>
#include <random>

using namespace muster;

class TestFoldedTitles : public QObject
{
    Q_OBJECT

private slots:
    void newestFirstInAnyCase();
    void followsEveryStep();

private:
    static Task task(const QString &title)
    {
        Task made;
        made.id = Id<Task>::make();
        made.title = title;
        return made;
    }
    static QStringList titles(const QList<FoldedTitles::Found> &found)
    {
        QStringList list;
        for (const FoldedTitles::Found &each : found)
            list << each.title;
        return list;
    }
};

void TestFoldedTitles::newestFirstInAnyCase()
{
    const auto store = Store::inMemory(allRecordTypes(), test::team());
    Changes changes;
    for (const char *title : {"Zürich office", "Office in ZURICH", "Office"})
        changes << inserted(task(QString::fromUtf8(title)));
    QVERIFY(store->apply(QStringLiteral("Fill"), changes).isEmpty());
    FoldedTitles &search = store->derived<FoldedTitles>();
    QCOMPARE(titles(search.find({foldedText(QStringLiteral("zurich")), QStringLiteral("off")}, 30)),
             QStringList({QStringLiteral("Office in ZURICH"), QStringLiteral("Zürich office")}));
    QCOMPARE(titles(search.find({QStringLiteral("office")}, 1)), QStringList{QStringLiteral("Office")});
    QVERIFY(search.find({QStringLiteral("nothing")}, 30).isEmpty());
}

void TestFoldedTitles::followsEveryStep()
{
    std::mt19937 chance(11);
    const auto store = Store::inMemory(allRecordTypes(), test::team());
    const auto word = [&chance] { return QStringLiteral("%1%2").arg(QChar(u'A' + char16_t(chance() % 6))).arg(chance() % 3); };
    FoldedTitles &search = store->derived<FoldedTitles>();
    for (int step = 0; step < 300; ++step) {
        const std::vector<Task> &tasks = store->all<Task>();
        Changes changes{inserted(task(word()))};
        if (tasks.size() > 3) {
            const Task before = tasks[chance() % tasks.size()];
            Task after = before;
            after.title = word();
            changes << edited(before, after);
            if (const Task &other = tasks[chance() % tasks.size()]; chance() % 2 && other.id != before.id)
                changes << removed(other);
        }
        QVERIFY(store->apply(QStringLiteral("Step"), changes).isEmpty());
        FoldedTitles fresh(*store);
        for (const QString &wanted : {QStringLiteral("a"), QStringLiteral("b2"), QStringLiteral("f")})
            QCOMPARE(titles(search.find({wanted}, 1000)), titles(fresh.find({wanted}, 1000)));
    }
    QVERIFY(!search.find({QStringLiteral("a")}, 1).isEmpty());
}

QTEST_GUILESS_MAIN(TestFoldedTitles)
#include "tst_foldedtitles.moc"
