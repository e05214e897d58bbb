// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace muster {

/// A view that can be printed as it is shown, with a preview.
class Prints
{
public:
    virtual ~Prints() = default;
    virtual void print() = 0;
};

} // namespace muster
