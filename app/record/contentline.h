// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDate>
#include <QString>

namespace muster {

/// A line of iCalendar or vCard: "SUMMARY:Ship it", folded at 75 octets between characters, with CRLF. `value` is written as
/// it is; user's text goes through escapedContent() first.
QByteArray contentLine(const QByteArray &name, const QString &value);
/// Backslash, comma, semicolon and line ends escaped (RFC 5545, RFC 6350). Other control characters are left out.
QString escapedContent(const QString &text);
/// A parameter's value in quotes; it cannot hold quotes itself, they become apostrophes.
QByteArray quotedParameter(const QString &text);
/// "20260304"
QString contentDay(QDate day);

} // namespace muster
