// SPDX-License-Identifier: GPL-3.0-or-later
// Reminders and finding: what the window brings up by itself, and what it is asked for.
#include "ui/base/appsettings.h"
#include "ui/base/toast.h"
#include "ui/mainwindow.h"
#include "ui/record/finddialog.h"
#include "ui/workspace.h"

#include <QLineEdit>
#include <QSystemTrayIcon>

namespace muster {

void MainWindow::findEverywhere()
{
    if (!m_find)
        m_find = new FindDialog(*m_context, this);
    m_find->show();
    m_find->raise();
    m_find->activateWindow();
    m_find->input()->setFocus();
    m_find->input()->selectAll();
}

/// Each once: what was told stays told when the program starts again.
void MainWindow::remind()
{
    if (m_workspace->isWaiting())
        return; // it would wait for the records; arrived() comes when they are read
    guarded([this] {
        const QList<Reminder> fresh = m_told.take(remindersOn(*m_store, m_today));
        if (fresh.isEmpty())
            return;
        settings::setToldReminders(m_store->file(), m_told.keys());
        showReminders(fresh);
    });
}

void MainWindow::showReminders(const QList<Reminder> &reminders)
{
    const Reminder first = reminders.first();
    const QString text = reminders.size() == 1 ? first.text : tr("%n thing(s) for today", nullptr, int(reminders.size()));
    m_toast->say(text, tr("Show"), [this, first, isOne = reminders.size() == 1] {
        if (isOne)
            m_workspace->showRecord(*first.type, first.id);
        else
            m_workspace->goTo(QByteArray("today/today"));
    });
    if (isActiveWindow() || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    auto *tray = new QSystemTrayIcon(windowIcon(), this); // only as long as it has something to say
    connect(tray, &QSystemTrayIcon::messageClicked, this, [this] {
        raise();
        activateWindow();
    });
    tray->show();
    tray->showMessage(windowTitle(), text);
    QTimer::singleShot(30000, tray, &QObject::deleteLater);
}

} // namespace muster
