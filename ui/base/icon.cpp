// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace muster {
namespace {

QPixmap drawnIcon(QSvgRenderer &renderer, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

} // namespace

QIcon icon(QByteArrayView name, const QColor &color)
{
    static QHash<QByteArray, QIcon> made;
    const QByteArray key = name.toByteArray() + color.name().toLatin1();
    if (const auto found = made.constFind(key); found != made.constEnd())
        return *found;
    QFile file(QStringLiteral(":/icons/") + QString::fromLatin1(name.toByteArray()) + QStringLiteral(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QIcon result;
    const QByteArray drawing = file.readAll();
    const auto add = [&](QIcon::Mode mode, const QColor &tint) {
        // QSvgRenderer draws currentColor black, so the colour goes into the text.
        QSvgRenderer renderer(QByteArray(drawing).replace("currentColor", tint.name().toLatin1()));
        // QIcon takes the double size on a screen of scale 2 by itself.
        for (int size : {16, 20, 24, 32, 40, 48, 64})
            result.addPixmap(drawnIcon(renderer, size), mode);
    };
    add(QIcon::Normal, color);
    add(QIcon::Disabled, QColor(0x8C, 0x95, 0x9F));
    made.insert(key, result);
    return result;
}

QIcon icon(QByteArrayView name)
{
    return icon(name, QGuiApplication::palette().color(QPalette::WindowText));
}

} // namespace muster
