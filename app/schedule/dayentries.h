// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/record/recordtype.h"
#include "app/tasks/task.h"

namespace muster {

/// Something that stands on a day of a calendar.
struct DayEntry
{
    QDate day;
    const RecordType *type = nullptr;
    RecordId id = 0;
    QString text;
    Tone tone = Tone::Plain;
    bool isWhole = false; ///< of several days: each has an entry, drawn as a band
};

enum class DayEntries {
    Tasks, ///< what is due, and the milestones
    Team   ///< who is away or on duty, public holidays, coverage that is missing, milestones, projects due
};

/// Of the days of the period, by day, in the order in which they are to stand there.
QList<DayEntry> dayEntries(const Store &store, DayEntries what, const Period &period, QDate today);

} // namespace muster
