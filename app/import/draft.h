// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

/// The columns that the kind looks for: one for each field, the companions "<label> currency" and "<label> id", extras.
QList<WantedColumn> wantedColumns(const ImportKind &kind);

/// The required fields that none of these columns gives a value to.
QList<QByteArray> missingColumns(const ImportKind &kind, const QList<QByteArray> &mapped);

/// What the texts of the mapped columns are as records, with a rejection for each row that is none.
ImportDraft draftFromTable(const ImportPlan &plan, const ImportOptions &options, const Store &store, DateOrder order);
/// True for "Opening balance", "Total": lines between the rows that are no records.
bool isSummary(const CsvRecord &record, const SourceTable &table, const QMap<QByteArray, int> &columns, const ImportKind &kind);

/// Takes out of the draft what the store has already, what the rules refuse, and links to what was refused.
void leaveOutKnownIds(ImportDraft &draft, const ImportKind &kind, const Store &store);
void leaveOutKnown(ImportDraft &draft, const ImportKind &kind, const QList<QByteArray> &mapped, const Store &store);
void leaveOutRefused(ImportDraft &draft, const ImportKind &kind, const Store &store);

} // namespace muster
