// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/field.h"
#include "app/record/problem.h"
#include "app/record/pagedtable.h"

#include <QLocale>
#include <memory>

namespace muster {

class Store;

/// One step of the order in which records of a type are first shown.
struct SortBy
{
    QByteArray field; ///< a choice sorts what is open before what is closed
    bool descending = false;
};

/// What a kind of record is: its names, its fields, its rule. One object per kind, for the life of the program.
class RecordType
{
public:
    virtual ~RecordType() = default;
    RecordType(const RecordType &) = delete;
    RecordType &operator=(const RecordType &) = delete;

    const QByteArray &name() const { return m_name; } ///< the SQL table: "budget_line"
    QByteArray kind() const { return m_kind; }        ///< KIND on the command line: "budget-lines"
    QString label() const;                            ///< "Budget line"
    QString pluralLabel() const;                      ///< "Budget lines"
    QString counted(qsizetype count, const QLocale &locale = QLocale()) const; ///< "1 budget line", "1,204 budget lines"
    const QList<Field> &fields() const { return m_fields; }
    const QList<SortBy> &usualOrder() const { return m_usualOrder; } ///< empty: as they were made
    const Field &field(QByteArrayView name) const;    ///< the field must exist
    int indexOf(QByteArrayView name) const;           ///< -1 when there is none
    QList<int> allFields() const;                     ///< their indexes: 0, 1, …
    /// The field that the record belongs to as a part, or -1.
    int ownerIndex() const;
    /// The field by which it is part of a record of that type, or -1.
    int ownerField(const RecordType &owner) const;

    /// Its records are read when they are asked for, instead of being held in memory.
    virtual bool isGrowing() const = 0;
    /// `rows` is for a growing type only.
    virtual std::unique_ptr<AnyTable> makeTable(std::unique_ptr<RowSource> rows = {}) const = 0;
    /// A new record as its struct makes it, with a new id.
    virtual Row blank() const = 0;
    /// The type's own rule, beyond the constraints of its fields.
    virtual Problems check(const Row &row, const Store &store) const = 0;
    /// The type's rule about what may change: none before is a new record, none after a removal. `store` is as it would be.
    virtual Problems checkChange(const std::optional<Row> &before, const std::optional<Row> &after, const Store &store) const = 0;

protected:
    RecordType(QByteArray name, QByteArray kind, const char *label, const char *plural, QList<Field> fields,
               QList<SortBy> usualOrder);

private:
    QByteArray m_name, m_kind;
    const char *m_label;
    const char *m_plural;
    QList<Field> m_fields;
    QList<SortBy> m_usualOrder;
};

using RecordTypes = QList<const RecordType *>;

/// The bridge between a struct and its description: the only place where both are known.
template <class T> class Description : public RecordType
{
public:
    using Check = Problems (*)(const T &, const Store &);
    using CheckChange = Problems (*)(const T *before, const T *after, const Store &);

    Description(QByteArray name, QByteArray kind, const char *label, const char *plural, QList<Field> fields,
                Check rule = nullptr, CheckChange changeRule = nullptr, QList<SortBy> usualOrder = {})
        : RecordType(std::move(name), std::move(kind), label, plural, std::move(fields), std::move(usualOrder)),
          m_check(rule), m_checkChange(changeRule)
    {
    }
    Description(QByteArray name, QByteArray kind, const char *label, const char *plural, QList<Field> fields, Check rule,
                QList<SortBy> usualOrder)
        : Description(std::move(name), std::move(kind), label, plural, std::move(fields), rule, nullptr, std::move(usualOrder))
    {
    }

    static Row toRow(const RecordType &type, const T &record)
    {
        Row row{record.id.value, {}};
        row.values.reserve(type.fields().size());
        for (const Field &field : type.fields())
            row.values.append(field.read(&record));
        return row;
    }

    static T fromRow(const RecordType &type, const Row &row)
    {
        T record;
        record.id = {row.id};
        for (qsizetype i = 0; i < row.values.size(); ++i)
            type.fields().at(i).write(&record, row.values.at(i));
        return record;
    }

    bool isGrowing() const override { return muster::isGrowing<T>; }
    std::unique_ptr<AnyTable> makeTable(std::unique_ptr<RowSource> rows) const override
    {
        if constexpr (muster::isGrowing<T>)
            return std::make_unique<PagedTable<T>>(*this, std::move(rows));
        else
            return std::make_unique<Table<T>>(*this);
    }

    Row blank() const override
    {
        T record;
        record.id = Id<T>::make();
        return toRow(*this, record);
    }

    Problems check(const Row &row, const Store &store) const override
    {
        return m_check ? m_check(fromRow(*this, row), store) : Problems();
    }

    Problems checkChange(const std::optional<Row> &before, const std::optional<Row> &after, const Store &store) const override
    {
        if (!m_checkChange)
            return {};
        const std::optional<T> from = before ? std::optional<T>(fromRow(*this, *before)) : std::nullopt;
        const std::optional<T> to = after ? std::optional<T>(fromRow(*this, *after)) : std::nullopt;
        return m_checkChange(from ? &*from : nullptr, to ? &*to : nullptr, store);
    }

private:
    Check m_check;
    CheckChange m_checkChange;
};

/// What a value of one of T's choices stands for: its word, its tone. Null for a value that is none.
template <class T, class E> const Choice *choiceOf(QByteArrayView field, E value)
{
    return recordType<T>().field(field).choice(int(value));
}
/// Its word for people; empty for a value that is none.
template <class T, class E> QString choiceWord(QByteArrayView field, E value)
{
    const Choice *choice = choiceOf<T>(field, value);
    return choice ? choice->word() : QString();
}

template <class T> Row toRow(const T &record) { return Description<T>::toRow(recordType<T>(), record); }
template <class T> T fromRow(const Row &row) { return Description<T>::fromRow(recordType<T>(), row); }

// --- the table that a type makes of its structs ---

template <class T> Row Table<T>::rowAt(qsizetype index) const
{
    return Description<T>::toRow(m_type, m_records[size_t(index)]);
}

template <class T> Value Table<T>::value(qsizetype index, int field) const
{
    return m_type.fields().at(field).read(&m_records[size_t(index)]);
}

template <class T> void Table<T>::append(RecordId id, const StoredCell *cells)
{
    T &record = m_records.emplace_back();
    record.id = {id};
    for (const Field &field : m_type.fields()) {
        field.load(&record, cells);
        cells += storedColumnCount(field.kind());
    }
}

template <class T> void Table<T>::put(const Row &row)
{
    T record = Description<T>::fromRow(m_type, row);
    const auto at = lowerBound(row.id);
    if (at != m_records.end() && at->id.value == row.id)
        *at = std::move(record);
    else
        m_records.insert(at, std::move(record));
}

// --- the same for those that are read when they are asked for ---

template <class T> std::unique_ptr<AnyTable> PagedTable<T>::copy() const
{
    auto copied = std::unique_ptr<PagedTable>(new PagedTable(m_type, m_rows ? m_rows->again() : nullptr, m_ids, m_put));
    if (!copied->m_rows) {
        for (qsizetype at = 0; at < size(); ++at)
            copied->m_put.try_emplace(idAt(at), record(at));
    }
    return copied;
}

template <class T> Row PagedTable<T>::rowAt(qsizetype index) const
{
    return Description<T>::toRow(m_type, record(index));
}

template <class T> Value PagedTable<T>::value(qsizetype index, int field) const
{
    return m_type.fields().at(field).read(&record(index));
}

template <class T> void PagedTable<T>::eachValue(int field, const ValueTaker &take) const
{
    std::vector<Value> values(m_ids.size());
    each({field}, {}, [&](const T &record) {
        if (const qsizetype at = indexOf(record.id.value); at >= 0)
            values[size_t(at)] = m_type.fields().at(field).read(&record);
    });
    for (size_t at = 0; at < values.size(); ++at)
        take(qsizetype(at), values[at]);
}

template <class T> void PagedTable<T>::load(T &record, const StoredCell *cells, const QList<int> &fields) const
{
    for (const int index : fields) {
        const Field &field = m_type.fields().at(index);
        field.load(&record, cells);
        cells += storedColumnCount(field.kind());
    }
}

template <class T>
void PagedTable<T>::each(const QList<int> &fields, const QList<FieldRange> &in, const std::function<void(const T &)> &take) const
{
    T record;
    if (m_rows) {
        m_rows->read(fields, in, [&](RecordId id, const StoredCell *cells) {
            if (!m_put.empty() && m_put.contains(id))
                return;
            record.id = {id};
            load(record, cells, fields);
            take(record);
        });
    }
    for (const auto &[id, now] : m_put) {
        if (now && isIn(in, *now))
            take(*now);
    }
}

template <class T> void PagedTable<T>::sum(int amount, int by, const QList<FieldRange> &in, const RowSource::TakeSum &take) const
{
    if (m_put.empty()) {
        m_rows->sum(amount, by, in, take);
        return;
    }
    std::map<QString, std::tuple<Value, Money, qint64>> sums; // by text: a value has no order of its own
    QList<int> fields{amount, by};
    for (const FieldRange &range : in)
        fields << range.field;
    each(fields, in, [&](const T &record) {
        const Value value = m_type.fields().at(by).read(&record);
        const Money money = m_type.fields().at(amount).read(&record).template value<Money>();
        auto &[group, total, count] = sums[value.toString() + QLatin1Char(' ') + money.currency.code()];
        group = value;
        total = {total.minor + money.minor, money.currency};
        ++count;
    });
    for (const auto &[key, group] : sums)
        take(std::get<0>(group), std::get<1>(group), std::get<2>(group));
}

template <class T> bool PagedTable<T>::isIn(const QList<FieldRange> &ranges, const T &record) const
{
    return std::all_of(ranges.begin(), ranges.end(),
                       [&](const FieldRange &range) { return range.contains(m_type.fields().at(range.field).read(&record)); });
}

template <class T> QList<RecordId> PagedTable<T>::idsIn(const FieldRange &range) const
{
    QList<RecordId> ids;
    each({}, {range}, [&](const T &record) { ids << record.id.value; });
    std::sort(ids.begin(), ids.end());
    return ids;
}

template <class T> const T &PagedTable<T>::record(qsizetype index) const
{
    if (!m_put.empty()) {
        if (const auto now = m_put.find(idAt(index)); now != m_put.end() && now->second)
            return *now->second;
    }
    return block(index / blockSize).records[size_t(index % blockSize)];
}

template <class T> auto PagedTable<T>::block(qsizetype number) const -> const Block &
{
    if (const auto known = m_blocks.find(number); known != m_blocks.end()) {
        known->second.usedAt = ++m_uses;
        return known->second;
    }
    if (m_blocks.size() >= mostBlocks)
        m_blocks.erase(std::min_element(m_blocks.begin(), m_blocks.end(),
                                        [](const auto &a, const auto &b) { return a.second.usedAt < b.second.usedAt; }));
    const auto first = m_ids.begin() + number * blockSize;
    const auto last = std::min(first + blockSize, m_ids.end());
    Block read;
    read.usedAt = ++m_uses;
    read.records.resize(size_t(last - first));
    for (auto id = first; id != last; ++id)
        read.records[size_t(id - first)].id = {*id};
    const QList<int> all = m_type.allFields();
    if (m_rows) {
        // The file may hold more or fewer than is known here: what another process did is not taken in yet.
        m_rows->readBetween(*first, *(last - 1), [&](RecordId id, const StoredCell *cells) {
            if (const auto at = std::lower_bound(first, last, id); at != last && *at == id)
                load(read.records[size_t(at - first)], cells, all);
        });
    }
    return m_blocks.insert_or_assign(number, std::move(read)).first->second;
}

template <class T> void PagedTable<T>::forgetFrom(qsizetype index)
{
    std::erase_if(m_blocks, [index](const auto &known) { return known.first >= index / blockSize; });
}

template <class T> void PagedTable<T>::put(const Row &row)
{
    const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), row.id);
    if (at == m_ids.end() || *at != row.id) {
        forgetFrom(at - m_ids.begin());
        m_ids.insert(at, row.id);
    }
    m_put.insert_or_assign(row.id, Description<T>::fromRow(m_type, row));
}

template <class T> void PagedTable<T>::remove(RecordId id)
{
    if (const qsizetype at = indexOf(id); at >= 0) {
        forgetFrom(at);
        m_ids.erase(m_ids.begin() + at);
    }
    m_put.insert_or_assign(id, std::nullopt);
}

template <class T> void PagedTable<T>::settle()
{
    for (const auto &[id, now] : m_put) {
        if (const qsizetype at = now ? indexOf(id) : -1; at >= 0)
            m_blocks.erase(at / blockSize);
    }
    m_put.clear();
}

} // namespace muster
