// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/teams.h"

#include "app/recordtypes.h"

namespace muster::test {

Team team()
{
    Team team;
    team.name = QStringLiteral("Platform");
    team.currency = QStringLiteral("EUR");
    return team;
}

std::unique_ptr<Store> emptyStore()
{
    return Store::inMemory(allRecordTypes(), team());
}

} // namespace muster::test
