// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the areas: Task, Budget and Reports.
#include "app/reports.h"
#include "ui/base/toast.h"
#include "ui/budgets/codingdialog.h"
#include "ui/budgets/plandialog.h"
#include "ui/mainwindow.h"
#include "ui/packs/packcommands.h"
#include "ui/report/reportpage.h"
#include "ui/tasks/tasksteps.h"
#include "ui/workspace.h"

#include <QMenu>
#include <QMenuBar>

namespace muster {

void MainWindow::makeTaskMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Task"));
    add(menu, tr("&Quick add …"), QKeySequence(QStringLiteral("Ctrl+Shift+A")), "new", Needs::Writable, [this] { quickAdd(); });
    menu->addSeparator();
    const auto step = [this, menu](TaskStep which, const QString &key, const QByteArray &name) {
        QAction *action = add(menu, stepLabel(which), QKeySequence(key), name, Needs::Task, [this, which] {
            QList<Id<Task>> tasks;
            for (RecordId id : m_workspace->selectedIds())
                tasks.append(Id<Task>{id});
            takeStep(*m_context, which, tasks, this);
        });
        m_steps.append(qMakePair(which, action));
    };
    step(TaskStep::Delegate, QStringLiteral("Ctrl+D"), "forward");
    step(TaskStep::Accept, {}, "check");
    step(TaskStep::Start, {}, "clock");
    step(TaskStep::Wait, {}, "clock");
    step(TaskStep::Block, {}, "danger");
    step(TaskStep::HandBack, {}, "back");
    menu->addSeparator();
    step(TaskStep::Complete, QStringLiteral("Ctrl+Return"), "check");
    step(TaskStep::Verify, {}, "check");
    step(TaskStep::Drop, {}, {});
    step(TaskStep::Reopen, {}, "undo");
}

void MainWindow::makeBudgetMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Budget"));
    add(menu, tr("&Plan a year …"), {}, "budget", Needs::Writable, [this] { PlanDialog(*m_context, this).exec(); });
    menu->addSeparator();
    for (const bool approved : {true, false})
        add(menu, approved ? tr("&Approve") : tr("&Refuse"), {}, approved ? "check" : "back", Needs::Decision, [this, approved] {
            decideOnMoney(*m_context, *m_workspace->selectedType(), m_workspace->selectedIds(), approved, this);
        });
    menu->addSeparator();
    add(menu, tr("&Code expenses …"), {}, "check", Needs::Writable, [this] { CodingDialog(*m_context, this).exec(); });
    add(menu, tr("New &expense"), {}, "money", Needs::Writable, [this] { m_workspace->makeRecord(recordType<Expense>()); });
    add(menu, tr("&Spending"), {}, "chart", Needs::File, [this] { m_workspace->goTo(QByteArray("budget/spending")); });
}

void MainWindow::makeReportsMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Reports"));
    add(menu, tr("&New monthly pack"), {}, "new", Needs::Writable, [this] {
        if (const Id<Pack> made = makePack(*m_context); !made.isNull())
            m_workspace->showRecord(recordType<Pack>(), made.value);
    });
    menu->addSeparator();
    for (const ReportKind &kind : allReports()) {
        QAction *action = add(menu, QString(kind.title).replace(QLatin1Char('&'), QStringLiteral("&&")), {}, "reports",
                              Needs::File, [this, name = kind.name] {
                                  m_workspace->goTo(QByteArray("reports/reports"));
                                  if (auto *page = qobject_cast<ReportPage *>(m_workspace->viewWidget()))
                                      page->showReport(name);
                              });
        action->setStatusTip(kind.purpose);
    }
}

void MainWindow::explain()
{
    if (!m_workspace->explainCurrent())
        m_toast->say(tr("Put the cursor on a number first; then Ctrl+I shows the rows and the formula behind it."));
}

} // namespace muster
