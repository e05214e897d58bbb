// SPDX-License-Identifier: GPL-3.0-or-later
// What ChartScene lays over the axes, bars and lines of Qt Charts, and where each value stands.
#include "ui/chart/chartscene.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QPainter>
#include <QPen>
#include <cmath>

namespace muster {

namespace {

bool isBarShape(ChartShape shape)
{
    return shape == ChartShape::Bar || shape == ChartShape::StackedBar;
}

std::optional<qint64> spotValue(const ChartData &data, ChartSpot spot)
{
    if (spot.series < 0 || spot.series >= data.series.size())
        return std::nullopt;
    const auto &values = data.series.at(spot.series).values;
    return spot.category >= 0 && spot.category < std::min(values.size(), data.categories.size())
               ? values.at(spot.category) : std::nullopt;
}

} // namespace

QString ChartScene::name(const QString &text) const
{
    return text.toHtmlEscaped(); // Qt Charts draws its labels as HTML
}

double ChartScene::slotSize() const
{
    return (m_data.horizontal ? m_plot.height() : m_plot.width()) / double(m_data.categories.size());
}

double ChartScene::slotCenter(int category) const
{
    return (m_data.horizontal ? m_plot.top() : m_plot.left()) + (category + 0.5) * slotSize();
}

double ChartScene::position(double value, bool second) const
{
    const Scale &scale = second && m_hasSecond ? m_second : m_first;
    const double share = (value - scale.from) / (scale.to - scale.from);
    return m_data.horizontal ? m_plot.left() + share * m_plot.width() : m_plot.bottom() - share * m_plot.height();
}

QRectF ChartScene::spotRect(ChartSpot spot) const
{
    const std::optional<qint64> value = spotValue(m_data, spot);
    if (!value || m_data.isEmpty())
        return QRectF();
    const ChartSeries &series = m_data.series.at(spot.series);
    double from = 0;
    double to = double(*value);
    double breadth = slotSize() * barShare;
    double begin = slotCenter(spot.category) - breadth / 2;
    if (series.shape == ChartShape::StackedBar) {
        for (int i = 0; i < spot.series; ++i) {
            const double below = double(spotValue(m_data, {i, spot.category}).value_or(0));
            if (m_data.series.at(i).shape == ChartShape::StackedBar && (below < 0) == (to < 0))
                from += below;
        }
        to += from;
    } else if (series.shape == ChartShape::Bar) {
        int count = 0;
        int before = 0;
        for (int i = 0; i < m_data.series.size(); ++i) {
            const bool counts = m_data.series.at(i).shape == ChartShape::Bar;
            count += counts;
            before += counts && i < spot.series;
        }
        breadth /= count;
        begin += before * breadth;
    }
    const double end = position(to, series.onSecondAxis);
    if (!isBarShape(series.shape)) {
        const double half = m_font.pixelSize() * 0.45;
        const double along = series.shape == ChartShape::Marker ? breadth / 2 : half;
        const double center = slotCenter(spot.category);
        return m_data.horizontal ? QRectF(end - half, center - along, 2 * half, 2 * along)
                                 : QRectF(center - along, end - half, 2 * along, 2 * half);
    }
    const double start = position(from, false);
    return m_data.horizontal ? QRectF(start, begin, end - start, breadth).normalized()
                             : QRectF(begin, start, breadth, end - start).normalized();
}

ChartSpot ChartScene::spotAt(QPointF where) const
{
    // Lines and markers lie above the bars, so they are asked first.
    for (const bool bars : {false, true}) {
        for (int s = int(m_data.series.size()) - 1; s >= 0; --s) {
            if (isBarShape(m_data.series.at(s).shape) != bars)
                continue;
            for (int c = 0; c < m_data.categories.size(); ++c) {
                const QRectF rect = spotRect({s, c});
                if (!rect.isNull() && rect.adjusted(-2, -2, 2, 2).contains(where))
                    return {s, c};
            }
        }
    }
    return {};
}

void ChartScene::addText(const QString &text, QPointF topLeft, const QColor &color, const QFont &font, double width)
{
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
    auto *item = new QGraphicsSimpleTextItem(shown);
    item->setFont(font);
    item->setBrush(color);
    item->setPos(topLeft);
    item->setZValue(10);
    m_scene->addItem(item);
    m_overlay.append(item);
}

void ChartScene::addHead()
{
    const QFontMetricsF metrics(m_font);
    const double em = m_font.pixelSize();
    double y = 0;
    if (!m_data.title.isEmpty()) {
        QFont font = m_font;
        font.setPixelSize(qRound(em * 1.25));
        font.setWeight(QFont::DemiBold);
        addText(m_data.title, {0, y}, m_palette.text, font, m_size.width());
        y += QFontMetricsF(font).height() + em * 0.2;
    }
    if (!m_data.subtitle.isEmpty()) {
        addText(m_data.subtitle, {0, y}, m_palette.secondary, m_font, m_size.width());
        y += metrics.height();
    }
    if (m_data.series.size() < 2 || m_data.isEmpty())
        return;
    y += em * 0.5;
    double x = 0;
    for (int i = 0; i < m_data.series.size(); ++i) {
        const ChartSeries &series = m_data.series.at(i);
        const QColor color = m_palette.series(m_data, i);
        const double middle = y + metrics.height() / 2;
        QGraphicsItem *swatch = nullptr;
        if (isBarShape(series.shape)) {
            swatch = m_scene->addRect(x, middle - em * 0.4, em * 0.8, em * 0.8,
                                      isOutlined(m_data.series.at(i).role) ? QPen(color, 1) : QPen(Qt::NoPen),
                                      m_palette.fill(m_data, i));
        } else {
            QPen pen(color, em / 5, series.role == ChartRole::Plan || series.role == ChartRole::Forecast
                                        ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap);
            if (series.shape == ChartShape::Marker)
                pen.setStyle(Qt::SolidLine);
            swatch = m_scene->addLine(x - em * 0.1, middle, x + em, middle, pen);
        }
        m_overlay.append(swatch);
        const double width = std::min(metrics.horizontalAdvance(series.name) + 1, m_size.width() - x - em * 1.2);
        addText(series.name, {x + em * 1.3, y}, m_palette.text, m_font, width);
        x += em * 2.9 + width;
        if (x > m_size.width() - em * 3)
            break;
    }
}

void ChartScene::addCategoryNames()
{
    const QFontMetricsF metrics(m_font);
    const double em = m_font.pixelSize();
    const int count = int(m_data.categories.size());
    if (m_data.horizontal) {
        const int every = std::max(1, int(std::ceil(metrics.height() * 0.8 / slotSize())));
        const double room = m_plot.left() - em * 0.6;
        for (int c = 0; c < count; c += every) {
            const QString text = metrics.elidedText(m_data.categories.at(c), Qt::ElideRight, room);
            addText(text, {room - metrics.horizontalAdvance(text), slotCenter(c) - metrics.height() / 2}, m_palette.secondary,
                    m_font, room + 1);
        }
        return;
    }
    // As many names as fit whole; where there are few, a long one is cut rather than left out.
    double widest = em;
    for (const QString &category : m_data.categories)
        widest = std::max(widest, metrics.horizontalAdvance(category));
    const double room = count <= 8 ? slotSize() - em * 0.4 : widest;
    const int every = count <= 8 ? 1 : std::max(1, int(std::ceil((widest + em * 0.4) / slotSize())));
    for (int c = 0; c < count; c += every) {
        const QString text = metrics.elidedText(m_data.categories.at(c), Qt::ElideRight, room + 1);
        addText(text, {slotCenter(c) - metrics.horizontalAdvance(text) / 2, m_plot.bottom() + em * 0.5}, m_palette.secondary,
                m_font, room + 2);
    }
}

void ChartScene::addMarkers()
{
    for (int s = 0; s < m_data.series.size(); ++s) {
        if (m_data.series.at(s).shape != ChartShape::Marker)
            continue;
        const QPen pen(m_palette.series(m_data, s), m_font.pixelSize() / 4.5, Qt::SolidLine, Qt::FlatCap);
        for (int c = 0; c < m_data.categories.size(); ++c) {
            const QRectF rect = spotRect({s, c});
            if (rect.isNull())
                continue;
            const double extra = slotSize() * 0.08;
            const QPointF center = rect.center();
            QGraphicsItem *line = m_data.horizontal
                ? m_scene->addLine(center.x(), rect.top() - extra, center.x(), rect.bottom() + extra, pen)
                : m_scene->addLine(rect.left() - extra, center.y(), rect.right() + extra, center.y(), pen);
            line->setZValue(8);
            m_overlay.append(line);
        }
    }
}

void ChartScene::keepOffMarkers(QRectF &box, int category) const
{
    const double gap = m_font.pixelSize() * 0.3;
    // A marker just past a bar would strike the text through: then it stands beyond the marker.
    for (int s = 0; s < m_data.series.size(); ++s) {
        const QRectF marker = spotRect({s, category});
        if (m_data.series.at(s).shape != ChartShape::Marker || marker.isNull() || !marker.intersects(box))
            continue;
        if (m_data.horizontal)
            box.moveLeft(marker.right() + gap);
        else
            box.moveBottom(marker.top());
    }
}

void ChartScene::addBarLabel(int index, int category)
{
    const std::optional<qint64> value = spotValue(m_data, {index, category});
    if (!value || *value == 0)
        return;
    const QRectF rect = spotRect({index, category});
    const QString text = m_data.text(value, m_locale);
    const QFontMetricsF metrics(m_font);
    const double em = m_font.pixelSize();
    const double width = metrics.horizontalAdvance(text);
    if (m_data.horizontal) {
        QRectF box(rect.right() + em * 0.4, rect.center().y() - metrics.height() / 2, width, metrics.height());
        keepOffMarkers(box, category);
        if (rect.height() >= em * 0.8)
            addText(text, box.topLeft(), m_palette.text, m_font, width + 1);
        return;
    }
    if (width > rect.width() + (slotSize() * (1 - barShare)) * 0.5)
        return;
    const double y = *value < 0 ? rect.bottom() : rect.top() - metrics.height();
    addText(text, {rect.center().x() - width / 2, y}, m_palette.text, m_font, width + 1);
}

void ChartScene::addStackTotal(int category)
{
    qint64 total = 0;
    QRectF bar;
    for (int s = 0; s < m_data.series.size(); ++s) {
        const auto value = spotValue(m_data, {s, category});
        if (!value || m_data.series.at(s).shape != ChartShape::StackedBar)
            continue;
        total += *value;
        bar = bar.isNull() ? spotRect({s, category}) : bar.united(spotRect({s, category}));
    }
    const QFontMetricsF metrics(m_font);
    const QString text = m_data.text(total, m_locale);
    const double width = metrics.horizontalAdvance(text);
    const double gap = m_font.pixelSize() * 0.3;
    if (total == 0 || (m_data.horizontal ? slotSize() < m_font.pixelSize() : width > slotSize() * 0.95))
        return;
    QRectF box(0, 0, width, metrics.height());
    if (m_data.horizontal)
        box.moveTo(bar.right() + gap, bar.center().y() - box.height() / 2);
    else
        box.moveTo(bar.center().x() - width / 2, bar.top() - box.height());
    keepOffMarkers(box, category);
    addText(text, box.topLeft(), m_palette.text, m_font, width + 1);
}

void ChartScene::addLabels()
{
    bool hasLines = false;
    bool hasStack = false;
    for (const ChartSeries &series : m_data.series) {
        hasLines = hasLines || series.shape == ChartShape::Line;
        hasStack = hasStack || series.shape == ChartShape::StackedBar;
    }
    for (int c = 0; c < m_data.categories.size() && !(hasLines && !m_data.horizontal); ++c) {
        if (hasStack)
            addStackTotal(c);
        for (int s = 0; s < m_data.series.size() && !hasStack; ++s) {
            if (m_data.series.at(s).shape == ChartShape::Bar)
                addBarLabel(s, c);
        }
    }
    if (m_data.horizontal || m_hasSecond || m_data.series.size() < 2)
        return;
    const QFontMetricsF metrics(m_font);
    QList<double> taken; // lines that end close together: the first is named there, the others in the legend
    for (int s = 0; s < m_data.series.size(); ++s) {
        if (m_data.series.at(s).shape != ChartShape::Line)
            continue;
        int last = int(m_data.categories.size()) - 1;
        while (last >= 0 && !spotValue(m_data, {s, last}))
            --last;
        if (last == m_data.categories.size() - 1) {
            const QRectF rect = spotRect({s, last});
            const double y = rect.center().y();
            const double height = metrics.height();
            if (std::any_of(taken.begin(), taken.end(), [&](double other) { return std::abs(other - y) < height; }))
                continue;
            taken << y;
            addText(m_data.series.at(s).name, {m_plot.right() + m_font.pixelSize() * 0.3,
                                                rect.center().y() - metrics.height() / 2},
                    m_palette.text, m_font, lineLabelWidth());
        }
    }
}

void ChartScene::paint(QPainter &painter, const QRectF &target)
{
    m_scene->render(&painter, target, QRectF(QPointF(), m_size), Qt::IgnoreAspectRatio);
}

} // namespace muster
