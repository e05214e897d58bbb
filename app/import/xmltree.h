// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace muster {

/// One element of an XML file: its local name, its attributes, the text directly in it, and the elements in it.
struct XmlNode
{
    QString name;
    QMap<QString, QString> attributes;
    QString text;
    qint64 line = 0;
    QList<XmlNode> children;

    QString attribute(QLatin1String key) const { return attributes.value(QString(key)); }
    /// The first element of that name, or null.
    const XmlNode *child(QLatin1String wanted) const;
    /// The trimmed text of the first element of that name; empty when there is none.
    QString textOf(QLatin1String wanted) const;
    QList<const XmlNode *> all(QLatin1String wanted) const;
};

/// Reads the file whole. Document type definitions are refused, and with them every entity that could grow or reach out.
/// Returns the root, or an element without a name; then `problem` says why.
XmlNode readXml(const QByteArray &bytes, QString &problem);

} // namespace muster
