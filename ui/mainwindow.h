// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/reminders.h"
#include "app/reviews/reviewsteps.h"
#include "app/tasks/delegation.h"
#include "ui/base/context.h"

#include <QMainWindow>
#include <QTimer>
#include <memory>

class QActionGroup;
class QLabel;
class QStackedWidget;

namespace muster {

class CommandPalette;
class FindDialog;
class QuickAddBar;
class Error;
class GanttView;
class Toast;
class WelcomePage;
class RecordPage;
class Workspace;
struct Command;

/// The window of the program: one open file, or the welcome page when there is none.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `store` may be null: the welcome page. `today` is followed by a timer over midnight.
    MainWindow(std::unique_ptr<Store> store, QDate today, QWidget *parent = nullptr);
    ~MainWindow() override;

    Workspace *workspace() const { return m_workspace; }
    Context *context() const { return m_context.get(); }
    CommandPalette *commands() const { return m_commands; }
    /// Opens a file in place of the one that is open. A fault is told in a dialog; the open file then stays.
    bool openFile(const QString &file);
    /// Makes a fresh sample file and opens it.
    bool openSample();
    void setStore(std::unique_ptr<Store> store); ///< null: the welcome page
    void say(const QString &text); ///< for some seconds, at the window's foot

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Slot = std::function<void()>;
    enum class Needs { Nothing, File, Writable, Table, WritableTable, Printable, Person, WritablePerson, Task, Decision, Review, WritableReview, Gantt, WritableGantt };

    // windowmenus.cpp: every action of the program stands here once, with its shortcut.
    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeGoMenu();
    void fillSavedViews();
    void makeHelpMenu();
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &shortcut, const QByteArray &icon, Needs needs,
                 Slot slot);
    void tintActions();

    // areamenus.cpp
    void makeTaskMenu();
    void makeBudgetMenu();
    void makeReportsMenu();
    void explain();

    // peoplemenu.cpp
    void makePeopleMenu();
    /// The person that is chosen, or whom the chosen record is about first; none: 0.
    Id<Person> chosenPerson() const;
    template <class T> void showOf(Id<Person> T::*whose, const QString &title);

    // schedulemenu.cpp
    void makeScheduleMenu();
    /// The Gantt chart, gone to where another view is shown.
    GanttView *goToGantt();
    void writeCalendar();

    // reviewsmenu.cpp
    void makeReviewsMenu();
    /// The reviews that are selected, in a table of them or in their cycle.
    QList<Id<Review>> chosenReviews() const;
    Id<ReviewCycle> shownCycle() const; ///< the one that is shown, of the chosen review, or the newest; none: 0
    void updateReviewSteps();

    void fillRecent();
    void fillPlaces();
    void updateActions();

    // filemenu.cpp
    void newFile();
    void chooseFile();
    void backUpNow();
    void restoreBackup();
    void backUpWhenOld();
    void exportTable();
    void writeTable(const RecordPage &page, const QString &file);
    void printView();

    // importing.cpp
    void importFiles(const QStringList &files); ///< through the assistant; without files it asks for them
    void importIntoNewFile(const QStringList &files);

    // helpmenu.cpp
    void showAbout();
    void showShortcuts();

    void quickAdd();
    QList<Command> windowCommands() const;
    QList<Command> recordCommands(const QString &typed) const;
    void connectFile();
    void follow(const Changes &changes);
    void pull();
    void findEverywhere();
    void remind();
    void showReminders(const QList<Reminder> &reminders);
    void atMidnight();
    void updateSaved();
    void updateBackupAge();
    void tellRefused(const QString &step, const Problems &problems);
    void tell(const QString &happened, const QString &safe, const QString &advice, const QString &detail = {});
    void tell(const Error &error);
    /// Runs it; a fault is told. No exception leaves a slot.
    bool guarded(const Slot &slot);

    struct Entry { QAction *action; Needs needs; QByteArray icon; };
    QList<Entry> m_entries;
    QList<QPair<TaskStep, QAction *>> m_steps;
    QList<QPair<ReviewStep, QAction *>> m_reviewSteps;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_viewsMenu = nullptr;
    QMenu *m_pagesMenu = nullptr;
    QMenu *m_savedMenu = nullptr;
    QAction *m_mask = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;

    std::unique_ptr<Store> m_store;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Context> m_context;
    Workspace *m_workspace = nullptr;

    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    QLabel *m_banner;
    QLabel *m_summary;
    QLabel *m_saved;
    QLabel *m_backupAge;
    CommandPalette *m_commands;
    Toast *m_toast;
    FindDialog *m_find = nullptr; ///< of the open file; made when first asked for
    ToldReminders m_told;
    QDate m_clockDay = QDate::currentDate(); ///< that the computer's clock showed last
    QuickAddBar *m_quickAdd = nullptr; ///< of the open file; made when first asked for
    QTimer m_pullTimer;
    QTimer m_midnight;
    QDate m_today;
    bool m_removed = false; ///< the step under way removes records
    bool m_pullFailed = false;
};

} // namespace muster
