// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/change.h"

#include <QHash>
#include <QSet>

namespace muster {

class Database;
class Store;

/// Reads all records of a type into `table`, in the order of their ids.
void loadTable(Database &database, const RecordType &type, AnyTable &table);
/// INSERT, UPDATE of the touched columns, or DELETE.
void writeChange(Database &database, const Change &change);
/// A problem for each kind of record that still points to one that is gone.
Problems danglingReferences(const Store &store, const QHash<const RecordType *, QSet<RecordId>> &gone);

} // namespace muster
