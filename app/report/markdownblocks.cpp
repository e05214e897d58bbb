// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/markdownblocks.h"

#include <cmark.h>
#include <memory>

namespace muster {

namespace {

/// The words of a node, without marks.
QString wordsOf(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_SOFTBREAK)
        return QStringLiteral(" ");
    if (type == CMARK_NODE_LINEBREAK)
        return QStringLiteral("\n");
    if (const char *literal = cmark_node_get_literal(node))
        return QString::fromUtf8(literal);
    QString words;
    for (cmark_node *child = cmark_node_first_child(node); child; child = cmark_node_next(child))
        words += wordsOf(child);
    return words;
}

void addItemLines(cmark_node *list, int depth, QStringList &lines)
{
    int number = cmark_node_get_list_start(list);
    for (cmark_node *item = cmark_node_first_child(list); item; item = cmark_node_next(item), ++number) {
        QString mark = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST ? QStringLiteral("%1. ").arg(number) : QStringLiteral("• ");
        for (cmark_node *part = cmark_node_first_child(item); part; part = cmark_node_next(part)) {
            if (cmark_node_get_type(part) == CMARK_NODE_LIST) {
                addItemLines(part, depth + 1, lines);
            } else {
                // No-break spaces: plain ones at the start of a line are taken for a break's.
                lines << QString(depth * 4, QChar(0xA0)) + mark + wordsOf(part).trimmed();
                mark = QString(2, QChar(0xA0));
            }
        }
    }
}

} // namespace

QList<ReportBlock> markdownBlocks(const QString &markdown)
{
    const QByteArray bytes = markdown.toUtf8();
    const std::unique_ptr<cmark_node, void (*)(cmark_node *)> document(
        cmark_parse_document(bytes.constData(), size_t(bytes.size()), CMARK_OPT_DEFAULT), &cmark_node_free);
    QList<ReportBlock> blocks;
    for (cmark_node *node = cmark_node_first_child(document.get()); node; node = cmark_node_next(node)) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HEADING) {
            blocks << ReportHeading{wordsOf(node)};
        } else if (type == CMARK_NODE_LIST) {
            QStringList lines;
            addItemLines(node, 0, lines);
            blocks << ReportText{{}, lines.join(u'\n'), false};
        } else if (const QString words = wordsOf(node).trimmed(); !words.isEmpty()) {
            blocks << ReportText{{}, words, false};
        }
    }
    return blocks;
}

} // namespace muster
