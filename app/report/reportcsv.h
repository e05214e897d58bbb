// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"

namespace muster {

/// The report's tables as CSV (RFC 4180, UTF-8): ISO dates, decimal points, keys as headers. The first table stands alone at
/// the top, so that a program can read it as it is; further ones follow after an empty line and a line with their title.
/// A report without tables gives its charts' values, and one without those its facts and texts. Text that a spreadsheet
/// would take for a formula is led by an apostrophe.
QByteArray toCsv(const Report &report);

/// The tables that are written: the report's own; without any those of its charts, and without those its facts and texts.
QList<ReportTable> tablesOf(const Report &report);

} // namespace muster
