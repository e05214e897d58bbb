// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/id.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <atomic>

namespace muster {

RecordId makeRecordId()
{
    static std::atomic<RecordId> last{0};
    const qint64 milliseconds = QDateTime::currentMSecsSinceEpoch();
    const qint64 chance = QRandomGenerator::global()->bounded(1 << 20);
    RecordId id = (milliseconds << 21) | chance;
    RecordId seen = last.load();
    do {
        // Ids made within one millisecond still grow, so that the order of making is the order of the ids.
        if (id <= seen)
            id = seen + 1;
    } while (!last.compare_exchange_weak(seen, id));
    return id;
}

} // namespace muster
