// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/period.h"
#include "app/tasks/task.h"
#include "ui/base/viewparts.h"
#include "ui/reviews/reviewform.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace muster {

namespace {

QString reviewStepName(int state) { return choiceWord<Review>("state", state); }

void addEntry(QListWidget *list, const QString &text, RecordId id)
{
    auto *item = new QListWidgetItem(text, list);
    item->setData(Qt::UserRole, id);
}

void addEmptyEntry(QListWidget *list, const QString &text)
{
    if (list->count() > 0)
        return;
    auto *item = new QListWidgetItem(text, list);
    item->setFlags(Qt::NoItemFlags);
}

QString percentText(const Percent &percent)
{
    if (!percent.tenths)
        return ReviewForm::tr("n/a");
    return ReviewForm::tr("%1 %").arg(QLocale().toString(*percent.tenths / 10));
}

} // namespace

void ReviewForm::showSteps(const Review &review)
{
    QStringList steps;
    const int last = int(ReviewState::Locked);
    for (int state = 0; state <= last; ++state)
        steps << (state == int(review.state) ? tr("● %1").arg(reviewStepName(state)) : reviewStepName(state));
    m_steps->setText(steps.join(QStringLiteral("  ›  ")));
    m_steps->setAccessibleName(tr("Step: %1").arg(reviewStepName(int(review.state))));
    // What is locked stays locked; only undo takes back the locking itself.
    const bool isLocked = review.state == ReviewState::Locked;
    m_back->setEnabled(!isLocked && review.state != ReviewState::Draft);
    m_back->setText(m_back->isEnabled() ? tr("Back to %1").arg(reviewStepName(int(review.state) - 1)) : tr("Back"));
    m_next->setEnabled(!isLocked);
    m_next->setText(isLocked ? tr("Locked") : tr("To %1").arg(reviewStepName(int(review.state) + 1)));
}

void ReviewForm::showScore(const Review &review)
{
    const ReviewScore score = reviewScore(m_context.store(), review);
    const QLocale locale;
    QStringList parts{tr("Manager %1 (%2 rated)").arg(score.manager.toString(locale), percentText(score.manager.coverage())),
                      tr("Self %1 (%2 rated)").arg(score.self.toString(locale), percentText(score.self.coverage()))};
    if (const std::optional<qint64> gap = score.gap()) {
        const QString digits = locale.toString(double(std::abs(*gap)) / 100, 'f', 1);
        parts << tr("gap %1").arg((*gap < 0 ? QStringLiteral("−") : QStringLiteral("+")) + digits);
    }
    m_score->setText(parts.join(QStringLiteral(" · ")));

    const ReviewCycle *cycle = m_context.store().find(review.cycle);
    const ReviewTemplate *kind = cycle ? m_context.store().find(cycle->reviewTemplate) : nullptr;
    const QSignalBlocker quiet(m_overall);
    m_overall->clear();
    const std::optional<int> computed = score.manager.nearest();
    m_overall->addItem(kind && computed ? tr("Computed: %1, %2").arg(*computed).arg(ratingWord(*kind, *computed)) : tr("Not rated yet"));
    const QStringList words = kind ? scaleWords(*kind) : QStringList();
    for (int rating = 1; rating <= int(words.size()); ++rating)
        m_overall->addItem(tr("%1, %2").arg(rating).arg(words.at(rating - 1)));
    m_overall->setCurrentIndex(review.overall.value_or(0));
    m_acknowledgement->setCurrentIndex(m_acknowledgement->findData(int(review.acknowledgement)));
}

void ReviewForm::showLists(const Review &review)
{
    const Store &store = m_context.store();
    m_goals->clear();
    for (const Goal &goal : store.all<Goal>()) {
        if (goal.person != review.person || goal.cycle != review.cycle)
            continue;
        QStringList parts{goal.title, tr("weight %1").arg(goal.weight), tr("%1 reached").arg(percentText(progress(goal))),
                          choiceWord<Goal>("state", goal.state)};
        if (goal.rating)
            parts << tr("rated %1").arg(*goal.rating);
        addEntry(m_goals, parts.join(QStringLiteral(" · ")), goal.id.value);
    }
    addEmptyEntry(m_goals, tr("No goals in this cycle yet."));
    m_actions->clear();
    for (const ReviewAction &action : store.all<ReviewAction>()) {
        if (action.review != m_id)
            continue;
        QStringList parts{action.what};
        if (const Person *owner = store.find(action.owner))
            parts << owner->name;
        if (action.due.isValid())
            parts << tr("by %1").arg(shortDate(action.due, m_context.today()));
        addEntry(m_actions, parts.join(QStringLiteral(" · ")), action.id.value);
    }
    addEmptyEntry(m_actions, tr("Nothing agreed yet."));
}

void ReviewForm::showEvidence(const Review &review)
{
    m_evidence->clear();
    m_months->clear();
    const ReviewCycle *cycle = m_context.store().find(review.cycle);
    if (!cycle)
        return;
    const Period period{cycle->first, cycle->last};
    std::vector<const Task *> finished;
    for (const Task &task : m_context.store().all<Task>()) {
        if (task.assignee == review.person && period.contains(task.finishedOn) && task.state != TaskState::Dropped)
            finished.push_back(&task);
    }
    std::sort(finished.begin(), finished.end(), [](const Task *a, const Task *b) { return a->finishedOn > b->finishedOn; });
    for (const Task *task : finished)
        addEntry(m_evidence, tr("%1 · %2").arg(shortDate(task->finishedOn, m_context.today()), task->title), task->id.value);
    addEmptyEntry(m_evidence, tr("No task was finished in the period."));
    // Month by month, so that a review of the last weeks only is seen for what it is.
    QStringList months;
    for (QDate month = Period::month(period.first).first; !period.isEmpty() && month <= period.last && months.size() < 24;
         month = month.addMonths(1)) {
        const auto count = std::count_if(finished.begin(), finished.end(), [month](const Task *task) {
            return Period::month(month).contains(task->finishedOn);
        });
        months << tr("%1 %2").arg(QLocale().monthName(month.month(), QLocale::ShortFormat)).arg(count);
    }
    m_months->setText(months.join(QStringLiteral(" · ")));
}

void ReviewForm::addGoal()
{
    const Review *review = m_context.store().find(m_id);
    if (!review || m_newGoal->text().trimmed().isEmpty())
        return;
    Goal goal;
    goal.id = Id<Goal>::make();
    goal.title = m_newGoal->text().trimmed();
    goal.person = review->person;
    goal.cycle = review->cycle;
    if (const ReviewCycle *cycle = m_context.store().find(review->cycle))
        goal.due = cycle->last;
    if (m_context.perform(tr("Add goal"), {inserted(goal)}))
        m_newGoal->clear();
}

void ReviewForm::addAction()
{
    const Review *review = m_context.store().find(m_id);
    if (!review || m_newAction->text().trimmed().isEmpty())
        return;
    ReviewAction action;
    action.id = Id<ReviewAction>::make();
    action.what = m_newAction->text().trimmed();
    action.review = m_id;
    action.owner = review->person;
    if (m_context.perform(tr("Add agreed action"), {inserted(action)}))
        m_newAction->clear();
}

} // namespace muster
