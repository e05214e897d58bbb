// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/outline.h"

#include <QRegularExpression>
#include <cmark.h>
#include <memory>
#include <optional>

namespace muster {

namespace {

/// The words of an inline node and of what is in it, its lines as they were broken.
QString brokenText(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE: return QString::fromUtf8(cmark_node_get_literal(node));
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK: return QStringLiteral("\n");
    case CMARK_NODE_HTML_INLINE: return QString::fromUtf8(cmark_node_get_literal(node)).startsWith(QLatin1String("<br")) ? QStringLiteral(" ") : QString();
    case CMARK_NODE_IMAGE: return {};
    default: break;
    }
    QString text;
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
        text += brokenText(child);
    return text.remove(QChar(0x200B)); // a space without width is a trace of the program that the text comes from
}

QString inlineText(cmark_node *node)
{
    return brokenText(node).simplified();
}

QStringList tableCells(QString line)
{
    line = line.trimmed();
    if (line.startsWith(u'|'))
        line.remove(0, 1);
    if (line.endsWith(u'|'))
        line.chop(1);
    QStringList cells;
    for (const QString &cell : line.split(u'|'))
        cells << cell.simplified();
    return cells;
}

/// The table that a paragraph is, if its second line is a rule between head and rows.
std::optional<OutlineTable> tableOf(const QString &paragraph)
{
    static const QRegularExpression ruled(QStringLiteral("^[|: –-]*[-–][|: –-]*$")); // "--" may have become a dash
    const QStringList lines = paragraph.split(u'\n');
    if (lines.size() < 2 || !lines.at(0).contains(u'|') || !lines.at(1).contains(u'|') || !ruled.match(lines.at(1)).hasMatch())
        return {};
    OutlineTable table{tableCells(lines.first()), {}};
    for (const QString &line : lines.mid(2))
        table.rows << tableCells(line);
    return table;
}

/// True for a paragraph that is one link, in bold or not, to a file beside this one.
bool isPageLink(cmark_node *paragraph)
{
    cmark_node *node = paragraph;
    while (node && cmark_node_get_type(node) != CMARK_NODE_LINK) {
        node = cmark_node_first_child(node);
        if (node && cmark_node_next(node))
            return false;
    }
    const QByteArray target = node ? QByteArray(cmark_node_get_url(node)) : QByteArray();
    return !target.isEmpty() && !target.contains("://") && !target.startsWith('#');
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
            QString text = inlineText(block);
            item.isPage = isPageLink(block);
            if (item.text.isEmpty() && first && cmark_node_get_type(first) == CMARK_NODE_STRONG) {
                item.strong = inlineText(first);
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
        if (now.level > 0 || !now.text.isEmpty() || !now.items.isEmpty() || !now.tables.isEmpty())
            sections << now;
    };
    for (cmark_node *block = cmark_node_first_child(document.get()); block; block = cmark_node_next(block)) {
        switch (cmark_node_get_type(block)) {
        case CMARK_NODE_HEADING:
            close();
            now = {cmark_node_get_heading_level(block), inlineText(block), {}, {}, {}};
            break;
        case CMARK_NODE_PARAGRAPH:
            if (const auto table = tableOf(brokenText(block)))
                now.tables << *table;
            else if (const QString line = inlineText(block); !line.isEmpty())
                now.text += (now.text.isEmpty() ? QString() : QStringLiteral("\n")) + line;
            break;
        case CMARK_NODE_LIST: addItems(block, 0, now.items); break;
        default: break;
        }
    }
    close();
    return sections;
}

bool hasExpectations(const OutlineSection &section)
{
    qsizetype outer = 0, found = 0;
    for (const OutlineItem &item : section.items) {
        outer += item.depth == 0;
        found += item.depth == 0 && !item.strong.isEmpty() && !item.text.isEmpty() && !item.text.contains(u'?');
    }
    return found > 0 && 2 * found >= outer;
}

bool isNavigation(const OutlineSection &section)
{
    return !section.items.isEmpty() && std::all_of(section.items.begin(), section.items.end(), [](const OutlineItem &item) { return item.isPage; });
}

bool isMarkdown(const QByteArray &bytes)
{
    static const QRegularExpression heading(QStringLiteral("^#{1,6} "), QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(bytes.left(200'000));
    return !text.trimmed().startsWith(u'{') && !text.startsWith(QLatin1String("---")) && text.contains(heading);
}

} // namespace muster
