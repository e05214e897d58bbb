// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/ganttview.h"

#include "app/staff/capacity.h"
#include "ui/base/appsettings.h"
#include "ui/base/refreshing.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/schedule/ganttchart.h"
#include "ui/schedule/ganttmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>

namespace muster {

namespace {

struct GanttZoom
{
    const char *name;
    double dayWidth;
};
constexpr GanttZoom ganttZooms[] = {{QT_TRANSLATE_NOOP("muster::GanttView", "Days"), 26},
                                    {QT_TRANSLATE_NOOP("muster::GanttView", "Weeks"), 10},
                                    {QT_TRANSLATE_NOOP("muster::GanttView", "Months"), 3.4},
                                    {QT_TRANSLATE_NOOP("muster::GanttView", "Quarters"), 1.2},
                                    {QT_TRANSLATE_NOOP("muster::GanttView", "Years"), 0.4}};

/// Rows as high as those of the chart beside them.
class GanttRowDelegate : public QStyledItemDelegate
{
public:
    GanttRowDelegate(const GanttChart &chart, QObject *parent) : QStyledItemDelegate(parent), m_chart(chart) {}
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), m_chart.scale().rowHeight};
    }

private:
    const GanttChart &m_chart;
};

QPair<int, RecordId> foldKey(const GanttRow &row)
{
    return {int(row.kind), row.id};
}

} // namespace

GanttView::GanttView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new GanttModel(this)), m_chart(new GanttChart(*m_model)),
      m_tree(new QTreeView), m_stack(new QStackedWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeStrip());
    m_stack->addWidget(makeBody());
    m_stack->addWidget(emptyLabel(tr("Nothing to schedule yet. Make a project with tasks, give them an estimate and somebody to do "
                                     "them, and “Plan automatically” finds their dates.")));
    layout->addWidget(m_stack, 1);
    refreshOn<Project, Task, Milestone, TaskLink, Baseline, BaselineItem, Person, Leave, Holiday, WorkPattern, Duty>(
        context, this, [this] { refresh(); });
    connect(&context.store(), &Store::changed, this, [this](const Changes &changes) {
        if (touches<Person>(changes) || touches<Leave>(changes) || touches<Holiday>(changes) || touches<WorkPattern>(changes)
            || touches<Duty>(changes))
            m_capacity.reset();
    });
    refresh();
}

QWidget *GanttView::makeStrip()
{
    auto *strip = new QWidget;
    auto *across = new QHBoxLayout(strip);
    across->setContentsMargins(12, 8, 12, 8);
    m_project = new QComboBox;
    m_project->setAccessibleName(tr("Project shown"));
    m_project->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_project->setMinimumContentsLength(14);
    across->addWidget(m_project);
    m_baseline = new QComboBox;
    m_baseline->setAccessibleName(tr("Baseline shown"));
    m_baseline->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_baseline->setMinimumContentsLength(10);
    across->addWidget(m_baseline);
    m_zoom = new QComboBox;
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setToolTip(tr("Ctrl with + and −, or with the wheel, for what lies between"));
    for (const GanttZoom &each : ganttZooms)
        m_zoom->addItem(tr(each.name), each.dayWidth);
    m_zoom->addItem(tr("All in sight"), 0.0);
    m_zoom->setCurrentIndex(1);
    across->addWidget(m_zoom);
    auto *todayButton = new QPushButton(tr("Today"));
    todayButton->setToolTip(tr("Show today (Home)"));
    connect(todayButton, &QPushButton::clicked, this, &GanttView::goToToday);
    across->addWidget(todayButton);
    auto *show = new QToolButton;
    show->setText(tr("Show"));
    show->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(show);
    m_critical = menu->addAction(tr("&Critical path"));
    m_names = menu->addAction(tr("&People beside the bars"));
    m_closed = menu->addAction(tr("&Finished work"));
    for (QAction *action : {m_critical, m_names, m_closed}) {
        action->setCheckable(true);
        action->setChecked(action != m_closed);
        connect(action, &QAction::toggled, this, [this] { refresh(); });
    }
    show->setMenu(menu);
    across->addWidget(show);
    across->addStretch(1);
    auto *plan = new QPushButton(tr("Plan automatically …"));
    connect(plan, &QPushButton::clicked, this, &GanttView::planAutomatically);
    plan->setEnabled(!m_context.store().isReadOnly());
    across->addWidget(plan);
    connect(m_project, &QComboBox::activated, this, [this] {
        fillBaselines(m_project->currentIndex() > 0);
        refresh();
        goToToday();
    });
    connect(m_baseline, &QComboBox::activated, this, [this] { refresh(); });
    connect(m_zoom, &QComboBox::activated, this, [this] {
        if (const double width = m_zoom->currentData().toDouble(); width > 0)
            m_chart->setDayWidth(width);
        else
            m_chart->fit();
    });
    return strip;
}

QWidget *GanttView::makeBody()
{
    m_chart->setRowHeight(rowHeight(settings::density()));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new GanttRowDelegate(*m_chart, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Schedule"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(16);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView *header = m_tree->header();
    header->setFixedHeight(GanttChart::headerHeight);
    header->setStretchLastSection(false);
    const int widths[] = {206, 60, 60, 60, 110, 46, 46};
    for (int i = 0; i < GanttModel::Columns; ++i)
        header->resizeSection(i, widths[i]);
    m_tree->installEventFilter(this);
    followTree();
    followChart();
    auto *split = new QSplitter;
    split->addWidget(m_tree);
    split->addWidget(m_chart);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->setStretchFactor(1, 1);
    split->setSizes({390, 700});
    return split;
}

void GanttView::followTree()
{
    connect(m_chart->verticalScrollBar(), &QScrollBar::valueChanged, m_tree->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_tree->verticalScrollBar(), &QScrollBar::valueChanged, m_chart->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        m_folded.remove(foldKey(m_model->row(m_model->rowAt(index))));
        updateShown();
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        m_folded.insert(foldKey(m_model->row(m_model->rowAt(index))));
        updateShown();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const int row = m_model->rowAt(index);
        m_chart->setCurrent(row);
        if (m_isFilling || row < 0)
            return;
        m_chart->revealBar(row);
        if (const GanttRow &each = m_model->row(row); each.id != 0)
            emit m_context.selected(each.type(), each.id);
    });
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) { open(m_model->rowAt(index)); });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, [this](const QPoint &point) {
        if (const int row = m_model->rowAt(m_tree->indexAt(point)); row >= 0)
            showMenu(row, m_tree->viewport()->mapToGlobal(point));
    });
}

void GanttView::followChart()
{
    connect(m_chart, &GanttChart::picked, this, [this](int row) {
        m_tree->setFocus();
        setCurrentRow(row);
    });
    connect(m_chart, &GanttChart::opened, this, &GanttView::open);
    connect(m_chart, &GanttChart::menuWanted, this, &GanttView::showMenu);
    connect(m_chart, &GanttChart::zoomed, this, &GanttView::showZoom);
    const Store &store = m_context.store();
    connect(m_chart, &GanttChart::barMoved, this,
            [this, &store](int row, int days) { perform(tr("Move"), moved(store, m_model->gantt(), row, days)); });
    connect(m_chart, &GanttChart::startMoved, this,
            [this, &store](int row, QDate day) { perform(tr("Change start"), withStart(store, m_model->row(row), day)); });
    connect(m_chart, &GanttChart::finishMoved, this,
            [this, &store](int row, QDate day) { perform(tr("Change finish"), withFinish(store, m_model->row(row), day)); });
    connect(m_chart, &GanttChart::barDrawn, this, [this, &store](int row, QDate start, QDate finish) {
        GanttRow drawn = m_model->row(row);
        drawn.start = drawn.finish = start;
        perform(tr("Plan task"), withFinish(store, drawn, finish));
    });
    connect(m_chart, &GanttChart::linkDrawn, this, &GanttView::linkRows);
}

void GanttView::fillProjects()
{
    const RecordId chosen = m_project->currentData().toLongLong();
    m_project->clear();
    m_project->addItem(tr("All projects"), qlonglong(0));
    for (const Project &project : m_context.store().all<Project>()) {
        const bool isOpen = project.state != ProjectState::Finished && project.state != ProjectState::Cancelled;
        if (isOpen || m_closed->isChecked() || project.id.value == chosen)
            m_project->addItem(project.name, qlonglong(project.id.value));
    }
    m_project->setCurrentIndex(std::max(0, m_project->findData(qlonglong(chosen))));
}

/// Those of the project. The chosen one stays where it is among them; `newest`: the newest is shown in its place.
void GanttView::fillBaselines(bool newest)
{
    const RecordId chosen = m_baseline->currentData().toLongLong();
    const Id<Project> project{m_project->currentData().toLongLong()};
    m_baseline->clear();
    m_baseline->addItem(tr("No baseline"), qlonglong(0));
    for (const Baseline &each : baselinesOf(m_context.store(), project)) {
        const QString of = project || !each.project ? each.name
            : tr("%1, %2").arg(m_context.store().title(recordType<Project>(), each.project.value), each.name);
        m_baseline->addItem(of, qlonglong(each.id.value));
    }
    m_baseline->setCurrentIndex(newest ? std::min(1, m_baseline->count() - 1) : std::max(0, m_baseline->findData(qlonglong(chosen))));
}

void GanttView::refresh()
{
    m_isFilling = true;
    fillProjects();
    fillBaselines();
    const int old = currentRow();
    const auto key = old < 0 ? QPair<int, RecordId>(-1, 0) : foldKey(m_model->row(old));
    const GanttOptions options{{m_project->currentData().toLongLong()}, {m_baseline->currentData().toLongLong()}, m_closed->isChecked()};
    if (!m_capacity)
        m_capacity = std::make_shared<Capacity>(m_context.store());
    const bool isReset = m_model->setGantt(Gantt(m_context.store(), options, m_context.today()), m_context.store(), m_context.today());
    m_chart->setRowHeight(rowHeight(settings::density()));
    m_chart->setLook({m_critical->isChecked(), bool(options.baseline), m_names->isChecked()});
    m_tree->setColumnHidden(GanttModel::Slip, options.baseline.isNull());
    if (isReset)
        refold();
    updateShown();
    const auto &rows = m_model->gantt().rows();
    m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const GanttRow &row) { return foldKey(row) == key; });
    if (!rows.empty())
        setCurrentRow(same == rows.end() ? 0 : int(same - rows.begin()));
    m_isFilling = false;
    if (std::exchange(m_isFirst, false))
        goToToday();
}

/// Everything is unfolded but what the user folded.
void GanttView::refold()
{
    const QSignalBlocker blocker(m_tree);
    m_tree->expandAll();
    const auto &rows = m_model->gantt().rows();
    for (size_t i = 0; i < rows.size() && !m_folded.isEmpty(); ++i) {
        if (rows[i].hasParts && m_folded.contains(foldKey(rows[i])))
            m_tree->collapse(m_model->indexOf(int(i)));
    }
}

void GanttView::updateShown()
{
    QList<int> shown;
    const auto &rows = m_model->gantt().rows();
    std::vector<char> isHidden(rows.size(), 0);
    for (size_t i = 0; i < rows.size(); ++i) {
        const int parent = rows[i].parent;
        isHidden[i] = parent >= 0 && (isHidden[size_t(parent)] || m_folded.contains(foldKey(rows[size_t(parent)])));
        if (!isHidden[i])
            shown << int(i);
    }
    m_chart->setShown(shown, m_capacity, m_context.today());
    m_chart->verticalScrollBar()->setValue(m_tree->verticalScrollBar()->value());
}

int GanttView::currentRow() const
{
    return m_model->rowAt(m_tree->currentIndex());
}

void GanttView::setCurrentRow(int row)
{
    m_tree->setCurrentIndex(m_model->indexOf(row));
}

Id<Project> GanttView::currentProject() const
{
    int row = currentRow();
    while (row >= 0 && m_model->row(row).parent >= 0)
        row = m_model->row(row).parent;
    return {row < 0 ? 0 : m_model->row(row).id};
}

void GanttView::goToToday()
{
    m_chart->showDay(m_context.today());
}

void GanttView::zoom(double factor)
{
    m_chart->setDayWidth(m_chart->scale().dayWidth * factor);
}

/// The box names the nearest zoom.
void GanttView::showZoom()
{
    int best = 0;
    const double width = m_chart->scale().dayWidth;
    for (int i = 0; i < int(std::size(ganttZooms)); ++i) {
        if (std::abs(std::log(width / ganttZooms[i].dayWidth)) < std::abs(std::log(width / ganttZooms[best].dayWidth)))
            best = i;
    }
    m_zoom->setCurrentIndex(best);
}

void GanttView::open(int row)
{
    if (row >= 0 && m_model->row(row).id != 0)
        emit m_context.openRequested(m_model->row(row).type(), m_model->row(row).id);
}

} // namespace muster
