// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportpainter.h"

#include "app/report/reporttext.h"
#include "ui/chart/chartview.h"
#include "ui/report/pageink.h"

#include <QCoreApplication>
#include <QPainter>

namespace muster {

namespace {

QString joined(const QStringList &texts)
{
    QStringList present = texts;
    present.removeAll(QString());
    return present.join(QStringLiteral(" · "));
}

} // namespace

ReportPainter::ReportPainter(const Report &report, const QLocale &locale, const PageSetup &setup, std::shared_ptr<TextShaper> shaper)
    : m_layout(report, locale, setup, std::move(shaper))
{
}

QRectF ReportPainter::placed(const QRectF &rect) const
{
    return m_layout.isMirrored() ? rect.translated(m_layout.pageSize().width() - rect.left() - rect.right(), 0) : rect;
}

void ReportPainter::rule(QPainter &painter, double left, double right, double y, const QColor &color, double width) const
{
    painter.fillRect(placed(QRectF(left, y - width / 2, right - left, width)), color);
}

void ReportPainter::write(QPainter &painter, QPointF topLeft, const ShapedLine &line) const
{
    const double x = placed(QRectF(topLeft, QSizeF(line.width, 1))).left();
    // On the line of the page's own font, whatever fonts its letters come from.
    const double y = topLeft.y() + QFontMetricsF(painter.font()).ascent() - line.ascent;
    for (const QGlyphRun &glyphs : line.glyphs)
        painter.drawGlyphRun(QPointF(x, y), glyphs);
}

void ReportPainter::write(QPainter &painter, QPointF topLeft, const QString &text) const
{
    write(painter, topLeft, m_layout.line(text, painter.font()));
}

void ReportPainter::paintPage(QPainter &painter, int page) const
{
    painter.save();
    painter.scale(m_layout.scale(), m_layout.scale());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintFrame(painter, page);
    for (const ReportPiece &piece : m_layout.page(page))
        paintPiece(painter, piece);
    painter.restore();
}

QList<ReportPainter::Figure> ReportPainter::figures(int page) const
{
    QList<Figure> found;
    const auto add = [&](const QRectF &rect, const Source &source) {
        if (!source.isEmpty())
            found.append({QRectF(placed(rect).topLeft() * m_layout.scale(), rect.size() * m_layout.scale()), source});
    };
    for (const ReportPiece &piece : m_layout.page(page)) {
        if (piece.kind == ReportPiece::Kind::Figures) {
            const auto &figures = std::get<ReportFigures>(m_layout.report().blocks.at(piece.block));
            const int inRow = m_layout.figuresInRow(figures);
            for (int i = 0; i < inRow && piece.index + i < figures.figures.size(); ++i)
                add(figureRect(piece, figures, i), figures.figures.at(piece.index + i).source);
        }
        if (piece.kind != ReportPiece::Kind::TableRow)
            continue;
        const auto &columns = m_layout.columns(piece.block);
        const ReportRow &row = std::get<ReportTable>(m_layout.report().blocks.at(piece.block)).rows.at(piece.index);
        for (qsizetype c = 0; c < std::min(columns.left.size(), row.sources.size()); ++c)
            add(QRectF(columns.left.at(c), piece.y, columns.width.at(c), piece.height), row.sources.at(c));
    }
    return found;
}

std::optional<Source> ReportPainter::sourceAt(int page, QPointF position) const
{
    for (const Figure &figure : figures(page))
        if (figure.rect.contains(position))
            return figure.source;
    return std::nullopt;
}

void ReportPainter::paintFrame(QPainter &painter, int page) const
{
    const Report &report = m_layout.report();
    const QRectF body = m_layout.body();
    painter.setFont(m_layout.fonts().body);
    painter.setPen(quietInk);
    const auto fitting = [&](const QString &text, double width) {
        return m_layout.textWidth(text) <= width ? text : QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, width);
    };
    const auto writeRight = [&](double y, const QString &text) {
        write(painter, {body.right() - m_layout.textWidth(text), y}, text);
    };
    const double head = body.top() - 20;
    const QString left = page == 0 ? report.team : joined({report.team, report.title});
    const double room = body.width() - m_layout.textWidth(report.period) - 12;
    write(painter, {body.left(), head}, fitting(left, room));
    writeRight(head, report.period);
    rule(painter, body.left(), body.right(), body.top() - 6, lineInk, 0.75);

    const double foot = body.bottom() + 8;
    rule(painter, body.left(), body.right(), body.bottom() + 4, lineInk, 0.75);
    const QString number = pageWord("Page %1 of %2").arg(page + 1).arg(m_layout.pageCount());
    writeRight(foot, number);
    QString printed = report.asOf.isValid() ? m_layout.locale().toString(report.asOf, QLocale::ShortFormat) : QString();
    if (!report.printedBy.isEmpty())
        printed = joined({pageWord("Printed by %1").arg(report.printedBy), printed});
    double x = body.left();
    if (!report.confidential.isEmpty()) {
        painter.setFont(m_layout.fonts().strong);
        painter.setPen(inkColor);
        write(painter, {x, foot}, report.confidential);
        x += m_layout.textWidth(report.confidential, true) + 12;
        painter.setFont(m_layout.fonts().body);
        painter.setPen(quietInk);
    }
    const double rest = body.right() - m_layout.textWidth(number) - 12 - x;
    write(painter, {x, foot}, fitting(printed, rest));
}

void ReportPainter::paintLines(QPainter &painter, QPointF topLeft, const QList<ShapedLine> &lines) const
{
    for (qsizetype i = 0; i < lines.size(); ++i)
        write(painter, topLeft + QPointF(0, double(i) * m_layout.lineHeight()), lines.at(i));
}

void ReportPainter::paintTitle(QPainter &painter, const ReportPiece &piece) const
{
    const QRectF body = m_layout.body();
    painter.setFont(m_layout.fonts().title);
    painter.setPen(inkColor);
    double y = piece.y;
    for (const ShapedLine &line : m_layout.lines(m_layout.report().title, painter.font(), body.width())) {
        write(painter, {body.left(), y}, line);
        y += QFontMetricsF(painter.font()).height();
    }
    if (m_layout.report().subtitle.isEmpty())
        return;
    painter.setFont(m_layout.fonts().body);
    painter.setPen(quietInk);
    paintLines(painter, {body.left(), y}, m_layout.lines(m_layout.report().subtitle, painter.font(), body.width()));
}

void ReportPainter::paintPiece(QPainter &painter, const ReportPiece &piece) const
{
    const QRectF body = m_layout.body();
    const QPointF at(body.left(), piece.y);
    painter.setFont(m_layout.fonts().body);
    painter.setPen(inkColor);
    if (piece.kind == ReportPiece::Kind::Title)
        return paintTitle(painter, piece);
    if (piece.block < 0)
        return paintAssumptions(painter, piece);
    const ReportBlock &block = m_layout.report().blocks.at(piece.block);
    switch (piece.kind) {
    case ReportPiece::Kind::Heading:
        painter.setFont(m_layout.fonts().heading);
        return write(painter, at, std::get<ReportHeading>(block).text);
    case ReportPiece::Kind::TextTitle:
        painter.setFont(m_layout.fonts().strong);
        return write(painter, at, std::get<ReportText>(block).title);
    case ReportPiece::Kind::TextLines: {
        const ReportText &text = std::get<ReportText>(block);
        painter.setPen(text.small ? quietInk : inkColor);
        return paintLines(painter, at, m_layout.lines(text.text, painter.font(), body.width())
                                           .mid(piece.firstLine, piece.lines));
    }
    case ReportPiece::Kind::Facts:
        return paintFacts(painter, piece, std::get<ReportFacts>(block));
    case ReportPiece::Kind::TableTitle:
        painter.setFont(m_layout.fonts().strong);
        return write(painter, at, std::get<ReportTable>(block).title);
    case ReportPiece::Kind::TableHead:
        return paintTableHead(painter, piece, std::get<ReportTable>(block));
    case ReportPiece::Kind::TableRow:
        return paintTableRow(painter, piece, std::get<ReportTable>(block));
    case ReportPiece::Kind::TableEmpty:
        painter.setPen(quietInk);
        return write(painter, at, std::get<ReportTable>(block).empty);
    case ReportPiece::Kind::Chart:
        return drawChart(painter, QRectF(at, QSizeF(body.width(), piece.height)), std::get<ChartData>(block),
                         m_layout.locale());
    case ReportPiece::Kind::SideBySide:
        return paintSideBySide(painter, piece, std::get<ReportSideBySide>(block));
    case ReportPiece::Kind::Signatures:
        return paintSignatures(painter, piece, std::get<ReportSignatures>(block));
    case ReportPiece::Kind::Figures:
        return paintFigures(painter, piece, std::get<ReportFigures>(block));
    case ReportPiece::Kind::Chapter:
        return paintChapter(painter, piece, std::get<ReportChapter>(block));
    case ReportPiece::Kind::Contents:
        return paintContents(painter, piece, std::get<ReportContents>(block));
    case ReportPiece::Kind::Title:
    case ReportPiece::Kind::Assumptions:
        return;
    }
}

void ReportPainter::paintAssumptions(QPainter &painter, const ReportPiece &piece) const
{
    const QPointF at(m_layout.body().left(), piece.y);
    if (piece.kind == ReportPiece::Kind::Heading) {
        painter.setFont(m_layout.fonts().strong);
        return write(painter, at, pageWord("Assumptions"));
    }
    QString all;
    for (const QString &assumption : m_layout.report().assumptions)
        all += (all.isEmpty() ? QStringLiteral("• ") : QStringLiteral("\n• ")) + assumption;
    painter.setPen(quietInk);
    paintLines(painter, at, m_layout.lines(all, painter.font(), m_layout.body().width())
                                .mid(piece.firstLine, piece.lines));
}

void ReportPainter::paintFacts(QPainter &painter, const ReportPiece &piece, const ReportFacts &facts) const
{
    const int columns = std::max(1, facts.columns);
    const double label = m_layout.factsWidth(facts);
    const double width = (m_layout.body().width() + ReportLayout::gap) / columns;
    for (int c = 0; c < columns && piece.index + c < facts.facts.size(); ++c) {
        const auto &fact = facts.facts.at(piece.index + c);
        const QPointF at(m_layout.body().left() + c * width, piece.y);
        painter.setPen(quietInk);
        paintLines(painter, at, m_layout.lines(fact.first, painter.font(), label - 6));
        painter.setPen(inkColor);
        paintLines(painter, at + QPointF(label, 0),
                   m_layout.lines(fact.second, painter.font(), width - label - ReportLayout::gap));
    }
}

void ReportPainter::paintTableHead(QPainter &painter, const ReportPiece &piece, const ReportTable &table) const
{
    painter.setFont(m_layout.fonts().strong);
    painter.setPen(quietInk);
    const auto &columns = m_layout.columns(piece.block);
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        const double width = columns.width.at(c) - 2 * ReportLayout::cellPadding;
        const QList<ShapedLine> lines = m_layout.lines(table.columns.at(c).label, painter.font(), width);
        double y = piece.y + piece.height - ReportLayout::rowPadding(table) - double(lines.size()) * m_layout.lineHeight();
        for (const ShapedLine &line : lines) {
            const double shift = table.columns.at(c).isNumber ? width - line.width : 0;
            write(painter, {columns.left.at(c) + ReportLayout::cellPadding + shift, y}, line);
            y += m_layout.lineHeight();
        }
    }
    const QRectF body = m_layout.body();
    rule(painter, body.left(), body.right(), piece.y + piece.height, inkColor, 0.75);
}

void ReportPainter::paintTableRow(QPainter &painter, const ReportPiece &piece, const ReportTable &table) const
{
    const QRectF body = m_layout.body();
    const ReportRow &row = table.rows.at(piece.index);
    const bool isNormal = row.style == ReportRow::Style::Normal;
    const QFont &font = isNormal ? m_layout.fonts().body : m_layout.fonts().strong;
    painter.setFont(font);
    const double bottom = piece.y + piece.height;
    if (row.style == ReportRow::Style::Group)
        painter.fillRect(QRectF(body.left(), piece.y, body.width(), piece.height), groupPaper);
    if (row.style == ReportRow::Style::Total || row.style == ReportRow::Style::Subtotal)
        rule(painter, body.left(), body.right(), piece.y, inkColor, 0.5);
    rule(painter, body.left(), body.right(), bottom, row.style == ReportRow::Style::Total ? inkColor : lineInk,
         row.style == ReportRow::Style::Total ? 1.25 : 0.5);
    if (const QColor tone = toneInk(row.tone); tone.isValid())
        painter.fillRect(placed(QRectF(body.left(), piece.y + 1, 2, piece.height - 2)), tone);
    const auto &columns = m_layout.columns(piece.block);
    const QStringList &texts = m_layout.texts(piece.block, piece.index);
    for (qsizetype c = 0; c < texts.size(); ++c) {
        const double indent = c == 0 ? row.indent * ReportLayout::indentStep : 0;
        const double width = columns.width.at(c) - 2 * ReportLayout::cellPadding - indent;
        const double x = columns.left.at(c) + ReportLayout::cellPadding + indent;
        const int heat = table.isHeatMap ? heatStep(row.cells.value(c)) : 0;
        if (heat > 0)
            painter.fillRect(placed(QRectF(columns.left.at(c), piece.y, columns.width.at(c), piece.height)).adjusted(0.5, 0.5, -0.5, -0.5),
                             QColor(QLatin1String(heatColors[heat])));
        painter.setPen(heat == 5 ? QColor(Qt::white) : isNegative(row.cells.value(c)) ? negativeInk : inkColor);
        if (const QColor tone = toneInk(row.tone); c == table.toneColumn && tone.isValid())
            painter.setPen(tone);
        const QList<ShapedLine> lines = m_layout.lines(texts.at(c), font, width);
        const qsizetype last = std::min<qsizetype>(lines.size(), piece.firstLine + piece.lines);
        double y = piece.y + ReportLayout::rowPadding(table);
        for (qsizetype i = piece.firstLine; i < last; ++i, y += m_layout.lineHeight()) {
            const double shift = table.columns.at(c).isNumber ? width - lines.at(i).width : 0;
            write(painter, {x + shift, y}, lines.at(i));
        }
    }
}

void ReportPainter::paintSideBySide(QPainter &painter, const ReportPiece &piece, const ReportSideBySide &pair) const
{
    const QRectF body = m_layout.body();
    const double width = (body.width() - ReportLayout::gap) / 2;
    double x = body.left();
    for (const ReportText *text : {&pair.left, &pair.right}) {
        double y = piece.y;
        int first = piece.firstLine - 1; // line 0 is the title
        int count = piece.lines;
        if (first < 0) {
            painter.setFont(m_layout.fonts().strong);
            write(painter, {x, y}, text->title);
            y += m_layout.lineHeight();
            first = 0;
            --count;
        }
        painter.setFont(m_layout.fonts().body);
        paintLines(painter, {x, y}, m_layout.lines(text->text, painter.font(), width).mid(first, count));
        x += width + ReportLayout::gap;
    }
}

void ReportPainter::paintSignatures(QPainter &painter, const ReportPiece &piece,
                                    const ReportSignatures &signatures) const
{
    const QRectF body = m_layout.body();
    const double width = (body.width() - ReportLayout::gap) / 2;
    for (qsizetype i = 0; i < signatures.labels.size(); ++i) {
        const double x = body.left() + double(i % 2) * (width + ReportLayout::gap);
        const double y = piece.y + double(i / 2) * ReportLayout::signatureHeight + ReportLayout::signatureHeight - 16;
        rule(painter, x, x + width * 0.66, y, inkColor, 0.6);
        rule(painter, x + width * 0.72, x + width, y, inkColor, 0.6);
        painter.setPen(quietInk);
        write(painter, {x, y + 3}, signatures.labels.at(i));
        write(painter, {x + width * 0.72, y + 3}, pageWord("Date"));
    }
}

} // namespace muster
