// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"

namespace muster {

/// A report as text that keeps: whatever is read back prints the same. What is behind its numbers is not kept, because the
/// records change after it.
QByteArray reportToJson(const Report &report);
/// Nothing where it is no report that this version can read.
std::optional<Report> reportFromJson(const QByteArray &json);

} // namespace muster
