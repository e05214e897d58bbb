// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/codec.h"

#include <QList>
#include <functional>
#include <memory>
#include <vector>

namespace muster {

/// The records whose field lies between two values, both included: days, numbers, references, texts. Of a range without values
/// the records in which it is not given.
struct FieldRange
{
    int field = -1;
    Value from, to;

    static FieldRange is(int field, const Value &value) { return {field, value, value}; }
    static FieldRange isGiven(int dateField) { return {dateField, QDate(1, 1, 1), QDate(9999, 12, 31)}; }
    bool contains(const Value &value) const;
};

/// Where the records of one type lie that are not held in memory. Reading may throw Error.
class RowSource
{
public:
    /// A record's id and the columns of the fields that were asked for, in the order in which they were.
    using Take = std::function<void(RecordId, const StoredCell *)>;

    virtual ~RowSource() = default;
    /// For another thread; null where the records cannot be read from a second place.
    virtual std::unique_ptr<RowSource> again() const = 0;
    /// Ascending.
    virtual std::vector<RecordId> ids() = 0;
    /// In any order: the records that are in all of the ranges.
    virtual void read(const QList<int> &fields, const QList<FieldRange> &in, const Take &take) = 0;
    /// The sums of an amount over the records in all of the ranges, one for each value of the field `by` and each currency; quick
    /// where an index holds all of these fields.
    using TakeSum = std::function<void(const Value &by, const Money &sum, qint64 count)>;
    virtual void sum(int amount, int by, const QList<FieldRange> &in, const TakeSum &take) = 0;
    /// Whole records from one id to another, both included, ascending.
    virtual void readBetween(RecordId first, RecordId last, const Take &take) = 0;
};

} // namespace muster
