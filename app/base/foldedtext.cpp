// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/foldedtext.h"

#include <algorithm>
#include <cstring>

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

void appendFolded(QByteArray &to, const QString &text)
{
    const qsizetype before = to.size();
    to.resize(before + text.size());
    char *out = to.data() + before;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code >= 0x80) { // the slow way for what is not plain ASCII
            to.truncate(before);
            to += foldedText(text).toUtf8();
            return;
        }
        *out++ = char(code >= u'A' && code <= u'Z' ? code + 32 : code);
    }
}

bool holdsFolded(QByteArrayView text, QByteArrayView word)
{
    return memmem(text.data(), size_t(text.size()), word.data(), size_t(word.size())) != nullptr;
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
