// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/recordtypes.h"
#include "app/sample/sampleteam.h"
#include "tests/support/teams.h"
#include "tests/ui/reach.h"
#include "ui/base/context.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace muster::test {

/// One view over the sample team (or nobody at all), in a window of its own with a button before and after it.
template <class View> struct ViewBench
{
    static inline const QDate today{2026, 3, 17}; // a Tuesday

    explicit ViewBench(bool sample = true)
    {
        if (sample && !store->apply(QStringLiteral("Sample team"), sampleTeam(*store, today)).isEmpty())
            qFatal("the sample team was refused");
        view = new View(context);
        auto *down = new QVBoxLayout(&window);
        down->addWidget(new QPushButton(QStringLiteral("before")));
        down->addWidget(view, 1);
        down->addWidget(new QPushButton(QStringLiteral("after")));
        window.resize(1180, 760);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the view does not show");
    }

    /// Does it, and lets the view refresh.
    bool perform(const Changes &changes)
    {
        const bool done = context.perform(QStringLiteral("Test"), changes);
        settle();
        return done;
    }
    static void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::unique_ptr<Store> store = emptyStore();
    History history{*store};
    Context context{history, today};
    QSignalSpy explained{&context, &Context::explainRequested};
    QSignalSpy opened{&context, &Context::openRequested};
    QSignalSpy selected{&context, &Context::selected};
    QWidget window;
    View *view;

    Source source() const { return explained.isEmpty() ? Source() : explained.last().at(1).value<Source>(); }
};

} // namespace muster::test
