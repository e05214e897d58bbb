// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"
#include "app/staff/skill.h"

namespace muster {

enum class ObservationKind { Praise, Incident, Learned, Note };
enum class RecommendationKind { Keep, Raise, Bonus, Promotion };
enum class RecommendationState { Proposed, Approved, Refused };

/// Something seen during the year that a review can rest on.
struct Observation
{
    Id<Observation> id;
    Id<Person> person;
    ObservationKind kind = ObservationKind::Praise;
    QDate date;
    QString text;
    QString saidBy; ///< who said so; empty: the manager
};

/// What a statement of a review rests on: one of the four, at least. Without a competency it stands for the whole review.
struct Citation
{
    Id<Citation> id;
    Id<Review> review;
    Id<Competency> competency;
    Id<Task> task;
    Id<Goal> goal;
    Id<Observation> observation;
    Id<Certificate> certificate;
};

/// A change of the overall rating in the round of managers. Never changed.
struct Calibration
{
    Id<Calibration> id;
    Id<Review> review;
    QDateTime at;
    std::optional<int> before;
    std::optional<int> after;
    QString reason;
};

/// What is to be done about pay or rank. Kept apart from the review: on no copy of it.
struct Recommendation
{
    Id<Recommendation> id;
    Id<Review> review;
    RecommendationKind kind = RecommendationKind::Keep;
    Money amount;          ///< more a year, or once for a bonus
    Id<LadderLevel> level; ///< of a promotion
    QDate from;
    RecommendationState state = RecommendationState::Proposed;
    QString reason;
};

/// One step of a person's development plan.
struct DevelopmentStep
{
    Id<DevelopmentStep> id;
    QString what;
    Id<Person> person;
    Id<Review> review; ///< where it was agreed
    Id<Skill> skill;
    SkillLevel target = SkillLevel::None; ///< the level the skill is to reach; None: not said
    QString training;
    QDate due;
    QDate doneOn;
};

template <> const RecordType &recordType<Observation>();
template <> const RecordType &recordType<Citation>();
template <> const RecordType &recordType<Calibration>();
template <> const RecordType &recordType<Recommendation>();
template <> const RecordType &recordType<DevelopmentStep>();

} // namespace muster
