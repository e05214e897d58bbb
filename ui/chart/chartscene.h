// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/chart/chartpalette.h"

#include <QFont>
#include <QLocale>
#include <QRectF>
#include <memory>

class QAbstractAxis;
class QAbstractSeries;
class QCategoryAxis;
class QChart;
class QGraphicsItem;
class QGraphicsScene;
class QPainter;

namespace muster {

/// A value of a chart: which series, which category. -1: none.
struct ChartSpot
{
    int series = -1;
    int category = -1;

    bool isNull() const { return series < 0; }
    bool operator==(const ChartSpot &) const = default;
};

/// Lays out a ChartData with Qt Charts and knows where each value stands. Screen and paper both draw through this.
/// Axes, bars and lines are Qt Charts' own; title, legend, value labels and markers are plain text and lines laid over
/// them, because Qt Charts reads its labels as HTML and formats numbers in its own way.
class ChartScene
{
public:
    ChartScene();
    ~ChartScene();

    /// Lays the chart out in `size`; `font` has a pixel size, the text of the chart.
    void layOut(const ChartData &data, QSizeF size, const ChartPalette &palette, const QFont &font,
                const QLocale &locale);
    void paint(QPainter &painter, const QRectF &target);

    /// Where a value is drawn, in the coordinates of the size; empty for a gap.
    QRectF spotRect(ChartSpot spot) const;
    ChartSpot spotAt(QPointF position) const;

private:
    static constexpr double barShare = 0.64; ///< of a category's slot

    struct Scale { double from = 0, to = 1, step = 1; };

    Scale scaleOf(bool second) const;
    void clear();
    double headHeight() const;
    void placePlot();
    void addAxes();
    void addNumberAxis(const Scale &scale, bool second);
    void addBars(bool stacked);
    void addLine(int index);
    void attach(QAbstractSeries *series, bool second);
    void addHead();
    void addCategoryNames();
    void addMarkers();
    void addLabels();
    void keepOffMarkers(QRectF &box, int category) const;
    void addBarLabel(int index, int category);
    void addStackTotal(int category);
    void addText(const QString &text, QPointF topLeft, const QColor &color, const QFont &font, double width);
    double position(double value, bool second) const; ///< along the number axis
    double slotCenter(int category) const;
    double slotSize() const;
    double lineLabelWidth() const;
    QString name(const QString &text) const;

    std::unique_ptr<QGraphicsScene> m_scene;
    QChart *m_chart; ///< owned by the scene
    QList<QGraphicsItem *> m_overlay;
    QAbstractAxis *m_categoryAxis = nullptr;
    QCategoryAxis *m_firstAxis = nullptr;
    QCategoryAxis *m_secondAxis = nullptr;

    ChartData m_data;
    ChartPalette m_palette;
    QLocale m_locale;
    QFont m_font;
    QSizeF m_size;
    QRectF m_plot;
    Scale m_first, m_second;
    bool m_hasSecond = false;
};

} // namespace muster
