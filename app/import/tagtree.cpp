// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/tagtree.h"

#include <algorithm>

namespace muster {

namespace {

constexpr qsizetype deepestTags = 100; ///< of elements in one another; what lies deeper is taken as their siblings

QString withoutEntities(const QString &text)
{
    if (!text.contains(u'&'))
        return text;
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text.at(i) == u'&' ? text.indexOf(u';', i) : -1;
        const QString name = end > i && end - i < 10 ? text.mid(i + 1, end - i - 1) : QString();
        QString letter;
        if (name.startsWith(u'#')) {
            const bool isHex = name.mid(1).startsWith(u'x');
            const char32_t code = name.mid(isHex ? 2 : 1).toUInt(nullptr, isHex ? 16 : 10);
            letter = code > 0 && code < 0x110000 ? QString::fromUcs4(&code, 1) : QString();
        } else if (!name.isEmpty()) {
            static const QMap<QString, QString> named{{QStringLiteral("amp"), QStringLiteral("&")}, {QStringLiteral("lt"), QStringLiteral("<")},
                                                      {QStringLiteral("gt"), QStringLiteral(">")}, {QStringLiteral("quot"), QStringLiteral("\"")},
                                                      {QStringLiteral("apos"), QStringLiteral("'")}, {QStringLiteral("nbsp"), QStringLiteral(" ")}};
            letter = named.value(name.toLower());
        }
        plain += letter.isEmpty() ? QString(text.at(i)) : letter;
        if (!letter.isEmpty())
            i = end;
    }
    return plain;
}

/// "NAME" of "NAME attribute=…", "/NAME" and "NAME/".
QString nameOf(const QString &tag)
{
    const qsizetype start = tag.startsWith(u'/') ? 1 : 0;
    qsizetype end = start;
    while (end < tag.size() && !tag.at(end).isSpace() && tag.at(end) != u'/')
        ++end;
    return tag.mid(start, end - start).toUpper();
}

/// Elements that are open, the root first.
class TagStack
{
public:
    TagStack() { m_open << XmlNode(); }

    void open(const QString &name, qint64 line)
    {
        closeLeaf();
        if (m_open.size() > deepestTags)
            close();
        XmlNode node;
        node.name = name;
        node.line = line;
        m_open << node;
    }
    void text(const QString &text)
    {
        if (m_open.size() > 1 && !text.trimmed().isEmpty())
            m_open.last().text += withoutEntities(text);
    }
    void close(const QString &name)
    {
        if (m_open.last().name != name)
            closeLeaf();
        const auto isOpen = std::any_of(m_open.begin(), m_open.end(), [&](const XmlNode &node) { return node.name == name; });
        if (!isOpen)
            return;
        // What was never closed held no elements: they are its siblings.
        while (m_open.last().name != name)
            closeEmptied();
        close();
    }
    XmlNode root()
    {
        while (m_open.size() > 1)
            close();
        return m_open.first();
    }

private:
    void close()
    {
        const XmlNode node = m_open.takeLast();
        m_open.last().children << node;
    }
    void closeLeaf()
    {
        if (m_open.size() > 1 && m_open.last().children.isEmpty() && !m_open.last().text.isEmpty())
            close();
    }
    void closeEmptied()
    {
        XmlNode node = m_open.takeLast();
        const QList<XmlNode> siblings = std::exchange(node.children, {});
        m_open.last().children << node << siblings;
    }

    QList<XmlNode> m_open;
};

} // namespace

XmlNode readTags(const QString &text)
{
    TagStack stack;
    qint64 line = 1;
    bool isAfterReturn = false;
    const auto counted = [&](const QString &part) {
        for (QChar c : part) {
            line += c == u'\r' || (c == u'\n' && !isAfterReturn);
            isAfterReturn = c == u'\r';
        }
    };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = text.indexOf(u'<', at);
        const QString between = text.mid(at, start < 0 ? -1 : start - at);
        stack.text(between);
        counted(between);
        if (start < 0)
            break;
        const bool isComment = QStringView(text).mid(start).startsWith(QLatin1String("<!--"));
        const qsizetype end = text.indexOf(isComment ? QLatin1String("-->") : QLatin1String(">"), start);
        if (end < 0)
            break;
        const QString tag = text.mid(start + 1, end - start - 1);
        if (!tag.isEmpty() && (tag.front().isLetter() || tag.front() == u'/')) {
            const QString name = nameOf(tag);
            if (tag.front() == u'/')
                stack.close(name);
            else
                stack.open(name, line);
            if (tag.endsWith(u'/'))
                stack.close(name);
        }
        counted(tag);
        at = end + (isComment ? 3 : 1);
    }
    return stack.root();
}

} // namespace muster
