// SPDX-License-Identifier: GPL-3.0-or-later
// The menu Schedule: the plan, its baselines, and the keys of the Gantt chart.
#include "ui/mainwindow.h"
#include "ui/schedule/ganttview.h"
#include "ui/schedule/whatifdialog.h"
#include "ui/workspace.h"

#include <QMenu>
#include <QMenuBar>

namespace muster {

GanttView *MainWindow::goToGantt()
{
    m_workspace->goTo(QByteArray("schedule/gantt"));
    return qobject_cast<GanttView *>(m_workspace->viewWidget());
}

void MainWindow::makeScheduleMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Schedule"));
    const auto onGantt = [this](auto act) {
        return [this, act] {
            if (GanttView *view = goToGantt())
                act(*view);
        };
    };
    add(menu, tr("&Gantt chart"), {}, "gantt", Needs::File, onGantt([](GanttView &) {}));
    add(menu, tr("&Plan automatically …"), QKeySequence(QStringLiteral("Ctrl+Shift+P")), "schedule", Needs::Writable,
        onGantt([](GanttView &view) { view.planAutomatically(); }));
    add(menu, tr("Take a &baseline …"), QKeySequence(QStringLiteral("Ctrl+Shift+B")), "history", Needs::Writable,
        onGantt([](GanttView &view) { view.askBaseline(); }));
    add(menu, tr("What &if …"), QKeySequence(QStringLiteral("Ctrl+Shift+W")), "help", Needs::Writable,
        [this] { WhatIfDialog(*m_context, this).exec(); });
    add(menu, tr("R&ota"), {}, "redo", Needs::File, [this] { m_workspace->goTo(QByteArray("schedule/rota")); });
    menu->addSeparator();
    const auto here = [this](auto act) {
        return [this, act] {
            if (auto *view = qobject_cast<GanttView *>(m_workspace->viewWidget()))
                act(*view);
        };
    };
    add(menu, tr("This task &waits for …"), QKeySequence(QStringLiteral("Ctrl+Shift+L")), "link", Needs::WritableGantt,
        here([](GanttView &view) { view.askLink(); }));
    add(menu, tr("&Remove a link …"), {}, {}, Needs::WritableGantt, here([](GanttView &view) { view.askUnlink(); }));
    menu->addSeparator();
    add(menu, tr("Zoom &in"), QKeySequence(QStringLiteral("Ctrl++")), {}, Needs::Gantt,
        here([](GanttView &view) { view.zoom(GanttView::zoomStep); }));
    add(menu, tr("Zoom &out"), QKeySequence(QStringLiteral("Ctrl+-")), {}, Needs::Gantt,
        here([](GanttView &view) { view.zoom(1 / GanttView::zoomStep); }));
    add(menu, tr("Show &today"), {}, "today", Needs::Gantt, here([](GanttView &view) { view.goToToday(); }));
}

} // namespace muster
