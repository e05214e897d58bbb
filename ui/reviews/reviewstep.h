// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/reviewsteps.h"
#include "ui/base/context.h"

namespace muster {

/// Takes a step with these reviews, as one undo step; asks first for what must be said with it, and, before sharing, whether
/// what is still missing may be. Reviews whose state does not allow it stay as they are. False when nothing was done.
bool takeStep(Context &context, ReviewStep step, const QList<Id<Review>> &reviews, QWidget *parent);

/// Asks for an amendment of a closed review, and adds it.
bool askAmendment(Context &context, Id<Review> review, QWidget *parent);

/// Asks what was seen of a person, and keeps it for their next review.
bool askObservation(Context &context, Id<Person> person, QWidget *parent);

/// The steps that at least one of these reviews allows, in the order of a menu.
QList<ReviewStep> stepsOf(const Context &context, const QList<Id<Review>> &reviews);

} // namespace muster
