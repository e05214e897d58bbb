// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/csv.h"
#include "app/recordtypes.h"
#include "app/report/ownreport.h"
#include "app/report/reportcsv.h"
#include "app/report/reporthtml.h"
#include "app/report/reporttext.h"
#include "app/report/xlsx.h"
#include "app/reports.h"
#include "app/sample/sampleteam.h"
#include "app/tasks/task.h"
#include "tests/support/people.h"
#include "tests/support/teams.h"
#include "ui/report/reportpainter.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

namespace {

const QDate today(2026, 11, 24);

const QLocale locales[] = {QLocale(QLocale::English, QLocale::UnitedStates), QLocale(QLocale::German, QLocale::Germany),
                           QLocale(QLocale::Polish, QLocale::Poland)};

QString ran(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool has(const QString &tool) { return !QStandardPaths::findExecutable(tool).isEmpty(); }

/// Without blanks and breaks: a text may be broken into lines.
QString packed(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("[\\s\\x{00A0}\\x{202F}]+")));
    return text;
}

/// A file of a workbook as text.
QString partOfBook(const QByteArray &book, const QString &part)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("book.xlsx"));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(book) != book.size() || !out.flush())
        return {};
    return ran(QStringLiteral("unzip"), {QStringLiteral("-p"), file, part});
}

} // namespace

/// Every report on the sample team, on every way out.
class TestStandardReports : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Store> m_store;
    QTemporaryDir m_folder;

    QList<ReportKind> kinds() const { return allReports() + ownReports(*m_store); }

    Report make(const ReportKind &kind, const Store &store, const QLocale &locale) const
    {
        ReportRequest request;
        request.today = today;
        request.now = QDateTime(today, QTime(9, 0));
        request.locale = locale;
        request.period = kind.usualPeriod(store, today);
        if (kind.needsPerson && !store.all<Person>().empty())
            request.person = store.all<Person>()[std::min<size_t>(3, store.all<Person>().size() - 1)].id.value;
        return kind.make(store, request);
    }

    void checkPdf(const Report &report, const QLocale &locale) const
    {
        const QString file = m_folder.filePath(QStringLiteral("report.pdf"));
        writePdf(report, file, locale);
        const QString text = packed(ran(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), file,
                                                                      QStringLiteral("-")}));
        QVERIFY2(text.contains(packed(report.title)), qPrintable(report.title));
        const QString info = ran(QStringLiteral("pdfinfo"), {file});
        const int pages = ReportPainter(report, locale).pageCount();
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+%1\n").arg(pages))), qPrintable(info));
        for (const ReportTable &table : tablesOf(report)) {
            for (const ReportRow &row : table.rows) {
                const QString cell = packed(cellText(row.cells.value(row.cells.size() - 1), locale));
                QVERIFY2(cell.size() > 60 || text.contains(cell), qPrintable(cell)); // a long one may be broken by a page
            }
        }
        const QStringList fonts = ran(QStringLiteral("pdffonts"), {file}).split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const QString &font : fonts)
            QVERIFY2(font.contains(QRegularExpression(QStringLiteral("\\byes\\s+(yes|no)\\s+(yes|no)\\b"))), qPrintable(font)); // embedded
        const QString images = ran(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file});
        QCOMPARE(images.split(u'\n', Qt::SkipEmptyParts).size(), 2); // the heading alone: charts are lines, not pictures
    }

    static void checkCsv(const Report &report)
    {
        const QList<ReportTable> tables = tablesOf(report);
        const CsvText text = readCsv(QString::fromUtf8(toCsv(report)));
        qsizetype at = 0;
        for (qsizetype t = 0; t < tables.size(); ++t) {
            if (t > 0)
                at += 2; // an empty line and its title
            const ReportTable &table = tables.at(t);
            QCOMPARE(text.records.at(at++).cells.size(), table.columns.size());
            for (const ReportRow &row : table.rows) {
                const QStringList cells = text.records.at(at++).cells;
                for (qsizetype c = 0; c < table.columns.size(); ++c) {
                    const QString wanted = cellCode(row.cells.value(c));
                    QVERIFY2(cells.at(c) == wanted || cells.at(c) == u'\'' + wanted, qPrintable(cells.at(c) + u'|' + wanted));
                }
            }
        }
    }

    static void checkHtml(const Report &report, const QLocale &locale)
    {
        const QString html = QString::fromUtf8(toHtml(report, locale));
        QVERIFY(html.contains(QStringLiteral("<h1>%1</h1>").arg(report.title.toHtmlEscaped())));
        QVERIFY(!html.contains(QStringLiteral("<script")) && !html.contains(QStringLiteral("http:")));
        for (const ReportBlock &block : report.blocks) {
            const auto *table = std::get_if<ReportTable>(&block);
            for (const ReportRow &row : table ? table->rows : QList<ReportRow>())
                QVERIFY(html.contains(QStringLiteral(">%1</td>").arg(cellText(row.cells.value(row.cells.size() - 1), locale).toHtmlEscaped())));
        }
    }

    static void checkXlsx(const Report &report)
    {
        const QByteArray book = toXlsx(report);
        const QList<ReportTable> tables = tablesOf(report);
        for (qsizetype i = 0; i < tables.size(); ++i) {
            const QString sheet = partOfBook(book, QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1));
            QCOMPARE(sheet.count(QStringLiteral("<row ")), tables.at(i).rows.size() + 1);
            QVERIFY(!sheet.contains(QStringLiteral("<f>"))); // no formulas
        }
    }

    static void checkScreen(const Report &report, const QLocale &locale)
    {
        const ReportPainter pages(report, locale);
        QImage image(pages.pageSize().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paintPage(painter, 0);
        painter.end();
        int dark = 0;
        for (int y = 60; y < image.height() - 80; ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128;
        }
        QVERIFY2(dark > 100, qPrintable(report.title));
    }

private slots:
    void initTestCase()
    {
        m_store = Store::inMemory(allRecordTypes(), test::team());
        QVERIFY(m_store->apply(QStringLiteral("Sample team"), sampleTeam(*m_store, today)).isEmpty());
    }

    void everyWayOut_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const ReportKind &kind : kinds())
            QTest::newRow(kind.own != 0 ? "own" : kind.name.constData()) << kind.name;
        QVERIFY(kinds().size() >= 20); // the sixteen, the weekly status, the statements, the blank form, one of one's own
    }

    void everyWayOut()
    {
        QFETCH(QByteArray, name);
        for (const ReportKind &kind : kinds()) {
            if (kind.name != name)
                continue;
            for (const QLocale &locale : locales) {
                const Report report = make(kind, *m_store, locale);
                QVERIFY(!report.title.isEmpty() && !report.blocks.isEmpty() && report.asOf.isValid());
                checkScreen(report, locale);
                checkCsv(report);
                checkHtml(report, locale);
                if (has(QStringLiteral("unzip")))
                    checkXlsx(report);
                if (has(QStringLiteral("pdftotext")))
                    checkPdf(report, locale);
            }
        }
    }

    /// What somebody types into a name is neither a tag nor a formula anywhere, and can be read everywhere.
    void hostileNames()
    {
        const QStringList names{QStringLiteral("<b>bold</b>&amp;"), QStringLiteral("=1+1"), QStringLiteral("@SUM(A1)"), QStringLiteral("-2+3"),
                                QStringLiteral("שלום עולם"), QStringLiteral("😀 smile"), QString(80, u'W'),
                                QStringLiteral("\"quoted\", with, commas"), QStringLiteral("<script>alert(1)</script>")};
        const auto store = Store::inMemory(allRecordTypes(), test::team());
        Changes changes = sampleTeam(*store, today);
        const Changes plain = changes;
        int next = 0;
        for (Change &change : changes) {
            for (qsizetype i = 0; i < change.type->fields().size() && change.type != &recordType<Team>(); ++i) {
                const Field &field = change.type->fields().at(i);
                const bool isFree = field.kind() == FieldKind::Text && !field.isUnique() && !field.isHidden() && !field.isReadOnly();
                if (isFree && !change.after->values.at(i).toString().isEmpty())
                    change.after->values[i] = names.at(next++ % names.size());
            }
        }
        // What has a grammar of its own (a recurrence, a scale) keeps it: nobody can type a name there.
        Problems problems = store->apply(QStringLiteral("Hostile"), changes);
        for (int tries = 0; !problems.isEmpty() && tries < 20; ++tries) {
            for (const Problem &problem : std::as_const(problems)) {
                for (qsizetype i = 0; i < changes.size(); ++i) {
                    const int field = changes.at(i).id == problem.record ? changes.at(i).type->indexOf(problem.field) : -1;
                    if (field >= 0)
                        changes[i].after->values[field] = plain.at(i).after->values.at(field);
                }
            }
            problems = store->apply(QStringLiteral("Hostile"), changes);
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.isEmpty() ? QString() : QString::fromUtf8(problems.first().field) + problems.first().text));
        QVERIFY(next > 500);
        for (const ReportKind &kind : allReports()) {
            const Report report = make(kind, *store, locales[0]);
            const QString html = QString::fromUtf8(toHtml(report, locales[0]));
            QVERIFY2(!html.contains(QStringLiteral("<script")) && !html.contains(QStringLiteral("<b>")), kind.name.constData());
            for (const CsvRecord &record : readCsv(QString::fromUtf8(toCsv(report))).records) {
                for (const QString &cell : record.cells) {
                    bool isNumber = false;
                    cell.toDouble(&isNumber);
                    QVERIFY2(isNumber || cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell.front()), qPrintable(cell));
                }
            }
            checkHtml(report, locales[0]);
            checkScreen(report, locales[0]);
            if (has(QStringLiteral("unzip")))
                checkXlsx(report);
        }
    }

    void nothingAtAll()
    {
        const auto store = Store::inMemory(allRecordTypes(), test::team());
        const Person only = test::named("Only one");
        QVERIFY(store->apply(QStringLiteral("One"), {inserted(only)}).isEmpty());
        for (const ReportKind &kind : allReports()) {
            const Report report = make(kind, *store, locales[1]);
            checkScreen(report, locales[1]);
            for (const ReportBlock &block : report.blocks) {
                const auto *table = std::get_if<ReportTable>(&block);
                if (table && table->rows.isEmpty()) // an empty table says why
                    QVERIFY2(!table->empty.isEmpty(), qPrintable(QString::fromLatin1(kind.name) + u' ' + table->title));
            }
            checkCsv(report);
            checkHtml(report, locales[1]);
            QVERIFY(!toXlsx(report).isEmpty());
        }
    }

    void fiveThousandRows()
    {
        const auto store = Store::inMemory(allRecordTypes(), test::team());
        const Person ann = test::named("Ann");
        Changes changes{inserted(ann)};
        for (int i = 0; i < 5000; ++i) {
            Task task;
            task.id = Id<Task>::make();
            task.title = QStringLiteral("Task no. %1").arg(i);
            task.assignee = ann.id;
            task.state = TaskState::Active;
            task.due = today.addDays(-1 - i % 30);
            changes << inserted(task);
        }
        QVERIFY(store->apply(QStringLiteral("Many"), changes).isEmpty());
        for (const ReportKind &kind : allReports()) {
            if (kind.name != "risk")
                continue;
            const Report report = make(kind, *store, locales[0]);
            const ReportPainter pages(report, locales[0]);
            QVERIFY(pages.pageCount() > 100);
            int heads = 0, rows = 0;
            const ReportLayout layout(report, locales[0], {});
            for (int page = 0; page < layout.pageCount(); ++page) {
                int first = -1;
                for (const ReportPiece &piece : layout.page(page)) {
                    QVERIFY(piece.y + piece.height <= layout.body().bottom() + 0.01);
                    if (piece.kind == ReportPiece::Kind::TableHead)
                        first = ++heads;
                    if (piece.kind == ReportPiece::Kind::TableRow) {
                        QVERIFY(first > 0); // each page's rows stand under a head
                        ++rows;
                    }
                }
            }
            QCOMPARE(rows, 5000);
        }
    }

    void onPaperAsItIsSetUp()
    {
        const ReportKind budget = allReports().at(1);
        const Report report = make(budget, *m_store, locales[1]);
        PageSetup setup;
        setup.paper = QPageSize::Letter;
        setup.turn = PageSetup::Turn::Portrait;
        const ReportPainter portrait(report, locales[1], setup);
        QCOMPARE(portrait.pageSize(), QPageSize(QPageSize::Letter).size(QPageSize::Point));
        setup.scalesToWidth = true;
        const ReportLayout scaled(report, locales[1], setup);
        QVERIFY(scaled.scale() < 1 && scaled.scale() >= 0.5);
        QCOMPARE(ReportPainter(report, locales[1], setup).pageSize(), portrait.pageSize()); // the paper stays
        setup = PageSetup();
        setup.turn = PageSetup::Turn::Landscape;
        QVERIFY(ReportPainter(report, locales[1], setup).pageSize().width() > ReportPainter(report, locales[1], setup).pageSize().height());
    }

    void limitedToATeam()
    {
        ReportTeam two;
        two.name = QStringLiteral("Two people");
        two.people = {m_store->all<Person>()[3].id.value, m_store->all<Person>()[4].id.value};
        for (const ReportKind &kind : allReports()) {
            if (kind.name != "workload")
                continue;
            ReportRequest request;
            request.today = today;
            request.period = kind.usualPeriod(*m_store, today);
            request.team = two;
            const Report report = kind.make(*m_store, request);
            QCOMPARE(report.subtitle, two.name);
            QCOMPARE(tablesOf(report).first().rows.size(), 3); // they, and their sum
        }
    }

    /// What goes to others shows nobody's rating: a report that does says whom it is for.
    void noRatingsForOthers()
    {
        for (const ReportKind &kind : allReports()) {
            if (kind.area != "reviews")
                continue;
            const Report report = make(kind, *m_store, locales[0]);
            if (kind.name != "review-form")
                QVERIFY2(!report.confidential.isEmpty(), kind.name.constData());
        }
    }
};

QTEST_MAIN(TestStandardReports)
#include "tst_standardreports.moc"
