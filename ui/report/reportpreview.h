// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/report/reportpainter.h"

#include <QAbstractScrollArea>
#include <memory>

namespace muster {

/// The pages of a report one below the other, as they come out on paper. Ctrl and wheel, + and - change the size; a click on
/// a number that knows its rows asks to explain it.
class ReportPreview : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit ReportPreview(QWidget *parent = nullptr);
    ~ReportPreview() override;

    /// Shows the report; the place on the page is kept when it is another state of the one before.
    void setReport(const Report &report);
    void clear(const QString &sentence); ///< no report: why
    int pageCount() const;
    double zoom() const { return m_zoom; }
    bool isFitted() const { return m_isFitted; }

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

    std::unique_ptr<ReportPainter> m_pages;
    QString m_sentence;
    double m_zoom = 1;
    bool m_isFitted = true;
};

} // namespace muster
