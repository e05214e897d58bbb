// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reviews/printreviewsdialog.h"

#include "app/base/error.h"
#include "ui/base/viewparts.h"
#include "ui/reviews/cyclechooser.h"
#include "ui/reviews/reviewprint.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>
#include <QRadioButton>

namespace muster {

PrintReviewsDialog::PrintReviewsDialog(Context &context, Id<ReviewCycle> cycle, QWidget *parent)
    : QDialog(parent), m_context(context), m_cycles(new QComboBox), m_employee(new QRadioButton(tr("The people's copies: without private notes and colleagues"))),
      m_together(new QRadioButton(tr("All in one PDF"))), m_count(plainLabel({})), m_print(new QPushButton(tr("Save as PDF…")))
{
    setWindowTitle(tr("Print the reviews of a cycle"));
    m_cycles->setAccessibleName(tr("Review cycle"));
    fillCycles(*m_cycles, context.store());
    if (cycle)
        m_cycles->setCurrentIndex(m_cycles->findData(cycle.value));
    auto *manager = new QRadioButton(tr("Your own file: with everything"));
    auto *apart = new QRadioButton(tr("One PDF a person"));
    auto *copies = new QButtonGroup(this), *files = new QButtonGroup(this);
    copies->addButton(m_employee);
    copies->addButton(manager);
    files->addButton(m_together);
    files->addButton(apart);
    m_employee->setChecked(true);
    m_together->setChecked(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Cycle"), m_cycles);
    form->addRow(m_employee);
    form->addRow(manager);
    form->addRow(m_together);
    form->addRow(apart);
    form->addRow(m_count);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_print, QDialogButtonBox::ActionRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, &PrintReviewsDialog::askPlace);
    connect(m_cycles, &QComboBox::currentIndexChanged, this, &PrintReviewsDialog::updateButton);
    updateButton();
}

Id<ReviewCycle> PrintReviewsDialog::cycle() const { return chosenCycle(*m_cycles); }
bool PrintReviewsDialog::isEmployeeCopy() const { return m_employee->isChecked(); }
bool PrintReviewsDialog::isTogether() const { return m_together->isChecked(); }

void PrintReviewsDialog::updateButton()
{
    const auto count = int(printedReviews(m_context.store(), cycle()).size());
    m_count->setText(tr("%n review(s)", nullptr, count));
    m_print->setEnabled(count > 0);
}

void PrintReviewsDialog::askPlace()
{
    const QString place = isTogether() ? QFileDialog::getSaveFileName(this, windowTitle(), tr("reviews.pdf"), tr("PDF (*.pdf)"))
                                       : QFileDialog::getExistingDirectory(this, windowTitle());
    if (!place.isEmpty() && print(place))
        accept();
}

bool PrintReviewsDialog::print(const QString &place)
{
    ReportRequest request;
    request.employeeCopy = isEmployeeCopy();
    request.today = m_context.today();
    request.now = QDateTime::currentDateTime();
    const QList<Id<Review>> reviews = printedReviews(m_context.store(), cycle());
    try {
        if (isTogether())
            writeReviewsTogether(m_context.store(), reviews, place, request);
        else
            writeReviews(m_context.store(), reviews, place, request);
    } catch (const Error &error) {
        emit m_context.refused(windowTitle(), {{{}, error.text(), 0}});
        return false;
    }
    return true;
}

} // namespace muster
