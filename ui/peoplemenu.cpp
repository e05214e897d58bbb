// SPDX-License-Identifier: GPL-3.0-or-later
// The menu People: what is done with people from anywhere in the window.
#include "ui/mainwindow.h"
#include "ui/staff/leavedialog.h"
#include "ui/staff/oneononeview.h"
#include "ui/workspace.h"

#include <QMenu>
#include <QMenuBar>

namespace muster {

void MainWindow::makePeopleMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&People"));
    // Profile and 1:1s show whoever was selected last, in any view.
    add(menu, tr("&Profile"), {}, "person", Needs::File, [this] { m_workspace->goTo(QByteArray("people/profile")); });
    add(menu, tr("Write a 1:1 &note"), QKeySequence(QStringLiteral("Ctrl+Shift+N")), "talk", Needs::Writable, [this] {
        m_workspace->goTo(QByteArray("people/one-on-ones"));
        if (auto *view = qobject_cast<OneOnOneView *>(m_workspace->viewWidget()))
            view->writeNote();
    });
    add(menu, tr("&Decide on leave…"), {}, "leave", Needs::Writable, [this] {
        QList<Id<Leave>> asked;
        if (m_workspace->selectedType() == &recordType<Leave>()) {
            for (const RecordId id : m_workspace->selectedIds())
                asked << Id<Leave>{id};
        }
        decideOnLeave(*m_context, asked.isEmpty() ? waitingLeave(*m_store) : asked, this);
    });
}

} // namespace muster
