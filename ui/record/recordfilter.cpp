// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/recordfilter.h"

#include "ui/base/background.h"

namespace muster {

namespace {

constexpr int mostSingle = 500;     // changed rows that are looked at one by one; above it all are
constexpr int worthPreparing = 2000; // rows from which it pays to make texts and ranks ahead
constexpr int slice = 6;            // milliseconds of preparing at a time

} // namespace

RecordFilter::RecordFilter(RecordModel &model, QObject *parent)
    : QAbstractProxyModel(parent), m_model(model), m_searched(model), m_order(model)
{
    m_prepare.setSingleShot(true);
    connect(&m_prepare, &QTimer::timeout, this, &RecordFilter::prepare);
    setSourceModel(&model);
    connectModel();
    m_all = m_order.sorted();
    m_shown = m_all;
    prepareSoon();
}

void RecordFilter::connectModel()
{
    connect(&m_model, &RecordModel::following, this, [this](const QSet<RecordId> &ids) {
        m_pending = ids;
        m_isAlone = ids.size() == 1;
        m_isFollowing = true;
        const auto isPending = [&ids](RecordId id) { return ids.contains(id); };
        if (ids.size() > 1)
            m_all.erase(std::remove_if(m_all.begin(), m_all.end(), isPending), m_all.end());
        else if (const auto only = std::find(m_all.begin(), m_all.end(), *ids.begin()); only != m_all.end())
            m_all.erase(only);
    });
    connect(&m_model, &RecordModel::followed, this, [this] {
        m_isFollowing = false;
        if (std::exchange(m_isDisordered, false))
            arrange(0, columnCount() - 1);
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        follow(first.row(), last.row(), first.column(), last.column());
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        m_searched.insert(first, last);
        follow(first, last, 0, columnCount() - 1);
    });
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            hide(m_model.idAt(row));
    });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        m_searched.remove(first, last);
        prepareSoon();
    });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_searched.clear();
        m_order.forgetRanks();
        m_pending.clear();
        m_all = m_order.sorted();
        m_shown.clear();
        std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_shown), [this](RecordId id) { return accepts(id); });
        endResetModel();
        prepareSoon();
    });
}

QModelIndex RecordFilter::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RecordFilter::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_model.index(m_model.rowOf(idAt(index.row())), index.column()) : QModelIndex();
}

QModelIndex RecordFilter::mapFromSource(const QModelIndex &index) const
{
    const int row = index.isValid() ? rowOf(m_model.idAt(index.row())) : -1;
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

QVariant RecordFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Of columns even where no row is shown.
    return orientation == Qt::Horizontal ? m_model.headerData(section, orientation, role)
                                         : QAbstractItemModel::headerData(section, orientation, role);
}

int RecordFilter::rowOf(RecordId id) const
{
    const auto at = std::find(m_shown.begin(), m_shown.end(), id);
    return at == m_shown.end() ? -1 : int(at - m_shown.begin());
}

size_t RecordFilter::placeOf(RecordId id, const std::vector<RecordId> &ids) const
{
    return size_t(std::partition_point(ids.begin(), ids.end(), [&](RecordId other) { return m_order.isBefore(other, id); })
                  - ids.begin());
}

void RecordFilter::hide(RecordId id)
{
    m_pending.remove(id);
    if (const int row = rowOf(id); row >= 0) {
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + row);
        endRemoveRows();
    }
}

void RecordFilter::follow(int first, int last, int firstColumn, int lastColumn)
{
    m_searched.change(first, last);
    for (Condition &condition : m_columns)
        condition.known.clear(); // a title that is referred to may be another one now
    m_order.forgetRanks();
    prepareSoon();
    bool isAnnounced = last - first < mostSingle;
    for (int row = first; isAnnounced && row <= last; ++row)
        isAnnounced = m_pending.contains(m_model.idAt(row));
    // A record that is not the only one of its step stands among others whose place is not right yet either; and a title that
    // is referred to moves all who refer to it.
    const bool canMoveAlone = m_isAlone && !(firstColumn == lastColumn && m_order.looksAt(firstColumn, lastColumn));
    if (isAnnounced && canMoveAlone) {
        followRecord(m_model.idAt(first), firstColumn, lastColumn);
        return;
    }
    if (m_isFollowing)
        m_isDisordered = true; // all at once, when the whole step has been told
    else
        arrange(firstColumn, lastColumn); // a change of everything, such as the mask of confidential texts
}

void RecordFilter::arrange(int firstColumn, int lastColumn)
{
    m_pending.clear();
    m_all = m_order.sorted();
    show(m_all);
    if (!m_shown.empty())
        emit dataChanged(index(0, firstColumn), index(rowCount() - 1, lastColumn));
}

/// Where a record has to stand among those that are shown; it may be one of them.
int RecordFilter::placeToShow(RecordId id) const
{
    std::vector<RecordId> settled;
    settled.reserve(m_shown.size());
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(settled),
                 [&](RecordId other) { return other != id && !m_pending.contains(other); });
    const size_t place = placeOf(id, settled);
    return place < settled.size() ? rowOf(settled[place]) : rowCount();
}

void RecordFilter::followRecord(RecordId id, int firstColumn, int lastColumn)
{
    m_pending.remove(id);
    m_all.insert(m_all.begin() + qsizetype(placeOf(id, m_all)), id);
    const int row = rowOf(id);
    const bool wanted = accepts(id);
    if (row >= 0 && !wanted) {
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + row);
        endRemoveRows();
    } else if (row < 0 && wanted) {
        const int at = placeToShow(id);
        beginInsertRows({}, at, at);
        m_shown.insert(m_shown.begin() + at, id);
        endInsertRows();
    } else if (row >= 0) {
        const int before = m_order.looksAt(firstColumn, lastColumn) ? placeToShow(id) : row; // the row that it is to stand before
        const int at = before > row ? before - 1 : before;
        if (at != row) {
            beginMoveRows({}, row, row, {}, before);
            m_shown.erase(m_shown.begin() + row);
            m_shown.insert(m_shown.begin() + at, id);
            endMoveRows();
        }
        emit dataChanged(index(at, firstColumn), index(at, lastColumn));
    }
}

void RecordFilter::show(const std::vector<RecordId> &candidates)
{
    std::vector<RecordId> shown;
    shown.reserve(candidates.size());
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(shown), [this](RecordId id) { return accepts(id); });
    if (shown != m_shown)
        replace(std::move(shown));
}

void RecordFilter::replace(std::vector<RecordId> shown)
{
    // One change of the layout: signals for each run of rows would take longer than everything else.
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QHash<RecordId, int> rows;
    for (const QModelIndex &index : before)
        rows.insert(idAt(index.row()), -1);
    const std::vector<RecordId> old = std::exchange(m_shown, std::move(shown));
    for (size_t row = 0; row < m_shown.size() && !rows.isEmpty(); ++row) {
        if (const auto at = rows.find(m_shown[row]); at != rows.end())
            *at = int(row);
    }
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        const int row = rows.value(old[size_t(index.row())]);
        after << (row < 0 ? QModelIndex() : createIndex(row, index.column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void RecordFilter::sort(int column, Qt::SortOrder order)
{
    const bool isDescending = column >= 0 && order == Qt::DescendingOrder;
    if (column == m_order.column() && isDescending == m_order.isDescending())
        return;
    m_order.setColumn(column, isDescending);
    m_all = m_order.sorted();
    show(m_all);
}

/// After a moment without changes: nobody waits for it then.
void RecordFilter::prepareSoon()
{
    ++m_generation;
    if (m_model.rowCount() >= worthPreparing)
        m_prepare.start(300);
}

void RecordFilter::prepare()
{
    if (!m_searched.prepare(slice))
        m_prepare.start(0);
    else
        rankInBackground();
}

void RecordFilter::rankInBackground()
{
    if (m_model.type().isGrowing())
        return; // the texts of all would fill the memory that leaving them in the file has saved
    QList<int> columns;
    QList<QStringList> texts;
    const QList<Field> &fields = m_model.type().fields();
    for (int column = 0; column < int(fields.size()); ++column) {
        const Field &field = fields.at(column);
        if (field.kind() == FieldKind::Text && !field.isMultiline() && !field.isSecondary() && !field.isHidden()) {
            columns << column;
            texts << m_order.textsOf(column);
        }
    }
    const auto work = [texts] {
        QList<std::vector<int>> ranks;
        for (const QStringList &each : texts)
            ranks << RecordOrder::rankTexts(each);
        return ranks;
    };
    inBackground(this, work, [this, columns, generation = m_generation](const QList<std::vector<int>> &ranks) {
        for (qsizetype i = 0; i < ranks.size() && generation == m_generation; ++i)
            m_order.setRanks(columns.at(i), ranks.at(i));
    });
}

} // namespace muster
