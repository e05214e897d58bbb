// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/icon.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QStyle>
#include <QStyleOption>
#include <QSvgRenderer>

namespace muster {
namespace {

/// Draws itself in the size that is asked for, when it is asked: most icons stand in menus that nobody opens.
class DrawingIcon : public QIconEngine
{
public:
    DrawingIcon(QByteArray drawing, const QColor &color) : m_drawing(std::move(drawing)), m_color(color) {}

    QIconEngine *clone() const override { return new DrawingIcon(*this); }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        QPixmap &made = m_made[{int(mode), side}];
        if (made.isNull() && side > 0)
            made = drawn(side, mode);
        return made;
    }
    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }
    /// What a desktop is given for the window's icon.
    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override { return {{16, 16}, {24, 24}, {32, 32}, {48, 48}, {64, 64}}; }

private:
    QPixmap drawn(int size, QIcon::Mode mode) const
    {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        // QSvgRenderer draws currentColor black, so the colour goes into the text.
        const QColor tint = mode == QIcon::Disabled ? QColor(0x8C, 0x95, 0x9F) : m_color;
        QSvgRenderer renderer(QByteArray(m_drawing).replace("currentColor", tint.name().toLatin1()));
        renderer.render(&painter, QRectF(0, 0, size, size));
        painter.end();
        if (mode != QIcon::Selected)
            return pixmap;
        QStyleOption option(0);
        option.palette = QGuiApplication::palette();
        return QApplication::style()->generatedIconPixmap(mode, pixmap, &option);
    }

    QByteArray m_drawing;
    QColor m_color;
    QHash<std::pair<int, int>, QPixmap> m_made; ///< by mode and size
};

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
    return made[key] = QIcon(new DrawingIcon(file.readAll(), color));
}

QIcon icon(QByteArrayView name)
{
    return icon(name, QGuiApplication::palette().color(QPalette::WindowText));
}

} // namespace muster
