// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/referenceindex.h"

namespace muster {

ReferenceIndex::ReferenceIndex(const AnyTable &table, int field)
{
    for (qsizetype at = 0; at < table.size(); ++at) {
        if (const Value target = table.value(at, field); target.isValid())
            m_pairs.emplace_back(target.value<RecordId>(), table.idAt(at));
    }
    std::sort(m_pairs.begin(), m_pairs.end());
}

QList<RecordId> ReferenceIndex::pointingTo(RecordId target) const
{
    QList<RecordId> ids;
    for (auto it = std::lower_bound(m_pairs.begin(), m_pairs.end(), std::pair(target, RecordId(0)));
         it != m_pairs.end() && it->first == target; ++it)
        ids << it->second;
    return ids;
}

void ReferenceIndex::add(RecordId target, RecordId id)
{
    const std::pair pair(target, id);
    if (const auto at = std::lower_bound(m_pairs.begin(), m_pairs.end(), pair); at == m_pairs.end() || *at != pair)
        m_pairs.insert(at, pair);
}

void ReferenceIndex::remove(RecordId target, RecordId id)
{
    const std::pair pair(target, id);
    if (const auto at = std::lower_bound(m_pairs.begin(), m_pairs.end(), pair); at != m_pairs.end() && *at == pair)
        m_pairs.erase(at);
}

} // namespace muster
