// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/record/recordfilter.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

class QLineEdit;

namespace muster {

class FieldEditor;

/// Edits a cell with the field's editor. What cannot be understood or is refused stays in the open editor.
class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit RecordDelegate(RecordModel &model, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Saves what was typed; false: it stays open, marked. `mayAsk`: what a rule misses beside it is asked for in a dialog.
    bool take(FieldEditor *editor, bool mayAsk) const;
    bool complete(FieldEditor *editor, const Value &value) const;

    RecordModel &m_model;
};

/// A header with a filter box under each title.
class FilterHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit FilterHeader(QWidget *parent);

    void setTitles(const QStringList &titles); ///< one box a title
    void setFilterShown(bool shown);
    bool isFilterShown() const { return m_shown; }
    QLineEdit *box(int column) const { return m_boxes.at(column); }
    void clearBoxes();

    QSize sizeHint() const override;

signals:
    void filterEdited(int column, const QString &text);
    void leaveRequested(); ///< Enter or Down in a box: on to the rows

protected:
    void updateGeometries() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QList<QLineEdit *> m_boxes;
    bool m_shown = false;
};

/// The table of a RecordFilter: inline editing by F2 or Enter, fields that need room in a dialog.
class RecordTable : public QTableView
{
    Q_OBJECT
public:
    using QTableView::sizeHintForColumn; // of the rows on the screen
    RecordTable(RecordFilter &filter, QWidget *parent);

    FilterHeader *header() const { return m_header; }
    QList<RecordId> selectedIds() const; ///< top to bottom
    RecordId currentId() const;          ///< 0: none
    void select(RecordId id, int column);
    /// The columns that are shown, left to right.
    QList<int> shownColumns() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;

private:
    void editInDialog(const QModelIndex &index);

    RecordFilter &m_filter;
    FilterHeader *m_header;
};

} // namespace muster
