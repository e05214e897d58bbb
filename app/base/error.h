// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <exception>

namespace muster {

/// A fault of the disk, the database or a file: something that rules and forms cannot prevent.
/// (What a user can correct is a Problem, not an Error.) Every Error tells the user three things.
class Error : public std::exception
{
public:
    Error(QString happened, QString safe, QString advice, QString detail = {});

    QString happened; ///< what went wrong, in one sentence
    QString safe;     ///< what was not touched or not lost
    QString advice;   ///< what the user can do now
    QString detail;   ///< for the log and "Copy diagnostics"; may be technical

    /// All of it as plain text, one sentence a line.
    QString text() const;
    const char *what() const noexcept override { return m_what.constData(); }

private:
    QByteArray m_what;
};

/// The file itself is not what it should be; other faults may be gone the next time.
class DamagedFile : public Error
{
public:
    using Error::Error;
};

} // namespace muster
