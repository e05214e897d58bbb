// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imports.h"
#include "app/staff/person.h"
#include "tests/support/teams.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <random>

using namespace muster;

/// Files of tasks and people that were damaged on their way: whatever they hold, they are read or refused, never worse.
class DamagedImportsTest : public QObject
{
    Q_OBJECT

    static QByteArray damaged(QByteArray bytes, std::mt19937 &random)
    {
        const auto place = [&] { return bytes.isEmpty() ? 0 : qsizetype(random() % size_t(bytes.size())); };
        for (int wounds = 1 + int(random() % 4); wounds > 0 && !bytes.isEmpty(); --wounds) {
            const qsizetype at = place(), length = std::min<qsizetype>(qsizetype(random() % 60), bytes.size() - at);
            switch (random() % 5) {
            case 0: bytes.truncate(at); break;
            case 1: bytes.remove(at, length); break;
            case 2: bytes.insert(place(), bytes.mid(at, length)); break;
            case 3: bytes[at] = char(random() % 256); break;
            case 4: bytes.insert(at, QByteArray(1, "\"<>:;,={}[]\n\r\\\0"[random() % 16])); break;
            }
        }
        return bytes;
    }

private slots:
    void areReadOrRefused_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("bytes");
        for (const QString &folder : {QStringLiteral("tasks"), QStringLiteral("people")}) {
            const QDir dir(QStringLiteral(MUSTER_TEST_DATA "/") + folder);
            for (const QString &name : dir.entryList(QDir::Files)) {
                QFile file(dir.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                QTest::addRow("%s", qPrintable(name)) << folder.toLatin1() << file.readAll();
            }
        }
        QTest::newRow("to-dos") << QByteArray("tasks")
                                << QByteArray("BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:a\nSUMMARY:One\nDUE;VALUE=DATE:20260301\nRRULE:FREQ=WEEKLY;BYDAY=MO\n"
                                              "RELATED-TO;RELTYPE=FINISHTOSTART;GAP=-PT60M:b\nCATEGORIES:x,y\nEND:VTODO\nBEGIN:VTODO\nUID:b\n"
                                              "SUMMARY:Two\nESTIMATED-DURATION:PT2H\nATTENDEE;CN=\"A\":mailto:a@b.org\nEND:VTODO\nEND:VCALENDAR\n");
        QTest::newRow("absences") << QByteArray("leave")
                                  << QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20260302\nDTEND;VALUE=DATE:20260307\n"
                                                "SUMMARY:Ann: Urlaub\nX-MUSTER-HOURS-A-DAY:4\nEND:VEVENT\nEND:VCALENDAR\n");
    }
    void areReadOrRefused()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, bytes);
        auto store = test::emptyStore();
        Person ann;
        ann.id = Id<Person>::make();
        ann.name = QStringLiteral("Ann");
        QVERIFY(store->apply({}, {inserted(ann)}).isEmpty());
        const ImportKind how = *importKind(kind);
        std::mt19937 random(11); // always the same wounds
        ImportOptions options;
        options.today = QDate(2026, 3, 4);
        options.dateOrder = DateOrder::DayMonth;
        options.makesPeople = true;
        for (int round = 0; round < 120; ++round) {
            const QByteArray wounded = damaged(bytes, random);
            const ImportPlan plan = planImport(how, wounded, options, *store);
            if (round % 4 != 0) // a store takes its time to make
                continue;
            // What is ready can be done in one step; the rules of the store are the judge.
            auto fresh = test::emptyStore();
            QVERIFY(fresh->apply({}, {inserted(ann)}).isEmpty());
            const ImportResult result = runImport(plan, [&fresh](const QString &text, const Changes &changes) {
                return fresh->apply(text, changes);
            });
            QVERIFY2(result.isDone() == plan.isReady(),
                     qPrintable(result.problems.join(QLatin1Char('\n')) + QStringLiteral("\n") + QString::fromLatin1(wounded.toHex(' '))));
            QVERIFY(result.imported + result.duplicates + result.rejected() <= result.read || !result.isDone());
        }
    }
};

QTEST_GUILESS_MAIN(DamagedImportsTest)
#include "tst_damagedimports.moc"
