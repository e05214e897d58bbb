// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/savingedit.h"

#include <QKeyEvent>

namespace muster {

SavingEdit::SavingEdit(const QString &name, int lines, QWidget *parent) : QPlainTextEdit(parent)
{
    setAccessibleName(name);
    setTabChangesFocus(true);
    setFixedHeight(fontMetrics().lineSpacing() * lines + 20);
    m_pause.setSingleShot(true);
    m_pause.setInterval(2000);
    connect(&m_pause, &QTimer::timeout, this, &SavingEdit::save);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
}

void SavingEdit::setSaved(const QString &text)
{
    const bool isWriting = toPlainText() != m_saved;
    m_saved = text;
    if (isWriting || toPlainText() == text)
        return;
    setPlainText(text);
    m_pause.stop();
}

void SavingEdit::save()
{
    m_pause.stop();
    const QString text = toPlainText();
    if (text == m_saved || isReadOnly())
        return;
    m_saved = text;
    emit saved(text);
}

void SavingEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    save();
}

void SavingEdit::hideEvent(QHideEvent *event)
{
    QPlainTextEdit::hideEvent(event);
    save();
}

void SavingEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && toPlainText() != m_saved) {
        setPlainText(m_saved);
        m_pause.stop();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace muster
