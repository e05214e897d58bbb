// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"
#include "app/staff/leave.h"

#include <QDateTime>

namespace muster {

/// Leave as whole-day events: requested ones tentative, refused ones cancelled. `now` stamps the file.
QByteArray leaveCalendar(const std::vector<Leave> &leave, const Store &store, const QDateTime &now);

/// Leave from the events of a calendar: of Muster exactly, of others by "Ann: Holiday" or the attendee, and the days.
ImportKind leaveImport();

} // namespace muster
