// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that records carry: kept once, found again after a removal is taken back, missed when they are damaged.
#include "app/files/attachment.h"
#include "app/recordtypes.h"
#include "app/store/backup.h"
#include "app/store/database.h"
#include "app/store/history.h"
#include "tests/support/teams.h"

#include <QTemporaryDir>
#include <QTest>

using namespace muster;

class TestContents : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;
    const QDateTime m_now{QDate(2026, 3, 17), QTime(10, 0), Qt::UTC};

    std::unique_ptr<Store> open() const { return Store::open(m_file, allRecordTypes()); }
    static Task aTask()
    {
        Task task;
        task.id = Id<Task>::make();
        task.title = QStringLiteral("Renew the certificates");
        return task;
    }
    /// Does to the file what no program of ours would.
    void behindItsBack(const QString &sql) const 
    {
        Database database(m_file, Database::Mode::ReadWrite);
        database.exec(QStringLiteral("PRAGMA foreign_keys = OFF"));
        database.exec(sql);
    }

private slots:
    void init()
    {
        m_file = m_folder.filePath(QStringLiteral("team.muster"));
        QFile::remove(m_file);
        Store::create(m_file, allRecordTypes(), test::team());
    }

    void equalBytesAreKeptOnceAndComeBack()
    {
        QByteArray bytes(300000, 'x');
        bytes[7] = '\0';
        QString hash;
        {
            const auto store = open();
            hash = store->keep(bytes);
            QCOMPARE(hash.size(), 64);
            QCOMPARE(store->keep(bytes), hash);
            QVERIFY(store->keep(QByteArray()) != hash);
            QCOMPARE(store->content(store->keep(QByteArray())), std::optional<QByteArray>(QByteArray("")));
        }
        const auto store = open();
        QCOMPARE(store->content(hash), std::optional<QByteArray>(bytes));
        QVERIFY(!store->content(QStringLiteral("nothing")));
        QVERIFY(!store->copy()->content(hash));
    }

    void isPartOfItsRecordAndOfOneOnly()
    {
        const auto store = open();
        History history(*store);
        const Task task = aTask();
        Attachment one = keepAttachment(*store, recordType<Task>(), task.id.value, QStringLiteral("plan.txt"), "first", m_now);
        QCOMPARE(one.task, task.id);
        QCOMPARE(one.size, 5);
        QVERIFY(history.perform(QStringLiteral("Attach"), {inserted(task), inserted(one)}).isEmpty());
        QVERIFY(history.perform(QStringLiteral("Delete"), store->removalWithParts(recordType<Task>(), task.id.value)).isEmpty());
        QVERIFY(store->all<Attachment>().empty());
        history.undo();
        QCOMPARE(store->content(store->all<Attachment>().at(0).content), std::optional<QByteArray>("first"));

        Attachment wrong = one;
        wrong.id = Id<Attachment>::make();
        wrong.task = {};
        QCOMPARE(store->apply({}, {inserted(wrong)}).size(), 1);
        wrong.task = task.id;
        wrong.content = QString(64, QLatin1Char('0'));
        QCOMPARE(store->apply({}, {inserted(wrong)}).size(), 1); // a rule speaks before the foreign key does
        wrong.content = one.content;
        wrong.kind = AttachmentKind::Photo;
        QCOMPARE(store->apply({}, {inserted(wrong)}).size(), 1);
    }

    void whatNobodyNamesGoesAfterAMonth()
    {
        QString named, fresh, old;
        {
            const auto store = open();
            const Task task = aTask();
            const Attachment one = keepAttachment(*store, recordType<Task>(), task.id.value, QStringLiteral("a"), "named", m_now);
            QVERIFY(store->apply({}, {inserted(task), inserted(one)}).isEmpty());
            named = one.content;
            fresh = store->keep("fresh");
            old = store->keep("old");
        }
        behindItsBack(QStringLiteral("UPDATE content SET kept = datetime('now', '-31 days') WHERE hash <> '%1'").arg(fresh));
        const auto store = open();
        QVERIFY(store->hasContent(old)); // until there is something to make room for
        store->keep("another");
        QVERIFY(store->hasContent(named));
        QVERIFY(store->hasContent(fresh));
        QVERIFY(!store->hasContent(old));
    }

    void aBackupHasThemAndACheckMissesThem()
    {
        QString hash;
        {
            const auto store = open();
            const Task task = aTask();
            const Attachment one = keepAttachment(*store, recordType<Task>(), task.id.value, QStringLiteral("a"), "contents", m_now);
            QVERIFY(store->apply({}, {inserted(task), inserted(one)}).isEmpty());
            hash = one.content;
        }
        QCOMPARE(checkFile(m_file), QStringList());
        const QString backup = m_folder.filePath(QStringLiteral("backup.muster"));
        backUp(m_file, backup);
        QCOMPARE(Store::open(backup, allRecordTypes())->content(hash), std::optional<QByteArray>("contents"));
        behindItsBack(QStringLiteral("UPDATE content SET data = x'00'"));
        QCOMPARE(checkFile(m_file).size(), 1);
        QVERIFY(!open()->content(hash)); // nothing rather than something else
        behindItsBack(QStringLiteral("DELETE FROM content"));
        QCOMPARE(checkFile(m_file).size(), 1); // the foreign key
        QFile::remove(backup);
    }
};

QTEST_GUILESS_MAIN(TestContents)
#include "tst_contents.moc"
