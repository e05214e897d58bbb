// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/cycle.h"

#include "app/reviews/reviewsummary.h"
#include "app/reviews/score.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

bool hasText(const QString &text, QStringView part)
{
    return text.contains(part, Qt::CaseInsensitive);
}

bool isBelow(const Person &person, QStringView managerName, const Store &store)
{
    const Person *above = store.find(person.manager);
    for (size_t hops = 0; above && hops < store.all<Person>().size(); ++hops) {
        if (hasText(above->name, managerName))
            return true;
        above = store.find(above->manager);
    }
    return false;
}

/// True when the person fits one term of a population.
bool fits(const Person &person, QStringView term, const Store &store)
{
    const qsizetype colon = term.indexOf(u':');
    const QStringView place = colon < 0 ? QStringView() : term.left(colon).trimmed();
    const QStringView text = term.mid(colon + 1).trimmed();
    const auto is = [&](QLatin1String name) { return place.compare(name, Qt::CaseInsensitive) == 0; };
    if (is(QLatin1String("department")))
        return hasText(person.department, text);
    if (is(QLatin1String("role")))
        return hasText(person.role, text);
    if (is(QLatin1String("location")))
        return hasText(person.location, text);
    if (is(QLatin1String("name")))
        return hasText(person.name, text);
    if (is(QLatin1String("manager")))
        return isBelow(person, text, store);
    return hasText(person.name, term) || hasText(person.role, term) || hasText(person.department, term) || hasText(person.location, term);
}

} // namespace

QList<Person> populationOf(const ReviewCycle &cycle, const Store &store, QDate today)
{
    const QDate day = std::min(cycle.last, today);
    QStringList wanted, unwanted;
    bool withContractors = false;
    for (const QString &each : cycle.population.split(u',')) {
        const QString term = each.simplified();
        if (term.compare(QLatin1String("contractors"), Qt::CaseInsensitive) == 0)
            withContractors = true;
        else if (term.startsWith(u'-') || term.startsWith(QChar(0x2212)))
            unwanted << term.mid(1).trimmed();
        else if (!term.isEmpty())
            wanted << term;
    }
    const auto fitsOne = [&store](const Person &person, const QStringList &terms) {
        return std::any_of(terms.begin(), terms.end(), [&](const QString &term) { return fits(person, term, store); });
    };
    QList<Person> people;
    for (const Person &person : store.all<Person>()) {
        if (person.isEmployedOn(day) && (withContractors || person.kind != PersonKind::Contractor)
            && (wanted.isEmpty() || fitsOne(person, wanted)) && !fitsOne(person, unwanted))
            people << person;
    }
    std::stable_sort(people.begin(), people.end(), [](const Person &a, const Person &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return people;
}

Changes makeReviews(const ReviewCycle &cycle, const QList<Id<Person>> &people, const Store &store, QDate today)
{
    Changes changes;
    for (const Id<Person> id : people) {
        const Person *person = store.find(id);
        const auto &all = store.all<Review>();
        const bool hasOne = std::any_of(all.begin(), all.end(), [&](const Review &r) { return r.person == id && r.cycle == cycle.id; });
        if (!person || hasOne)
            continue;
        Review review;
        review.id = Id<Review>::make();
        review.person = id;
        review.cycle = cycle.id;
        review.reviewer = person->manager;
        review.due = cycle.due;
        if (const Review *last = newestReview(store, id))
            review.level = last->level;
        ReviewInput self{Id<ReviewInput>::make(), review.id, RatingSource::Self, id, today, cycle.selfDue, {}, {}};
        changes << inserted(review) << inserted(self);
    }
    return changes;
}

QDate stepDue(const Review &review, const ReviewCycle &cycle)
{
    switch (review.state) {
    case ReviewState::Draft: return cycle.selfDue.isValid() ? cycle.selfDue : cycle.draftDue.isValid() ? cycle.draftDue : review.due;
    case ReviewState::SelfReview: return cycle.draftDue.isValid() ? cycle.draftDue : review.due;
    case ReviewState::ManagerDraft: return cycle.calibratedDue.isValid() ? cycle.calibratedDue : cycle.sharedDue.isValid() ? cycle.sharedDue : review.due;
    case ReviewState::Calibrated: return cycle.sharedDue.isValid() ? cycle.sharedDue : review.due;
    case ReviewState::Shared:
    case ReviewState::Discussed: return review.due;
    case ReviewState::Acknowledged:
    case ReviewState::Locked:
    case ReviewState::Ended: break;
    }
    return {};
}

bool isOverdue(const Review &review, const ReviewCycle &cycle, QDate today)
{
    const QDate due = stepDue(review, cycle);
    return due.isValid() && due < today;
}

std::vector<const Review *> reviewsOf(const Store &store, Id<ReviewCycle> cycle)
{
    std::vector<const Review *> reviews;
    for (const Review &review : store.all<Review>()) {
        if (review.cycle == cycle)
            reviews.push_back(&review);
    }
    const auto name = [&store](const Review *review) { return store.title(recordType<Person>(), review->person.value); };
    std::stable_sort(reviews.begin(), reviews.end(), [&](const Review *a, const Review *b) { return name(a).localeAwareCompare(name(b)) < 0; });
    return reviews;
}

QDateTime cameTo(const std::vector<ReviewEvent> &events, Id<Review> review, ReviewState state)
{
    QDateTime at;
    for (const ReviewEvent &event : events) {
        if (event.review == review && event.state == state)
            at = event.at;
    }
    return at;
}

int countAtLeast(const std::vector<const Review *> &reviews, ReviewState state)
{
    return int(std::count_if(reviews.begin(), reviews.end(), [state](const Review *review) {
        return review->state >= state && review->state != ReviewState::Ended;
    }));
}

QStringList missingItems(const Store &store, const Review &review)
{
    QStringList missing;
    const auto tr = [](const char *text) { return QCoreApplication::translate("muster::ReviewItems", text); };
    const ReviewScore score = reviewScore(store, review);
    for (const CompetencyScore &each : score.competencies) {
        if (!each.manager)
            missing << tr(QT_TRANSLATE_NOOP("muster::ReviewItems", "%1 is not rated")).arg(store.title(recordType<Competency>(), each.competency.value));
    }
    if (review.strengths.trimmed().isEmpty())
        missing << tr(QT_TRANSLATE_NOOP("muster::ReviewItems", "no strengths are named"));
    if (review.improvements.trimmed().isEmpty())
        missing << tr(QT_TRANSLATE_NOOP("muster::ReviewItems", "no improvements are named"));
    if (review.summary.trimmed().isEmpty())
        missing << tr(QT_TRANSLATE_NOOP("muster::ReviewItems", "the summary is empty"));
    for (const Goal &goal : store.all<Goal>()) {
        if (goal.person == review.person && goal.cycle == review.cycle && !goal.rating && goal.state != GoalState::Dropped
            && goal.state != GoalState::CarriedOver)
            missing << tr(QT_TRANSLATE_NOOP("muster::ReviewItems", "the goal “%1” is not rated")).arg(goal.title);
    }
    const ReviewTemplate *kind = templateOf(store, review);
    const std::vector<ReviewAnswer> answers = partsOf(store.all<ReviewAnswer>(), review.id);
    for (const ReviewQuestion &question : kind ? questionsOf(store, kind->id) : std::vector<ReviewQuestion>()) {
        const bool isAnswered = std::any_of(answers.begin(), answers.end(), [&](const ReviewAnswer &answer) {
            return answer.question == question.id && answer.source == RatingSource::Manager && !answer.text.trimmed().isEmpty();
        });
        if (isAsked(question, RatingSource::Manager) && !isAnswered)
            missing << tr(QT_TRANSLATE_NOOP("muster::ReviewItems", "“%1” is not answered")).arg(question.text);
    }
    return missing;
}

} // namespace muster
