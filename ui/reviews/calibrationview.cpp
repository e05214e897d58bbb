// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/calibrationview.h"

#include "ui/base/maskednotice.h"
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/chart/chartview.h"
#include "ui/reviews/aftermathdialogs.h"
#include "ui/reviews/calibrationmodel.h"
#include "ui/reviews/cyclechooser.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace muster {

CalibrationView::CalibrationView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new CalibrationModel(this)), m_cycles(new QComboBox),
      m_change(new QPushButton(tr("Change rating…"))), m_compare(new QPushButton(tr("Compare…"))), m_chart(new ChartView),
      m_table(new QTableView), m_stack(new QStackedWidget)
{
    setProperty("isWhole", true);
    auto *page = new QWidget;
    auto *down = new QVBoxLayout(page);
    down->setContentsMargins(16, 12, 16, 12);
    down->setSpacing(12);
    m_cycles->setAccessibleName(tr("Review cycle"));
    m_change->setProperty("primary", true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_cycles);
    head->addStretch(1);
    head->addWidget(m_compare);
    head->addWidget(m_change);
    down->addLayout(head);
    m_chart->setMinimumHeight(160);
    down->addWidget(m_chart, 2);
    showRows(*m_table, *m_model, tr("Ratings of the cycle"), CalibrationModel::Reason);
    down->addWidget(m_table, 3);
    m_stack->addWidget(page);
    m_stack->addWidget(maskedNotice(tr("Ratings are confidential, and masked."), context));
    m_stack->addWidget(emptyLabel(tr("No review cycle yet. Reviews, New cycle sets one up.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_cycles, &QComboBox::currentIndexChanged, this, &CalibrationView::load);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CalibrationView::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            emit m_context.selected(&recordType<Review>(), m_model->lineAt(now.row()).review.value);
    });
    connect(m_compare, &QPushButton::clicked, this, &CalibrationView::compare);
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const QList<Id<Review>> reviews = selectedReviews(); !reviews.isEmpty())
            askCalibration(m_context, reviews.first(), this);
    });
    connect(m_chart, &ChartView::valueActivated, this, [this](int series, int category) {
        const ChartData &drawn = m_chart->data();
        emit m_context.explainRequested(drawn.categories.value(category), drawn.series.at(series).sources.value(category));
    });
    connect(&context, &Context::maskedChanged, this, &CalibrationView::refresh);
    refreshOn<Review, ReviewCycle, Rating, Calibration, Person, ReviewTemplate>(context, this, [this] { refresh(); });
    refresh();
}

Id<ReviewCycle> CalibrationView::cycle() const { return chosenCycle(*m_cycles); }

void CalibrationView::refresh()
{
    const bool isAny = fillCycles(*m_cycles, m_context.store());
    m_stack->setCurrentIndex(m_context.isMasked() ? 1 : isAny ? 0 : 2);
    load();
}

void CalibrationView::load()
{
    const Store &store = m_context.store();
    const ReviewCycle *now = store.find(cycle());
    const ReviewTemplate *kind = now ? store.find(now->reviewTemplate) : nullptr;
    // While it is masked nothing is in the widgets either.
    const QList<CalibrationLine> lines = kind && !m_context.isMasked() ? calibrationLines(store, now->id) : QList<CalibrationLine>();
    const QList<Id<Review>> selected = selectedReviews();
    m_model->load(lines, kind ? scaleWords(*kind) : QStringList());
    for (int row = 0; row < lines.size(); ++row) {
        if (selected.contains(lines.at(row).review))
            m_table->selectionModel()->select(m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    m_chart->setData(kind ? ratingDistribution(*kind, lines) : ChartData());
    updateButtons();
}

QList<Id<Review>> CalibrationView::selectedReviews() const
{
    QList<Id<Review>> reviews;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        reviews << m_model->lineAt(index.row()).review;
    return reviews;
}

void CalibrationView::updateButtons()
{
    const QList<Id<Review>> reviews = selectedReviews();
    const Review *first = reviews.isEmpty() ? nullptr : m_context.store().find(reviews.first());
    m_change->setEnabled(first && !first->isFrozen() && !m_context.store().isReadOnly());
    m_compare->setEnabled(m_model->rowCount() > 1);
}

void CalibrationView::compare()
{
    QList<Id<Review>> reviews = selectedReviews();
    if (reviews.size() < 2) {
        reviews.clear();
        for (int row = 0; row < m_model->rowCount(); ++row)
            reviews << m_model->lineAt(row).review;
    }
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Side by side"));
    auto *down = new QVBoxLayout(&dialog);
    auto *table = new QTableView;
    table->setModel(new ComparisonModel(m_context.store(), reviews, table));
    table->setAccessibleName(tr("Ratings side by side"));
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    down->addWidget(table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    down->addWidget(buttons);
    dialog.resize(760, 480);
    dialog.exec();
}

} // namespace muster
