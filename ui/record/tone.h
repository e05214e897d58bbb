// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/field.h"

#include <QColor>
#include <QIcon>

class QPalette;

namespace muster {

/// The colour of a status' word on this palette's base; at least 4.5:1 on light and dark.
QColor toneColor(Tone tone, const QPalette &palette);
/// A mark whose shape alone tells the tones apart, so that nothing rests on colour. An empty picture for Plain.
QIcon toneIcon(Tone tone, const QPalette &palette);
/// The mark of one of a field's choices; none at all where no choice of the field has one. Words without a mark keep its
/// room, so that they stand under one another.
QIcon choiceIcon(const Field &field, const Choice &choice, const QPalette &palette);

} // namespace muster
