// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

namespace muster {

/// The pages of the rail, top to bottom.
QList<PageKind> allPages();

} // namespace muster
