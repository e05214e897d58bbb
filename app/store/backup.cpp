// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"

#include "app/base/checkedfile.h"
#include "app/base/error.h"
#include "app/store/contents.h"
#include "app/store/database.h"
#include "app/store/journal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace muster {

namespace {

QString backupText(const char *text)
{
    return QCoreApplication::translate("Backup", text);
}

const QString stampForm = QStringLiteral("yyyyMMdd-HHmmss");

QStringList brokenPages(Database &database)
{
    QStringList wrong;
    database.select(QStringLiteral("PRAGMA integrity_check"), {}, [&](const QSqlQuery &query) {
        if (query.value(0).toString() != QLatin1String("ok"))
            wrong << query.value(0).toString();
    });
    return wrong;
}

QFileInfoList backupsOf(const QString &file)
{
    const QString pattern = QFileInfo(file).completeBaseName() + QStringLiteral("-*.muster");
    return QDir(backupFolder(file)).entryInfoList({pattern}, QDir::Files, QDir::Name | QDir::Reversed);
}

QDateTime stampOf(const QFileInfo &backup)
{
    return QDateTime::fromString(backup.completeBaseName().right(stampForm.size()), stampForm);
}

void thin(const QString &file, const QDateTime &now)
{
    QSet<QString> kept;
    const QFileInfoList backups = backupsOf(file); // newest first
    for (const QFileInfo &backup : backups) {
        const QDateTime made = stampOf(backup);
        const qint64 age = made.daysTo(now);
        if (!made.isValid() || age <= 7)
            continue;
        int weekYear = 0;
        const int week = made.date().weekNumber(&weekYear);
        const QString span = age <= 60 ? QStringLiteral("w%1-%2").arg(weekYear).arg(week)
                                       : made.toString(QStringLiteral("yyyy-MM"));
        if (kept.contains(span))
            QFile::remove(backup.filePath());
        kept.insert(span);
    }
}

} // namespace

void backUp(const QString &file, const QString &target)
{
    const QString part = QFileInfo(target).absolutePath()
                         + QStringLiteral("/.%1.%2.part").arg(QFileInfo(target).fileName()).arg(QCoreApplication::applicationPid());
    QFile::remove(part);
    try {
        Database source(file, Database::Mode::ReadOnly);
        source.exec(QStringLiteral("VACUUM INTO ?"), {part});
        const QStringList wrong = checkFile(part);
        if (!wrong.isEmpty())
            throw Error(backupText("The backup of “%1” is not sound, so it was not kept.").arg(QDir::toNativeSeparators(file)),
                        backupText("The file itself was not changed."), backupText("Run “muster check” on the file."), wrong.first());
        QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
        CheckedFile::moveInPlace(part, target);
    } catch (...) {
        QFile::remove(part);
        throw;
    }
}

void restore(const QString &backup, const QString &target)
{
    if (QFileInfo::exists(target))
        throw Error(backupText("“%1” exists already.").arg(QDir::toNativeSeparators(target)), backupText("It was not changed."),
                    backupText("Choose another name for the restored file."));
    const QStringList wrong = checkFile(backup);
    if (!wrong.isEmpty())
        throw Error(backupText("The backup “%1” is damaged.").arg(QDir::toNativeSeparators(backup)), backupText("Nothing was changed."),
                    backupText("Choose an older backup."), wrong.first());
    backUp(backup, target);
}

QStringList checkFile(const QString &file)
{
    Database database(file, Database::Mode::ReadOnly);
    if (database.selectOne(QStringLiteral("PRAGMA application_id")).toLongLong() != Database::applicationId)
        throw Error(backupText("“%1” is not a Muster file.").arg(QDir::toNativeSeparators(file)), backupText("It was not changed."),
                    backupText("Choose a file that Muster made."));
    QStringList wrong = brokenPages(database);
    database.select(QStringLiteral("PRAGMA foreign_key_check"), {}, [&](const QSqlQuery &query) {
        wrong << backupText("Table %1, record %2 points to a record of %3 that does not exist.")
                     .arg(query.value(0).toString(), query.value(1).toString(), query.value(2).toString());
    });
    return wrong + checkContents(database) + checkChain(database);
}

QString backupFolder(const QString &file)
{
    return QFileInfo(file).absolutePath() + QStringLiteral("/backups");
}

QDateTime newestBackup(const QString &file)
{
    const QFileInfoList backups = backupsOf(file);
    return backups.isEmpty() ? QDateTime() : stampOf(backups.first());
}

QString backUpDaily(const QString &file, const QDateTime &now)
{
    const QDateTime newest = newestBackup(file);
    if (newest.isValid() && newest.addDays(1) > now)
        return {};
    QDir().mkpath(backupFolder(file));
    const QString target = backupFolder(file) + QStringLiteral("/%1-%2.muster")
                               .arg(QFileInfo(file).completeBaseName(), now.toString(stampForm));
    backUp(file, target);
    thin(file, now);
    return target;
}

} // namespace muster
