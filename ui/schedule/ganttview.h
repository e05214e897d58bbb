// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/schedule/gantt.h"
#include "ui/base/context.h"
#include "ui/base/prints.h"

#include <QSet>

class QAction;
class QComboBox;
class QPrinter;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace muster {

class Capacity;
class GanttChart;
class GanttModel;

/// Projects, tasks and milestones as a tree with their bars beside it. In the tree Ctrl with Left and Right moves what is current
/// by a day (with Page Up and Page Down by a week), Shift moves its end, Ctrl and Shift its start; each is one step that can be
/// undone. Due dates are promises: nothing here moves them but the form of the task.
class GanttView : public QWidget, public Prints
{
    Q_OBJECT
public:
    static constexpr double zoomStep = 1.4;

    explicit GanttView(Context &context, QWidget *parent = nullptr);

    QTreeView &tree() const { return *m_tree; }
    GanttChart &chart() const { return *m_chart; }
    const GanttModel &model() const { return *m_model; }
    int currentRow() const;
    void setCurrentRow(int row);
    /// What is current, or the project that it belongs to; none: of no project.
    Id<Project> currentProject() const;

    bool moveCurrent(int days);
    bool moveStart(int days);
    bool moveFinish(int days);
    /// Makes `to` wait for `from`.
    bool linkRows(int from, int to, LinkKind kind);
    void askLink();     ///< what the current task waits for, chosen in a dialog
    void askUnlink();
    void askBaseline(); ///< takes one of the current project, or of all
    void askCopy();     ///< a new project after the pattern of the current one
    void planAutomatically();
    void zoom(double factor);
    void goToToday();
    void print() override;
    /// As many pages as it takes, edge to edge: rows down, days across. Returns how many.
    int printTo(QPrinter &printer) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeStrip();
    QWidget *makeBody();
    void fillProjects();
    void followTree();
    void followChart();
    void fillBaselines(bool newest = false);
    void refresh();
    void refold();
    void updateShown();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    bool perform(const QString &text, const Changes &changes);
    void showMenu(int row, const QPoint &global);
    void showZoom();
    void open(int row);
    QList<Id<Task>> linkable(int row) const;

    Context &m_context;
    GanttModel *m_model;
    GanttChart *m_chart;
    QTreeView *m_tree;
    QStackedWidget *m_stack;
    QComboBox *m_project = nullptr;
    QComboBox *m_baseline = nullptr;
    QComboBox *m_zoom = nullptr;
    QAction *m_critical = nullptr;
    QAction *m_closed = nullptr;
    QAction *m_names = nullptr;
    QSet<QPair<int, RecordId>> m_folded; ///< by kind and id
    std::shared_ptr<const Capacity> m_capacity;
    bool m_isFirst = true;
    bool m_isFilling = false;
};

} // namespace muster
