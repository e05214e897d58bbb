// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/attachment.h"
#include "app/sample/samplebuilder.h"

namespace muster {

void addSampleFiles(SampleBuilder &b, Store &store)
{
    static const QByteArray criteria = "What must be true before the customers are moved\n\n"
                                       "1. Orders of the last two years are shown, with their deliveries.\n"
                                       "2. An invoice opens as PDF in under two seconds.\n"
                                       "3. Ten customers have used it for a week and signed.\n";
    const QDateTime added(b.today.addDays(-12), QTime(9, 30), Qt::UTC);
    b.add(keepAttachment(store, recordType<Project>(), b.projects.front().id.value, QStringLiteral("Acceptance criteria.txt"), criteria, added));
}

} // namespace muster
