// SPDX-License-Identifier: GPL-3.0-or-later
// The menu Reviews: the steps of a review's life, and what is done with reviews from anywhere in the window.
#include "ui/mainwindow.h"
#include "ui/reviews/cycledialog.h"
#include "ui/reviews/aftermathdialogs.h"
#include "ui/reviews/cycleview.h"
#include "ui/reviews/formfiles.h"
#include "ui/reviews/printreviewsdialog.h"
#include "ui/reviews/reviewstep.h"
#include "ui/workspace.h"

#include <QMenu>
#include <QMenuBar>

namespace muster {

QList<Id<Review>> MainWindow::chosenReviews() const
{
    QList<Id<Review>> reviews;
    if (!m_workspace)
        return reviews;
    if (const auto *cycle = qobject_cast<CycleView *>(m_workspace->viewWidget()))
        return cycle->selectedReviews();
    if (m_workspace->selectedType() == &recordType<Review>()) {
        for (const RecordId id : m_workspace->selectedIds())
            reviews << Id<Review>{id};
    }
    return reviews;
}

void MainWindow::makeReviewsMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("Revie&ws"));
    add(menu, tr("&New cycle …"), {}, "calendar", Needs::Writable, [this] {
        CycleDialog dialog(*m_context, {}, this);
        if (dialog.exec() != QDialog::Accepted)
            return;
        m_workspace->goTo(QByteArray("reviews/cycle"));
        if (auto *view = qobject_cast<CycleView *>(m_workspace->viewWidget()))
            view->choose(dialog.cycle());
    });
    add(menu, tr("&Write this review"), QKeySequence(QStringLiteral("Ctrl+Shift+R")), "reviews", Needs::Review,
        [this] { m_workspace->goTo(QByteArray("reviews/editor")); });
    add(menu, tr("Log &what you saw …"), QKeySequence(QStringLiteral("Ctrl+Shift+O")), "new", Needs::Writable,
        [this] { askObservation(*m_context, chosenPerson(), this); });
    menu->addSeparator();
    add(menu, tr("Ne&xt step"), QKeySequence(QStringLiteral("Ctrl+Shift+Return")), "forward", Needs::WritableReview, [this] {
        const QList<Id<Review>> reviews = chosenReviews();
        const Review *first = reviews.isEmpty() ? nullptr : m_store->find(reviews.first());
        if (const auto next = first ? usualStep(*first, *m_store, m_today) : std::nullopt)
            takeStep(*m_context, *next, reviews, this);
    });
    const auto step = [this, menu](ReviewStep which, const QByteArray &name) {
        QAction *action = add(menu, stepLabel(which), {}, name, Needs::WritableReview,
                              [this, which] { takeStep(*m_context, which, chosenReviews(), this); });
        m_reviewSteps.append(qMakePair(which, action));
    };
    step(ReviewStep::Receive, "check");
    step(ReviewStep::Write, "reviews");
    step(ReviewStep::Calibrate, "check");
    step(ReviewStep::Share, "forward");
    step(ReviewStep::Discuss, "talk");
    step(ReviewStep::Agree, "check");
    step(ReviewStep::Disagree, "warning");
    step(ReviewStep::Refuse, "danger");
    step(ReviewStep::Lock, "shield");
    step(ReviewStep::TakeBack, "undo");
    step(ReviewStep::End, {});
    menu->addSeparator();
    const auto onFirst = [this](bool (*ask)(Context &, Id<Review>, QWidget *)) {
        return [this, ask] {
            if (const QList<Id<Review>> reviews = chosenReviews(); !reviews.isEmpty())
                ask(*m_context, reviews.first(), this);
        };
    };
    add(menu, tr("&Add amendment …"), {}, "new", Needs::WritableReview, onFirst(&askAmendment));
    add(menu, tr("Ask a &colleague …"), {}, "people", Needs::WritableReview, onFirst(&askColleague));
    add(menu, tr("Make &tasks of what was agreed"), {}, "tasks", Needs::WritableReview, onFirst(&makeTasks));
    add(menu, tr("Plan a step of &development …"), {}, "skills", Needs::WritableReview, onFirst(&askDevelopment));
    add(menu, tr("&Recommend pay or promotion …"), {}, "money", Needs::WritableReview, onFirst(&askRecommendation));
    menu->addSeparator();
    add(menu, tr("Write &forms to fill in …"), {}, "export", Needs::File, [this] { askWriteForms(*m_context, shownCycle(), this); });
    add(menu, tr("Take o&ver returned forms …"), {}, "import", Needs::Writable, [this] { askTakeForms(*m_context, this); });
    add(menu, tr("&Print the reviews of a cycle …"), {}, "print", Needs::File,
        [this] { PrintReviewsDialog(*m_context, shownCycle(), this).exec(); });
}

Id<ReviewCycle> MainWindow::shownCycle() const
{
    if (const auto *view = qobject_cast<CycleView *>(m_workspace->viewWidget()))
        return view->cycle();
    const QList<Id<Review>> reviews = chosenReviews();
    const Review *review = reviews.isEmpty() ? nullptr : m_store->find(reviews.first());
    const ReviewCycle *newest = nullptr;
    for (const ReviewCycle &cycle : m_store->all<ReviewCycle>()) {
        if (!newest || cycle.last > newest->last)
            newest = &cycle;
    }
    return review ? review->cycle : newest ? newest->id : Id<ReviewCycle>();
}

void MainWindow::updateReviewSteps()
{
    const QList<ReviewStep> allowed = m_store && !m_store->isReadOnly() ? stepsOf(*m_context, chosenReviews()) : QList<ReviewStep>();
    for (const auto &[step, action] : m_reviewSteps)
        action->setEnabled(allowed.contains(step));
}

} // namespace muster
