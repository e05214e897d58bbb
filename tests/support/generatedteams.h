// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/plan.h"

#include <string>

namespace muster
{

/// Projects of 20 to 40 tasks with links, effort of half a day to a week, each for one person or for a few who can do it;
/// people of full and part time with about 30 days of leave a year, Monday first. The same for the same seed.
PlanProblem generateTeam(int tasks, int people, std::uint64_t seed);

/// The same problem for TaskJuggler 3, for a comparison.
std::string toTaskJuggler(const PlanProblem &problem);

} // namespace muster
