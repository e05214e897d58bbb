// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/milestone.h"

namespace muster {

template <> const RecordType &recordType<Milestone>()
{
    static const Description<Milestone> d("milestone", "milestones", QT_TRANSLATE_NOOP("record", "Milestone"),
                                          QT_TRANSLATE_NOOP("record", "Milestones"), {
        field(&Milestone::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Milestone::date, "date", QT_TRANSLATE_NOOP("record", "Date")).required(),
        field(&Milestone::project, "project_id", QT_TRANSLATE_NOOP("record", "Project")).partOf(),
        field(&Milestone::reached, "reached", QT_TRANSLATE_NOOP("record", "Reached")),
    }, nullptr, {{"reached"}, {"date"}});
    return d;
}

} // namespace muster
