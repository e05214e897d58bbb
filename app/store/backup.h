// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace muster {

/// Copies a whole, consistent file to `target`: written beside it, checked, made durable, moved in place. Throws Error.
void backUp(const QString &file, const QString &target);

/// Brings a backup back as `target`, which must not exist: checked before and after. Throws Error.
void restore(const QString &backup, const QString &target);

/// What is wrong with a file: pages, foreign keys, history chain. Empty: sound. Throws Error when it cannot be read at all.
QStringList checkFile(const QString &file);

/// Where backups of a file are kept: "backups" beside it.
QString backupFolder(const QString &file);
/// The newest backup in backupFolder(); invalid when there is none.
QDateTime newestBackup(const QString &file);
/// Makes today's backup when the newest is older than a day, and thins the old ones: all of the last week, then one a week
/// for two months, then one a month. Returns the file made, or empty. Throws Error.
QString backUpDaily(const QString &file, const QDateTime &now);

} // namespace muster
