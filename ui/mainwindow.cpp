// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/base/error.h"
#include "app/budgets/commitment.h"
#include "app/recordtypes.h"
#include "app/schedule/milestone.h"
#include "app/store/backup.h"
#include "app/store/foldedtitles.h"
#include "ui/base/appsettings.h"
#include "ui/base/commandpalette.h"
#include "ui/base/icon.h"
#include "ui/base/toast.h"
#include "ui/base/welcomepage.h"
#include "ui/budgets/overspend.h"
#include "ui/explaindialog.h"
#include "ui/files/attaching.h"
#include "ui/record/finddialog.h"
#include "ui/registers/registercommands.h"
#include "ui/tasks/quickaddbar.h"
#include "ui/workspace.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace muster {

MainWindow::MainWindow(std::unique_ptr<Store> store, QDate today, QWidget *parent)
    : QMainWindow(parent), m_stack(new QStackedWidget), m_welcome(new WelcomePage), m_banner(new QLabel),
      m_summary(new QLabel), m_saved(new QLabel), m_backupAge(new QLabel), m_today(today)
{
    setUpAttachments();
    setUpRegisters();
    setWindowIcon(icon("muster"));
    setMinimumSize(800, 520);
    setAcceptDrops(true);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner->setObjectName(QStringLiteral("banner"));
    m_banner->setTextFormat(Qt::PlainText);
    m_banner->setWordWrap(true);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_welcome);
    setCentralWidget(centre);
    m_summary->setContentsMargins(12, 0, 12, 0);
    m_backupAge->setContentsMargins(12, 0, 12, 0);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_summary, 1);
    statusBar()->addPermanentWidget(m_saved);
    statusBar()->addPermanentWidget(m_backupAge);
    m_toast = new Toast(centre);
    m_commands = new CommandPalette([this] { return windowCommands(); },
                                    [this](const QString &typed) { return recordCommands(typed); }, centre);
    makeMenus();

    connect(m_welcome, &WelcomePage::sampleWanted, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomePage::newWanted, this, &MainWindow::newFile);
    connect(m_welcome, &WelcomePage::openWanted, this, &MainWindow::chooseFile);
    connect(m_welcome, &WelcomePage::importWanted, this, [this] { importIntoNewFile({}); });
    connect(m_welcome, &WelcomePage::fileWanted, this, &MainWindow::openFile);
    m_pullTimer.setInterval(1000);
    connect(&m_pullTimer, &QTimer::timeout, this, &MainWindow::pull);
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, &MainWindow::atMidnight);
    settings::restoreGeometry(*this);
    setStore(std::move(store));
}

MainWindow::~MainWindow()
{
    setStore(nullptr);
}

void MainWindow::setStore(std::unique_ptr<Store> store)
{
    m_pullTimer.stop();
    m_midnight.stop();
    if (QWidget *focused = m_workspace ? focusWidget() : nullptr)
        focused->clearFocus(); // what is being typed is saved first
    if (m_workspace)
        settings::setLastPlace(m_store->file(), m_workspace->place());
    // The views go before what they look at.
    delete m_workspace;
    m_workspace = nullptr;
    delete std::exchange(m_quickAdd, nullptr);
    delete std::exchange(m_find, nullptr);
    m_context.reset();
    // A stack that goes still tells that it was emptied.
    if (m_history)
        m_history->stack().disconnect(this);
    m_history.reset();
    m_store = std::move(store);
    if (m_store)
        connectFile();
    else
        m_welcome->setRecent(settings::recentFiles());
    m_stack->setCurrentWidget(m_workspace ? static_cast<QWidget *>(m_workspace) : m_welcome);
    m_banner->setVisible(m_store && m_store->isReadOnly());
    m_summary->clear();
    m_saved->clear();
    fillPlaces();
    fillSavedViews();
    fillRecent();
    updateActions();
    updateBackupAge();
    setWindowTitle(m_store ? tr("%1 – Muster").arg(m_store->team().name) : tr("Muster"));
}

void MainWindow::connectFile()
{
    m_history = std::make_unique<History>(*m_store);
    m_context = std::make_unique<Context>(*m_history, m_today);
    m_context->setMasked(true); // until somebody asks
    m_mask->setChecked(true);
    connect(m_context.get(), &Context::maskedChanged, this, [this] { m_mask->setChecked(m_context->isMasked()); });
    m_workspace = new Workspace(*m_context, m_stack);
    m_stack->addWidget(m_workspace);
    m_banner->setText(tr("This file can only be read: nothing can be changed here. Use File, Back up to make a copy."));
    settings::addRecentFile(m_store->file());

    m_history->setConsent([this](const Changes &changes) { return askBeforeOverspending(this, *m_store, changes, m_today); });
    connect(m_store.get(), &Store::changed, this, &MainWindow::follow);
    connect(m_history.get(), &History::performed, this, [this](const QString &text) {
        if (std::exchange(m_removed, false))
            m_toast->say(text, tr("Undo"), [this] { m_history->undo(); });
    });
    connect(m_history.get(), &History::failed, this,
            [this](const QString &, const QString &happened, const QString &safe, const QString &advice) {
                tell(happened, safe, advice);
            });
    connect(m_history.get(), &History::refused, this, &MainWindow::tellRefused);
    connect(m_context.get(), &Context::refused, this, &MainWindow::tellRefused);
    connect(m_context.get(), &Context::explainRequested, this, [this](const QString &title, const Source &source) {
        ExplainDialog(*m_context, title, source, this).exec();
    });
    QUndoStack &stack = m_history->stack();
    for (auto signal : {&QUndoStack::undoTextChanged, &QUndoStack::redoTextChanged})
        connect(&stack, signal, this, &MainWindow::updateActions);
    connect(&stack, &QUndoStack::indexChanged, this, &MainWindow::updateActions);
    connect(m_workspace, &Workspace::placeChanged, this, &MainWindow::updateActions);
    connect(m_workspace, &Workspace::arrived, this, &MainWindow::remind);
    connect(m_workspace, &Workspace::selectionChanged, this, &MainWindow::updateActions);
    connect(m_workspace, &Workspace::summaryChanged, m_summary, &QLabel::setText);
    connect(m_workspace, &Workspace::savedViewsChanged, this, &MainWindow::fillSavedViews);
    connect(m_workspace, &Workspace::told, m_toast, &Toast::say);

    m_workspace->setRailNarrow(settings::flag("railNarrow", false));
    m_workspace->setDetailShown(settings::flag("detailShown", true));
    m_workspace->start(settings::lastPlace(m_store->file()));
    m_pullTimer.start();
    m_midnight.start(int(QDateTime::currentDateTime().msecsTo(QDate::currentDate().addDays(1).startOfDay())) + 1000);
    m_told = ToldReminders(settings::toldReminders(m_store->file()));
    QTimer::singleShot(0, m_workspace, [this] { remind(); });
    if (!m_store->file().isEmpty())
        QTimer::singleShot(2000, m_workspace, [this] { backUpWhenOld(); }); // not while the first view is made
}

void MainWindow::follow(const Changes &changes)
{
    m_removed = std::any_of(changes.begin(), changes.end(), [](const Change &change) { return !change.after; });
    updateSaved();
    if (touches<Task>(changes) || touches<Milestone>(changes) || touches<Review>(changes) || touches<Commitment>(changes))
        QTimer::singleShot(0, m_workspace, [this] { remind(); });
    if (touches<Team>(changes))
        setWindowTitle(tr("%1 – Muster").arg(m_store->team().name));
}

void MainWindow::updateSaved()
{
    m_saved->setText(tr("All changes saved %1")
                         .arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
}

void MainWindow::updateBackupAge()
{
    if (!m_store || m_store->file().isEmpty()) {
        m_backupAge->clear();
        return;
    }
    const QDateTime newest = newestBackup(m_store->file());
    const qint64 days = newest.isValid() ? newest.daysTo(QDateTime::currentDateTime()) : -1;
    m_backupAge->setText(days < 0    ? tr("No backup yet")
                         : days == 0 ? tr("Backed up today")
                                     : tr("Last backup %n day(s) ago", nullptr, int(days)));
}

void MainWindow::pull()
{
    // A timer stands still while the computer sleeps, and a clock can be set: the day is looked at, too.
    if (m_clockDay != QDate::currentDate())
        atMidnight();
    // A folder that went away is told once, not every second.
    try {
        m_store->pull();
        m_pullFailed = false;
    } catch (const Error &error) {
        if (!std::exchange(m_pullFailed, true))
            m_toast->say(error.happened);
    }
}

void MainWindow::atMidnight()
{
    m_today = m_clockDay = QDate::currentDate();
    if (m_context)
        m_context->setToday(m_today);
    if (m_workspace)
        remind();
    m_midnight.start(int(QDateTime::currentDateTime().msecsTo(m_today.addDays(1).startOfDay())) + 1000);
}

bool MainWindow::openFile(const QString &file)
{
    return guarded([&] { setStore(Store::open(file, allRecordTypes(), Store::Reading::Ahead)); });
}

void MainWindow::say(const QString &text) { m_toast->say(text); }

bool MainWindow::guarded(const Slot &slot)
{
    try {
        slot();
        return true;
    } catch (const Error &error) {
        tell(error);
    } catch (const std::exception &fault) {
        tell(tr("Something went wrong that Muster did not foresee."), tr("The file on disk is as it was before."),
             tr("Try again; if it happens again, send the details to the makers."), QString::fromLocal8Bit(fault.what()));
    }
    return false;
}

void MainWindow::quickAdd()
{
    if (!m_quickAdd) {
        m_quickAdd = new QuickAddBar(*m_context, this);
        connect(m_quickAdd, &QuickAddBar::added, this, [this](Id<Task> task, const QString &title) {
            m_toast->say(tr("Added “%1”").arg(title), tr("Show"), [this, task] { m_workspace->showRecord(recordType<Task>(), task.value); });
        });
    }
    m_quickAdd->open();
}

void MainWindow::tell(const Error &error)
{
    tell(error.happened, error.safe, error.advice, error.detail);
}

void MainWindow::tell(const QString &happened, const QString &safe, const QString &advice, const QString &detail)
{
    QMessageBox box(QMessageBox::Warning, tr("Muster"), happened, QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(safe + QStringLiteral("\n\n") + advice);
    if (!detail.isEmpty())
        box.setDetailedText(detail);
    box.exec();
}

void MainWindow::tellRefused(const QString &step, const Problems &problems)
{
    QMessageBox box(QMessageBox::Information, tr("Muster"), tr("“%1” was not done.").arg(step), QMessageBox::Ok, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(toText(problems) + QStringLiteral("\n\n") + tr("Nothing was changed."));
    box.exec();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    settings::saveGeometry(*this);
    if (m_workspace)
        settings::setLastPlace(m_store->file(), m_workspace->place());
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_pagesMenu) {
        tintActions();
        updateActions();
    }
    // The desktop went dark or light. Later: the new palette is not yet known everywhere.
    if (event->type() == QEvent::ThemeChange && settings::theme() == ThemeMode::System)
        QTimer::singleShot(0, this, [] { applyTheme(ThemeMode::System); });
}

QList<Command> MainWindow::windowCommands() const
{
    QList<Command> commands;
    for (const Entry &entry : m_entries) {
        if (!entry.action->isEnabled() || !entry.action->isVisible())
            continue;
        QString title = entry.action->text();
        title.remove(QLatin1Char('&')).remove(QStringLiteral(" …"));
        commands.append({title, entry.action->shortcut().toString(QKeySequence::NativeText), entry.action->icon(),
                         [action = entry.action] { action->trigger(); }});
    }
    if (!m_workspace)
        return commands;
    const QList<PageKind> &pages = m_workspace->pages();
    for (int page = 0; page < pages.size(); ++page) {
        if (pages[page].views.size() > 1)
            commands.append({pages[page].title, tr("Go to"), icon(pages[page].icon), [this, page] { m_workspace->goTo(page); }});
        for (int view = 0; view < pages[page].views.size(); ++view) {
            const ViewKind &each = pages[page].views[view];
            const QString title = pages[page].views.size() == 1 ? pages[page].title
                                                                : tr("%1: %2").arg(pages[page].title, each.title);
            commands.append({title, tr("Go to"), icon(each.icon), [this, page, view] { m_workspace->goTo(page, view); }});
        }
    }
    const QStringList saved = m_workspace->savedViewNames();
    for (int i = 0; i < saved.size(); ++i)
        commands.append({saved.at(i), tr("Saved view"), icon("filter"), [this, i] { m_workspace->showSavedView(i); }});
    return commands;
}

QList<Command> MainWindow::recordCommands(const QString &typed) const
{
    constexpr int most = 30;
    QList<Command> commands;
    if (!m_store)
        return commands;
    const QList<FoldedTitles::Found> found = m_store->derived<FoldedTitles>().find(foldedWords(typed), most);
    for (const FoldedTitles::Found &each : found)
        commands.append({each.title, each.type->label(), {},
                         [this, type = each.type, id = each.id] { m_workspace->showRecord(*type, id); }});
    return commands;
}

} // namespace muster
