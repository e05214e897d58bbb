// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleteam.h"

#include "app/sample/samplebuilder.h"
#include "app/store/store.h"

namespace muster {

Changes sampleTeam(Store &store, QDate today)
{
    SampleBuilder b;
    b.today = today;
    b.team = store.team();
    addSamplePeople(b);
    addSampleAbsences(b);
    addSampleProjects(b);
    addSampleTasks(b);
    addSamplePlans(b);
    addSampleDelegation(b);
    addSampleSchedule(b);
    addSampleReviews(b);
    addSampleBudget(b);
    addSampleGrowth(b);
    addSampleSystems(b);
    addSampleOffice(b);
    addSampleFiles(b, store);
    addSamplePack(b);
    return b.changes;
}

} // namespace muster
