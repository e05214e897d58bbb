// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplefeedback.h"

#include "app/reviews/outcome.h"

namespace muster {

namespace {

struct SampleSight { ObservationKind kind; const char16_t *text, *by; };
constexpr SampleSight sampleSights[] = {
    {ObservationKind::Praise, u"Found the cause of the slow invoices within an hour and wrote it down for everybody.", u"Accounting"},
    {ObservationKind::Praise, u"Explained the new sign-in to the works council so that all questions were settled.", u""},
    {ObservationKind::Incident, u"The change was made without telling support; 40 calls in an hour.", u""},
    {ObservationKind::Praise, u"Stayed calm in the outage and kept the other departments informed.", u"Head of production"},
    {ObservationKind::Learned, u"Two days of training on estimating; the notes were shared with the team.", u""},
    {ObservationKind::Note, u"Asked for more time for the older systems.", u""},
    {ObservationKind::Incident, u"The restore test was put off twice.", u""},
    {ObservationKind::Praise, u"Took a junior colleague along to two installations.", u"Junior"},
};

struct SampleExpectation { const char16_t *theme, *keyword, *text; };
struct SampleLevel { const char16_t *name, *summary; SampleExpectation items[3]; };
constexpr SampleLevel sampleLevels[] = {
    {u"Specialist 1", u"Learns the trade; works with help.",
     {{u"Craft", u"Learns", u"Solves routine cases alone and asks early when one is not."},
      {u"Reliability", u"Keeps", u"Keeps the dates that were agreed, and says when one is in danger."},
      {u"Together", u"Takes part", u"Takes part in the team's meetings and shares what was learned."}}},
    {u"Specialist 2", u"Works alone on what the team usually does.",
     {{u"Craft", u"Masters", u"Masters a field and is asked about it by others."},
      {u"Reliability", u"Plans", u"Breaks work up, estimates it and holds the estimate in most cases."},
      {u"Together", u"Explains", u"Explains technical matters so that other departments can decide."}}},
    {u"Specialist 3", u"Improves how the team works.",
     {{u"Craft", u"Shapes", u"Shapes how a system grows, and what it will cost to run."},
      {u"Reliability", u"Leads", u"Leads a piece of work of several people to its date."},
      {u"Together", u"Mentors", u"Helps others to grow, and is measured by their progress."}}},
};

struct SampleStep { const char16_t *what, *training; };
constexpr SampleStep sampleSteps[] = {
    {u"Lead a small project from order to acceptance", u"Two days of project basics"},
    {u"Take over the reporting of one department", u"Data warehouse, beginners"},
    {u"Hold the restore test alone", u"Shadow the next two tests"},
};

/// The first task of a person among what has been made so far.
Id<Task> taskOf(const SampleBuilder &b, Id<Person> person)
{
    for (const Change &change : b.changes) {
        if (change.type == &recordType<Task>() && change.after && fromRow<Task>(*change.after).assignee == person)
            return {change.id};
    }
    return {};
}

/// The team's goal, and the parts of it that people have.
void addTeamGoals(SampleBuilder &b, const QList<Review> &open)
{
    Goal goal;
    goal.title = QStringLiteral("Half as many disturbances as last year");
    goal.cycle = open.first().cycle;
    goal.measure = QStringLiteral("Disturbances a month");
    goal.start = 18;
    goal.target = 9;
    goal.current = 13;
    goal.due = b.today.addMonths(4);
    goal.parent = b.add(goal).id;
    goal.title = QStringLiteral("Fewer repeated disturbances");
    goal.measure = QStringLiteral("Repeated disturbances a month");
    goal.start = 6;
    goal.target = 3;
    for (int i = 0; i < 4; ++i) {
        goal.person = open.at(i).person;
        goal.current = 5 - i % 3;
        b.add(goal);
    }
}

} // namespace

void addSampleLadder(SampleBuilder &b)
{
    const Ladder ladder = b.add(Ladder{{}, QStringLiteral("Specialist"),
                                       QStringLiteral("Administrators, developers, analysts and support.")});
    int position = 0;
    for (const SampleLevel &spec : sampleLevels) {
        const LadderLevel level = b.add(LadderLevel{{}, ladder.id, QString::fromUtf16(spec.name), position++, QString::fromUtf16(spec.summary)});
        if (position == 2)
            b.level = level.id;
        int place = 0;
        for (const SampleExpectation &item : spec.items)
            b.add(LadderItem{{}, level.id, QString::fromUtf16(item.theme), QString::fromUtf16(item.keyword), QString::fromUtf16(item.text), place++});
    }
}

void addCheckIns(SampleBuilder &b, const Goal &goal, const ReviewCycle &cycle)
{
    const int steps = 4;
    for (int step = 1; step <= steps; ++step) {
        const QDate day = SampleBuilder::workday(cycle.first.addDays(cycle.first.daysTo(std::min(cycle.last, b.today)) * step / steps - 3));
        if (day <= cycle.first || day > b.today)
            continue;
        b.add(GoalCheckIn{{}, goal.id, day, goal.start + int(scaled(goal.current - goal.start, step, steps)), {}});
    }
    if (const Id<Task> task = taskOf(b, goal.person); task && goal.weight == 3)
        b.add(GoalTask{{}, goal.id, task});
}

void addSampleFeedback(SampleBuilder &b, const QList<Review> &closed, const QList<Review> &open)
{
    addTeamGoals(b, open);
    int place = 0;
    for (const Review &review : open) {
        for (int i = 0; i < 3; ++i, ++place) {
            const SampleSight &spec = sampleSights[size_t(place) % std::size(sampleSights)];
            const Observation seen = b.add(Observation{{}, review.person, spec.kind, SampleBuilder::workday(b.today.addDays(-23 * (i + 1) - place)),
                                                       QString::fromUtf16(spec.text), QString::fromUtf16(spec.by)});
            if (i == 0 && review.state >= ReviewState::ManagerDraft && !review.isFrozen())
                b.add(Citation{{}, review.id, {}, {}, {}, seen.id, {}});
        }
        const SampleStep &step = sampleSteps[size_t(place) % std::size(sampleSteps)];
        if (review.state >= ReviewState::Discussed)
            b.add(DevelopmentStep{{}, QString::fromUtf16(step.what), review.person, review.id, {}, SkillLevel::None,
                                  QString::fromUtf16(step.training), b.today.addMonths(3), {}});
        if (review.state == ReviewState::Calibrated && review.overall) {
            const int before = *review.overall == 3 ? 4 : 3;
            b.add(Calibration{{}, review.id, QDateTime(b.today.addDays(-6), QTime(15, 0), Qt::UTC), before, review.overall,
                              QStringLiteral("Compared with colleagues on the same level.")});
        }
    }
    b.add(Recommendation{{}, closed.first().id, RecommendationKind::Raise, b.money(1800), {}, b.today.addMonths(2), RecommendationState::Approved,
                         QStringLiteral("Has carried the deputy's work for a year.")});
    b.add(Recommendation{{}, open.first().id, RecommendationKind::Keep, {}, {}, {}, RecommendationState::Proposed, {}});
}

} // namespace muster
