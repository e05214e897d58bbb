// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budget.h"
#include "app/imports.h"
#include "app/staff/leave.h"
#include "tests/support/expenses.h"
#include "tests/support/teams.h"

#include <QFile>
#include <QTest>

using namespace muster;

/// Imports of whole files as other programs write them.
class ImportFilesTest : public QObject
{
    Q_OBJECT

    static QByteArray shared(const QString &name)
    {
        QFile file(QStringLiteral(MUSTER_SHARED_DATA "/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static ImportPlan plan(const QByteArray &kind, const QByteArray &bytes, const Store &store, const QString &source = {})
    {
        ImportOptions options;
        options.source = source;
        options.today = QDate(2020, 6, 1);
        return planImport(*importKind(kind), bytes, options, store);
    }
    static ImportResult import(const QByteArray &kind, const QByteArray &bytes, Store &store, const QString &source = {})
    {
        return runImport(plan(kind, bytes, store, source), [&store](const QString &text, const Changes &changes) {
            return store.apply(text, changes);
        });
    }
    static const Person *named(const Store &store, const QString &first, const QString &last)
    {
        for (const Person &person : store.all<Person>()) {
            if (person.name == first + QLatin1Char(' ') + last || person.name == last + QLatin1Char(' ') + first)
                return &person;
        }
        return nullptr;
    }

private slots:
    void expenses_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<qint64>("total");
        QTest::newRow("2014") << QStringLiteral("oct-dec-2014") << 3978 << qint64(1567605392);
        QTest::newRow("2015") << QStringLiteral("jan-mar-2015") << 3864 << qint64(1388057457);
        QTest::newRow("2017") << QStringLiteral("apr-jun-2017") << 4052 << qint64(1626488246);
        QTest::newRow("2018") << QStringLiteral("jan-mar-2018") << 1220 << qint64(433976585);
    }
    void expenses()
    {
        QFETCH(QString, file);
        QFETCH(int, rows);
        QFETCH(qint64, total);
        const QByteArray bytes = shared(QStringLiteral("expenses/oxford-expenditure-over-500-%1.csv").arg(file));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportPlan preview = plan("expenses", bytes, *store);
        for (const char *field : {"date", "amount", "supplier", "category"})
            QVERIFY2(preview.mapping.contains(field), field);
        const ImportResult result = import("expenses", bytes, *store);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.read, rows);
        QCOMPARE(result.imported, rows);
        QCOMPARE(result.rejected(), 0);
        qint64 sum = 0;
        int credits = 0, undated = 0;
        for (const Expense &expense : test::allExpenses(*store)) {
            sum += expense.amount.minor;
            credits += expense.amount.minor < 0;
            undated += !expense.date.isValid();
        }
        QCOMPARE(sum, total);
        QCOMPARE(credits, int(bytes.count(",-"))); // negatives are kept: as many as the file has
        QCOMPARE(undated, 0);
        const ImportResult again = import("expenses", bytes, *store);
        QCOMPARE(again.read, rows);
        QCOMPARE(again.imported, 0);
        QCOMPARE(again.duplicates, rows);
        QCOMPARE(test::allExpenses(*store).size(), size_t(rows));
    }
    void staff()
    {
        const QByteArray bytes = shared(QStringLiteral("staff/HRDataset_v14.csv"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult result = import("people", bytes, *store);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.imported, 310);
        const Person *person = named(*store, QStringLiteral("Ait Sidi"), QStringLiteral("Karthikeyan"));
        const Person *manager = named(*store, QStringLiteral("Simon"), QStringLiteral("Roup"));
        QVERIFY(person && manager);
        QCOMPARE(person->manager, manager->id);
        QCOMPARE(person->employeeNumber, QStringLiteral("10084"));
        QCOMPARE(person->started, QDate(2015, 3, 30));
        QCOMPARE(person->ended, QDate(2016, 6, 16));
        QCOMPARE(import("people", bytes, *store).imported, 0);
    }
    void users()
    {
        const QByteArray bytes = shared(QStringLiteral("staff/snipeit-users-sample.csv"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult result = import("people", bytes, *store);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.imported, 100);
        const Person *person = named(*store, QStringLiteral("Reagen"), QStringLiteral("Tenant"));
        QVERIFY(person);
        QVERIFY(person->manager.isNull()); // named as their own manager
        QCOMPARE(person->userName, QStringLiteral("rtenant0"));
        QVERIFY(std::any_of(result.warnings.begin(), result.warnings.end(), [](const ImportWarning &w) { return w.line == 2; }));
    }
    void holidays_data()
    {
        QTest::addColumn<QStringList>("days");
        const auto row = [](const char *file, std::initializer_list<const char *> days) {
            QStringList texts;
            for (const char *day : days)
                texts << QString::fromUtf8(day);
            QTest::newRow(file) << texts;
        };
        row("CanadaHolidays", {"2012-01-01 New Year's Day", "2012-04-06 Good Friday", "2012-07-01 Canada Day"});
        row("DanishHolidays", {"2014-01-01 Nytårsdag*", "2014-05-05 Danmarks befrielse 1945*", "2014-03-30 Sommertid begynder"});
        row("FrenchHolidays", {"2015-04-06 Lundi de Pâques", "2015-07-14 Fête Nationale", "2015-05-14 Ascension"});
        row("GermanHolidays", {"2015-01-01 Neujahr", "2015-10-03 Tag der Deutschen Einheit", "2015-12-25 1. Weihnachtstag"});
        row("IndiaHolidays", {"2016-01-26 Republic Day", "2016-08-15 Independence Day", "2016-01-05 Guru Gobind Singh Jayanti"});
        row("IrishHolidays2003-2011", {"2010-03-17 St. Patrick's Day", "2010-04-05 Easter Monday", "2010-06-07 June Holiday"});
        row("MaltaHolidays", {"2009-03-31 Freedom Day", "2009-04-10 Good Friday", "2009-12-13 Republic Day"});
        row("SlovenianHolidays", {"2016-01-01 Novo leto", "2016-06-25 Dan državnosti", "2016-12-25 Božič"});
        row("SriLankaHolidays", {"2014-01-15 Duruthu Full Moon Poya Day *†", "2014-02-04 National Day *†‡", "2014-01-14 Tamil Thai Pongal Day *†‡"});
        row("UKHolidays", {"2022-05-02 Early May Bank Holiday", "2022-08-29 Summer Bank Holiday", "2022-12-26 Christmas Day (substitute)"}); // the file moves it
        row("USHolidays", {"2022-01-17 ML King Day", "2022-05-30 Memorial Day", "2022-09-05 Labor Day"});
        row("VietnamHolidays", {"2016-04-30 Liberation southern of Vietnam.", "2016-05-01 International Labor", "2016-09-02 National Day"});
    }
    void holidays()
    {
        QFETCH(QStringList, days);
        const QString name = QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".ics");
        const QByteArray bytes = shared(QStringLiteral("calendars/holidays/") + name);
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult result = import("holidays", bytes, *store, name);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QStringList stored;
        for (const Holiday &holiday : store->all<Holiday>())
            stored << holiday.date.toString(Qt::ISODate) + QLatin1Char(' ') + holiday.name.simplified();
        for (const QString &day : std::as_const(days)) {
            QVERIFY2(stored.contains(day), qPrintable(day + QStringLiteral(" not in:\n")
                                                      + stored.filter(day.left(4)).join(QLatin1Char('\n'))));
        }
        QCOMPARE(store->all<HolidayCalendar>().size(), size_t(1));
        QCOMPARE(import("holidays", bytes, *store, name).imported, 0);
    }
};

QTEST_GUILESS_MAIN(ImportFilesTest)
#include "tst_importfiles.moc"
