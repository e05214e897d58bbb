// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/orgmodel.h"

#include <QCollator>
#include <QMimeData>
#include <algorithm>

namespace muster {

namespace {
const QString personFormat = QStringLiteral("application/x-muster-person");
}

void OrgModel::setPeople(const std::vector<Person> &people)
{
    beginResetModel();
    m_nodes.clear();
    m_places.clear();
    m_top.clear();
    QHash<RecordId, RecordId> managers;
    for (const Person &person : people) {
        if (person.kind == PersonKind::Candidate || person.kind == PersonKind::Former)
            continue;
        m_places.insert(person.id.value, int(m_nodes.size()));
        managers.insert(person.id.value, person.manager.value);
        Node node;
        node.id = person.id.value;
        node.name = person.name;
        node.role = person.role;
        m_nodes.push_back(std::move(node));
    }
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i].parent = m_places.value(managers.value(m_nodes[i].id), -1);
        if (m_nodes[i].parent < 0)
            m_top << int(i);
        else
            m_nodes[size_t(m_nodes[i].parent)].children << int(i);
    }
    number(m_top);
    for (Node &node : m_nodes)
        number(node.children);
    for (int top : std::as_const(m_top))
        count(top);
    endResetModel();
}

void OrgModel::number(QList<int> &siblings)
{
    QCollator collator;
    std::sort(siblings.begin(), siblings.end(), [&](int a, int b) {
        return collator.compare(m_nodes[size_t(a)].name, m_nodes[size_t(b)].name) < 0;
    });
    for (int row = 0; row < int(siblings.size()); ++row)
        m_nodes[size_t(siblings.at(row))].row = row;
}

int OrgModel::count(int node)
{
    int below = 0;
    for (int child : std::as_const(m_nodes[size_t(node)].children))
        below += 1 + count(child);
    return m_nodes[size_t(node)].below = below;
}

QModelIndex OrgModel::indexOf(RecordId person) const
{
    const int place = m_places.value(person, -1);
    return place < 0 ? QModelIndex() : createIndex(m_nodes[size_t(place)].row, 0, quintptr(place));
}

RecordId OrgModel::personAt(const QModelIndex &index) const
{
    return index.isValid() ? m_nodes[size_t(index.internalId())].id : 0;
}

bool OrgModel::isUnder(RecordId person, RecordId above) const
{
    for (int at = m_places.value(person, -1); at >= 0; at = m_nodes[size_t(at)].parent) {
        if (m_nodes[size_t(at)].id == above)
            return true;
    }
    return false;
}

const QList<int> &OrgModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_nodes[size_t(parent.internalId())].children : m_top;
}

QModelIndex OrgModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(childrenOf(parent).at(row)));
}

QModelIndex OrgModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int parent = m_nodes[size_t(child.internalId())].parent;
    return parent < 0 ? QModelIndex() : createIndex(m_nodes[size_t(parent)].row, 0, quintptr(parent));
}

int OrgModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

QVariant OrgModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = m_nodes[size_t(index.internalId())];
    const int direct = int(node.children.size());
    if (role == Qt::TextAlignmentRole && index.column() >= DirectColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == NameColumn) {
        const QString who = node.role.isEmpty() ? node.name : tr("%1, %2").arg(node.name, node.role);
        return direct == 0 ? who : tr("%1, %n direct report(s)", nullptr, direct).arg(who);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: return node.name;
    case RoleColumn: return node.role;
    case DirectColumn: return direct == 0 ? QVariant() : QVariant(direct);
    case AllColumn: return node.below == 0 ? QVariant() : QVariant(node.below);
    default: return {};
    }
}

QVariant OrgModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= DirectColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case RoleColumn: return tr("Role");
    case DirectColumn: return tr("Direct reports");
    case AllColumn: return tr("All reports");
    default: return {};
    }
}

Qt::ItemFlags OrgModel::flags(const QModelIndex &index) const
{
    return QAbstractItemModel::flags(index) | Qt::ItemIsDropEnabled | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList OrgModel::mimeTypes() const { return {personFormat}; }

QMimeData *OrgModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(personFormat, QByteArray::number(personAt(indexes.first())));
    return data;
}

bool OrgModel::dropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent)
{
    if (data && data->hasFormat(personFormat))
        emit managerDropped(data->data(personFormat).toLongLong(), personAt(parent));
    return false; // the tree follows the store, the view takes nothing away
}

} // namespace muster
