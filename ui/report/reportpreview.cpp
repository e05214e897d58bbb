// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportpreview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <cmath>

namespace muster {

namespace {

constexpr double deskMargin = 16;
constexpr double leastZoom = 0.3;
constexpr double mostZoom = 4;

} // namespace

ReportPreview::ReportPreview(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the report"));
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
}

ReportPreview::~ReportPreview() = default;

void ReportPreview::setReport(const Report &report, const PageSetup &setup)
{
    const QByteArray before = m_pages ? m_pages->report().name : QByteArray();
    m_pages = std::make_unique<ReportPainter>(report, locale(), setup);
    m_sentence.clear();
    setAccessibleDescription(tr("%1, %n page(s)", nullptr, m_pages->pageCount()).arg(report.title));
    arrange();
    if (before != report.name) {
        verticalScrollBar()->setValue(0);
        m_figure = -1;
    }
    viewport()->update();
}

void ReportPreview::clear(const QString &sentence)
{
    m_pages.reset();
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    arrange();
    viewport()->update();
}

int ReportPreview::pageCount() const
{
    return m_pages ? m_pages->pageCount() : 0;
}

void ReportPreview::arrange()
{
    if (!m_pages) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    if (m_isFitted)
        m_zoom = std::clamp((viewport()->width() - 2 * deskMargin) / m_pages->pageSize().width(), leastZoom, 1.8);
    const QSizeF page = m_pages->pageSize() * m_zoom;
    const double height = pageCount() * (page.height() + deskMargin) + deskMargin;
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(height)) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    const double width = page.width() + 2 * deskMargin;
    horizontalScrollBar()->setRange(0, std::max(0, int(std::floor(width)) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

QRectF ReportPreview::pageRect(int page) const
{
    const QSizeF size = m_pages->pageSize() * m_zoom;
    const double x = std::max(deskMargin, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const double y = deskMargin + page * (size.height() + deskMargin) - verticalScrollBar()->value();
    return QRectF(QPointF(x, y), size);
}

void ReportPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QPalette &colors = palette();
    const bool isDark = colors.color(QPalette::Base).lightness() < 128;
    painter.fillRect(viewport()->rect(), isDark ? QColor(0x14, 0x16, 0x18) : QColor(0xEE, 0xF0, 0xF2));
    if (!m_pages) {
        painter.setPen(colors.color(QPalette::Text));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         m_sentence);
        return;
    }
    for (int page = 0; page < pageCount(); ++page) {
        const QRectF rect = pageRect(page);
        if (rect.bottom() < 0 || rect.top() > viewport()->height())
            continue;
        painter.fillRect(rect, Qt::white); // paper stays white in the dark
        painter.setPen(QColor(0x8C, 0x95, 0x9F));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
        painter.save();
        painter.setClipRect(rect);
        painter.translate(rect.topLeft());
        painter.scale(m_zoom, m_zoom);
        m_pages->paintPage(painter, page);
        if (page == m_page && current() && hasFocus()) {
            painter.setPen(QPen(QColor(0x0B, 0x5F, 0xA5), 1.5)); // on paper, which is white
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(current()->rect.adjusted(1, 1, -1, -1), 2, 2);
        }
        painter.restore();
    }
}

void ReportPreview::resizeEvent(QResizeEvent *)
{
    arrange();
}

void ReportPreview::setZoom(double zoom)
{
    if (!m_pages)
        return;
    const double share = (verticalScrollBar()->value() + viewport()->height() / 2.0) / m_zoom;
    m_isFitted = false;
    m_zoom = std::clamp(zoom, leastZoom, mostZoom);
    arrange();
    verticalScrollBar()->setValue(int(share * m_zoom - viewport()->height() / 2.0));
    viewport()->update();
}

void ReportPreview::zoomIn()
{
    setZoom(m_zoom * 1.2);
}

void ReportPreview::zoomOut()
{
    setZoom(m_zoom / 1.2);
}

void ReportPreview::fitWidth()
{
    m_isFitted = true;
    arrange();
    viewport()->update();
}

void ReportPreview::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    setZoom(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0));
    event->accept();
}

void ReportPreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Right: return walk(1);
    case Qt::Key_Left: return walk(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter: explainCurrent(); return;
    case Qt::Key_Plus: return zoomIn();
    case Qt::Key_Minus: return zoomOut();
    case Qt::Key_0: return fitWidth();
    case Qt::Key_Home: return verticalScrollBar()->setValue(0);
    case Qt::Key_End: return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

std::optional<ReportPainter::Figure> ReportPreview::current() const
{
    if (!m_pages || m_figure < 0 || m_page >= pageCount())
        return std::nullopt;
    const QList<ReportPainter::Figure> figures = m_pages->figures(m_page);
    return m_figure < figures.size() ? std::optional(figures.at(m_figure)) : std::nullopt;
}

/// To the next or the last figure, over the ends of pages, and scrolls to it.
void ReportPreview::walk(int step)
{
    int page = current() ? m_page : 0;
    qsizetype figure = current() ? m_figure + step : 0;
    while (page >= 0 && page < pageCount() && (figure < 0 || figure >= m_pages->figures(page).size())) {
        page += step;
        figure = step > 0 || page < 0 ? 0 : m_pages->figures(page).size() - 1;
    }
    if (page < 0 || page >= pageCount())
        return;
    m_page = page;
    m_figure = int(figure);
    const QRectF rect(pageRect(page).topLeft() + current()->rect.topLeft() * m_zoom, current()->rect.size() * m_zoom);
    if (rect.top() < 0)
        verticalScrollBar()->setValue(int(verticalScrollBar()->value() + rect.top() - deskMargin));
    else if (rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(int(verticalScrollBar()->value() + rect.bottom() - viewport()->height() + deskMargin));
    viewport()->update();
}

bool ReportPreview::explainCurrent()
{
    const std::optional<ReportPainter::Figure> figure = current();
    if (figure)
        emit explainRequested(m_pages->report().title, figure->source);
    return figure.has_value();
}

std::optional<Source> ReportPreview::sourceAt(QPointF position) const
{
    for (int page = 0; page < pageCount(); ++page) {
        const QRectF rect = pageRect(page);
        if (rect.contains(position))
            return m_pages->sourceAt(page, (position - rect.topLeft()) / m_zoom);
    }
    return std::nullopt;
}

void ReportPreview::mousePressEvent(QMouseEvent *event)
{
    const std::optional<Source> source = sourceAt(event->position());
    if (source && event->button() == Qt::LeftButton)
        emit explainRequested(m_pages->report().title, *source);
}

void ReportPreview::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(sourceAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

} // namespace muster
