// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"
#include "app/import/encoding.h"
#include "app/imports.h"
#include "app/record/csv.h"
#include "app/record/recordcsv.h"
#include "app/recordtypes.h"
#include "app/staff/leave.h"
#include "app/staff/person.h"
#include "tests/support/teams.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

/// Files that are damaged, or made to do harm, as published for that purpose.
class TestHostile : public QObject
{
    Q_OBJECT

    static QByteArray shared(const QString &name)
    {
        QFile file(QStringLiteral(MUSTER_SHARED_DATA "/malformed/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QStringList sharedFiles(const QString &folder, const QString &pattern)
    {
        return QDir(QStringLiteral(MUSTER_SHARED_DATA "/malformed/") + folder).entryList({pattern}, QDir::Files, QDir::Name);
    }
    /// Rows for a data-driven test; one that says so when there is no data.
    static void filesIn(const QString &folder, const QString &pattern)
    {
        QTest::addColumn<QString>("name");
        const QStringList names = sharedFiles(folder, pattern);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
        if (names.isEmpty())
            QTest::newRow("none") << QString();
    }
    static ImportResult import(const QByteArray &kind, const QByteArray &bytes, Store &store, ImportOptions options = {})
    {
        options.today = QDate(2020, 6, 1);
        return runImport(planImport(*importKind(kind), bytes, options, store),
                         [&store](const QString &text, const Changes &changes) { return store.apply(text, changes); });
    }
    /// Every name on a person of its own, exported and imported into another team, is the same name.
    static void keepsNames(const QStringList &names)
    {
        const auto store = test::emptyStore();
        Changes changes;
        for (const QString &name : names) {
            Person person;
            person.id = Id<Person>::make();
            person.name = name;
            person.notes = name;
            changes << inserted(person);
        }
        QVERIFY2(store->apply(QStringLiteral("Names"), changes).isEmpty(), "the names could not be stored");
        const QByteArray csv = recordsAsCsv(recordType<Person>(), *store);
        const CsvText text = readCsv(QString::fromUtf8(csv));
        QCOMPARE(text.records.size(), names.size() + 1);
        for (const CsvRecord &record : text.records) {
            for (const QString &cell : record.cells)
                QVERIFY2(cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell.front()), qPrintable(cell));
        }
        const auto other = test::emptyStore();
        const ImportResult result = import("people", csv, *other);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QVERIFY2(result.rejections.isEmpty(), qPrintable(result.rejections.value(0).reason));
        QCOMPARE(other->all<Person>().size(), store->all<Person>().size());
        for (const Person &person : store->all<Person>()) {
            const Person *again = other->find(person.id);
            QVERIFY(again);
            QCOMPARE(again->name, person.name);
            QCOMPARE(again->notes, person.notes);
        }
    }

private slots:
    void csvSpectrum_data() { filesIn(QStringLiteral("csv-spectrum"), QStringLiteral("*.csv")); }
    void csvSpectrum()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            QSKIP("the shared data is not here");
        const CsvText text = readCsv(decodeText(shared(QStringLiteral("csv-spectrum/") + name)).text);
        const QString json = QStringLiteral("csv-spectrum/expected/%1.json").arg(name.chopped(4));
        const QJsonDocument document = QJsonDocument::fromJson(decodeText(shared(json)).text.toUtf8());
        const QJsonArray expected = document.isObject() ? QJsonArray{document.object()} : document.array();
        QCOMPARE(text.unclosedQuote, 0);
        QVERIFY(!expected.isEmpty());
        QList<CsvRecord> records = text.records;
        records.removeIf([](const CsvRecord &record) { return record.isBlank(); });
        QCOMPARE(records.size(), expected.size() + 1);
        for (qsizetype row = 0; row < expected.size(); ++row) {
            const QJsonObject object = expected.at(row).toObject();
            QCOMPARE(object.size(), records.at(0).cells.size());
            for (qsizetype column = 0; column < records.at(0).cells.size(); ++column) {
                const QString header = records.at(0).cells.at(column);
                if (header != QLatin1String("Contact Phone Number")) // the published answer has another number than its file
                    QCOMPARE(records.at(row + 1).cells.at(column), object.value(header).toString());
            }
        }
    }

    void naughtyStrings()
    {
        const QJsonArray strings = QJsonDocument::fromJson(shared(QStringLiteral("blns.json"))).array();
        if (strings.isEmpty())
            QSKIP("the shared data is not here");
        QStringList names;
        const auto store = test::emptyStore();
        for (const QJsonValue &value : strings) {
            const QString name = value.toString();
            if (name.trimmed().isEmpty())
                continue;
            // What the database would change without a word is refused.
            Person person;
            person.id = Id<Person>::make();
            person.name = name;
            const bool isMarked = name.startsWith(QChar(0xFEFF)) || name.startsWith(QChar(0xFFFE)) || name.contains(QChar(u'\0'));
            QCOMPARE(store->apply(QStringLiteral("New"), {inserted(person)}).isEmpty(), !isMarked);
            if (!isMarked)
                names << name;
        }
        QVERIFY(names.size() > 450);
        keepsNames(names);
    }

    void formulas()
    {
        const QStringList lines = QString::fromUtf8(shared(QStringLiteral("payloadbox-csv-payload.txt"))).split(u'\n', Qt::SkipEmptyParts);
        if (lines.isEmpty())
            QSKIP("the shared data is not here");
        keepsNames(lines);
    }

    void encodings()
    {
        const QByteArray bytes = shared(QStringLiteral("redmine-invalid-Shift_JIS.csv"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        QVERIFY(decodeText(bytes, "Shift_JIS").text.isEmpty());
        QVERIFY(decodeText(bytes, "Shift_JIS").problem.contains(QLatin1String("Shift_JIS")));
        QVERIFY(decodeText(bytes, "no such encoding").text.isEmpty());
    }

    void unclosedQuote()
    {
        const QByteArray bytes = shared(QStringLiteral("redmine-unclosed_quoted_field.csv"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        const auto store = test::emptyStore();
        const ImportResult result = import("tasks", bytes, *store);
        QVERIFY(!result.isDone());
        QVERIFY2(result.problems.front().contains(QLatin1String("line 2")), qPrintable(result.problems.front()));
    }

    void databases_data() { filesIn(QStringLiteral("sqlite"), QStringLiteral("*.db")); }
    /// As they are, and with our mark in them, so that their content is looked at.
    void databases()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            QSKIP("the shared data is not here");
        for (const bool isMarked : {false, true}) {
            QByteArray bytes = shared(QStringLiteral("sqlite/") + name);
            if (isMarked)
                bytes.replace(68, 4, "MSTR"); // the application id in the header
            QTemporaryDir folder;
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            file.close();
            bool isRefused = false;
            try {
                Store::open(file.fileName(), allRecordTypes());
            } catch (const Error &error) {
                isRefused = true;
                QVERIFY(!error.happened.isEmpty() && !error.safe.isEmpty() && !error.advice.isEmpty());
                QVERIFY2(!error.happened.contains(QLatin1String("SQL"), Qt::CaseInsensitive), qPrintable(error.happened));
            }
            QVERIFY(isRefused);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), bytes);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(name)); // no journal, no backup
        }
    }

    void calendars_data() { filesIn(QStringLiteral("ics-fuzz-corpus"), QStringLiteral("*.ics")); }
    void calendars()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            QSKIP("the shared data is not here");
        const auto store = test::emptyStore();
        const ImportResult result = import("holidays", shared(QStringLiteral("ics-fuzz-corpus/") + name), *store);
        const bool isExplained = result.imported > 0 || !result.problems.isEmpty() || !result.rejections.isEmpty() || !result.warnings.isEmpty();
        QVERIFY(isExplained);
        QCOMPARE(int(store->all<Holiday>().size()), result.imported);
    }

    /// Whatever the beginning of a file, what follows is random: nothing crashes, and what cannot be read says why.
    void noise()
    {
        quint32 seed = 1;
        const auto store = test::emptyStore();
        const QList<QByteArray> heads{"", "Name,Role\n", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "\xEF\xBB\xBF", "\xFF\xFE", "Name;\"", "SQLite format 3"};
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = heads.at(round % heads.size());
            for (int i = 0; i < 400; ++i) {
                seed = seed * 1664525 + 1013904223;
                static const char likely[] = ",;\"\n\r\t:=|'\0BEGIN";
                bytes += seed >> 30 ? likely[(seed >> 8) % (sizeof likely - 1)] : char(seed >> 16);
            }
            for (const char *kind : {"people", "holidays", "expenses"}) {
                const ImportResult result = import(kind, bytes, *store);
                QVERIFY(result.isDone() || !result.problems.front().isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
