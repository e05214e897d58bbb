// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/budgets/budgetview.h"

#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/budgets/budgetmodel.h"
#include "ui/chart/chartview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <set>

namespace muster {

BudgetView::BudgetView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new BudgetModel(this)), m_table(new QTableView), m_chart(new ChartView),
      m_years(new QComboBox), m_views(new QComboBox), m_versions(new QComboBox), m_apart(plainLabel({})), m_stack(new QStackedWidget)
{
    m_years->setAccessibleName(tr("Fiscal year"));
    m_views->setAccessibleName(tr("Cash or accrual"));
    m_views->addItem(tr("Cash"), int(SpendingView::Cash));
    m_views->addItem(tr("Accrual"), int(SpendingView::Accrual));
    m_views->setToolTip(tr("Cash: by the date of the expense. Accrual: by the months that it serves."));
    m_versions->setAccessibleName(tr("Version of the plan"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new UsedDelegate(m_table));
    m_table->setAccessibleName(tr("Budget lines of the year"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(BudgetModel::LineColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(BudgetModel::UsedColumn, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(BudgetModel::UsedColumn, 200);

    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_chart);
    split->addWidget(m_table);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    m_stack->addWidget(split);
    m_stack->addWidget(emptyLabel(tr("No budget lines in this fiscal year. Add a line with its plan, and spending stands beside it here.")));

    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(12, 8, 12, 8);
    auto *label = plainLabel(tr("Fiscal year"));
    label->setBuddy(m_years);
    strip->addWidget(label);
    strip->addWidget(m_years);
    strip->addWidget(m_views);
    strip->addWidget(m_versions);
    strip->addSpacing(16);
    strip->addWidget(m_apart, 1);
    m_apart->setProperty("quiet", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(strip);
    layout->addWidget(m_stack, 1);

    connect(m_years, &QComboBox::currentIndexChanged, this, [this] { fillVersions(); refresh(); });
    for (QComboBox *choice : {m_views, m_versions})
        connect(choice, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != BudgetModel::LineColumn) // a click on the name only selects the line
            activate(index);
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.column() == BudgetModel::LineColumn || m_table->hasFocus())
            activate(index);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const RecordId line = m_model->lineAt(index.row()); line != 0)
            emit m_context.selected(&recordType<BudgetLine>(), line);
    });
    connect(m_chart, &ChartView::valueActivated, this, &BudgetView::explainMonth);
    refreshOn<BudgetLine, BudgetRevision, ForecastOverride, MonthClose, Expense, ExpenseSplit, Commitment, Team>(
        context, this, [this] { fillYears(); fillVersions(); refresh(); });
    fillYears();
    fillVersions();
    refresh();
}

int BudgetView::year() const { return m_years->currentData().toInt(); }

void BudgetView::fillYears()
{
    std::set<int, std::greater<>> years{currentFiscalYear(m_context.store(), m_context.today())};
    const int shown = m_years->count() > 0 ? year() : *years.begin();
    for (const BudgetLine &line : m_context.store().all<BudgetLine>())
        years.insert(line.year);
    const QSignalBlocker quiet(m_years);
    m_years->clear();
    for (int one : years) {
        const Period period = Period::fiscalYear(one, m_context.store().team().fiscalYearStart);
        m_years->addItem(period.toString(QLocale()), one);
    }
    m_years->setCurrentIndex(std::max(m_years->findData(shown), 0));
}

void BudgetView::fillVersions()
{
    std::set<QString> drafts;
    for (const BudgetLine &line : m_context.store().all<BudgetLine>()) {
        if (line.year == year() && !line.version.isEmpty())
            drafts.insert(line.version);
    }
    const QString shown = m_versions->currentData().toString();
    const QSignalBlocker quiet(m_versions);
    m_versions->clear();
    m_versions->addItem(tr("Adopted plan"), QString());
    for (const QString &draft : drafts)
        m_versions->addItem(draft, draft);
    m_versions->setCurrentIndex(std::max(m_versions->findData(shown), 0));
    m_versions->setVisible(!drafts.empty());
}

Spending BudgetView::spending() const
{
    return Spending(m_context.store(), year(), m_context.today(), SpendingView(m_views->currentData().toInt()),
                    m_versions->currentData().toString());
}

void BudgetView::refresh()
{
    const Spending spending = this->spending();
    const QModelIndex current = m_table->currentIndex();
    m_model->load(m_context.store(), spending);
    if (current.isValid() && current.row() < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(current.row(), current.column()));
    m_chart->setData(spendingChart(spending));
    QStringList apart;
    if (const auto &uncoded = spending.uncoded(); uncoded.count > 0)
        apart << tr("%1 on no line (%n expense(s))", nullptr, int(uncoded.count))
                     .arg(Money{uncoded.amount, spending.year().currency}.toString(QLocale()));
    if (const auto &other = spending.unconverted(); other.count > 0)
        apart << tr("%n amount(s) in another currency, not in these sums", nullptr, int(other.count));
    if (const LineSpending total = spending.total(); total.otherYears != 0)
        apart << tr("%1 serve months of another year").arg(total.sum({total.otherYears}).toString(QLocale()));
    m_apart->setText(apart.join(QStringLiteral(" · ")));
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
}

void BudgetView::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (index.column() == BudgetModel::LineColumn) {
        if (const RecordId line = m_model->lineAt(index.row()); line != 0)
            emit m_context.openRequested(&recordType<BudgetLine>(), line);
        return;
    }
    emit m_context.explainRequested(m_model->title(index), m_model->source(index));
}

bool BudgetView::explainCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.column() == BudgetModel::LineColumn)
        return false;
    activate(current);
    return true;
}

void BudgetView::explainMonth(int series, int category)
{
    const ChartData &shownData = m_chart->data();
    const ChartSeries &shown = shownData.series.at(series);
    Source source;
    if (category < shown.sources.size())
        source = shown.sources.at(category);
    if (source.isEmpty())
        source = spending().explainActual(category);
    emit m_context.explainRequested(tr("%1, %2").arg(shown.name, shownData.categories.at(category)), source);
}

} // namespace muster
