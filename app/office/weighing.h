// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/decisions.h"

namespace muster {

/// How an option does against the criteria of its decision.
struct OptionScore
{
    Id<DecisionOption> option;
    std::optional<qint64> hundredths; ///< of a mark: 375 is 3.75 of 5; nothing without a mark
    int covered = 0;                  ///< per cent of the weights that have a mark, rounded down
};

/// score = sum of weight x mark / sum of weight, over the criteria that have a mark: one that is missing does not count as 0,
/// but lowers what is covered. The best first; equal ones in the order of making.
QList<OptionScore> weigh(Id<DecisionRecord> decision, const std::vector<DecisionOption> &options,
                         const std::vector<DecisionCriterion> &criteria, const std::vector<DecisionMark> &marks);

} // namespace muster
