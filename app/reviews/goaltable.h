// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"

#include <QLocale>

namespace muster {

/// Goals as every report shows them: what, how far, and either by when or, where they are judged, with weight and rating.
ReportTable goalTable(const QList<Goal> &goals, bool isJudged, const QLocale &locale);

} // namespace muster
