// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/assignment.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace muster {

/// The people a task could be given to, best first: what they master, what time they have, their load before and after.
class AssignModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PersonColumn, SkillColumn, FreeColumn, LoadColumn, ColumnCount };
    enum Role { BeforeRole = Qt::UserRole, AfterRole, OverRole }; ///< shares of capacity, 1.0 is all of it; is it too much then

    explicit AssignModel(const Store &store, QObject *parent = nullptr) : QAbstractTableModel(parent), m_store(store) {}

    void setCandidates(const QList<Candidate> &candidates);
    /// Only people whose name has the words; empty: all.
    void setFilter(const QString &text);
    const Candidate *at(int row) const { return row < 0 || row >= m_shown.size() ? nullptr : &m_shown.at(row); }
    int rowOf(Id<Person> person) const;
    QString nameOf(const Candidate &candidate) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString skillText(const Candidate &candidate) const;
    void show();

    const Store &m_store;
    QList<Candidate> m_all, m_shown;
    QString m_filter;
};

/// Load before as a solid bar, what the task adds behind it, the line of full capacity, and the figures.
class AssignDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace muster
