// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace muster {

/// How a status is coloured, always together with its word and an icon.
enum class Tone { Plain, Quiet, Accent, Ok, Warn, Danger };

/// One value of an enumeration: its number, its key in files and SQL (never changed), its label, its tone.
struct Choice
{
    int value;
    const char *key;
    const char *label; ///< marked with QT_TRANSLATE_NOOP("record", …)
    Tone tone = Tone::Plain;
    bool isClosed = false; ///< nothing more is to be done: sorted after what is open

    QString word() const; ///< the label, translated
};

/// Specialise for each enumeration that a field may have: `static constexpr Choice list[] = {…};` The first is the default.
template <class E> struct Choices;

} // namespace muster
