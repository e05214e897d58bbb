// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/milestone.h"
#include "app/store/change.h"

namespace muster {

/// The dates of a plan as they were on a day, to measure slip by: slip = forecast finish - baseline finish. A project may have
/// several.
struct Baseline
{
    Id<Baseline> id;
    QString name;
    Id<Project> project; ///< not given: of all projects
    QDate takenOn;
    QString note;
};

/// The frozen dates of a task or a milestone; of neither: of the project itself.
struct BaselineItem
{
    Id<BaselineItem> id;
    Id<Baseline> baseline;
    QString name; ///< what it was called
    Id<Task> task;
    Id<Milestone> milestone;
    QDate start;
    QDate finish; ///< the last day
    std::optional<Minutes> effort; ///< the whole estimate
};

/// A new baseline of the project's tasks (dropped ones aside), milestones and own dates; of all projects' when none is given.
Changes takeBaseline(const Store &store, Id<Project> project, const QString &name, QDate today);
/// The baselines that say something about the project (none: about all of them), the newest first.
QList<Baseline> baselinesOf(const Store &store, Id<Project> project);

template <> const RecordType &recordType<Baseline>();
template <> const RecordType &recordType<BaselineItem>();

} // namespace muster
