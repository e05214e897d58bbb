// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/dayentries.h"
#include "ui/base/context.h"

#include <QAbstractTableModel>

class QLabel;
class QTableView;

namespace muster {

/// The weeks of a month, Monday first or as the locale has it, with what stands on each day.
class MonthModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void load(const Store &store, DayEntries what, QDate month, QDate today);
    QDate dayAt(const QModelIndex &index) const { return m_shown.first.addDays(index.row() * 7 + index.column()); }
    QModelIndex indexOf(QDate day) const;
    QList<DayEntry> entriesAt(const QModelIndex &index) const { return m_entries.value(dayAt(index)); }
    bool isThisMonth(QDate day) const { return m_month.contains(day); }
    const Period &month() const { return m_month; }
    QDate today() const { return m_today; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Period m_month, m_shown;
    QDate m_today;
    QHash<QDate, QList<DayEntry>> m_entries;
};

/// A month on a page. The arrows go from day to day, Page Up and Page Down turn the page, Home goes to today, Space goes through what
/// stands on the day and Enter opens it. Where due dates may be moved here, a task goes to another day by dragging, or with
/// Shift and an arrow.
class MonthView : public QWidget
{
    Q_OBJECT
public:
    MonthView(Context &context, DayEntries what, QWidget *parent = nullptr);

    QTableView &table() const { return *m_table; }
    MonthModel &model() const { return *m_model; }
    void turn(int pages);
    void goToToday();
    /// Which entry of the current day is meant; none: -1.
    int entry() const { return m_entry; }
    /// The task's due date is that day from now on.
    bool moveTask(Id<Task> task, QDate day);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeStrip();
    void refresh();
    void chooseEntry(int entry);
    void open();
    bool moveCurrent(int days);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    bool handleMouse(QEvent *event);
    int entryAt(const QModelIndex &index, const QPoint &point) const;

    Context &m_context;
    DayEntries m_what;
    MonthModel *m_model;
    QTableView *m_table;
    QLabel *m_title = nullptr;
    QDate m_anchor;
    int m_entry = -1;
    Id<Task> m_dragged;
    QPoint m_dragFrom;
};

/// What is due, month by month, beside the board of tasks.
class TaskMonthView : public MonthView
{
public:
    explicit TaskMonthView(Context &context, QWidget *parent = nullptr) : MonthView(context, DayEntries::Tasks, parent) {}
};

/// Who is away or on duty, month by month.
class TeamMonthView : public MonthView
{
public:
    explicit TeamMonthView(Context &context, QWidget *parent = nullptr) : MonthView(context, DayEntries::Team, parent) {}
};

} // namespace muster
