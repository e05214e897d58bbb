// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/imports.h"
#include "app/tasks/taskparts.h"
#include "tests/support/teams.h"

#include <QFile>
#include <QRegularExpression>

/// What the tests of task imports share: files, a team of two, and what arrived.
namespace muster::test {

inline QByteArray bytesOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}
inline QByteArray taskSample(const char *name) { return bytesOf(QStringLiteral(MUSTER_TEST_DATA "/tasks/") + QString::fromLatin1(name)); }
inline QByteArray sharedTasks(const QString &name) { return bytesOf(QStringLiteral(MUSTER_SHARED_DATA "/tasks/") + name); }

inline ImportOptions taskOptions(const QString &source = {})
{
    ImportOptions options;
    options.source = source;
    options.today = QDate(2026, 3, 4);
    return options;
}
inline ImportResult importTasks(const QByteArray &bytes, Store &store, const ImportOptions &options)
{
    return runImport(planImport(*importKind("tasks"), bytes, options, store), [&store](const QString &text, const Changes &changes) {
        return store.apply(text, changes);
    });
}
inline std::unique_ptr<Store> teamOfTwo()
{
    auto store = emptyStore();
    Person ann, bob;
    ann.id = Id<Person>::make();
    ann.name = QStringLiteral("Ann Example");
    ann.email = QStringLiteral("ann@example.org");
    bob.id = Id<Person>::make();
    bob.name = QStringLiteral("Bob Sample");
    const Problems problems = store->apply({}, {inserted(ann), inserted(bob)});
    return problems.isEmpty() ? std::move(store) : nullptr;
}
inline Task titled(const Store &store, const QString &title)
{
    for (const Task &task : store.all<Task>()) {
        if (task.title == title)
            return task;
    }
    return {};
}
inline bool waits(const Store &store, const QString &title, const QString &other, LinkKind kind = LinkKind::FinishStart, Minutes lag = {})
{
    for (const TaskLink &link : store.all<TaskLink>()) {
        if (link.successor == titled(store, title).id && link.predecessor == titled(store, other).id)
            return link.kind == kind && link.lag == lag;
    }
    return false;
}
inline bool warns(const ImportResult &result, const QString &part)
{
    return std::any_of(result.warnings.begin(), result.warnings.end(), [&](const ImportWarning &w) { return w.text.contains(part); });
}
/// Records in a file that begin with this, by line; quotes do not matter in the files it is used for.
inline int linesLike(const QByteArray &bytes, const QByteArray &pattern)
{
    const QRegularExpression form(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
    int count = 0;
    for (auto m = form.globalMatch(QString::fromUtf8(bytes)); m.hasNext(); m.next())
        ++count;
    return count;
}

} // namespace muster::test
