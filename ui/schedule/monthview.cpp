// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/monthview.h"

#include "app/schedule/milestone.h"
#include "app/staff/entitlement.h"
#include "app/staff/leave.h"
#include "ui/base/refreshing.h"
#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/schedule/scheduleparts.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

namespace muster {

namespace {

constexpr int dayLine = 20, entryLine = 18, entryGap = 1;

/// Draws a day: its number, and below it what stands on it, as far as there is room.
class MonthDelegate : public QStyledItemDelegate
{
public:
    MonthDelegate(const MonthModel &model, const MonthView &view, QObject *parent) : QStyledItemDelegate(parent), m_model(model), m_view(view) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = themeColors(option.palette);
        const QDate day = m_model.dayAt(index);
        const bool isToday = day == m_model.today(), isCurrent = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setClipRect(option.rect);
        painter->fillRect(option.rect, !m_model.isThisMonth(day) || day.dayOfWeek() > 5 ? colors.panel : colors.background);
        QRect number = option.rect.adjusted(6, 2, -6, 0);
        number.setHeight(dayLine);
        painter->setFont(textFont(option.font, 12, isToday));
        painter->setPen(isToday ? colors.accent : m_model.isThisMonth(day) ? colors.text : colors.secondary);
        const QString text = day.day() == 1 ? QLocale().toString(day, QStringLiteral("d MMM")) : QString::number(day.day());
        painter->drawText(number, Qt::AlignLeft | Qt::AlignVCenter, isToday ? MonthView::tr("%1, today").arg(text) : text);
        paintEntries(*painter, option, colors, m_model.entriesAt(index), isCurrent ? m_view.entry() : -1);
        painter->setPen(colors.border);
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (isCurrent) {
            painter->setPen(QPen(colors.accent, 2));
            painter->setBrush(Qt::NoBrush); // the last entry has left its own
            painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        }
        painter->restore();
    }

private:
    void paintEntries(QPainter &painter, const QStyleOptionViewItem &option, const ThemeColors &colors, const QList<DayEntry> &entries,
                      int chosen) const
    {
        const int room = std::max(1, (option.rect.height() - dayLine - 4) / (entryLine + entryGap));
        const int shown = entries.size() <= room ? int(entries.size()) : room - 1;
        painter.setFont(textFont(option.font, 11));
        QRect line(option.rect.left() + 4, option.rect.top() + dayLine + 2, option.rect.width() - 9, entryLine);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < shown; ++i, line.translate(0, entryLine + entryGap)) {
            const DayEntry &entry = entries.at(i);
            const QColor tone = entry.tone == Tone::Plain ? colors.secondary : colors.tone(entry.tone);
            painter.setPen(i == chosen ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
            painter.setBrush(mixed(tone, colors.background, entry.isWhole ? 0.78 : 0.88));
            painter.drawRoundedRect(line, 4, 4);
            painter.setPen(Qt::NoPen);
            painter.setBrush(tone);
            painter.drawRoundedRect(QRect(line.left(), line.top() + 2, 3, line.height() - 4), 1.5, 1.5);
            painter.setPen(entry.tone == Tone::Quiet ? colors.secondary : colors.text);
            const QRect words = line.adjusted(8, 0, -3, 0);
            painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(entry.text, Qt::ElideRight, words.width()));
        }
        if (shown < entries.size()) {
            painter.setPen(colors.secondary);
            painter.drawText(line.adjusted(8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             MonthView::tr("%n more", nullptr, int(entries.size()) - shown));
        }
    }

    const MonthModel &m_model;
    const MonthView &m_view;
};

} // namespace

MonthView::MonthView(Context &context, DayEntries what, QWidget *parent)
    : QWidget(parent), m_context(context), m_what(what), m_model(new MonthModel(this)), m_table(new QTableView), m_anchor(context.today())
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MonthDelegate(*m_model, *this, m_table));
    m_table->setAccessibleName(what == DayEntries::Tasks ? tr("Calendar of tasks") : tr("Calendar of the team"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setMinimumSectionSize(64);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(60);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeStrip());
    layout->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { chooseEntry(0); });
    refreshOn<Task, Milestone, Project, Person, Leave, Holiday, HolidayCalendar, Duty, CoverageRule, WorkPattern>(context, this, [this] { refresh(); });
    refresh();
}

QWidget *MonthView::makeStrip()
{
    auto *strip = new QWidget;
    auto *across = new QHBoxLayout(strip);
    across->setContentsMargins(12, 8, 12, 8);
    m_title = addPageTurns(*across, tr("The month before (Page Up)"), tr("The month after (Page Down)"), [this](int pages) { turn(pages); }, [this] { goToToday(); });
    return strip;
}

void MonthView::refresh()
{
    const QDate day = m_table->currentIndex().isValid() ? m_model->dayAt(m_table->currentIndex()) : m_anchor;
    const int entry = m_entry;
    m_model->load(m_context.store(), m_what, m_anchor, m_context.today());
    m_title->setText(m_model->month().toString(QLocale()));
    const QModelIndex same = m_model->indexOf(m_model->isThisMonth(day) ? day : m_anchor);
    {
        const QSignalBlocker blocker(m_table->selectionModel());
        m_table->setCurrentIndex(same);
    }
    m_entry = std::min(entry, int(m_model->entriesAt(same).size()) - 1);
    m_table->viewport()->update();
}

void MonthView::turn(int pages)
{
    m_anchor = m_model->month().first.addMonths(pages);
    m_table->setCurrentIndex({});
    refresh();
    chooseEntry(0);
}

void MonthView::goToToday()
{
    m_anchor = m_context.today();
    refresh();
    m_table->setCurrentIndex(m_model->indexOf(m_anchor));
}

void MonthView::chooseEntry(int entry)
{
    const QModelIndex current = m_table->currentIndex();
    const QList<DayEntry> entries = current.isValid() ? m_model->entriesAt(current) : QList<DayEntry>();
    m_entry = entries.isEmpty() ? -1 : entry % int(entries.size());
    m_table->viewport()->update();
    if (m_entry >= 0)
        emit m_context.selected(entries.at(m_entry).type, entries.at(m_entry).id);
}

void MonthView::open()
{
    const QList<DayEntry> entries = m_model->entriesAt(m_table->currentIndex());
    if (m_entry >= 0 && m_entry < entries.size())
        emit m_context.openRequested(entries.at(m_entry).type, entries.at(m_entry).id);
}

bool MonthView::moveTask(Id<Task> id, QDate day)
{
    const Task *before = m_what == DayEntries::Tasks ? m_context.store().find(id) : nullptr;
    if (!before || before->due == day)
        return false;
    Task after = *before;
    after.due = day;
    return m_context.perform(tr("Change due date"), {edited(*before, after)});
}

bool MonthView::moveCurrent(int days)
{
    const QModelIndex current = m_table->currentIndex();
    const QList<DayEntry> entries = m_model->entriesAt(current);
    if (m_entry < 0 || m_entry >= entries.size() || entries.at(m_entry).type != &recordType<Task>())
        return false;
    const RecordId task = entries.at(m_entry).id;
    const QDate day = m_model->dayAt(current).addDays(days);
    if (!moveTask({task}, day))
        return false;
    m_anchor = day;
    refresh(); // the cursor goes with the task
    m_table->setCurrentIndex(m_model->indexOf(day));
    const QList<DayEntry> there = m_model->entriesAt(m_table->currentIndex());
    for (int i = 0; i < there.size(); ++i) {
        if (there.at(i).id == task)
            chooseEntry(i);
    }
    return true;
}

bool MonthView::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers == Qt::ShiftModifier) {
        switch (key) {
        case Qt::Key_Left: moveCurrent(-1); return true;
        case Qt::Key_Right: moveCurrent(1); return true;
        case Qt::Key_Up: moveCurrent(-7); return true;
        case Qt::Key_Down: moveCurrent(7); return true;
        default: return false;
        }
    }
    switch (key) {
    case Qt::Key_PageUp: turn(-1); return true;
    case Qt::Key_PageDown: turn(1); return true;
    case Qt::Key_Home: goToToday(); return true;
    case Qt::Key_Space: chooseEntry(m_entry + 1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: open(); return true;
    default: return false;
    }
}

int MonthView::entryAt(const QModelIndex &index, const QPoint &point) const
{
    const int line = (point.y() - m_table->visualRect(index).top() - dayLine - 2) / (entryLine + entryGap);
    return line >= 0 && line < m_model->entriesAt(index).size() ? line : -1;
}

/// A press chooses what is under it; a task that is dragged to another day is due then.
bool MonthView::handleMouse(QEvent *event)
{
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPoint point = mouse->position().toPoint();
    const QModelIndex index = m_table->indexAt(point);
    if (event->type() == QEvent::MouseButtonPress && index.isValid()) {
        m_table->setFocus();
        m_table->setCurrentIndex(index);
        const int entry = entryAt(index, point);
        chooseEntry(std::max(0, entry));
        m_dragFrom = point;
        m_dragged = entry >= 0 && m_model->entriesAt(index).at(entry).type == &recordType<Task>() ? Id<Task>{m_model->entriesAt(index).at(entry).id}
                                                                                                : Id<Task>();
        return true;
    }
    if (event->type() == QEvent::MouseMove && m_dragged && m_what == DayEntries::Tasks
        && (point - m_dragFrom).manhattanLength() > QApplication::startDragDistance()) {
        m_table->viewport()->setCursor(Qt::ClosedHandCursor);
        if (index.isValid()) {
            const QSignalBlocker blocker(m_table->selectionModel());
            m_table->setCurrentIndex(index);
            m_table->viewport()->update();
        }
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease) {
        m_table->viewport()->unsetCursor();
        const Id<Task> task = std::exchange(m_dragged, {});
        if (task && index.isValid() && (point - m_dragFrom).manhattanLength() > QApplication::startDragDistance())
            moveTask(task, m_model->dayAt(index));
        return true;
    }
    if (event->type() == QEvent::MouseButtonDblClick) {
        open();
        return true;
    }
    return false;
}

bool MonthView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if (handleKey(pressed->key(), pressed->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease
        || event->type() == QEvent::MouseButtonDblClick || event->type() == QEvent::MouseMove;
    if (watched == m_table->viewport() && isMouse && handleMouse(event))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace muster
