// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/recordtype.h"

namespace muster {

/// Every type of record, in an order in which a type stands after those it points to.
RecordTypes allRecordTypes();

} // namespace muster
