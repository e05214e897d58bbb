// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/wording.h"

#include <QFile>
#include <QRegularExpression>

namespace muster {

namespace {

struct WordingRule { QRegularExpression words; QString why; };

/// A list has blocks: a line with the reason behind "> ", and the words below it, a phrase a line.
void addRules(const QString &file, QList<WordingRule> &rules)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return;
    QStringList words;
    QString why;
    const auto close = [&] {
        if (!words.isEmpty())
            rules << WordingRule{QRegularExpression(QStringLiteral("(?<!\\w)(?:%1)(?!\\w)").arg(words.join(u'|')),
                                                    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption), why};
        words.clear();
    };
    for (const QString &each : QString::fromUtf8(source.readAll()).split(u'\n')) {
        const QString line = each.trimmed();
        if (line.startsWith(QLatin1String("> "))) {
            close();
            why = line.mid(2);
        } else if (!line.isEmpty() && !line.startsWith(u'#')) {
            const bool isOpen = line.endsWith(u'*');
            words << QRegularExpression::escape(isOpen ? line.chopped(1) : line) + (isOpen ? QStringLiteral("\\w*") : QString());
        }
    }
    close();
}

const QList<WordingRule> &wordingRules()
{
    static const QList<WordingRule> rules = [] {
        QList<WordingRule> all;
        addRules(QStringLiteral(":/readymade/wording-en.txt"), all);
        addRules(QStringLiteral(":/readymade/wording-de.txt"), all);
        return all;
    }();
    return rules;
}

} // namespace

QList<WordingHint> wordingHints(const QString &text)
{
    QList<WordingHint> hints;
    for (const WordingRule &rule : wordingRules()) {
        for (auto found = rule.words.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            hints << WordingHint{match.capturedStart(), match.capturedLength(), match.captured(), rule.why};
        }
    }
    std::stable_sort(hints.begin(), hints.end(), [](const WordingHint &a, const WordingHint &b) { return a.start < b.start; });
    return hints;
}

} // namespace muster
