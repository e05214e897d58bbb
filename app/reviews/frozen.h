// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"
#include "app/store/store.h"

namespace muster {

/// Why a part of a review (its id: `part`) may not be made, changed or removed any more: the review is acknowledged. What
/// an import brings to a review whose steps are not there yet, or was made before them, may come.
enum class PartChange { Made, Edited, Removed };
Problems checkFrozen(const Store &store, Id<Review> review, RecordId part, PartChange change);

/// The same as the rule of a part's type.
template <class T> Problems checkPartOfReview(const T *before, const T *after, const Store &store)
{
    if (!before)
        return checkFrozen(store, after->review, after->id.value, PartChange::Made);
    const Problems problems = checkFrozen(store, before->review, before->id.value, after ? PartChange::Edited : PartChange::Removed);
    return problems.isEmpty() && after && after->review != before->review
               ? checkFrozen(store, after->review, after->id.value, PartChange::Made) : problems;
}

QString appendedText();
/// The rule of what is only ever added to a review: it is never changed, and goes with the review alone.
template <class T> Problems checkAppended(const T *before, const T *after, const Store &store)
{
    if (!before || (!after && !store.find(before->review)))
        return {};
    return {{{}, appendedText(), before->id.value}};
}
/// The newest step of a review that is written down, or null.
const ReviewEvent *newestEvent(const Store &store, Id<Review> review);

} // namespace muster
