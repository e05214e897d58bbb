// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace muster {

/// Bytes as text, and how they were read.
struct Decoded
{
    QString text;
    QByteArray encoding;  ///< "UTF-8", "windows-1252" …
    QString problem;      ///< empty, or why the bytes are no text in that encoding; the text is then empty
};

/// Reads text by its byte order mark, else as UTF-8 where it is valid, else as what its letters suggest; or as `encoding`
/// when it is given. No character is ever replaced in silence: bytes that do not fit are a problem.
Decoded decodeText(const QByteArray &bytes, const QByteArray &encoding = {});

/// What the user can choose from.
QStringList encodingNames();

} // namespace muster
