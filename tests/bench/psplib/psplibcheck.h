// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace muster
{

/// What the checker says of a schedule that was written to a file. It reads both files by itself.
struct PsplibVerdict {
    std::string fault;    ///< empty when the schedule is feasible
    int finish = 0;       ///< start of the sink
    int criticalPath = 0; ///< of the project, without resources
};

/// `project` is a file of PSPLIB; `starts` has a line "job start" for each of its jobs, source and sink too.
PsplibVerdict checkPsplib(const std::string &project, const std::string &starts);

} // namespace muster
