// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/tone.h"

#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QPolygonF>
#include <algorithm>

namespace muster {

namespace {

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

void drawTone(QPainter &painter, Tone tone)
{
    switch (tone) {
    case Tone::Plain: break;
    case Tone::Quiet:
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(6, 6, 20, 20));
        break;
    case Tone::Accent: painter.drawEllipse(QRectF(6, 6, 20, 20)); break;
    case Tone::Ok:
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({{5, 17}, {13, 25}, {27, 8}}));
        break;
    case Tone::Warn: painter.drawPolygon(QPolygonF({{16, 5}, {28, 27}, {4, 27}})); break;
    case Tone::Danger: painter.drawPolygon(QPolygonF({{16, 4}, {28, 16}, {16, 28}, {4, 16}})); break;
    }
}

} // namespace

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDarkPalette(palette);
    switch (tone) {
    case Tone::Plain: return palette.color(QPalette::Text);
    case Tone::Quiet: return QColor(dark ? 0xA3ACB5 : 0x57606A);
    case Tone::Accent: return QColor(dark ? 0x6CB6FF : 0x0B5FA5);
    case Tone::Ok: return QColor(dark ? 0x5FD08F : 0x1A7F4B);
    case Tone::Warn: return QColor(dark ? 0xF2B155 : 0x9A5B00);
    case Tone::Danger: return QColor(dark ? 0xFF8A80 : 0xB42318);
    }
    return palette.color(QPalette::Text);
}

QIcon choiceIcon(const Field &field, const Choice &choice, const QPalette &palette)
{
    const auto choices = field.choices();
    const bool hasSigns = std::any_of(choices.begin(), choices.end(), [](const Choice &one) { return one.tone != Tone::Plain; });
    return hasSigns ? toneIcon(choice.tone, palette) : QIcon();
}

QIcon toneIcon(Tone tone, const QPalette &palette)
{
    static QHash<int, QIcon> drawn;
    QIcon &icon = drawn[int(tone) * 2 + int(isDarkPalette(palette))];
    if (icon.isNull()) {
        QPixmap pixmap(32, 32);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(toneColor(tone, palette), 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(toneColor(tone, palette));
        drawTone(painter, tone);
        painter.end();
        icon = QIcon(pixmap);
    }
    return icon;
}

} // namespace muster
