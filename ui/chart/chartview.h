// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/chartdata.h"
#include "ui/base/explains.h"

#include <QLocale>
#include <QWidget>
#include <memory>

class QAction;
class QPainter;
class QTableWidget;

namespace muster {

class ChartScene;
struct ChartSpot;

/// Draws a ChartData. Arrow keys walk from value to value, Enter or a click activates one; Ctrl+T or the context menu
/// shows the same values as a table.
class ChartView : public QWidget, public Explains
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void setData(const ChartData &data);
    const ChartData &data() const { return m_data; }
    bool isTable() const;
    void setTable(bool table);
    /// The value that has the focus as text for people: "Actual, March: 1.234 €"; empty when none has.
    QString currentText() const;
    /// Activates the value that has the focus; false when none has.
    bool explainCurrent() override;

    QSize sizeHint() const override { return {560, 300}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    void valueActivated(int series, int category);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void layOut();
    void fillTable();
    void placeTable();
    void makeCurrent(ChartSpot spot);
    void walk(int seriesStep, int categoryStep);
    QString spotText(ChartSpot spot) const;

    ChartData m_data;
    std::unique_ptr<ChartScene> m_scene;
    std::unique_ptr<ChartSpot> m_current;
    QTableWidget *m_table;
    QAction *m_tableAction;
    bool m_isStale = true; ///< the layout no longer fits data, size or colours
};

/// Draws a chart for paper: vector, in colours that differ in grey, without a trace of focus. One unit is one point.
void drawChart(QPainter &painter, const QRectF &rect, const ChartData &data, const QLocale &locale);

} // namespace muster
