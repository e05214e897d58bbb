// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"

#include <QAbstractTableModel>
#include <QSet>
#include <functional>
#include <vector>

namespace muster {

/// The records of one type as a table: a row a record, a column a field, in the order of the description.
/// It follows the store by itself; setData() is one undo step. Confidential values are shown as marks, and are not edited,
/// while the context is masked.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = Qt::UserRole + 1, ///< a number or a text that orders as people expect; invalid for "not given"
        RecordIdRole                 ///< the RecordId of the row
    };

    RecordModel(Context &context, const RecordType &type, QObject *parent = nullptr);

    const RecordType &type() const { return m_type; }
    Context &context() const { return m_context; }
    RecordId idAt(int row) const { return m_ids.at(row); }
    int rowOf(RecordId id) const; ///< -1 when it is not shown

    /// Shows only the records that are parts of this one by that field. 0: of none.
    void setOwner(RecordId owner, int field);
    RecordId owner() const { return m_owner.value_or(0); }
    /// The values of one field, in the order of rows; with marks (one a row) only those of the marked rows.
    using ValueTaker = std::function<void(int row, const Value &value)>;
    void eachValue(int field, const ValueTaker &take, const std::vector<char> *marked = nullptr) const;
    /// What SortRole gives for a value.
    QVariant sortValue(const Field &field, const Value &value) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    /// Why the last setData() was refused.
    const Problems &lastProblems() const { return m_problems; }

signals:
    /// Signals for these records follow one by one, though the store holds all that has changed already: until a record's own
    /// signal has come nothing is known about it. Not before a reset.
    void following(const QSet<RecordId> &ids);
    /// All that following() announced of a step has been told.
    void followed();

private:
    void load();
    void follow(const Changes &changes);
    void followRow(RecordId id);
    void refreshReferences(const Changes &changes);
    bool belongs(RecordId id) const;

    bool isMasked(const Field &field) const { return field.isConfidential() && m_context.isMasked(); }
    QVariant look(const Field &field, const Value &value, int role) const;
    QString shown(const Field &field, const Value &value) const;

    Context &m_context;
    const RecordType &m_type;
    QList<RecordId> m_ids; ///< ascending
    std::optional<RecordId> m_owner;
    int m_ownerField = -1;
    Problems m_problems;
};

/// The row with another value in one field. A second amount that only repeats this one (an expense in the team's own
/// currency) follows it where a rule of the type demands that; when the currency changes it is not given any more, and the
/// rule asks for it.
Row withValue(const RecordType &type, const Row &before, int field, const Value &value, const Store &store);

/// "Edit task: Due"
QString editName(const RecordType &type, const Field &field);

} // namespace muster
