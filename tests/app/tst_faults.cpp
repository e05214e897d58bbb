// SPDX-License-Identifier: GPL-3.0-or-later
// Faults made for real: a writer killed in the middle, a disk that is full. What was acknowledged must be there.
#include "app/base/checkedfile.h"
#include "app/base/error.h"
#include "app/recordtypes.h"
#include "app/staff/person.h"
#include "app/store/backup.h"
#include "tests/support/teams.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <cstdio>
#include <sys/mount.h>

using namespace muster;

namespace {

Person numbered(int number)
{
    Person p;
    p.id = Id<Person>::make();
    p.name = QStringLiteral("Person %1").arg(number);
    p.notes = QString(2000, u'x');
    return p;
}

/// Adds people for ever and says each one after it was acknowledged. Killed by the test.
int writeForEver(const QString &file)
{
    auto store = Store::open(file, allRecordTypes());
    for (int i = 0;; ++i) {
        if (!store->apply(QStringLiteral("Add person"), {inserted(numbered(i))}).isEmpty())
            return 1;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT
private slots:
    void whatWasAcknowledgedSurvivesKill();
    void aFullDiskLosesNothing();
};

void TestFaults::whatWasAcknowledgedSurvivesKill()
{
    for (int round = 0; round < 5; ++round) {
        QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("kill.muster"));
        Store::create(file, allRecordTypes(), test::team()).reset();
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), file});
        QVERIFY(writer.waitForReadyRead(20000));
        QTest::qWait(40 + 35 * round); // some moment among the writes
        ::kill(pid_t(writer.processId()), SIGKILL);
        writer.waitForFinished();
        const auto lines = writer.readAllStandardOutput().split('\n');
        int acknowledged = 0; // a last line may be cut by the kill; it is not counted
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            acknowledged = lines.at(i).toInt() + 1;
        QVERIFY(acknowledged > 0);

        auto store = Store::open(file, allRecordTypes());
        const qsizetype found = qsizetype(store->all<Person>().size());
        QVERIFY2(found == acknowledged || found == acknowledged + 1,
                 qPrintable(QStringLiteral("%1 acknowledged, %2 found").arg(acknowledged).arg(found)));
        QCOMPARE(checkFile(file), QStringList());
    }
}

void TestFaults::aFullDiskLosesNothing()
{
    QTemporaryDir dir;
    const QByteArray place = QFile::encodeName(dir.path());
    if (::mount("tmpfs", place.constData(), "tmpfs", 0, "size=3m") != 0)
        QSKIP("a small file system can only be mounted by root");
    const auto unmount = qScopeGuard([&place] { ::umount2(place.constData(), MNT_DETACH); });
    const QString file = dir.filePath(QStringLiteral("full.muster"));
    auto store = Store::create(file, allRecordTypes(), test::team());
    int acknowledged = 0;
    QString told;
    for (int i = 0; i < 20000 && told.isEmpty(); ++i) {
        try {
            QVERIFY(store->apply(QStringLiteral("Add person"), {inserted(numbered(i))}).isEmpty());
            ++acknowledged;
        } catch (const Error &error) {
            told = error.text();
        }
    }
    QVERIFY(acknowledged > 0);
    QVERIFY2(told.contains(QLatin1String("disk")), qPrintable(told));
    QCOMPARE(int(store->all<Person>().size()), acknowledged); // memory shows what the disk holds
    store.reset();
    QCOMPARE(int(Store::open(file, allRecordTypes())->all<Person>().size()), acknowledged);
    QCOMPARE(checkFile(file), QStringList());

    // A file written by the checked writer: the old one stays whole.
    const QString report = dir.filePath(QStringLiteral("report.csv"));
    QFile old(report);
    if (old.open(QIODevice::WriteOnly))
        old.write("old");
    old.close();
    QVERIFY_THROWS_EXCEPTION(Error, CheckedFile::write(report, QByteArray(8 << 20, 'x')));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(QDir(dir.path()).entryList({QStringLiteral(".*.part")}, QDir::Files | QDir::Hidden), QStringList());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("--write"))
        return writeForEver(arguments.value(2));
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_faults.moc"
