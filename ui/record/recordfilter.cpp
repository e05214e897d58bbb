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
        if (ids.size() > 1)
            std::erase_if(m_all, [&](int row) { return ids.contains(m_model.idAt(row)); });
        else
            std::erase(m_all, m_model.rowOf(*ids.begin()));
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
        shift(first, last - first + 1);
        m_searched.insert(first, last);
        follow(first, last, 0, columnCount() - 1);
    });
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        for (int row = first; row <= last; ++row)
            hide(m_model.idAt(row));
    });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        shift(last + 1, first - last - 1);
        m_searched.remove(first, last);
        prepareSoon();
    });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_searched.clear();
        m_order.forgetRanks();
        m_pending.clear();
        m_all = m_order.sorted();
        m_shown = passing(m_all);
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
    return index.isValid() ? m_model.index(m_shown[size_t(index.row())], index.column()) : QModelIndex();
}

QModelIndex RecordFilter::mapFromSource(const QModelIndex &index) const
{
    const int row = index.isValid() ? shownAt(index.row()) : -1;
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

QVariant RecordFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Of columns even where no row is shown.
    return orientation == Qt::Horizontal ? m_model.headerData(section, orientation, role)
                                         : QAbstractItemModel::headerData(section, orientation, role);
}

int RecordFilter::shownAt(int row) const
{
    const auto at = std::find(m_shown.begin(), m_shown.end(), row);
    return at == m_shown.end() ? -1 : int(at - m_shown.begin());
}

int RecordFilter::rowOf(RecordId id) const { return shownAt(m_model.rowOf(id)); }

size_t RecordFilter::placeOf(int row, const std::vector<int> &rows) const
{
    const RecordId id = m_model.idAt(row);
    return size_t(std::partition_point(rows.begin(), rows.end(),
                                       [&](int other) { return m_order.isBefore(m_model.idAt(other), id); }) - rows.begin());
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

/// The model's rows from there on have other numbers now.
void RecordFilter::shift(int from, int by)
{
    for (std::vector<int> *rows : {&m_all, &m_shown}) {
        for (int &row : *rows)
            row += row >= from ? by : 0;
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
int RecordFilter::placeToShow(int row) const
{
    std::vector<int> settled;
    settled.reserve(m_shown.size());
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(settled), [&](int other) {
        return other != row && (m_pending.isEmpty() || !m_pending.contains(m_model.idAt(other)));
    });
    const size_t place = placeOf(row, settled);
    return place < settled.size() ? shownAt(settled[place]) : rowCount();
}

void RecordFilter::followRecord(RecordId id, int firstColumn, int lastColumn)
{
    m_pending.remove(id);
    const int row = m_model.rowOf(id);
    m_all.insert(m_all.begin() + qsizetype(placeOf(row, m_all)), row);
    const int shown = shownAt(row);
    const bool wanted = accepts(row);
    if (shown >= 0 && !wanted) {
        beginRemoveRows({}, shown, shown);
        m_shown.erase(m_shown.begin() + shown);
        endRemoveRows();
    } else if (shown < 0 && wanted) {
        const int at = placeToShow(row);
        beginInsertRows({}, at, at);
        m_shown.insert(m_shown.begin() + at, row);
        endInsertRows();
    } else if (shown >= 0) {
        // The row that it is to stand before.
        const int before = m_order.looksAt(firstColumn, lastColumn) ? placeToShow(row) : shown;
        const int at = before > shown ? before - 1 : before;
        if (at != shown) {
            beginMoveRows({}, shown, shown, {}, before);
            m_shown.erase(m_shown.begin() + shown);
            m_shown.insert(m_shown.begin() + at, row);
            endMoveRows();
        }
        emit dataChanged(index(at, firstColumn), index(at, lastColumn));
    }
}

void RecordFilter::show(const std::vector<int> &candidates)
{
    std::vector<int> shown = passing(candidates);
    if (shown != m_shown)
        replace(std::move(shown));
}

void RecordFilter::replace(std::vector<int> shown)
{
    // One change of the layout: signals for each run of rows would take longer than everything else.
    emit layoutAboutToBeChanged();
    const std::vector<int> old = std::exchange(m_shown, std::move(shown));
    std::vector<int> places(size_t(m_model.rowCount()), -1); // by row of the model
    for (size_t at = 0; at < m_shown.size(); ++at)
        places[size_t(m_shown[at])] = int(at);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        const int at = places[size_t(old[size_t(index.row())])];
        after << (at < 0 ? QModelIndex() : createIndex(at, index.column()));
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
