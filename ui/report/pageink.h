// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/choice.h"

#include <QColor>
#include <QCoreApplication>

namespace muster {

// What the pages of reports are drawn with; paper is white, whatever the window's colours are.

inline const QColor inkColor(0x1F, 0x23, 0x28);
inline const QColor quietInk(0x57, 0x60, 0x6A);
inline const QColor lineInk(0xE1, 0xE4, 0xE8);
inline const QColor negativeInk(0xB4, 0x23, 0x18);
inline const QColor groupPaper(0xF2, 0xF4, 0xF7);

inline QString pageWord(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

inline QColor toneInk(Tone tone)
{
    switch (tone) {
    case Tone::Plain: return QColor();
    case Tone::Quiet: return QColor(0xA3, 0xAC, 0xB5);
    case Tone::Accent: return QColor(0x0B, 0x5F, 0xA5);
    case Tone::Ok: return QColor(0x1A, 0x7F, 0x4B);
    case Tone::Warn: return QColor(0x9A, 0x5B, 0x00);
    case Tone::Danger: return negativeInk;
    }
    return QColor();
}

} // namespace muster
