// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"
#include "app/reviews/review.h"

namespace muster {

/// The summary of one review: request.record names it; without one it is the newest review of request.person. The
/// employee copy has no private notes and nothing of the peers; the manager's copy has the peers' mean, never their names.
Report reviewSummary(const Store &store, const ReportRequest &request);

/// The person's newest review by the cycle's first day, or null.
const Review *newestReview(const Store &store, Id<Person> person);
/// The person's review of the cycle before this one's, or null.
const Review *reviewBefore(const Store &store, const Review &review);

} // namespace muster
