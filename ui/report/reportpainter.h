// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/report/reportlayout.h"

class QPainter;
class QPrinter;

namespace muster {

/// Draws the pages of a report onto anything that can be painted on: screen, printer, PDF. Text stays text and charts stay
/// lines, so that a PDF can be searched and enlarged.
class ReportPainter
{
public:
    ReportPainter(const Report &report, const QLocale &locale, const PageSetup &setup = {}, std::shared_ptr<TextShaper> shaper = {});

    int pageCount() const { return m_layout.pageCount(); }
    QSizeF pageSize() const { return m_layout.pageSize() * m_layout.scale(); } ///< in points
    QPageLayout pageLayout() const { return m_layout.pageLayout(); }
    /// Draws page `page` (0 is the first) with its top left at the painter's origin; one unit is one point.
    void paintPage(QPainter &painter, int page) const;
    const Report &report() const { return m_layout.report(); }
    struct Figure { QRectF rect; Source source; };
    /// The numbers of a page that know what is behind them, in reading order; in points.
    QList<Figure> figures(int page) const;
    /// What is behind the number at this place of a page, if there is one and it knows it.
    std::optional<Source> sourceAt(int page, QPointF position) const;

private:
    void paintFrame(QPainter &painter, int page) const;
    void paintPiece(QPainter &painter, const ReportPiece &piece) const;
    void paintTitle(QPainter &painter, const ReportPiece &piece) const;
    void paintFacts(QPainter &painter, const ReportPiece &piece, const ReportFacts &facts) const;
    void paintTableHead(QPainter &painter, const ReportPiece &piece, const ReportTable &table) const;
    void paintTableRow(QPainter &painter, const ReportPiece &piece, const ReportTable &table) const;
    void paintSideBySide(QPainter &painter, const ReportPiece &piece, const ReportSideBySide &pair) const;
    void paintSignatures(QPainter &painter, const ReportPiece &piece, const ReportSignatures &signatures) const;
    void paintFigures(QPainter &painter, const ReportPiece &piece, const ReportFigures &figures) const;
    QRectF figureRect(const ReportPiece &piece, const ReportFigures &figures, int place) const;
    void paintChapter(QPainter &painter, const ReportPiece &piece, const ReportChapter &chapter) const;
    void paintContents(QPainter &painter, const ReportPiece &piece, const ReportContents &contents) const;
    void paintAssumptions(QPainter &painter, const ReportPiece &piece) const;
    void paintLines(QPainter &painter, QPointF topLeft, const QList<ShapedLine> &lines) const;
    void write(QPainter &painter, QPointF topLeft, const ShapedLine &line) const;
    void write(QPainter &painter, QPointF topLeft, const QString &text) const; ///< in the painter's font
    void rule(QPainter &painter, double left, double right, double y, const QColor &color, double width) const;
    QRectF placed(const QRectF &rect) const; ///< where it is on the paper

    ReportLayout m_layout;
};

/// Writes the report as a PDF with embedded fonts. Until all of it is on the disk a file of that name stays as it was.
/// Throws Error when it cannot be written.
void writePdf(const Report &report, const QString &file, const QLocale &locale, const PageSetup &setup = {});

/// Several reports in one PDF, each with its own page numbers.
void writePdf(const QList<Report> &reports, const QString &file, const QLocale &locale, const PageSetup &setup = {});

/// Writes the report as the ending of `file` says: .pdf, .html, .csv or .xlsx. Throws Error.
void exportReport(const Report &report, const QString &file, const QLocale &locale, const PageSetup &setup = {});

/// Prints the pages that the printer is set to. Returns false when the printer took no page.
bool printReport(const Report &report, QPrinter &printer, const QLocale &locale, PageSetup setup = {});

} // namespace muster
