// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/choice.h"

#include <QColor>
#include <QList>
#include <QPalette>

namespace muster {

enum class ThemeMode { System, Light, Dark };
enum class Density { Compact, Normal, Relaxed };

/// The colours of the program in one of its two lights. Every text colour keeps 4.5:1 on `background`.
struct ThemeColors
{
    QColor background, panel, text, secondary, border, hover, accent, danger, warn, ok;
    QList<QColor> charts; ///< apart for normal, protan, deutan and tritan sight

    QColor tone(Tone tone) const;
};

bool isDark(const QPalette &palette);
/// The colours that go with a palette, light or dark.
const ThemeColors &themeColors(const QPalette &palette);
/// Gives the application its style, palette and style sheet. System: dark when the desktop's palette is dark.
void applyTheme(ThemeMode mode);
/// The height of a table's row in pixels: 24, 28 or 36.
int rowHeight(Density density);

} // namespace muster
