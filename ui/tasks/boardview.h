// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"
#include "ui/tasks/boardcolumn.h"

#include <array>

class QLabel;
class QStackedWidget;

namespace muster {

/// Tasks as cards in a column for each state. A card goes to another column by dragging, or with Shift and an arrow key;
/// either is one step that can be undone. What was finished stays until the month is over.
class BoardView : public QWidget
{
    Q_OBJECT
public:
    static constexpr int columnCount = 7;
    static constexpr int mostDone = 50; ///< cards of finished work, newest first

    explicit BoardView(Context &context, QWidget *parent = nullptr);

    static TaskState stateOf(int column);
    BoardColumn &column(int index) const { return *m_columns[size_t(index)].list; }
    /// Moves a task to the state of a column; returns whether it was done.
    bool move(RecordId task, int column);

private:
    struct Column { BoardColumn *list = nullptr; QLabel *heading = nullptr; };

    QWidget *makeColumn(int index);
    void refresh();
    BoardCard cardOf(const Task &task) const;
    void leave(int column, int step, bool withCard);
    void select(int column, RecordId task);

    Context &m_context;
    std::array<Column, columnCount> m_columns;
    QStackedWidget *m_stack;
};

} // namespace muster
