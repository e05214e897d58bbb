// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"
#include "ui/tasks/boardcolumn.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace muster {

/// Tasks as cards in a column for each state, or for each person. A card goes to another column by dragging, or with Shift and
/// an arrow key; either is one step that can be undone. By state what was finished stays until the month is over.
class BoardView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostDone = 50;   ///< cards of finished work, newest first
    static constexpr int mostCards = 200; ///< cards of a column; its heading tells of all

    enum class By { State, Person };

    explicit BoardView(Context &context, QWidget *parent = nullptr);

    void setBy(By by);
    int columnCount() const { return int(m_columns.size()); }
    BoardColumn &column(int index) const { return *m_columns.at(index).list; }
    QString heading(int index) const;
    /// Moves a task to a column: to its state, or to its person; returns whether it was done.
    bool move(RecordId task, int column);

private:
    /// What the cards of a column have in common.
    struct Lane
    {
        TaskState state = TaskState::Proposed;
        RecordId person = 0; ///< 0: nobody
        bool operator==(const Lane &) const = default;
    };
    struct Column
    {
        Lane lane;
        QWidget *frame = nullptr;
        BoardColumn *list = nullptr;
        QLabel *heading = nullptr;
    };

    QList<Lane> lanes() const;
    int laneOf(const Task &task) const; ///< -1: on no column
    int indexOf(const Lane &lane) const;
    QString nameOf(const Lane &lane) const;
    void makeColumns(const QList<Lane> &lanes);
    Column makeColumn(const Lane &lane);
    void refresh();
    void fill(const Column &column, std::vector<const Task *> tasks);
    BoardCard cardOf(const Task &task) const;
    bool canMove(const Task &task, const Lane &lane) const;
    void leave(int column, int step, bool withCard);
    void select(int column, RecordId task);

    Context &m_context;
    By m_by = By::State;
    QComboBox *m_choice;
    QHBoxLayout *m_across;
    QList<Column> m_columns;
    QStackedWidget *m_stack;
};

} // namespace muster
