// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chartview.h"

#include "ui/chart/chartscene.h"

#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTableWidget>
#include <QToolTip>

namespace muster {

namespace {

constexpr int chartMargin = 12;

} // namespace

ChartView::ChartView(QWidget *parent)
    : QWidget(parent), m_scene(std::make_unique<ChartScene>()), m_current(std::make_unique<ChartSpot>()),
      m_table(new QTableWidget(this)), m_tableAction(new QAction(tr("Show as &table"), this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setAccessibleName(tr("Chart"));
    m_tableAction->setCheckable(true);
    m_tableAction->setShortcut(QKeySequence(QStringLiteral("Ctrl+T")));
    m_tableAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_tableAction, &QAction::toggled, this, &ChartView::setTable);
    addAction(m_tableAction);

    m_table->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::NoContextMenu);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row, int column) {
        if (column > 0)
            emit valueActivated(column - 1, row);
    });
}

ChartView::~ChartView() = default;

void ChartView::setData(const ChartData &data)
{
    m_data = data;
    *m_current = {};
    m_isStale = true;
    setAccessibleName(data.title.isEmpty() ? tr("Chart") : tr("Chart: %1").arg(data.title));
    setAccessibleDescription(data.isEmpty() ? data.empty : data.subtitle);
    fillTable();
    update();
}

bool ChartView::isTable() const
{
    return m_tableAction->isChecked();
}

void ChartView::setTable(bool table)
{
    m_tableAction->setChecked(table);
    const bool hadFocus = hasFocus() || m_table->hasFocus();
    fillTable();
    m_table->setVisible(table);
    placeTable();
    setFocusProxy(table ? m_table : nullptr);
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
    update();
}

void ChartView::fillTable()
{
    if (!isTable())
        return; // hundreds of cells that nobody sees
    m_table->clear();
    m_table->setRowCount(int(m_data.categories.size()));
    m_table->setColumnCount(int(m_data.series.size()) + 1);
    m_table->setAccessibleName(m_data.title.isEmpty() ? tr("Values of the chart") : m_data.title);
    QStringList headers{QString()};
    for (const ChartSeries &series : m_data.series)
        headers.append(series.name);
    m_table->setHorizontalHeaderLabels(headers);
    m_table->verticalHeader()->hide();
    for (int c = 0; c < m_data.categories.size(); ++c) {
        m_table->setItem(c, 0, new QTableWidgetItem(m_data.categories.at(c)));
        for (int s = 0; s < m_data.series.size(); ++s) {
            const auto &values = m_data.series.at(s).values;
            auto *item = new QTableWidgetItem(c < values.size() ? m_data.text(values.at(c), locale()) : QString());
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(c, s + 1, item);
        }
    }
    m_table->resizeColumnsToContents();
}

void ChartView::placeTable()
{
    const int head = m_data.title.isEmpty() ? 0 : fontMetrics().height() * 2;
    m_table->setGeometry(rect().adjusted(chartMargin, chartMargin + head, -chartMargin, -chartMargin));
}

void ChartView::layOut()
{
    if (!m_isStale)
        return;
    m_isStale = false;
    QFont textFont = font();
    textFont.setPixelSize(std::max(9, qRound(QFontInfo(font()).pixelSize() * 0.92)));
    const QSizeF size = QSizeF(this->size()) - QSizeF(2 * chartMargin, 2 * chartMargin);
    m_scene->layOut(m_data, size, ChartPalette::of(palette()), textFont, locale());
}

void ChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const ChartPalette colors = ChartPalette::of(palette());
    painter.fillRect(rect(), colors.background);
    const QRectF target = QRectF(rect()).adjusted(chartMargin, chartMargin, -chartMargin, -chartMargin);
    if (isTable()) {
        QFont titleText = font();
        titleText.setWeight(QFont::DemiBold);
        painter.setFont(titleText);
        painter.setPen(colors.text);
        painter.drawText(target, Qt::AlignTop | Qt::AlignLeft, m_data.title);
        return;
    }
    layOut();
    m_scene->paint(painter, target);
    if (!hasFocus())
        return;
    painter.setPen(QPen(colors.focus, 2));
    painter.setBrush(Qt::NoBrush);
    if (m_current->isNull())
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 6, 6);
    else
        painter.drawRoundedRect(m_scene->spotRect(*m_current).adjusted(-3, -3, 3, 3).translated(target.topLeft()), 3, 3);
}

void ChartView::resizeEvent(QResizeEvent *)
{
    m_isStale = true;
    placeTable();
}

void ChartView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LocaleChange) {
        m_isStale = true;
        fillTable();
        update();
    }
    QWidget::changeEvent(event);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

QString ChartView::spotText(ChartSpot spot) const
{
    if (spot.isNull())
        return QString();
    const ChartSeries &series = m_data.series.at(spot.series);
    const QString value = m_data.text(series.values.at(spot.category), locale());
    return tr("%1, %2: %3", "series, category: value").arg(series.name, m_data.categories.at(spot.category), value);
}

QString ChartView::currentText() const
{
    return spotText(*m_current);
}

bool ChartView::explainCurrent()
{
    const ChartSpot spot = isTable() ? ChartSpot{m_table->currentColumn() - 1, m_table->currentRow()} : *m_current;
    if (spot.series < 0 || spot.category < 0)
        return false;
    emit valueActivated(spot.series, spot.category);
    return true;
}

void ChartView::makeCurrent(ChartSpot spot)
{
    *m_current = spot;
    setAccessibleDescription(spotText(spot));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

/// To the next value in that direction; gaps are passed over.
void ChartView::walk(int seriesStep, int categoryStep)
{
    ChartSpot spot = m_current->isNull() ? ChartSpot{0, 0} : *m_current;
    bool isFirst = m_current->isNull();
    while (true) {
        if (!isFirst) {
            spot.series += seriesStep;
            spot.category += categoryStep;
        } else if (seriesStep == 0 && categoryStep == 0) {
            categoryStep = 1;
        }
        isFirst = false;
        if (spot.series < 0 || spot.series >= m_data.series.size() || spot.category < 0
            || spot.category >= m_data.categories.size())
            return;
        if (!m_scene->spotRect(spot).isNull())
            break;
        if (seriesStep + categoryStep < 0 && m_current->isNull())
            return;
    }
    makeCurrent(spot);
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    layOut();
    const bool across = m_data.horizontal;
    switch (event->key()) {
    case Qt::Key_Right: across ? walk(1, 0) : walk(0, 1); return;
    case Qt::Key_Left: across ? walk(-1, 0) : walk(0, -1); return;
    case Qt::Key_Down: across ? walk(0, 1) : walk(1, 0); return;
    case Qt::Key_Up: across ? walk(0, -1) : walk(-1, 0); return;
    case Qt::Key_Home: *m_current = {}; walk(0, 0); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_current->isNull())
            emit valueActivated(m_current->series, m_current->category);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    layOut();
    const ChartSpot spot = m_scene->spotAt(event->position() - QPointF(chartMargin, chartMargin));
    if (event->button() != Qt::LeftButton || spot.isNull())
        return QWidget::mousePressEvent(event);
    makeCurrent(spot);
    emit valueActivated(spot.series, spot.category);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    layOut();
    const bool isOn = !m_scene->spotAt(event->position() - QPointF(chartMargin, chartMargin)).isNull();
    setCursor(isOn ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool ChartView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || isTable())
        return QWidget::event(event);
    layOut();
    auto *help = static_cast<QHelpEvent *>(event);
    const ChartSpot spot = m_scene->spotAt(help->pos() - QPoint(chartMargin, chartMargin));
    // Tool tips guess whether text is HTML; a person's name must stay text.
    QToolTip::showText(help->globalPos(), spotText(spot).toHtmlEscaped(), this);
    return true;
}

void drawChart(QPainter &painter, const QRectF &rect, const ChartData &data, const QLocale &locale)
{
    ChartScene scene;
    QFont font = painter.font();
    font.setPixelSize(9);
    font.setWeight(QFont::Normal);
    scene.layOut(data, rect.size(), ChartPalette::paper(), font, locale);
    scene.paint(painter, rect);
}

} // namespace muster
