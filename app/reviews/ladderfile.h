// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"
#include "app/reviews/ladder.h"
#include "app/reviews/reviewtemplate.h"

namespace muster {

/// A ladder as a file has it: levels with what is expected on each.
struct LadderText
{
    struct Item { QString theme, keyword, text; };
    struct Level { QString name, summary; QList<Item> items; };

    QString name, description;
    QList<Level> levels;
    QString problem; ///< why there is none

    /// The themes in the order in which they come up; not the empty one.
    QStringList themes() const;
};

/// A ladder in Markdown: a heading with a list below it is a level, with an expectation an entry ("**Keyword**: text"). Where the
/// lists are numbered, a heading is a theme and its entries are the levels, the lowest first.
LadderText ladderFromMarkdown(const QString &text);
/// A ladder in YAML: `name`, `description` and `levels`, a list or a map of levels; a level has `name`, `summary` and
/// expectations: a list under `items` (texts, or maps of theme, keyword and text), or lists and texts under their themes.
LadderText ladderFromYaml(const QByteArray &bytes);
bool isYaml(const QByteArray &bytes); ///< has one of the lists of a ladder or template

/// What makes it in a store. A theme that is not named is taken from an expectation with the same keyword in `known`; and
/// known expectations without a theme get that of the same keyword here.
Changes madeLadder(const LadderText &text, const std::vector<LadderItem> &known);

/// A template with its parts, in YAML: `name`, `scale`, and `sections` of `competencies` (name, weight, levels) and `questions`
/// (text, asked). The changes make it; a problem in words when it cannot be read.
struct TemplateText
{
    ReviewTemplate form;
    QList<Competency> competencies;
    QList<ReviewQuestion> questions;
    QString problem;

    Changes changes() const;
};
TemplateText templateFromYaml(const QByteArray &bytes);

ImportKind ladderImport();
ImportKind templateImport();

/// What comes with Muster: its templates and ladders, by their names, and the bytes of one.
QStringList readyMade(const QString &kind); ///< "template", "ladder"
QByteArray readyMadeFile(const QString &name);

} // namespace muster
