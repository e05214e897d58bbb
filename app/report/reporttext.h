// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"

#include <QLocale>

namespace muster {

/// A cell for people, in their locale: "1.234,50 €", "37,5 h", "12,3 %", "n/a"; empty for nothing.
QString cellText(const QVariant &cell, const QLocale &locale);
/// A cell for programs: ISO dates, decimal point, no grouping, no unit. Money in major units, durations in hours,
/// ratios in per cent.
QString cellCode(const QVariant &cell);
bool isNegative(const QVariant &cell);
/// Numbers, amounts, durations, ratios: what is typed, and so is never taken for a formula.
bool isTyped(const QVariant &cell);

/// How dark a cell of a heat map is: 0 (nothing) to 5; 4 and 5 are more than 100 %.
int heatStep(const QVariant &cell);
/// The five steps of a heat map on paper, pale to strong; the text on the last is white.
inline constexpr const char *heatColors[] = {"#FFFFFF", "#E6F0F8", "#C3DBEE", "#93BFE0", "#4F93C8", "#0B5FA5"};

/// The same values as a table: a category a row, a series a column. What "Show as table" shows.
ReportTable toTable(const ChartData &chart);

} // namespace muster
