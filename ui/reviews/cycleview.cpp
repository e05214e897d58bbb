// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/cycleview.h"

#include "app/base/period.h"
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/reviews/cyclechooser.h"
#include "ui/reviews/cycledialog.h"
#include "ui/reviews/cyclemodel.h"
#include "ui/reviews/cycleprogress.h"
#include "ui/reviews/reviewstep.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace muster {

CycleView::CycleView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new CycleModel(this)), m_cycles(new QComboBox), m_facts(plainLabel({})),
      m_make(new QPushButton(tr("Make reviews…"))), m_next(new QPushButton), m_write(new QPushButton(tr("Write…"))),
      m_progress(new CycleProgress), m_table(new QTableView), m_stack(new QStackedWidget)
{
    setProperty("isWhole", true);
    auto *page = new QWidget;
    auto *down = new QVBoxLayout(page);
    down->setContentsMargins(16, 12, 16, 12);
    down->setSpacing(12);
    makeHead(down);
    down->addWidget(m_progress);
    showRows(*m_table, *m_model, tr("Who is where"), CycleModel::PersonColumn);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    down->addWidget(m_table, 1);
    m_stack->addWidget(page);
    m_stack->addWidget(emptyLabel(tr("No review cycle yet. Reviews, New cycle sets one up, with a review for each person.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_cycles, &QComboBox::currentIndexChanged, this, &CycleView::load);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CycleView::updateSteps);
    connect(m_table, &QTableView::activated, this, [this] { emit m_context.placeRequested("reviews/editor"); });
    connect(m_table, &QTableView::customContextMenuRequested, this, &CycleView::showMenu);
    refreshOn<Review, ReviewCycle, ReviewEvent, Rating, ReviewAnswer, Goal, Person>(context, this, [this] { refresh(); });
    refresh();
}

void CycleView::makeHead(QVBoxLayout *down)
{
    m_cycles->setAccessibleName(tr("Review cycle"));
    m_cycles->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_facts->setProperty("quiet", true);
    m_next->setProperty("primary", true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_cycles);
    head->addWidget(m_facts, 1);
    head->addWidget(m_make);
    head->addWidget(m_write);
    head->addWidget(m_next);
    down->addLayout(head);
    connect(m_make, &QPushButton::clicked, this, [this] { CycleDialog(m_context, cycle(), this).exec(); });
    connect(m_write, &QPushButton::clicked, this, [this] { emit m_context.placeRequested("reviews/editor"); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        const QVariant step = m_next->property("step");
        if (step.isValid())
            takeStep(m_context, ReviewStep(step.toInt()), selectedReviews(), this);
    });
}

Id<ReviewCycle> CycleView::cycle() const { return chosenCycle(*m_cycles); }

void CycleView::choose(Id<ReviewCycle> cycle)
{
    m_cycles->setCurrentIndex(m_cycles->findData(cycle.value));
}

void CycleView::refresh()
{
    m_stack->setCurrentIndex(fillCycles(*m_cycles, m_context.store()) ? 0 : 1);
    load();
}

void CycleView::load()
{
    const ReviewCycle *now = m_context.store().find(cycle());
    const QList<Id<Review>> selected = selectedReviews();
    const int column = std::max(0, m_table->currentIndex().column());
    {
        // What is selected stays so, and nobody is told that nothing was for a moment.
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->load(m_context.store(), cycle(), m_context.today());
        QItemSelection rows;
        for (const Id<Review> review : selected) {
            if (const int row = m_model->rowOf(review); row >= 0)
                rows.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
        }
        if (!rows.isEmpty())
            m_table->selectionModel()->setCurrentIndex(m_model->index(rows.first().top(), column), QItemSelectionModel::NoUpdate);
        m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    }
    m_table->viewport()->update();
    m_progress->show(m_context.store(), now, m_context.today());
    m_facts->setText(now ? Period{now->first, now->last}.toString(QLocale()) : QString());
    m_make->setEnabled(now && !m_context.store().isReadOnly());
    updateSteps();
}

QList<Id<Review>> CycleView::selectedReviews() const
{
    QList<Id<Review>> reviews;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        reviews << m_model->reviewAt(index.row());
    return reviews;
}

/// The button takes the step that the first of the selected waits for.
void CycleView::updateSteps()
{
    const QList<Id<Review>> reviews = selectedReviews();
    const Review *first = reviews.isEmpty() ? nullptr : m_context.store().find(reviews.first());
    const auto step = first ? usualStep(*first, m_context.store(), m_context.today()) : std::nullopt;
    m_next->setText(step ? stepLabel(*step) : tr("Next step"));
    m_next->setProperty("step", step ? QVariant(int(*step)) : QVariant());
    m_next->setEnabled(step && !m_context.store().isReadOnly());
    m_write->setEnabled(first != nullptr);
    emit m_context.selected(first ? &recordType<Review>() : nullptr, first ? first->id.value : 0);
}

void CycleView::showMenu(const QPoint &at)
{
    QMenu menu(this);
    const QList<Id<Review>> reviews = selectedReviews();
    for (const ReviewStep step : stepsOf(m_context, reviews))
        menu.addAction(stepLabel(step), this, [this, step, reviews] { takeStep(m_context, step, reviews, this); })
            ->setEnabled(!m_context.store().isReadOnly());
    if (!menu.isEmpty())
        menu.exec(m_table->viewport()->mapToGlobal(at));
}

} // namespace muster
