// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace muster {

/// Upper and lower case, accents and compatibility forms made equal: what search compares. "Café" and "CAFE" are one text.
QString foldedText(const QString &text);
/// The same in UTF-8, behind what is there already: quick where most texts are plain ASCII.
void appendFolded(QByteArray &to, const QString &text);
/// Both folded. Quicker than contains() of a text of some hundred letters.
bool holdsFolded(QByteArrayView text, QByteArrayView word);
/// Its letters and digits alone, in one case: "E-Mail address" and "e_mail Address" are one name.
QString plainName(const QString &text);

} // namespace muster
