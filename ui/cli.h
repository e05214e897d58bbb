// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

namespace muster {

/// True when the arguments (without the program's own name) ask for a command rather than for the window:
/// they begin with a command's name, `--help` or `--version`.
bool isCommand(const QStringList &args);

/// Runs a command and returns the program's exit status: 0 done; 1 failed, with what happened, what is safe and what to do
/// on standard error; 2 wrong usage. Results go to standard output. Needs no display: where there is no application
/// object yet, one is made on the offscreen platform. No exception leaves.
int runCommandLine(const QStringList &args);

} // namespace muster
