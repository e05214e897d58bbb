// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/rcpsp.h"

#include <string>

namespace muster
{

/// Reads a single-mode project of PSPLIB (.sm). The source and the sink, which take no time, are left out: activity i of
/// the project is job i + 2 of the file. Throws std::runtime_error, with the file's name, when it is none.
RcpspProject readPsplib(const std::string &file);

} // namespace muster
