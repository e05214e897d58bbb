// SPDX-License-Identifier: GPL-3.0-or-later
// The menu Schedule: the plan, its baselines, and the keys of the Gantt chart.
#include "app/base/checkedfile.h"
#include "app/base/filename.h"
#include "app/schedule/schedulecalendar.h"
#include "ui/base/asking.h"
#include "ui/base/toast.h"
#include "ui/mainwindow.h"
#include "ui/schedule/ganttview.h"
#include "ui/schedule/whatifdialog.h"
#include "ui/workspace.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStandardPaths>

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
    const auto here = [this](auto act) {
        return [this, act] {
            if (auto *view = qobject_cast<GanttView *>(m_workspace->viewWidget()))
                act(*view);
        };
    };
    add(menu, tr("&Gantt chart"), {}, "gantt", Needs::File, onGantt([](GanttView &) {}));
    add(menu, tr("&Plan automatically …"), QKeySequence(QStringLiteral("Ctrl+Shift+P")), "schedule", Needs::Writable,
        onGantt([](GanttView &view) { view.planAutomatically(); }));
    add(menu, tr("Take a &baseline …"), QKeySequence(QStringLiteral("Ctrl+Shift+B")), "history", Needs::Writable,
        onGantt([](GanttView &view) { view.askBaseline(); }));
    add(menu, tr("&New project from this one …"), {}, "copy", Needs::WritableGantt, here([](GanttView &view) { view.askCopy(); }));
    add(menu, tr("What &if …"), QKeySequence(QStringLiteral("Ctrl+Shift+W")), "help", Needs::Writable,
        [this] { WhatIfDialog(*m_context, this).exec(); });
    add(menu, tr("Write a &calendar file …"), {}, "export", Needs::File, [this] { writeCalendar(); });
    add(menu, tr("R&ota"), {}, "redo", Needs::File, [this] { m_workspace->goTo(QByteArray("schedule/rota")); });
    menu->addSeparator();
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

/// Whose dates, and where to: a calendar program can then read the file, or subscribe to it.
void MainWindow::writeCalendar()
{
    QStringList names{tr("The whole team")};
    QList<CalendarScope> scopes{{}};
    for (const Project &project : m_store->all<Project>()) {
        if (project.state == ProjectState::Planned || project.state == ProjectState::Active) {
            names << tr("Project: %1").arg(project.name);
            scopes << CalendarScope{{}, project.id};
        }
    }
    for (const Person &person : m_store->all<Person>()) {
        if (person.isEmployedOn(m_today)) {
            names << person.name;
            scopes << CalendarScope{person.id, {}};
        }
    }
    const auto chosen = askChoice(this, tr("Write a calendar file"), tr("Whose dates?"), names, 0);
    if (!chosen)
        return;
    const QString usual = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                              .filePath(fileNameOf(names.at(*chosen)) + QStringLiteral(".ics"));
    const QString file = QFileDialog::getSaveFileName(this, tr("Write a calendar file"), usual, tr("Calendar (*.ics)"));
    if (!file.isEmpty() && guarded([&] { CheckedFile::write(file, scheduleCalendar(*m_store, scopes.at(*chosen), QDateTime::currentDateTimeUtc())); }))
        m_toast->say(tr("Written: %1").arg(QFileInfo(file).fileName()));
}

} // namespace muster
