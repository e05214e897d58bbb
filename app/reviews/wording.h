// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>

namespace muster {

/// A word of a review that may be unfair or say nothing.
struct WordingHint
{
    qsizetype start = 0, length = 0; ///< in the text
    QString word;
    QString why; ///< a sentence, in the language of the list
};

/// Hints on a text by the word lists that come with Muster, English and German both: a text may be in either. A list names
/// whole words or phrases; a star at the end stands for any ending.
QList<WordingHint> wordingHints(const QString &text);

} // namespace muster
