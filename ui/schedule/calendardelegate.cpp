// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/calendardelegate.h"

#include "ui/base/theme.h"
#include "ui/base/viewparts.h"
#include "ui/schedule/calendarmodel.h"

#include <QPainter>

namespace muster {

void CalendarDelegate::paintLeave(QPainter &painter, const QRect &box, const QString &letter, bool isRequested,
                                  const ThemeColors &colors)
{
    const QColor fill = mixed(colors.background, colors.accent, isRequested ? 0.14 : 0.3);
    painter.setPen(isRequested ? QPen(colors.accent, 1, Qt::DashLine) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(colors.text);
    painter.drawText(box, Qt::AlignCenter, letter);
}

void CalendarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &model = *static_cast<const CalendarModel *>(index.model());
    const CalendarModel::Cell &cell = model.cell(index);
    const ThemeColors &colors = themeColors(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    const QColor ground = !cell.isWorking ? mixed(colors.background, colors.secondary, 0.16)
                          : !cell.holiday.isEmpty() ? mixed(colors.background, colors.warn, 0.22) : colors.background;
    painter->fillRect(option.rect, ground);
    if (model.isToday(index.column())) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())), colors.accent);
        painter->fillRect(QRect(option.rect.topRight() - QPoint(1, 0), QSize(2, option.rect.height())), colors.accent);
    }

    painter->setFont(textFont(option.font, 11));
    const QRect box = option.rect.adjusted(3, 3, -3, -3);
    const bool isLeave = cell.leave && cell.isWorking && cell.holiday.isEmpty();
    if (isLeave)
        paintLeave(*painter, box, choiceWord<Leave>("kind", *cell.leave).left(1), cell.isRequested, colors);
    else if (!cell.holiday.isEmpty() && cell.isWorking) {
        painter->setPen(colors.text);
        painter->drawText(box, Qt::AlignCenter, cell.isHalfHoliday ? QStringLiteral("½") : QStringLiteral("★"));
    }

    // What is due stands in the lower corner, so that it is seen on a leave day too.
    painter->setPen(Qt::NoPen);
    const int size = 6;
    int x = option.rect.right() - size - 3;
    const int y = option.rect.bottom() - size - 3;
    if (cell.reviews > 0) {
        painter->setBrush(colors.accent);
        painter->drawRect(x, y, size, size);
        x -= size + 2;
    }
    if (cell.milestones > 0) {
        const QPoint middle = option.rect.center();
        painter->setBrush(colors.accent);
        painter->drawPolygon(QPolygon({middle - QPoint(0, 6), middle + QPoint(6, 0), middle + QPoint(0, 6), middle - QPoint(6, 0)}));
    }
    if (cell.tasks > 0) {
        painter->setPen(cell.isOverdue ? colors.danger : colors.text);
        painter->setFont(textFont(option.font, 11, true));
        const QRect count(option.rect.left() + 2, option.rect.top(), x + size - option.rect.left() - 2, option.rect.height());
        painter->drawText(count, isLeave ? Qt::AlignRight | Qt::AlignBottom : Qt::AlignCenter,
                          cell.isOverdue ? QStringLiteral("%1!").arg(cell.tasks) : QString::number(cell.tasks));
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace muster
