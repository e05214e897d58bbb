// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/due.h"

namespace muster {

namespace {

bool isClosedRow(const RecordType &type, const AnyTable &table, qsizetype index)
{
    for (int i = 0; i < int(type.fields().size()); ++i) {
        const Field &field = type.fields().at(i);
        if (field.kind() != FieldKind::Choice)
            continue;
        if (const Choice *choice = field.choice(table.value(index, i).toInt()); choice && choice->isClosed)
            return true;
    }
    return false;
}

bool isStillDue(const RecordType &type, const Field &field, const AnyTable &table, qsizetype index)
{
    switch (field.due()) {
    case Field::Due::Never: return false;
    case Field::Due::Always: return true;
    case Field::Due::WhileOpen: return !isClosedRow(type, table, index);
    case Field::Due::Until: return !table.value(index, type.indexOf(field.doneField())).isValid();
    }
    return false;
}

} // namespace

bool canFallDue(const RecordType &type)
{
    return std::any_of(type.fields().begin(), type.fields().end(), [](const Field &field) { return field.due() != Field::Due::Never; });
}

QList<DueRecord> dueRecords(const Store &store, QDate last)
{
    QList<DueRecord> found;
    for (const RecordType *type : store.types()) {
        for (int i = 0; i < int(type->fields().size()); ++i) {
            const Field &field = type->fields().at(i);
            if (field.due() == Field::Due::Never)
                continue;
            const AnyTable &table = store.table(*type);
            for (qsizetype index = 0; index < table.size(); ++index) {
                const QDate day = table.value(index, i).toDate();
                if (day.isValid() && day <= last && isStillDue(*type, field, table, index))
                    found << DueRecord{type, table.idAt(index), i, day};
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const DueRecord &a, const DueRecord &b) { return a.day < b.day; });
    return found;
}

} // namespace muster
