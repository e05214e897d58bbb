// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"
#include "ui/report/pagesetup.h"
#include "ui/report/textshaper.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPageLayout>
#include <memory>

namespace muster {

/// The fonts of a page. All text is 9 pt or larger.
struct ReportFonts
{
    explicit ReportFonts(const QString &family);

    /// The one that looks like this. A painter's font is made for its device, and on one of 72 dots an inch its spacing is none.
    const QFont &like(const QFont &font) const;

    QFont body, strong, heading, title, figure;
};

/// What stands where on a page: a part of a block, with its place from the page's top. One unit is one point.
struct ReportPiece
{
    enum class Kind {
        Title, Heading, TextTitle, TextLines, Facts, TableTitle, TableHead, TableRow, TableEmpty, Chart, SideBySide,
        Signatures, Figures, Chapter, Contents, Assumptions
    };

    Kind kind = Kind::Title;
    int block = -1;
    int index = 0;     ///< the row of a table or of facts
    int firstLine = 0; ///< of a text that goes on from the page before
    int lines = 0;
    double y = 0;
    double height = 0;
};

/// Puts a report onto pages: heads of tables are repeated, a row stays on one page (unless it is taller than a page), a
/// heading is not left alone at a page's foot. Knows sizes, does not draw.
class ReportLayout
{
public:
    /// Reports that are written together may share what is known of their texts.
    ReportLayout(const Report &report, const QLocale &locale, const PageSetup &setup, std::shared_ptr<TextShaper> shaper = {});

    struct Columns { QList<double> left, width; };

    int pageCount() const { return int(m_pages.size()); }
    const QList<ReportPiece> &page(int index) const { return m_pages.at(index); }
    const Report &report() const { return m_report; }
    const QLocale &locale() const { return m_locale; }
    const ReportFonts &fonts() const { return m_fonts; }
    QSizeF pageSize() const { return m_size; } ///< in units of the layout: points, but for scale()
    double scale() const { return m_scale; }   ///< points in a unit: less than 1 where a wide table is made smaller
    /// In languages that are written from the right a page is its mirror image; places here are those before it is.
    bool isMirrored() const { return m_locale.textDirection() == Qt::RightToLeft; }
    QPageLayout pageLayout() const { return m_pageLayout; }
    QRectF body() const;                       ///< between the head and the foot of a page
    const Columns &columns(int block) const { return m_columns.at(block); }
    const QStringList &texts(int block, int row) const { return m_texts.at(block).at(row); }
    double lineHeight() const { return m_line; }

    /// The lines of a text in a width; breaks of the text are kept.
    QList<ShapedLine> lines(const QString &text, const QFont &font, double width) const { return m_shaper->lines(text, m_fonts.like(font), width); }
    ShapedLine line(const QString &text, const QFont &font) const { return m_shaper->line(text, m_fonts.like(font)); }
    /// How wide a text is in the body's font, or in bold.
    double textWidth(const QString &text, bool isStrong = false) const { return line(text, isStrong ? m_fonts.strong : m_fonts.body).width; }
    double factsWidth(const ReportFacts &facts) const;
    static constexpr double cellPadding = 4;
    /// How many figures stand side by side.
    int figuresInRow(const ReportFigures &figures) const;
    double figureHeight(const ReportFigures &figures) const; ///< of one row of them
    struct Chapter { QString title; int page; };
    const QList<Chapter> &chapters() const { return m_chapters; }
    /// Above and below the text of a row.
    static double rowPadding(const ReportTable &table) { return table.isCompact ? 0.5 : 2.5; }
    static constexpr double gap = 18;      ///< between texts side by side
    static constexpr double indentStep = 10;
    static constexpr double signatureHeight = 44; ///< room to sign, the line and the name below it

private:
    void operator()(const ReportHeading &heading);
    void operator()(const ReportText &text);
    void operator()(const ReportFacts &facts);
    void operator()(const ReportTable &table);
    void operator()(const ChartData &chart);
    void operator()(const ReportSideBySide &pair);
    void operator()(const ReportSignatures &signatures);
    void operator()(const ReportFigures &figures);
    void operator()(const ReportChapter &chapter);
    void operator()(const ReportContents &contents);

    void layOut();
    void closeUp();
    void formatCells();
    QList<double> leastWidths(const ReportTable &table, int block) const;
    void findLeastWidths();
    double neededWidth() const; ///< of the widest table, with its texts not broken more than is usual
    void chooseSize(const PageSetup &setup);
    void findColumns(const ReportTable &table);
    void placeTitle();
    void placeRows(const ReportTable &table);
    void placeLines(ReportPiece::Kind kind, int count, double padding);
    ReportPiece &place(ReportPiece::Kind kind, double height, double keepWith = 0);
    int rowLines(const ReportTable &table, int row) const;
    double left() const { return m_bottom - m_y; }
    void newPage();
    void space(double points);

    Report m_report;
    QLocale m_locale;
    ReportFonts m_fonts;
    std::shared_ptr<TextShaper> m_shaper;
    QPageLayout m_pageLayout;
    QSizeF m_size;
    double m_line;
    double m_scale = 1;
    double m_y = 0;
    double m_bottom = 0;
    int m_block = 0;
    QList<QList<ReportPiece>> m_pages;
    QList<Chapter> m_chapters;
    QList<Columns> m_columns;           ///< one a block; empty for what is no table
    QList<QList<double>> m_least;       ///< what the columns of a table need, likewise
    QList<QList<QStringList>> m_texts;  ///< the cells of a table as text, formatted once
};

} // namespace muster
