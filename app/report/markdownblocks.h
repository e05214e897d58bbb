// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"

namespace muster {

/// Markdown (CommonMark) as blocks of a report: headings, paragraphs, and lists as lines with a point or their number. Marks
/// within a text leave their words; nothing is loaded, and HTML is text.
QList<ReportBlock> markdownBlocks(const QString &markdown);

} // namespace muster
