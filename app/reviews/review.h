// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"

namespace muster {

enum class ReviewState { Draft, SelfReview, ManagerDraft, Calibrated, Shared, Discussed, Acknowledged, Locked };
enum class Acknowledgement { None, Agrees, Disagrees, Refused };
enum class RatingSource { Self, Manager, Peer };
enum class GoalState { Active, Reached, Missed, Dropped };

/// A set of competencies that reviews are written against.
struct ReviewTemplate
{
    Id<ReviewTemplate> id;
    QString name;
    int version = 1;
    QString scale; ///< the words of the scale, lowest first, one a line; their number is the highest rating
};

struct Competency
{
    Id<Competency> id;
    Id<ReviewTemplate> reviewTemplate;
    QString name;
    QString section;
    int weight = 1;
    QString levels; ///< what each rating looks like, lowest first, one a line
};

struct ReviewCycle
{
    Id<ReviewCycle> id;
    QString name;
    QDate first; ///< the period under review
    QDate last;
    QDate due;   ///< when the reviews are to be acknowledged
    Id<ReviewTemplate> reviewTemplate;
};

struct Review
{
    Id<Review> id;
    Id<Person> person;
    Id<ReviewCycle> cycle;
    Id<Person> reviewer;
    ReviewState state = ReviewState::Draft;
    QDate due;
    std::optional<int> overall; ///< the calibrated overall rating; not given: the computed score
    QString strengths;
    QString improvements;
    QString summary;
    Acknowledgement acknowledgement = Acknowledgement::None;
    QString personComment;
    QString privateNotes; ///< never on the employee's copy
};

/// One rating of one competency in a review.
struct Rating
{
    Id<Rating> id;
    Id<Review> review;
    Id<Competency> competency;
    RatingSource source = RatingSource::Manager;
    std::optional<int> rating; ///< 1 to the length of the scale; not given: not rated
    QString comment;
};

struct Goal
{
    Id<Goal> id;
    QString title;
    Id<Person> person;
    Id<ReviewCycle> cycle;
    int weight = 1;
    QString measure;
    int start = 0;
    int target = 100;
    int current = 0;
    QDate due;
    GoalState state = GoalState::Active;
    std::optional<int> rating;
    QString result;
};

/// What was agreed in a review: what, by whom, by when.
struct ReviewAction
{
    Id<ReviewAction> id;
    QString what;
    Id<Review> review;
    Id<Person> owner;
    QDate due;
};

template <> const RecordType &recordType<ReviewTemplate>();
template <> const RecordType &recordType<Competency>();
template <> const RecordType &recordType<ReviewCycle>();
template <> const RecordType &recordType<Review>();
template <> const RecordType &recordType<Rating>();
template <> const RecordType &recordType<Goal>();
template <> const RecordType &recordType<ReviewAction>();

} // namespace muster
