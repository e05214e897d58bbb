// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"
#include "ui/base/context.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace muster {

/// Prints the summaries of a whole cycle as PDF: whose copy, and one file or one a person.
class PrintReviewsDialog : public QDialog
{
    Q_OBJECT
public:
    PrintReviewsDialog(Context &context, Id<ReviewCycle> cycle, QWidget *parent = nullptr);

    Id<ReviewCycle> cycle() const;
    bool isEmployeeCopy() const;
    bool isTogether() const;
    /// Writes them there (a file, or a folder); false when a fault was told.
    bool print(const QString &place);

private:
    void updateButton();
    void askPlace();

    Context &m_context;
    QComboBox *m_cycles;
    QRadioButton *m_employee, *m_together;
    QLabel *m_count;
    QPushButton *m_print;
};

} // namespace muster
