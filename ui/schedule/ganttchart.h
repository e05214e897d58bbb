// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/capacity.h"
#include "ui/schedule/ganttpainter.h"

#include <QAbstractScrollArea>
#include <memory>

namespace muster {

class GanttModel;

/// The painted side of the Gantt view: bars, links, deadlines on a time axis. It paints what is in sight and nothing else. The rows
/// are those of a tree beside it, which has the keyboard; here are the mouse's ways: a bar is dragged by its middle or its
/// ends, a link is drawn from the ring beside a bar's end to another bar (its nearer end is meant), a task without dates
/// gets them by drawing in its row. Nothing is changed here: the signals say what the user wants.
class GanttChart : public QAbstractScrollArea
{
    Q_OBJECT
public:
    static constexpr int headerHeight = 44;
    static constexpr double leastDayWidth = 0.25, mostDayWidth = 48;

    explicit GanttChart(const GanttModel &model, QWidget *parent = nullptr);

    /// The rows in sight order, and the people's time for their absences. `today` has a line.
    void setShown(QList<int> rows, std::shared_ptr<const Capacity> capacity, QDate today);
    void setRowHeight(int height);
    void setLook(GanttPainter::Look look);
    void setCurrent(int row);
    int current() const { return m_current; }
    const QList<int> &shown() const { return m_shown; }
    const GanttScale &scale() const { return m_scale; }
    GanttPainter::Look look() const { return m_look; }

    /// Pixels a day; the day at `x` of the viewport (-1: its middle) stays where it is.
    void setDayWidth(double width, int x = -1);
    void showDay(QDate day, double share = 0.25); ///< at this share of the width
    void revealBar(int row);
    void fit(); ///< all days in sight

    /// For tests and tips: where the bar of a row is in the viewport; empty when the row is folded away.
    QRectF barAt(int row) const;
    /// The ring from which links are drawn, at the bar's start or finish.
    QPointF ringAt(int row, bool atStart) const;

signals:
    void picked(int row);
    void opened(int row);
    void menuWanted(int row, const QPoint &global);
    void barMoved(int row, int days);
    void startMoved(int row, QDate start);
    void finishMoved(int row, QDate finish);
    void barDrawn(int row, QDate start, QDate finish);
    void linkDrawn(int from, int to, muster::LinkKind kind);
    void zoomed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Grip { None, Middle, Start, Finish, RingAtStart, RingAtFinish, Empty };
    struct Hit { int row = -1; Grip grip = Grip::None; };

    void updateBars();
    int placeAt(double y) const; ///< -1: below all rows, or on the header
    double yOf(int place) const { return headerHeight + double(place) * m_scale.rowHeight - verticalOffset(); }
    int verticalOffset() const;
    int horizontalOffset() const;
    Hit hitAt(QPointF point) const;
    bool canDrag(const GanttRow &row) const;
    void paintRows(QPainter &painter, const QRectF &box, const GanttPainter &paint) const;
    void paintLinks(QPainter &painter, const GanttPainter &paint, int firstPlace, int lastPlace) const;
    void paintRings(QPainter &painter) const;
    void paintDrag(QPainter &painter, const GanttPainter &paint) const;
    GanttRow dragged() const; ///< the row as it would be if the button were let go now
    QDate dayAt(double x) const { return m_scale.dayAt(x + horizontalOffset()); }
    void tellDrag();
    void cancelDrag();
    void scrollWhileDragging(QPointF point);
    QString tipOf(const Hit &hit) const;

    const GanttModel &m_model;
    std::shared_ptr<const Capacity> m_capacity;
    GanttScale m_scale;
    GanttPainter::Look m_look;
    QDate m_today;
    QList<int> m_shown;
    QList<int> m_places; ///< of each row; -1: folded away
    int m_current = -1;
    Hit m_hover;

    Grip m_dragging = Grip::None;
    int m_dragRow = -1;
    QPointF m_dragFrom, m_dragTo; ///< in the viewport; the start moves with scrolling
    bool m_isDragged = false;     ///< further than a click is
};

} // namespace muster
