// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/planning.h"
#include "ui/base/context.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace muster {

/// Makes the lines of a fiscal year out of those of another, as one undo step. Says beforehand how many there will be, and
/// what they come to.
class PlanDialog : public QDialog
{
    Q_OBJECT
public:
    PlanDialog(Context &context, QWidget *parent);

    PlanCopy copy() const;
    void accept() override;

private:
    void preview();

    Context &m_context;
    QComboBox *m_from, *m_shape;
    QSpinBox *m_to;
    QDoubleSpinBox *m_rate;
    QCheckBox *m_capital;
    QLineEdit *m_version;
    QLabel *m_preview;
    QDialogButtonBox *m_buttons;
};

/// Approves or refuses the revisions and requests among the records; for granted requests asks in which month the money
/// comes. One undo step.
void decideOnMoney(Context &context, const RecordType &type, const QList<RecordId> &ids, bool approved, QWidget *parent);
/// True when one of them still waits for a decision.
bool waitsForDecision(const Store &store, const RecordType *type, const QList<RecordId> &ids);

} // namespace muster
