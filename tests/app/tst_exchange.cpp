// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"
#include "app/exports.h"
#include "app/imports.h"
#include "app/record/contentline.h"
#include "app/record/csv.h"
#include "app/report/xlsx.h"
#include "app/sample/sampleteam.h"
#include "app/staff/leave.h"
#include "app/tasks/taskparts.h"
#include "tests/support/teams.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

namespace {

const QDate day(2026, 11, 24);
const QDateTime now(day, QTime(10, 0), Qt::UTC);

/// What is the same of a task in another file: no ids, but the names that they stand for.
QStringList essence(const Task &task, const Store &store)
{
    const auto title = [&](auto id) {
        const auto *found = store.find(id);
        if constexpr (requires { found->title; })
            return found ? found->title : QString();
        else
            return found ? found->name : QString();
    };
    return {task.title, QString::number(int(task.state)), title(task.assignee), title(task.project), title(task.parent),
            QString::number(int(task.priority)), task.start.toString(Qt::ISODate), task.due.toString(Qt::ISODate),
            task.finishedOn.toString(Qt::ISODate), task.estimate ? QString::number(task.estimate->value) : QString(),
            QString::number(task.done), task.labels, task.recurrence, task.outcome};
}

QStringList essenceOf(const TaskLink &link, const Store &store)
{
    return {store.find(link.successor)->title, store.find(link.predecessor)->title, QString::number(int(link.kind)),
            QString::number(link.lag.value)};
}

} // namespace

/// Out of one file and into another.
class ExchangeTest : public QObject
{
    Q_OBJECT

    static std::unique_ptr<Store> sample()
    {
        auto store = test::emptyStore();
        const Problems problems = store->apply({}, sampleTeam(*store, day));
        return problems.isEmpty() ? std::move(store) : nullptr;
    }
    static QByteArray out(const Store &store, const char *kind, const char *format)
    {
        return exported(store, {store.typeOfKind(kind), QString::fromLatin1(format), {}, now});
    }
    static ImportResult in(Store &store, const char *kind, const QByteArray &bytes)
    {
        ImportOptions options;
        options.today = day;
        return runImport(planImport(*importKind(QByteArrayView(kind)), bytes, options, store), [&store](const QString &text, const Changes &changes) {
            return store.apply(text, changes);
        });
    }
    /// Another team of the same people and projects.
    static std::unique_ptr<Store> sameStaff(const Store &store)
    {
        auto other = test::emptyStore();
        Changes changes;
        for (const HolidayCalendar &calendar : store.all<HolidayCalendar>())
            changes << inserted(calendar);
        for (const Person &person : store.all<Person>())
            changes << inserted(person);
        for (const Project &project : store.all<Project>())
            changes << inserted(project);
        return other->apply({}, changes).isEmpty() ? std::move(other) : nullptr;
    }
    /// A part of a workbook as text; empty where it cannot be unpacked.
    static QString partOf(const QByteArray &book, const QString &part)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("book.xlsx")));
        if (!file.open(QIODevice::WriteOnly) || file.write(book) != book.size())
            return {};
        file.close();
        QProcess unzip;
        unzip.start(QStringLiteral("unzip"), {QStringLiteral("-p"), file.fileName(), part});
        return unzip.waitForFinished() ? QString::fromUtf8(unzip.readAllStandardOutput()) : QString();
    }

private slots:
    void everyKindAsJson()
    {
        const auto store = sample();
        QVERIFY(store);
        for (const RecordType *type : store->types()) {
            const QJsonObject root = QJsonDocument::fromJson(out(*store, type->kind(), "json")).object();
            QCOMPARE(root.value(QStringLiteral("kind")).toString().toLatin1(), type->kind());
            const QJsonArray records = root.value(QStringLiteral("records")).toArray();
            QCOMPARE(records.size(), store->table(*type).size());
            for (const QJsonValue &record : records)
                QCOMPARE(record.toObject().size(), type->fields().size() + 1);
        }
        Task task;
        task.id = {4611686018427387905}; // more than a double holds
        task.title = QStringLiteral("\"é\"");
        task.estimate = Minutes{95};
        task.authority = {-123, *Currency::fromCode(u"EUR")};
        auto one = test::emptyStore();
        QVERIFY(one->apply({}, {inserted(task)}).isEmpty());
        const QJsonObject record = QJsonDocument::fromJson(out(*one, "tasks", "json")).object().value(QStringLiteral("records")).toArray().at(0).toObject();
        QCOMPARE(record.value(QStringLiteral("id")).toString(), QStringLiteral("4611686018427387905"));
        QCOMPARE(record.value(QStringLiteral("title")).toString(), task.title);
        QCOMPARE(record.value(QStringLiteral("estimate")).toInt(), 95);
        QCOMPARE(record.value(QStringLiteral("authority")).toObject().value(QStringLiteral("amount")).toString(), QStringLiteral("-1.23"));
        QVERIFY(record.value(QStringLiteral("due")).isNull());
    }

    void tasksThroughACalendar()
    {
        const auto store = sample();
        const QByteArray calendar = out(*store, "tasks", "ics");
        for (const QByteArray &line : calendar.split('\n'))
            QVERIFY(line.size() <= 76); // 75 octets and CR
        const auto other = sameStaff(*store);
        const ImportResult result = in(*other, "tasks", calendar);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(other->all<Task>().size(), store->all<Task>().size());
        for (const Task &task : store->all<Task>()) {
            const Task *copy = other->find(task.id); // the same task, wherever it is
            QVERIFY2(copy, qPrintable(task.title));
            QCOMPARE(essence(*copy, *other), essence(task, *store));
        }
        QList<QStringList> links, copies;
        for (const TaskLink &link : store->all<TaskLink>())
            links << essenceOf(link, *store);
        for (const TaskLink &link : other->all<TaskLink>())
            copies << essenceOf(link, *other);
        std::sort(links.begin(), links.end());
        std::sort(copies.begin(), copies.end());
        QVERIFY(!links.isEmpty());
        QCOMPARE(copies, links);
        QCOMPARE(in(*other, "tasks", calendar).imported, 0);
        QCOMPARE(in(*store, "tasks", calendar).imported, 0); // nor where they come from
        QCOMPARE(in(*store, "tasks", out(*store, "tasks", "csv")).imported, 0);
    }

    void tasksOfOtherCalendars()
    {
        auto store = test::emptyStore();
        const QByteArray calendar("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:a\r\nSUMMARY:Long \r\n name\\, with\\nlines\r\n"
                                  "DUE;TZID=Europe/Berlin:20260310T180000\r\nPRIORITY:2\r\nSTATUS:IN-PROCESS\r\nCATEGORIES:x,y\r\n"
                                  "RELATED-TO:b\r\nEND:VTODO\r\nBEGIN:VTODO\r\nUID:b\r\nSUMMARY:Whole\r\nCOMPLETED:20260301T120000Z\r\n"
                                  "RELATED-TO;RELTYPE=FINISHTOSTART;GAP=PT60M:a\r\nEND:VTODO\r\nBEGIN:VTODO\r\nSUMMARY:No id\r\nEND:VTODO\r\n"
                                  "BEGIN:VEVENT\r\nUID:e\r\nDTSTART:20260301\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        QCOMPARE(in(*store, "tasks", calendar).imported, 3);
        const Task first = store->all<Task>().at(0), second = store->all<Task>().at(1);
        QCOMPARE(first.title, QStringLiteral("Long name, with\nlines"));
        QCOMPARE(first.due, QDate(2026, 3, 10));
        QCOMPARE(first.priority, Priority::Urgent);
        QCOMPARE(first.state, TaskState::Active);
        QCOMPARE(first.labels, QStringLiteral("x, y"));
        QCOMPARE(first.parent, second.id);
        QCOMPARE(second.state, TaskState::Done);
        QCOMPARE(store->all<TaskLink>().at(0).lag, Minutes{60});
        QCOMPARE(in(*store, "tasks", calendar).imported, 0);
        QVERIFY(!in(*store, "tasks", "BEGIN:VCALENDAR\nBEGIN:VTODO\n").isDone());
    }

    void leaveThroughACalendar()
    {
        const auto store = sample();
        const QByteArray calendar = out(*store, "leave", "ics");
        const auto other = sameStaff(*store);
        const ImportResult result = in(*other, "leave", calendar);
        QVERIFY2(result.isDone(), qPrintable(result.problems.join(QLatin1Char('\n'))));
        QCOMPARE(result.rejected(), 0);
        QList<QList<Value>> rows, copies;
        for (const Leave &leave : store->all<Leave>())
            rows << toRow(leave).values;
        for (const Leave &leave : other->all<Leave>())
            copies << toRow(leave).values;
        QVERIFY(rows.size() > 10);
        QCOMPARE(copies, rows); // people have kept their ids
        QCOMPARE(in(*other, "leave", calendar).imported, 0);
        QCOMPARE(in(*store, "leave", calendar).imported, 0);
    }

    void leaveOfOtherCalendars()
    {
        auto store = test::emptyStore();
        Person ann;
        ann.id = Id<Person>::make();
        ann.name = QStringLiteral("Ann, Ö. Example");
        QVERIFY(store->apply({}, {inserted(ann)}).isEmpty());
        const QByteArray calendar("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20260302\nDTEND;VALUE=DATE:20260307\n"
                                  "SUMMARY:Ann\\, Ö. Example: Urlaub\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART;VALUE=DATE:20260401\n"
                                  "SUMMARY:sick\nATTENDEE;CN=\"Ann, Ö. Example\":mailto:ann@example.org\nSTATUS:TENTATIVE\nEND:VEVENT\n"
                                  "BEGIN:VEVENT\nUID:3\nDTSTART;VALUE=DATE:20260401\nSUMMARY:Christmas\nEND:VEVENT\nEND:VCALENDAR\n");
        const ImportResult result = in(*store, "leave", calendar);
        QCOMPARE(result.imported, 2);
        QCOMPARE(result.rejected(), 1); // Christmas is nobody
        const Leave first = store->all<Leave>().at(0), second = store->all<Leave>().at(1);
        QCOMPARE(first.last, QDate(2026, 3, 6));
        QCOMPARE(first.kind, LeaveKind::Holiday);
        QCOMPARE(first.state, LeaveState::Approved);
        QCOMPARE(second.person, ann.id);
        QCOMPARE(second.kind, LeaveKind::Sick);
        QCOMPARE(second.last, second.first);
        QCOMPARE(second.state, LeaveState::Requested);
        // A name with signs that mean something goes out and comes back.
        const auto other = sameStaff(*store);
        QCOMPARE(in(*other, "leave", out(*store, "leave", "ics")).imported, 2);
    }

    void peopleThroughCards()
    {
        auto store = sample();
        Person odd;
        odd.id = Id<Person>::make();
        odd.name = QStringLiteral("Zoë; O'Neil, jr. \\ ") + QString(60, u'ü');
        odd.department = QStringLiteral("R, D; more");
        odd.notes = QStringLiteral("not for others");
        QVERIFY(store->apply({}, {inserted(odd)}).isEmpty());
        const QByteArray cards = out(*store, "people", "vcf");
        QVERIFY(!cards.contains("not for others"));
        auto other = test::emptyStore();
        QCOMPARE(in(*other, "people", cards).imported, int(store->all<Person>().size()));
        const auto named = [](const Store &where, Id<Person> id) { const Person *p = where.find(id); return p ? p->name : QString(); };
        for (const Person &person : store->all<Person>()) {
            const auto &all = other->all<Person>();
            const auto copy = std::find_if(all.begin(), all.end(), [&](const Person &p) { return p.name == person.name; });
            QVERIFY2(copy != all.end(), qPrintable(person.name));
            QCOMPARE((QStringList{copy->role, copy->department, copy->location, copy->email, copy->phone, copy->userName, copy->employeeNumber,
                                  named(*other, copy->manager)}),
                     (QStringList{person.role, person.department, person.location, person.email, person.phone, person.userName,
                                  person.employeeNumber, named(*store, person.manager)}));
        }
        QCOMPARE(in(*other, "people", cards).imported, 0);
    }

    void spreadsheetsAreTyped()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty())
            QSKIP("unzip is not here");
        XlsxSheet sheet{QStringLiteral("A/B: [x]"), {QStringLiteral("Text"), QStringLiteral("Number")}, {}};
        const Money yen{1234, *Currency::fromCode(u"JPY")}, euro{-123456, *Currency::fromCode(u"EUR")};
        sheet.rows = {{QStringLiteral("=1+1"), qint64(42)}, {QStringLiteral("http://example.org"), day}, {QStringLiteral("007"), true},
                      {QStringLiteral("a\u0001<b>&"), QVariant::fromValue(Minutes{90})},
                      {QVariant::fromValue(yen), QVariant::fromValue(euro)}, {QVariant(), QVariant::fromValue(Percent{123})}};
        const QByteArray book = toXlsx({sheet, sheet});
        const QString page = partOf(book, QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY2(page.contains(QStringLiteral("<sheetData>")), qPrintable(page));
        const QString texts = partOf(book, QStringLiteral("xl/sharedStrings.xml"));
        QVERIFY(!page.contains(QStringLiteral("<f>")) && !page.contains(QStringLiteral("hyperlink")));
        for (const char *text : {"<t>=1+1</t>", "<t>http://example.org</t>", "<t>007</t>", "&lt;b&gt;&amp;"})
            QVERIFY2(texts.contains(QString::fromLatin1(text)), text);
        const auto cell = [&page](const char *name) {
            const QRegularExpression form(QStringLiteral("<c r=\"%1\"( s=\"\\d+\")?( t=\"\\w+\")?><v>([^<]*)</v>").arg(QLatin1String(name)));
            const auto m = form.match(page);
            return m.captured(2) + m.captured(3);
        };
        QCOMPARE(cell("B2"), QStringLiteral("42"));
        QCOMPARE(cell("B3"), QString::number(QDate(1899, 12, 30).daysTo(day))); // as spreadsheets count days
        QCOMPARE(cell("B4"), QStringLiteral(" t=\"b\"1"));
        QCOMPARE(cell("B5"), QStringLiteral("1.5"));
        QCOMPARE(cell("A6"), QStringLiteral("1234"));
        QCOMPARE(cell("B6"), QStringLiteral("-1234.56"));
        QCOMPARE(cell("B7"), QStringLiteral("0.123"));
        QVERIFY(cell("A2").startsWith(QLatin1String(" t=\"s\"")));
        const QString workbook = partOf(book, QStringLiteral("xl/workbook.xml"));
        QVERIFY(workbook.contains(QStringLiteral("A B x")) && workbook.contains(QStringLiteral("A B x 2")));

        const auto store = sample();
        for (const RecordType *type : store->types()) {
            const QString rows = partOf(out(*store, type->kind(), "xlsx"), QStringLiteral("xl/worksheets/sheet1.xml"));
            QCOMPARE(rows.count(QStringLiteral("<row ")), store->table(*type).size() + 1);
        }
    }
    void spreadsheetsSayWhatTheyCannotHold()
    {
        XlsxSheet sheet{QStringLiteral("x"), {QStringLiteral("Text")}, {{QString(40'000, u'x')}}};
        bool isRefused = false;
        try {
            toXlsx(QList<XlsxSheet>{sheet});
        } catch (const Error &error) {
            isRefused = error.happened.contains(QStringLiteral("40000"));
        }
        QVERIFY(isRefused);
    }

    void someRecordsOnly()
    {
        const auto store = sample();
        const RecordId one = store->all<Person>().front().id.value;
        const QByteArray csv = exported(*store, {&recordType<Person>(), QStringLiteral("csv"), QSet<RecordId>{one}, now});
        QCOMPARE(readCsv(QString::fromUtf8(csv)).records.size(), 2);
        QVERIFY(!exportFormats(recordType<Person>()).contains(QStringLiteral("ics")));
        QVERIFY(exportFormats(recordType<Leave>()).contains(QStringLiteral("ics")));
    }

    void linesAreFoldedBetweenCharacters()
    {
        const QByteArray line = contentLine("SUMMARY", QString(100, u'ü'));
        for (const QByteArray &part : line.split('\n')) {
            QVERIFY(part.size() <= 76);
            QVERIFY(QString::fromUtf8(part).count(QChar(0xFFFD)) == 0);
        }
        QCOMPARE(QString::fromUtf8(QByteArray(line).replace("\r\n ", "")), QStringLiteral("SUMMARY:") + QString(100, u'ü') + QStringLiteral("\r\n"));
        QCOMPARE(escapedContent(QStringLiteral("a,b;c\\d\r\ne")), QStringLiteral("a\\,b\\;c\\\\d\\ne"));
    }
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
