// SPDX-License-Identifier: GPL-3.0-or-later
// The mouse on the Gantt chart.
#include "ui/schedule/ganttchart.h"
#include "ui/schedule/ganttmodel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

namespace muster {

namespace {

constexpr double gripWidth = 6, ringReach = 7;

} // namespace

bool GanttChart::canDrag(const GanttRow &row) const
{
    return !row.isClosed && (row.kind != GanttRow::Kind::Project || row.hasParts);
}

GanttChart::Hit GanttChart::hitAt(QPointF point) const
{
    const int place = placeAt(point.y());
    if (place < 0)
        return {};
    const int row = m_shown.at(place);
    const GanttRow &each = m_model.row(row);
    if (!each.hasBar())
        return {row, Grip::Empty};
    const QRectF bar = barAt(row);
    if (each.kind == GanttRow::Kind::Milestone)
        return {row, std::abs(point.x() - bar.center().x()) <= 9 ? Grip::Middle : Grip::None};
    if (each.kind == GanttRow::Kind::Task) {
        const auto isNear = [&](QPointF ring) { return std::hypot(point.x() - ring.x(), point.y() - ring.y()) <= ringReach; };
        if (isNear(ringAt(row, true)))
            return {row, Grip::RingAtStart};
        if (isNear(ringAt(row, false)))
            return {row, Grip::RingAtFinish};
    }
    if (point.x() < bar.left() || point.x() > bar.right() || point.y() < bar.top() - 4 || point.y() > bar.bottom() + 4)
        return {row, Grip::None};
    if (each.kind == GanttRow::Kind::Task && !each.hasParts) {
        const double grip = std::min(gripWidth, bar.width() / 3);
        if (point.x() <= bar.left() + grip)
            return {row, Grip::Start};
        if (point.x() >= bar.right() - grip)
            return {row, Grip::Finish};
    }
    return {row, Grip::Middle};
}

void GanttChart::mousePressEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position());
    if (hit.row < 0)
        return;
    emit picked(hit.row);
    if (event->button() != Qt::LeftButton || hit.grip == Grip::None || !canDrag(m_model.row(hit.row)))
        return;
    m_dragging = hit.grip;
    m_dragRow = hit.row;
    m_dragFrom = m_dragTo = event->position();
    m_isDragged = false;
    qApp->installEventFilter(this); // for Escape, wherever the keyboard is
}

void GanttChart::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = hitAt(event->position());
    if (m_dragging == Grip::None) {
        const bool isFree = m_hover.row >= 0 && canDrag(m_model.row(m_hover.row));
        const bool isEnd = m_hover.grip == Grip::Start || m_hover.grip == Grip::Finish;
        const bool isRing = m_hover.grip == Grip::RingAtStart || m_hover.grip == Grip::RingAtFinish;
        viewport()->setCursor(!isFree || m_hover.grip == Grip::None ? Qt::ArrowCursor : isEnd ? Qt::SizeHorCursor
                              : isRing || m_hover.grip == Grip::Empty ? Qt::CrossCursor : Qt::OpenHandCursor);
    } else {
        m_dragTo = event->position();
        if (std::abs(m_dragTo.x() - m_dragFrom.x()) + std::abs(m_dragTo.y() - m_dragFrom.y()) >= QApplication::startDragDistance())
            m_isDragged = true;
        scrollWhileDragging(m_dragTo);
    }
    viewport()->update();
}

/// The chart moves on when a drag comes to its edge.
void GanttChart::scrollWhileDragging(QPointF point)
{
    const int before = horizontalOffset();
    if (point.x() < 16)
        horizontalScrollBar()->setValue(before - 16);
    else if (point.x() > viewport()->width() - 16)
        horizontalScrollBar()->setValue(before + 16);
    m_dragFrom.rx() -= horizontalOffset() - before;
}

GanttRow GanttChart::dragged() const
{
    GanttRow row = m_model.row(m_dragRow);
    const int days = int(std::lround((m_dragTo.x() - m_dragFrom.x()) / m_scale.dayWidth));
    switch (m_dragging) {
    case Grip::Middle:
        row.start = row.start.addDays(days);
        row.finish = row.finish.addDays(days);
        break;
    case Grip::Start: row.start = std::min(row.start.addDays(days), row.finish); break;
    case Grip::Finish: row.finish = std::max(row.finish.addDays(days), row.start); break;
    case Grip::Empty:
        row.start = dayAt(std::min(m_dragFrom.x(), m_dragTo.x()));
        row.finish = dayAt(std::max(m_dragFrom.x(), m_dragTo.x()));
        break;
    case Grip::None:
    case Grip::RingAtStart:
    case Grip::RingAtFinish: break;
    }
    return row;
}

void GanttChart::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragTo = event->position();
    const bool isDragged = m_isDragged;
    if (isDragged)
        tellDrag();
    cancelDrag();
}

void GanttChart::cancelDrag()
{
    qApp->removeEventFilter(this);
    m_dragging = Grip::None;
    m_dragRow = -1;
    m_isDragged = false;
    viewport()->update();
}

void GanttChart::tellDrag()
{
    const int row = m_dragRow;
    const GanttRow now = dragged();
    const GanttRow &before = m_model.row(row);
    switch (m_dragging) {
    case Grip::Middle:
        if (now.start != before.start)
            emit barMoved(row, int(before.start.daysTo(now.start)));
        break;
    case Grip::Start:
        if (now.start != before.start)
            emit startMoved(row, now.start);
        break;
    case Grip::Finish:
        if (now.finish != before.finish)
            emit finishMoved(row, now.finish);
        break;
    case Grip::Empty:
        if (now.kind == GanttRow::Kind::Task)
            emit barDrawn(row, now.start, now.finish);
        break;
    case Grip::RingAtStart:
    case Grip::RingAtFinish: {
        const int place = placeAt(m_dragTo.y());
        const int to = place < 0 ? -1 : m_shown.at(place);
        if (to < 0 || to == row || m_model.row(to).kind != GanttRow::Kind::Task || !m_model.row(to).hasBar())
            break;
        const bool meetsStart = m_dragTo.x() < barAt(to).center().x(), leavesStart = m_dragging == Grip::RingAtStart;
        emit linkDrawn(row, to, leavesStart ? (meetsStart ? LinkKind::StartStart : LinkKind::StartFinish)
                                            : (meetsStart ? LinkKind::FinishStart : LinkKind::FinishFinish));
        break;
    }
    case Grip::None: break;
    }
}

bool GanttChart::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_dragging == Grip::None || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return false;
    cancelDrag();
    return true;
}

void GanttChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const Hit hit = hitAt(event->position()); hit.row >= 0)
        emit opened(hit.row);
}

void GanttChart::contextMenuEvent(QContextMenuEvent *event)
{
    const int place = placeAt(event->pos().y());
    if (place < 0)
        return;
    emit picked(m_shown.at(place));
    emit menuWanted(m_shown.at(place), event->globalPos());
}

void GanttChart::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setDayWidth(m_scale.dayWidth * std::pow(1.0015, event->angleDelta().y()), int(event->position().x()));
        event->accept();
    } else if (event->modifiers() & Qt::ShiftModifier) {
        horizontalScrollBar()->setValue(horizontalOffset() - event->angleDelta().y());
        event->accept();
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

QString GanttChart::tipOf(const Hit &hit) const
{
    if (hit.grip == Grip::RingAtFinish || hit.grip == Grip::RingAtStart)
        return tr("Drag to another bar: it then waits for this one. Its nearer end is meant.");
    if (hit.grip == Grip::Empty && m_model.row(hit.row).kind == GanttRow::Kind::Task)
        return tr("No dates yet. Draw a bar here to give it some.");
    return m_model.description(hit.row);
}

bool GanttChart::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        m_hover = {};
        viewport()->update();
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Hit hit = hitAt(help->pos());
        if (hit.row < 0 || hit.grip == Grip::None)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tipOf(hit).toHtmlEscaped(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace muster
