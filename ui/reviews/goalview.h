// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/goal.h"
#include "ui/base/context.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace muster {

/// The goals of a cycle as a tree, from the team's to people's, with how far each is and what it will come to.
class GoalView : public QWidget
{
    Q_OBJECT
public:
    enum Column { Title, Person, Weight, Progress, Measure, Forecast, Due, State, Columns };

    explicit GoalView(Context &context, QWidget *parent = nullptr);

    QTreeWidget &tree() const { return *m_tree; }
    QComboBox &cycles() const { return *m_cycles; }
    QList<Id<Goal>> selectedGoals() const;
    void select(Id<Goal> goal);

private:
    void makeHead(QVBoxLayout *down);
    void refresh();
    void load();
    void addGoal(QTreeWidgetItem *above, const Goal &goal);
    void updateButtons();
    void askCheckIn();
    void addPart();
    void askTask();
    void askCarryOver();

    Context &m_context;
    QComboBox *m_cycles;
    QPushButton *m_checkIn, *m_part, *m_task, *m_carry;
    QTreeWidget *m_tree;
    QStackedWidget *m_stack;
};

} // namespace muster
