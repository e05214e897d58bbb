// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/change.h"

namespace muster {

QList<int> Change::touchedFields() const
{
    QList<int> touched;
    for (qsizetype i = 0; i < type->fields().size(); ++i) {
        if (!before || !after || before->values.at(i) != after->values.at(i))
            touched << int(i);
    }
    return touched;
}

Changes inverted(const Changes &changes)
{
    Changes result;
    result.reserve(changes.size());
    for (auto it = changes.rbegin(); it != changes.rend(); ++it)
        result << it->inverted();
    return result;
}

Change insertion(const RecordType &type, const Row &row) { return {&type, row.id, {}, row}; }
Change edition(const RecordType &type, const Row &before, const Row &after) { return {&type, after.id, before, after}; }
Change removal(const RecordType &type, const Row &row) { return {&type, row.id, row, {}}; }

} // namespace muster
