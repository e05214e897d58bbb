// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/gantt.h"

#include <QAbstractItemModel>

namespace muster {

/// The rows of a Gantt chart as a tree, with their dates in columns: also what the chart is for those who do not see it.
class GanttModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Start, Finish, Due, Who, Room, Slip, Columns };

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows another state. Where the rows are the same ones, nothing is reset; says whether it was.
    bool setGantt(Gantt gantt, const Store &store, QDate today);
    const Gantt &gantt() const { return m_gantt; }
    const GanttRow &row(int row) const { return m_gantt.rows()[size_t(row)]; }
    int rowAt(const QModelIndex &index) const { return index.isValid() ? int(index.internalId()) : -1; }
    QModelIndex indexOf(int row, int column = 0) const;
    QString personName(int row) const { return m_people.value(row); }
    /// "Design, 2 March to 13 March, due 10 March, late, no room"
    QString description(int row) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    Gantt m_gantt;
    QDate m_today;
    QStringList m_people;                 ///< names, by row
    std::vector<std::vector<int>> m_kids; ///< rows below each row; those on top last
    std::vector<int> m_places;            ///< of each row among its siblings
};

} // namespace muster
