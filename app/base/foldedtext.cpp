// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/foldedtext.h"

#include <algorithm>

namespace muster {

QString foldedText(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; })) // most texts, and much quicker
        return text.toLower();
    const QString apart = text.normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded += c == QChar(0x00A0) ? QLatin1Char(' ') : c;
    }
    return folded.toCaseFolded();
}

QString plainName(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KC).toCaseFolded()) {
        if (c.isLetterOrNumber())
            plain += c;
    }
    return plain;
}

} // namespace muster
