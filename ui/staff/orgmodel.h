// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/person.h"

#include <QAbstractItemModel>
#include <QHash>

namespace muster {

/// The staff as a tree: each person under the manager. Candidates and former members are left out; whoever has no manager
/// among the staff stands at the top.
class OrgModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, RoleColumn, DirectColumn, AllColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setPeople(const std::vector<Person> &people);
    QModelIndex indexOf(RecordId person) const;
    RecordId personAt(const QModelIndex &index) const; ///< 0: none
    /// True when `person` is `above` or reports to them through any number of managers.
    bool isUnder(RecordId person, RecordId above) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

signals:
    void managerDropped(qint64 person, qint64 manager); ///< manager 0: to the top

private:
    struct Node
    {
        RecordId id = 0;
        QString name, role;
        int parent = -1; ///< -1: at the top
        int row = 0;
        int below = 0;   ///< all reports
        QList<int> children;
    };
    const QList<int> &childrenOf(const QModelIndex &parent) const;
    void number(QList<int> &siblings);
    int count(int node);

    std::vector<Node> m_nodes;
    QHash<RecordId, int> m_places;
    QList<int> m_top;
};

} // namespace muster
