// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportlayout.h"

#include "app/report/reporttext.h"

#include <QGuiApplication>
#include <cmath>
#include <numeric>

namespace muster {

namespace {

constexpr double millimetre = 72 / 25.4;
constexpr double pageMargin = 18 * millimetre;
constexpr double headHeight = 20;
constexpr double footHeight = 20;
constexpr double noteSpace = 60; ///< what a heading needs below it to stay on a page

QFont pageFont(const QString &family, int pixels, QFont::Weight weight)
{
    QFont font(family);
    font.setPixelSize(pixels); // one unit is one point
    font.setWeight(weight);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // no ligatures: "certification" is found in the PDF
    font.setHintingPreference(QFont::PreferNoHinting); // the same widths at every zoom and on paper
    return font;
}

constexpr double nearlyNothing = 0.2; ///< of a page
constexpr qsizetype mostClosedUp = 8; ///< longer reports are not laid out twice
constexpr double leastScale = 0.5; ///< smaller cannot be read
constexpr double leastTextWidth = 80; ///< a text column that is narrower wraps at every word

} // namespace

QPageSize usualPageSize(const QLocale &locale)
{
    const bool isLetter = locale.measurementSystem() == QLocale::ImperialUSSystem
                          || locale.territory() == QLocale::Canada || locale.territory() == QLocale::Mexico;
    return QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4);
}

ReportFonts::ReportFonts(const QString &family)
    : body(pageFont(family, 9, QFont::Normal)), strong(pageFont(family, 9, QFont::DemiBold)),
      heading(pageFont(family, 12, QFont::DemiBold)), title(pageFont(family, 18, QFont::DemiBold)),
      figure(pageFont(family, 17, QFont::DemiBold))
{
}

const QFont &ReportFonts::like(const QFont &font) const
{
    for (const QFont *own : {&body, &strong, &heading, &figure, &title}) {
        if (own->pixelSize() == font.pixelSize() && own->weight() == font.weight())
            return *own;
    }
    return font;
}

ReportLayout::ReportLayout(const Report &report, const QLocale &locale, const PageSetup &setup, std::shared_ptr<TextShaper> shaper)
    : m_report(report), m_locale(locale), m_fonts(QGuiApplication::font().family()),
      m_shaper(shaper ? std::move(shaper) : std::make_shared<TextShaper>()),
      m_pageLayout(setup.pageSize(locale), QPageLayout::Portrait, QMarginsF()),
      m_size(m_pageLayout.fullRect(QPageLayout::Point).size()), m_line(std::ceil(QFontMetricsF(m_fonts.body).height()))
{
    formatCells();
    findLeastWidths();
    chooseSize(setup);
    layOut();
    closeUp();
}

/// A few lines alone on a last page look lost: rows stand closer where that spares the page.
void ReportLayout::closeUp()
{
    if (m_pages.size() < 2 || m_pages.size() > mostClosedUp || m_pages.last().isEmpty())
        return;
    const ReportPiece &last = m_pages.last().last();
    if (last.y + last.height - body().top() > body().height() * nearlyNothing)
        return;
    const Report before = m_report;
    const qsizetype pages = m_pages.size();
    for (ReportBlock &block : m_report.blocks) {
        if (auto *table = std::get_if<ReportTable>(&block))
            table->isCompact = true;
    }
    layOut();
    if (m_pages.size() < pages)
        return;
    m_report = before;
    layOut();
}

void ReportLayout::layOut()
{
    m_pages.clear();
    m_columns.clear();
    m_chapters.clear();
    newPage();
    m_y += 4;
    placeTitle();
    for (m_block = 0; m_block < m_report.blocks.size(); ++m_block) {
        m_columns.append(Columns());
        std::visit([this](const auto &block) { (*this)(block); }, m_report.blocks.at(m_block));
    }
    if (m_report.assumptions.isEmpty())
        return;
    m_block = -1;
    space(10);
    QString all;
    for (const QString &assumption : m_report.assumptions)
        all += (all.isEmpty() ? QStringLiteral("• ") : QStringLiteral("\n• ")) + assumption;
    place(ReportPiece::Kind::Heading, 20, noteSpace);
    placeLines(ReportPiece::Kind::Assumptions, int(lines(all, m_fonts.body, body().width()).size()), 0);
}

QRectF ReportLayout::body() const
{
    const double margin = pageMargin / m_scale; // the same on paper, however small the text
    return QRectF(QPointF(), m_size).adjusted(margin, margin + headHeight, -margin, -margin - footHeight);
}

void ReportLayout::newPage()
{
    m_pages.append(QList<ReportPiece>());
    m_y = body().top();
    m_bottom = body().bottom();
}

void ReportLayout::space(double points)
{
    if (!m_pages.last().isEmpty())
        m_y += points;
}

ReportPiece &ReportLayout::place(ReportPiece::Kind kind, double height, double keepWith)
{
    if (height + keepWith > left() && !m_pages.last().isEmpty())
        newPage();
    ReportPiece piece;
    piece.kind = kind;
    piece.block = m_block;
    piece.y = m_y;
    piece.height = height;
    m_pages.last().append(piece);
    m_y += height;
    return m_pages.last().last();
}

void ReportLayout::placeTitle()
{
    m_block = -1;
    const double title = QFontMetricsF(m_fonts.title).height();
    const int titleLines = int(lines(m_report.title, m_fonts.title, body().width()).size());
    const int more = m_report.subtitle.isEmpty() ? 0 : int(lines(m_report.subtitle, m_fonts.body, body().width()).size());
    place(ReportPiece::Kind::Title, titleLines * title + more * m_line + 12);
}

void ReportLayout::operator()(const ReportHeading &)
{
    space(12);
    place(ReportPiece::Kind::Heading, 22, noteSpace);
}

void ReportLayout::placeLines(ReportPiece::Kind kind, int count, double padding)
{
    int first = 0;
    while (first < count) {
        if (left() < m_line + padding)
            newPage();
        const int fit = std::min(count - first, std::max(1, int((left() - padding) / m_line)));
        ReportPiece &piece = place(kind, fit * m_line + padding);
        piece.firstLine = first;
        piece.lines = fit;
        first += fit;
    }
}

void ReportLayout::operator()(const ReportText &text)
{
    if (text.text.isEmpty() && text.title.isEmpty())
        return;
    space(6);
    if (!text.title.isEmpty())
        place(ReportPiece::Kind::TextTitle, m_line + 2, 2 * m_line);
    placeLines(ReportPiece::Kind::TextLines, int(lines(text.text, m_fonts.body, body().width()).size()), 4);
}

void ReportLayout::formatCells()
{
    for (const ReportBlock &block : m_report.blocks) {
        QList<QStringList> rows;
        if (const auto *table = std::get_if<ReportTable>(&block)) {
            for (const ReportRow &row : table->rows) {
                QStringList cells;
                for (qsizetype c = 0; c < table->columns.size(); ++c)
                    cells.append(cellText(row.cells.value(c), m_locale));
                rows.append(cells);
            }
        }
        m_texts.append(rows);
    }
}

/// What each column needs: the longest number or day, the longest word of the header.
QList<double> ReportLayout::leastWidths(const ReportTable &table, int block) const
{
    QList<double> least;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        QString longest;
        for (qsizetype r = 0; r < table.rows.size(); ++r) {
            const QString &text = m_texts.at(block).at(r).at(c);
            const bool isWhole = table.columns.at(c).isNumber || table.rows.at(r).cells.value(c).typeId() == QMetaType::QDate;
            if (isWhole && text.size() > longest.size())
                longest = text;
        }
        double width = longest.isEmpty() ? 0 : textWidth(longest, true) * 1.04 + 6;
        for (const QString &word : table.columns.at(c).label.split(QLatin1Char(' ')))
            width = std::max(width, textWidth(word, true) * 1.04 + 2); // a text laid out may need a trace more
        least.append(width + 2 * cellPadding);
    }
    return least;
}

void ReportLayout::findLeastWidths()
{
    for (int block = 0; block < m_report.blocks.size(); ++block) {
        const auto *table = std::get_if<ReportTable>(&m_report.blocks.at(block));
        m_least << (table ? leastWidths(*table, block) : QList<double>());
    }
}

double ReportLayout::neededWidth() const
{
    double widest = 0;
    for (int block = 0; block < m_report.blocks.size(); ++block) {
        const auto *table = std::get_if<ReportTable>(&m_report.blocks.at(block));
        if (!table)
            continue;
        const QList<double> &least = m_least.at(block);
        double need = 0;
        for (qsizetype c = 0; c < least.size(); ++c)
            need += table->columns.at(c).isNumber ? least.at(c) : std::max(least.at(c), leastTextWidth);
        widest = std::max(widest, need);
    }
    return widest;
}

void ReportLayout::chooseSize(const PageSetup &setup)
{
    const double need = neededWidth();
    const bool isLandscape = setup.turn == PageSetup::Turn::Landscape
                             || (setup.turn == PageSetup::Turn::Automatic && need > body().width());
    if (isLandscape)
        m_pageLayout.setOrientation(QPageLayout::Landscape);
    const QSizeF paper = m_pageLayout.fullRect(QPageLayout::Point).size();
    const double room = paper.width() - 2 * pageMargin;
    m_scale = setup.scalesToWidth ? std::clamp(room / std::max(need, 1.0), leastScale, 1.0) : 1;
    m_size = paper / m_scale;
}

/// Numbers get the width of their longest text; the texts beside them share what is left, as asked for.
void ReportLayout::findColumns(const ReportTable &table)
{
    const QList<double> &least = m_least.at(m_block);
    const double all = std::accumulate(least.begin(), least.end(), 0.0);
    const double shrink = std::min(1.0, body().width() / std::max(1.0, all));
    QList<double> widths(table.columns.size(), 0);
    QList<bool> isFixed(table.columns.size(), shrink < 1);
    const bool hasText = std::any_of(table.columns.begin(), table.columns.end(), [](const auto &c) { return !c.isNumber; });
    for (qsizetype c = 0; c < table.columns.size(); ++c)
        isFixed[c] = shrink < 1 || (hasText && table.columns.at(c).isNumber);
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        double room = body().width();
        double shares = 0;
        for (qsizetype c = 0; c < widths.size(); ++c) {
            if (isFixed.at(c))
                room -= least.at(c) * shrink;
            else
                shares += std::max(0.01, table.columns.at(c).width);
        }
        for (qsizetype c = 0; c < widths.size(); ++c) {
            widths[c] = isFixed.at(c) ? least.at(c) * shrink
                                      : room * std::max(0.01, table.columns.at(c).width) / shares;
            if (!isFixed.at(c) && widths.at(c) < least.at(c)) {
                isFixed[c] = true;
                isSettled = false;
            }
        }
    }
    Columns columns;
    double x = body().left();
    for (const double width : widths) {
        columns.left.append(x);
        columns.width.append(width);
        x += width;
    }
    m_columns.last() = columns;
}

int ReportLayout::rowLines(const ReportTable &table, int row) const
{
    qsizetype most = 1;
    const ReportRow &values = table.rows.at(row);
    const QFont &font = values.style == ReportRow::Style::Normal ? m_fonts.body : m_fonts.strong;
    const QStringList &cells = m_texts.at(m_block).at(row);
    for (qsizetype c = 0; c < cells.size(); ++c) {
        const double width = m_columns.at(m_block).width.at(c) - 2 * cellPadding - (c == 0 ? values.indent * indentStep : 0);
        most = std::max(most, lines(cells.at(c), font, width).size());
    }
    return int(most);
}

void ReportLayout::operator()(const ReportTable &table)
{
    space(8);
    if (!table.title.isEmpty())
        place(ReportPiece::Kind::TableTitle, m_line + 4, noteSpace);
    if (table.rows.isEmpty() || table.columns.isEmpty()) {
        if (!table.empty.isEmpty())
            place(ReportPiece::Kind::TableEmpty, m_line + 4);
        return;
    }
    findColumns(table);
    placeRows(table);
    space(6);
}

void ReportLayout::placeRows(const ReportTable &table)
{
    const double padding = 2 * rowPadding(table);
    int headLines = 1;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        const double width = m_columns.last().width.at(c) - 2 * cellPadding;
        headLines = std::max(headLines, int(lines(table.columns.at(c).label, m_fonts.strong, width).size()));
    }
    const double head = headLines * m_line + padding;
    const double full = body().height() - head;
    place(ReportPiece::Kind::TableHead, head, m_line + padding);
    for (int r = 0; r < table.rows.size(); ++r) {
        int rest = rowLines(table, r);
        int first = 0;
        while (rest > 0) {
            const int fit = std::min(rest, int((full - padding) / m_line));
            double need = fit * m_line + padding;
            // A total is not left alone on a page, and a group's heading not without its first row.
            const bool isBeforeTotal = r + 2 == table.rows.size() && table.rows.at(r + 1).style == ReportRow::Style::Total;
            if (isBeforeTotal || (table.rows.at(r).style == ReportRow::Style::Group && r + 1 < table.rows.size()))
                need = std::min(need + m_line + padding, full);
            if (need > left()) {
                newPage();
                place(ReportPiece::Kind::TableHead, head);
            }
            ReportPiece &piece = place(ReportPiece::Kind::TableRow, fit * m_line + padding);
            piece.index = r;
            piece.firstLine = first;
            piece.lines = fit;
            first += fit;
            rest -= fit;
        }
    }
}

} // namespace muster
