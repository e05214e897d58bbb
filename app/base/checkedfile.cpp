// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/checkedfile.h"

#include "app/base/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace muster {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CheckedFile", text);
}

QString lastSystemError()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

bool syncPath(const QString &path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

[[noreturn]] void refuse(const QString &target, const QString &reason)
{
    const bool had = QFileInfo::exists(target);
    throw Error(tr("“%1” could not be written: %2.").arg(QDir::toNativeSeparators(target), reason),
                had ? tr("The file that was there before is unchanged.") : tr("No incomplete file was left behind."),
                tr("Free some space or choose another folder, then try again."));
}

} // namespace

CheckedFile::CheckedFile(const QString &target)
    : QFile(QFileInfo(target).absolutePath() + QStringLiteral("/.%1.%2.part")
                .arg(QFileInfo(target).fileName()).arg(QCoreApplication::applicationPid())),
      m_target(target)
{
    if (!open(QIODevice::WriteOnly | QIODevice::Truncate))
        refuse(m_target, errorString());
    setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

CheckedFile::~CheckedFile()
{
    if (!m_committed) {
        close();
        QFile::remove(fileName());
    }
}

qint64 CheckedFile::writeData(const char *data, qint64 size)
{
    const qint64 written = QFile::writeData(data, size);
    if (written != size)
        m_failed = true;
    return written;
}

void CheckedFile::fail(const QString &reason)
{
    close();
    QFile::remove(fileName());
    refuse(m_target, reason);
}

void CheckedFile::commit()
{
    if (m_failed || !flush() || error() != QFileDevice::NoError)
        fail(errorString());
    if (::fsync(handle()) != 0)
        fail(lastSystemError());
    close();
    if (error() != QFileDevice::NoError)
        fail(errorString());
    moveInPlace(fileName(), m_target);
    m_committed = true;
}

void CheckedFile::write(const QString &target, const QByteArray &bytes)
{
    CheckedFile file(target);
    file.QFile::write(bytes);
    file.commit();
}

void CheckedFile::moveInPlace(const QString &finished, const QString &target)
{
    if (!syncPath(finished, O_RDONLY)
        || std::rename(QFile::encodeName(finished).constData(), QFile::encodeName(target).constData()) != 0) {
        const QString reason = lastSystemError();
        QFile::remove(finished);
        refuse(target, reason);
    }
    syncPath(QFileInfo(target).absolutePath(), O_RDONLY | O_DIRECTORY);
}

} // namespace muster
