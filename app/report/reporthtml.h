// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"

#include <QLocale>

namespace muster {

/// The report as one HTML 5 file without scripts and without anything loaded from elsewhere: tagged headings and tables,
/// charts as inline SVG with their values as a table below. Every text is escaped.
QByteArray toHtml(const Report &report, const QLocale &locale);

/// A chart as an SVG element; empty when there is nothing to draw.
QString chartToSvg(const ChartData &chart, const QLocale &locale);

} // namespace muster
