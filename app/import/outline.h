// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace muster {

/// One entry of a list in a Markdown document.
struct OutlineItem
{
    QString strong;         ///< what it begins with in bold, without the colon behind it
    QString text;           ///< the rest, as one line
    bool isOrdered = false; ///< of a numbered list
    int depth = 0;          ///< 0: of a list that stands in no other
    bool isPage = false;    ///< nothing but a link to a page beside this one
};

/// A table of pipes. A row has as many cells as it was written with.
struct OutlineTable
{
    QStringList head;
    QList<QStringList> rows;
};

/// What stands under one heading, up to the next.
struct OutlineSection
{
    int level = 0; ///< of its heading, 1 to 6; 0: before the first
    QString heading;
    QString text;  ///< its paragraphs, a line each
    QList<OutlineItem> items;
    QList<OutlineTable> tables;
};

/// A Markdown text (CommonMark, and tables) by its headings. HTML, pictures and code are left out; a link is its words.
QList<OutlineSection> markdownOutline(const QString &text);
/// True when most entries of its outer list are a keyword in bold with words behind it that ask nothing: so expectations are written.
bool hasExpectations(const OutlineSection &section);
/// True when its list is there to get about among pages.
bool isNavigation(const OutlineSection &section);
/// True for what may be a Markdown document: it has a heading, and does not begin like JSON or a YAML document. A comment
/// of YAML looks like a heading: ask for YAML first.
bool isMarkdown(const QByteArray &bytes);

} // namespace muster
