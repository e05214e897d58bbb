// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/revieweditor.h"

#include "app/reviews/cycle.h"
#include "app/tasks/task.h"
#include "ui/base/maskednotice.h"
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/reviews/evidencepanel.h"
#include "ui/reviews/reviewform.h"
#include "ui/reviews/summarydialog.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace muster {

ReviewEditor::ReviewEditor(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_list(new QListWidget), m_scroll(new QScrollArea), m_right(new QStackedWidget),
      m_evidence(new EvidencePanel(context)), m_beside(new QSplitter), m_stack(new QStackedWidget)
{
    setProperty("isWhole", true); // all of the record is here: no detail pane beside it
    m_list->setAccessibleName(tr("Reviews"));
    m_list->setAlternatingRowColors(true);
    m_list->setMinimumWidth(200);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *split = new QSplitter;
    split->addWidget(m_list);
    m_right->addWidget(m_scroll);
    m_right->addWidget(maskedNotice(tr("What is written in reviews is confidential, and masked."), context));
    m_beside->addWidget(m_right);
    m_beside->addWidget(m_evidence);
    m_beside->setStretchFactor(0, 1);
    m_beside->setSizes({700, 320});
    m_beside->setChildrenCollapsible(false);
    split->addWidget(m_beside);
    split->setStretchFactor(1, 1);
    split->setSizes({240, 960});
    split->setChildrenCollapsible(false);
    m_stack->addWidget(split);
    m_stack->addWidget(emptyLabel(tr("No reviews yet. Add a cycle with a template and a review for each person; they are written here.")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item)
            return;
        const Id<Review> review{item->data(Qt::UserRole).toLongLong()};
        showForm(review);
        emit m_context.selected(&recordType<Review>(), review.value);
    });
    refreshOn<Review, ReviewCycle, ReviewTemplate, Competency, Rating, ReviewAnswer, ReviewQuestion, Goal, ReviewAction, ReviewEvent, Amendment, Observation,
              Citation, GoalCheckIn, Person, Task>(
        context, this, [this] { refresh(); });
    const auto mask = [this] {
        m_right->setCurrentIndex(m_context.isMasked() ? 1 : 0);
        m_evidence->setVisible(!m_context.isMasked());
        showForm(chosen());
    };
    connect(&context, &Context::maskedChanged, this, mask);
    refresh();
    mask();
}

void ReviewEditor::fillList()
{
    const QListWidgetItem *current = m_list->currentItem();
    const RecordId chosen = current ? current->data(Qt::UserRole).toLongLong() : 0;
    struct Entry { const Review *review; QDate cycle; QString name, text; };
    std::vector<Entry> entries;
    for (const Review &review : m_context.store().all<Review>()) {
        const Person *person = m_context.store().find(review.person);
        const ReviewCycle *cycle = m_context.store().find(review.cycle);
        const QString name = person ? person->name : tr("Nobody");
        QString second = choiceWord<Review>("state", review.state);
        if (cycle && isOverdue(review, *cycle, m_context.today()))
            second = tr("%1 · overdue").arg(second);
        if (cycle) // last, where it may be cut
            second = tr("%1 · %2").arg(second, cycle->name);
        entries.push_back({&review, cycle ? cycle->last : QDate(), name, QStringLiteral("%1\n%2").arg(name, second)});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return a.cycle != b.cycle ? a.cycle > b.cycle : a.name.localeAwareCompare(b.name) < 0;
    });
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = entries.empty() ? -1 : 0;
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(entry.text, m_list);
        item->setData(Qt::UserRole, entry.review->id.value);
        if (entry.review->id.value == chosen)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row);
}

void ReviewEditor::refresh()
{
    fillList();
    m_stack->setCurrentIndex(m_list->currentItem() ? 0 : 1);
    const Id<Review> review = chosen();
    if (m_form && m_form->review() == review && m_form->fits()) {
        m_form->refresh(); // in place: what is being written keeps its focus
        m_evidence->refresh();
    } else {
        showForm(review);
    }
}

void ReviewEditor::showForm(Id<Review> review)
{
    if (m_form)
        m_form->hide(); // saves what is being written
    m_form = nullptr;
    delete m_scroll->takeWidget();
    if (m_context.isMasked() || !m_context.store().find(review)) // while it is masked nothing is in the widgets either
        return;
    m_form = new ReviewForm(m_context, review);
    m_evidence->setReview(review);
    connect(m_form, &ReviewForm::printRequested, this, &ReviewEditor::askPrint);
    m_scroll->setWidget(m_form);
}

Id<Review> ReviewEditor::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return {item ? item->data(Qt::UserRole).toLongLong() : 0};
}

void ReviewEditor::choose(Id<Review> review)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toLongLong() == review.value)
            m_list->setCurrentRow(row);
    }
}

/// The evidence stands beside the form where there is room, else below it.
void ReviewEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int roomForBoth = 980;
    const Qt::Orientation wanted = width() < roomForBoth ? Qt::Vertical : Qt::Horizontal;
    if (m_beside->orientation() != wanted) {
        m_beside->setOrientation(wanted);
        m_beside->setSizes(wanted == Qt::Vertical ? QList<int>{400, 200} : QList<int>{700, 320});
    }
}

/// Comes up with the review that was selected last, in whatever view.
void ReviewEditor::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (const RecordId pointed = m_context.lastSelected(recordType<Review>()); pointed != 0 && (!m_form || m_form->review().value != pointed))
        choose({pointed});
}

void ReviewEditor::askPrint()
{
    if (m_form)
        SummaryDialog(m_context, m_form->review(), this).exec();
}

} // namespace muster
