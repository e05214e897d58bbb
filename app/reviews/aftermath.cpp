// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/aftermath.h"

#include "app/reviews/cycle.h"
#include "app/reviews/score.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

QList<CalibrationLine> calibrationLines(const Store &store, Id<ReviewCycle> cycle)
{
    QList<CalibrationLine> lines;
    for (const Review *review : reviewsOf(store, cycle)) {
        if (review->state == ReviewState::Ended)
            continue;
        const Person *person = store.find(review->person);
        const ReviewScore score = reviewScore(store, *review);
        CalibrationLine line{review->id, person ? person->name : QString(), person ? person->role : QString(),
                             store.title(recordType<LadderLevel>(), review->level.value), score.manager.hundredths, score.manager.coverage(),
                             overallRating(*review, score), {}, {}};
        const std::vector<Calibration> rounds = partsOf(store.all<Calibration>(), review->id);
        if (!rounds.empty()) {
            line.before = rounds.front().before;
            line.reason = rounds.back().reason;
        }
        lines << line;
    }
    std::stable_sort(lines.begin(), lines.end(), [](const CalibrationLine &a, const CalibrationLine &b) {
        return a.overall.value_or(0) > b.overall.value_or(0);
    });
    return lines;
}

ChartData ratingDistribution(const ReviewTemplate &reviewTemplate, const QList<CalibrationLine> &lines)
{
    ChartData chart;
    chart.title = QCoreApplication::translate("muster::Calibration", "Ratings");
    chart.empty = QCoreApplication::translate("muster::Calibration", "Nobody is rated yet.");
    chart.categories = scaleWords(reviewTemplate);
    ChartSeries series;
    series.name = QCoreApplication::translate("muster::Calibration", "People");
    series.role = ChartRole::Actual;
    series.values.fill(qint64(0), chart.categories.size());
    series.sources.resize(chart.categories.size());
    for (const CalibrationLine &line : lines) {
        const int step = line.overall.value_or(0) - 1;
        if (step < 0 || step >= series.values.size())
            continue;
        series.values[step] = *series.values.at(step) + 1;
        Source &source = series.sources[step];
        source.formula = chart.categories.at(step);
        source.type = recordType<Review>().name();
        source.rows << line.review.value;
    }
    if (std::any_of(lines.begin(), lines.end(), [](const CalibrationLine &line) { return line.overall.has_value(); }))
        chart.series << series;
    return chart;
}

Changes calibrate(const Review &review, std::optional<int> rating, const QString &reason, const Store &store, const QDateTime &now)
{
    const std::optional<int> before = overallRating(review, reviewScore(store, review));
    if (review.isFrozen() || reason.trimmed().isEmpty() || rating == before)
        return {};
    Review after = review;
    after.overall = rating;
    return {edited(review, after), inserted(Calibration{Id<Calibration>::make(), review.id, now.toUTC(), before, rating, reason.trimmed()})};
}

Changes tasksOfActions(const Review &review, const Store &store, const StepMoment &moment)
{
    Changes changes;
    for (const ReviewAction &action : partsOf(store.all<ReviewAction>(), review.id)) {
        if (action.task || action.goal)
            continue;
        ReviewAction after = action;
        changes += proposedTask(action.what, action.owner ? action.owner : review.person, review.reviewer, action.due, moment, after.task);
        changes << edited(action, after);
    }
    return changes;
}

Changes goalOfAction(const ReviewAction &action, const Review &review, Id<ReviewCycle> cycle)
{
    if (action.task || action.goal)
        return {};
    Goal goal;
    goal.id = Id<Goal>::make();
    goal.title = action.what;
    goal.person = action.owner ? action.owner : review.person;
    goal.cycle = cycle;
    goal.due = action.due;
    ReviewAction after = action;
    after.goal = goal.id;
    return {inserted(goal), edited(action, after)};
}

Changes plannedStep(const DevelopmentStep &step, const Store &store)
{
    Changes changes{inserted(step)};
    if (step.skill.isNull() || step.target == SkillLevel::None)
        return changes;
    const auto &all = store.all<PersonSkill>();
    const auto own = std::find_if(all.begin(), all.end(), [&](const PersonSkill &s) { return s.person == step.person && s.skill == step.skill; });
    PersonSkill after;
    if (own != all.end())
        after = *own;
    after.target = step.target;
    if (own != all.end())
        return own->target == step.target ? changes : changes << edited(*own, after);
    after.id = Id<PersonSkill>::make();
    after.person = step.person;
    after.skill = step.skill;
    return changes << inserted(after);
}

} // namespace muster
