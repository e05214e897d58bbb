// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reviews/review.h"
#include "ui/base/context.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace muster {

class CalibrationModel;
class ChartView;

/// The round of managers: everybody's rating, how they are distributed, some side by side; a rating is changed with a reason.
class CalibrationView : public QWidget
{
    Q_OBJECT
public:
    explicit CalibrationView(Context &context, QWidget *parent = nullptr);

    QTableView &table() const { return *m_table; }
    ChartView &chart() const { return *m_chart; }
    Id<ReviewCycle> cycle() const;
    QList<Id<Review>> selectedReviews() const;
    void compare(); ///< those that are selected; all of them when fewer than two are

private:
    void refresh();
    void load();
    void updateButtons();

    Context &m_context;
    CalibrationModel *m_model;
    QComboBox *m_cycles;
    QPushButton *m_change, *m_compare;
    ChartView *m_chart;
    QTableView *m_table;
    QStackedWidget *m_stack;
};

} // namespace muster
