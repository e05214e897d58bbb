// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/report.h"
#include "app/staff/person.h"
#include "ui/base/context.h"

#include <QDialog>

namespace muster {

/// The brief for a 1:1 as it comes out on paper, to read, print or save as PDF.
class BriefDialog : public QDialog
{
    Q_OBJECT
public:
    BriefDialog(Context &context, Id<Person> person, QWidget *parent = nullptr);

    const Report &report() const { return m_report; }

private:
    void print();
    void save();
    void tell(const QString &text);

    Context &m_context;
    Report m_report;
};

} // namespace muster
