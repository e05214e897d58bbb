// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// What to know before the next 1:1 with a person (the request's): the agenda with what was carried over, what has happened
/// since the last 1:1, open and late work, goals, and what comes. "Since" is the day of the last 1:1 when it lies in the
/// period, else the period's first day. Never a private note, a rating or a pay rate.
Report oneOnOneBrief(const Store &store, const ReportRequest &request);

} // namespace muster
