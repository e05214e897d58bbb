// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"
#include "ui/report/reportdialog.h"

class QRadioButton;

namespace muster {

/// The summary of one review as it comes out on paper: the person's copy, or the manager's file.
class SummaryDialog : public ReportDialog
{
    Q_OBJECT
public:
    SummaryDialog(Context &context, Id<Review> review, QWidget *parent = nullptr);

    bool isEmployeeCopy() const;
    void setEmployeeCopy(bool employeeCopy);

private:
    void showCopy();

    Context &m_context;
    Id<Review> m_review;
    QRadioButton *m_employee, *m_manager;
};

} // namespace muster
