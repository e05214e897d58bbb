// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/attachment.h"
#include "app/import/foreignvalues.h"
#include "app/import/ics.h"
#include "app/imports.h"
#include "app/record/recordcsv.h"
#include "app/recordtypes.h"
#include "app/sample/sampleteam.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

/// What Muster writes as CSV it takes back: the same records with the same ids and values.
class TestRoundTrip : public QObject
{
    Q_OBJECT

    static ImportResult import(const QByteArray &kind, const QByteArray &bytes, Store &store)
    {
        ImportOptions options;
        options.today = QDate(2026, 3, 17);
        return runImport(planImport(*importKind(kind), bytes, options, store),
                         [&store](const QString &text, const Changes &changes) { return store.apply(text, changes); });
    }

private slots:
    void everyType()
    {
        const auto sample = test::emptyStore();
        QVERIFY(sample->apply(QStringLiteral("Sample"), sampleTeam(*sample, QDate(2026, 3, 17))).isEmpty());
        const auto copy = test::emptyStore();
        for (const Attachment &each : sample->all<Attachment>()) // a table of text does not hold the files themselves
            QCOMPARE(copy->keep(*sample->content(each.content)), each.content);
        int types = 0;
        for (const RecordType *type : allRecordTypes()) { // in the order in which they point to one another
            if (!importKind(type->kind()))
                continue;
            ++types;
            const QByteArray csv = recordsAsCsv(*type, *sample);
            const AnyTable &before = sample->table(*type);
            if (before.size() == 0)
                continue;
            const ImportResult result = import(type->kind(), csv, *copy);
            const QString about = QString::fromLatin1(type->kind()) + QStringLiteral(": ") + result.problems.join(QLatin1Char(' '))
                                  + (result.rejections.isEmpty() ? QString() : result.rejections.front().reason)
                                  + (result.warnings.isEmpty() ? QString() : result.warnings.front().text);
            QVERIFY2(result.isDone() && result.rejections.isEmpty() && result.warnings.isEmpty(), qPrintable(about));
            const AnyTable &after = copy->table(*type);
            QCOMPARE(after.size(), before.size());
            for (qsizetype i = 0; i < before.size(); ++i) {
                QCOMPARE(after.idAt(i), before.idAt(i));
                for (int f = 0; f < type->fields().size(); ++f) {
                    const QString where = QString::fromLatin1(type->kind() + ' ' + type->fields().at(f).name());
                    QVERIFY2(after.value(i, f) == before.value(i, f), qPrintable(where));
                }
            }
            const ImportResult again = import(type->kind(), csv, *copy);
            QCOMPARE(again.imported, 0);
            QCOMPARE(again.duplicates, int(before.size()));
        }
        QVERIFY(types > 10);
    }

    void instants()
    {
        const auto utc = [](const QString &text, DateOrder order = DateOrder::DayMonth) {
            return foreignInstant(text, order).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        };
        QCOMPARE(utc(QStringLiteral("2026-03-01T14:05:33Z")), QStringLiteral("2026-03-01 14:05:33"));
        QCOMPARE(utc(QStringLiteral("2026-03-01 14:05:33.250 +02:00")), QStringLiteral("2026-03-01 12:05:33"));
        QCOMPARE(utc(QStringLiteral("2026-03-01T01:05:00-0530")), QStringLiteral("2026-03-01 06:35:00"));
        QCOMPARE(utc(QStringLiteral("1/2/2026 12:30 AM UTC")), QStringLiteral("2026-02-01 00:30:00"));
        QCOMPARE(utc(QStringLiteral("1/2/2026 11:30 pm GMT"), DateOrder::MonthDay), QStringLiteral("2026-01-02 23:30:00"));
        const QDateTime local(QDate(2026, 3, 1), QTime(14, 5), Qt::LocalTime);
        QCOMPARE(foreignInstant(QStringLiteral("1.3.2026 14:05"), DateOrder::Unknown), local.toUTC());
        QVERIFY(!foreignInstant(QStringLiteral("2026-03-01 25:05"), DateOrder::Unknown).isValid());
        QVERIFY(!foreignInstant(QStringLiteral("yesterday"), DateOrder::Unknown).isValid());
    }

    /// A time in UTC lies on the day that it is where the calendar, or else the user, is.
    void zonesOfCalendars()
    {
        const auto days = [](const char *zoneLine, const QTimeZone &zone) {
            const QString text = QStringLiteral("BEGIN:VCALENDAR\n%1BEGIN:VEVENT\nUID:a\nSUMMARY:Late\nDTSTART:20261223T233000Z\nDTEND:20261224T230000Z\n"
                                                "END:VEVENT\nBEGIN:VEVENT\nUID:b\nSUMMARY:There\nDTSTART;TZID=Pacific/Auckland:20261231T080000\nEND:VEVENT\n"
                                                "BEGIN:VEVENT\nUID:c\nSUMMARY:Whole\nDTSTART;VALUE=DATE:20270101\nEND:VEVENT\nEND:VCALENDAR\n")
                                     .arg(QLatin1String(zoneLine));
            QStringList found;
            for (const CalendarDay &day : readCalendarText(text, {QDate(2026, 1, 1), QDate(2027, 12, 31)}, zone).days)
                found << day.date.toString(QStringLiteral("MM-dd"));
            return found.join(u' ');
        };
        QCOMPARE(days("", QTimeZone::utc()), QStringLiteral("12-23 12-24 12-31 01-01"));
        QCOMPARE(days("", QTimeZone("Europe/Berlin")), QStringLiteral("12-24 12-31 01-01")); // half past midnight to midnight
        QCOMPARE(days("X-WR-TIMEZONE:Europe/Berlin\n", QTimeZone::utc()), QStringLiteral("12-24 12-31 01-01"));
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
