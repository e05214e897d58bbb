// SPDX-License-Identifier: GPL-3.0-or-later
// Large figures, chapters and the list of contents.
#include "app/report/reporttext.h"
#include "ui/report/pageink.h"
#include "ui/report/reportpainter.h"

namespace muster {

QRectF ReportPainter::figureRect(const ReportPiece &piece, const ReportFigures &figures, int place) const
{
    const double width = m_layout.body().width() / m_layout.figuresInRow(figures);
    return {m_layout.body().left() + place * width, piece.y, width - ReportLayout::gap / 2, piece.height - 6};
}

void ReportPainter::paintFigures(QPainter &painter, const ReportPiece &piece, const ReportFigures &figures) const
{
    const int inRow = m_layout.figuresInRow(figures);
    for (int i = 0; i < inRow && piece.index + i < figures.figures.size(); ++i) {
        const ReportFigures::Figure &figure = figures.figures.at(piece.index + i);
        const QRectF rect = figureRect(piece, figures, i);
        const QColor tone = toneInk(figure.tone);
        painter.fillRect(placed(QRectF(rect.left(), rect.top(), 2, rect.height())), tone.isValid() ? tone : lineInk);
        const double left = rect.left() + 8;
        QFont font = m_layout.fonts().figure;
        const QString text = cellText(figure.value, m_layout.locale());
        if (const double width = QFontMetricsF(font).horizontalAdvance(text); width > rect.width() - 10) // a very long amount
            font.setPixelSize(std::max(9, int(font.pixelSize() * (rect.width() - 10) / width)));
        painter.setFont(font);
        painter.setPen(tone.isValid() ? tone : inkColor);
        write(painter, {left, rect.top()}, text);
        painter.setFont(m_layout.fonts().body);
        painter.setPen(quietInk);
        paintLines(painter, {left, rect.top() + QFontMetricsF(m_layout.fonts().figure).height()},
                   m_layout.lines(figure.label, painter.font(), rect.width() - ReportLayout::gap / 2));
    }
}

void ReportPainter::paintChapter(QPainter &painter, const ReportPiece &piece, const ReportChapter &chapter) const
{
    const QRectF body = m_layout.body();
    painter.setFont(m_layout.fonts().title);
    const QFontMetricsF metrics(painter.font());
    write(painter, {body.left(), piece.y}, metrics.elidedText(chapter.title, Qt::ElideRight, body.width()));
    painter.setFont(m_layout.fonts().body);
    painter.setPen(quietInk);
    write(painter, {body.left(), piece.y + metrics.height()}, chapter.period);
}

void ReportPainter::paintContents(QPainter &painter, const ReportPiece &piece, const ReportContents &contents) const
{
    const QRectF body = m_layout.body();
    painter.setFont(m_layout.fonts().heading);
    write(painter, {body.left(), piece.y}, contents.title);
    painter.setFont(m_layout.fonts().body);
    const QFontMetricsF metrics(painter.font());
    double y = piece.y + 22;
    int number = 0;
    for (const ReportLayout::Chapter &chapter : m_layout.chapters()) {
        const QString page = m_layout.locale().toString(chapter.page + 1);
        const double right = body.right() - metrics.horizontalAdvance(page);
        painter.setPen(quietInk);
        write(painter, {body.left(), y}, m_layout.locale().toString(++number));
        write(painter, {right, y}, page);
        painter.setPen(inkColor);
        write(painter, {body.left() + 20, y}, metrics.elidedText(chapter.title, Qt::ElideRight, right - body.left() - 40));
        rule(painter, body.left(), body.right(), y + m_layout.lineHeight() + 1, lineInk, 0.5);
        y += m_layout.lineHeight() + 3;
    }
}

} // namespace muster
