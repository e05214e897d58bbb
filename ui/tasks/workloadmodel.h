// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/load.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace muster {

/// People down, weeks or days across: the share of the capacity of each that work takes, and the hours behind it.
class WorkloadModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { StepRole = Qt::UserRole }; ///< 0 to 4 of the one hue; 5: more than there is

    using QAbstractTableModel::QAbstractTableModel;

    /// The model asks the load again when a cell is to be explained, so it must stay.
    void setLoad(const Load &load, const QList<Person> &people, const QList<Period> &spans);
    RecordId personAt(int row) const { return row < 0 || row >= m_people.size() ? 0 : m_people.at(row).id.value; }
    Utilisation utilisation(const QModelIndex &index) const { return m_cells.at(index.row() * m_spans.size() + index.column()); }
    Source source(const QModelIndex &index) const;
    QString title(const QModelIndex &index) const; ///< "Ann, 9 Mar - 15 Mar 2026"

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_people.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_spans.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Load *m_load = nullptr;
    QList<Person> m_people;
    QList<Period> m_spans; ///< each one day, or more
    QList<Utilisation> m_cells;
};

/// One hue in five steps, with the number; overload has its own colour and a mark.
class HeatDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace muster
