// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <memory>

namespace muster {

/// Runs `work` in another thread, then `done` with its result in the thread of `context`; not when `context` has gone by
/// then. `work` must not touch what other threads write, so it gets copies, and must not throw.
template <class Work, class Done> void inBackground(QObject *context, Work work, Done done)
{
    using Result = decltype(work());
    auto promise = std::make_shared<QPromise<Result>>();
    auto *watcher = new QFutureWatcher<Result>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
        watcher->deleteLater();
        done(watcher->future().takeResult());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace muster
