// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/office/decisions.h"
#include "ui/base/context.h"

#include <QDialog>

class QTableWidget;

namespace muster {

/// The options of a decision against its criteria: marks from 0 to 5 to type in, each an undo step, and what they come to.
class WeighingDialog : public QDialog
{
    Q_OBJECT
public:
    WeighingDialog(Context &context, Id<DecisionRecord> decision, QWidget *parent);

private:
    void fill();
    void take(int row, int column);

    Context &m_context;
    Id<DecisionRecord> m_decision;
    QList<Id<DecisionOption>> m_options;     ///< a row each, the best first when the dialog opened
    QList<Id<DecisionCriterion>> m_criteria; ///< a column each
    QTableWidget *m_table;
    bool m_isFilling = false;
};

} // namespace muster
