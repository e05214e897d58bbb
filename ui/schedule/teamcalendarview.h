// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/base/context.h"
#include "ui/schedule/calendarmodel.h"

#include <QStyledItemDelegate>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;

namespace muster {

/// Who is away when, and what is due: people by days, for a month, or for one to six weeks. Page Up and Page Down turn the page, Home
/// goes to today, Enter opens what stands on the day.
class TeamCalendarView : public QWidget
{
    Q_OBJECT
public:
    explicit TeamCalendarView(Context &context, QWidget *parent = nullptr);

    QTableView &table() const { return *m_table; }
    CalendarModel &model() const { return *m_model; }
    void turn(int pages);
    void goToToday();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeStrip();
    QWidget *makeLegend();
    Period shown() const;
    void refresh();
    void open(const QModelIndex &index);
    void showEntry(const CalendarModel::Entry &entry);

    Context &m_context;
    CalendarModel *m_model;
    QTableView *m_table;
    QComboBox *m_span = nullptr;
    QLabel *m_title = nullptr;
    QStackedWidget *m_stack;
    QDate m_anchor; ///< a day of the span that is shown
};

} // namespace muster
