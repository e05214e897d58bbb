// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/assignment.h"
#include "ui/base/context.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace muster {

class AssignModel;
class FieldEditor;

/// Who shall do it? People ranked for a task, with their load before and after. Enter delegates to the marked one; Up and
/// Down choose another, letters narrow the list to a name. Whoever has the task already is marked first, else the best.
class AssignDialog : public QDialog
{
    Q_OBJECT
public:
    /// `more`: so many other tasks are delegated with it; the figures are of `task` alone.
    AssignDialog(Context &context, const Task &task, int more, QWidget *parent = nullptr);

    Id<Person> person() const; ///< none: nobody is marked
    DelegationLevel level() const;
    QDate due() const; ///< not given: each task keeps its own
    QTableView &table() const { return *m_table; }
    QLineEdit &input() const { return *m_input; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeTerms();
    QDate typedDue() const;
    void rank();
    void mark(int row);
    void explain();
    void explainRows();

    Context &m_context;
    Task m_task;
    int m_more;
    AssignModel *m_model;
    QTableView *m_table;
    QLineEdit *m_input;
    QLabel *m_about;
    QLabel *m_why;
    QComboBox *m_level;
    bool m_levelChosen = false; ///< by the user; else it follows the board of areas and people
    FieldEditor *m_due;
    QPushButton *m_delegate;
};

} // namespace muster
