// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArrayView>
#include <QColor>
#include <QIcon>

namespace muster {

/// The drawing resources/icons/NAME.svg in a colour, sharp on screens of any scale. Null when there is no such drawing.
QIcon icon(QByteArrayView name, const QColor &color);
/// The same in the text colour of the application's palette.
QIcon icon(QByteArrayView name);

} // namespace muster
