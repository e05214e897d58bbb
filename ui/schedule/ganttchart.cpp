// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/ganttchart.h"

#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/schedule/ganttmodel.h"

#include <QPainter>
#include <QScrollBar>

namespace muster {

namespace {

constexpr int daysAround = 21; ///< days shown before and after everything

} // namespace

GanttChart::GanttChart(const GanttModel &model, QWidget *parent) : QAbstractScrollArea(parent), m_model(model)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Gantt chart; the table beside it has the same figures and the keys"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    horizontalScrollBar()->setSingleStep(24);
}

int GanttChart::verticalOffset() const { return verticalScrollBar()->value(); }
int GanttChart::horizontalOffset() const { return horizontalScrollBar()->value(); }

void GanttChart::setShown(QList<int> rows, std::shared_ptr<const Capacity> capacity, QDate today)
{
    const QDate left = m_scale.first.isValid() ? m_scale.dayAt(horizontalOffset()) : QDate();
    m_shown = std::move(rows);
    m_capacity = std::move(capacity);
    m_today = today;
    m_places.fill(-1, qsizetype(m_model.gantt().rows().size()));
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        m_places[m_shown.at(i)] = int(i);
    const QDate first = Period::week(m_model.gantt().span().first.addDays(-daysAround)).first;
    const bool isSame = first == m_scale.first;
    m_scale.first = first;
    m_hover = {};
    updateBars();
    if (left.isValid() && !isSame)
        horizontalScrollBar()->setValue(int(m_scale.left(left)));
    viewport()->update();
}

void GanttChart::setRowHeight(int height)
{
    m_scale.rowHeight = height;
    updateBars();
}

void GanttChart::setLook(GanttPainter::Look look)
{
    m_look = look;
    viewport()->update();
}

void GanttChart::setCurrent(int row)
{
    m_current = row;
    viewport()->update();
}

void GanttChart::updateBars()
{
    const double whole = m_scale.right(m_model.gantt().span().last.addDays(daysAround)) + 160; // names stand after the bars
    const int width = viewport()->width();
    horizontalScrollBar()->setRange(0, std::max(0, int(whole) - width));
    horizontalScrollBar()->setPageStep(width);
    const int body = std::max(0, viewport()->height() - headerHeight);
    verticalScrollBar()->setRange(0, std::max(0, int(m_shown.size()) * m_scale.rowHeight - body));
    verticalScrollBar()->setPageStep(body);
    verticalScrollBar()->setSingleStep(m_scale.rowHeight);
}

void GanttChart::resizeEvent(QResizeEvent *)
{
    updateBars();
}

void GanttChart::setDayWidth(double width, int x)
{
    const int anchor = x < 0 ? viewport()->width() / 2 : x;
    const double days = (anchor + horizontalOffset()) / m_scale.dayWidth;
    m_scale.dayWidth = std::clamp(width, leastDayWidth, mostDayWidth);
    updateBars();
    horizontalScrollBar()->setValue(int(days * m_scale.dayWidth) - anchor);
    viewport()->update();
    emit zoomed();
}

void GanttChart::showDay(QDate day, double share)
{
    horizontalScrollBar()->setValue(int(m_scale.left(day) - viewport()->width() * share));
}

void GanttChart::revealBar(int row)
{
    const GanttRow &each = m_model.row(row);
    if (!each.hasBar())
        return;
    const double left = m_scale.left(each.start) - horizontalOffset(), right = m_scale.right(each.finish) - horizontalOffset();
    if (right < 20 || left > viewport()->width() - 20)
        horizontalScrollBar()->setValue(int(m_scale.left(each.start)) - viewport()->width() / 4);
}

void GanttChart::fit()
{
    const Period span = m_model.gantt().span();
    setDayWidth(double(viewport()->width() - 160) / std::max(1, span.days()));
    showDay(span.first, 0.02);
}

QRectF GanttChart::barAt(int row) const
{
    const int place = m_places.value(row, -1);
    if (place < 0 || !m_model.row(row).hasBar())
        return {};
    return m_scale.bar(m_model.row(row), yOf(place)).translated(-horizontalOffset(), 0);
}

QPointF GanttChart::ringAt(int row, bool atStart) const
{
    const QRectF bar = barAt(row);
    return {atStart ? bar.left() - 8 : bar.right() + 8, bar.center().y()};
}

int GanttChart::placeAt(double y) const
{
    if (y < headerHeight)
        return -1;
    const int place = int((y - headerHeight + verticalOffset()) / m_scale.rowHeight);
    return place < m_shown.size() ? place : -1;
}

void GanttChart::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    const GanttPainter paint(m_scale, colors, font(), m_today, m_look);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), colors.background);
    const QRectF body(0, headerHeight, viewport()->width(), viewport()->height() - headerHeight);
    if (!m_scale.first.isValid())
        return;
    painter.save();
    painter.setClipRect(body);
    painter.translate(-horizontalOffset(), 0);
    paintRows(painter, body.translated(horizontalOffset(), 0), paint);
    painter.restore();
    paint.header(painter, QRectF(0, 0, viewport()->width(), headerHeight), horizontalOffset());
}

void GanttChart::paintRows(QPainter &painter, const QRectF &box, const GanttPainter &paint) const
{
    const ThemeColors &colors = themeColors(palette());
    paint.ground(painter, box);
    const int first = std::max(0, verticalOffset() / m_scale.rowHeight);
    const int last = std::min(int(m_shown.size()) - 1, int((verticalOffset() + box.height()) / m_scale.rowHeight));
    for (int place = first; place <= last; ++place) {
        const int row = m_shown.at(place);
        const QRectF strip(box.left(), yOf(place), box.width(), m_scale.rowHeight);
        if (row == m_current) {
            QColor chosen = palette().color(QPalette::Highlight);
            chosen.setAlphaF(0.45f);
            painter.fillRect(strip, chosen);
        } else if (row == m_hover.row) {
            painter.fillRect(strip, mixed(colors.hover, colors.background, 0.4));
        }
        if (m_capacity)
            paint.away(painter, m_model.row(row), strip, strip.top(), *m_capacity);
    }
    paint.today(painter, box);
    paintLinks(painter, paint, first, last);
    for (int place = first; place <= last; ++place) {
        const int row = m_shown.at(place);
        if (row != m_dragRow || !m_isDragged || m_dragging == Grip::RingAtStart || m_dragging == Grip::RingAtFinish)
            paint.row(painter, m_model.row(row), yOf(place), m_model.personName(row));
    }
    paintRings(painter);
    if (m_isDragged)
        paintDrag(painter, paint);
}

void GanttChart::paintLinks(QPainter &painter, const GanttPainter &paint, int firstPlace, int lastPlace) const
{
    const auto &rows = m_model.gantt().rows();
    for (const bool chosen : {false, true}) { // those of the current row lie on top
        for (const GanttLink &link : m_model.gantt().links()) {
            const int from = m_places.value(link.from, -1), to = m_places.value(link.to, -1);
            const bool isChosen = link.from == m_current || link.to == m_current;
            if (from < 0 || to < 0 || isChosen != chosen || std::max(from, to) < firstPlace || std::min(from, to) > lastPlace)
                continue;
            paint.link(painter, link, rows[size_t(link.from)], yOf(from), rows[size_t(link.to)], yOf(to), isChosen);
        }
    }
}

/// Where a link may be drawn from: beside the bar that the mouse is on.
void GanttChart::paintRings(QPainter &painter) const
{
    if (m_hover.row < 0 || m_isDragged || m_model.row(m_hover.row).kind != GanttRow::Kind::Task || !m_model.row(m_hover.row).hasBar())
        return;
    const ThemeColors &colors = themeColors(palette());
    for (const bool atStart : {true, false}) {
        const bool isHot = m_hover.grip == (atStart ? Grip::RingAtStart : Grip::RingAtFinish);
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(isHot ? colors.accent : colors.background);
        painter.drawEllipse(ringAt(m_hover.row, atStart) + QPointF(horizontalOffset(), 0), 4, 4);
    }
}

void GanttChart::paintDrag(QPainter &painter, const GanttPainter &paint) const
{
    const ThemeColors &colors = themeColors(palette());
    if (m_dragging == Grip::RingAtStart || m_dragging == Grip::RingAtFinish) {
        const QPointF shift(horizontalOffset(), 0);
        painter.setPen(QPen(colors.accent, 2, Qt::DashLine));
        painter.drawLine(ringAt(m_dragRow, m_dragging == Grip::RingAtStart) + shift, m_dragTo + shift);
        const int target = m_hover.row;
        if (target >= 0 && target != m_dragRow && m_model.row(target).hasBar()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colors.accent, 2));
            painter.drawRoundedRect(barAt(target).translated(shift).adjusted(-2, -2, 2, 2), 5, 5);
        }
        return;
    }
    const GanttRow ghost = dragged();
    const double y = yOf(m_places.at(m_dragRow));
    paint.row(painter, ghost, y, {});
    const QLocale locale;
    const QString text = ghost.kind == GanttRow::Kind::Milestone
        ? locale.toString(ghost.start, QLocale::ShortFormat)
        : tr("%1 – %2").arg(locale.toString(ghost.start, QLocale::ShortFormat), locale.toString(ghost.finish, QLocale::ShortFormat));
    const double width = painter.fontMetrics().horizontalAdvance(text) + 16;
    const QRectF bar = m_scale.bar(ghost, y);
    QRectF tip(bar.left(), bar.top() - 24, width, 20);
    if (tip.top() < headerHeight)
        tip.moveTop(bar.bottom() + 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.text);
    painter.drawRoundedRect(tip, 4, 4);
    painter.setPen(colors.background);
    painter.drawText(tip, Qt::AlignCenter, text);
}

} // namespace muster
