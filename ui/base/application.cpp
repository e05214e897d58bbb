// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/application.h"

namespace muster {

namespace {
constexpr qint64 quiet = 10'000; // milliseconds
} // namespace

bool Application::notify(QObject *receiver, QEvent *event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const Error &error) {
        if (error.happened != m_last || m_since.hasExpired(quiet)) {
            m_last = error.happened;
            m_since.start();
            emit failed(error.happened + QLatin1Char(' ') + error.safe);
        }
    }
    return false;
}

} // namespace muster
