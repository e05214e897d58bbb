// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/sample/samplebuilder.h"

namespace muster {

/// A ladder, and the level of it that most people are on (SampleBuilder::level).
void addSampleLadder(SampleBuilder &b);
/// How a goal's measure went through its cycle, up to today.
void addCheckIns(SampleBuilder &b, const Goal &goal, const ReviewCycle &cycle);
/// What stands around the reviews: observations of the year, evidence, calibration, recommendations, development plans.
void addSampleFeedback(SampleBuilder &b, const QList<Review> &closed, const QList<Review> &open);

} // namespace muster
