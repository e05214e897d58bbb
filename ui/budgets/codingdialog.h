// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/coding.h"
#include "ui/base/context.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace muster {

/// The expenses on no budget line, each with the line that the rules or earlier expenses propose and why. Those that are ticked
/// are put on their lines in one undo step; what rules say is ticked at first.
class CodingDialog : public QDialog
{
    Q_OBJECT
public:
    CodingDialog(Context &context, QWidget *parent);

    QTableWidget *table() const { return m_table; }
    void accept() override;

private:
    void fill();
    void tick(bool all);
    void update();
    QList<CodingProposal> ticked() const;

    Context &m_context;
    QList<CodingProposal> m_proposals;
    QTableWidget *m_table;
    QLabel *m_summary;
    QPushButton *m_all, *m_none, *m_code;
};

} // namespace muster
