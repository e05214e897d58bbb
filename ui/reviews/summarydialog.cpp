// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/summarydialog.h"

#include "app/reviews/reviewsummary.h"

#include <QRadioButton>

namespace muster {

SummaryDialog::SummaryDialog(Context &context, Id<Review> review, QWidget *parent)
    : ReportDialog(context, tr("review.pdf"), parent), m_context(context), m_review(review),
      m_employee(new QRadioButton(tr("The person's copy"))), m_manager(new QRadioButton(tr("Your own file")))
{
    m_employee->setToolTip(tr("Without private notes and colleagues"));
    m_employee->setChecked(true);
    addChoice(m_manager);
    addChoice(m_employee);
    connect(m_employee, &QRadioButton::toggled, this, &SummaryDialog::showCopy);
    showCopy();
}

bool SummaryDialog::isEmployeeCopy() const { return m_employee->isChecked(); }

void SummaryDialog::setEmployeeCopy(bool employeeCopy)
{
    (employeeCopy ? m_employee : m_manager)->setChecked(true);
}

void SummaryDialog::showCopy()
{
    ReportRequest request;
    request.record = m_review.value;
    request.employeeCopy = isEmployeeCopy();
    request.today = m_context.today();
    request.now = QDateTime::currentDateTime();
    setReport(reviewSummary(m_context.store(), request));
}

} // namespace muster
