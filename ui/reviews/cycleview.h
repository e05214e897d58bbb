// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/reviewsteps.h"
#include "ui/base/context.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace muster {

class CycleModel;
class CycleProgress;

/// A review cycle at a glance: how many are how far, and who is where; steps are taken for whoever is selected.
class CycleView : public QWidget
{
    Q_OBJECT
public:
    explicit CycleView(Context &context, QWidget *parent = nullptr);

    QTableView &table() const { return *m_table; }
    Id<ReviewCycle> cycle() const;
    void choose(Id<ReviewCycle> cycle);
    QList<Id<Review>> selectedReviews() const;

private:
    void makeHead(QVBoxLayout *down);
    void refresh();
    void load();
    void updateSteps();
    void showMenu(const QPoint &at);

    Context &m_context;
    CycleModel *m_model;
    QComboBox *m_cycles;
    QLabel *m_facts;
    QPushButton *m_make, *m_next, *m_write;
    CycleProgress *m_progress;
    QTableView *m_table;
    QStackedWidget *m_stack;
};

} // namespace muster
