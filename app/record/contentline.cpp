// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/contentline.h"

namespace muster {

QByteArray contentLine(const QByteArray &name, const QString &value)
{
    const QByteArray line = name + ':' + value.toUtf8();
    QByteArray folded;
    qsizetype width = 0;
    for (qsizetype i = 0; i < line.size();) {
        qsizetype length = 1; // of the character in octets
        while (i + length < line.size() && (uchar(line.at(i + length)) & 0xC0) == 0x80)
            ++length;
        if (width + length > 75) {
            folded += "\r\n ";
            width = 1;
        }
        folded += line.mid(i, length);
        width += length;
        i += length;
    }
    return folded + "\r\n";
}

QString escapedContent(const QString &text)
{
    QString plain = text;
    plain.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    QString escaped;
    for (QChar c : std::as_const(plain)) {
        if (c == u'\n')
            escaped += QLatin1String("\\n");
        else if (c == u'\\' || c == u',' || c == u';')
            escaped += QString(u'\\') + c;
        else if (c >= u' ' || c == u'\t')
            escaped += c;
    }
    return escaped;
}

QByteArray quotedParameter(const QString &text)
{
    QString plain;
    for (QChar c : text)
        plain += c == u'"' ? QChar(u'\'') : c < u' ' ? QChar(u' ') : c;
    return '"' + plain.toUtf8() + '"';
}

QString contentDay(QDate day)
{
    return day.toString(QStringLiteral("yyyyMMdd"));
}

} // namespace muster
