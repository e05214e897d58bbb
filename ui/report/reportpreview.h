// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/explains.h"
#include "ui/report/reportpainter.h"

#include <QAbstractScrollArea>
#include <memory>

namespace muster {

/// The pages of a report one below the other, as they come out on paper. Ctrl and wheel, + and - change the size. Left and
/// Right walk over the numbers that know their rows; Enter or a click asks to explain one.
class ReportPreview : public QAbstractScrollArea, public Explains
{
    Q_OBJECT
public:
    explicit ReportPreview(QWidget *parent = nullptr);
    ~ReportPreview() override;

    /// Shows the report; the place on the page is kept when it is another state of the one before.
    void setReport(const Report &report, const PageSetup &setup = {});
    void clear(const QString &sentence); ///< no report: why
    int pageCount() const;
    double zoom() const { return m_zoom; }
    bool isFitted() const { return m_isFitted; }
    bool explainCurrent() override;

public slots:
    void zoomIn();
    void zoomOut();
    void fitWidth();

signals:
    void explainRequested(const QString &title, const muster::Source &source);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void setZoom(double zoom);
    void arrange();
    QRectF pageRect(int page) const; ///< in the viewport
    std::optional<Source> sourceAt(QPointF position) const;
    void walk(int step);
    /// The figure with the cursor; nothing when there is none.
    std::optional<ReportPainter::Figure> current() const;

    std::unique_ptr<ReportPainter> m_pages;
    QString m_sentence;
    double m_zoom = 1;
    bool m_isFitted = true;
    int m_page = 0;    ///< of the figure with the cursor
    int m_figure = -1; ///< its place on the page; -1: none
};

} // namespace muster
