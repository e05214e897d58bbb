// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"

namespace muster {

/// People as vCards (3.0, which every address book reads). Notes stay here: cards are handed around.
QByteArray contactCards(const std::vector<Person> &people, const Store &store);

} // namespace muster
