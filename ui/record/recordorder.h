// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/record/recordmodel.h"

#include <QCollator>
#include <vector>

namespace muster {

/// In which order the records of a model stand: by one column, or by the usual order of the type. What is not given stands
/// last, in whichever direction; equal ones stand in the order of making.
class RecordOrder
{
public:
    explicit RecordOrder(const RecordModel &model);

    void setColumn(int column, bool descending); ///< -1: the usual order
    int column() const { return m_column; }      ///< -1: the usual order
    bool isDescending() const { return m_isDescending; }
    /// True when the order looks at one of the columns.
    bool looksAt(int first, int last) const;

    /// All rows of the model in order.
    std::vector<int> sorted() const;
    /// True when the first stands before the second. Both must be in the model.
    bool isBefore(RecordId first, RecordId second) const;
    /// Less than 0: left is smaller.
    int compare(const QVariant &left, const QVariant &right) const;
    int compareTexts(const QString &left, const QString &right) const { return m_collator.compare(left, right); }

    /// The places of a text column's cells among one another: what takes longest about sorting by text. It can be made ahead
    /// of it in another thread, by rankTexts(); it holds until forgetRanks().
    QStringList textsOf(int column) const;
    static std::vector<int> rankTexts(const QStringList &texts);
    void setRanks(int column, std::vector<int> ranks) { m_ranks.insert(column, std::move(ranks)); }
    void forgetRanks() { m_ranks.clear(); }

private:
    struct Step { int column; bool isDescending; bool isOpenFirst; };

    std::vector<Step> steps() const;
    QVariant key(const Value &value, const Step &step) const;
    int compared(const QVariant &left, const QVariant &right, bool descending) const;
    /// A number a record in the order of the model's rows; the greater, the later.
    std::vector<qint64> keys(const Step &step) const;
    std::vector<qint64> textKeys(const Step &step) const;

    const RecordModel &m_model;
    QCollator m_collator;
    int m_column = -1;
    bool m_isDescending = false;
    QHash<int, std::vector<int>> m_ranks;
};

} // namespace muster
