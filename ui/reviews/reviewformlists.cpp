// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/cycle.h"
#include "ui/base/viewparts.h"
#include "ui/reviews/reviewform.h"
#include "ui/reviews/reviewstep.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

namespace muster {

namespace {

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
    for (int state = 0; state <= int(ReviewState::Locked); ++state) {
        const QString name = choiceWord<Review>("state", state);
        steps << (state == int(review.state) ? tr("● %1").arg(name) : name);
    }
    if (review.state == ReviewState::Ended)
        steps = {tr("● %1").arg(choiceWord<Review>("state", review.state))};
    m_steps->setText(steps.join(QStringLiteral("  ›  ")));
    m_steps->setAccessibleName(tr("Step: %1").arg(choiceWord<Review>("state", review.state)));
    const Store &store = m_context.store();
    const auto next = usualStep(review, store, m_context.today());
    m_next->setVisible(next.has_value());
    m_next->setText(next ? stepLabel(*next) : QString());
    m_next->setEnabled(!store.isReadOnly());
    m_more->setEnabled(!store.isReadOnly() && !stepsFor(review, store, m_context.today()).isEmpty());
    const QStringList missing = review.state < ReviewState::Shared ? missingItems(store, review) : QStringList();
    m_missing->setVisible(!missing.isEmpty());
    m_missing->setText(tr("Still open: %1.").arg(missing.join(QStringLiteral(", "))));
    m_answer->setText(tr("Acknowledged: %1").arg(choiceWord<Review>("acknowledgement", review.acknowledgement)));
}

void ReviewForm::fillSteps()
{
    m_more->menu()->clear();
    for (const ReviewStep step : stepsOf(m_context, {m_id}))
        m_more->menu()->addAction(stepLabel(step), this, [this, step] { takeStep(m_context, step, {m_id}, this); });
}

void ReviewForm::showEvents(const Review &review)
{
    m_events->clear();
    const auto line = [this](const QDateTime &at, const QString &what, const QString &note) {
        QStringList parts;
        if (at.isValid())
            parts << QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
        parts << what;
        if (!note.isEmpty())
            parts << note;
        addEntry(m_events, parts.join(QStringLiteral(" · ")), 0);
    };
    for (const ReviewEvent &event : partsOf(m_context.store().all<ReviewEvent>(), review.id))
        line(event.at, choiceWord<Review>("state", event.state), event.note);
    for (const Amendment &added : partsOf(m_context.store().all<Amendment>(), review.id))
        line(added.at, tr("Amendment by %1").arg(added.author.isEmpty() ? tr("the manager") : added.author), added.text);
    addEmptyEntry(m_events, tr("No step has been taken yet."));
    m_amend->setVisible(review.isClosed());
    m_amend->setEnabled(!m_context.store().isReadOnly());
}

void ReviewForm::showScore(const Review &review)
{
    const ReviewScore score = reviewScore(m_context.store(), review);
    const QLocale locale;
    QStringList parts{tr("Manager %1 (%2 rated)").arg(score.manager.toString(locale), percentText(score.manager.coverage()))};
    if (m_showSelf->isChecked())
        parts << tr("Self %1 (%2 rated)").arg(score.self.toString(locale), percentText(score.self.coverage()));
    if (const std::optional<qint64> gap = score.gap(); gap && m_showSelf->isChecked()) {
        const QString digits = locale.toString(double(std::abs(*gap)) / 100, 'f', 1);
        parts << tr("gap %1").arg((*gap < 0 ? QStringLiteral("−") : QStringLiteral("+")) + digits);
    }
    m_score->setText(parts.join(QStringLiteral(" · ")));

    const ReviewTemplate *kind = templateOf(m_context.store(), review);
    const QSignalBlocker quiet(m_overall);
    m_overall->clear();
    const std::optional<int> computed = score.manager.nearest();
    m_overall->addItem(kind && computed ? tr("Computed: %1, %2").arg(*computed).arg(ratingWord(*kind, *computed)) : tr("Not rated yet"));
    const QStringList words = kind ? scaleWords(*kind) : QStringList();
    for (int rating = 1; rating <= int(words.size()); ++rating)
        m_overall->addItem(tr("%1, %2").arg(rating).arg(words.at(rating - 1)));
    m_overall->setCurrentIndex(review.overall.value_or(0));
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
