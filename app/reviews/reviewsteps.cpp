// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/reviewsteps.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

struct ReviewStepRule
{
    ReviewStep step;
    ReviewState to; ///< TakeBack decides by itself
    const char *label;
    const char *text;
    const char *question; ///< null: nothing has to be said
    QList<ReviewState> from;
};

const QList<ReviewStepRule> &reviewStepRules()
{
    using enum ReviewState;
    static const QList<ReviewStepRule> rules{
        {ReviewStep::Receive, SelfReview, QT_TRANSLATE_NOOP("muster::ReviewStep", "Self-review is in"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "Receive self-review"), nullptr, {Draft}},
        {ReviewStep::Write, ManagerDraft, QT_TRANSLATE_NOOP("muster::ReviewStep", "Begin to write"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "Begin to write review"), nullptr, {Draft, SelfReview}},
        {ReviewStep::Calibrate, Calibrated, QT_TRANSLATE_NOOP("muster::ReviewStep", "Calibrated"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "Set review to calibrated"), nullptr, {ManagerDraft}},
        {ReviewStep::Share, Shared, QT_TRANSLATE_NOOP("muster::ReviewStep", "Share with the person"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "Share review"), nullptr, {ManagerDraft, Calibrated}},
        {ReviewStep::Discuss, Discussed, QT_TRANSLATE_NOOP("muster::ReviewStep", "Discussed"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "Set review to discussed"), nullptr, {Shared}},
        {ReviewStep::Agree, Acknowledged, QT_TRANSLATE_NOOP("muster::ReviewStep", "The person agrees"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "Acknowledge review: agrees"), nullptr, {Discussed}},
        {ReviewStep::Disagree, Acknowledged, QT_TRANSLATE_NOOP("muster::ReviewStep", "The person disagrees…"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "Acknowledge review: disagrees"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "What does the person say? It is printed with the review."), {Discussed}},
        {ReviewStep::Refuse, Acknowledged, QT_TRANSLATE_NOOP("muster::ReviewStep", "The person refuses to sign…"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "Acknowledge review: refused"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "When was it offered, and who was there?"), {Shared, Discussed}},
        {ReviewStep::Lock, Locked, QT_TRANSLATE_NOOP("muster::ReviewStep", "Lock"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "Lock review"), nullptr, {Acknowledged}},
        {ReviewStep::TakeBack, Draft, QT_TRANSLATE_NOOP("muster::ReviewStep", "Take back…"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "Take back review"), QT_TRANSLATE_NOOP("muster::ReviewStep", "Why?"),
         {SelfReview, ManagerDraft, Calibrated, Shared, Discussed, Acknowledged}},
        {ReviewStep::End, Ended, QT_TRANSLATE_NOOP("muster::ReviewStep", "End: the person has left"),
         QT_TRANSLATE_NOOP("muster::ReviewStep", "End review"), nullptr,
         {Draft, SelfReview, ManagerDraft, Calibrated, Shared, Discussed, Acknowledged}},
    };
    return rules;
}

const ReviewStepRule &ruleOf(ReviewStep step)
{
    const auto found = std::find_if(reviewStepRules().begin(), reviewStepRules().end(),
                                    [step](const ReviewStepRule &rule) { return rule.step == step; });
    Q_ASSERT(found != reviewStepRules().end());
    return *found;
}

/// Back to where what was wrong can be changed.
ReviewState takenBack(ReviewState state)
{
    switch (state) {
    case ReviewState::Calibrated:
    case ReviewState::Shared:
    case ReviewState::Discussed: return ReviewState::ManagerDraft;
    case ReviewState::Acknowledged: return ReviewState::Discussed;
    default: return ReviewState::Draft;
    }
}

QString stepWords(const char *text)
{
    return text ? QCoreApplication::translate("muster::ReviewStep", text) : QString();
}

Acknowledgement answerOf(ReviewStep step)
{
    switch (step) {
    case ReviewStep::Agree: return Acknowledgement::Agrees;
    case ReviewStep::Disagree: return Acknowledgement::Disagrees;
    case ReviewStep::Refuse: return Acknowledgement::Refused;
    default: return Acknowledgement::None;
    }
}

} // namespace

ReviewState stateAfter(const Review &review, ReviewStep step)
{
    return step == ReviewStep::TakeBack ? takenBack(review.state) : ruleOf(step).to;
}

bool isMove(ReviewState from, ReviewState to)
{
    Review review;
    review.state = from;
    return std::any_of(reviewStepRules().begin(), reviewStepRules().end(), [&](const ReviewStepRule &rule) {
        return rule.from.contains(from) && stateAfter(review, rule.step) == to;
    });
}

bool isAllowed(const Review &review, ReviewStep step, const Store &store, QDate today)
{
    if (!ruleOf(step).from.contains(review.state))
        return false;
    const Person *person = store.find(review.person);
    return step != ReviewStep::End || !person || !person->isEmployedOn(today);
}

QList<ReviewStep> stepsFor(const Review &review, const Store &store, QDate today)
{
    QList<ReviewStep> steps;
    for (const ReviewStepRule &rule : reviewStepRules()) {
        if (isAllowed(review, rule.step, store, today))
            steps << rule.step;
    }
    return steps;
}

std::optional<ReviewStep> usualStep(const Review &review, const Store &store, QDate today)
{
    if (isAllowed(review, ReviewStep::End, store, today))
        return ReviewStep::End;
    const QList<ReviewStep> steps = stepsFor(review, store, today);
    return steps.isEmpty() || steps.first() == ReviewStep::TakeBack ? std::nullopt : std::optional(steps.first());
}

QString stepLabel(ReviewStep step) { return stepWords(ruleOf(step).label); }
QString stepText(ReviewStep step) { return stepWords(ruleOf(step).text); }
QString stepQuestion(ReviewStep step) { return stepWords(ruleOf(step).question); }

Changes takeStep(const Review &review, ReviewStep step, const Store &store, const ReviewMoment &moment)
{
    const QString note = moment.note.trimmed();
    if (!isAllowed(review, step, store, moment.today) || (ruleOf(step).question && note.isEmpty()))
        return {};
    Review after = review;
    after.state = stateAfter(review, step);
    if (after.state != ReviewState::Locked && after.state != ReviewState::Ended)
        after.acknowledgement = answerOf(step);
    if (step == ReviewStep::Disagree)
        after.personComment = note;
    ReviewEvent event{Id<ReviewEvent>::make(), review.id, moment.now.toUTC(), review.state, after.state, note};
    return {edited(review, after), inserted(event)};
}

Changes amend(const Review &review, const QString &text, const QString &author, const QDateTime &now)
{
    if (!review.isClosed() || text.trimmed().isEmpty())
        return {};
    return {inserted(Amendment{Id<Amendment>::make(), review.id, now.toUTC(), author, text.trimmed()})};
}

} // namespace muster
