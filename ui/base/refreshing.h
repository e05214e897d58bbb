// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <QTimer>

namespace muster {

/// Calls `refresh` once, from the event loop, after any number of steps that touched a record of one of the types, and when
/// the day has changed. The connection ends with the view.
template <class... Types> void refreshOn(Context &context, QWidget *view, std::function<void()> refresh)
{
    auto *timer = new QTimer(view);
    timer->setSingleShot(true);
    timer->setInterval(0);
    QObject::connect(timer, &QTimer::timeout, view, std::move(refresh));
    QObject::connect(&context.store(), &Store::changed, timer, [timer](const Changes &changes) {
        if ((touches<Types>(changes) || ...))
            timer->start();
    });
    QObject::connect(&context, &Context::todayChanged, timer, [timer] { timer->start(); });
}

} // namespace muster
