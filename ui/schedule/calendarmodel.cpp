// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/calendarmodel.h"

#include "app/reviews/review.h"
#include "app/tasks/load.h"
#include "app/store/store.h"
#include "ui/base/viewparts.h"

namespace muster {

void CalendarModel::load(const Store &store, const Period &period, QDate today)
{
    beginResetModel();
    m_period = period;
    m_today = today;
    m_people = workforce(store.all<Person>(), period);
    m_rows.clear();
    for (int i = 0; i < int(m_people.size()); ++i)
        m_rows.insert(m_people.at(i).id.value, i + 1);
    m_cells.assign(size_t((m_people.size() + 1) * period.days()), Cell());
    loadDays(Capacity(store));
    loadLeave(store);
    loadDates(store);
    endResetModel();
}

void CalendarModel::loadDays(const Capacity &capacity)
{
    for (int column = 0; column < m_period.days(); ++column) {
        const QDate date = day(column);
        find(0, date)->isWorking = date.dayOfWeek() <= Qt::Friday;
        for (const Person &person : std::as_const(m_people)) {
            Cell &cell = *find(person.id.value, date);
            const Capacity::Day hours = capacity.day(person.id, date);
            cell.isWorking = hours.scheduled.value > 0;
            cell.holiday = hours.holidayName;
            cell.isHalfHoliday = hours.holiday.value > 0 && hours.holiday < hours.scheduled;
        }
    }
}

void CalendarModel::loadLeave(const Store &store)
{
    for (const Leave &leave : store.all<Leave>()) {
        const Period days = Period{leave.first, leave.last}.intersected(m_period);
        if (leave.state == LeaveState::Refused || days.isEmpty() || !m_rows.contains(leave.person.value))
            continue;
        QString text = tr("%1, %2").arg(choiceWord<Leave>("kind", leave.kind),
                                        choiceWord<Leave>("state", leave.state));
        if (leave.perDay)
            text = tr("%1, %2 a day").arg(text, leave.perDay->toString(QLocale()));
        for (QDate date = days.first; date <= days.last; date = date.addDays(1)) {
            Cell &cell = *find(leave.person.value, date);
            const bool isRequested = leave.state == LeaveState::Requested;
            if (!cell.leave || cell.isRequested) {
                cell.leave = leave.kind;
                cell.isRequested = isRequested;
            }
            cell.entries << Entry{&recordType<Leave>(), leave.id.value, text};
        }
    }
}

void CalendarModel::loadDates(const Store &store)
{
    for (const Task &task : store.all<Task>()) {
        Cell *cell = task.isOpen() ? find(task.assignee.value, task.due) : nullptr;
        if (!cell)
            continue;
        ++cell->tasks;
        cell->isOverdue = cell->isOverdue || task.isOverdue(m_today);
        cell->entries << Entry{&recordType<Task>(), task.id.value,
                               task.isOverdue(m_today) ? tr("“%1” due, overdue").arg(task.title) : tr("“%1” due").arg(task.title)};
    }
    for (const Milestone &milestone : store.all<Milestone>()) {
        if (Cell *cell = find(0, milestone.date)) {
            ++cell->milestones;
            cell->entries << Entry{&recordType<Milestone>(), milestone.id.value,
                                   milestone.reached ? tr("Milestone “%1”, reached").arg(milestone.name)
                                                     : tr("Milestone “%1”").arg(milestone.name)};
        }
    }
    for (const Review &review : store.all<Review>()) {
        Cell *cell = review.state < ReviewState::Acknowledged ? find(review.person.value, review.due) : nullptr;
        if (!cell)
            continue;
        ++cell->reviews;
        cell->entries << Entry{&recordType<Review>(), review.id.value, tr("Review due")};
    }
}

CalendarModel::Cell *CalendarModel::find(RecordId person, QDate date)
{
    const int column = date.isValid() ? columnOf(date) : -1;
    const int row = m_rows.value(person, 0); // what belongs to nobody here stands in the team's row
    return column < 0 ? nullptr : &m_cells[size_t(row * m_period.days() + column)];
}

QString CalendarModel::text(const QModelIndex &index) const
{
    const Cell &at = cell(index);
    QStringList parts;
    if (!at.holiday.isEmpty())
        parts << (at.isHalfHoliday ? tr("%1 (half day)").arg(at.holiday) : at.holiday);
    else if (!at.isWorking && index.row() > 0)
        parts << tr("no working day");
    for (const Entry &entry : at.entries)
        parts << entry.text;
    if (parts.isEmpty())
        parts << (index.row() == 0 ? tr("nothing planned") : tr("at work"));
    const QString who = index.row() == 0 ? tr("Team") : m_people.at(index.row() - 1).name;
    const QString date = QLocale().toString(day(index.column()), QLocale::LongFormat);
    return tr("%1, %2: %3").arg(who, isToday(index.column()) ? tr("today, %1").arg(date) : date, parts.join(QStringLiteral("; ")));
}

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_period.isEmpty() ? 0 : int(m_people.size()) + 1;
}

int CalendarModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_period.days(); }

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? QVariant(text(index)) : QVariant();
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return section == 0 ? tr("Team") : m_people.at(section - 1).name;
        return {};
    }
    const QDate date = day(section);
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1\n%2").arg(QLocale().dayName(date.dayOfWeek(), QLocale::NarrowFormat)).arg(date.day());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return QLocale().toString(date, QLocale::LongFormat);
    case Qt::TextAlignmentRole: return int(Qt::AlignCenter);
    default: return {};
    }
}

} // namespace muster
