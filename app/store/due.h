// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/store.h"

namespace muster {

/// A record that a day makes due: a field that its description calls so (Field::dueBy) holds that day.
struct DueRecord
{
    const RecordType *type = nullptr;
    RecordId id = 0;
    int field = 0;
    QDate day;
};

/// True when records of the type can fall due.
bool canFallDue(const RecordType &type);
/// What falls due up to and with `last`, the earliest first. Not what is closed, nor what its field says is done.
QList<DueRecord> dueRecords(const Store &store, QDate last);

} // namespace muster
