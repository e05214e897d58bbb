// SPDX-License-Identifier: GPL-3.0-or-later
// How long 200 review summaries take as one PDF, and a table of 100 pages, against QPdfWriter drawing the same words without any
// layout. In time of the processor: other work on the machine does not count.
#include "app/recordtypes.h"
#include "app/report/reporttext.h"
#include "app/reviews/reviewsummary.h"
#include "app/sample/sampleteam.h"
#include "tests/support/teams.h"
#include "ui/report/reportpainter.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <cstdio>
#include <ctime>

using namespace muster;

namespace {

constexpr int summaries = 200;

void addWords(QStringList &words, const QVariant &cell, const QLocale &locale)
{
    if (cell.metaType().id() == QMetaType::QDate)
        words << locale.toString(cell.toDate(), QLocale::ShortFormat);
    else if (cell.canConvert<QString>())
        words << cell.toString();
}

/// All the texts of a report, as they would stand on its page.
QStringList wordsOf(const Report &report, const QLocale &locale)
{
    QStringList words{report.title, report.subtitle, report.team, report.period, report.confidential};
    for (const ReportBlock &block : report.blocks) {
        if (const auto *table = std::get_if<ReportTable>(&block)) {
            words << table->title;
            for (const ReportColumn &column : table->columns)
                words << column.label;
            for (const ReportRow &row : table->rows)
                for (const QVariant &cell : row.cells)
                    addWords(words, cell, locale);
        } else if (const auto *text = std::get_if<ReportText>(&block)) {
            words << text->title << text->text.split(u'\n');
        } else if (const auto *facts = std::get_if<ReportFacts>(&block)) {
            for (const auto &[label, value] : facts->facts)
                words << label << value;
        } else if (const auto *pair = std::get_if<ReportSideBySide>(&block)) {
            words << pair->left.title << pair->left.text << pair->right.title << pair->right.text;
        } else if (const auto *signatures = std::get_if<ReportSignatures>(&block)) {
            words << signatures->labels;
        }
    }
    return words;
}

/// The same with long texts of its own: what people write about each other is not said twice.
Report numbered(Report report, int number)
{
    constexpr qsizetype leastLetters = 20;
    const auto mark = [number](QString text) { return text.size() < leastLetters ? text : QString::number(number) + u' ' + text; };
    for (ReportBlock &block : report.blocks) {
        if (auto *table = std::get_if<ReportTable>(&block)) {
            for (ReportRow &row : table->rows)
                for (QVariant &cell : row.cells)
                    if (cell.metaType().id() == QMetaType::QString)
                        cell = mark(cell.toString());
        } else if (auto *text = std::get_if<ReportText>(&block)) {
            text->text = mark(text->text);
        } else if (auto *pair = std::get_if<ReportSideBySide>(&block)) {
            pair->left.text = mark(pair->left.text);
            pair->right.text = mark(pair->right.text);
        }
    }
    return report;
}

void drawWords(const QList<QStringList> &pages, const QString &file)
{
    QPdfWriter writer(file);
    writer.setResolution(1200);
    QPainter painter(&writer);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(9);
    painter.setFont(font);
    for (const QStringList &words : pages) {
        for (qsizetype i = 0; i < words.size(); ++i)
            painter.drawText(QPointF(500 + 4000 * (i % 2), 500 + 200 * double(i / 2)), words.at(i));
        writer.newPage();
    }
}

/// Five columns of what tables hold, more than 100 pages of it.
Report longTable()
{
    ReportTable table;
    table.columns = {{QStringLiteral("Date"), "date", 1}, {QStringLiteral("Supplier"), "supplier", 2}, {QStringLiteral("Text"), "text", 3},
                     {QStringLiteral("Invoice"), "invoice", 1.5}, {QStringLiteral("Amount"), "amount", 1, true}};
    const Currency euro = *Currency::fromCode(u"EUR");
    for (int i = 0; i < 4600; ++i) {
        ReportRow row;
        row.cells = {QDate(2026, 1, 1).addDays(i % 365), QStringLiteral("Supplier %1").arg(i % 37), QStringLiteral("Maintenance, part %1").arg(i),
                     QStringLiteral("R-2026-%1").arg(i), QVariant::fromValue(Money{i * 137, euro})};
        table.rows << row;
    }
    Report report;
    report.title = QStringLiteral("Expense register");
    report.blocks << table;
    return report;
}

/// The cells of the table at their places, page by page, and nothing else.
void drawCells(const ReportTable &table, const QLocale &locale, int pages, const QString &file)
{
    QPdfWriter writer(file);
    writer.setResolution(1200);
    QPainter painter(&writer);
    QFont font(QGuiApplication::font().family());
    font.setPointSizeF(9);
    painter.setFont(font);
    const qsizetype onPage = table.rows.size() / pages + 1;
    for (qsizetype r = 0; r < table.rows.size(); ++r) {
        if (r > 0 && r % onPage == 0)
            writer.newPage();
        for (qsizetype c = 0; c < table.columns.size(); ++c)
            painter.drawText(QPointF(600 + 1800 * double(c), 600 + 260 * double(r % onPage)), cellText(table.rows.at(r).cells.at(c), locale));
    }
}

void timeTable(const QTemporaryDir &folder)
{
    const Report report = longTable();
    const QLocale locale = QLocale::c();
    const int pages = ReportPainter(report, locale).pageCount();
    QElapsedTimer clock;
    for (int run = 0; run < 3; ++run) {
        clock.start();
        drawCells(std::get<ReportTable>(report.blocks.first()), locale, pages, folder.filePath(QStringLiteral("cells.pdf")));
        const double limit = double(clock.nsecsElapsed()) / 1e6;
        clock.start();
        writePdf(report, folder.filePath(QStringLiteral("table.pdf")), locale);
        const double own = double(clock.nsecsElapsed()) / 1e6;
        std::printf("a table of %d pages: %.0f ms; the same cells by QPdfWriter alone: %.0f ms; ratio %.2f\n", pages, own, limit, own / limit);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const QDate today(2026, 3, 17);
    const auto store = test::emptyStore();
    if (!store->apply(QStringLiteral("Sample"), sampleTeam(*store, today)).isEmpty())
        return 1;
    ReportRequest request;
    request.today = today;
    request.now = QDateTime(today, QTime(9, 0));
    QList<Id<Review>> reviews;
    QList<QStringList> pages;
    for (int i = 0; i < summaries; ++i) {
        const Review &review = store->all<Review>()[size_t(i) % store->all<Review>().size()];
        reviews << review.id;
        request.record = review.id.value;
        pages << wordsOf(numbered(reviewSummary(*store, request), i), request.locale);
    }
    const QTemporaryDir folder;
    timeTable(folder);
    std::clock_t begin = 0;
    const auto milliseconds = [&begin] { return 1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC; };
    for (int run = 0; run < 3; ++run) {
        begin = std::clock();
        drawWords(pages, folder.filePath(QStringLiteral("words.pdf")));
        const double limit = milliseconds();
        begin = std::clock();
        QList<Report> reports;
        for (const Id<Review> id : reviews) {
            request.record = id.value;
            reports << numbered(reviewSummary(*store, request), int(reports.size()));
        }
        const double making = milliseconds();
        writePdf(reports, folder.filePath(QStringLiteral("reviews.pdf")), request.locale);
        const double own = milliseconds();
        std::printf("%d summaries: %.0f ms, of it %.0f ms to work them out; the same words by QPdfWriter alone: %.0f ms; ratio %.2f\n", summaries,
                    own, making, limit, own / limit);
    }
    return 0;
}
