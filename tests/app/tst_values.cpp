// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/id.h"
#include "app/base/minutes.h"
#include "app/base/monthamounts.h"
#include "app/base/period.h"

#include <QtTest>

using namespace muster;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German, QLocale::Germany);
const Currency euro = *Currency::fromCode(u"EUR");

QString plain(QString text)
{
    return text.replace(u'\u00A0', u' ').replace(u'\u202F', u' ');
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT
private slots:
    void idsGrowAndNeverRepeat();
    void moneyIsReadAsTheLocaleWritesIt_data();
    void moneyIsReadAsTheLocaleWritesIt();
    void moneyIsWrittenForPeopleAndForFiles();
    void scalingRoundsHalvesAwayFromZero();
    void spreadingAddsUpToTheCent();
    void minutesAreReadAndWritten_data();
    void minutesAreReadAndWritten();
    void everyMinuteSurvivesAFile();
    void periodsAreReadAndCut();
};

void TestValues::idsGrowAndNeverRepeat()
{
    RecordId last = 0;
    for (int i = 0; i < 100000; ++i) {
        const RecordId id = makeRecordId();
        QVERIFY(id > last);
        last = id;
    }
}

void TestValues::moneyIsReadAsTheLocaleWritesIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("inGerman");
    QTest::addColumn<QString>("decimal"); // empty: refused
    QTest::newRow("english grouped") << "1,234.50" << false << "1234.50";
    QTest::newRow("german grouped") << "1.234,5" << true << "1234.50";
    QTest::newRow("a point groups in German") << "1.234" << true << "1234.00";
    QTest::newRow("with symbol") << QStringLiteral("1.234,50 €") << true << "1234.50";
    QTest::newRow("minus in front") << "-12.30" << false << "-12.30";
    QTest::newRow("typographic minus") << QStringLiteral("−12.30") << false << "-12.30";
    QTest::newRow("only cents") << ".5" << false << "0.50";
    QTest::newRow("third decimal is refused") << "1.234" << false << "";
    QTest::newRow("third decimal that says nothing") << "1.230" << false << "1.23";
    QTest::newRow("words") << "about ten" << false << "";
    QTest::newRow("nothing") << "" << false << "";
    QTest::newRow("larger than any amount") << "99999999999999999999" << false << "";
}

void TestValues::moneyIsReadAsTheLocaleWritesIt()
{
    QFETCH(QString, text);
    QFETCH(bool, inGerman);
    QFETCH(QString, decimal);
    const auto money = Money::parse(text, inGerman ? german : english, euro);
    QCOMPARE(money ? money->toDecimal() : QString(), decimal);
}

void TestValues::moneyIsWrittenForPeopleAndForFiles()
{
    const Money amount{123450, euro};
    QCOMPARE(plain(amount.toString(german)), QStringLiteral("1.234,50 €"));
    QCOMPARE(plain(amount.toString(english)), QStringLiteral("€1,234.50"));
    QCOMPARE(plain(Money({-5, euro}).toString(german)), QStringLiteral("-0,05 €"));
    QCOMPARE(plain(Money({-5, euro}).toString(english)), QStringLiteral("-€0.05"));
    QCOMPARE(Money({-5, euro}).toDecimal(), QStringLiteral("-0.05"));
    QCOMPARE(plain(amount.toShortString(german)), QStringLiteral("1.235 €"));
    const Currency yen = *Currency::fromCode(u"jpy");
    QCOMPARE(Money({1234, yen}).toDecimal(), QStringLiteral("1234"));
    QVERIFY(!Currency::fromCode(u"EURO"));
    QVERIFY(!Money().isGiven());
    for (qint64 minor : {0LL, 1LL, -1LL, 99LL, -12345678901LL})
        QCOMPARE(Money::fromDecimal(Money{minor, euro}.toDecimal(), euro)->minor, minor);
}

void TestValues::scalingRoundsHalvesAwayFromZero()
{
    QCOMPARE(scaled(5, 1, 2), 3);
    QCOMPARE(scaled(-5, 1, 2), -3);
    QCOMPARE(scaled(4, 1, 3), 1);
    QCOMPARE(scaled(9000000000000000LL, 3000, 4000), 6750000000000000LL); // no overflow on the way
}

void TestValues::spreadingAddsUpToTheCent()
{
    const MonthAmounts amounts = MonthAmounts::spread({10001, euro});
    QCOMPARE(amounts.total().minor, 10001);
    for (qint64 month : amounts.minor)
        QVERIFY(month == 833 || month == 834);
}

void TestValues::minutesAreReadAndWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes"); // -1: refused
    QTest::newRow("hours and minutes") << "3h 30m" << 210;
    QTest::newRow("clock") << "3:30" << 210;
    QTest::newRow("bare hours") << "3.5" << 210;
    QTest::newRow("days of eight hours") << "2d" << 960;
    QTest::newRow("weeks of five days") << "1w 1d" << 2880;
    QTest::newRow("words") << "soon" << -1;
    QTest::newRow("left over") << "3h x" << -1;
    QTest::newRow("negative") << "-2" << -1;
}

void TestValues::minutesAreReadAndWritten()
{
    QFETCH(QString, text);
    QFETCH(int, minutes);
    const auto read = Minutes::parse(text, english);
    QCOMPARE(read ? int(read->value) : -1, minutes);
    if (read)
        QCOMPARE(Minutes::parse(plain(read->toString(german)), german)->value, minutes);
}

void TestValues::everyMinuteSurvivesAFile()
{
    for (int minute = 0; minute <= 24 * 60; ++minute)
        QCOMPARE(Minutes::fromDecimal(Minutes{minute}.toDecimal())->value, minute);
}

void TestValues::periodsAreReadAndCut()
{
    QCOMPARE(Period::parse(u"2026-Q1")->last, QDate(2026, 3, 31));
    QCOMPARE(Period::parse(u"2024-02")->days(), 29);
    QCOMPARE(Period::parse(u"2026-W01")->first, QDate(2025, 12, 29));
    QVERIFY(!Period::parse(u"2025-W53"));
    QVERIFY(!Period::parse(u"2026-13"));
    QVERIFY(!Period::parse(u"2026-04-15..2026-03-01"));
    QCOMPARE(Period::fiscalYear(2026, 4).last, QDate(2027, 3, 31));
    const Period overlap = Period::month(QDate(2026, 3, 9)).intersected(Period::week(QDate(2026, 4, 1)));
    QCOMPARE(overlap, (Period{QDate(2026, 3, 30), QDate(2026, 3, 31)}));
    QVERIFY(Period::month(QDate(2026, 1, 1)).intersected(Period::month(QDate(2026, 3, 1))).isEmpty());
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
