// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/encoding.h"
#include "app/import/ics.h"
#include "app/imports.h"
#include "app/budgets/budget.h"
#include "app/staff/leave.h"
#include "app/staff/person.h"
#include "tests/support/expenses.h"
#include "tests/support/teams.h"

#include <QFile>
#include <QTest>

using namespace muster;

namespace {

ImportResult imported(Store &store, const char *kind, const QByteArray &bytes, ImportOptions options = {})
{
    options.today = QDate(2026, 3, 1);
    return runImport(planImport(*importKind(kind), bytes, options, store),
                     [&](const QString &text, const Changes &changes) { return store.apply(text, changes); });
}

const Person *called(const Store &store, const QString &name)
{
    for (const Person &person : store.all<Person>()) {
        if (person.name == name)
            return &person;
    }
    return nullptr;
}

QString managerOf(const Store &store, const QString &name)
{
    const Person *person = called(store, name);
    const Person *manager = person ? store.find(person->manager) : nullptr;
    return manager ? manager->name : QString();
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT
private slots:
    void csvOfRealFiles()
    {
        const CsvText text = readCsv(QStringLiteral("a;\"b\nc\";\"d\"\"e\"\r1;2;3\r\n\n4"), u';');
        QCOMPARE(text.records.size(), 4);
        QCOMPARE(text.records.at(0).cells, QStringList({QStringLiteral("a"), QStringLiteral("b\nc"), QStringLiteral("d\"e")}));
        QCOMPARE(text.records.at(1).line, 3);
        QVERIFY(text.records.at(2).isBlank());
        QCOMPARE(text.records.at(3).line, 5);
        QCOMPARE(readCsv(QStringLiteral("a\n\"b")).unclosedQuote, 2);
        QCOMPARE(csvLine({QStringLiteral("a,b"), QStringLiteral("c\"d")}), QStringLiteral("\"a,b\",\"c\"\"d\"\r\n"));
        QCOMPARE(neutralised(QStringLiteral("=1+1")), QStringLiteral("'=1+1"));
        QCOMPARE(withoutNeutralisation(neutralised(QStringLiteral("@x"))), QStringLiteral("@x"));
    }

    void encodings()
    {
        QCOMPARE(decodeText("M\xC3\xBCller").encoding, QByteArray("UTF-8"));
        QCOMPARE(decodeText("Name;Ort\nM\xFCller;K\xF6ln\nJ\xE4ger;\x80 5\n").text, QStringLiteral("Name;Ort\nMüller;Köln\nJäger;€ 5\n"));
        QCOMPARE(decodeText(QByteArray("\xFF\xFE" "a\0b\0", 6)).text, QStringLiteral("ab"));
        QVERIFY(!decodeText("\xFF\xFA", "UTF-8").problem.isEmpty());
    }

    void amountsAndDates()
    {
        const Currency pound = *Currency::fromCode(u"GBP");
        const auto minor = [&](const char *text, char sign = '.') {
            const auto money = foreignAmount(QString::fromUtf8(text), QLatin1Char(sign), pound);
            return money ? money->minor : -999;
        };
        QCOMPARE(minor("1,750.06"), 175006);
        QCOMPARE(minor("1.234,37", ','), 123437);
        QCOMPARE(minor("£1,100.00 CR"), -110000);
        QCOMPARE(minor("($85.00)"), -8500);
        QCOMPARE(minor("- $21.59"), -2159);
        QCOMPARE(minor("#Missing"), -999);
        QCOMPARE(minor("1.005"), -999); // not rounded in silence
        QCOMPARE(decimalSignOf({QStringLiteral("-18,00"), QStringLiteral("1.234")}), QChar(u','));
        QCOMPARE(foreignDate(QStringLiteral("20091224120000[0:GMT]"), DateOrder::Unknown), QDate(2009, 12, 24));
        QCOMPARE(foreignDate(QStringLiteral("3/4/15"), DateOrder::MonthDay), QDate(2015, 3, 4));
        QCOMPARE(foreignDate(QStringLiteral("31-Jan-2014"), DateOrder::Unknown), QDate(2014, 1, 31));
        QVERIFY(dateOrderOf({QStringLiteral("03/04/2015")}).isAmbiguous);
        QCOMPARE(dateOrderOf({QStringLiteral("03/04/2015"), QStringLiteral("13/04/2015")}).order, DateOrder::DayMonth);
    }

    void expensesTwice()
    {
        const auto store = test::emptyStore();
        const QByteArray file = "Supplier Name,Paid Date,Amount,Expenditure Catergory\n"
                                "Acme,13/01/2018,-0.01,Paper\nAcme,14/01/2018,12.50,Paper\nAcme,14/01/2018,12.50,Paper\n"
                                "Bad,14/01/2018,lots,Paper\nTotal,,24.99,\n";
        const ImportResult first = imported(*store, "expenses", file);
        QCOMPARE(first.read, 4);
        QCOMPARE(first.imported, 3); // identical rows are two records
        QCOMPARE(first.total(), QStringLiteral("24.99"));
        QCOMPARE(first.rejections.size(), 1);
        QCOMPARE(first.rejections.front().line, 5);
        QCOMPARE(first.rejections.front().field, QByteArray("amount"));
        const ImportResult second = imported(*store, "expenses", file);
        QCOMPARE(second.imported, 0);
        QCOMPARE(second.duplicates, 3);
        QCOMPARE(test::allExpenses(*store).size(), size_t(3));
    }

    void ambiguousDatesAreAsked()
    {
        const auto store = test::emptyStore();
        const QByteArray file = "Date,Amount\n03/04/2018,1\n";
        QVERIFY(!imported(*store, "expenses", file).isDone());
        ImportOptions options;
        options.dateOrder = DateOrder::MonthDay;
        QCOMPARE(imported(*store, "expenses", file, options).imported, 1);
        QCOMPARE(test::allExpenses(*store).front().date, QDate(2018, 3, 4));
    }

    void reportingLinesInAnyOrder()
    {
        const auto store = test::emptyStore();
        const ImportResult result = imported(*store, "people",
            "First Name;Last Name;Username;Manager\nAnn;Lee;alee;Stone, Bob\nBob;Stone;bob;\nCy;Fox;cy;alee\n"
            "Di;Own;di;Di Own\nEd;Lost;ed;Nobody Here\nUp;Down;up;down\nDown;Up;down;up\n");
        QCOMPARE(result.imported, 7);
        QCOMPARE(managerOf(*store, QStringLiteral("Ann Lee")), QStringLiteral("Bob Stone"));
        QCOMPARE(managerOf(*store, QStringLiteral("Cy Fox")), QStringLiteral("Ann Lee"));
        QCOMPARE(managerOf(*store, QStringLiteral("Di Own")), QString());
        QCOMPARE(managerOf(*store, QStringLiteral("Ed Lost")), QString());
        QCOMPARE(result.warnings.size(), 3); // own, unknown, circle
        QCOMPARE(result.warnings.front().line, 5);
    }

    void nothingToImport()
    {
        const auto store = test::emptyStore();
        QVERIFY(imported(*store, "people", "").problems.front().contains(QLatin1String("nothing to import")));
        QVERIFY(imported(*store, "people", "Name,Role\n").problems.front().contains(QLatin1String("nothing to import")));
        QVERIFY(imported(*store, "people", "Name,Role\n\"Ann,x\n").problems.front().contains(QLatin1Char('2')));
    }

    void holidaysOfACalendar()
    {
        const QByteArray file = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:New Year\r\nDTSTART;VALUE=DATE:20100101\r\n"
                                "DTEND;VALUE=DATE:20100102\r\nRRULE:FREQ=YEARLY\r\nEXDATE;VALUE=DATE:20270101\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
                                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:Two days\r\nDTSTART;VALUE=DATE:20261224\r\n"
                                "DTEND;VALUE=DATE:20261226\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        const CalendarText text = readCalendarText(QString::fromUtf8(file), {QDate(2026, 1, 1), QDate(2028, 12, 31)}, QTimeZone::utc());
        QStringList days;
        for (const CalendarDay &day : text.days)
            days << day.date.toString(Qt::ISODate);
        QCOMPARE(days.join(u' '), QStringLiteral("2026-01-01 2028-01-01 2026-12-24 2026-12-25"));
        const auto store = test::emptyStore();
        QVERIFY(imported(*store, "holidays", file).imported > 2);
        QCOMPARE(imported(*store, "holidays", file).imported, 0);
        QCOMPARE(store->all<HolidayCalendar>().size(), size_t(1));
    }

    void realExpenses_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("total");
        QTest::newRow("oct-dec-2014") << 3978 << QStringLiteral("15676053.92");
        QTest::newRow("jan-mar-2015") << 3864 << QStringLiteral("13880574.57");
        QTest::newRow("apr-jun-2017") << 4052 << QStringLiteral("16264882.46");
        QTest::newRow("jan-mar-2018") << 1220 << QStringLiteral("4339765.85");
    }

    void realExpenses()
    {
        QFETCH(int, rows);
        QFETCH(QString, total);
        QFile file(QStringLiteral(MUSTER_SHARED_DATA "/expenses/oxford-expenditure-over-500-%1.csv")
                       .arg(QLatin1String(QTest::currentDataTag())));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the published data is not here");
        const auto store = test::emptyStore();
        const ImportResult result = imported(*store, "expenses", file.readAll());
        QCOMPARE(result.imported, rows);
        QCOMPARE(result.total(), total);
        for (const char *field : {"date", "amount", "supplier", "category"})
            QVERIFY(result.mapping.contains(field));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
