// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"
#include "ui/base/context.h"

namespace muster {

/// Puts a person under a manager (0: none), as one undo step; returns whether it was done. A circle is refused by the rule.
bool changeManager(Context &context, Id<Person> person, Id<Person> manager);
/// Asks whom the person reports to, and changes it. Those below are not offered: it would be a circle.
bool askManager(Context &context, Id<Person> person, QWidget *parent);

} // namespace muster
