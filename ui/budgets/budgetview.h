// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/spending.h"
#include "ui/base/context.h"
#include "ui/base/explains.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;

namespace muster {

class BudgetModel;
class ChartView;

/// A fiscal year: spending month by month as a chart, and below it the lines. A click or Enter on a number explains it; on a
/// line's name it opens the line.
class BudgetView : public QWidget, public Explains
{
    Q_OBJECT
public:
    explicit BudgetView(Context &context, QWidget *parent = nullptr);

    QTableView &table() const { return *m_table; }
    ChartView &chart() const { return *m_chart; }
    QComboBox &years() const { return *m_years; }
    QComboBox &views() const { return *m_views; }       ///< cash or accrual
    QComboBox &versions() const { return *m_versions; } ///< the adopted plan and the drafts of the year
    int year() const; ///< the fiscal year that is shown
    bool explainCurrent() override;

private:
    void fillYears();
    void fillVersions();
    Spending spending() const;
    void refresh();
    void activate(const QModelIndex &index);
    void explainMonth(int series, int category);

    Context &m_context;
    BudgetModel *m_model;
    QTableView *m_table;
    ChartView *m_chart;
    QComboBox *m_years, *m_views, *m_versions;
    QLabel *m_apart;
    QStackedWidget *m_stack;
};

} // namespace muster
