// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/recordtype.h"

#include <optional>

namespace muster {

/// One record's change: made (no before), edited (both), removed (no after). Rows are whole; what is compared, stored in the
/// history and written is only the fields that differ, so two people may edit different fields of one record.
struct Change
{
    const RecordType *type = nullptr;
    RecordId id = 0;
    std::optional<Row> before;
    std::optional<Row> after;

    Change inverted() const { return {type, id, after, before}; }
    /// The fields that differ between before and after; all of them for a record made or removed.
    QList<int> touchedFields() const;
};

using Changes = QList<Change>;

/// The changes that take these back: each inverted, in reverse order.
Changes inverted(const Changes &changes);

/// True when a change concerns a record of type T.
template <class T> bool touches(const Changes &changes)
{
    return std::any_of(changes.begin(), changes.end(), [](const Change &c) { return c.type == &recordType<T>(); });
}

Change insertion(const RecordType &type, const Row &row);
Change edition(const RecordType &type, const Row &before, const Row &after);
Change removal(const RecordType &type, const Row &row);

template <class T> Change inserted(const T &record) { return insertion(recordType<T>(), toRow(record)); }
template <class T> Change edited(const T &before, const T &after)
{
    return edition(recordType<T>(), toRow(before), toRow(after));
}
template <class T> Change removed(const T &record) { return removal(recordType<T>(), toRow(record)); }

} // namespace muster
