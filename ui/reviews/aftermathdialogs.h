// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/aftermath.h"
#include "ui/base/context.h"

namespace muster {

// What follows from a review. Each is one undo step, and returns whether anything was done.

/// The agreed actions become tasks of whoever is to do them.
bool makeTasks(Context &context, Id<Review> review, QWidget *parent);
/// Asks for a step of the person's development plan; its skill's target is set with it.
bool askDevelopment(Context &context, Id<Review> review, QWidget *parent);
/// Asks what is to be done about pay or rank; not while the screen is masked.
bool askRecommendation(Context &context, Id<Review> review, QWidget *parent);
/// Asks for another overall rating and its reason.
bool askCalibration(Context &context, Id<Review> review, QWidget *parent);

} // namespace muster
