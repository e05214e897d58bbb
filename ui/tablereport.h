// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"

namespace muster {

class Context;
class RecordPage;

/// The rows and columns of a table as they are shown, filtered and sorted, as a report: for paper and PDF.
Report tableReport(const RecordPage &page, const Context &context);

} // namespace muster
