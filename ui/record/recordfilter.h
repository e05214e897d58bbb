// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/record/recordorder.h"
#include "ui/record/searchtext.h"

#include <QAbstractProxyModel>
#include <QSet>
#include <QTimer>

namespace muster {

/// Sorts and filters a RecordModel. Without a column to sort by, the type's usual order holds. Every word must be found; case
/// and accents do not matter. A column's text may be a comparison: ">100", "<=2026-03-01", "=Done", "!=Ann"; "=" alone finds
/// empty cells, "!=" alone the others.
///
/// All records are kept in order, and those that are shown in the same order beside them: a filter compares and sorts
/// nothing again, and an edit moves one row.
class RecordFilter : public QAbstractProxyModel
{
    Q_OBJECT
public:
    explicit RecordFilter(RecordModel &model, QObject *parent = nullptr);

    RecordModel &records() const { return m_model; }
    RecordId idAt(int row) const { return m_model.idAt(m_shown[size_t(row)]); }
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
    int sortedBy() const { return m_order.column(); }
    Qt::SortOrder sortOrder() const { return m_order.isDescending() ? Qt::DescendingOrder : Qt::AscendingOrder; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_shown.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return m_model.columnCount(parent); }
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    QModelIndex sibling(int row, int column, const QModelIndex &) const override { return index(row, column); }
    bool hasChildren(const QModelIndex &parent = {}) const override { return !parent.isValid() && !m_shown.empty(); }
    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    enum class Comparison { Contains, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };
    struct Condition
    {
        QString text; ///< as typed
        Comparison comparison = Comparison::Contains;
        QString operand;  ///< folded
        QByteArray bytes; ///< the same in UTF-8
        QVariant bound;   ///< as SortRole gives it; invalid when the operand is only text
        QHash<qint64, bool> known = {}; ///< the answer for values that many records share
    };

    Condition parsed(int column, const QString &text) const;
    bool matches(int row, int column, const Value &value, const Condition &condition);
    bool matchesKnown(int row, int column, const Value &value, Condition &condition);
    /// Those of the rows that the filter lets through, in the same order.
    std::vector<int> passing(const std::vector<int> &rows);
    bool accepts(int row) { return !passing({row}).empty(); }

    void connectModel();
    void arrange(int firstColumn, int lastColumn);
    void follow(int first, int last, int firstColumn, int lastColumn);
    void followRecord(RecordId id, int firstColumn, int lastColumn);
    void hide(RecordId id);
    void shift(int from, int by);
    size_t placeOf(int row, const std::vector<int> &rows) const;
    int placeToShow(int row) const;
    int shownAt(int row) const; ///< -1 when it is filtered out
    /// Shows what the filter lets through now; `candidates` are all that it might. Selected rows stay selected.
    void show(const std::vector<int> &candidates);
    void replace(std::vector<int> shown);
    void prepareSoon();
    void prepare();
    void rankInBackground();

    RecordModel &m_model;
    SearchText m_searched;
    RecordOrder m_order;
    QString m_text;
    QList<QByteArray> m_words; ///< folded
    QHash<int, Condition> m_columns;
    std::optional<QSet<RecordId>> m_ids;
    RecordId m_keep = 0;
    std::vector<int> m_all;        ///< rows of the model in order, without m_pending
    QSet<RecordId> m_pending;      ///< changed in the store; the model has not told of it yet
    bool m_isAlone = false;      ///< the step in hand touches one record of the table
    bool m_isFollowing = false;  ///< a step is being told
    bool m_isDisordered = false; ///< and cannot be followed record by record
    std::vector<int> m_shown; ///< those of them that the filter lets through
    QTimer m_prepare;
    int m_generation = 0; ///< of the texts that may be ranked in the background
};

} // namespace muster
