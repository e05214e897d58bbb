// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/store.h"

#include <functional>

namespace muster {

class Database;

/// The history on disk: append-only, each entry carrying the SHA-256 of its content and of the entry before it.
/// Tamper-evident, not tamper-proof.

/// Writes the next entry and its index; returns its sequence number. Call inside the transaction that writes the records.
qint64 appendEntry(Database &database, const QString &step, const Changes &changes);

/// How a record looks now: the ground on which an edit's touched fields are laid.
using CurrentRow = std::function<std::optional<Row>(const RecordType &, RecordId)>;

/// The entries after one sequence number up to another, oldest first.
QList<HistoryEntry> entriesBetween(Database &database, qint64 after, qint64 last, const RecordTypes &types, const CurrentRow &current);
/// The newest entries first; of one record, or of all when `id` is 0.
QList<HistoryEntry> newestEntries(Database &database, RecordId id, int most, const RecordTypes &types,
                                  const CurrentRow &current);

/// What is wrong with the chain, one sentence each; empty when it is whole.
QStringList checkChain(Database &database);

} // namespace muster
