// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/spending.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace muster {

/// The lines of a fiscal year with what was planned, spent, ordered and is foreseen; the last row is the sum. Every amount
/// knows the rows behind it.
class BudgetModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LineColumn, OriginalColumn, PlanColumn, ActualColumn, CommittedColumn, AvailableColumn, ForecastColumn, UsedColumn,
                  ColumnCount };
    enum Role { UsedRole = Qt::UserRole, ///< spent share of the plan, 1.0 is all of it
                CommittedRole,           ///< spent and ordered share
                ToneRole };

    using QAbstractTableModel::QAbstractTableModel;

    void load(const Store &store, const Spending &spending);
    RecordId lineAt(int row) const; ///< 0: the sum
    Source source(const QModelIndex &index) const;
    QString title(const QModelIndex &index) const; ///< "Licences, actual"

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line { LineSpending spending; QString name; };
    QString text(const Line &line, int column) const;
    Tone tone(const Line &line, int column) const;

    std::optional<Spending> m_spending;
    QList<Line> m_lines;
};

/// Draws the used share as a bullet bar: spent solid, ordered lighter, the plan as the whole track.
class UsedDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace muster
