// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/xmltree.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

namespace muster {

namespace {

constexpr int deepest = 200; ///< of elements in one another; no plan is that deep, and the stack is not endless

QString xmlText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

XmlNode nodeOf(QXmlStreamReader &reader, int depth)
{
    XmlNode node;
    node.name = reader.name().toString();
    node.line = reader.lineNumber();
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        node.attributes.insert(attribute.name().toString(), attribute.value().toString());
    if (depth > deepest) {
        reader.raiseError(xmlText("Its elements lie too deep in one another."));
        return node;
    }
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: node.children << nodeOf(reader, depth + 1); break;
        case QXmlStreamReader::EndElement: return node;
        case QXmlStreamReader::Characters: node.text += reader.text(); break;
        default: break;
        }
    }
    return node;
}

} // namespace

const XmlNode *XmlNode::child(QLatin1String wanted) const
{
    for (const XmlNode &node : children) {
        if (node.name == wanted)
            return &node;
    }
    return nullptr;
}

QString XmlNode::textOf(QLatin1String wanted) const
{
    const XmlNode *node = child(wanted);
    return node ? node->text.trimmed() : QString();
}

QList<const XmlNode *> XmlNode::all(QLatin1String wanted) const
{
    QList<const XmlNode *> found;
    for (const XmlNode &node : children) {
        if (node.name == wanted)
            found << &node;
    }
    return found;
}

XmlNode readXml(const QByteArray &bytes, QString &problem)
{
    QXmlStreamReader reader(bytes);
    XmlNode root;
    while (!reader.atEnd() && root.name.isEmpty()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            problem = xmlText("The file defines its own document type; such files are not read, because they can hold anything. "
                              "Export it again as plain XML.");
            return {};
        case QXmlStreamReader::StartElement: root = nodeOf(reader, 0); break;
        default: break;
        }
    }
    if (!reader.hasError())
        return root;
    problem = xmlText("The XML is damaged in line %1: %2 Export it again.").arg(reader.lineNumber()).arg(reader.errorString());
    return {};
}

} // namespace muster
