// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/store/change.h"

namespace muster {

/// Something worked out from all records of a store and kept in step with them: a sum, an index. Store::derived() makes it
/// when it is first asked for.
class Derived
{
public:
    Derived() = default;
    virtual ~Derived() = default;
    Derived(const Derived &) = delete;
    Derived &operator=(const Derived &) = delete;

    /// A step was done; the store holds what it left. Before the views are told.
    virtual void follow(const Changes &changes) = 0;
    /// The same where another process has changed records of a growing type: what those were before cannot be relied on.
    virtual void followBlindly(const Changes &changes) { follow(changes); }
};

} // namespace muster
