// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every type of record: one loop instead of a test for each.
#include "app/record/textform.h"
#include "app/recordtypes.h"
#include "app/staff/person.h"
#include "tests/support/teams.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace muster;

class TestRecords : public QObject
{
    Q_OBJECT
private slots:
    void namesAreUniqueAndWellFormed();
    void fileTextsComeBack();
    void displayedTextsAreReadBack_data();
    void displayedTextsAreReadBack();
    void datesAreReadAsPeopleTypeThem();
};

void TestRecords::namesAreUniqueAndWellFormed()
{
    static const QRegularExpression form(QStringLiteral("^[a-z][a-z_]*$"));
    QSet<QByteArray> kinds;
    const RecordTypes types = allRecordTypes();
    for (const RecordType *type : types) {
        QVERIFY(form.match(QString::fromLatin1(type->name())).hasMatch());
        QVERIFY2(!kinds.contains(type->kind()), type->kind().constData());
        kinds << type->kind();
        QSet<QByteArray> names;
        for (const Field &field : type->fields()) {
            QVERIFY2(form.match(QString::fromLatin1(field.name())).hasMatch(), field.name().constData());
            QVERIFY2(!names.contains(field.name()), field.name().constData());
            names << field.name();
            QVERIFY(!field.label().isEmpty());
            // A type stands after those that it points to, so that files and tests can be filled in this order.
            if (field.kind() == FieldKind::Reference)
                QVERIFY2(types.indexOf(&field.target()) <= types.indexOf(type), field.name().constData());
        }
        QCOMPARE(type->blank().values.size(), type->fields().size());
    }
}

void TestRecords::fileTextsComeBack()
{
    auto store = test::emptyStore();
    Person ann;
    ann.id = Id<Person>::make();
    ann.name = QStringLiteral("Ann, “the” O'Neil");
    QVERIFY(store->apply({}, {inserted(ann)}).isEmpty());
    for (const RecordType *type : store->types()) {
        Row row = type->blank();
        for (qsizetype i = 0; i < row.values.size(); ++i) {
            const Field &field = type->fields().at(i);
            if (field.kind() == FieldKind::Reference && &field.target() == &recordType<Person>())
                row.values[i] = QVariant::fromValue(ann.id.value);
            if (field.kind() == FieldKind::Money)
                row.values[i] = QVariant::fromValue(Money{-105, *Currency::fromCode(u"USD")});
            if (field.kind() == FieldKind::MonthAmounts)
                row.values[i] = QVariant::fromValue(MonthAmounts::spread({-12345, *Currency::fromCode(u"GBP")}));
            if (field.kind() == FieldKind::Duration)
                row.values[i] = QVariant::fromValue(Minutes{95});
            if (field.kind() == FieldKind::Days)
                row.values[i] = QVariant::fromValue(Days{-1225});
            const QStringList texts = fileTexts(field, row.values.at(i), *store);
            QCOMPARE(texts.size(), fileHeaders(field).size());
            const auto back = fromFileTexts(field, texts, *store);
            QVERIFY2(back, field.name().constData());
            QCOMPARE(*back, row.values.at(i));
        }
    }
}

void TestRecords::displayedTextsAreReadBack_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("en_US") << QLocale(QLocale::English, QLocale::UnitedStates);
    QTest::newRow("de_DE") << QLocale(QLocale::German, QLocale::Germany);
}

void TestRecords::displayedTextsAreReadBack()
{
    QFETCH(QLocale, locale);
    auto store = test::emptyStore();
    const QList<Value> samples{QVariant::fromValue(qint64(2026)), true, QDate(2026, 3, 4), QVariant::fromValue(Minutes{90}), QVariant::fromValue(Days{123450}),
                               QVariant::fromValue(Money{-123450, *Currency::fromCode(u"EUR")})};
    const QList<FieldKind> kinds{FieldKind::Integer, FieldKind::Boolean, FieldKind::Date, FieldKind::Duration, FieldKind::Days,
                                 FieldKind::Money};
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const Field field("sample", "Sample", kinds.at(i));
        const QString text = displayText(field, samples.at(i), locale, *store);
        const auto back = parseTyped(field, text, locale, *store);
        QVERIFY2(back, qPrintable(text));
        QCOMPARE(*back, samples.at(i));
    }
}

void TestRecords::datesAreReadAsPeopleTypeThem()
{
    auto store = test::emptyStore();
    const Field field("due", "Due", FieldKind::Date);
    const QDate wednesday(2026, 11, 25);
    const QLocale german(QLocale::German, QLocale::Germany);
    const auto understood = [&](const char16_t *text) { return parseTyped(field, text, german, *store, wednesday); };
    const auto typed = [&](const char16_t *text) { return understood(text).value_or(QStringLiteral("not understood")); };
    QCOMPARE(typed(u"fri").toDate(), QDate(2026, 11, 27));
    QCOMPARE(typed(u"Mi").toDate(), QDate(2026, 12, 2)); // the next one, not today
    QCOMPARE(typed(u"+3").toDate(), QDate(2026, 11, 28));
    QCOMPARE(typed(u"4.3.26").toDate(), QDate(2026, 3, 4));
    QCOMPARE(typed(u"04.03.2026").toDate(), QDate(2026, 3, 4));
    QCOMPARE(typed(u"2026-03-04").toDate(), QDate(2026, 3, 4));
    QCOMPARE(typed(u"  "), Value());
    QVERIFY(!understood(u"31.2.2026"));
    QVERIFY(!understood(u"soonish"));
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
