// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace muster {

struct ThemeColors;

/// Paints a day of the team calendar: leave as a filled box (hatched while it is only asked for) with the letter of its kind,
/// and below it what is due.
class CalendarDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// How leave is filled; also for the legend.
    static void paintLeave(QPainter &painter, const QRect &box, const QString &letter, bool isRequested,
                           const ThemeColors &colors);
};

} // namespace muster
