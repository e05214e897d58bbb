// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/teamplan.h"
#include "ui/base/context.h"

#include <QDialog>
#include <QTimer>
#include <atomic>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStandardItemModel;
class QTabWidget;
class QTableView;

namespace muster {

/// Plans the open tasks of a project, or of all, in the background: the best plan so far is told while it looks for better ones, and
/// Stop takes it. What would change, and why each task starts when it does, is shown before anything is done; Apply is one
/// step that can be undone. Due dates stay as they are.
class AutoPlanDialog : public QDialog
{
    Q_OBJECT
public:
    /// `budget` as given is used instead of the time that can be chosen: for tests that want the same plan every time.
    AutoPlanDialog(Context &context, Id<Project> project, QWidget *parent = nullptr, std::optional<PlanBudget> budget = {});
    ~AutoPlanDialog() override;

    bool isPlanning() const { return m_progress != nullptr; }
    const PlanResult &result() const { return m_result; }
    Changes changes() const; ///< what Apply would do
    QTableView &table() const { return *m_table; }
    void start();
    void stop(); ///< the search; the best plan so far stands
    void apply();

private:
    /// What the search tells while it runs in another thread.
    struct Progress
    {
        std::atomic<bool> isStopped{false};
        std::atomic<long> passes{0};
        std::atomic<int> finish{0};
        std::atomic<int> bound{0};
    };
    QWidget *makeTables();
    void showProgress();
    void take(const PlanResult &result);
    void fillTables();
    QString summary(const QList<TeamPlan::Row> &rows, qsizetype changed) const;
    void updateButtons();

    Context &m_context;
    Id<Project> m_project;
    std::optional<PlanBudget> m_budget;
    std::shared_ptr<TeamPlan> m_team;
    std::shared_ptr<Progress> m_progress; ///< while it looks
    PlanResult m_result;
    QTimer m_poll;
    QComboBox *m_time;
    QLabel *m_text;
    QProgressBar *m_bar;
    QTabWidget *m_tabs;
    QTableView *m_table = nullptr;
    QStandardItemModel *m_rows;
    QStandardItemModel *m_left;
    QCheckBox *m_all;
    QPushButton *m_stop;
    QPushButton *m_again;
    QPushButton *m_apply;
};

} // namespace muster
