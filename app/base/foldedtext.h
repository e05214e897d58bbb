// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace muster {

/// Upper and lower case, accents and compatibility forms made equal: what search compares. "Café" and "CAFE" are one text.
QString foldedText(const QString &text);
/// Its letters and digits alone, in one case: "E-Mail address" and "e_mail Address" are one name.
QString plainName(const QString &text);

} // namespace muster
