// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"
#include "ui/report/reportdialog.h"

namespace muster {

/// The brief for a 1:1, to read, print or save as PDF.
class BriefDialog : public ReportDialog
{
    Q_OBJECT
public:
    BriefDialog(Context &context, Id<Person> person, QWidget *parent = nullptr);
};

} // namespace muster
