// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QFile>
#include <QString>

namespace muster {

/// The one way Muster writes a file of its own: into a temporary beside the target, then flush, check, fsync, rename, and
/// fsync of the folder. Until commit() returns the old file is whole; if anything fails it stays, and an Error is thrown.
/// (QSaveFile is not used: on a full disk its commit() reported success and left 0 bytes.) Files are made with mode 0600.
class CheckedFile : public QFile
{
public:
    explicit CheckedFile(const QString &target);
    ~CheckedFile() override; ///< without commit() the temporary is removed

    /// Throws Error when what was written did not reach the disk.
    void commit();
    QString target() const { return m_target; }

    /// Writes `bytes` as `target`, or throws Error and leaves the old file.
    static void write(const QString &target, const QByteArray &bytes);
    /// Moves a finished file over `target` and makes the move durable, or throws Error.
    static void moveInPlace(const QString &finished, const QString &target);

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    [[noreturn]] void fail(const QString &reason);

    QString m_target;
    bool m_failed = false;
    bool m_committed = false;
};

} // namespace muster
