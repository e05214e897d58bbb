// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/money.h"
#include "app/record/recordtype.h"

namespace muster {

/// Records to read, wherever they are kept. Text forms need no more than this of a store.
class Records
{
public:
    virtual ~Records() = default;
    virtual const AnyTable &table(const RecordType &type) const = 0;
    /// What a record is called in lists and references; empty when there is none with that id.
    virtual QString title(const RecordType &type, RecordId id) const = 0;
    /// The currency of an amount that names none.
    virtual Currency baseCurrency() const = 0;
};

} // namespace muster
