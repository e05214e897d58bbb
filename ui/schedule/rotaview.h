// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/rotaplan.h"
#include "ui/base/context.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTableView;

namespace muster {

/// A rota's turns of the months ahead, those that stand and those that are proposed, with how fair they are. Filling is one step,
/// and so is a swap of two turns.
class RotaView : public QWidget
{
    Q_OBJECT
public:
    explicit RotaView(Context &context, QWidget *parent = nullptr);

    QTableView &turns() const { return *m_turns; }
    QTableView &shares() const { return *m_shares; }
    Id<Rota> rota() const;
    bool fill(); ///< makes the proposed turns
    bool swapSelected(); ///< the two turns that are selected

private:
    QWidget *makeStrip();
    QWidget *makeTables();
    void fillRotas();
    void refresh();
    void updateButtons();
    void makeRota();
    QList<Id<Duty>> selectedDuties() const;

    Context &m_context;
    QComboBox *m_rota = nullptr;
    QComboBox *m_months = nullptr;
    QPushButton *m_fill = nullptr;
    QPushButton *m_swap = nullptr;
    QTableView *m_turns = nullptr;
    QTableView *m_shares = nullptr;
    QStandardItemModel *m_turnRows;
    QStandardItemModel *m_shareRows;
    QLabel *m_cost = nullptr;
    QStackedWidget *m_stack;
    std::optional<RotaPlan> m_plan;
};

} // namespace muster
