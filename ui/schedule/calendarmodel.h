// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/schedule/milestone.h"
#include "app/staff/capacity.h"

#include <QAbstractTableModel>

namespace muster {

class Store;

/// People down, days across; the first row belongs to the whole team and holds milestones and team-wide dates.
class CalendarModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { CellRole = Qt::UserRole };

    /// What a record on a day is, for the list that opens.
    struct Entry
    {
        const RecordType *type = nullptr;
        RecordId id = 0;
        QString text;
    };
    struct Cell
    {
        bool isWorking = true;   ///< has scheduled hours by the work pattern
        QString holiday;         ///< the holiday's name
        bool isHalfHoliday = false;
        std::optional<LeaveKind> leave;
        bool isRequested = false; ///< the leave is not approved yet
        int tasks = 0;            ///< open tasks due
        bool isOverdue = false;
        int milestones = 0;
        int reviews = 0;
        QList<Entry> entries;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void load(const Store &store, const Period &period, QDate today);
    const Period &period() const { return m_period; }
    QDate day(int column) const { return m_period.first.addDays(column); }
    int columnOf(QDate day) const { return m_period.contains(day) ? int(m_period.first.daysTo(day)) : -1; }
    bool isToday(int column) const { return day(column) == m_today; }
    RecordId personAt(int row) const { return row < 1 ? 0 : m_people.at(row - 1).id.value; }
    const Cell &cell(const QModelIndex &index) const { return m_cells[size_t(index.row() * m_period.days() + index.column())]; }
    /// "Ann, Thursday, 12 March 2026: Holiday, approved"; says so when there is nothing.
    QString text(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Cell *find(RecordId person, QDate day);
    void loadDays(const Capacity &capacity);
    void loadLeave(const Store &store);
    void loadDates(const Store &store);

    Period m_period;
    QDate m_today;
    QList<Person> m_people;
    QHash<RecordId, int> m_rows;
    std::vector<Cell> m_cells;
};

} // namespace muster
