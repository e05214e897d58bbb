// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/boardview.h"

#include "app/base/period.h"
#include "app/tasks/load.h"
#include "ui/base/refreshing.h"
#include "ui/base/viewparts.h"
#include "ui/tasks/tasksteps.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSet>
#include <QStackedWidget>

namespace muster {

namespace {

bool isSooner(const Task *a, const Task *b)
{
    if (a->due != b->due) // work without a date stands last
        return a->due.isValid() && (!b->due.isValid() || a->due < b->due);
    return a->priority > b->priority;
}

} // namespace

BoardView::BoardView(Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_choice(new QComboBox), m_across(nullptr), m_stack(new QStackedWidget)
{
    m_choice->addItem(tr("By state"), int(By::State));
    m_choice->addItem(tr("By person"), int(By::Person));
    m_choice->setAccessibleName(tr("Columns"));
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(12, 8, 12, 0);
    strip->addWidget(m_choice);
    strip->addStretch(1);

    auto *board = new QWidget;
    m_across = new QHBoxLayout(board);
    m_across->setContentsMargins(12, 8, 12, 12);
    m_across->setSpacing(8);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(board);
    m_stack->addWidget(scroll);
    m_stack->addWidget(emptyLabel(tr("No tasks yet. Add one, and it stands here as a card under its state.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(strip);
    layout->addWidget(m_stack, 1);

    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] { setBy(By(m_choice->currentData().toInt())); });
    refreshOn<Task, Person>(context, this, [this] { refresh(); });
    refresh();
}

void BoardView::setBy(By by)
{
    m_choice->setCurrentIndex(m_choice->findData(int(by)));
    if (by != m_by) {
        m_by = by;
        refresh();
    }
}

QString BoardView::heading(int index) const { return m_columns.at(index).heading->text(); }

QList<BoardView::Lane> BoardView::lanes() const
{
    QList<Lane> found;
    if (m_by == By::State) {
        for (const TaskState state : {TaskState::Proposed, TaskState::Accepted, TaskState::Active, TaskState::Waiting,
                                      TaskState::Blocked, TaskState::HandedBack, TaskState::Done})
            found << Lane{state, 0};
        return found;
    }
    found << Lane();
    for (const Person &person : workforce(m_context.store().all<Person>(), Period::day(m_context.today())))
        found << Lane{TaskState::Proposed, person.id.value};
    QSet<RecordId> known;
    for (const Lane &lane : found)
        known << lane.person;
    // Somebody who has left may still have work: it must be seen to be handed over.
    for (const Task &task : m_context.store().all<Task>()) {
        if (task.isOpen() && !known.contains(task.assignee.value)) {
            known << task.assignee.value;
            found << Lane{TaskState::Proposed, task.assignee.value};
        }
    }
    return found;
}

int BoardView::laneOf(const Task &task) const
{
    Lane lane;
    if (m_by == By::Person) {
        if (!task.isOpen())
            return -1;
        lane.person = task.assignee.value;
    } else {
        lane.state = task.state == TaskState::Verified ? TaskState::Done : task.state;
        if (lane.state == TaskState::Done && task.finishedOn < Period::month(m_context.today()).first)
            return -1;
    }
    return indexOf(lane);
}

int BoardView::indexOf(const Lane &lane) const
{
    const auto at = std::find_if(m_columns.begin(), m_columns.end(), [&](const Column &column) { return column.lane == lane; });
    return at == m_columns.end() ? -1 : int(at - m_columns.begin());
}

QString BoardView::nameOf(const Lane &lane) const
{
    if (m_by == By::State)
        return lane.state == TaskState::Done ? tr("Done this month") : choiceWord<Task>("state", lane.state);
    return lane.person == 0 ? tr("Nobody") : m_context.store().title(recordType<Person>(), lane.person);
}

void BoardView::makeColumns(const QList<Lane> &lanes)
{
    const bool same = std::equal(lanes.begin(), lanes.end(), m_columns.begin(), m_columns.end(),
                                 [](const Lane &lane, const Column &column) { return lane == column.lane; });
    if (same)
        return;
    for (const Column &column : m_columns) {
        column.frame->hide();
        column.frame->deleteLater(); // a key in it may be what made it go
    }
    m_columns.clear();
    for (const Lane &lane : lanes) {
        m_columns << makeColumn(lane);
        m_across->addWidget(m_columns.last().frame, 1);
    }
}

BoardView::Column BoardView::makeColumn(const Lane &lane)
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
    down->addWidget(heading);
    down->addWidget(list, 1);

    connect(&list->cards(), &BoardModel::cardDropped, this, [this, lane](qint64 task) { move(task, indexOf(lane)); },
            Qt::QueuedConnection); // after the drag is over: the step may ask a question
    connect(list, &BoardColumn::leaveRequested, this, [this, lane](int step, bool withCard) { leave(indexOf(lane), step, withCard); });
    connect(list, &BoardColumn::currentTaskChanged, this,
            [this](qint64 task) { emit m_context.selected(&recordType<Task>(), task); });
    connect(list, &BoardColumn::taskActivated, this,
            [this](qint64 task) { emit m_context.openRequested(&recordType<Task>(), task); });
    return {lane, frame, list, heading};
}

BoardCard BoardView::cardOf(const Task &task) const
{
    BoardCard card;
    card.task = task.id.value;
    card.title = task.title;
    const Person *assignee = m_context.store().find(task.assignee);
    card.who = m_by == By::Person ? choiceWord<Task>("state", task.state)
               : assignee         ? assignee->name
                                  : tr("Nobody assigned");
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
        const Choice *priority = choiceOf<Task>("priority", task.priority);
        card.priority = priority->word();
        card.priorityTone = priority->tone;
    }
    return card;
}

void BoardView::refresh()
{
    makeColumns(lanes());
    std::vector<std::vector<const Task *>> tasks(size_t(m_columns.size()));
    const auto &all = m_context.store().all<Task>();
    for (const Task &task : all) {
        if (const int index = laneOf(task); index >= 0)
            tasks[size_t(index)].push_back(&task);
    }
    for (qsizetype index = 0; index < m_columns.size(); ++index)
        fill(m_columns.at(index), std::move(tasks[size_t(index)]));
    m_stack->setCurrentIndex(all.empty() ? 1 : 0);
}

void BoardView::fill(const Column &column, std::vector<const Task *> tasks)
{
    const bool isDone = column.lane.state == TaskState::Done;
    const size_t shown = std::min(tasks.size(), size_t(isDone ? mostDone : mostCards));
    // By id where all else is the same, so that cards do not change places.
    std::partial_sort(tasks.begin(), tasks.begin() + qsizetype(shown), tasks.end(), [isDone](const Task *a, const Task *b) {
        if (isDone && a->finishedOn != b->finishedOn)
            return a->finishedOn > b->finishedOn;
        return isSooner(a, b) || (!isSooner(b, a) && a->id.value < b->id.value);
    });
    const QString name = nameOf(column.lane);
    const QString count = shown < tasks.size() ? tr("%1 of %2").arg(shown).arg(tasks.size()) : QString::number(tasks.size());
    column.heading->setText(QStringLiteral("%1  %2").arg(name, count));
    column.list->setAccessibleName(tr("%1, %n task(s)", nullptr, int(tasks.size())).arg(name));
    QList<BoardCard> cards;
    for (size_t i = 0; i < shown; ++i)
        cards << cardOf(*tasks[i]);
    const RecordId current = column.list->currentTask();
    column.list->cards().setCards(cards);
    if (const int row = column.list->cards().rowOf(current); current != 0 && row >= 0)
        column.list->setCurrentIndex(column.list->cards().index(row));
}

bool BoardView::canMove(const Task &task, const Lane &lane) const
{
    return m_by == By::State ? stepTo(task, lane.state).has_value() : lane.person != 0 && isAllowed(task, TaskStep::Delegate);
}

bool BoardView::move(RecordId id, int index)
{
    const Task *task = m_context.store().find(Id<Task>{id});
    if (!task || index < 0 || laneOf(*task) == index)
        return false;
    const Lane lane = m_columns.at(index).lane;
    if (!canMove(*task, lane)) {
        const Lane from{task->state, task->assignee.value};
        const QString why = m_by == By::Person && lane.person == 0
                                ? tr("“%1” is taken from a person by giving it to another, or by handing it back.").arg(task->title)
                                : tr("“%1” cannot go from %2 to %3.").arg(task->title, nameOf(from), nameOf(lane));
        emit m_context.refused(tr("Move task"), {{m_by == By::State ? "state" : "assignee_id", why, id}});
        return false;
    }
    const bool done = m_by == By::Person ? delegateTo(m_context, task->id, Id<Person>{lane.person})
                                         : takeStep(m_context, *stepTo(*task, lane.state), {task->id}, this);
    if (!done)
        return false;
    refresh(); // at once, so that the selection can follow the card
    for (int each = 0; each < columnCount(); ++each)
        select(each, id);
    return true;
}

void BoardView::leave(int column, int step, bool withCard)
{
    if (withCard) {
        const RecordId id = m_columns.at(column).list->currentTask();
        const Task *task = m_context.store().find(Id<Task>{id});
        // The nearest column on that side to which the task may go.
        for (int next = column + step; task && next >= 0 && next < columnCount(); next += step) {
            if (canMove(*task, m_columns.at(next).lane)) {
                move(id, next);
                return;
            }
        }
        return;
    }
    // Empty columns are passed over: there is nothing to select in them.
    for (int next = column + step; next >= 0 && next < columnCount(); next += step) {
        BoardColumn &list = *m_columns.at(next).list;
        if (list.cards().rowCount() == 0)
            continue;
        const int row = std::min(std::max(m_columns.at(column).list->currentIndex().row(), 0), list.cards().rowCount() - 1);
        select(next, list.cards().card(row).task);
        return;
    }
}

void BoardView::select(int column, RecordId task)
{
    BoardColumn &list = *m_columns.at(column).list;
    if (const int row = list.cards().rowOf(task); row >= 0) {
        list.setFocus();
        list.setCurrentIndex(list.cards().index(row));
    }
}

} // namespace muster
