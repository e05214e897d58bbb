// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordtypes.h"
#include "app/reviews/review.h"
#include "app/staff/person.h"
#include "app/store/store.h"
#include "app/tasks/task.h"
#include "ui/cli.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <cstdio>
#include <fcntl.h>
#include <stdio_ext.h>
#include <unistd.h>

using namespace muster;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Lets a standard stream run into a file while it lives.
class Capture
{
public:
    Capture(FILE *stream, const QString &file) : m_stream(stream), m_file(file), m_saved(::dup(::fileno(stream)))
    {
        std::fflush(stream);
        const int to = ::open(QFile::encodeName(file).constData(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
        ::dup2(to, ::fileno(stream));
        ::close(to);
    }
    ~Capture() { restore(); }
    void restore()
    {
        if (m_saved < 0)
            return;
        std::fflush(m_stream);
        std::clearerr(m_stream);
        ::dup2(m_saved, ::fileno(m_stream));
        ::close(m_saved);
        m_saved = -1;
    }
    QByteArray stop()
    {
        restore();
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    FILE *m_stream;
    QString m_file;
    int m_saved;
};

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    Outcome run(const QStringList &args)
    {
        Capture out(stdout, path("stdout"));
        Capture err(stderr, path("stderr"));
        Outcome outcome;
        outcome.status = runCommandLine(args);
        outcome.out = out.stop();
        outcome.err = err.stop();
        return outcome;
    }

private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void cleanup()
    {
        for (const QFileInfo &file : QDir(m_folder.path()).entryInfoList(QDir::Files | QDir::Hidden))
            QFile::remove(file.filePath());
    }

    void tellsCommandsFromFiles()
    {
        QVERIFY(isCommand({QStringLiteral("new"), QStringLiteral("x.muster")}));
        QVERIFY(isCommand({QStringLiteral("--help")}));
        QVERIFY(isCommand({QStringLiteral("--version")}));
        QVERIFY(!isCommand({}));
        QVERIFY(!isCommand({QStringLiteral("team.muster")}));
        QVERIFY(!isCommand({QStringLiteral("--sample")}));
    }

    void helpNamesEveryCommand()
    {
        const Outcome outcome = run({QStringLiteral("--help")});
        QCOMPARE(outcome.status, 0);
        for (const char *command : {"muster new FILE", "muster check FILE", "muster backup FILE", "muster restore BACKUP"})
            QVERIFY2(outcome.out.contains(command), command);
        QVERIFY(outcome.err.isEmpty());
        const Outcome one = run({QStringLiteral("backup"), QStringLiteral("--help")});
        QCOMPARE(one.status, 0);
        QVERIFY(one.out.contains("--output"));
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("args");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing to make") << QStringList{QStringLiteral("new")} << QByteArray("FILE");
        QTest::newRow("two files") << QStringList{QStringLiteral("check"), QStringLiteral("a"), QStringLiteral("b")}
                                   << QByteArray("b");
        QTest::newRow("no output") << QStringList{QStringLiteral("backup"), QStringLiteral("a")} << QByteArray("--output");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("check"), QStringLiteral("--nonsense"), QStringLiteral("a")}
                                        << QByteArray("nonsense");
        QTest::newRow("no currency") << QStringList{QStringLiteral("new"), QStringLiteral("a"), QStringLiteral("--currency"),
                                                    QStringLiteral("EURO")}
                                     << QByteArray("EURO");
    }
    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, args);
        QFETCH(QByteArray, says);
        const Outcome outcome = run(args);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains(says), outcome.err.constData());
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(!QFile::exists(QStringLiteral("a")));
    }

    void makesAFileOnce()
    {
        const QString file = path("team.muster");
        const QStringList args{QStringLiteral("new"), file, QStringLiteral("--name"), QStringLiteral("Netz & Betrieb"),
                               QStringLiteral("--currency"), QStringLiteral("chf"), QStringLiteral("--fiscal-year-start"),
                               QStringLiteral("4")};
        QCOMPARE(run(args).status, 0);
        {
            const auto store = Store::open(file, allRecordTypes());
            QCOMPARE(store->team().name, QStringLiteral("Netz & Betrieb"));
            QCOMPARE(store->team().currency, QStringLiteral("CHF"));
            QCOMPARE(store->team().fiscalYearStart, 4);
        }
        const Outcome again = run(args);
        QCOMPARE(again.status, 1);
        QVERIFY(again.err.count('\n') >= 3); // what happened, what is safe, what to do
    }

    void makesASampleTeam()
    {
        const QString file = path("sample.muster");
        QCOMPARE(run({QStringLiteral("new"), file, QStringLiteral("--sample")}).status, 0);
        QCOMPARE(run({QStringLiteral("check"), file}).status, 0);
        QVERIFY(Store::open(file, allRecordTypes())->all<Person>().size() > 5);
    }

    void reportsInEveryFormat()
    {
        const QString file = path("sample.muster");
        QCOMPARE(run({QStringLiteral("new"), file, QStringLiteral("--sample")}).status, 0);
        const Outcome list = run({QStringLiteral("report"), QStringLiteral("--list")});
        QCOMPARE(list.status, 0);
        QVERIFY(list.out.contains("budget") && list.out.contains("workload"));

        const QStringList budget{QStringLiteral("report"), QStringLiteral("budget"), QStringLiteral("--database"), file,
                                 QStringLiteral("--format")};
        const Outcome csv = run(budget + QStringList{QStringLiteral("csv")});
        QCOMPARE(csv.status, 0);
        QVERIFY(csv.out.count('\n') > 3);
        const Outcome pdf = run(budget + QStringList{QStringLiteral("pdf")});
        QCOMPARE(pdf.status, 0);
        QVERIFY(pdf.out.startsWith("%PDF-"));
        const QString page = path("budget.html");
        QCOMPARE(run(budget + QStringList{QStringLiteral("html"), QStringLiteral("--output"), page}).status, 0);
        QFile html(page);
        QVERIFY(html.open(QIODevice::ReadOnly));
        QVERIFY(html.readAll().contains("<table"));

        QCOMPARE(run(budget + QStringList{QStringLiteral("docx")}).status, 2);
        const QStringList delegation{QStringLiteral("report"), QStringLiteral("delegation"), QStringLiteral("--database"), file,
                                     QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("--team")};
        const Outcome team = run(delegation + QStringList{QStringLiteral("Applications")});
        QCOMPARE(team.status, 0);
        QVERIFY(team.out.contains("Sofia Lindqvist") && !team.out.contains("Tomasz Nowak"));
        const Outcome nobody = run(delegation + QStringList{QStringLiteral("Nobody's")});
        QCOMPARE(nobody.status, 1);
        QVERIFY(nobody.err.contains("Applications")); // which there are
        const Outcome own = run({QStringLiteral("report"), QStringLiteral("Open tasks by person"), QStringLiteral("--database"), file,
                                 QStringLiteral("--format"), QStringLiteral("csv")});
        QCOMPARE(own.status, 0);
        QCOMPARE(run(budget + QStringList{QStringLiteral("csv"), QStringLiteral("--period"), QStringLiteral("soon")}).status, 2);
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("nonsense"), QStringLiteral("--database"), file,
                      QStringLiteral("--format"), QStringLiteral("csv")}).status, 2);
    }

    void importsOnceAndExports()
    {
        const QString file = path("team.muster"), source = path("people.csv");
        QCOMPARE(run({QStringLiteral("new"), file}).status, 0);
        QFile csv(source);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("Name,Role\r\nAda Example,Engineer\r\n=1+1,Tester\r\n");
        csv.close();
        const QStringList import{QStringLiteral("import"), QStringLiteral("people"), source, QStringLiteral("--database"), file,
                                 QStringLiteral("--json")};
        const auto imported = [&](const QStringList &args) {
            const Outcome outcome = run(args);
            return outcome.status ? -1 : QJsonDocument::fromJson(outcome.out).object().value(QLatin1String("imported")).toInt(-1);
        };
        QCOMPARE(imported(import + QStringList{QStringLiteral("--dry-run")}), 2);
        QCOMPARE(Store::open(file, allRecordTypes())->all<Person>().size(), size_t(0));
        QCOMPARE(imported(import), 2);
        QCOMPARE(imported(import), 0); // the same file again adds nothing
        QCOMPARE(run(import + QStringList{QStringLiteral("--map"), QStringLiteral("nonsense=Role")}).status, 2);
        QCOMPARE(run(import + QStringList{QStringLiteral("--map"), QStringLiteral("name=No such column")}).status, 1);

        const Outcome out = run({QStringLiteral("export"), QStringLiteral("people"), QStringLiteral("--database"), file,
                                 QStringLiteral("--format"), QStringLiteral("csv")});
        QCOMPARE(out.status, 0);
        QVERIFY(out.out.startsWith("Id,Name,"));
        QVERIFY(out.out.contains(",Ada Example,Engineer,"));
        QVERIFY(out.out.contains(",'=1+1,Tester,"));
        QCOMPARE(out.out.count('\n'), 3);
    }

    void exportsInEveryFormatOfAKind()
    {
        const QString file = path("formats.muster");
        QCOMPARE(run({QStringLiteral("new"), file, QStringLiteral("--sample")}).status, 0);
        const auto out = [&](const char *kind, const char *format) {
            return run({QStringLiteral("export"), QString::fromLatin1(kind), QStringLiteral("--database"), file, QStringLiteral("--format"),
                        QString::fromLatin1(format)});
        };
        QVERIFY(out("people", "vcf").out.startsWith("BEGIN:VCARD\r\n"));
        QVERIFY(out("tasks", "ics").out.contains("BEGIN:VTODO\r\n"));
        QVERIFY(out("leave", "ics").out.contains("BEGIN:VEVENT\r\n"));
        QVERIFY(out("expenses", "xlsx").out.startsWith("PK"));
        QVERIFY(QJsonDocument::fromJson(out("budget-lines", "json").out).object().contains(QStringLiteral("records")));
        QCOMPARE(out("projects", "ics").status, 2); // not of this kind
        QCOMPARE(run({QStringLiteral("report"), QStringLiteral("workload"), QStringLiteral("--database"), file, QStringLiteral("--format"),
                      QStringLiteral("xlsx"), QStringLiteral("--output"), path("workload.xlsx")}).status, 0);
    }

    void readsTasksWithTheStatesThatTheUserNames()
    {
        const QString file = path("tasks.muster"), csv = path("tasks.csv");
        QCOMPARE(run({QStringLiteral("new"), file}).status, 0);
        QFile source(csv);
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write("Key,Title,Status,Assignee\nA-1,One,In test,Zoe\n");
        source.close();
        const QStringList import{QStringLiteral("import"), QStringLiteral("tasks"), csv, QStringLiteral("--database"), file};
        QCOMPARE(run(import + QStringList{QStringLiteral("--states"), QStringLiteral("In test=nonsense")}).status, 2);
        QCOMPARE(run(import + QStringList{QStringLiteral("--states"), QStringLiteral("In test=blocked"), QStringLiteral("--make-people")}).status, 0);
        const auto store = Store::open(file, allRecordTypes());
        QCOMPARE(store->all<Task>().front().state, TaskState::Blocked);
        QCOMPARE(store->find(store->all<Task>().front().assignee)->name, QStringLiteral("Zoe"));
    }

    void printsTheReviewsOfACycle()
    {
        const QString file = path("sample.muster");
        QCOMPARE(run({QStringLiteral("new"), file, QStringLiteral("--sample")}).status, 0);
        QString cycle;
        qsizetype reviews = 0;
        {
            const auto store = Store::open(file, allRecordTypes());
            const Id<ReviewCycle> first = store->all<Review>().front().cycle;
            cycle = store->find(first)->name;
            for (const Review &review : store->all<Review>())
                reviews += review.cycle == first;
        }
        const QString folder = path("reviews");
        const Outcome outcome = run({QStringLiteral("review"), QStringLiteral("print"), QStringLiteral("--database"), file,
                                     QStringLiteral("--cycle"), cycle, QStringLiteral("--copy"), QStringLiteral("employee"),
                                     QStringLiteral("--output"), folder});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QCOMPARE(QDir(folder).entryList({QStringLiteral("*.pdf")}).size(), reviews);
        const QString all = folder + QStringLiteral("/all.pdf");
        const Outcome together = run({QStringLiteral("review"), QStringLiteral("print"), QStringLiteral("--database"), file, QStringLiteral("--cycle"), cycle,
                                      QStringLiteral("--copy"), QStringLiteral("manager"), QStringLiteral("--output"), all});
        QVERIFY2(together.status == 0, together.err.constData());
        QVERIFY(QFile(all).size() > 10'000);
    }

    void backsUpAndRestores()
    {
        const QString file = path("team.muster"), backup = path("copy.muster"), restored = path("restored.muster");
        QCOMPARE(run({QStringLiteral("new"), file}).status, 0);
        {
            const auto store = Store::open(file, allRecordTypes());
            Person person;
            person.id = Id<Person>::make();
            person.name = QStringLiteral("Ada Öztürk");
            QVERIFY(store->apply(QStringLiteral("Add person"), {inserted(person)}).isEmpty());
        }
        QCOMPARE(run({QStringLiteral("check"), file}).status, 0);
        QCOMPARE(run({QStringLiteral("backup"), file, QStringLiteral("--output"), backup}).status, 0);
        QCOMPARE(run({QStringLiteral("restore"), backup, QStringLiteral("--output"), restored}).status, 0);
        const auto store = Store::open(restored, allRecordTypes());
        QCOMPARE(store->all<Person>().size(), size_t(1));
        QCOMPARE(store->all<Person>().front().name, QStringLiteral("Ada Öztürk"));

        // Neither over itself nor over what is there.
        QCOMPARE(run({QStringLiteral("backup"), file, QStringLiteral("--output"), file}).status, 2);
        QCOMPARE(run({QStringLiteral("restore"), backup, QStringLiteral("--output"), restored}).status, 1);
    }

    void aFullDiskIsNoSuccess()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("no /dev/full here");
        const QString errors = path("stderr");
        Capture err(stderr, errors);
        Capture out(stdout, QStringLiteral("/dev/full"));
        const int status = runCommandLine({QStringLiteral("--version")});
        ::__fpurge(stdout); // what did not fit is not to appear in the test's own output
        out.restore();
        QCOMPARE(status, 1);
        QVERIFY(err.stop().count('\n') >= 3);
    }

    void checkRefusesForeignAndDamagedFiles()
    {
        QCOMPARE(run({QStringLiteral("check"), path("nothere.muster")}).status, 1);
        QVERIFY(!QFile::exists(path("nothere.muster")));

        QFile foreign(path("letter.txt"));
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.write("Dear all,\n");
        foreign.close();
        QCOMPARE(run({QStringLiteral("check"), foreign.fileName()}).status, 1);
        QVERIFY(foreign.open(QIODevice::ReadOnly));
        QCOMPARE(foreign.readAll(), QByteArray("Dear all,\n"));
    }
};

QTEST_MAIN(TestCli)
#include "tst_cli.moc"
