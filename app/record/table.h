// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/codec.h"

#include <QList>
#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace muster {

/// A record outside its struct: its id and one Value for each field of its type, in the order of the description.
struct Row
{
    RecordId id = 0;
    QList<Value> values;

    bool operator==(const Row &) const = default;
};

/// True for a type whose records grow without bound: they are read from the file when they are asked for (PagedTable), and are
/// not held in memory. Specialised beside the struct.
template <class T> inline constexpr bool isGrowing = false;

/// All records of one type, seen without knowing the type. Ordered by id, which is the order of making.
class AnyTable
{
public:
    virtual ~AnyTable() = default;
    virtual std::unique_ptr<AnyTable> copy() const = 0;
    virtual qsizetype size() const = 0;
    virtual RecordId idAt(qsizetype index) const = 0;
    virtual Row rowAt(qsizetype index) const = 0;
    virtual Value value(qsizetype index, int field) const = 0;
    /// The values of one field, from the first record to the last: faster than value() of each where they lie in a file.
    using ValueTaker = std::function<void(qsizetype index, const Value &value)>;
    virtual void eachValue(int field, const ValueTaker &take) const = 0;
    /// Where the record stands, or -1. Logarithmic.
    virtual qsizetype indexOf(RecordId id) const = 0;

    /// Adds the record behind all others: its id is the greatest. `cells` are the columns of its fields, in order.
    virtual void append(RecordId id, const StoredCell *cells) = 0;
    virtual void put(const Row &row) = 0; ///< adds the record or takes the place of the one with its id
    virtual void remove(RecordId id) = 0;
    virtual void reserve(qsizetype size) = 0;
};

/// The same in memory, as the structs that rules and engines read.
template <class T> class Table : public AnyTable
{
public:
    explicit Table(const RecordType &type) : m_type(type) {}
    std::unique_ptr<AnyTable> copy() const override { return std::make_unique<Table>(*this); }

    const std::vector<T> &records() const { return m_records; }
    const T *find(RecordId id) const
    {
        const qsizetype at = indexOf(id);
        return at < 0 ? nullptr : &m_records[size_t(at)];
    }

    qsizetype size() const override { return qsizetype(m_records.size()); }
    RecordId idAt(qsizetype index) const override { return m_records[size_t(index)].id.value; }
    Row rowAt(qsizetype index) const override;
    Value value(qsizetype index, int field) const override;
    void eachValue(int field, const ValueTaker &take) const override
    {
        for (qsizetype index = 0; index < size(); ++index)
            take(index, value(index, field));
    }
    qsizetype indexOf(RecordId id) const override
    {
        const auto at = const_cast<Table *>(this)->lowerBound(id);
        return at != m_records.end() && at->id.value == id ? at - m_records.begin() : -1;
    }

    void append(RecordId id, const StoredCell *cells) override;
    void put(const Row &row) override;
    void remove(RecordId id) override
    {
        if (const qsizetype at = indexOf(id); at >= 0)
            m_records.erase(m_records.begin() + at);
    }
    void reserve(qsizetype size) override { m_records.reserve(size_t(size)); }

private:
    typename std::vector<T>::iterator lowerBound(RecordId id)
    {
        return std::lower_bound(m_records.begin(), m_records.end(), id,
                                [](const T &record, RecordId wanted) { return record.id.value < wanted; });
    }

    const RecordType &m_type;
    std::vector<T> m_records;
};

} // namespace muster
