// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/review.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

qsizetype scaleLength(const ReviewTemplate *reviewTemplate)
{
    return reviewTemplate ? reviewTemplate->scale.split(u'\n', Qt::SkipEmptyParts).size() : 0;
}

Problems withinScale(std::optional<int> rating, qsizetype length, const QByteArray &field, RecordId id)
{
    if (!rating || (*rating >= 1 && (length == 0 || *rating <= length)))
        return {};
    return {{field, QCoreApplication::translate("record", "The rating is outside the scale of 1 to %1.").arg(length), id}};
}

Problems checkTemplate(const ReviewTemplate &reviewTemplate, const Store &)
{
    if (scaleLength(&reviewTemplate) >= 2)
        return {};
    return {{"scale", QCoreApplication::translate("record", "A scale needs at least two words, one a line, lowest first."),
             reviewTemplate.id.value}};
}

Problems checkCycle(const ReviewCycle &cycle, const Store &)
{
    if (!cycle.first.isValid() || !cycle.last.isValid() || cycle.first <= cycle.last)
        return {};
    return {{"last_day", QCoreApplication::translate("record", "The last day is before the first day."), cycle.id.value}};
}

Problems checkRating(const Rating &rating, const Store &store)
{
    const Competency *competency = store.find(rating.competency);
    const ReviewTemplate *reviewTemplate = competency ? store.find(competency->reviewTemplate) : nullptr;
    return withinScale(rating.rating, scaleLength(reviewTemplate), "rating", rating.id.value);
}

Problems checkReview(const Review &review, const Store &store)
{
    const ReviewCycle *cycle = store.find(review.cycle);
    const ReviewTemplate *reviewTemplate = cycle ? store.find(cycle->reviewTemplate) : nullptr;
    return withinScale(review.overall, scaleLength(reviewTemplate), "overall", review.id.value);
}

} // namespace

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

template <> struct Choices<RatingSource>
{
    static constexpr Choice list[] = {
        {int(RatingSource::Manager), "manager", QT_TRANSLATE_NOOP("record", "Manager")},
        {int(RatingSource::Self), "self", QT_TRANSLATE_NOOP("record", "Self")},
        {int(RatingSource::Peer), "peer", QT_TRANSLATE_NOOP("record", "Peer")},
    };
};

template <> struct Choices<GoalState>
{
    static constexpr Choice list[] = {
        {int(GoalState::Active), "active", QT_TRANSLATE_NOOP("record", "Active"), Tone::Accent},
        {int(GoalState::Reached), "reached", QT_TRANSLATE_NOOP("record", "Reached"), Tone::Ok, true},
        {int(GoalState::Missed), "missed", QT_TRANSLATE_NOOP("record", "Missed"), Tone::Danger, true},
        {int(GoalState::Dropped), "dropped", QT_TRANSLATE_NOOP("record", "Dropped"), Tone::Quiet, true},
    };
};

template <> const RecordType &recordType<ReviewTemplate>()
{
    static const Description<ReviewTemplate> d("review_template", "review-templates",
                                               QT_TRANSLATE_NOOP("record", "Review template"),
                                               QT_TRANSLATE_NOOP("record", "Review templates"), {
        field(&ReviewTemplate::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&ReviewTemplate::version, "version", QT_TRANSLATE_NOOP("record", "Version")).atLeast(1),
        field(&ReviewTemplate::scale, "scale", QT_TRANSLATE_NOOP("record", "Scale")).required().multiline()
            .helped(QT_TRANSLATE_NOOP("record", "The words of the scale, lowest first, one a line.")),
    }, &checkTemplate);
    return d;
}

template <> const RecordType &recordType<Competency>()
{
    static const Description<Competency> d("competency", "competencies", QT_TRANSLATE_NOOP("record", "Competency"),
                                           QT_TRANSLATE_NOOP("record", "Competencies"), {
        field(&Competency::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Competency::reviewTemplate, "review_template_id", QT_TRANSLATE_NOOP("record", "Template")).required().partOf(),
        field(&Competency::section, "section", QT_TRANSLATE_NOOP("record", "Section")),
        field(&Competency::weight, "weight", QT_TRANSLATE_NOOP("record", "Weight")).between(0, 100),
        field(&Competency::levels, "levels", QT_TRANSLATE_NOOP("record", "Levels")).multiline().secondary()
            .helped(QT_TRANSLATE_NOOP("record", "What each rating looks like, lowest first, one a line.")),
    });
    return d;
}

template <> const RecordType &recordType<ReviewCycle>()
{
    static const Description<ReviewCycle> d("review_cycle", "review-cycles", QT_TRANSLATE_NOOP("record", "Review cycle"),
                                            QT_TRANSLATE_NOOP("record", "Review cycles"), {
        field(&ReviewCycle::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&ReviewCycle::first, "first_day", QT_TRANSLATE_NOOP("record", "From")).required(),
        field(&ReviewCycle::last, "last_day", QT_TRANSLATE_NOOP("record", "To")).required(),
        field(&ReviewCycle::due, "due", QT_TRANSLATE_NOOP("record", "Due")),
        field(&ReviewCycle::reviewTemplate, "review_template_id", QT_TRANSLATE_NOOP("record", "Template")).required(),
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
        field(&Review::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Review::due, "due", QT_TRANSLATE_NOOP("record", "Due")),
        field(&Review::overall, "overall", QT_TRANSLATE_NOOP("record", "Overall")).secondary().confidential()
            .helped(QT_TRANSLATE_NOOP("record", "The calibrated overall rating. Empty: the computed score.")),
        field(&Review::strengths, "strengths", QT_TRANSLATE_NOOP("record", "Strengths")).multiline().secondary().confidential(),
        field(&Review::improvements, "improvements", QT_TRANSLATE_NOOP("record", "Improvements")).multiline().secondary()
            .confidential(),
        field(&Review::summary, "summary", QT_TRANSLATE_NOOP("record", "Summary")).multiline().secondary().confidential(),
        field(&Review::acknowledgement, "acknowledgement", QT_TRANSLATE_NOOP("record", "Acknowledgement")).secondary(),
        field(&Review::personComment, "person_comment", QT_TRANSLATE_NOOP("record", "Person's comment")).multiline()
            .secondary().confidential(),
        field(&Review::privateNotes, "private_notes", QT_TRANSLATE_NOOP("record", "Private notes")).multiline().secondary()
            .confidential().helped(QT_TRANSLATE_NOOP("record", "Never on the employee's copy.")),
    }, &checkReview, {{"state"}, {"due", true}});
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
    }, &checkRating);
    return d;
}

template <> const RecordType &recordType<Goal>()
{
    static const Description<Goal> d("goal", "goals", QT_TRANSLATE_NOOP("record", "Goal"),
                                     QT_TRANSLATE_NOOP("record", "Goals"), {
        field(&Goal::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&Goal::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required(),
        field(&Goal::cycle, "cycle_id", QT_TRANSLATE_NOOP("record", "Cycle")),
        field(&Goal::weight, "weight", QT_TRANSLATE_NOOP("record", "Weight")).between(0, 100),
        field(&Goal::measure, "measure", QT_TRANSLATE_NOOP("record", "Measure")),
        field(&Goal::start, "start_value", QT_TRANSLATE_NOOP("record", "Start")).secondary(),
        field(&Goal::target, "target_value", QT_TRANSLATE_NOOP("record", "Target")),
        field(&Goal::current, "current_value", QT_TRANSLATE_NOOP("record", "Current")),
        field(&Goal::due, "due", QT_TRANSLATE_NOOP("record", "Due")),
        field(&Goal::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Goal::rating, "rating", QT_TRANSLATE_NOOP("record", "Rating")).atLeast(1).secondary().confidential(),
        field(&Goal::result, "result", QT_TRANSLATE_NOOP("record", "Result")).multiline().secondary(),
    }, nullptr, {{"state"}, {"due", true}});
    return d;
}

template <> const RecordType &recordType<ReviewAction>()
{
    static const Description<ReviewAction> d("review_action", "review-actions", QT_TRANSLATE_NOOP("record", "Agreed action"),
                                             QT_TRANSLATE_NOOP("record", "Agreed actions"), {
        field(&ReviewAction::what, "what", QT_TRANSLATE_NOOP("record", "What")).required(),
        field(&ReviewAction::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf(),
        field(&ReviewAction::owner, "owner_id", QT_TRANSLATE_NOOP("record", "By whom")),
        field(&ReviewAction::due, "due", QT_TRANSLATE_NOOP("record", "By when")),
    }, nullptr, {{"due", true}});
    return d;
}

} // namespace muster
