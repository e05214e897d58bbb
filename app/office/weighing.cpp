// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office/weighing.h"

namespace muster {

QList<OptionScore> weigh(Id<DecisionRecord> decision, const std::vector<DecisionOption> &options,
                         const std::vector<DecisionCriterion> &criteria, const std::vector<DecisionMark> &marks)
{
    qint64 allWeights = 0;
    for (const DecisionCriterion &criterion : criteria)
        allWeights += criterion.decision == decision ? criterion.weight : 0;
    QList<OptionScore> scores;
    for (const DecisionOption &option : options) {
        if (option.decision != decision)
            continue;
        qint64 sum = 0, weights = 0;
        for (const DecisionCriterion &criterion : criteria) {
            const auto mark = std::find_if(marks.begin(), marks.end(), [&](const DecisionMark &each) {
                return each.option == option.id && each.criterion == criterion.id;
            });
            if (criterion.decision != decision || mark == marks.end())
                continue;
            sum += qint64(criterion.weight) * mark->mark;
            weights += criterion.weight;
        }
        OptionScore score{option.id, {}, allWeights == 0 ? 0 : int(weights * 100 / allWeights)};
        if (weights > 0)
            score.hundredths = (sum * 200 + weights) / (weights * 2); // rounded to the nearest
        scores << score;
    }
    std::stable_sort(scores.begin(), scores.end(),
                     [](const OptionScore &a, const OptionScore &b) { return a.hundredths.value_or(-1) > b.hundredths.value_or(-1); });
    return scores;
}

} // namespace muster
