// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"
#include "ui/base/explains.h"

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace muster {

class RecordFilter;
class RecordModel;
class RecordTable;
struct TableState;

/// All records of one type: a table to sort, filter, edit and select in. It has no hooks; an unusual page is another
/// widget. Its commands are its actions(): the window may put them into menus.
class RecordPage : public QWidget, public Explains
{
    Q_OBJECT
public:
    RecordPage(Context &context, const RecordType &type, QWidget *parent = nullptr);
    ~RecordPage() override; ///< remembers columns and sorting for the type

    const RecordType &type() const { return m_type; }
    RecordTable *table() const { return m_table; }
    RecordFilter &filter() const { return *m_filter; }
    QList<RecordId> selectedIds() const;

    void createNew() { createFor(0); } ///< a new record, selected and open for its first field
    void createFor(RecordId owner);    ///< the same, as a part of `owner` (0: of whatever its default is)
    void removeSelected();
    void copySelected(); ///< the selected rows as a table: tab-separated text and HTML
    void paste(); ///< rows of a spreadsheet: new records under known headers, else the cells from the current one on
    void bulkEdit(); ///< asks for a field and its value for all selected records
    void showHistory();
    /// Asks to explain the current cell: a stored value was typed or imported by somebody, some day.
    bool explainCurrent() override;
    /// One field of these records, as one undo step. False when it was refused.
    bool setForAll(const QList<RecordId> &ids, int field, const Value &value);
    /// Only these records, under a chip that says why and can be closed.
    void showOnly(const QList<RecordId> &ids, const QString &title);
    void setSearchText(const QString &text);
    void setFilterShown(bool shown);
    void select(RecordId id);
    void clearFilters();
    TableState state() const;
    void setState(const TableState &state);
    QString status() const { return m_status; }

signals:
    /// How many are shown and selected, and the sums of what is selected.
    void statusChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void makeActions();
    QAction *addCommand(const QString &text, const char *iconName, void (RecordPage::*run)());
    void updateState();
    void updateStatus();
    void openCurrent();
    void explain() { explainCurrent(); }
    void showHeaderMenu(const QPoint &at);
    void showRowMenu(const QPoint &at);
    void restoreColumns();
    void widenTexts();
    void saveColumns() const;
    QString settingsKey() const;
    QString sums(const QList<RecordId> &ids) const;

    Context &m_context;
    const RecordType &m_type;
    RecordModel *m_model;
    RecordFilter *m_filter;
    RecordTable *m_table;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QPushButton *m_emptyButton;
    QToolButton *m_chip;
    QString m_status;
    bool m_areWidthsUsual = false; ///< nobody has chosen them, and they have not been fitted yet
};

} // namespace muster
