// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/hiring/hiring.h"
#include "app/office/decisions.h"
#include "app/office/document.h"
#include "app/office/office.h"
#include "app/systems/check.h"
#include "app/systems/finding.h"
#include "app/training/training.h"

namespace muster {

/// A task that follows from a record of a register: what an incident, a meeting, a check or a finding leads to.
struct Action
{
    Id<Action> id;
    Id<Task> task;
    Id<System> system;
    Id<Incident> incident;
    Id<PerformanceCheck> check;
    Id<Finding> finding;
    Id<AccessReview> accessReview;
    Id<Rollout> rollout;
    Id<TrainingSession> session;
    Id<Vacancy> vacancy;
    Id<Document> document;
    Id<Meeting> meeting;
    Id<TeamDependency> dependency;
    Id<ServiceRequest> request;
    Id<DecisionRecord> decision;
    Id<Idea> idea;
};

template <> const RecordType &recordType<Action>();

} // namespace muster
