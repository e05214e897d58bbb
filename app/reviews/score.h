// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"

namespace muster {

/// A weighted mean of ratings: sum(weight x rating) / sum(weight), over the rated items only. An item that was not rated
/// is no zero; how much was rated is its coverage.
struct Score
{
    std::optional<qint64> hundredths; ///< 350 is 3.5 on the scale; nothing when nothing is rated
    qint64 ratedWeight = 0;
    qint64 totalWeight = 0;
    int rated = 0;
    int items = 0;

    Percent coverage() const; ///< by weight; "n/a" when there is nothing to rate
    /// The nearest step of the scale, halves upwards.
    std::optional<int> nearest() const;
    QString toString(const QLocale &locale) const; ///< "3.5", or "n/a"
};

struct WeightedRating { int weight = 1; std::optional<int> rating; };
Score score(const QList<WeightedRating> &items);
/// Over the competencies, by the ratings of one source. Several peers' ratings of one competency are averaged.
Score score(const std::vector<Competency> &competencies, const std::vector<Rating> &ratings, RatingSource source);

/// One competency as each side sees it.
struct CompetencyScore
{
    Id<Competency> competency;
    std::optional<int> self;
    std::optional<int> manager;
    std::optional<qint64> peers; ///< mean, in hundredths
    int peerCount = 0;
    std::optional<int> gap() const; ///< manager - self; nothing unless both rated
};

/// A review's ratings, summed up. Built from the ratings of that review and the competencies of its template.
struct ReviewScore
{
    ReviewScore(const std::vector<Competency> &competencies, const std::vector<Rating> &ratings);

    QList<CompetencyScore> competencies; ///< in the template's order
    Score self, manager, peers;
    std::optional<qint64> gap() const;   ///< weighted mean of manager - self over what both rated, in hundredths

private:
    qint64 m_gapSum = 0, m_gapWeight = 0;
};

/// The overall rating: the calibrated one if given, else the manager's score rounded to the scale.
std::optional<int> overallRating(const Review &review, const ReviewScore &score);
class Store;
/// The template's competencies and the review's ratings, out of the store.
std::vector<Competency> competenciesOf(const Store &store, const Review &review);
std::vector<Rating> ratingsOf(const Store &store, Id<Review> review);
ReviewScore reviewScore(const Store &store, const Review &review);

} // namespace muster
