// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"
#include "app/reviews/review.h"

#include <QStringList>

namespace muster {

/// The reviews of a cycle that are printed, by the people's names; of one person when it is given.
QList<Id<Review>> printedReviews(const Store &store, Id<ReviewCycle> cycle, Id<Person> person = {});

/// Writes each summary as a PDF of its own into the folder, and returns the files. `request` gives the copy, the day and the
/// language. Throws Error.
QStringList writeReviews(const Store &store, const QList<Id<Review>> &reviews, const QString &folder, const ReportRequest &request);
/// Writes all summaries into one PDF, each with its own page numbers. Throws Error.
void writeReviewsTogether(const Store &store, const QList<Id<Review>> &reviews, const QString &file, const ReportRequest &request);

} // namespace muster
