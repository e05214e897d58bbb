// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/oneonones/agenda.h"
#include "app/report/chartdata.h"
#include "app/reviews/outcome.h"

namespace muster {

/// One person in the round of managers.
struct CalibrationLine
{
    Id<Review> review;
    QString person, role, level;
    std::optional<qint64> score;   ///< the manager's, in hundredths
    Percent coverage;
    std::optional<int> overall;    ///< as it stands now
    std::optional<int> before;     ///< before the first calibration, where there was one
    QString reason;                ///< of the newest one
};

/// The reviews of a cycle to be compared, by rating (the highest first), then by name; of those who have left none.
QList<CalibrationLine> calibrationLines(const Store &store, Id<ReviewCycle> cycle);
/// How many have which rating, along the scale; those without one are not in it.
ChartData ratingDistribution(const ReviewTemplate &reviewTemplate, const QList<CalibrationLine> &lines);

/// Another overall rating, with its reason. No changes without a reason, for the rating it has, or for a frozen review.
Changes calibrate(const Review &review, std::optional<int> rating, const QString &reason, const Store &store, const QDateTime &now);

/// Agreed actions that nothing has become of yet become tasks of whoever is to do them, proposed by the reviewer.
Changes tasksOfActions(const Review &review, const Store &store, const StepMoment &moment);
/// An agreed action becomes a goal, in `cycle` (none: in no cycle). No changes for one that is a task or goal already.
Changes goalOfAction(const ReviewAction &action, const Review &review, Id<ReviewCycle> cycle);

/// A step of a development plan, and with its skill the target that is set for the person.
Changes plannedStep(const DevelopmentStep &step, const Store &store);

} // namespace muster
