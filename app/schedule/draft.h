// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/teamplan.h"
#include "app/store/store.h"

#include <map>

namespace muster {

/// What if? A copy of the records in which anything may be changed, to be applied to the original as one step or thrown away.
/// What others change in the original meanwhile stays, where it is not the same field.
class Draft
{
public:
    explicit Draft(const Store &original);

    Store &store() const { return *m_store; }
    /// The steps from the original, as it was, to the draft.
    Changes difference() const;
    /// What the rules of the records say against a step in the draft: a copy itself checks nothing.
    Problems problems(const Changes &changes) const;
    /// What each of them is, for people: "Task “Design”: Priority High (was Normal)".
    QStringList describe() const;

private:
    void follow(const Changes &changes);

    std::unique_ptr<Store> m_store;
    QList<QPair<const RecordType *, RecordId>> m_touched; ///< in the order of the first touch
    std::map<QPair<const RecordType *, RecordId>, std::optional<Row>> m_before;
};

/// What becomes of the team's work when it is planned automatically.
struct PlanOutcome
{
    QString fault;        ///< why there is no plan; then nothing else is set
    QDate finish;         ///< of all work
    QList<QPair<Id<Project>, QDate>> projects; ///< when each is finished, in the order of their making
    int tasks = 0;
    int late = 0;         ///< after their due date
    int lateDays = 0;     ///< working days, of all of them together
    int loadPercent = 0;  ///< work against time in the next twelve weeks, of those who have any
    Id<Person> busiest;
    int busiestPercent = 0;
    Minutes effort;
    Money cost;           ///< hours at each person's rate of their day; not given where nobody has one
};

constexpr int outcomeWeeks = 12;

PlanOutcome outcomeOf(const Store &store, const TeamPlan &team, const PlanResult &result, QDate today);

} // namespace muster
