// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/ladder.h"
#include "ui/base/context.h"

#include <QAbstractTableModel>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace muster {

/// A ladder as a table: a theme a row, a level a column, in the cells what is expected. A cell with one expectation can be edited.
class LadderModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit LadderModel(Context &context, QObject *parent = nullptr) : QAbstractTableModel(parent), m_context(context) {}

    void load(Id<Ladder> ladder);
    Id<LadderLevel> levelAt(int column) const { return m_levels.at(column).id; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<LadderItem> itemsAt(const QModelIndex &index) const;

    Context &m_context;
    QStringList m_themes;
    QList<LadderLevel> m_levels;
    QList<LadderItem> m_items;
};

/// The ladders, one at a time.
class LadderView : public QWidget
{
    Q_OBJECT
public:
    explicit LadderView(Context &context, QWidget *parent = nullptr);

    QComboBox &ladders() const { return *m_ladders; }
    QTableView &table() const { return *m_table; }

private:
    void refresh();
    void load();
    void askLevel();
    void askItem();
    Id<Ladder> ladder() const;

    Context &m_context;
    LadderModel *m_model;
    QComboBox *m_ladders;
    QLabel *m_description;
    QPushButton *m_addLevel, *m_addItem;
    QTableView *m_table;
    QStackedWidget *m_stack;
};

} // namespace muster
