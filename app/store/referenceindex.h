// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/table.h"

#include <vector>

namespace muster {

/// Who points where by one field that is a reference: answers in logarithmic time what a walk over the table would.
class ReferenceIndex
{
public:
    ReferenceIndex() = default;
    ReferenceIndex(const AnyTable &table, int field);

    /// Ascending.
    QList<RecordId> pointingTo(RecordId target) const;
    void add(RecordId target, RecordId id);
    void remove(RecordId target, RecordId id);

private:
    std::vector<std::pair<RecordId, RecordId>> m_pairs; ///< target and who points to it, sorted; what points nowhere is not in it
};

} // namespace muster
