// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budget.h"
#include "app/recordtypes.h"
#include "tests/support/expenses.h"
#include "tests/support/teams.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace muster {

/// "muster import" as its own process, with a home folder of its own.
class TestImportCommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_database;

    struct Outcome { int status; QByteArray out, err; };
    Outcome run(const QStringList &args) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(MUSTER_PROGRAM), args);
        if (!process.waitForFinished(60000))
            return {-1, {}, process.errorString().toUtf8()};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Outcome expenses(const QString &file, const QStringList &more) const
    {
        return run(QStringList{QStringLiteral("import"), QStringLiteral("expenses"), file, QStringLiteral("--database"), m_database,
                               QStringLiteral("--json")} + more);
    }
    static int imported(const Outcome &outcome)
    {
        return outcome.status ? -1 : QJsonDocument::fromJson(outcome.out).object().value(QLatin1String("imported")).toInt(-1);
    }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

private slots:
    void initTestCase()
    {
        m_database = m_folder.filePath(QStringLiteral("team.muster"));
        Store::create(m_database, allRecordTypes(), test::team());
    }

    /// What is stated once under a name need not be stated again.
    void profile()
    {
        const QString march = written(QStringLiteral("march.csv"), "Tag,Wem,Wieviel\n03/04/2026,Acme,12.50\n");
        const QString april = written(QStringLiteral("april.csv"), "Tag,Wem,Wieviel\n04/05/2026,Acme,20\n");
        const QStringList stated{QStringLiteral("--map"), QStringLiteral("date=Tag,supplier=Wem,amount=Wieviel"),
                                 QStringLiteral("--date-order"), QStringLiteral("mdy"), QStringLiteral("--encoding"), QStringLiteral("UTF-8")};
        const QStringList named{QStringLiteral("--profile"), QStringLiteral("the bank: März")};
        const Outcome unstated = expenses(march, {});
        QCOMPARE(unstated.status, 1);
        QVERIFY2(unstated.err.contains("--date-order mdy"), unstated.err.constData()); // the columns show by their content
        QCOMPARE(imported(expenses(march, stated + named + QStringList{QStringLiteral("--dry-run")})), 1);
        QCOMPARE(expenses(march, named).status, 1); // a dry run saves nothing
        QCOMPARE(imported(expenses(march, stated + named)), 1);
        const Outcome again = expenses(april, named);
        QVERIFY2(imported(again) == 1, again.err.constData());
        const auto store = Store::open(m_database, allRecordTypes());
        QCOMPARE(test::allExpenses(*store).size(), size_t(2));
        QCOMPARE(test::allExpenses(*store).back().date, QDate(2026, 4, 5));
    }

    /// "muster code" lists what is on no line, and puts it where rules say.
    void codes()
    {
        const QString database = m_folder.filePath(QStringLiteral("coding.muster"));
        Store::create(database, allRecordTypes(), test::team());
        const QStringList file{QStringLiteral("--database"), database};
        const auto taken = [&](const char *kind, const QString &name, const QByteArray &text) {
            return run(QStringList{QStringLiteral("import"), QLatin1String(kind), written(name, text)} + file).status;
        };
        QCOMPARE(taken("budget-lines", QStringLiteral("plan.csv"), "Name,Fiscal year,Plan\nHosting,2026,1200\n"), 0);
        QCOMPARE(taken("expenses", QStringLiteral("bank.csv"), "Date,Supplier,Amount\n2026-03-14,Northwind Cloud,10\n2026-03-15,Other,20\n"), 0);
        QCOMPARE(taken("coding-rules", QStringLiteral("rules.csv"), "Name,Supplier has,Budget line\nCloud,northwind,Hosting\n"), 0);
        const Outcome listed = run(QStringList{QStringLiteral("code")} + file);
        QVERIFY2(listed.out.contains("Rule “Cloud”") && listed.out.contains("2 expenses on no budget line, 0 put on one"), listed.out.constData());
        const Outcome applied = run(QStringList{QStringLiteral("code"), QStringLiteral("--apply"), QStringLiteral("--json")} + file);
        QCOMPARE(QJsonDocument::fromJson(applied.out).object().value(QLatin1String("coded")).toInt(), 1);
        QVERIFY(run(QStringList{QStringLiteral("code")} + file).out.contains("1 expense on no budget line"));
    }

    void listsEveryKind()
    {
        const Outcome outcome = run({QStringLiteral("import"), QStringLiteral("--list")});
        QCOMPARE(outcome.status, 0);
        for (const char *kind : {"people", "leave", "holidays", "tasks", "expenses", "budget-lines", "reviews"})
            QVERIFY2(('\n' + outcome.out).contains(QByteArray("\n") + kind + ' '), kind);
    }
};

} // namespace muster

QTEST_GUILESS_MAIN(muster::TestImportCommand)
#include "tst_importcommand.moc"
