// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/cycle.h"

#include <QAbstractTableModel>

namespace muster {

/// Who is where in a cycle: people down, steps across, with the day on which each was taken. No rating is in it.
class CycleModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PersonColumn, ReviewerColumn, FirstStep };
    /// The states that have a column, in their order.
    static const QList<ReviewState> &steps();
    static int dueColumn() { return FirstStep + int(steps().size()); }
    static int missingColumn() { return dueColumn() + 1; }

    using QAbstractTableModel::QAbstractTableModel;

    void load(const Store &store, Id<ReviewCycle> cycle, QDate today);
    Id<Review> reviewAt(int row) const { return m_rows.at(row).review; }
    int rowOf(Id<Review> review) const; ///< -1 when it is not here

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        Id<Review> review;
        QString person, reviewer;
        ReviewState state;
        QList<QDate> taken; ///< one a step; not given: not yet, or nobody knows when
        QDate due;
        QStringList missing;
    };
    QString stepText(const Line &line, int step) const;

    QList<Line> m_rows;
    QDate m_today;
};

} // namespace muster
