// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/briefdialog.h"

#include "app/reports.h"

namespace muster {

BriefDialog::BriefDialog(Context &context, Id<Person> person, QWidget *parent) : ReportDialog(context, tr("brief.pdf"), parent)
{
    ReportRequest request;
    request.person = person.value;
    request.today = context.today();
    request.now = QDateTime::currentDateTime();
    for (const ReportKind &kind : allReports()) {
        if (kind.name != "one-on-one")
            continue;
        request.period = kind.usualPeriod(context.store(), context.today());
        setReport(kind.make(context.store(), request));
    }
}

} // namespace muster
