// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/records.h"

#include <QStringList>

namespace muster {

/// Records of a type with all fields, as CSV: ids, ISO dates, decimal points, keys of choices. Texts are kept from being
/// formulas in a spreadsheet; numbers are as they are. Imported again it gives the same records.
QByteArray rowsAsCsv(const RecordType &type, const QList<Row> &rows, const Records &records);
/// The same of all that there are.
QByteArray recordsAsCsv(const RecordType &type, const Records &records);

/// True for the header of such a file, also of an older one with fewer fields.
bool isRecordsHeader(const RecordType &type, const QStringList &headers);

} // namespace muster
