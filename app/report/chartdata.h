// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/money.h"
#include "app/report/source.h"

#include <QList>
#include <QStringList>
#include <optional>

namespace muster {

/// What the numbers of a chart are. Money in minor units of `currency`, Duration in minutes, Percent in whole per cent.
enum class Unit { Count, Money, Duration, Percent };

enum class ChartShape { Bar, StackedBar, Line, Marker };
/// What a series means; the drawing picks its colour from this, so that "actual" has one colour everywhere.
enum class ChartRole { Plan, Actual, Committed, Forecast, Capacity, Load, Overload, Other };

/// What was planned or is possible stands behind what happened: its bars are pale with an outline.
inline bool isOutlined(ChartRole role) { return role == ChartRole::Plan || role == ChartRole::Capacity; }

struct ChartSeries
{
    QString name;
    ChartShape shape = ChartShape::Bar;
    ChartRole role = ChartRole::Other;
    QList<std::optional<qint64>> values; ///< one a category; nothing is a gap, not a zero
    bool onSecondAxis = false;           ///< cumulative lines beside monthly bars
    QList<Source> sources;               ///< behind each value; empty, or one a category
};

/// What a chart shows, apart from how it is drawn. Screen, paper, HTML and "Show as table" all come from this.
struct ChartData
{
    QString title;
    QString subtitle;
    QStringList categories; ///< along the axis: "Jan", or a person's name
    QList<ChartSeries> series;
    Unit unit = Unit::Count;
    Currency currency;
    bool horizontal = false; ///< categories down the side (people), values to the right
    QString empty;           ///< the sentence to show when there is nothing to draw

    bool isEmpty() const;
    /// A value for people: "1.234 €", "37,5 h", "80 %".
    QString text(std::optional<qint64> value, const QLocale &locale) const;
};

} // namespace muster
