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

} // namespace muster
