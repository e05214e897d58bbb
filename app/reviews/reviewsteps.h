// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"

namespace muster {

/// The steps of a review's life.
enum class ReviewStep { Receive, Write, Calibrate, Share, Discuss, Agree, Disagree, Refuse, Lock, TakeBack, End };

/// What a step has to know beyond the review. The clock is read by the caller, never by the rule.
struct ReviewMoment
{
    QDate today;
    QDateTime now; ///< UTC
    QString note;  ///< the person's comment when they disagree; what happened when they refuse; why it is taken back
};

/// The steps that the review's state allows, in the order of a menu. Only of a person who has left can it be ended.
QList<ReviewStep> stepsFor(const Review &review, const Store &store, QDate today);
bool isAllowed(const Review &review, ReviewStep step, const Store &store, QDate today);
/// The state it comes to. Taking back goes to where it can be changed again.
ReviewState stateAfter(const Review &review, ReviewStep step);
/// True when one of the steps leads from the one to the other.
bool isMove(ReviewState from, ReviewState to);

QString stepLabel(ReviewStep step);    ///< for a menu: "Disagrees…"
QString stepText(ReviewStep step);     ///< for the history: "Share review"
QString stepQuestion(ReviewStep step); ///< what must be said with it; empty: nothing
/// The step that usually comes next, if it is allowed.
std::optional<ReviewStep> usualStep(const Review &review, const Store &store, QDate today);

/// The review's edit and its event. A step that is not allowed, or lacks what must be said, returns no changes.
Changes takeStep(const Review &review, ReviewStep step, const Store &store, const ReviewMoment &moment);

/// An amendment of a review that is locked or ended; no changes for one that is not, or without a text.
Changes amend(const Review &review, const QString &text, const QString &author, const QDateTime &now);

} // namespace muster
