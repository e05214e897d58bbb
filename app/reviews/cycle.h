// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"

namespace muster {

/// Who takes part in a cycle: those on the staff on its last day (or, when that is to come, today) who fit the cycle's
/// population, by name. A population is terms between commas; one of them must fit. A term is a part of a name, role,
/// department or location; "department:IT", "role:developer", "location:Berlin", "manager:Ann" (also through others) look
/// in one place only; "contractors" lets contractors in; a term behind a minus keeps out whoever fits it.
QList<Person> populationOf(const ReviewCycle &cycle, const Store &store, QDate today);

/// A review for each of these people who has none in the cycle, by their manager, with the level of their last review, and
/// the self-review asked for.
Changes makeReviews(const ReviewCycle &cycle, const QList<Id<Person>> &people, const Store &store, QDate today);

/// The day by which a review is to have left its state; not given: none, or it is finished.
QDate stepDue(const Review &review, const ReviewCycle &cycle);
bool isOverdue(const Review &review, const ReviewCycle &cycle, QDate today);

/// The cycle's reviews, by the people's names.
std::vector<const Review *> reviewsOf(const Store &store, Id<ReviewCycle> cycle);
/// When a review last came to a state; not given: it has not, or nobody knows when.
QDateTime cameTo(const std::vector<ReviewEvent> &events, Id<Review> review, ReviewState state);
/// Of those who have not left: how many are at least so far.
int countAtLeast(const std::vector<const Review *> &reviews, ReviewState state);

/// What a review still lacks before it is shared, in words: "Teamwork is not rated".
QStringList missingItems(const Store &store, const Review &review);

} // namespace muster
