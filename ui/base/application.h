// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/error.h"

#include <QApplication>
#include <QElapsedTimer>

namespace muster {

/// The program, and the last boundary for a fault of the disk: records of a growing type are read while a view is drawn, and
/// what that throws must not get into the event loop. What was being done stops there, and failed() tells of it.
class Application : public QApplication
{
    Q_OBJECT
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

signals:
    /// The same sentence comes once in ten seconds: a view that cannot be drawn tries again and again.
    void failed(const QString &happened);

private:
    QString m_last;
    QElapsedTimer m_since;
};

} // namespace muster
