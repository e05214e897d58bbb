// SPDX-License-Identifier: GPL-3.0-or-later
// Areas with levels, links between tasks, checklists, comments, subtasks and a repeating task.
#include "app/sample/samplebuilder.h"
#include "app/tasks/taskparts.h"

namespace muster {

namespace {

using namespace SamplePerson;

struct SampleArea
{
    const char16_t *name;
    int person, other;
    DelegationLevel level, otherLevel;
};
constexpr SampleArea sampleAreas[] = {
    {u"Servers and backups", Systems, DatabaseAdmin, DelegationLevel::Inquire, DelegationLevel::Agree},
    {u"Network and security", Network, Systems, DelegationLevel::Advise, DelegationLevel::Consult},
    {u"Portal", DeveloperA, DeveloperB, DelegationLevel::Agree, DelegationLevel::Consult},
    {u"Service desk", SupportA, SupportB, DelegationLevel::Delegate, DelegationLevel::Inquire},
};

/// The task of that title among those made so far.
Change *taskTitled(SampleBuilder &b, const char16_t *title)
{
    for (Change &change : b.changes) {
        if (change.type == &recordType<Task>() && fromRow<Task>(*change.after).title == QString::fromUtf16(title))
            return &change;
    }
    Q_ASSERT_X(false, "taskTitled", "no such task in the sample");
    return nullptr;
}

Id<Task> idOf(SampleBuilder &b, const char16_t *title)
{
    return {taskTitled(b, title)->id};
}

template <class Edit> void editTask(SampleBuilder &b, const char16_t *title, Edit edit)
{
    Change *change = taskTitled(b, title);
    Task task = fromRow<Task>(*change->after);
    edit(task);
    change->after = toRow(task);
}

} // namespace

void addSampleDelegation(SampleBuilder &b)
{
    QList<Area> areas;
    for (const SampleArea &spec : sampleAreas) {
        areas << b.add(Area{{}, QString::fromUtf16(spec.name), {}});
        b.add(AreaLevel{{}, areas.last().id, b.person(spec.person), spec.level});
        b.add(AreaLevel{{}, areas.last().id, b.person(spec.other), spec.otherLevel});
    }
    const char16_t *shelf = u"Replace the failing disk shelf", *release = u"Prepare the release of the portal";
    const char16_t *totals = u"Portal: correct wrong totals on invoices", *form = u"Accessibility of the order form";
    const char16_t *backups = u"Clean up the database backups", *rota = u"Plan the on-call rota for the next quarter";
    for (const char16_t *title : {shelf, backups})
        editTask(b, title, [&](Task &task) { task.area = areas.at(0).id; task.labels = QStringLiteral("storage"); });
    for (const char16_t *title : {release, totals, form})
        editTask(b, title, [&](Task &task) { task.area = areas.at(2).id; task.labels = QStringLiteral("portal, release"); });
    editTask(b, rota, [](Task &task) { task.recurrence = QStringLiteral("FREQ=MONTHLY;INTERVAL=3"); });
    b.add(TaskLink{{}, idOf(b, backups), idOf(b, shelf), LinkKind::FinishStart, {}});
    b.add(TaskLink{{}, idOf(b, release), idOf(b, totals), LinkKind::FinishStart, Minutes::hours(8)});
    b.add(TaskLink{{}, idOf(b, release), idOf(b, form), LinkKind::FinishStart, {}});
    int position = 0;
    for (const char16_t *text : {u"Totals of all invoices compared", u"Release notes written", u"Way back tested"})
        b.add(ChecklistItem{{}, idOf(b, release), QString::fromUtf16(text), position == 0, position}), ++position;
    b.add(TaskComment{{}, idOf(b, shelf), QDateTime(b.today.addDays(-2), QTime(14, 20), Qt::UTC), b.people.at(Systems).name,
                      QStringLiteral("The supplier promises delivery this week.")});
    b.add(TaskComment{{}, idOf(b, totals), QDateTime(b.today.addDays(-1), QTime(9, 5), Qt::UTC), b.people.at(DeveloperA).name,
                      QStringLiteral("Found it: rounding of line items. A fix is in review.")});
}

} // namespace muster
