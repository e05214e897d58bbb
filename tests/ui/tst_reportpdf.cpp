// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"
#include "ui/report/reportpainter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace muster;

namespace {

Report rowsReport(int rows)
{
    ReportTable table;
    table.title = QStringLiteral("Lines");
    table.columns = {{QStringLiteral("Budget line"), "line", 3}, {QStringLiteral("Planned"), "planned", 1, true}};
    for (int i = 1; i <= rows; ++i) {
        ReportRow row;
        row.cells = {QStringLiteral("Item no. %1").arg(i), QVariant::fromValue(qint64(i % 7 == 0 ? -i : i))};
        table.rows.append(row);
    }
    ReportRow total;
    total.style = ReportRow::Style::Total;
    total.cells = {QStringLiteral("Grand total"), QVariant::fromValue(qint64(1000000))};
    table.rows.append(total);
    Report report;
    report.title = QStringLiteral("Budget against actual");
    report.team = QStringLiteral("Platform");
    report.period = QStringLiteral("March 2026");
    report.printedBy = QStringLiteral("Marta");
    report.asOf = QDateTime(QDate(2026, 3, 9), QTime(10, 0));
    report.confidential = QStringLiteral("Confidential");
    report.blocks = {table};
    return report;
}

/// The text of each page; empty when pdftotext is not there.
QStringList pdfPages(const QString &file)
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (tool.isEmpty())
        return {};
    QProcess process;
    process.start(tool, {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), file, QStringLiteral("-")});
    process.waitForFinished();
    QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\f'));
    pages.removeLast(); // a form feed ends each page
    return pages;
}

} // namespace

class TestReportPdf : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void repeatsHeadsAndNumbersPages();
    void splitsNoRow();
    void keepsTheTotalWithARow();
    void keepsAReviewOnOnePage();
    void goesOnWithALongText();
    void chartsAreSearchable();
    void unwritableFolderThrows();
    void fullDiskThrowsAndKeepsTheOldFile();
    void usesLetterWhereUsual();
    void takesNumbersWhole();
    void hundredPages();
};

void TestReportPdf::initTestCase()
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
}

void TestReportPdf::repeatsHeadsAndNumbersPages()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("r.pdf"));
    const Report report = rowsReport(300);
    writePdf(report, file, QLocale(QLocale::German, QLocale::Germany));
    const int count = ReportPainter(report, QLocale(QLocale::German, QLocale::Germany)).pageCount();
    QVERIFY(count >= 6 && count <= 9);
    const QStringList pages = pdfPages(file);
    if (pages.isEmpty())
        QSKIP("pdftotext is not installed");
    QCOMPARE(pages.size(), count);
    for (int i = 0; i < count; ++i) {
        const QString page = pages.at(i);
        QCOMPARE(page.count(QStringLiteral("Budget line")), 1);
        QVERIFY(page.contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(count)));
        QVERIFY(page.contains(QStringLiteral("Platform")) && page.contains(QStringLiteral("March 2026")));
        QVERIFY(page.contains(QStringLiteral("Confidential")) && page.contains(QStringLiteral("Printed by Marta")));
        QVERIFY(page.contains(QStringLiteral("Budget against actual")));
    }
    const QString all = pages.join(QString());
    QCOMPARE(all.count(QStringLiteral("Item no. ")), 300);
    QVERIFY(all.contains(QStringLiteral("-294")));
    QVERIFY(pages.last().contains(QStringLiteral("1.000.000")));
}

void TestReportPdf::splitsNoRow()
{
    Report report = rowsReport(80);
    auto &table = std::get<ReportTable>(report.blocks[0]);
    for (ReportRow &row : table.rows)
        row.cells[0] = row.cells.at(0).toString() + QStringLiteral("\nsecond line\nthird line");
    const ReportLayout layout(report, QLocale::c(), QPageSize(QPageSize::A4));
    QVERIFY(layout.pageCount() > 3);
    int rows = 0;
    for (int p = 0; p < layout.pageCount(); ++p) {
        double bottom = 0;
        for (const ReportPiece &piece : layout.page(p)) {
            QVERIFY(piece.y >= bottom - 0.01);
            bottom = piece.y + piece.height;
            QVERIFY(bottom <= layout.body().bottom() + 0.01);
            if (piece.kind != ReportPiece::Kind::TableRow)
                continue;
            ++rows;
            QCOMPARE(piece.firstLine, 0);
            QCOMPARE(piece.lines, 3);
        }
    }
    QCOMPARE(rows, 81);
}

void TestReportPdf::keepsTheTotalWithARow()
{
    for (int rows = 30; rows < 90; ++rows) {
        const ReportLayout layout(rowsReport(rows), QLocale::c(), QPageSize(QPageSize::A4));
        const auto &last = layout.page(layout.pageCount() - 1);
        QVERIFY2(std::count_if(last.begin(), last.end(), [](const ReportPiece &piece) {
                     return piece.kind == ReportPiece::Kind::TableRow;
                 }) >= 2, qPrintable(QString::number(rows)));
    }
}

void TestReportPdf::keepsAReviewOnOnePage()
{
    Report report = rowsReport(6);
    const QString text = QStringLiteral("Led the migration and coached two colleagues. ").repeated(6);
    report.blocks.prepend(ReportFacts{{{QStringLiteral("Name"), QStringLiteral("Ann <b>")},
                                       {QStringLiteral("Role"), QStringLiteral("Engineer")},
                                       {QStringLiteral("Manager"), QStringLiteral("Marta")}}, 2});
    report.blocks.append(ReportSideBySide{{QStringLiteral("Strengths"), text}, {QStringLiteral("Improvements"), text}});
    report.blocks.append(ReportSignatures{{QStringLiteral("Employee"), QStringLiteral("Manager")}});
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("review.pdf"));
    writePdf(report, file, QLocale::c());
    QCOMPARE(ReportPainter(report, QLocale::c()).pageCount(), 1);
    const QStringList pages = pdfPages(file);
    if (pages.isEmpty())
        QSKIP("pdftotext is not installed");
    for (const char *word : {"Ann <b>", "Strengths", "Improvements", "Employee", "Date", "Page 1 of 1"})
        QVERIFY2(pages.at(0).contains(QLatin1String(word)), word);
}

void TestReportPdf::goesOnWithALongText()
{
    Report report;
    report.blocks = {ReportText{QStringLiteral("Notes"), QStringLiteral("one more line\n").repeated(150)}};
    const ReportLayout layout(report, QLocale::c(), QPageSize(QPageSize::A4));
    int lines = 0;
    for (int p = 0; p < layout.pageCount(); ++p) {
        for (const ReportPiece &piece : layout.page(p))
            lines += piece.kind == ReportPiece::Kind::TextLines ? piece.lines : 0;
    }
    QCOMPARE(layout.pageCount(), 3);
    QCOMPARE(lines, 151);
}

void TestReportPdf::chartsAreSearchable()
{
    ChartData chart;
    chart.title = QStringLiteral("Load per person");
    chart.categories = {QStringLiteral("Björn <b>"), QStringLiteral("Zoë")};
    chart.horizontal = true;
    ChartSeries series;
    series.name = QStringLiteral("Load");
    series.values = {4711, 815};
    chart.series = {series};
    Report report;
    report.blocks = {chart};
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("chart.pdf"));
    writePdf(report, file, QLocale::c());
    const QStringList pages = pdfPages(file);
    if (pages.isEmpty())
        QSKIP("pdftotext is not installed");
    for (const char *word : {"Load per person", "Björn <b>", "Zoë", "4711", "815"})
        QVERIFY2(pages.at(0).contains(QString::fromUtf8(word)), word);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(!pdf.readAll().contains("/Subtype /Image")); // drawn, not a picture
}

void TestReportPdf::unwritableFolderThrows()
{
    bool isThrown = false;
    try {
        writePdf(rowsReport(3), QStringLiteral("/nowhere/at/all/r.pdf"), QLocale::c());
    } catch (const Error &error) {
        isThrown = error.happened.contains(QStringLiteral("r.pdf"));
    }
    QVERIFY(isThrown);
}

void TestReportPdf::fullDiskThrowsAndKeepsTheOldFile()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("r.pdf"));
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    // A limit on a file's size stands for the full disk: write() fails part of the way.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 8192;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    bool isThrown = false;
    try {
        writePdf(rowsReport(300), file, QLocale::c());
    } catch (const Error &error) {
        isThrown = !error.happened.isEmpty() && !error.safe.isEmpty();
    }
    setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(isThrown);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestReportPdf::usesLetterWhereUsual()
{
    QCOMPARE(usualPageSize(QLocale(QLocale::English, QLocale::UnitedStates)).id(), QPageSize::Letter);
    QCOMPARE(usualPageSize(QLocale(QLocale::French, QLocale::Canada)).id(), QPageSize::Letter);
    QCOMPARE(usualPageSize(QLocale(QLocale::German, QLocale::Germany)).id(), QPageSize::A4);
}

void TestReportPdf::takesNumbersWhole()
{
    Report report = rowsReport(3);
    auto &table = std::get<ReportTable>(report.blocks[0]);
    table.columns[0].width = 100;
    table.columns[1].width = 0.1; // asks for less than the number needs
    table.rows[0].cells[1] = QVariant::fromValue(qint64(123456789012345));
    const ReportLayout layout(report, QLocale(QLocale::German, QLocale::Germany), QPageSize(QPageSize::A4));
    for (const ReportPiece &piece : layout.page(0)) {
        if (piece.kind == ReportPiece::Kind::TableRow)
            QCOMPARE(piece.lines, 1);
    }
}

void TestReportPdf::hundredPages()
{
    Report report = rowsReport(4600);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("big.pdf"));
    QElapsedTimer timer;
    timer.start();
    writePdf(report, file, QLocale::c());
    const qint64 took = timer.elapsed();
    QVERIFY(ReportPainter(report, QLocale::c()).pageCount() >= 100);
    QVERIFY2(took < 6100, qPrintable(QString::number(took))); // what QTextDocument took for the like
}

QTEST_MAIN(TestReportPdf)
#include "tst_reportpdf.moc"
