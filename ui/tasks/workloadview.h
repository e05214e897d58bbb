// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "ui/base/context.h"
#include "ui/base/explains.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace muster {

class ChartView;
class WorkloadModel;

/// Who has how much to do: load against capacity as a chart, and people by weeks or days as a heat map. A click or Enter on a number
/// shows the tasks behind it.
class WorkloadView : public QWidget, public Explains
{
    Q_OBJECT
public:
    explicit WorkloadView(Context &context, QWidget *parent = nullptr);

    QTableView &table() const { return *m_table; }
    ChartView &chart() const { return *m_chart; }
    bool explainCurrent() override;

private:
    QList<Period> spans() const; ///< the columns of the heat map: weeks from this one, or days from today
    void refresh();
    void explain(const QModelIndex &index);
    void explainUnplanned();

    Context &m_context;
    WorkloadModel *m_model;
    QTableView *m_table;
    ChartView *m_chart;
    QComboBox *m_span;
    QPushButton *m_unplanned; ///< work that is in no number
    QList<RecordId> m_unplannedTasks;
    QStackedWidget *m_stack;
};

} // namespace muster
