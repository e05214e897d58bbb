// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <QString>

namespace muster {

/// One entry of a list in a Markdown document.
struct OutlineItem
{
    QString strong;         ///< what it begins with in bold, without the colon behind it
    QString text;           ///< the rest, as one line
    bool isOrdered = false; ///< of a numbered list
    int depth = 0;          ///< 0: of a list that stands in no other
};

/// What stands under one heading, up to the next.
struct OutlineSection
{
    int level = 0; ///< of its heading, 1 to 6; 0: before the first
    QString heading;
    QString text;  ///< its paragraphs, a line each
    QList<OutlineItem> items;
};

/// A Markdown text (CommonMark) by its headings. HTML, tables, pictures and code are left out; a link is its words.
QList<OutlineSection> markdownOutline(const QString &text);
/// True for what may be a Markdown document: it has a heading, and does not begin like JSON or a YAML document. A comment
/// of YAML looks like a heading: ask for YAML first.
bool isMarkdown(const QByteArray &bytes);

} // namespace muster
