// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace muster {

/// A widget that shows figures and can say why the one with the cursor is what it is.
class Explains
{
public:
    virtual ~Explains() = default;
    /// Asks its context to explain the current figure; false when the cursor stands on none.
    virtual bool explainCurrent() = 0;
};

} // namespace muster
