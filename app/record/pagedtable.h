// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/rowsource.h"
#include "app/record/table.h"

#include <map>
#include <unordered_map>

namespace muster {

/// A table of a type whose records grow without bound: it knows which there are, and reads them from the file when they are
/// asked for, a block at a time. What is put into it is seen at once and wins over the file, until settle() says that the file
/// holds it. Reading may throw Error.
class AnyPagedTable : public AnyTable
{
public:
    /// The file holds all that was put, or has taken none of it and it was put back.
    virtual void settle() = 0;
    /// Ascending.
    virtual QList<RecordId> idsIn(const FieldRange &range) const = 0;
};

template <class T> class PagedTable : public AnyPagedTable
{
public:
    static constexpr qsizetype blockSize = 128;   ///< records: some screens full
    static constexpr size_t mostBlocks = 64;

    PagedTable(const RecordType &type, std::unique_ptr<RowSource> rows) : m_type(type), m_rows(std::move(rows)), m_ids(m_rows->ids()) {}

    std::unique_ptr<AnyTable> copy() const override;
    qsizetype size() const override { return qsizetype(m_ids.size()); }
    RecordId idAt(qsizetype index) const override { return m_ids[size_t(index)]; }
    Row rowAt(qsizetype index) const override;
    Value value(qsizetype index, int field) const override;
    void eachValue(int field, const ValueTaker &take) const override;
    qsizetype indexOf(RecordId id) const override
    {
        const auto at = std::lower_bound(m_ids.begin(), m_ids.end(), id);
        return at != m_ids.end() && *at == id ? at - m_ids.begin() : -1;
    }
    std::optional<T> find(RecordId id) const
    {
        const qsizetype at = indexOf(id);
        return at < 0 ? std::nullopt : std::optional<T>(record(at));
    }
    /// Gives records with the named fields read and all others as the struct makes them, in any order.
    void each(const QList<int> &fields, const QList<FieldRange> &in, const std::function<void(const T &)> &take) const;
    void sum(int amount, int by, const QList<FieldRange> &in, const RowSource::TakeSum &take) const;

    void append(RecordId, const StoredCell *) override { Q_ASSERT(false); } // nothing loads it
    void put(const Row &row) override;
    void remove(RecordId id) override;
    void reserve(qsizetype) override {}
    void settle() override;
    QList<RecordId> idsIn(const FieldRange &range) const override;

private:
    PagedTable(const RecordType &type, std::unique_ptr<RowSource> rows, std::vector<RecordId> ids, std::map<RecordId, std::optional<T>> put)
        : m_type(type), m_rows(std::move(rows)), m_ids(std::move(ids)), m_put(std::move(put))
    {
    }
    struct Block { std::vector<T> records; quint64 usedAt = 0; };

    /// Good until the next call.
    const T &record(qsizetype index) const;
    const Block &block(qsizetype number) const;
    void load(T &record, const StoredCell *cells, const QList<int> &fields) const;
    bool isIn(const QList<FieldRange> &ranges, const T &record) const;
    void forgetFrom(qsizetype index);

    const RecordType &m_type;
    std::unique_ptr<RowSource> m_rows; ///< null in a copy of what lies in memory: all of it is in m_put
    std::vector<RecordId> m_ids;       ///< ascending
    std::map<RecordId, std::optional<T>> m_put; ///< newer than the file; none: removed
    mutable std::unordered_map<qsizetype, Block> m_blocks; ///< by place in m_ids
    mutable quint64 m_uses = 0;
};

} // namespace muster
