// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"
#include "app/reviews/review.h"

#include <QLocale>

namespace muster {

// Parts of a printed review that are there only when there is something in them.

/// The free questions with what the person and the manager answered; nothing of the colleagues.
QList<ReportBlock> answerBlocks(const Store &store, const Review &review);
/// The steps of the development plan that were agreed in the review.
QList<ReportBlock> planBlocks(const Store &store, const Review &review);
QList<ReportBlock> amendmentBlocks(const Store &store, const Review &review, const QLocale &locale);
/// For the manager's file only: both sides as a chart, evidence, calibration, the steps with their notes, private notes.
QList<ReportBlock> managerBlocks(const Store &store, const Review &review, const QLocale &locale);

/// The form of the person's newest review, or of the newest cycle, to be filled in by hand: competencies with boxes along the
/// scale and lines to write on.
Report blankForm(const Store &store, const ReportRequest &request);
/// The same of a template, for nobody in particular.
Report blankTemplateForm(const Store &store, Id<ReviewTemplate> reviewTemplate, const ReportRequest &request);

} // namespace muster
