// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/score.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

/// A sum of ratings in hundredths and how many they are.
struct RatingSum { qint64 sum = 0; int count = 0; };

RatingSum ratingSum(const std::vector<Rating> &ratings, Id<Competency> competency, RatingSource source)
{
    RatingSum result;
    for (const Rating &rating : ratings) {
        if (rating.competency == competency && rating.source == source && rating.rating) {
            result.sum += qint64(*rating.rating) * 100;
            ++result.count;
        }
    }
    return result;
}

} // namespace

Percent Score::coverage() const
{
    return totalWeight == 0 ? Percent{} : Percent{scaled(ratedWeight, 1000, totalWeight)};
}

std::optional<int> Score::nearest() const
{
    return hundredths ? std::optional(int(scaled(*hundredths, 1, 100))) : std::nullopt;
}

QString Score::toString(const QLocale &locale) const
{
    if (!hundredths)
        return QCoreApplication::translate("muster::Score", "n/a");
    return locale.toString(double(*hundredths) / 100, 'f', *hundredths % 10 == 0 ? 1 : 2);
}

Score score(const QList<WeightedRating> &items)
{
    Score score;
    qint64 sum = 0;
    for (const WeightedRating &item : items) {
        ++score.items;
        score.totalWeight += item.weight;
        if (!item.rating)
            continue;
        ++score.rated;
        score.ratedWeight += item.weight;
        sum += qint64(item.weight) * *item.rating;
    }
    if (score.ratedWeight > 0)
        score.hundredths = scaled(sum, 100, score.ratedWeight);
    return score;
}

Score score(const std::vector<Competency> &competencies, const std::vector<Rating> &ratings, RatingSource source)
{
    Score score;
    qint64 sum = 0;
    for (const Competency &competency : competencies) {
        ++score.items;
        score.totalWeight += competency.weight;
        const RatingSum found = ratingSum(ratings, competency.id, source);
        if (found.count == 0)
            continue;
        ++score.rated;
        score.ratedWeight += competency.weight;
        sum += competency.weight * scaled(found.sum, 1, found.count);
    }
    if (score.ratedWeight > 0)
        score.hundredths = scaled(sum, 1, score.ratedWeight);
    return score;
}

std::optional<int> CompetencyScore::gap() const
{
    return self && manager ? std::optional(*manager - *self) : std::nullopt;
}

ReviewScore::ReviewScore(const std::vector<Competency> &all, const std::vector<Rating> &ratings)
    : self(score(all, ratings, RatingSource::Self)),
      manager(score(all, ratings, RatingSource::Manager)),
      peers(score(all, ratings, RatingSource::Peer))
{
    for (const Competency &competency : all) {
        CompetencyScore entry;
        entry.competency = competency.id;
        for (const Rating &rating : ratings) {
            if (rating.competency != competency.id)
                continue;
            if (rating.source == RatingSource::Self)
                entry.self = rating.rating;
            else if (rating.source == RatingSource::Manager)
                entry.manager = rating.rating;
        }
        const RatingSum others = ratingSum(ratings, competency.id, RatingSource::Peer);
        entry.peerCount = others.count;
        if (others.count > 0)
            entry.peers = scaled(others.sum, 1, others.count);
        competencies.append(entry);
    }
    // The weights of what both rated are needed for the gap; they are only known here.
    for (qsizetype i = 0; i < competencies.size(); ++i) {
        if (const auto difference = competencies.at(i).gap()) {
            m_gapSum += qint64(all[size_t(i)].weight) * *difference;
            m_gapWeight += all[size_t(i)].weight;
        }
    }
}

std::optional<qint64> ReviewScore::gap() const
{
    return m_gapWeight > 0 ? std::optional(scaled(m_gapSum, 100, m_gapWeight)) : std::nullopt;
}

std::optional<int> overallRating(const Review &review, const ReviewScore &score)
{
    return review.overall ? review.overall : score.manager.nearest();
}

std::vector<Competency> competenciesOf(const Store &store, const Review &review)
{
    const ReviewTemplate *reviewTemplate = templateOf(store, review);
    return reviewTemplate ? competenciesOf(store, reviewTemplate->id) : std::vector<Competency>();
}

std::vector<Rating> ratingsOf(const Store &store, Id<Review> review)
{
    return partsOf(store.all<Rating>(), review);
}

ReviewScore reviewScore(const Store &store, const Review &review)
{
    return ReviewScore(competenciesOf(store, review), ratingsOf(store, review.id));
}

} // namespace muster
