// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/reviewsteps.h"

namespace muster {

/// A form for a self-review or a colleague's view, as plain text: it can be filled in with any editor, or in an e-mail. What
/// stands between brackets says what an answer belongs to, and comes back with it.
QString inputForm(const Store &store, const ReviewInput &input, const QLocale &locale);
/// "form_Ann_Adams_Annual_review_2026_self.txt"
QString inputFormName(const Store &store, const ReviewInput &input);

/// A form as it came back.
struct ReturnedForm
{
    struct Rated { Id<Competency> competency; std::optional<int> rating; QString comment; };
    struct Answered { Id<ReviewQuestion> question; QString text; };

    Id<ReviewInput> input;
    QString sender;
    QList<Rated> ratings;
    QList<Answered> answers;
    QStringList warnings; ///< "Quality: two marks; none was taken"
    QString problem;      ///< why nothing can be taken over
};

/// Reads a form; an answer outside the scale, or to something else than was asked, is a warning.
ReturnedForm readForm(const QByteArray &bytes, const Store &store);
/// True when the form is signed with the name of whoever was asked.
bool isSignedByGiver(const ReturnedForm &form, const Store &store);
/// What takes it over: ratings, comments and answers (those of an earlier version of the same form are replaced), the day it
/// came back, and, for a self-review that was waited for, the step. No changes for a form with a problem.
Changes takenOver(const ReturnedForm &form, const Store &store, const ReviewMoment &moment);

} // namespace muster
