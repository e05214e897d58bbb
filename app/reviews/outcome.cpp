// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/outcome.h"

#include "app/reviews/frozen.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkCitation(const Citation &citation, const Store &)
{
    if (citation.task || citation.goal || citation.observation || citation.certificate)
        return {};
    return {{"task_id", QCoreApplication::translate("record", "Evidence points to something: a task, a goal, an observation or a certificate."),
             citation.id.value}};
}

Problems checkRecommendation(const Recommendation &one, const Store &)
{
    if (one.kind != RecommendationKind::Promotion || one.level)
        return {};
    return {{"ladder_level_id", QCoreApplication::translate("record", "A promotion needs the level it leads to."), one.id.value}};
}

} // namespace

template <> struct Choices<ObservationKind>
{
    static constexpr Choice list[] = {
        {int(ObservationKind::Praise), "praise", QT_TRANSLATE_NOOP("record", "Praise"), Tone::Ok},
        {int(ObservationKind::Incident), "incident", QT_TRANSLATE_NOOP("record", "Incident"), Tone::Warn},
        {int(ObservationKind::Learned), "learned", QT_TRANSLATE_NOOP("record", "Training"), Tone::Accent},
        {int(ObservationKind::Note), "note", QT_TRANSLATE_NOOP("record", "Note")},
    };
};

template <> struct Choices<RecommendationKind>
{
    static constexpr Choice list[] = {
        {int(RecommendationKind::Keep), "keep", QT_TRANSLATE_NOOP("record", "No change"), Tone::Quiet},
        {int(RecommendationKind::Raise), "raise", QT_TRANSLATE_NOOP("record", "Pay rise")},
        {int(RecommendationKind::Bonus), "bonus", QT_TRANSLATE_NOOP("record", "Bonus")},
        {int(RecommendationKind::Promotion), "promotion", QT_TRANSLATE_NOOP("record", "Promotion")},
    };
};

template <> struct Choices<RecommendationState>
{
    static constexpr Choice list[] = {
        {int(RecommendationState::Proposed), "proposed", QT_TRANSLATE_NOOP("record", "Proposed"), Tone::Accent},
        {int(RecommendationState::Approved), "approved", QT_TRANSLATE_NOOP("record", "Approved"), Tone::Ok, true},
        {int(RecommendationState::Refused), "refused", QT_TRANSLATE_NOOP("record", "Refused"), Tone::Danger, true},
    };
};

template <> const RecordType &recordType<Observation>()
{
    static const Description<Observation> d("observation", "observations", QT_TRANSLATE_NOOP("record", "Observation"),
                                            QT_TRANSLATE_NOOP("record", "Observations"), {
        field(&Observation::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required(),
        field(&Observation::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&Observation::date, "date", QT_TRANSLATE_NOOP("record", "Date")).required()
            .startsAs([](const Store &, QDate today) { return Value(today); }),
        field(&Observation::text, "text", QT_TRANSLATE_NOOP("record", "What happened")).required().confidential(),
        field(&Observation::saidBy, "said_by", QT_TRANSLATE_NOOP("record", "Said by")).confidential()
            .helped(QT_TRANSLATE_NOOP("record", "Who said so. Empty: you have seen it yourself.")),
    }, nullptr, nullptr, {{"date", true}});
    return d;
}

template <> const RecordType &recordType<Citation>()
{
    static const Description<Citation> d("citation", "citations", QT_TRANSLATE_NOOP("record", "Evidence"),
                                         QT_TRANSLATE_NOOP("record", "Evidence"), {
        field(&Citation::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf(),
        field(&Citation::competency, "competency_id", QT_TRANSLATE_NOOP("record", "Competency")),
        field(&Citation::task, "task_id", QT_TRANSLATE_NOOP("record", "Task")),
        field(&Citation::goal, "goal_id", QT_TRANSLATE_NOOP("record", "Goal")),
        field(&Citation::observation, "observation_id", QT_TRANSLATE_NOOP("record", "Observation")),
        field(&Citation::certificate, "certificate_id", QT_TRANSLATE_NOOP("record", "Certificate")),
    }, &checkCitation, &checkPartOfReview<Citation>);
    return d;
}

template <> const RecordType &recordType<Calibration>()
{
    static const Description<Calibration> d("calibration", "calibrations", QT_TRANSLATE_NOOP("record", "Calibration"),
                                            QT_TRANSLATE_NOOP("record", "Calibrations"), {
        field(&Calibration::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf().readOnly(),
        field(&Calibration::at, "at", QT_TRANSLATE_NOOP("record", "At")).required().readOnly(),
        field(&Calibration::before, "rating_before", QT_TRANSLATE_NOOP("record", "Before")).confidential().readOnly(),
        field(&Calibration::after, "rating_after", QT_TRANSLATE_NOOP("record", "After")).confidential().readOnly(),
        field(&Calibration::reason, "reason", QT_TRANSLATE_NOOP("record", "Reason")).required().confidential().readOnly(),
    }, nullptr, &checkPartOfReview<Calibration>);
    return d;
}

template <> const RecordType &recordType<Recommendation>()
{
    static const Description<Recommendation> d("recommendation", "recommendations", QT_TRANSLATE_NOOP("record", "Pay recommendation"),
                                               QT_TRANSLATE_NOOP("record", "Pay recommendations"), {
        field(&Recommendation::review, "review_id", QT_TRANSLATE_NOOP("record", "Review")).required().partOf(),
        field(&Recommendation::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")).confidential(),
        field(&Recommendation::amount, "amount", QT_TRANSLATE_NOOP("record", "Amount")).confidential()
            .helped(QT_TRANSLATE_NOOP("record", "More a year; of a bonus, once.")),
        field(&Recommendation::level, "ladder_level_id", QT_TRANSLATE_NOOP("record", "New level")).confidential(),
        field(&Recommendation::from, "from_date", QT_TRANSLATE_NOOP("record", "From")).confidential(),
        field(&Recommendation::state, "state", QT_TRANSLATE_NOOP("record", "State")).confidential(),
        field(&Recommendation::reason, "reason", QT_TRANSLATE_NOOP("record", "Reason")).multiline().secondary().confidential(),
    }, &checkRecommendation);
    return d;
}

template <> const RecordType &recordType<DevelopmentStep>()
{
    static const Description<DevelopmentStep> d("development_step", "development-steps", QT_TRANSLATE_NOOP("record", "Development step"),
                                                QT_TRANSLATE_NOOP("record", "Development steps"), {
        field(&DevelopmentStep::what, "what", QT_TRANSLATE_NOOP("record", "What")).required().confidential(),
        field(&DevelopmentStep::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required(),
        field(&DevelopmentStep::review, "review_id", QT_TRANSLATE_NOOP("record", "Agreed in")).secondary(),
        field(&DevelopmentStep::skill, "skill_id", QT_TRANSLATE_NOOP("record", "Skill")),
        field(&DevelopmentStep::target, "target", QT_TRANSLATE_NOOP("record", "Target level")),
        field(&DevelopmentStep::training, "training", QT_TRANSLATE_NOOP("record", "Training")).confidential(),
        field(&DevelopmentStep::due, "due", QT_TRANSLATE_NOOP("record", "Due")),
        field(&DevelopmentStep::doneOn, "done_on", QT_TRANSLATE_NOOP("record", "Done on")),
    }, nullptr, nullptr, {{"due"}});
    return d;
}

} // namespace muster
