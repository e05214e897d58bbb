// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/taskparts.h"

#include <QMap>

namespace muster {

/// What other programs call the state of a task, as one of ours; `own` (name to the key of a state) wins. Nothing for words
/// that are not known: they are the user's to settle.
std::optional<TaskState> stateNamed(const QString &text, const QMap<QString, QString> &own = {});
std::optional<Priority> priorityNamed(const QString &text);
LinkKind linkKindOf(const QByteArray &key); ///< "fs", "ss", "ff", "sf"

/// "2 1d, 4 -1d", "ABC-3": ids of other tasks with a lag in days, as Redmine and others write them.
struct WrittenLink { QString task; Minutes lag; };
QList<WrittenLink> writtenLinks(const QString &text);

} // namespace muster
