// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/ganttpainter.h"

#include "app/staff/capacity.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace muster {

namespace {

constexpr double weekendsFrom = 2.4; // pixels a day: below it they are a grey mist
constexpr double absencesFrom = 5;
constexpr double barHeight = 14, baselineHeight = 4;

GanttUnit lowerUnit(double dayWidth)
{
    return dayWidth >= 18 ? GanttUnit::Day : dayWidth >= 5 ? GanttUnit::Week : dayWidth >= 1.6 ? GanttUnit::Month
        : dayWidth >= 0.5 ? GanttUnit::Quarter : GanttUnit::Year;
}

GanttUnit upperUnit(double dayWidth)
{
    return dayWidth >= 5 ? GanttUnit::Month : GanttUnit::Year;
}

} // namespace

QDate unitStart(GanttUnit unit, QDate day)
{
    switch (unit) {
    case GanttUnit::Day: return day;
    case GanttUnit::Week: return Period::week(day).first;
    case GanttUnit::Month: return Period::month(day).first;
    case GanttUnit::Quarter: return Period::quarter(day).first;
    case GanttUnit::Year: return Period::year(day).first;
    }
    return day;
}

QDate nextUnit(GanttUnit unit, QDate start)
{
    switch (unit) {
    case GanttUnit::Day: return start.addDays(1);
    case GanttUnit::Week: return start.addDays(7);
    case GanttUnit::Month: return start.addMonths(1);
    case GanttUnit::Quarter: return start.addMonths(3);
    case GanttUnit::Year: return start.addYears(1);
    }
    return start.addDays(1);
}

QRectF GanttScale::bar(const GanttRow &row, double y) const
{
    const double height = row.hasParts || row.kind == GanttRow::Kind::Project ? 9 : barHeight;
    const double top = y + std::floor((rowHeight - height) / 2) - (row.baseStart.isValid() ? 2 : 0);
    return {left(row.start), top, std::max(right(row.finish) - left(row.start), 3.0), height};
}

GanttPainter::GanttPainter(const GanttScale &scale, const ThemeColors &colors, const QFont &font, QDate today, Look look)
    : m_scale(scale), m_colors(colors), m_font(textFont(font, 11)), m_today(today), m_look(look)
{
}

void GanttPainter::labels(QPainter &painter, const QRectF &box, double shift, bool isUpper) const
{
    const QLocale locale;
    const GanttUnit unit = isUpper ? upperUnit(m_scale.dayWidth) : lowerUnit(m_scale.dayWidth);
    const QFontMetricsF metrics(painter.font());
    for (QDate day = unitStart(unit, m_scale.dayAt(shift)); m_scale.left(day) < shift + box.width(); day = nextUnit(unit, day)) {
        const QDate next = nextUnit(unit, day);
        const QRectF cell(box.left() + m_scale.left(day) - shift, box.top(), m_scale.left(next) - m_scale.left(day), box.height());
        QString text;
        switch (unit) {
        case GanttUnit::Day: text = locale.toString(day.day()); break;
        case GanttUnit::Week: text = m_scale.dayWidth >= 9 ? shortDate(day, day) : locale.toString(day.day()); break;
        case GanttUnit::Month: text = isUpper ? locale.standaloneMonthName(day.month()) + QLatin1Char(' ') + QString::number(day.year())
                                              : locale.standaloneMonthName(day.month(), QLocale::ShortFormat); break;
        case GanttUnit::Quarter: text = QStringLiteral("Q%1").arg((day.month() + 2) / 3); break;
        case GanttUnit::Year: text = QString::number(day.year()); break;
        }
        painter.setPen(m_colors.border);
        painter.drawLine(QPointF(std::round(cell.left()) + 0.5, cell.top()), QPointF(std::round(cell.left()) + 0.5, cell.bottom()));
        const bool isNow = day <= m_today && m_today < next;
        painter.setPen(isNow && !isUpper ? m_colors.accent : isUpper ? m_colors.text : m_colors.secondary);
        // what has begun left of the box keeps its name in sight
        QRectF inner = cell.adjusted(unit == GanttUnit::Day ? 0 : 5, 0, 0, 0);
        inner.setLeft(std::max(inner.left(), box.left() + (unit == GanttUnit::Day ? 0 : 5)));
        if (metrics.horizontalAdvance(text) <= inner.width())
            painter.drawText(inner, int((unit == GanttUnit::Day ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter), text);
    }
}

void GanttPainter::header(QPainter &painter, const QRectF &box, double shift) const
{
    painter.save();
    painter.setClipRect(box);
    painter.fillRect(box, m_colors.panel);
    painter.setFont(textFont(m_font, 13, true));
    QFont upper = m_font;
    upper.setWeight(QFont::DemiBold);
    painter.setFont(upper);
    const double half = std::floor(box.height() / 2);
    labels(painter, {box.left(), box.top(), box.width(), half}, shift, true);
    painter.setFont(m_font);
    labels(painter, {box.left(), box.top() + half, box.width(), box.height() - half}, shift, false);
    painter.setPen(m_colors.border);
    painter.drawLine(QPointF(box.left(), box.top() + half), QPointF(box.right(), box.top() + half));
    painter.drawLine(QPointF(box.left(), box.bottom() - 0.5), QPointF(box.right(), box.bottom() - 0.5));
    painter.restore();
}

void GanttPainter::ground(QPainter &painter, const QRectF &box) const
{
    const QDate first = m_scale.dayAt(box.left()), last = m_scale.dayAt(box.right());
    if (m_scale.dayWidth >= weekendsFrom) {
        for (QDate day = first.addDays(-1); day <= last; day = day.addDays(1)) {
            if (day.dayOfWeek() == Qt::Saturday)
                painter.fillRect(QRectF(m_scale.left(day), box.top(), 2 * m_scale.dayWidth, box.height()), m_colors.panel);
        }
    }
    const GanttUnit unit = m_scale.dayWidth >= 5 ? GanttUnit::Week : upperUnit(m_scale.dayWidth);
    painter.setPen(mixed(m_colors.border, m_colors.background, 0.45));
    for (QDate day = unitStart(unit, first); day <= last; day = nextUnit(unit, day)) {
        const double x = std::round(m_scale.left(day)) + 0.5;
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    }
}

void GanttPainter::today(QPainter &painter, const QRectF &box) const
{
    const double x = std::round(m_scale.left(m_today) + m_scale.dayWidth / 2) + 0.5;
    painter.setPen(QPen(m_colors.accent, 1.5));
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
}

void GanttPainter::away(QPainter &painter, const GanttRow &row, const QRectF &box, double y, const Capacity &capacity) const
{
    if (m_scale.dayWidth < absencesFrom || !row.person || !row.hasBar() || row.hasParts)
        return;
    // where its bar, with a little around it, meets the box
    const QDate first = std::max(m_scale.dayAt(box.left()), row.start.addDays(-3));
    const QDate last = std::min(m_scale.dayAt(box.right()), row.finish.addDays(3));
    const QColor ink = mixed(m_colors.secondary, m_colors.background, 0.5);
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        if (day.dayOfWeek() > 5 || capacity.day(row.person, day).net.value > 0)
            continue;
        const QRectF cell(m_scale.left(day), y + 1, m_scale.dayWidth, m_scale.rowHeight - 2);
        painter.fillRect(cell, m_colors.panel);
        painter.fillRect(cell, QBrush(ink, Qt::BDiagPattern));
    }
}

QColor GanttPainter::barColor(const GanttRow &row) const
{
    if (row.isClosed)
        return mixed(m_colors.secondary, m_colors.background, 0.4);
    if (m_look.critical && row.isCritical())
        return m_colors.charts.at(1);
    return m_colors.charts.at(0);
}

void GanttPainter::summary(QPainter &painter, const QRectF &bar, const GanttRow &row) const
{
    const QColor color = row.isClosed ? mixed(m_colors.secondary, m_colors.background, 0.4) : mixed(m_colors.text, m_colors.background, 0.15);
    QPainterPath path;
    const double foot = std::min(6.0, bar.width() / 2), thick = 5;
    path.moveTo(bar.topLeft());
    path.lineTo(bar.topRight());
    path.lineTo(bar.right(), bar.bottom());
    path.lineTo(bar.right() - foot, bar.top() + thick);
    path.lineTo(bar.left() + foot, bar.top() + thick);
    path.lineTo(bar.left(), bar.bottom());
    path.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(path);
    if (row.done > 0 && row.done < 100) {
        painter.setBrush(m_colors.ok);
        painter.drawRect(QRectF(bar.left(), bar.top(), bar.width() * row.done / 100, 2));
    }
}

void GanttPainter::bar(QPainter &painter, const QRectF &bar, const GanttRow &row) const
{
    const QColor color = barColor(row);
    const double radius = std::min(4.0, bar.width() / 3);
    QPainterPath outline;
    outline.addRoundedRect(bar, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(color, m_colors.background, row.isClosed ? 0.5 : 0.62));
    painter.drawPath(outline);
    if (row.done > 0) {
        painter.save();
        painter.setClipRect(QRectF(bar.left(), bar.top(), bar.width() * row.done / 100, bar.height()), Qt::IntersectClip);
        painter.setBrush(color);
        painter.drawPath(outline);
        painter.restore();
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1));
    outline = {};
    outline.addRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.drawPath(outline);
}

void GanttPainter::diamond(QPainter &painter, QPointF middle, double size, const QColor &color) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{{middle.x(), middle.y() - size}, {middle.x() + size, middle.y()},
                                  {middle.x(), middle.y() + size}, {middle.x() - size, middle.y()}});
}

/// A mark where it was promised, and from there a line to where the plan has it, when that is later.
void GanttPainter::deadline(QPainter &painter, const GanttRow &row, double y) const
{
    if (!row.deadline.isValid() || row.isClosed)
        return;
    const double x = m_scale.right(row.deadline), middle = y + m_scale.rowHeight / 2.0;
    const QColor color = row.isLate() ? m_colors.danger : m_colors.secondary;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{{x - 4, y + 3}, {x + 4, y + 3}, {x, y + 8}});
    painter.setPen(QPen(color, 1.5));
    painter.drawLine(QPointF(x, y + 6), QPointF(x, middle + 8));
}

void GanttPainter::row(QPainter &painter, const GanttRow &row, double y, const QString &person) const
{
    const double middle = y + m_scale.rowHeight / 2.0;
    double end = 0;
    if (m_look.baseline && row.baseStart.isValid()) {
        const double top = row.kind == GanttRow::Kind::Milestone ? middle : y + m_scale.rowHeight - baselineHeight - 2;
        painter.setPen(Qt::NoPen);
        const QColor color = mixed(m_colors.secondary, m_colors.background, 0.25);
        painter.setBrush(color);
        if (row.kind == GanttRow::Kind::Milestone)
            diamond(painter, {m_scale.left(row.baseStart) + m_scale.dayWidth / 2, top}, 4, color);
        else
            painter.drawRoundedRect(QRectF(m_scale.left(row.baseStart), top, std::max(m_scale.right(row.baseFinish) - m_scale.left(row.baseStart), 3.0), baselineHeight), 2, 2);
    }
    if (row.hasBar()) {
        const QRectF box = m_scale.bar(row, y);
        end = box.right();
        if (row.kind == GanttRow::Kind::Milestone) {
            const bool isMissed = !row.isClosed && row.finish < m_today;
            const double x = m_scale.left(row.start) + m_scale.dayWidth / 2;
            diamond(painter, {x, middle}, 7, row.isClosed ? m_colors.ok : isMissed ? m_colors.danger : m_colors.charts.at(2));
            end = x + 7;
        } else if (row.kind == GanttRow::Kind::Project || row.hasParts) {
            summary(painter, box, row);
        } else {
            bar(painter, box, row);
        }
    }
    deadline(painter, row, y);
    if (m_look.names && row.hasBar() && (row.kind != GanttRow::Kind::Project)) {
        const QString text = row.kind == GanttRow::Kind::Milestone ? row.title : person;
        const double from = std::max(end, row.deadline.isValid() && !row.isClosed && std::abs(m_scale.right(row.deadline) - end) < 12
                                              ? m_scale.right(row.deadline) + 4 : end) + 12;
        painter.setFont(m_font);
        painter.setPen(m_colors.secondary);
        painter.drawText(QRectF(from, y, 260, m_scale.rowHeight), int(Qt::AlignLeft | Qt::AlignVCenter), text);
    }
}

void GanttPainter::link(QPainter &painter, const GanttLink &link, const GanttRow &from, double fromY, const GanttRow &to,
                        double toY, bool isChosen) const
{
    const bool leavesStart = link.kind == LinkKind::StartStart || link.kind == LinkKind::StartFinish;
    const bool meetsStart = link.kind == LinkKind::FinishStart || link.kind == LinkKind::StartStart;
    const QRectF a = m_scale.bar(from, fromY), b = m_scale.bar(to, toY);
    const QPointF start(leavesStart ? a.left() : a.right(), a.center().y()), end(meetsStart ? b.left() : b.right(), b.center().y());
    const double out = leavesStart ? start.x() - 8 : start.x() + 8, in = meetsStart ? end.x() - 9 : end.x() + 9;
    QPainterPath path(start);
    const bool isStraight = leavesStart == meetsStart ? true : meetsStart ? out <= in : out >= in;
    if (isStraight) { // one corner line between the two
        const double x = leavesStart == meetsStart ? (leavesStart ? std::min(out, in) : std::max(out, in)) : out;
        path.lineTo(x, start.y());
        path.lineTo(x, end.y());
    } else { // back between the rows
        const double between = fromY + (toY > fromY ? m_scale.rowHeight : 0);
        path.lineTo(out, start.y());
        path.lineTo(out, between);
        path.lineTo(in, between);
        path.lineTo(in, end.y());
    }
    path.lineTo(end.x() + (meetsStart ? -3 : 3), end.y());
    const QColor color = link.isBroken ? m_colors.danger
        : m_look.critical && link.isCritical ? m_colors.charts.at(1) : mixed(m_colors.secondary, m_colors.background, 0.25);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, isChosen ? 2 : 1, link.isBroken ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double back = meetsStart ? -6 : 6;
    painter.drawPolygon(QPolygonF{end, {end.x() + back, end.y() - 3.5}, {end.x() + back, end.y() + 3.5}});
}

} // namespace muster
