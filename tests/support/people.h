// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"

namespace muster::test {

/// Nobody but a name.
inline Person named(const char *name)
{
    Person person;
    person.id = Id<Person>::make();
    person.name = QString::fromUtf8(name);
    return person;
}

} // namespace muster::test
