// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/aftermath.h"

#include <QAbstractTableModel>

namespace muster {

/// The people of a cycle with their ratings, to be compared.
class CalibrationModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Person, Role, Level, Computed, Coverage, Before, Overall, Reason, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void load(const QList<CalibrationLine> &lines, const QStringList &scale);
    const CalibrationLine &lineAt(int row) const { return m_lines.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString word(std::optional<int> rating) const;

    QList<CalibrationLine> m_lines;
    QStringList m_scale;
};

/// Several people's ratings of each competency, side by side.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    ComparisonModel(const Store &store, const QList<Id<Review>> &reviews, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QStringList m_people, m_competencies;
    QList<QStringList> m_cells; ///< one list a competency, one text a person
};

} // namespace muster
