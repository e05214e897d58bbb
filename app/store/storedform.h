// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/field.h"

#include <QStringList>

namespace muster {

/// The columns that hold a field: its name, and for amounts the currency beside it.
QStringList storedColumns(const Field &field);

/// A value as plain integers and texts, one for each column; NULL for "not given".
QVariantList toStored(const Field &field, const Value &value);
/// The way back. `columns` points at storedColumnCount() values.
Value fromStored(const Field &field, const QVariant *columns);

} // namespace muster
