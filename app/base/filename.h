// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace muster {

/// A text as the name of a file that every system takes: what separates folders, is forbidden somewhere or is not seen becomes
/// "_". Never empty, hidden or a folder's name.
QString fileNameOf(const QString &text);

} // namespace muster
