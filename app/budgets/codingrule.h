// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/budget.h"

namespace muster {

/// Where expenses of a supplier, or with a text, belong. A pattern fits when it stands somewhere in the supplier or the text, in
/// any case and with or without accents; * stands for anything. Both fit where both are given. It names a budget line, or what
/// the line of the expense's own fiscal year is found by: category, cost centre, project.
struct CodingRule
{
    Id<CodingRule> id;
    QString name;
    QString supplier, text; ///< patterns; empty: any
    Id<BudgetLine> line;    ///< of any year: in another year its namesake counts
    Id<Category> category;
    QString costCentre;
    Id<Project> project;
    int position = 0;       ///< the first rule that fits counts, by position and then by age

    /// It says for which expenses and where they belong; while it is being written it codes nothing.
    bool isComplete() const
    {
        return !(supplier.trimmed().isEmpty() && text.trimmed().isEmpty())
               && !(line.isNull() && category.isNull() && costCentre.isEmpty() && project.isNull());
    }
};

template <> const RecordType &recordType<CodingRule>();

} // namespace muster
