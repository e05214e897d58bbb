// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/decisions.h"

#include "app/store/store.h"
#include "app/store/twins.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkMark(const DecisionMark &mark, const Store &store)
{
    const DecisionOption *option = store.find(mark.option);
    const DecisionCriterion *criterion = store.find(mark.criterion);
    if (option && criterion && option->decision != criterion->decision)
        return {{"criterion_id", QCoreApplication::translate("record", "The criterion belongs to another decision."), mark.id.value}};
    if (hasTwin(mark, store, &DecisionMark::option, &DecisionMark::criterion))
        return {{"criterion_id", QCoreApplication::translate("record", "This option has a mark for that criterion already."), mark.id.value}};
    return {};
}

} // namespace

template <> struct Choices<DecisionState>
{
    static constexpr Choice list[] = {
        {int(DecisionState::Open), "open", QT_TRANSLATE_NOOP("record", "Open"), Tone::Warn},
        {int(DecisionState::Decided), "decided", QT_TRANSLATE_NOOP("record", "Decided"), Tone::Ok, true},
        {int(DecisionState::Dropped), "dropped", QT_TRANSLATE_NOOP("record", "Dropped"), Tone::Quiet, true},
    };
};

template <> struct Choices<IdeaState>
{
    static constexpr Choice list[] = {
        {int(IdeaState::New), "new", QT_TRANSLATE_NOOP("record", "New")},
        {int(IdeaState::Trial), "trial", QT_TRANSLATE_NOOP("record", "On trial"), Tone::Accent},
        {int(IdeaState::Adopted), "adopted", QT_TRANSLATE_NOOP("record", "Adopted"), Tone::Ok, true},
        {int(IdeaState::Dropped), "dropped", QT_TRANSLATE_NOOP("record", "Dropped"), Tone::Quiet, true},
    };
};

template <> struct Choices<Ring>
{
    static constexpr Choice list[] = {
        {int(Ring::Assess), "assess", QT_TRANSLATE_NOOP("record", "Assess")},
        {int(Ring::Trial), "trial", QT_TRANSLATE_NOOP("record", "Trial"), Tone::Accent},
        {int(Ring::Adopt), "adopt", QT_TRANSLATE_NOOP("record", "Adopt"), Tone::Ok},
        {int(Ring::Hold), "hold", QT_TRANSLATE_NOOP("record", "Hold"), Tone::Warn},
    };
};

template <> struct Choices<TechKind>
{
    static constexpr Choice list[] = {
        {int(TechKind::Tool), "tool", QT_TRANSLATE_NOOP("record", "Tool")},
        {int(TechKind::Platform), "platform", QT_TRANSLATE_NOOP("record", "Platform")},
        {int(TechKind::Language), "language", QT_TRANSLATE_NOOP("record", "Language or library")},
        {int(TechKind::Technique), "technique", QT_TRANSLATE_NOOP("record", "Technique")},
    };
};

template <> struct Choices<Impact>
{
    static constexpr Choice list[] = {
        {int(Impact::Middling), "middling", QT_TRANSLATE_NOOP("record", "Middling")},
        {int(Impact::Small), "small", QT_TRANSLATE_NOOP("record", "Small"), Tone::Quiet},
        {int(Impact::Large), "large", QT_TRANSLATE_NOOP("record", "Large"), Tone::Warn},
    };
};

template <> const RecordType &recordType<DecisionRecord>()
{
    static const Description<DecisionRecord> d("decision", "decisions", QT_TRANSLATE_NOOP("record", "Decision"),
                                               QT_TRANSLATE_NOOP("record", "Decisions"), {
        field(&DecisionRecord::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&DecisionRecord::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&DecisionRecord::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
        field(&DecisionRecord::decideBy, "decide_by", QT_TRANSLATE_NOOP("record", "Decide by")).dueBy(),
        field(&DecisionRecord::decidedOn, "decided_on", QT_TRANSLATE_NOOP("record", "Decided on")),
        field(&DecisionRecord::reviewOn, "review_on", QT_TRANSLATE_NOOP("record", "Look at again on")).dueAlways()
            .helped(QT_TRANSLATE_NOOP("record", "Empty it once it was looked at.")),
        field(&DecisionRecord::system, "system_id", QT_TRANSLATE_NOOP("record", "System")).secondary(),
        field(&DecisionRecord::project, "project_id", QT_TRANSLATE_NOOP("record", "Project")).secondary(),
        field(&DecisionRecord::context, "context", QT_TRANSLATE_NOOP("record", "Context")).multiline().secondary(),
        field(&DecisionRecord::outcome, "outcome", QT_TRANSLATE_NOOP("record", "What was decided, and why")).multiline().secondary(),
    }, nullptr, {{"state"}, {"decide_by"}});
    return d;
}

template <> const RecordType &recordType<DecisionCriterion>()
{
    static const Description<DecisionCriterion> d("decision_criterion", "decision-criteria", QT_TRANSLATE_NOOP("record", "Criterion"),
                                                  QT_TRANSLATE_NOOP("record", "Criteria"), {
        field(&DecisionCriterion::decision, "decision_id", QT_TRANSLATE_NOOP("record", "Decision")).required().partOf(),
        field(&DecisionCriterion::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&DecisionCriterion::weight, "weight", QT_TRANSLATE_NOOP("record", "Weight")).between(1, 10),
    });
    return d;
}

template <> const RecordType &recordType<DecisionOption>()
{
    static const Description<DecisionOption> d("decision_option", "decision-options", QT_TRANSLATE_NOOP("record", "Option"),
                                               QT_TRANSLATE_NOOP("record", "Options"), {
        field(&DecisionOption::decision, "decision_id", QT_TRANSLATE_NOOP("record", "Decision")).required().partOf(),
        field(&DecisionOption::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&DecisionOption::isChosen, "is_chosen", QT_TRANSLATE_NOOP("record", "Chosen")),
        field(&DecisionOption::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")),
    });
    return d;
}

template <> const RecordType &recordType<DecisionMark>()
{
    static const Description<DecisionMark> d("decision_mark", "decision-marks", QT_TRANSLATE_NOOP("record", "Mark"),
                                             QT_TRANSLATE_NOOP("record", "Marks"), {
        field(&DecisionMark::option, "option_id", QT_TRANSLATE_NOOP("record", "Option")).required().partOf(),
        field(&DecisionMark::criterion, "criterion_id", QT_TRANSLATE_NOOP("record", "Criterion")).required().partOf(),
        field(&DecisionMark::mark, "mark", QT_TRANSLATE_NOOP("record", "Mark")).between(0, 5),
    }, &checkMark);
    return d;
}

template <> const RecordType &recordType<Idea>()
{
    static const Description<Idea> d("idea", "ideas", QT_TRANSLATE_NOOP("record", "Idea"),
                                     QT_TRANSLATE_NOOP("record", "Ideas"), {
        field(&Idea::title, "title", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&Idea::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Idea::proposer, "proposer_id", QT_TRANSLATE_NOOP("record", "Proposed by")),
        field(&Idea::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Tried by")),
        field(&Idea::benefit, "benefit", QT_TRANSLATE_NOOP("record", "Benefit hoped for")),
        field(&Idea::decideBy, "decide_by", QT_TRANSLATE_NOOP("record", "Decide by")).dueBy(),
        field(&Idea::system, "system_id", QT_TRANSLATE_NOOP("record", "System")).secondary(),
        field(&Idea::description, "description", QT_TRANSLATE_NOOP("record", "Description")).multiline().secondary(),
        field(&Idea::trial, "trial", QT_TRANSLATE_NOOP("record", "What the trial showed")).multiline().secondary(),
        field(&Idea::outcome, "outcome", QT_TRANSLATE_NOOP("record", "What was decided")).multiline().secondary(),
    }, nullptr, {{"state"}, {"decide_by"}});
    return d;
}

template <> const RecordType &recordType<TechItem>()
{
    static const Description<TechItem> d("tech_item", "tech-items", QT_TRANSLATE_NOOP("record", "Technology"),
                                         QT_TRANSLATE_NOOP("record", "Technology watch"), {
        field(&TechItem::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&TechItem::ring, "ring", QT_TRANSLATE_NOOP("record", "Ring")),
        field(&TechItem::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&TechItem::impact, "impact", QT_TRANSLATE_NOOP("record", "Impact")),
        field(&TechItem::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Watched by")),
        field(&TechItem::decideBy, "decide_by", QT_TRANSLATE_NOOP("record", "Decide by")).dueBy("decided_on"),
        field(&TechItem::decidedOn, "decided_on", QT_TRANSLATE_NOOP("record", "Decided on")),
        field(&TechItem::decision, "decision_id", QT_TRANSLATE_NOOP("record", "Decision")).secondary(),
        field(&TechItem::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, nullptr, {{"decide_by"}});
    return d;
}

} // namespace muster
