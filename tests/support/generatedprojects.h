// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/rcpsp.h"

namespace muster
{

/// What a generated project is like; the parameters of ProGen (Kolisch, Sprecher and Drexl, Management Science 41, 1995).
struct ProjectShape {
    int activities = 120;
    int resources = 4;
    double complexity = 1.5; ///< arcs per node, with one source and one sink
    double factor = 0.5;     ///< the share of resources that an activity needs
    double strength = 0.2;   ///< 0: just enough for each activity alone; 1: enough for all at their earliest
};

/// A project of that shape with durations and demands of 1 to 10; the same for the same seed on every machine.
RcpspProject generateProject(const ProjectShape &shape, std::uint64_t seed);

/// `perShape` projects of each of the shapes that PSPLIB has for 30 (48 shapes) or 120 activities (60 shapes).
std::vector<RcpspProject> generateProjects(int activities, int perShape, std::uint64_t seed);

} // namespace muster
