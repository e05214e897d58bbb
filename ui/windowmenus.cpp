// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/appsettings.h"
#include "ui/base/commandpalette.h"
#include "ui/base/icon.h"
#include "ui/base/prints.h"
#include "ui/budgets/plandialog.h"
#include "ui/mainwindow.h"
#include "ui/record/recordpage.h"
#include "ui/report/reportpage.h"
#include "ui/workspace.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>
#include <QUndoStack>

namespace muster {

QAction *MainWindow::add(QMenu *menu, const QString &text, const QKeySequence &shortcut, const QByteArray &iconName,
                         Needs needs, Slot slot)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, [this, slot = std::move(slot)] { guarded(slot); });
    m_entries.append({action, needs, iconName});
    return action;
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeGoMenu();
    makeTaskMenu();
    makePeopleMenu();
    makeScheduleMenu();
    makeReviewsMenu();
    makeBudgetMenu();
    makeReportsMenu();
    makeHelpMenu();
    tintActions();
}

void MainWindow::makeFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    add(menu, tr("&New file …"), {}, "new", Needs::Nothing, [this] { newFile(); });
    add(menu, tr("&Open …"), QKeySequence::Open, "open", Needs::Nothing, [this] { chooseFile(); });
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    add(menu, tr("Explore a &sample team"), {}, "people", Needs::Nothing,
        [this] { QTimer::singleShot(0, this, [this] { openSample(); }); });
    menu->addSeparator();
    add(menu, tr("&Import …"), QKeySequence(QStringLiteral("Ctrl+Shift+I")), "import", Needs::Writable, [this] { importFiles({}); });
    add(menu, tr("&Export this table …"), QKeySequence(QStringLiteral("Ctrl+E")), "export", Needs::Table,
        [this] { exportTable(); });
    add(menu, tr("&Print …"), QKeySequence::Print, "print", Needs::Printable, [this] { printView(); });
    menu->addSeparator();
    add(menu, tr("&Back up …"), {}, "backup", Needs::File, [this] { backUpNow(); });
    add(menu, tr("Res&tore a backup …"), {}, "history", Needs::Nothing, [this] { restoreBackup(); });
    menu->addSeparator();
    add(menu, tr("&Close file"), QKeySequence(QStringLiteral("Ctrl+W")), {}, Needs::File,
        // The menu is still open: the views go when it has closed.
        [this] { QTimer::singleShot(0, this, [this] { setStore(nullptr); }); });
    add(menu, tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")), {}, Needs::Nothing, [this] { close(); });
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    m_undo = add(menu, tr("&Undo"), QKeySequence(QStringLiteral("Ctrl+Z")), "undo", Needs::Writable,
                 [this] { m_history->undo(); });
    m_redo = add(menu, tr("&Redo"), QKeySequence(QStringLiteral("Ctrl+Shift+Z")), "redo", Needs::Writable,
                 [this] { m_history->redo(); });
    menu->addSeparator();
    add(menu, tr("&New record"), QKeySequence::New, "new", Needs::Writable, [this] { m_workspace->newRecord(); });
    const auto onPage = [this](void (RecordPage::*act)()) {
        return [this, act] {
            if (RecordPage *page = m_workspace->recordPage())
                (page->*act)();
        };
    };
    add(menu, tr("&Edit all selected …"), QKeySequence(QStringLiteral("Ctrl+Shift+E")), "list", Needs::WritableTable,
        onPage(&RecordPage::bulkEdit));
    menu->addSeparator();
    add(menu, tr("&Copy"), QKeySequence::Copy, "copy", Needs::File, [this] { m_workspace->copySelected(); });
    add(menu, tr("&Paste rows"), QKeySequence::Paste, {}, Needs::WritableTable, onPage(&RecordPage::paste));
    add(menu, tr("&Delete"), QKeySequence(Qt::Key_Delete), "delete", Needs::Writable,
        [this] { m_workspace->removeSelected(); });
    add(menu, tr("&History of this record …"), QKeySequence(QStringLiteral("Ctrl+H")), "history", Needs::Table,
        onPage(&RecordPage::showHistory));
    menu->addSeparator();
    add(menu, tr("&Find here"), QKeySequence::Find, "search", Needs::File, [this] { m_workspace->focusSearch(); });
    add(menu, tr("Find every&where …"), QKeySequence(QStringLiteral("Ctrl+Shift+F")), "search", Needs::File, [this] { findEverywhere(); });
    add(menu, tr("Find, go or do …"), QKeySequence(QStringLiteral("Ctrl+K")), "search", Needs::Nothing,
        [this] { m_commands->open(); });
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    m_viewsMenu = menu->addMenu(tr("&Show as"));
    m_savedMenu = menu->addMenu(tr("Sa&ved views"));
    add(menu, tr("Sa&ve this view …"), QKeySequence(QStringLiteral("Ctrl+Shift+S")), "new", Needs::File,
        [this] { m_workspace->askSaveView(); });
    menu->addSeparator();
    add(menu, tr("&Filter under each header"), QKeySequence(QStringLiteral("Ctrl+L")), "filter", Needs::Table, [this] {
        m_workspace->setFilterShown(!m_workspace->isFilterShown());
    });
    add(menu, tr("E&xplain this number"), QKeySequence(QStringLiteral("Ctrl+I")), "info", Needs::File, [this] { explain(); });
    menu->addSeparator();
    const auto toggle = [this, menu](const QString &text, const QString &key, const char *name, bool usual,
                                     void (Workspace::*apply)(bool)) {
        QAction *action = add(menu, text, QKeySequence(key), {}, Needs::File, [] {});
        action->setCheckable(true);
        action->setChecked(settings::flag(name, usual));
        connect(action, &QAction::toggled, this, [this, name, apply](bool on) {
            settings::setFlag(name, on);
            if (m_workspace)
                (m_workspace->*apply)(on);
        });
    };
    toggle(tr("&Narrow rail"), QStringLiteral("F9"), "railNarrow", false, &Workspace::setRailNarrow);
    toggle(tr("&Details"), QStringLiteral("F8"), "detailShown", true, &Workspace::setDetailShown);
    m_mask = add(menu, tr("&Mask confidential text"), QKeySequence(QStringLiteral("Ctrl+Shift+M")), {}, Needs::File, [] {});
    m_mask->setCheckable(true);
    connect(m_mask, &QAction::toggled, this, [this](bool on) {
        if (m_context)
            m_context->setMasked(on);
    });
    menu->addSeparator();
    const auto choose = [this](QMenu *into, int current, const QStringList &titles, std::function<void(int)> apply) {
        auto *group = new QActionGroup(this);
        for (int i = 0; i < titles.size(); ++i) {
            QAction *action = add(into, titles[i], {}, {}, Needs::Nothing, [apply, i] { apply(i); });
            action->setCheckable(true);
            action->setChecked(i == current);
            group->addAction(action);
        }
    };
    choose(menu->addMenu(tr("&Colours")), int(settings::theme()),
           {tr("Colours as on the desktop"), tr("Light colours"), tr("Dark colours")}, [](int i) {
               settings::setTheme(ThemeMode(i));
               applyTheme(ThemeMode(i));
           });
    choose(menu->addMenu(tr("&Rows")), int(settings::density()), {tr("Compact rows"), tr("Normal rows"), tr("Relaxed rows")},
           [this](int i) {
               settings::setDensity(Density(i));
               if (m_workspace)
                   m_workspace->setDensity(Density(i));
           });
}

void MainWindow::makeGoMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Go"));
    m_back = add(menu, tr("&Back"), QKeySequence(QStringLiteral("Alt+Left")), "back", Needs::File,
                 [this] { m_workspace->goBack(); });
    m_forward = add(menu, tr("&Forward"), QKeySequence(QStringLiteral("Alt+Right")), "forward", Needs::File,
                    [this] { m_workspace->goForward(); });
    menu->addSeparator();
    m_pagesMenu = menu;
}

void MainWindow::tintActions()
{
    for (const Entry &entry : m_entries)
        if (!entry.icon.isEmpty())
            entry.action->setIcon(icon(entry.icon, palette().color(QPalette::WindowText)));
    fillPlaces();
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    for (const QString &file : settings::recentFiles()) {
        QString name = QFileInfo(file).fileName();
        QAction *action = m_recentMenu->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setToolTip(file);
        connect(action, &QAction::triggered, this, [this, file] {
            QTimer::singleShot(0, this, [this, file] { openFile(file); });
        });
    }
    m_recentMenu->setEnabled(!m_recentMenu->isEmpty());
}

void MainWindow::fillSavedViews()
{
    m_savedMenu->clear();
    const QStringList names = m_workspace ? m_workspace->savedViewNames() : QStringList();
    for (int i = 0; i < names.size(); ++i) {
        QMenu *one = m_savedMenu->addMenu(QString(names.at(i)).replace(QLatin1Char('&'), QStringLiteral("&&")));
        one->addAction(tr("Show"), this, [this, i] { m_workspace->showSavedView(i); });
        one->addAction(tr("Rename …"), this, [this, i] { m_workspace->askRenameSavedView(i); });
        one->addAction(tr("Remove"), this, [this, i] { m_workspace->removeSavedView(i); });
    }
    m_savedMenu->setEnabled(!names.isEmpty());
}

/// The pages in Go, once a file is open; the views of the page in View.
void MainWindow::fillPlaces()
{
    static const char *const mark = "place";
    for (QAction *action : m_pagesMenu->actions())
        if (action->property(mark).toBool())
            delete action;
    if (!m_workspace)
        return;
    const QList<PageKind> &pages = m_workspace->pages();
    for (int i = 0; i < pages.size(); ++i) {
        QAction *action = m_pagesMenu->addAction(icon(pages[i].icon, palette().color(QPalette::WindowText)), pages[i].title);
        action->setProperty(mark, true);
        if (i < 9)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [this, i] { m_workspace->goTo(i); });
    }
}

void MainWindow::updateActions()
{
    const bool writable = m_store && !m_store->isReadOnly();
    const bool record = m_workspace && m_workspace->selectedId() != 0;
    const Task *task = record && writable && m_workspace->selectedType() == &recordType<Task>()
                           ? m_store->find(Id<Task>{m_workspace->selectedId()})
                           : nullptr;
    const bool table = m_workspace && m_workspace->recordPage();
    const Id<Person> person = chosenPerson();
    const bool isReview = !chosenReviews().isEmpty();
    const bool isGantt = m_workspace && m_workspace->viewWidget() && m_workspace->viewWidget()->inherits("muster::GanttView");
    for (const Entry &entry : m_entries) {
        switch (entry.needs) {
        case Needs::Nothing: entry.action->setEnabled(true); break;
        case Needs::File: entry.action->setEnabled(m_store != nullptr); break;
        case Needs::Writable: entry.action->setEnabled(writable); break;
        case Needs::Task: entry.action->setEnabled(task != nullptr); break;
        case Needs::Table: entry.action->setEnabled(table); break;
        case Needs::WritableTable: entry.action->setEnabled(table && writable); break;
        case Needs::Printable:
            entry.action->setEnabled(table || (m_workspace && (qobject_cast<ReportPage *>(m_workspace->viewWidget())
                                                                  || dynamic_cast<Prints *>(m_workspace->viewWidget()))));
            break;
        case Needs::Decision:
            entry.action->setEnabled(writable && waitsForDecision(*m_store, m_workspace->selectedType(), m_workspace->selectedIds()));
            break;
        case Needs::Person: entry.action->setEnabled(!person.isNull()); break;
        case Needs::WritablePerson: entry.action->setEnabled(!person.isNull() && writable); break;
        case Needs::Review: entry.action->setEnabled(isReview); break;
        case Needs::Gantt: entry.action->setEnabled(isGantt); break;
        case Needs::WritableGantt: entry.action->setEnabled(isGantt && writable); break;
        case Needs::WritableReview: entry.action->setEnabled(isReview && writable); break;
        }
    }
    for (const auto &[step, action] : m_steps)
        action->setEnabled(task && isAllowed(*task, step));
    updateReviewSteps();
    const QUndoStack *stack = m_history ? &m_history->stack() : nullptr;
    m_undo->setEnabled(writable && stack->canUndo());
    m_redo->setEnabled(writable && stack->canRedo());
    m_undo->setText(m_undo->isEnabled() ? tr("&Undo “%1”").arg(stack->undoText()) : tr("&Undo"));
    m_redo->setText(m_redo->isEnabled() ? tr("&Redo “%1”").arg(stack->redoText()) : tr("&Redo"));
    m_back->setEnabled(m_workspace && m_workspace->canGoBack());
    m_forward->setEnabled(m_workspace && m_workspace->canGoForward());
    m_viewsMenu->setEnabled(m_workspace && m_workspace->page().views.size() > 1);
    m_viewsMenu->clear();
    if (!m_workspace)
        return;
    const QList<ViewKind> &views = m_workspace->page().views;
    for (int i = 0; i < views.size(); ++i) {
        QAction *action = m_viewsMenu->addAction(icon(views[i].icon, palette().color(QPalette::WindowText)), views[i].title);
        connect(action, &QAction::triggered, this, [this, i] {
            m_workspace->goTo(m_workspace->place().split('/').first() + '/' + m_workspace->page().views.at(i).key);
        });
    }
}

} // namespace muster
