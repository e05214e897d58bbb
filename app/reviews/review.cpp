// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/review.h"

#include "app/reviews/frozen.h"
#include "app/reviews/reviewsteps.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString reviewText(const char *text)
{
    return QCoreApplication::translate("record", text);
}

Problems withinScale(std::optional<int> rating, const ReviewTemplate *reviewTemplate, const QByteArray &field, RecordId id)
{
    const qsizetype length = reviewTemplate ? scaleWords(*reviewTemplate).size() : 0;
    if (!rating || (*rating >= 1 && (length == 0 || *rating <= length)))
        return {};
    return {{field, reviewText(QT_TRANSLATE_NOOP("record", "The rating is outside the scale of 1 to %1.")).arg(length), id}};
}

Problems checkCycle(const ReviewCycle &cycle, const Store &)
{
    if (!cycle.first.isValid() || !cycle.last.isValid() || cycle.first <= cycle.last)
        return {};
    return {{"last_day", reviewText(QT_TRANSLATE_NOOP("record", "The last day is before the first day.")), cycle.id.value}};
}

Problems checkRating(const Rating &rating, const Store &store)
{
    const Competency *competency = store.find(rating.competency);
    return withinScale(rating.rating, competency ? store.find(competency->reviewTemplate) : nullptr, "rating", rating.id.value);
}

Problems checkReview(const Review &review, const Store &store)
{
    return withinScale(review.overall, templateOf(store, review), "overall", review.id.value);
}

/// True when the reviews differ in nothing but what the steps set.
bool isSameBut(const Review &before, Review after)
{
    after.state = before.state;
    after.acknowledgement = before.acknowledgement;
    after.personComment = before.personComment;
    return toRow(before) == toRow(after);
}

/// A state changes with the event of a step, or back when that event is undone.
Problems checkMove(const Review &before, const Review &after, const Store &store)
{
    const ReviewEvent *newest = newestEvent(store, after.id);
    const bool isStep = newest && newest->from == before.state && newest->state == after.state;
    const bool isUndone = newest ? newest->state == after.state
                                 : after.state < before.state && !before.isClosed() && isMove(after.state, before.state);
    if (!(isStep && isMove(before.state, after.state)) && (isStep || !isUndone))
        return {{"state", reviewText(QT_TRANSLATE_NOOP("record", "A review moves step by step, and each step is written down.")), after.id.value}};
    if (after.state != ReviewState::Acknowledged || before.state > after.state)
        return {};
    if (after.acknowledgement == Acknowledgement::None)
        return {{"acknowledgement", reviewText(QT_TRANSLATE_NOOP("record", "Say what the person said.")), after.id.value}};
    if (after.acknowledgement == Acknowledgement::Disagrees && after.personComment.trimmed().isEmpty())
        return {{"person_comment", reviewText(QT_TRANSLATE_NOOP("record", "Whoever disagrees has a word to say: write it down.")), after.id.value}};
    return {};
}

Problems checkReviewChange(const Review *before, const Review *after, const Store &store)
{
    if (!after)
        return {};
    if (!before || before->person != after->person || before->cycle != after->cycle) {
        for (const Review &other : store.all<Review>()) {
            if (other.id != after->id && other.person == after->person && other.cycle == after->cycle)
                return {{"person_id", reviewText(QT_TRANSLATE_NOOP("record", "This person has a review in the cycle already.")), after->id.value}};
        }
    }
    if (!before)
        return {};
    if (before->state != after->state) {
        const Problems problems = checkMove(*before, *after, store);
        return !problems.isEmpty() || isSameBut(*before, *after)
                   ? problems : Problems{{{}, reviewText(QT_TRANSLATE_NOOP("record", "A step changes nothing of what is written.")), after->id.value}};
    }
    return before->isFrozen() && toRow(*before) != toRow(*after)
               ? Problems{{{}, reviewText(QT_TRANSLATE_NOOP("record", "What the person has acknowledged stays as it is. Once it is locked, add an amendment.")),
                           after->id.value}}
               : Problems();
}

/// The links to what became of an action are set afterwards.
Problems checkActionChange(const ReviewAction *before, const ReviewAction *after, const Store &store)
{
    if (before && after) {
        ReviewAction linked = *after;
        linked.task = before->task;
        linked.goal = before->goal;
        if (toRow(linked) == toRow(*before))
            return {};
    }
    return checkPartOfReview(before, after, store);
}

/// An event goes with its review, or when the step is undone: nothing came after it, and the review is back where it was.
Problems checkEventChange(const ReviewEvent *before, const ReviewEvent *after, const Store &store)
{
    if (!before)
        return {};
    const Review *review = store.find(before->review);
    const ReviewEvent *newest = newestEvent(store, before->review);
    const bool isUndone = review && review->state == before->from && (!newest || newest->id < before->id);
    return !after && (!review || isUndone) ? Problems() : Problems{{{}, appendedText(), before->id.value}};
}

Problems checkAmendmentChange(const Amendment *before, const Amendment *after, const Store &store)
{
    const Review *review = store.find(after ? after->review : before->review);
    if (!before && review && !review->isClosed())
        return {{{}, reviewText(QT_TRANSLATE_NOOP("record", "Only a closed review is amended; this one can still be changed.")), after->id.value}};
    return checkAppended(before, after, store);
}

} // namespace

QString appendedText()
{
    return reviewText(QT_TRANSLATE_NOOP("record", "What was added to a review is neither changed nor taken back. Add what is to be said now."));
}

const ReviewEvent *newestEvent(const Store &store, Id<Review> review)
{
    const ReviewEvent *newest = nullptr;
    for (const ReviewEvent &event : store.all<ReviewEvent>()) { // in the order of making
        if (event.review == review)
            newest = &event;
    }
    return newest;
}

Problems checkFrozen(const Store &store, Id<Review> id, RecordId part, PartChange change)
{
    const Review *review = store.find(id);
    if (!review || !review->isFrozen())
        return {};
    const ReviewEvent *newest = newestEvent(store, id);
    const bool isLate = change == PartChange::Edited || (newest && (change == PartChange::Removed || part > newest->id.value));
    return isLate ? Problems{{{}, reviewText(QT_TRANSLATE_NOOP("record", "This review is acknowledged: its parts stay as they are.")), part}} : Problems();
}

const ReviewTemplate *templateOf(const Store &store, const Review &review)
{
    const ReviewCycle *cycle = store.find(review.cycle);
    return cycle ? store.find(cycle->reviewTemplate) : nullptr;
}

template <> struct Choices<ReviewState>
{
    static constexpr Choice list[] = {
        {int(ReviewState::Draft), "draft", QT_TRANSLATE_NOOP("record", "Draft"), Tone::Quiet},
        {int(ReviewState::SelfReview), "self-review", QT_TRANSLATE_NOOP("record", "Self-review in"), Tone::Plain},
        {int(ReviewState::ManagerDraft), "manager-draft", QT_TRANSLATE_NOOP("record", "Manager draft"), Tone::Accent},
        {int(ReviewState::Calibrated), "calibrated", QT_TRANSLATE_NOOP("record", "Calibrated"), Tone::Accent},
        {int(ReviewState::Shared), "shared", QT_TRANSLATE_NOOP("record", "Shared"), Tone::Warn},
        {int(ReviewState::Discussed), "discussed", QT_TRANSLATE_NOOP("record", "Discussed"), Tone::Warn},
        {int(ReviewState::Acknowledged), "acknowledged", QT_TRANSLATE_NOOP("record", "Acknowledged"), Tone::Ok, true},
        {int(ReviewState::Locked), "locked", QT_TRANSLATE_NOOP("record", "Locked"), Tone::Ok, true},
        {int(ReviewState::Ended), "ended", QT_TRANSLATE_NOOP("record", "Ended: left"), Tone::Quiet, true},
    };
};

template <> struct Choices<Acknowledgement>
{
    static constexpr Choice list[] = {
        {int(Acknowledgement::None), "none", QT_TRANSLATE_NOOP("record", "Not yet"), Tone::Quiet},
        {int(Acknowledgement::Agrees), "agrees", QT_TRANSLATE_NOOP("record", "Agrees"), Tone::Ok},
        {int(Acknowledgement::Disagrees), "disagrees", QT_TRANSLATE_NOOP("record", "Disagrees"), Tone::Warn},
        {int(Acknowledgement::Refused), "refused", QT_TRANSLATE_NOOP("record", "Refused"), Tone::Danger},
    };
};

template <> const RecordType &recordType<ReviewCycle>()
{
    static const Description<ReviewCycle> d("review_cycle", "review-cycles", QT_TRANSLATE_NOOP("record", "Review cycle"),
                                            QT_TRANSLATE_NOOP("record", "Review cycles"), {
        field(&ReviewCycle::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&ReviewCycle::first, "first_day", QT_TRANSLATE_NOOP("record", "From")).required(),
        field(&ReviewCycle::last, "last_day", QT_TRANSLATE_NOOP("record", "To")).required(),
        field(&ReviewCycle::reviewTemplate, "review_template_id", QT_TRANSLATE_NOOP("record", "Template")).required(),
        field(&ReviewCycle::population, "population", QT_TRANSLATE_NOOP("record", "Who takes part"))
            .helped(QT_TRANSLATE_NOOP("record", "Terms between commas: department:IT, role:developer, manager:Ann, -Ben, contractors. Empty: everybody.")),
        field(&ReviewCycle::selfDue, "self_due", QT_TRANSLATE_NOOP("record", "Self-reviews in by"))
            .under(QT_TRANSLATE_NOOP("record", "Steps")),
        field(&ReviewCycle::draftDue, "draft_due", QT_TRANSLATE_NOOP("record", "Written by")).secondary(),
        field(&ReviewCycle::calibratedDue, "calibrated_due", QT_TRANSLATE_NOOP("record", "Calibrated by")).secondary(),
        field(&ReviewCycle::sharedDue, "shared_due", QT_TRANSLATE_NOOP("record", "Shared by")).secondary(),
        field(&ReviewCycle::due, "due", QT_TRANSLATE_NOOP("record", "Acknowledged by")),
    }, &checkCycle, {{"first_day", true}});
    return d;
}

template <> const RecordType &recordType<Review>()
{
    static const Description<Review> d("review", "reviews", QT_TRANSLATE_NOOP("record", "Review"),
                                       QT_TRANSLATE_NOOP("record", "Reviews"), {
        field(&Review::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required(),
        field(&Review::cycle, "cycle_id", QT_TRANSLATE_NOOP("record", "Cycle")).required(),
        field(&Review::reviewer, "reviewer_id", QT_TRANSLATE_NOOP("record", "Reviewer")),
        field(&Review::state, "state", QT_TRANSLATE_NOOP("record", "State")).readOnly()
            .helped(QT_TRANSLATE_NOOP("record", "It moves by the steps in the menu Reviews.")),
        field(&Review::due, "due", QT_TRANSLATE_NOOP("record", "Due")),
        field(&Review::level, "ladder_level_id", QT_TRANSLATE_NOOP("record", "Level")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "The level of a ladder whose expectations the person is measured by.")),
        field(&Review::overall, "overall", QT_TRANSLATE_NOOP("record", "Overall")).secondary().confidential()
            .helped(QT_TRANSLATE_NOOP("record", "The calibrated overall rating. Empty: the computed score.")),
        field(&Review::strengths, "strengths", QT_TRANSLATE_NOOP("record", "Strengths")).multiline().secondary().confidential(),
        field(&Review::improvements, "improvements", QT_TRANSLATE_NOOP("record", "Improvements")).multiline().secondary()
            .confidential(),
        field(&Review::summary, "summary", QT_TRANSLATE_NOOP("record", "Summary")).multiline().secondary().confidential(),
        field(&Review::acknowledgement, "acknowledgement", QT_TRANSLATE_NOOP("record", "Acknowledgement")).secondary().readOnly(),
        field(&Review::personComment, "person_comment", QT_TRANSLATE_NOOP("record", "Person's comment")).multiline()
            .secondary().confidential(),
        field(&Review::privateNotes, "private_notes", QT_TRANSLATE_NOOP("record", "Private notes")).multiline().secondary()
            .confidential().helped(QT_TRANSLATE_NOOP("record", "Never on the employee's copy.")),
    }, &checkReview, &checkReviewChange, {{"state"}, {"due", true}});
    return d;
}

template <> const RecordType &recordType<ReviewInput>()
{
    static const Description<ReviewInput> d("review_input", "review-inputs", QT_TRANSLATE_NOOP("record", "Review form"),
                                            QT_TRANSLATE_NOOP("record", "Review forms"), {
        field(&ReviewInput::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf(),
        field(&ReviewInput::source, "source", QT_TRANSLATE_NOOP("record", "As")),
        field(&ReviewInput::giver, "giver_id", QT_TRANSLATE_NOOP("record", "Who")),
        field(&ReviewInput::askedOn, "asked_on", QT_TRANSLATE_NOOP("record", "Asked on")),
        field(&ReviewInput::due, "due", QT_TRANSLATE_NOOP("record", "Due")),
        field(&ReviewInput::receivedOn, "received_on", QT_TRANSLATE_NOOP("record", "Came back on")),
        field(&ReviewInput::sender, "sender", QT_TRANSLATE_NOOP("record", "Signed by")).secondary().confidential(),
    }, nullptr, &checkPartOfReview<ReviewInput>);
    return d;
}

template <> const RecordType &recordType<Rating>()
{
    static const Description<Rating> d("rating", "ratings", QT_TRANSLATE_NOOP("record", "Rating"),
                                       QT_TRANSLATE_NOOP("record", "Ratings"), {
        field(&Rating::competency, "competency_id", QT_TRANSLATE_NOOP("record", "Competency")).required(),
        field(&Rating::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf(),
        field(&Rating::source, "source", QT_TRANSLATE_NOOP("record", "By")),
        field(&Rating::rating, "rating", QT_TRANSLATE_NOOP("record", "Rating")).confidential(),
        field(&Rating::comment, "comment", QT_TRANSLATE_NOOP("record", "Comment")).multiline().confidential(),
        field(&Rating::input, "input_id", QT_TRANSLATE_NOOP("record", "Came with")).secondary().readOnly(),
    }, &checkRating, &checkPartOfReview<Rating>);
    return d;
}

template <> const RecordType &recordType<ReviewAnswer>()
{
    static const Description<ReviewAnswer> d("review_answer", "review-answers", QT_TRANSLATE_NOOP("record", "Answer"),
                                             QT_TRANSLATE_NOOP("record", "Answers"), {
        field(&ReviewAnswer::question, "question_id", QT_TRANSLATE_NOOP("record", "Question")).required(),
        field(&ReviewAnswer::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf(),
        field(&ReviewAnswer::source, "source", QT_TRANSLATE_NOOP("record", "By")),
        field(&ReviewAnswer::text, "text", QT_TRANSLATE_NOOP("record", "Answer")).multiline().confidential(),
        field(&ReviewAnswer::input, "input_id", QT_TRANSLATE_NOOP("record", "Came with")).secondary().readOnly(),
    }, nullptr, &checkPartOfReview<ReviewAnswer>);
    return d;
}

template <> const RecordType &recordType<ReviewAction>()
{
    static const Description<ReviewAction> d("review_action", "review-actions", QT_TRANSLATE_NOOP("record", "Agreed action"),
                                             QT_TRANSLATE_NOOP("record", "Agreed actions"), {
        field(&ReviewAction::what, "what", QT_TRANSLATE_NOOP("record", "What")).required().confidential(),
        field(&ReviewAction::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf(),
        field(&ReviewAction::owner, "owner_id", QT_TRANSLATE_NOOP("record", "By whom")),
        field(&ReviewAction::due, "due", QT_TRANSLATE_NOOP("record", "By when")),
        field(&ReviewAction::task, "task_id", QT_TRANSLATE_NOOP("record", "Became the task")).secondary(),
        field(&ReviewAction::goal, "goal_id", QT_TRANSLATE_NOOP("record", "Became the goal")).secondary(),
    }, nullptr, &checkActionChange, {{"due", true}});
    return d;
}

template <> const RecordType &recordType<ReviewEvent>()
{
    static const Description<ReviewEvent> d("review_event", "review-events", QT_TRANSLATE_NOOP("record", "Step of a review"),
                                            QT_TRANSLATE_NOOP("record", "Steps taken"), {
        field(&ReviewEvent::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf().readOnly(),
        field(&ReviewEvent::at, "at", QT_TRANSLATE_NOOP("record", "At")).readOnly(),
        field(&ReviewEvent::from, "from_state", QT_TRANSLATE_NOOP("record", "From")).readOnly(),
        field(&ReviewEvent::state, "state", QT_TRANSLATE_NOOP("record", "State")).readOnly(),
        field(&ReviewEvent::note, "note", QT_TRANSLATE_NOOP("record", "Note")).confidential().readOnly(),
    }, nullptr, &checkEventChange);
    return d;
}

template <> const RecordType &recordType<Amendment>()
{
    static const Description<Amendment> d("amendment", "amendments", QT_TRANSLATE_NOOP("record", "Amendment"),
                                          QT_TRANSLATE_NOOP("record", "Amendments"), {
        field(&Amendment::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf().readOnly(),
        field(&Amendment::at, "at", QT_TRANSLATE_NOOP("record", "At")).required().readOnly(),
        field(&Amendment::author, "author", QT_TRANSLATE_NOOP("record", "By")).readOnly(),
        field(&Amendment::text, "text", QT_TRANSLATE_NOOP("record", "Text")).required().multiline().confidential().readOnly(),
    }, nullptr, &checkAmendmentChange);
    return d;
}

} // namespace muster
