// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/store.h"

#include <memory>

namespace muster::test {

/// A team in euros whose fiscal year starts in January.
Team team();
/// A store in memory with all record types and that team.
std::unique_ptr<Store> emptyStore();

} // namespace muster::test
