// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/cyclereport.h"

#include "app/report/reportframe.h"
#include "app/reviews/cycle.h"
#include "app/reviews/score.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString cycleText(const char *text)
{
    return QCoreApplication::translate("muster::CycleReport", text);
}

/// How many have come at least so far: the bars fall from step to step.
ChartData stepsChart(const std::vector<const Review *> &reviews)
{
    ChartData chart;
    chart.title = cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "How far the reviews are"));
    chart.horizontal = true;
    ChartSeries series;
    series.name = cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Reviews"));
    series.role = ChartRole::Actual;
    for (const ReviewState state : {ReviewState::SelfReview, ReviewState::ManagerDraft, ReviewState::Calibrated, ReviewState::Shared,
                                    ReviewState::Discussed, ReviewState::Acknowledged, ReviewState::Locked}) {
        chart.categories << choiceWord<Review>("state", state);
        series.values << qint64(countAtLeast(reviews, state));
        Source source{chart.categories.last(), {}, recordType<Review>().name(), {}};
        for (const Review *review : reviews) {
            if (review->state >= state && review->state != ReviewState::Ended)
                source.rows << review->id.value;
        }
        series.sources << source;
    }
    chart.series = {series};
    return chart;
}

/// How many stand at each step now.
ReportFacts stepFacts(const std::vector<const Review *> &reviews)
{
    ReportFacts facts;
    facts.columns = 3;
    for (const Choice &choice : recordType<Review>().field("state").choices())
        facts.facts << qMakePair(choice.word(), QString::number(std::count_if(reviews.begin(), reviews.end(), [&](const Review *review) {
                                     return int(review->state) == choice.value;
                                 })));
    return facts;
}

} // namespace

Report cycleReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "cycle", cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Review cycle overview")),
                                request.period);
    ReportTable table;
    table.title = cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Reviews"));
    table.empty = cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "No review cycle lies in this period."));
    table.columns = {{cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Cycle")), "cycle", 1.4, false},
                     {cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Person")), "person", 1.6, false},
                     {cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Reviewer")), "reviewer", 1.6, false},
                     {cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Step")), "state", 1.2, false},
                     {cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Due")), "due", 0.9, false},
                     {cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Rated")), "coverage", 0.7, true},
                     {cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Goals")), "goals", 0.6, true},
                     {cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Acknowledged")), "acknowledgement", 1, false}};
    std::vector<const Review *> reviews;
    for (const Review &review : store.all<Review>()) {
        const ReviewCycle *cycle = store.find(review.cycle);
        if (!cycle || Period{cycle->first, cycle->last}.intersected(request.period).isEmpty()
            || !request.includes(review.person.value))
            continue;
        reviews.push_back(&review);
        const auto isOfReview = [&](const Goal &goal) { return goal.person == review.person && goal.cycle == review.cycle; };
        const auto goals = std::count_if(store.all<Goal>().begin(), store.all<Goal>().end(), isOfReview);
        const bool isLate = isOverdue(review, *cycle, request.today);
        table.rows << ReportRow{{cycle->name, store.title(recordType<Person>(), review.person.value),
                                 store.title(recordType<Person>(), review.reviewer.value), choiceWord<Review>("state", review.state),
                                 review.due, QVariant::fromValue(reviewScore(store, review).manager.coverage()), qint64(goals),
                                 choiceWord<Review>("acknowledgement", review.acknowledgement)},
                                ReportRow::Style::Normal, 0, isLate ? Tone::Warn : Tone::Plain,
                                {{{}, {}, recordType<Review>().name(), {review.id.value}}}};
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const ReportRow &a, const ReportRow &b) {
        return a.cells.at(0).toString() != b.cells.at(0).toString() ? a.cells.at(0).toString() > b.cells.at(0).toString()
                                                                    : a.cells.at(1).toString() < b.cells.at(1).toString();
    });
    if (!reviews.empty())
        report.blocks << stepFacts(reviews) << stepsChart(reviews);
    report.blocks << table;
    report.confidential = cycleText(QT_TRANSLATE_NOOP("muster::CycleReport", "Personal: for managers only"));
    report.assumptions << cycleText(QT_TRANSLATE_NOOP("muster::CycleReport",
        "Rated is the share of the competencies, by weight, that the manager has rated. The ratings themselves are not on this report."));
    return report;
}

} // namespace muster
