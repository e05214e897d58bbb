// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/rowbutton.h"

#include "ui/base/theme.h"
#include "ui/base/viewparts.h"

#include <QKeyEvent>
#include <QPainter>

namespace muster {

RowButton::RowButton(const QString &text, const QString &figure, Tone tone, QWidget *parent)
    : QAbstractButton(parent), m_figure(figure), m_tone(tone)
{
    QString label = text;
    setText(label.replace(u'&', QStringLiteral("&&"))); // a user's & is no shortcut
    setAccessibleName(figure.isEmpty() ? text : tr("%1, %2").arg(text, figure));
    setToolTip(accessibleName().toHtmlEscaped());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RowButton::setShare(double share)
{
    m_share = share;
    update();
}

void RowButton::setNote(const QString &note)
{
    m_note = note;
    setAccessibleName(tr("%1, %2").arg(accessibleName(), note));
    setToolTip(accessibleName().toHtmlEscaped());
    update();
}

QSize RowButton::sizeHint() const { return {240, fontMetrics().height() + 10}; }

void RowButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = themeColors(palette());
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colors.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(colors.hover);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const QRect inner = rect().adjusted(6, 0, -6, 0);
    const int figureWidth = m_figure.isEmpty() ? 0 : std::max(fontMetrics().horizontalAdvance(m_figure) + 8, m_share ? 64 : 0);
    painter.setPen(colors.tone(m_tone));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, m_figure);
    int textWidth = inner.width() - figureWidth;
    if (m_share) {
        textWidth = textWidth * 3 / 5;
        const QRect track(inner.left() + textWidth + 8, inner.center().y() - 4, inner.width() - figureWidth - textWidth - 16, 8);
        drawBar(painter, track, *m_share, m_tone == Tone::Plain ? colors.accent : colors.tone(m_tone),
                mixed(colors.background, colors.secondary, 0.2));
    }
    QString label = text();
    label.replace(QStringLiteral("&&"), QStringLiteral("&"));
    const int noteWidth = m_note.isEmpty() ? 0 : std::min(fontMetrics().horizontalAdvance(m_note) + 8, textWidth / 2);
    label = fontMetrics().elidedText(label, Qt::ElideRight, textWidth - noteWidth);
    painter.setPen(colors.text);
    painter.drawText(QRect(inner.left(), 0, textWidth, height()), Qt::AlignLeft | Qt::AlignVCenter, label);
    if (noteWidth == 0)
        return;
    painter.setPen(colors.secondary);
    const int left = inner.left() + fontMetrics().horizontalAdvance(label) + 8;
    painter.drawText(QRect(left, 0, noteWidth, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_note, Qt::ElideRight, noteWidth));
}

} // namespace muster
