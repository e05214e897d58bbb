// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/wordinglabel.h"

#include "app/reviews/wording.h"
#include "ui/reviews/savingedit.h"

namespace muster {

WordingLabel::WordingLabel(SavingEdit &edit, QWidget *parent) : QLabel(parent), m_edit(edit)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setProperty("quiet", true);
    setObjectName(QStringLiteral("wording"));
    connect(&edit, &QPlainTextEdit::textChanged, this, &WordingLabel::check);
    check();
}

void WordingLabel::check()
{
    constexpr int most = 3;
    QStringList lines;
    for (const WordingHint &hint : wordingHints(m_edit.toPlainText())) {
        const QString line = tr("“%1”: %2").arg(hint.word, hint.why);
        if (lines.size() < most && !lines.contains(line))
            lines << line;
    }
    setText(lines.join(u'\n'));
    setVisible(!lines.isEmpty() && !m_edit.isReadOnly());
}

} // namespace muster
