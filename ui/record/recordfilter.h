// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/record/recordmodel.h"

#include <QCollator>
#include <QSet>
#include <QSortFilterProxyModel>

namespace muster {

/// Upper and lower case, accents and compatibility forms made equal: what search compares.
QString foldedText(const QString &text);

/// Sorts and filters a RecordModel. Without a column to sort by, the type's usual order holds. Every word must be found; case and accents do not matter. A column's text may be a
/// comparison: ">100", "<=2026-03-01", "=Done", "!=Ann"; "=" alone finds empty cells, "!=" alone the others.
class RecordFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RecordFilter(RecordModel &model, QObject *parent = nullptr);

    RecordModel &records() const { return m_model; }
    RecordId idAt(int row) const { return m_model.idAt(mapToSource(index(row, 0)).row()); }
    int rowOf(RecordId id) const; ///< -1 when it is filtered out

    void setText(const QString &text); ///< in any field that is not confidential
    const QString &text() const { return m_text; }
    void setColumnText(int column, const QString &text);
    QString columnText(int column) const { return m_columns.value(column).text; }
    /// Only these records; nothing: all.
    void setIds(std::optional<QSet<RecordId>> ids);
    bool isRestricted() const { return m_ids.has_value(); }
    /// Always shown, so that a new record is seen although it does not match yet. 0: none.
    void keepShown(RecordId id);
    bool isFiltering() const;
    void clear(); ///< all of it

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; ///< -1: the usual order
    /// The column that is sorted by, or -1: the usual order.
    int sortedBy() const { return m_isUsual ? -1 : sortColumn(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    enum class Comparison { Contains, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
    struct Condition
    {
        QString text; ///< as typed
        Comparison comparison = Comparison::Contains;
        QString operand;  ///< folded
        QVariant bound;   ///< as SortRole gives it; invalid when the operand is only text
    };

    Condition parsed(int column, const QString &text) const;
    bool matches(const QModelIndex &cell, const Condition &condition) const;
    bool matchesText(int row) const;
    int order(const QVariant &left, const QVariant &right) const;
    /// Less than 0: left stands first. What is not given stands last, in whichever direction is sorted.
    int compared(const QVariant &left, const QVariant &right, bool descending) const;
    QVariant usualKey(int row, int column) const;

    RecordModel &m_model;
    QString m_text;
    QStringList m_words;
    QHash<int, Condition> m_columns;
    std::optional<QSet<RecordId>> m_ids;
    RecordId m_keep = 0;
    bool m_isUsual = true;
    QList<std::pair<int, bool>> m_usualOrder; ///< column, descending
    QCollator m_collator;
    mutable QHash<RecordId, QString> m_folded; ///< a record's searchable text, until it changes
};

} // namespace muster
