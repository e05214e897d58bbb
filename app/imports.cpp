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
    const QList<ImportKind> special{peopleImport(), holidayImport(), expenseImport(), budgetPlanImport(), taskImport(), leaveImport(),
                                    noteTemplateImport(), ladderImport(), templateImport(), assetImport(), componentImport(),
                                    vulnerabilityImport(), findingImport(), incidentImport()};
    QList<ImportKind> kinds;
    for (const RecordType *type : allRecordTypes()) {
        // What the program writes by itself is no one's to import.
        if (type->name() == "team" || type->name() == "handover")
            continue;
        const qsizetype before = kinds.size();
        std::copy_if(special.begin(), special.end(), std::back_inserter(kinds), [type](const ImportKind &kind) { return kind.type == type; });
        if (kinds.size() > before)
            continue;
        ImportKind kind;
        kind.type = type;
        for (const Field &field : type->fields()) {
            if (field.kind() == FieldKind::Money && kind.mainAmount.isEmpty())
                kind.mainAmount = field.name();
        }
        kinds << kind;
    }
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
