// SPDX-License-Identifier: GPL-3.0-or-later
// The Gantt chart on paper, in tiles that can be laid edge to edge.
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/schedule/ganttchart.h"
#include "ui/schedule/ganttmodel.h"
#include "ui/schedule/ganttview.h"

#include <QComboBox>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <cmath>

namespace muster {

namespace {

constexpr double nameWidth = 200, headHeight = 44, footHeight = 18, titleHeight = 26;
constexpr double pixelsPerInch = 96; ///< what is drawn is as large as on a screen of that

/// Paper has the light colours, whatever the screen has.
const ThemeColors &paperColors()
{
    return themeColors(QPalette(Qt::white));
}

struct GanttPaper
{
    const GanttModel &model;
    QList<int> rows;
    GanttScale scale;
    Period span;
    GanttPainter paint;
    QString title;
    QDate today;
    QSizeF page; ///< in pixels of the drawing

    double bodyHeight() const { return page.height() - titleHeight - headHeight - footHeight; }
    double bodyWidth() const { return page.width() - nameWidth; }
    int rowsPerPage() const { return std::max(1, int(bodyHeight() / scale.rowHeight)); }
    int down() const { return std::max<int>(1, int((rows.size() + rowsPerPage() - 1) / rowsPerPage())); }
    int across() const { return std::max(1, int(std::ceil((span.days() * scale.dayWidth + 120) / bodyWidth()))); }
    int pages() const { return down() * across(); }
};

void paintNames(QPainter &painter, const GanttPaper &paper, int first, int last)
{
    const QFont plain = painter.font();
    for (int place = first; place <= last; ++place) {
        const GanttRow &row = paper.model.row(paper.rows.at(place));
        int level = 0;
        for (int up = row.parent; up >= 0; up = paper.model.row(up).parent)
            ++level;
        QFont font = plain;
        font.setWeight(row.kind == GanttRow::Kind::Project ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(row.isClosed ? paperColors().secondary : paperColors().text);
        const QRectF cell(level * 12, titleHeight + headHeight + (place - first) * paper.scale.rowHeight, nameWidth - level * 12 - 6,
                          paper.scale.rowHeight);
        painter.drawText(cell, int(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(row.title, Qt::ElideRight, int(cell.width())));
    }
    painter.setFont(plain);
}

void paintTile(QPainter &painter, const GanttPaper &paper, int tileDown, int tileAcross)
{
    const int first = tileDown * paper.rowsPerPage(), last = std::min(int(paper.rows.size()), first + paper.rowsPerPage()) - 1;
    const double shift = tileAcross * paper.bodyWidth();
    const QRectF body(nameWidth, titleHeight + headHeight, paper.bodyWidth(), (last - first + 1) * paper.scale.rowHeight);
    const auto yOf = [&](int place) { return body.top() + (place - first) * paper.scale.rowHeight; };
    painter.setPen(paperColors().text);
    painter.drawText(QRectF(0, 0, paper.page.width(), titleHeight), int(Qt::AlignLeft | Qt::AlignVCenter), paper.title);
    paper.paint.header(painter, {body.left(), double(titleHeight), body.width(), headHeight}, shift);
    paintNames(painter, paper, first, last);
    painter.save();
    painter.setClipRect(body);
    painter.translate(body.left() - shift, 0);
    const QRectF drawn(shift, body.top(), body.width(), body.height());
    paper.paint.ground(painter, drawn);
    paper.paint.today(painter, drawn);
    QHash<int, int> places;
    for (qsizetype i = 0; i < paper.rows.size(); ++i)
        places.insert(paper.rows.at(i), int(i));
    for (const GanttLink &link : paper.model.gantt().links()) {
        const int from = places.value(link.from, -1), to = places.value(link.to, -1);
        if (from >= 0 && to >= 0 && std::max(from, to) >= first && std::min(from, to) <= last)
            paper.paint.link(painter, link, paper.model.row(link.from), yOf(from), paper.model.row(link.to), yOf(to), false);
    }
    for (int place = first; place <= last; ++place)
        paper.paint.row(painter, paper.model.row(paper.rows.at(place)), yOf(place), paper.model.personName(paper.rows.at(place)));
    painter.restore();
    painter.setPen(paperColors().border);
    painter.drawRect(QRectF(0, titleHeight, paper.page.width() - 1, headHeight + body.height()));
    painter.drawLine(QPointF(nameWidth, titleHeight), QPointF(nameWidth, body.bottom()));
    painter.setPen(paperColors().secondary);
    const QRectF foot(0, paper.page.height() - footHeight, paper.page.width(), footHeight);
    painter.drawText(foot, int(Qt::AlignLeft | Qt::AlignVCenter), QLocale().toString(paper.today, QLocale::ShortFormat));
    painter.drawText(foot, int(Qt::AlignRight | Qt::AlignVCenter),
                     GanttView::tr("Page %1 of %2").arg(tileDown * paper.across() + tileAcross + 1).arg(paper.pages()));
}

} // namespace

int GanttView::printTo(QPrinter &printer) const
{
    QPainter painter;
    if (!painter.begin(&printer))
        return 0;
    const double dots = printer.resolution() / pixelsPerInch;
    const QSizeF page = QSizeF(printer.pageRect(QPrinter::DevicePixel).size()) / dots;
    GanttScale scale = m_chart->scale();
    scale.dayWidth = std::clamp(scale.dayWidth, 1.0, 20.0);
    scale.rowHeight = 22;
    QFont font = QWidget::font();
    font.setPixelSize(12);
    const Period span = m_model->gantt().span();
    scale.first = Period::week(span.first).first;
    const GanttPaper paper{*m_model, m_chart->shown(), scale, {scale.first, span.last},
                           GanttPainter(scale, paperColors(), font, m_context.today(), m_chart->look()),
                           tr("Schedule: %1").arg(m_project->currentText()), m_context.today(), page};
    painter.setFont(font);
    painter.scale(dots, dots);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int tile = 0; tile < paper.pages(); ++tile) {
        if (tile > 0)
            printer.newPage();
        paintTile(painter, paper, tile / paper.across(), tile % paper.across());
    }
    return painter.end() ? paper.pages() : 0;
}

void GanttView::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(tr("Schedule"));
    printer.setPageLayout(QPageLayout(QPageSize(QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4),
                                      QPageLayout::Landscape, {18, 18, 18, 18}, QPageLayout::Millimeter));
    QPrintPreviewDialog preview(&printer, this);
    preview.setWindowTitle(tr("Print: %1").arg(tr("Schedule")));
    preview.resize(900, 700);
    connect(&preview, &QPrintPreviewDialog::paintRequested, this, [this](QPrinter *target) { printTo(*target); });
    preview.exec();
}

} // namespace muster
