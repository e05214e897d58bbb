// SPDX-License-Identifier: GPL-3.0-or-later
// A large file is read beside the window: what is read ahead is what is in the file, whoever asks first and whenever.
#include "app/recordtypes.h"
#include "tests/support/largeteam.h"
#include "tests/support/teams.h"
#include "ui/mainwindow.h"
#include "ui/record/recordfilter.h"
#include "ui/record/recordpage.h"
#include "ui/workspace.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace muster;

class TestReadAhead : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void readsTheSame();
    void whoAsksFirstWaits();
    void mayBeClosedAtOnce();
    void smallFilesAreReadWhenAsked();
    void windowShowsTheViewWhenItIsRead();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    std::unique_ptr<Store> opened(Store::Reading reading = Store::Reading::Ahead) const
    {
        return Store::open(path("large.muster"), allRecordTypes(), reading);
    }

    const QDate m_today{2026, 3, 17};
    QTemporaryDir m_folder;
};

void TestReadAhead::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("muster-test"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_readahead"));
    for (const char *name : {"small.muster", "large.muster"}) {
        const auto store = Store::create(path(name), allRecordTypes(), test::team());
        test::fillLargeTeam(*store, {12, 200, 0, m_today});
        if (qstrcmp(name, "large.muster") == 0) {
            QByteArray bytes(17 * 1024 * 1024, '\0'); // noise, or it would be kept in less room
            std::mt19937 chance(3);
            for (char &byte : bytes)
                byte = char(chance());
            store->keep(bytes);
        }
    }
}

void TestReadAhead::readsTheSame()
{
    const auto ahead = opened(), plain = opened(Store::Reading::WhenAsked);
    QSignalSpy read(ahead.get(), &Store::read);
    const auto isRead = [&] {
        return std::all_of(ahead->types().begin(), ahead->types().end(), [&](const RecordType *type) { return ahead->isRead(*type); });
    };
    QTRY_VERIFY(isRead());
    QTRY_VERIFY(read.count() > 10);
    for (const RecordType *type : plain->types()) {
        const AnyTable &wanted = plain->table(*type), &found = ahead->table(*type);
        QCOMPARE(found.size(), wanted.size());
        for (qsizetype at = 0; at < wanted.size(); ++at)
            QVERIFY2(found.rowAt(at) == wanted.rowAt(at), type->name());
    }
    QCOMPARE(ahead->all<Task>().size(), size_t(200));
}

void TestReadAhead::whoAsksFirstWaits()
{
    const auto store = opened();
    const Task before = store->all<Task>().back();
    Task after = before;
    after.title = QStringLiteral("Edited while the file is read");
    QVERIFY(store->apply(QStringLiteral("Edit"), {edited(before, after)}).isEmpty());
    QCOMPARE(store->find(before.id)->title, after.title);
    QCOMPARE(opened(Store::Reading::WhenAsked)->find(before.id)->title, after.title);
}

void TestReadAhead::mayBeClosedAtOnce()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(opened()->types().size() > 10);
}

void TestReadAhead::smallFilesAreReadWhenAsked()
{
    const auto store = Store::open(path("small.muster"), allRecordTypes(), Store::Reading::Ahead);
    for (const RecordType *type : store->types())
        QVERIFY(store->isRead(*type));
}

void TestReadAhead::windowShowsTheViewWhenItIsRead()
{
    MainWindow window(nullptr, m_today);
    window.show();
    QVERIFY(window.openFile(path("large.muster")));
    QVERIFY(window.workspace()->viewWidget());
    QTRY_VERIFY(!window.workspace()->isWaiting());
    QCOMPARE(window.workspace()->place(), QByteArray("today/today"));
    // And whoever cannot wait goes on: the table is there at once.
    QVERIFY(window.openFile(path("large.muster")));
    QVERIFY(window.workspace()->goTo(QByteArray("tasks/table")));
    QVERIFY(window.workspace()->recordPage());
    QCOMPARE(window.workspace()->recordPage()->filter().rowCount(), 200);
}

QTEST_MAIN(TestReadAhead)
#include "tst_readahead.moc"
