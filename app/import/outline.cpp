// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/outline.h"

#include <QRegularExpression>
#include <cmark.h>
#include <memory>

namespace muster {

namespace {

/// The words of an inline node and of what is in it.
QString inlineText(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE: return QString::fromUtf8(cmark_node_get_literal(node));
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK: return QStringLiteral(" ");
    case CMARK_NODE_HTML_INLINE:
    case CMARK_NODE_IMAGE: return {};
    default: break;
    }
    QString text;
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
        text += inlineText(child);
    return text;
}

bool isTable(const QString &text)
{
    return text.startsWith(u'|');
}

void addItems(cmark_node *list, int depth, QList<OutlineItem> &items)
{
    constexpr int deepest = 20;
    for (cmark_node *entry = cmark_node_first_child(list); entry; entry = cmark_node_next(entry)) {
        OutlineItem item;
        item.isOrdered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST;
        item.depth = depth;
        QList<cmark_node *> lists;
        for (cmark_node *block = cmark_node_first_child(entry); block; block = cmark_node_next(block)) {
            if (cmark_node_get_type(block) == CMARK_NODE_LIST)
                lists << block;
            if (cmark_node_get_type(block) != CMARK_NODE_PARAGRAPH)
                continue;
            cmark_node *first = cmark_node_first_child(block);
            QString text = inlineText(block).simplified();
            if (item.text.isEmpty() && first && cmark_node_get_type(first) == CMARK_NODE_STRONG) {
                item.strong = inlineText(first).simplified();
                text = text.mid(item.strong.size()).trimmed();
                if (item.strong.endsWith(u':'))
                    item.strong.chop(1);
                else if (text.startsWith(u':'))
                    text = text.mid(1).trimmed();
            }
            item.text += item.text.isEmpty() ? text : QLatin1Char(' ') + text;
        }
        if (!item.text.isEmpty() || !item.strong.isEmpty())
            items << item;
        for (cmark_node *inner : std::as_const(lists)) {
            if (depth < deepest)
                addItems(inner, depth + 1, items);
        }
    }
}

} // namespace

QList<OutlineSection> markdownOutline(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<cmark_node, void (*)(cmark_node *)> document(
        cmark_parse_document(bytes.constData(), size_t(bytes.size()), CMARK_OPT_DEFAULT), &cmark_node_free);
    QList<OutlineSection> sections;
    OutlineSection now;
    const auto close = [&] {
        if (now.level > 0 || !now.text.isEmpty() || !now.items.isEmpty())
            sections << now;
    };
    for (cmark_node *block = cmark_node_first_child(document.get()); block; block = cmark_node_next(block)) {
        switch (cmark_node_get_type(block)) {
        case CMARK_NODE_HEADING:
            close();
            now = {cmark_node_get_heading_level(block), inlineText(block).simplified(), {}, {}};
            break;
        case CMARK_NODE_PARAGRAPH:
            if (const QString line = inlineText(block).simplified(); !line.isEmpty() && !isTable(line))
                now.text += (now.text.isEmpty() ? QString() : QStringLiteral("\n")) + line;
            break;
        case CMARK_NODE_LIST: addItems(block, 0, now.items); break;
        default: break;
        }
    }
    close();
    return sections;
}

bool isMarkdown(const QByteArray &bytes)
{
    static const QRegularExpression heading(QStringLiteral("^#{1,6} "), QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(bytes.left(200'000));
    return !text.trimmed().startsWith(u'{') && !text.startsWith(QLatin1String("---")) && text.contains(heading);
}

} // namespace muster
