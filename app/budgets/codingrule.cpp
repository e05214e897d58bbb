// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/codingrule.h"

namespace muster {

template <> const RecordType &recordType<CodingRule>()
{
    static const Description<CodingRule> d("coding_rule", "coding-rules", QT_TRANSLATE_NOOP("record", "Coding rule"),
                                           QT_TRANSLATE_NOOP("record", "Coding rules"), {
        field(&CodingRule::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&CodingRule::supplier, "supplier", QT_TRANSLATE_NOOP("record", "Supplier has"))
            .helped(QT_TRANSLATE_NOOP("record", "A part of the supplier's name, in any case; * stands for anything.")),
        field(&CodingRule::text, "text", QT_TRANSLATE_NOOP("record", "Text has"))
            .helped(QT_TRANSLATE_NOOP("record", "A part of the text, in any case; * stands for anything.")),
        field(&CodingRule::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line"))
            .helped(QT_TRANSLATE_NOOP("record", "Of any year: an expense of another year goes to the line of the same name there.")),
        field(&CodingRule::category, "category_id", QT_TRANSLATE_NOOP("record", "Category"))
            .helped(QT_TRANSLATE_NOOP("record", "Without a line: the only line of the year with this category, cost centre and project.")),
        field(&CodingRule::costCentre, "cost_centre", QT_TRANSLATE_NOOP("record", "Cost centre")),
        field(&CodingRule::project, "project_id", QT_TRANSLATE_NOOP("record", "Project")),
        field(&CodingRule::position, "position", QT_TRANSLATE_NOOP("record", "Position"))
            .helped(QT_TRANSLATE_NOOP("record", "The first rule that fits counts.")),
    }, nullptr, {{"position"}, {"name"}});
    return d;
}

} // namespace muster
