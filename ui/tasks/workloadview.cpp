// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/workloadview.h"

#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/chart/chartview.h"
#include "ui/tasks/workloadmodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace muster {

WorkloadView::WorkloadView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new WorkloadModel(this)), m_table(new QTableView), m_chart(new ChartView),
      m_span(new QComboBox), m_unplanned(new QPushButton), m_stack(new QStackedWidget)
{
    for (int weeks : {2, 4})
        m_span->addItem(tr("%n week(s) by day", nullptr, weeks), -weeks);
    for (int weeks : {4, 8, 12, 26, 52})
        m_span->addItem(tr("%n week(s)", nullptr, weeks), weeks);
    m_span->setCurrentIndex(m_span->findData(8));
    m_span->setAccessibleName(tr("Time shown"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new HeatDelegate(m_table));
    m_table->setAccessibleName(tr("Load by person and week or day"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->verticalHeader()->setMinimumWidth(140);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(60);
    m_table->horizontalHeader()->setSectionsClickable(false);

    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_chart);
    split->addWidget(m_table);
    split->setChildrenCollapsible(false);
    m_stack->addWidget(split);
    m_stack->addWidget(emptyLabel(tr("Nobody on the staff yet. Add people and give them estimated tasks: their load stands here.")));
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(12, 8, 12, 8);
    strip->addWidget(m_span);
    strip->addStretch(1);
    strip->addWidget(m_unplanned);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(strip);
    layout->addWidget(m_stack, 1);

    connect(m_span, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(m_unplanned, &QPushButton::clicked, this, &WorkloadView::explainUnplanned);
    connect(m_table, &QTableView::clicked, this, &WorkloadView::explain);
    connect(m_table, &QTableView::activated, this, &WorkloadView::explain);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const RecordId person = m_model->personAt(index.row()); person != 0)
            emit m_context.selected(&recordType<Person>(), person);
    });
    connect(m_chart, &ChartView::valueActivated, this, [this](int series, int category) {
        const ChartSeries &shown = m_chart->data().series.at(series);
        const QList<Period> whole = spans();
        emit m_context.explainRequested(tr("%1, %2").arg(m_chart->data().categories.at(category), shown.name),
                                        explainWorkload(m_context.store().derived<LiveLoad>().on(m_context.today()), shown.role,
                                                        {m_model->personAt(category)}, {whole.first().first, whole.last().last}));
    });
    refreshOn<Person, Task, TimeEntry, Leave, Holiday, WorkPattern, Duty>(context, this, [this] { refresh(); });
    refresh();
}

QList<Period> WorkloadView::spans() const
{
    QList<Period> found;
    const int weeks = m_span->currentData().toInt();
    for (int i = 0; i < weeks; ++i)
        found << Period::week(m_context.today().addDays(7 * i));
    const QDate monday = Period::week(m_context.today()).first;
    for (QDate day = m_context.today(); day < monday.addDays(-7 * weeks); day = day.addDays(1))
        found << Period::day(day);
    return found;
}

void WorkloadView::refresh()
{
    const Load &load = m_context.store().derived<LiveLoad>().on(m_context.today());
    const QList<Period> shown = spans();
    const Period whole{shown.first().first, shown.last().last};
    const QList<Person> people = workforce(m_context.store().all<Person>(), whole);
    const QModelIndex current = m_table->currentIndex();
    m_model->setLoad(load, people, shown);
    if (current.isValid() && current.row() < m_model->rowCount() && current.column() < m_model->columnCount())
        m_table->setCurrentIndex(m_model->index(current.row(), current.column()));
    m_chart->setData(workloadChart(load, people, whole));

    m_unplannedTasks.clear();
    for (const QList<Id<Task>> *list : {&load.unestimated(), &load.undated(), &load.unassigned()}) {
        for (Id<Task> task : *list) // each task is in one list at most
            m_unplannedTasks << task.value;
    }
    m_unplanned->setText(tr("%n task(s) in no number", nullptr, int(m_unplannedTasks.size())));
    m_unplanned->setVisible(!m_unplannedTasks.isEmpty());
    m_stack->setCurrentIndex(people.isEmpty() ? 1 : 0);
}

void WorkloadView::explain(const QModelIndex &index)
{
    if (index.isValid())
        emit m_context.explainRequested(m_model->title(index), m_model->source(index));
}

bool WorkloadView::explainCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    explain(current);
    return current.isValid();
}

void WorkloadView::explainUnplanned()
{
    Source source;
    source.formula = tr("open tasks without an estimate, a due date or anybody to do them: they count in no load");
    source.type = recordType<Task>().name();
    source.rows = m_unplannedTasks;
    emit m_context.explainRequested(tr("Work that is not planned"), source);
}

} // namespace muster
