// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"
#include "app/reviews/outcome.h"

#include <QLocale>

namespace muster {

// Parts of a printed review that are there only when there is something in them.

/// What the manager answered to the free questions.
QList<ReportBlock> managerAnswers(const Store &store, const Review &review);
/// "Lead a small project (skill: level; training)"
QString developmentText(const Store &store, const DevelopmentStep &step);
QList<ReportBlock> amendmentBlocks(const Store &store, const Review &review, const QLocale &locale);
/// For the manager's file only: all answers but the colleagues', both sides as a chart, evidence, calibration, the steps with their notes, private notes.
QList<ReportBlock> managerBlocks(const Store &store, const Review &review);

/// The form of the person's newest review, or of the newest cycle, to be filled in by hand: competencies with boxes along the
/// scale and lines to write on.
Report blankForm(const Store &store, const ReportRequest &request);
/// The same of a template, for nobody in particular.
Report blankTemplateForm(const Store &store, Id<ReviewTemplate> reviewTemplate, const ReportRequest &request);

} // namespace muster
