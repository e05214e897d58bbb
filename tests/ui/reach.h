// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QButtonGroup>
#include <QAccessible>
#include <QApplication>
#include <QSet>
#include <QTest>
#include <QWidget>

namespace muster::test {

/// What a screen reader calls the widget: its own name, its text, or that of the label beside it.
inline QString spokenName(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name).trimmed() : QString();
}

/// Where it stands, for a message: "QLineEdit search in QFrame strip in QWidget".
inline QByteArray whereIs(const QWidget *widget)
{
    QStringList path;
    path << spokenName(const_cast<QWidget *>(widget));
    for (const QWidget *each = widget; each && path.size() < 5; each = each->parentWidget())
        path << QStringLiteral("%1 %2").arg(QLatin1String(each->metaObject()->className()), each->objectName()).trimmed();
    return path.join(QStringLiteral(" in ")).toUtf8();
}

/// The widgets under `root` that Tab is to reach.
inline QList<QWidget *> tabStops(QWidget *root)
{
    QList<QWidget *> stops;
    for (QWidget *each : root->findChildren<QWidget *>())
        if (each->isVisibleTo(root->window()) && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus)
            && !each->focusProxy() && each->window() == root->window() && !each->visibleRegion().isEmpty())
            stops << each;
    return stops;
}

/// Tab stops that no screen reader could name.
inline QByteArrayList withoutName(QWidget *root)
{
    QByteArrayList found;
    for (QWidget *each : tabStops(root))
        if (spokenName(each).isEmpty())
            found << whereIs(each);
    return found;
}

/// Presses Tab until it has come round. The stops under `root` that were never reached; and "trap" when Tab never left one.
inline QByteArrayList notReached(QWidget *root)
{
    QSet<QWidget *> seen;
    QByteArrayList found;
    QWidget *window = root->window();
    const QList<QWidget *> stops = tabStops(root);
    if (!stops.isEmpty())
        stops.first()->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 400; ++i) {
        QWidget *before = QApplication::focusWidget();
        if (!before)
            break;
        seen.insert(before);
        QTest::keyClick(before, Qt::Key_Tab);
        for (int part = 0; part < 8 && QApplication::focusWidget() == before; ++part)
            QTest::keyClick(before, Qt::Key_Tab); // the parts of a date come one after the other
        if (QApplication::focusWidget() == before && tabStops(window).size() > 1) {
            found << "trap: " + whereIs(before);
            break;
        }
        if (seen.contains(QApplication::focusWidget()))
            break;
    }
    for (QWidget *each : stops) {
        const auto *button = qobject_cast<QAbstractButton *>(each);
        const bool isGrouped = button && button->group() && button->group()->exclusive(); // arrows go on inside
        if (!seen.contains(each) && !isGrouped && each->isEnabled() && !each->visibleRegion().isEmpty())
            found << whereIs(each);
    }
    return found;
}

} // namespace muster::test
