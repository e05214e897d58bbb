// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/gantt.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <cmath>

class QPainter;

namespace muster {

class Capacity;
struct ThemeColors;

/// Where days and rows lie on a Gantt chart.
struct GanttScale
{
    QDate first;         ///< the day at x = 0
    double dayWidth = 12;
    int rowHeight = 28;

    double left(QDate day) const { return double(first.daysTo(day)) * dayWidth; }
    double right(QDate day) const { return left(day) + dayWidth; } ///< the end of the day
    QDate dayAt(double x) const { return first.addDays(qint64(std::floor(x / dayWidth))); }
    /// The bar of a row whose box starts at y.
    QRectF bar(const GanttRow &row, double y) const;
};

/// Draws a Gantt chart, on the screen and on paper: the parts of it that lie in a given box.
class GanttPainter
{
public:
    struct Look
    {
        bool critical = true; ///< the critical path in its colour
        bool baseline = false;
        bool names = true;    ///< of people, beside the bars
    };
    GanttPainter(const GanttScale &scale, const ThemeColors &colors, const QFont &font, QDate today, Look look);

    void header(QPainter &painter, const QRectF &box, double shift) const; ///< shift: what is left of the box, in pixels
    void ground(QPainter &painter, const QRectF &box) const;               ///< weekends, the lines of weeks or months
    void today(QPainter &painter, const QRectF &box) const;
    /// The days of the box on which the person of a row has no time, hatched.
    void away(QPainter &painter, const GanttRow &row, const QRectF &box, double y, const Capacity &capacity) const;
    void row(QPainter &painter, const GanttRow &row, double y, const QString &person) const;
    /// A link between the boxes of two rows that start at these heights.
    void link(QPainter &painter, const GanttLink &link, const GanttRow &from, double fromY, const GanttRow &to, double toY,
              bool isChosen) const;
    QColor barColor(const GanttRow &row) const;

private:
    void summary(QPainter &painter, const QRectF &bar, const GanttRow &row) const;
    void bar(QPainter &painter, const QRectF &bar, const GanttRow &row) const;
    void diamond(QPainter &painter, QPointF middle, double size, const QColor &color) const;
    void deadline(QPainter &painter, const GanttRow &row, double y) const;
    void labels(QPainter &painter, const QRectF &box, double shift, bool isUpper) const;

    const GanttScale &m_scale;
    const ThemeColors &m_colors;
    QFont m_font;
    QDate m_today;
    Look m_look;
};

/// The first day of the next unit of a calendar, as a scale has lines for it.
enum class GanttUnit { Day, Week, Month, Quarter, Year };
QDate unitStart(GanttUnit unit, QDate day);
QDate nextUnit(GanttUnit unit, QDate start);

} // namespace muster
