// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/chartdata.h"

#include <QColor>
#include <QPalette>

namespace muster {

/// The colours a chart is drawn in. A role has one colour everywhere; series without a meaning of their own (Other) take
/// the colours in turn. The colours stay apart for normal, protan, deutan and tritan sight.
class ChartPalette
{
public:
    static ChartPalette light();
    static ChartPalette dark();
    /// On white paper, with colours that also differ in grey.
    static ChartPalette paper();
    /// Light or dark, on the background of a widget.
    static ChartPalette of(const QPalette &palette);

    /// The colour of a series of `data`.
    QColor series(const ChartData &data, int index) const;
    QColor role(ChartRole role, int turn = 0) const;
    QColor fill(const ChartData &data, int index) const; ///< of a bar; pale where it is outlined

    QColor background;
    QColor text;
    QColor secondary; ///< axis labels and legends; at least 4.5:1 on the background
    QColor grid;
    QColor focus;

private:
    QList<QColor> m_colors;
};

} // namespace muster
