// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/tasks/task.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace muster {

/// A task as its card shows it.
struct BoardCard
{
    RecordId task = 0;
    QString title;
    QString who; ///< the assignee; on a board of people the state
    QString due; ///< "12 Mar", with the word when it is overdue
    QString priority;
    Tone dueTone = Tone::Quiet;
    Tone priorityTone = Tone::Quiet;

    bool operator==(const BoardCard &) const = default;
    QString text() const; ///< all of it, for a screen reader
};

/// The cards of one column.
class BoardModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setCards(const QList<BoardCard> &cards); ///< nothing is signalled when they are the same
    const BoardCard &card(int row) const { return m_cards.at(row); }
    int rowOf(RecordId task) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

signals:
    void cardDropped(qint64 task);

private:
    QList<BoardCard> m_cards;
};

class BoardDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// One column of the board. Left and Right leave it, with Shift they take the card along.
class BoardColumn : public QListView
{
    Q_OBJECT
public:
    explicit BoardColumn(QWidget *parent = nullptr);
    BoardModel &cards() const { return *m_model; }
    RecordId currentTask() const; ///< 0: none

signals:
    void leaveRequested(int step, bool withCard);
    void currentTaskChanged(qint64 task);
    void taskActivated(qint64 task);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    BoardModel *m_model;
};

} // namespace muster
