// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/import/importer.h"

namespace muster {

/// People with their reporting lines. A manager is found by id, employee number, user name, "Last, First" or "First Last",
/// in any order of rows; one's own manager, a circle, an unknown or an ambiguous one is a warning and an empty link. Someone
/// who is on the staff already (employee number, else user name, else e-mail, else name) is not added again.
ImportKind peopleImport();

/// Public holidays of a calendar: from iCalendar, or a table with name, calendar and date.
ImportKind holidayImport();

} // namespace muster
