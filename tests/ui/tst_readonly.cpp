// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordtypes.h"
#include "app/staff/person.h"
#include "app/store/store.h"
#include "tests/support/teams.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

namespace muster {

/// A file and a folder that the user may not write, seen by the program itself. Root may write everything, so under root the
/// program is run as nobody.
class TestReadOnly : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    struct Outcome { int status; QByteArray out, err; };
    Outcome run(const QStringList &args) const
    {
        QStringList all = args;
        QString program = QStringLiteral(MUSTER_PROGRAM);
        if (::geteuid() == 0) {
            all = QStringList{QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups"), program} + args;
            program = QStringLiteral("setpriv");
        }
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder->path()); // which it may not write either
        environment.remove(QStringLiteral("XDG_CONFIG_HOME"));
        environment.remove(QStringLiteral("XDG_DATA_HOME"));
        process.setProcessEnvironment(environment);
        process.start(program, all);
        if (!process.waitForFinished(60000))
            return {-1, {}, process.errorString().toUtf8()};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    QByteArray bytes() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList contents() const { return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("team.muster"));
        {
            const auto store = Store::create(m_file, allRecordTypes(), test::team());
            Person ann;
            ann.id = Id<Person>::make();
            ann.name = QStringLiteral("Ann Lee");
            QVERIFY(store->apply(QStringLiteral("New"), {inserted(ann)}).isEmpty());
        }
        QFile source(m_folder->filePath(QStringLiteral("people.csv")));
        QVERIFY(source.open(QIODevice::WriteOnly) && source.write("Name\nBob Stone\n") > 0);
        source.close();
        const auto readers = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(QFile::setPermissions(m_file, readers) && source.setPermissions(readers));
        QVERIFY(QFile::setPermissions(m_folder->path(), readers | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
        if (::geteuid() == 0 && QStandardPaths::findExecutable(QStringLiteral("setpriv")).isEmpty())
            QSKIP("there is no setpriv to become another user with");
        if (run({QStringLiteral("--version")}).status != 0)
            QSKIP("another user cannot run the program where it was built");
    }
    void cleanup()
    {
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_folder.reset();
    }

    void readsAndRefusesToWrite()
    {
        const QByteArray before = bytes();
        const QStringList files = contents();
        const Outcome read = run({QStringLiteral("export"), QStringLiteral("people"), QStringLiteral("--database"), m_file,
                                  QStringLiteral("--format"), QStringLiteral("csv")});
        QVERIFY2(read.status == 0, read.err.constData());
        QVERIFY(read.out.contains("Ann Lee"));
        const Outcome check = run({QStringLiteral("check"), m_file});
        QVERIFY2(check.status == 0, check.err.constData());
        const Outcome write = run({QStringLiteral("import"), QStringLiteral("people"), m_folder->filePath(QStringLiteral("people.csv")),
                                   QStringLiteral("--database"), m_file});
        QCOMPARE(write.status, 1);
        QVERIFY2(write.err.contains("reading only"), write.err.constData());
        QVERIFY(!write.err.contains("SQL"));
        QCOMPARE(bytes(), before);
        QCOMPARE(contents(), files); // no journal, no backup
    }

    void makesNoFileWhereItMayNot()
    {
        const QStringList files = contents();
        const Outcome made = run({QStringLiteral("new"), m_folder->filePath(QStringLiteral("other.muster"))});
        QCOMPARE(made.status, 1);
        QVERIFY(!made.err.isEmpty());
        const Outcome exported = run({QStringLiteral("export"), QStringLiteral("people"), QStringLiteral("--database"), m_file,
                                      QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("--output"),
                                      m_folder->filePath(QStringLiteral("people2.csv"))});
        QCOMPARE(exported.status, 1);
        QVERIFY(!exported.err.isEmpty());
        QCOMPARE(contents(), files);
    }
};

} // namespace muster

QTEST_GUILESS_MAIN(muster::TestReadOnly)
#include "tst_readonly.moc"
