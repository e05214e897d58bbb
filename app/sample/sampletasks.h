// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/sample/samplebuilder.h"

namespace muster {

/// The life of one sample task up to today: adds its task, its chain of hands and the hours logged on it.
void addTaskWithLife(SampleBuilder &b, Task task);

} // namespace muster
