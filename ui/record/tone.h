// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/choice.h"

#include <QColor>
#include <QIcon>

class QPalette;

namespace muster {

/// The colour of a status' word on this palette's base; at least 4.5:1 on light and dark.
QColor toneColor(Tone tone, const QPalette &palette);
/// A mark whose shape alone tells the tones apart, so that nothing rests on colour. Null for Plain.
QIcon toneIcon(Tone tone, const QPalette &palette);

} // namespace muster
