// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <QEvent>
#include <QTimer>

namespace muster {

/// Refreshes a view once, from the event loop, however often it was asked to. A view that stands behind another page of its
/// window is refreshed when it comes to the front: what nobody sees costs nothing.
class Refresher : public QObject
{
public:
    Refresher(QWidget *view, std::function<void()> refresh) : QObject(view), m_view(view), m_refresh(std::move(refresh))
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_isDue = true;
            if (m_view->isVisible() || !m_view->window()->isVisible())
                run();
        });
        view->installEventFilter(this);
    }

    void ask() { m_timer.start(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_view && event->type() == QEvent::Show)
            run();
        return false;
    }

private:
    void run()
    {
        if (std::exchange(m_isDue, false))
            m_refresh();
    }

    QWidget *m_view;
    std::function<void()> m_refresh;
    QTimer m_timer;
    bool m_isDue = false;
};

/// Calls `refresh` as Refresher does, after any number of steps that touched a record of one of the types, and when the day
/// has changed. The connection ends with the view.
template <class... Types> void refreshOn(Context &context, QWidget *view, std::function<void()> refresh)
{
    auto *refresher = new Refresher(view, std::move(refresh));
    QObject::connect(&context.store(), &Store::changed, refresher, [refresher](const Changes &changes) {
        if ((touches<Types>(changes) || ...))
            refresher->ask();
    });
    QObject::connect(&context, &Context::todayChanged, refresher, [refresher] { refresher->ask(); });
}

} // namespace muster
