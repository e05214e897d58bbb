// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chartscene.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <cmath>

namespace muster {

namespace {

QFont titleFont(QFont font)
{
    font.setPixelSize(qRound(font.pixelSize() * 1.25));
    font.setWeight(QFont::DemiBold);
    return font;
}

bool isBar(const ChartSeries &series)
{
    return series.shape == ChartShape::Bar || series.shape == ChartShape::StackedBar;
}

std::optional<qint64> valueOf(const ChartSeries &series, int category)
{
    return category >= 0 && category < series.values.size() ? series.values.at(category) : std::nullopt;
}

/// 1, 2, 2.5 or 5 times a power of ten, at least `least`, so that about five steps make `span`.
double niceStep(double span, double least)
{
    const double rough = span / 4.5;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        const double step = factor * power;
        const bool isWhole = least < 1 || std::abs(step - std::round(step)) < 1e-9;
        if (step >= rough * 0.999 && step >= least && isWhole)
            return step;
    }
    return std::max(least, 10 * power);
}

} // namespace

ChartScene::ChartScene() : m_scene(std::make_unique<QGraphicsScene>()), m_chart(new QChart)
{
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene->addItem(m_chart);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins(QMargins());
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
}

ChartScene::~ChartScene() = default;

void ChartScene::clear()
{
    qDeleteAll(m_overlay);
    m_overlay.clear();
    m_chart->removeAllSeries();
    for (QAbstractAxis *axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    m_categoryAxis = m_firstAxis = m_secondAxis = nullptr;
}

void ChartScene::layOut(const ChartData &data, QSizeF size, const ChartPalette &palette, const QFont &font,
                        const QLocale &locale)
{
    clear();
    m_data = data;
    m_palette = palette;
    m_font = font;
    m_locale = locale;
    m_size = size;
    m_scene->setSceneRect(QRectF(QPointF(), size));
    m_chart->setVisible(!data.isEmpty());
    if (data.isEmpty()) {
        m_plot = QRectF();
        addHead();
        const QRectF box(size.width() * 0.1, size.height() / 2 - font.pixelSize(), size.width() * 0.8, 0);
        const double width = std::min(box.width(), QFontMetricsF(font).horizontalAdvance(data.empty));
        addText(data.empty, {(size.width() - width) / 2, box.top()}, palette.secondary, font, box.width());
        return;
    }
    m_hasSecond = !data.horizontal && std::any_of(data.series.begin(), data.series.end(), [](const auto &one) {
        return one.onSecondAxis && !isBar(one);
    });
    m_first = scaleOf(false);
    m_second = m_hasSecond ? scaleOf(true) : m_first;
    placePlot();
    m_chart->resize(size);
    addAxes();
    addBars(true);
    addBars(false);
    for (int i = 0; i < data.series.size(); ++i) {
        if (data.series.at(i).shape == ChartShape::Line)
            addLine(i);
    }
    m_chart->setPlotArea(m_plot);
    m_chart->layout()->invalidate();
    m_chart->layout()->activate(); // now, not when events are handled: paper has no event loop
    addHead();
    addCategoryNames();
    addMarkers();
    addLabels();
}

ChartScene::Scale ChartScene::scaleOf(bool second) const
{
    double low = 0;
    double high = 0;
    for (int c = 0; c < m_data.categories.size(); ++c) {
        double up = 0;
        double down = 0;
        for (const ChartSeries &series : m_data.series) {
            if ((m_hasSecond && series.onSecondAxis && !isBar(series)) != second)
                continue;
            const double value = double(valueOf(series, c).value_or(0));
            if (series.shape == ChartShape::StackedBar) {
                (value < 0 ? down : up) += value;
                continue;
            }
            low = std::min(low, value);
            high = std::max(high, value);
        }
        low = std::min(low, down);
        high = std::max(high, up);
    }
    const double unit = m_data.unit == Unit::Money ? double(m_data.currency.unit())
                        : m_data.unit == Unit::Duration ? 60.0 : 1.0;
    if (high - low <= 0)
        high = low + unit;
    Scale scale;
    scale.step = niceStep((high - low) / unit, 1) * unit;
    const double room = (high - low) * (m_data.horizontal ? 0 : 0.08); // for the labels below negative bars
    scale.from = low < 0 ? std::floor((low - room) / scale.step) * scale.step : 0;
    scale.to = std::ceil(high * 1.02 / scale.step) * scale.step;
    return scale;
}

double ChartScene::headHeight() const
{
    double height = 0;
    if (!m_data.title.isEmpty())
        height += QFontMetricsF(titleFont(m_font)).height() + m_font.pixelSize() * 0.2;
    if (!m_data.subtitle.isEmpty())
        height += QFontMetricsF(m_font).height();
    return height + m_font.pixelSize() * 0.5;
}

double ChartScene::lineLabelWidth() const
{
    double width = 0;
    for (const ChartSeries &series : m_data.series) {
        if (series.shape == ChartShape::Line && !m_data.horizontal && m_data.series.size() > 1 && !m_hasSecond)
            width = std::max(width, QFontMetricsF(m_font).horizontalAdvance(series.name) + m_font.pixelSize());
    }
    return std::min(width, m_size.width() * 0.2);
}

void ChartScene::placePlot()
{
    const QFontMetricsF metrics(m_font);
    const auto labelWidth = [&](const Scale &scale) {
        const auto width = [&](double v) { return metrics.horizontalAdvance(m_data.text(qRound64(v), m_locale)); };
        return std::max({width(scale.from), width(scale.to), width(scale.to - scale.step)});
    };
    const double em = m_font.pixelSize();
    const double legend = m_data.series.size() > 1 ? metrics.height() + em * 0.7 : 0;
    double left = labelWidth(m_first) + em * 1.2;
    double right = m_hasSecond ? labelWidth(m_second) + em * 1.2 : lineLabelWidth() + em * 0.8;
    if (m_data.horizontal) {
        double widest = 0;
        for (const QString &category : m_data.categories)
            widest = std::max(widest, metrics.horizontalAdvance(category));
        left = std::min(widest + em * 1.4, m_size.width() * 0.35);
        right = labelWidth(m_first) + em;
    }
    const double top = headHeight() + legend + em * 0.8;
    const double bottom = metrics.height() + em * 1.1;
    m_plot = QRectF(left, top, std::max(20.0, m_size.width() - left - right),
                    std::max(20.0, m_size.height() - top - bottom));
}

void ChartScene::addAxes()
{
    // Only the places of the categories: Qt Charts cuts their names to "…" where a slot is narrower than the text, and
    // drops one that occurs twice. addCategoryNames() writes them.
    auto *categories = new QBarCategoryAxis;
    for (int c = 0; c < m_data.categories.size(); ++c)
        categories->append(QString::number(c));
    categories->setLabelsVisible(false);
    categories->setGridLineVisible(false);
    categories->setLinePen(QPen(m_palette.secondary, 1));
    m_categoryAxis = categories;
    m_chart->addAxis(categories, m_data.horizontal ? Qt::AlignLeft : Qt::AlignBottom);
    addNumberAxis(m_first, false);
    if (m_hasSecond)
        addNumberAxis(m_second, true);
    attach(new QLineSeries, false); // an axis without any series is not laid out
}

void ChartScene::addNumberAxis(const Scale &scale, bool second)
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(scale.from, scale.to);
    axis->setStartValue(scale.from);
    const int steps = qRound((scale.to - scale.from) / scale.step);
    for (int i = 0; i <= steps; ++i) {
        const double value = scale.from + i * scale.step;
        axis->append(name(m_data.text(qRound64(value), m_locale)), value);
    }
    axis->setLinePen(Qt::NoPen);
    axis->setLineVisible(false);
    axis->setGridLineVisible(!second);
    axis->setGridLinePen(QPen(m_palette.grid, 1));
    axis->setLabelsFont(m_font);
    axis->setLabelsColor(m_palette.secondary);
    (second ? m_secondAxis : m_firstAxis) = axis;
    m_chart->addAxis(axis, m_data.horizontal ? Qt::AlignBottom : second ? Qt::AlignRight : Qt::AlignLeft);
}

void ChartScene::attach(QAbstractSeries *series, bool second)
{
    m_chart->addSeries(series);
    series->attachAxis(m_categoryAxis);
    series->attachAxis(second && m_secondAxis ? m_secondAxis : m_firstAxis);
}

void ChartScene::addBars(bool stacked)
{
    QAbstractBarSeries *bars = nullptr;
    const ChartShape shape = stacked ? ChartShape::StackedBar : ChartShape::Bar;
    for (int i = 0; i < m_data.series.size(); ++i) {
        if (m_data.series.at(i).shape != shape)
            continue;
        if (!bars && m_data.horizontal)
            bars = stacked ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries) : new QHorizontalBarSeries;
        else if (!bars)
            bars = stacked ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries) : new QBarSeries;
        auto *set = new QBarSet(name(m_data.series.at(i).name));
        const int count = int(m_data.categories.size());
        for (int c = 0; c < count; ++c)
            set->append(double(valueOf(m_data.series.at(i), m_data.horizontal ? count - 1 - c : c).value_or(0)));
        set->setColor(m_palette.fill(m_data, i));
        set->setPen(QPen(isOutlined(m_data.series.at(i).role) ? m_palette.series(m_data, i) : m_palette.background, 1));
        bars->append(set);
    }
    if (!bars)
        return;
    bars->setBarWidth(barShare);
    attach(bars, false);
}

void ChartScene::addLine(int index)
{
    const ChartSeries &series = m_data.series.at(index);
    const QColor color = m_palette.series(m_data, index);
    QPen pen(color, m_font.pixelSize() / 6.0);
    pen.setCosmetic(false);
    const bool isExpected = series.role == ChartRole::Plan || series.role == ChartRole::Forecast;
    if (isExpected)
        pen.setDashPattern({4, 2});
    auto *points = new QScatterSeries;
    QLineSeries *line = nullptr;
    QLineSeries *rim = nullptr; ///< sets the line apart from bars of its own colour
    for (int c = 0; c < m_data.categories.size(); ++c) {
        const std::optional<qint64> value = valueOf(series, c);
        if (!value) {
            line = nullptr; // a gap stays a gap
            continue;
        }
        const QPointF point = m_data.horizontal ? QPointF(double(*value), double(m_data.categories.size() - 1 - c))
                                                : QPointF(c, double(*value));
        if (!line) {
            rim = new QLineSeries;
            rim->setPen(QPen(m_palette.background, pen.widthF() * 2));
            attach(rim, series.onSecondAxis);
            line = new QLineSeries;
            line->setPen(pen);
            attach(line, series.onSecondAxis);
        }
        rim->append(point);
        line->append(point);
        points->append(point);
    }
    points->setMarkerSize(m_font.pixelSize() * 0.55);
    points->setColor(isExpected ? m_palette.background : color);
    points->setBorderColor(color);
    attach(points, series.onSecondAxis);
}

} // namespace muster
