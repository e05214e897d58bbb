// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

/// Everything that can be imported, what others stand on first: of kinds that a file fits equally well the first is meant.
QList<ImportKind> importKinds();
/// "expenses", "people" …; nothing for an unknown name.
std::optional<ImportKind> importKind(QByteArrayView name);

} // namespace muster
