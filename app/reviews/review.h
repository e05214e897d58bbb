// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/goal.h"
#include "app/reviews/ladder.h"
#include "app/reviews/reviewtemplate.h"

namespace muster {

/// Ended: the person left before it was finished.
enum class ReviewState { Draft, SelfReview, ManagerDraft, Calibrated, Shared, Discussed, Acknowledged, Locked, Ended };
enum class Acknowledgement { None, Agrees, Disagrees, Refused };

struct ReviewCycle
{
    Id<ReviewCycle> id;
    QString name;
    QDate first; ///< the period under review
    QDate last;
    QDate due;   ///< when the reviews are to be acknowledged
    Id<ReviewTemplate> reviewTemplate;
    QString population = {};  ///< who takes part, see populationOf(); empty: everybody
    QDate selfDue = {};       ///< when the self-review is to be in; each step has its day
    QDate draftDue = {};
    QDate calibratedDue = {};
    QDate sharedDue = {};
};

/// One person's review in one cycle. Its states are taken step by step (reviewsteps.h). From the acknowledgement on what it
/// says stays as it is, and once it is locked only amendments are added.
struct Review
{
    Id<Review> id;
    Id<Person> person;
    Id<ReviewCycle> cycle;
    Id<Person> reviewer;
    ReviewState state = ReviewState::Draft;
    QDate due;
    Id<LadderLevel> level; ///< what the person is measured by
    std::optional<int> overall; ///< the calibrated overall rating; not given: the computed score
    QString strengths;
    QString improvements;
    QString summary;
    Acknowledgement acknowledgement = Acknowledgement::None;
    QString personComment;
    QString privateNotes; ///< never on the employee's copy

    bool isFrozen() const { return state >= ReviewState::Acknowledged; }
    bool isClosed() const { return state == ReviewState::Locked || state == ReviewState::Ended; }
};

/// A form that somebody was asked to fill in for a review: the person, or a colleague. Who a colleague is stands here only.
struct ReviewInput
{
    Id<ReviewInput> id;
    Id<Review> review;
    RatingSource source = RatingSource::Self;
    Id<Person> giver;
    QDate askedOn;
    QDate due;
    QDate receivedOn; ///< not given: it has not come back
    QString sender;   ///< who signed it, as it came back
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
    Id<ReviewInput> input = {}; ///< the form it came with
};

/// One answer to a free question.
struct ReviewAnswer
{
    Id<ReviewAnswer> id;
    Id<Review> review;
    Id<ReviewQuestion> question;
    RatingSource source = RatingSource::Manager;
    QString text;
    Id<ReviewInput> input = {};
};

/// What was agreed in a review: what, by whom, by when; and what became of it.
struct ReviewAction
{
    Id<ReviewAction> id;
    QString what;
    Id<Review> review;
    Id<Person> owner;
    QDate due;
    Id<Task> task = {};
    Id<Goal> goal = {};
};

/// One step of a review's life. Written by the program, never changed.
struct ReviewEvent
{
    Id<ReviewEvent> id;
    Id<Review> review;
    QDateTime at; ///< not given: before steps were written down
    ReviewState from = ReviewState::Draft;
    ReviewState state = ReviewState::Draft;
    QString note;
};

/// What is added to a closed review. Neither changed nor taken back.
struct Amendment
{
    Id<Amendment> id;
    Id<Review> review;
    QDateTime at;
    QString author;
    QString text;
};

/// The reviews of a person or a cycle have parts; these are they, in the order of making.
template <class T> std::vector<T> partsOf(const std::vector<T> &all, Id<Review> review)
{
    std::vector<T> parts;
    std::copy_if(all.begin(), all.end(), std::back_inserter(parts), [review](const T &part) { return part.review == review; });
    return parts;
}

const ReviewTemplate *templateOf(const Store &store, const Review &review); ///< null: its cycle has none

template <> const RecordType &recordType<ReviewCycle>();
template <> const RecordType &recordType<Review>();
template <> const RecordType &recordType<ReviewInput>();
template <> const RecordType &recordType<Rating>();
template <> const RecordType &recordType<ReviewAnswer>();
template <> const RecordType &recordType<ReviewAction>();
template <> const RecordType &recordType<ReviewEvent>();
template <> const RecordType &recordType<Amendment>();

} // namespace muster
