// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

namespace muster {

/// A new record that its rules accept as far as the program can tell: what is required is filled with a plain default
/// ("New task", today, the only record there is). The fields it could not fill are added to `missing`.
Row newRow(Context &context, const RecordType &type, QList<int> *missing = nullptr);

/// Makes the row a record, as one undo step. The fields in `missing` are asked for first, in a dialog.
/// Returns its id, or 0 when the user gave up or it was refused.
RecordId createRecord(Context &context, const RecordType &type, Row row, const QList<int> &missing, QWidget *parent);

/// Saves an edit that a rule refused because it misses something: those fields are asked for in a dialog, and all of it is
/// one undo step. False when no field is missing, or the user gave up.
bool completeEdit(Context &context, const RecordType &type, const QString &step, const Row &before, Row after,
                  const Problems &problems, QWidget *parent);

} // namespace muster
