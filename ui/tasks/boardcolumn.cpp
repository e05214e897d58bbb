// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/boardcolumn.h"

#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/record/tone.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace muster {

namespace {
const QString cardFormat = QStringLiteral("application/x-muster-task");
constexpr int cardPadding = 8;
} // namespace

QString BoardCard::text() const
{
    QStringList parts{title};
    for (const QString &part : {who, due, priority}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

void BoardModel::setCards(const QList<BoardCard> &cards)
{
    if (cards == m_cards)
        return;
    beginResetModel();
    m_cards = cards;
    endResetModel();
}

int BoardModel::rowOf(RecordId task) const
{
    for (int row = 0; row < int(m_cards.size()); ++row) {
        if (m_cards.at(row).task == task)
            return row;
    }
    return -1;
}

int BoardModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_cards.size()); }

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardCard &card = m_cards.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return card.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return card.text();
    default: return {};
    }
}

Qt::ItemFlags BoardModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

QStringList BoardModel::mimeTypes() const { return {cardFormat}; }

QMimeData *BoardModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(cardFormat, QByteArray::number(m_cards.at(indexes.first().row()).task));
    return data;
}

bool BoardModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &) const
{
    return data && data->hasFormat(cardFormat) && rowOf(data->data(cardFormat).toLongLong()) < 0;
}

bool BoardModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    emit cardDropped(data->data(cardFormat).toLongLong());
    return false; // the card moves when the store says so, not because the view takes a row away
}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const QFontMetrics body(option.font);
    const QFontMetrics small(textFont(option.font, 11));
    return {120, 2 * body.lineSpacing() + 2 * small.lineSpacing() + 2 * cardPadding + 14};
}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const BoardModel *>(index.model());
    const BoardCard &card = model->card(index.row());
    const ThemeColors &colors = themeColors(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect box = option.rect.adjusted(4, 3, -4, -3);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isSelected ? colors.accent : colors.border, isSelected && (option.state & QStyle::State_HasFocus) ? 2 : 1));
    painter->setBrush(isSelected ? option.palette.color(QPalette::Highlight)
                      : option.state & QStyle::State_MouseOver ? colors.hover : colors.background);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QRect inner = box.adjusted(cardPadding, cardPadding, -cardPadding, -cardPadding);
    const QFontMetrics body(option.font);
    painter->setFont(option.font);
    painter->setPen(colors.text);
    const QRect titleRect(inner.left(), inner.top(), inner.width(), 2 * body.lineSpacing());
    // Two lines; what does not fit is cut in the second.
    QString title = card.title;
    const QString cut = body.elidedText(title, Qt::ElideRight, titleRect.width() * 2 - body.averageCharWidth() * 8);
    painter->drawText(titleRect, Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft, cut);

    const QFont small = textFont(option.font, 11);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    int y = titleRect.bottom() + 3;
    painter->setPen(colors.secondary);
    painter->drawText(QRect(inner.left(), y, inner.width(), smallMetrics.lineSpacing()), Qt::AlignLeft | Qt::AlignVCenter,
                      smallMetrics.elidedText(card.who, Qt::ElideRight, inner.width()));
    y += smallMetrics.lineSpacing() + 2;
    int right = inner.right();
    if (!card.priority.isEmpty()) {
        const QColor tone = colors.tone(card.priorityTone);
        int width = smallMetrics.horizontalAdvance(card.priority) + 12;
        if (smallMetrics.horizontalAdvance(card.due) + width + 4 <= inner.width()) {
            drawChip(*painter, {inner.right() - width + 1, y}, card.priority, tone, mixed(colors.background, tone, 0.1));
        } else { // the date is worth more than the word: the sign of the table stands for it
            width = smallMetrics.height();
            toneIcon(card.priorityTone, option.palette).paint(painter, QRect(inner.right() - width + 1, y, width, width));
        }
        right -= width + 4;
    }
    painter->setPen(colors.tone(card.dueTone));
    painter->drawText(QRect(inner.left(), y, right - inner.left(), smallMetrics.lineSpacing() + 2),
                      Qt::AlignLeft | Qt::AlignVCenter, smallMetrics.elidedText(card.due, Qt::ElideRight, right - inner.left()));
    painter->restore();
}

BoardColumn::BoardColumn(QWidget *parent) : QListView(parent), m_model(new BoardModel(this))
{
    setModel(m_model);
    setItemDelegate(new BoardDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setMinimumWidth(112); // seven of them fit beside the rail of a small window
    setEditTriggers(NoEditTriggers);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex &index) { emit taskActivated(m_model->card(index.row()).task); });
}

RecordId BoardColumn::currentTask() const
{
    return currentIndex().isValid() ? m_model->card(currentIndex().row()).task : 0;
}

void BoardColumn::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (isSideways && (held == Qt::NoModifier || held == Qt::ShiftModifier)) {
        emit leaveRequested(event->key() == Qt::Key_Left ? -1 : 1, held == Qt::ShiftModifier);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentTask() != 0) {
        emit taskActivated(currentTask());
        return;
    }
    QListView::keyPressEvent(event);
}

void BoardColumn::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        emit currentTaskChanged(currentTask());
}

void BoardColumn::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
    else if (currentTask() != 0)
        emit currentTaskChanged(currentTask());
}

} // namespace muster
