// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imports.h"

#include "app/budgets/budgetplanimport.h"
#include "app/budgets/expenseimport.h"
#include "app/oneonones/questionimport.h"
#include "app/recordtypes.h"
#include "app/reviews/ladderfile.h"
#include "app/staff/leavecalendar.h"
#include "app/staff/staffimport.h"
#include "app/systems/systemsimport.h"
#include "app/tasks/taskimport.h"

#include <algorithm>

namespace muster {

QList<ImportKind> importKinds()
{
    QList<ImportKind> kinds{peopleImport(), holidayImport(), expenseImport(), budgetPlanImport(), taskImport(), leaveImport(),
                            noteTemplateImport(), ladderImport(), templateImport(), assetImport(), componentImport(),
                            vulnerabilityImport(), findingImport(), incidentImport()};
    for (const RecordType *type : allRecordTypes()) {
        const bool isSpecial = std::any_of(kinds.begin(), kinds.end(), [&](const ImportKind &kind) { return kind.type == type; });
        // What the program writes by itself is no one's to import.
        const bool isOwn = type->name() == "team" || type->name() == "handover";
        if (isSpecial || isOwn)
            continue;
        ImportKind kind;
        kind.type = type;
        for (const Field &field : type->fields()) {
            if (field.kind() == FieldKind::Money && kind.mainAmount.isEmpty())
                kind.mainAmount = field.name();
        }
        kinds << kind;
    }
    std::sort(kinds.begin(), kinds.end(), [](const ImportKind &a, const ImportKind &b) { return a.name() < b.name(); });
    return kinds;
}

std::optional<ImportKind> importKind(QByteArrayView name)
{
    for (const ImportKind &kind : importKinds()) {
        if (kind.name() == name)
            return kind;
    }
    return {};
}

} // namespace muster
