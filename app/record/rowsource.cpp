// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/rowsource.h"

namespace muster {

bool FieldRange::contains(const Value &value) const
{
    if (!from.isValid() || !value.isValid())
        return !from.isValid() && !value.isValid();
    return QVariant::compare(from, value) != QPartialOrdering::Greater && QVariant::compare(value, to) != QPartialOrdering::Greater;
}

} // namespace muster
