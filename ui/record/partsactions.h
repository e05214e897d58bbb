// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <functional>

namespace muster {

/// What the parts table of a type does in its own way: a file is not typed in but chosen, and is opened.
struct PartsActions
{
    /// A button for what is selected.
    struct Named
    {
        std::function<QString()> label;
        std::function<void(Context &, RecordId, QWidget *)> run;
    };
    std::function<void(Context &, const RecordType &ownerType, RecordId owner, QWidget *)> add;
    /// Files that were dropped on the table.
    std::function<void(Context &, const RecordType &ownerType, RecordId owner, const QStringList &files, QWidget *)> takeFiles;
    QList<Named> ofOne;
};

/// Said once for a type, before its first table is made.
void setPartsActions(const RecordType &type, const PartsActions &actions);
/// Null: the usual ones.
const PartsActions *partsActions(const RecordType &type);

} // namespace muster
