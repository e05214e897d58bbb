// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/boardview.h"

#include "app/base/period.h"
#include "ui/base/asking.h"
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/tasks/taskstep.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace muster {

BoardView::BoardView(Context &context, QWidget *parent) : QWidget(parent), m_context(context), m_stack(new QStackedWidget)
{
    auto *board = new QWidget;
    auto *across = new QHBoxLayout(board);
    across->setContentsMargins(12, 8, 12, 12);
    across->setSpacing(8);
    for (int index = 0; index < columnCount; ++index)
        across->addWidget(makeColumn(index), 1);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(board);
    m_stack->addWidget(scroll);
    m_stack->addWidget(emptyLabel(tr("No tasks yet. Add one, and it stands here as a card under its state.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    refreshOn<Task, Person>(context, this, [this] { refresh(); });
    refresh();
}

TaskState BoardView::stateOf(int column)
{
    static constexpr std::array<TaskState, columnCount> states{TaskState::Proposed, TaskState::Accepted, TaskState::Active,
                                                               TaskState::Waiting, TaskState::Blocked,
                                                               TaskState::HandedBack, TaskState::Done};
    return states[size_t(column)];
}

QWidget *BoardView::makeColumn(int index)
{
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("card"));
    auto *down = new QVBoxLayout(frame);
    down->setContentsMargins(4, 8, 4, 4);
    down->setSpacing(4);
    auto *heading = plainLabel({});
    heading->setFont(textFont(heading->font(), 13, true));
    heading->setContentsMargins(6, 0, 6, 0);
    auto *list = new BoardColumn;
    m_columns[size_t(index)] = {list, heading};
    down->addWidget(heading);
    down->addWidget(list, 1);

    connect(&list->cards(), &BoardModel::cardDropped, this, [this, index](qint64 task) { move(task, index); },
            Qt::QueuedConnection); // after the drag is over: the step may ask a question
    connect(list, &BoardColumn::leaveRequested, this, [this, index](int step, bool withCard) { leave(index, step, withCard); });
    connect(list, &BoardColumn::currentTaskChanged, this,
            [this](qint64 task) { emit m_context.selected(&recordType<Task>(), task); });
    connect(list, &BoardColumn::taskActivated, this,
            [this](qint64 task) { emit m_context.openRequested(&recordType<Task>(), task); });
    return frame;
}

BoardCard BoardView::cardOf(const Task &task) const
{
    BoardCard card;
    card.task = task.id.value;
    card.title = task.title;
    const Person *assignee = m_context.store().find(task.assignee);
    card.assignee = assignee ? assignee->name : tr("Nobody assigned");
    const QDate today = m_context.today();
    if (!task.isOpen()) {
        card.due = task.finishedOn.isValid() ? tr("Finished %1").arg(shortDate(task.finishedOn, today)) : QString();
        card.dueTone = Tone::Ok;
    } else if (task.isOverdue(today)) {
        card.due = tr("%1, overdue").arg(shortDate(task.due, today));
        card.dueTone = Tone::Danger;
    } else if (task.due.isValid()) {
        card.due = tr("Due %1").arg(shortDate(task.due, today));
    }
    if (task.priority != Priority::Normal) {
        const Choice *priority = choiceOf<Task>("priority", int(task.priority));
        card.priority = choiceText(priority);
        card.priorityTone = priority->tone;
    }
    return card;
}

void BoardView::refresh()
{
    const QDate today = m_context.today();
    std::array<std::vector<const Task *>, columnCount> tasks;
    const auto &all = m_context.store().all<Task>();
    for (const Task &task : all) {
        const TaskState state = task.state == TaskState::Verified ? TaskState::Done : task.state;
        if (state == TaskState::Done && task.finishedOn < Period::month(today).first)
            continue;
        for (int column = 0; column < columnCount; ++column) {
            if (stateOf(column) == state)
                tasks[size_t(column)].push_back(&task);
        }
    }
    for (int index = 0; index < columnCount; ++index) {
        auto &mine = tasks[size_t(index)];
        const bool isDone = stateOf(index) == TaskState::Done;
        std::stable_sort(mine.begin(), mine.end(), [isDone](const Task *a, const Task *b) {
            if (isDone)
                return a->finishedOn > b->finishedOn;
            if (a->due != b->due) // work without a date stands last
                return a->due.isValid() && (!b->due.isValid() || a->due < b->due);
            return a->priority > b->priority;
        });
        const QString name = isDone ? tr("Done this month") : choiceText(choiceOf<Task>("state", int(stateOf(index))));
        Column &column = m_columns[size_t(index)];
        column.heading->setText(tr("%1  %2").arg(name).arg(mine.size()));
        column.list->setAccessibleName(tr("%1, %n task(s)", nullptr, int(mine.size())).arg(name));
        const size_t shown = isDone ? std::min(mine.size(), size_t(mostDone)) : mine.size();
        QList<BoardCard> cards;
        for (size_t i = 0; i < shown; ++i)
            cards << cardOf(*mine[i]);
        const RecordId current = column.list->currentTask();
        column.list->cards().setCards(cards);
        if (const int row = column.list->cards().rowOf(current); current != 0 && row >= 0)
            column.list->setCurrentIndex(column.list->cards().index(row));
    }
    m_stack->setCurrentIndex(all.empty() ? 1 : 0);
}

bool BoardView::move(RecordId id, int column)
{
    const Task *task = m_context.store().find(Id<Task>{id});
    if (!task || task->state == stateOf(column))
        return false;
    const std::optional<TaskStep> step = stepTo(*task, stateOf(column));
    if (!step) {
        const QString from = choiceText(choiceOf<Task>("state", int(task->state)));
        const QString to = choiceText(choiceOf<Task>("state", int(stateOf(column))));
        emit m_context.refused(tr("Move task"), {{"state", tr("“%1” cannot go from %2 to %3.").arg(task->title, from, to), id}});
        return false;
    }
    std::optional<QString> note = QString();
    if (wantsNote(*step)) {
        const QString question = *step == TaskStep::Wait ? tr("On whom or what does “%1” wait?")
                                 : *step == TaskStep::Block ? tr("Why is “%1” blocked?") : tr("Why is “%1” handed back?");
        note = askText(this, tr("Move task"), question.arg(task->title));
        task = m_context.store().find(Id<Task>{id}); // the store may have changed under the open question
        if (!note || !task)
            return false;
    }
    const StepMoment moment{m_context.today(), QDateTime::currentDateTimeUtc(), {}};
    if (!m_context.perform(stepText(*step), takeStep(*task, *step, note->trimmed(), moment, m_context.store().all<ChecklistItem>())))
        return false;
    refresh(); // at once, so that the selection can follow the card
    for (int index = 0; index < columnCount; ++index)
        select(index, id);
    return true;
}

void BoardView::leave(int column, int step, bool withCard)
{
    if (withCard) {
        const RecordId id = m_columns[size_t(column)].list->currentTask();
        const Task *task = m_context.store().find(Id<Task>{id});
        // The nearest column on that side to which the task may go.
        for (int next = column + step; task && next >= 0 && next < columnCount; next += step) {
            if (stepTo(*task, stateOf(next))) {
                move(id, next);
                return;
            }
        }
        return;
    }
    // Empty columns are passed over: there is nothing to select in them.
    for (int next = column + step; next >= 0 && next < columnCount; next += step) {
        BoardColumn &list = *m_columns[size_t(next)].list;
        if (list.cards().rowCount() == 0)
            continue;
        const int row = std::min(std::max(m_columns[size_t(column)].list->currentIndex().row(), 0), list.cards().rowCount() - 1);
        select(next, list.cards().card(row).task);
        return;
    }
}

void BoardView::select(int column, RecordId task)
{
    BoardColumn &list = *m_columns[size_t(column)].list;
    if (const int row = list.cards().rowOf(task); row >= 0) {
        list.setFocus();
        list.setCurrentIndex(list.cards().index(row));
    }
}

} // namespace muster
