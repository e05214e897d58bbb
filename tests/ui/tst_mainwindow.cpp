// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tasks/task.h"
#include "tests/support/teams.h"
#include "ui/base/commandpalette.h"
#include "ui/mainwindow.h"
#include "ui/record/recordfilter.h"
#include "ui/record/recordpage.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

namespace muster {

/// The window as a whole, driven through its actions and keys.
class TestMainWindow : public QObject
{
    Q_OBJECT

    const QDate m_today{2026, 3, 16};
    std::unique_ptr<MainWindow> m_window;

    Store &store() const { return m_window->context()->store(); }
    Workspace &work() const { return *m_window->workspace(); }
    QAction *action(const QString &text) const
    {
        for (QAction *each : m_window->findChildren<QAction *>())
            if (qobject_cast<QMenu *>(each->parent()) && each->text().remove(QLatin1Char('&')).startsWith(text))
                return each;
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("muster-test"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_mainwindow"));
    }

    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(test::emptyStore(), m_today);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void showsEveryView()
    {
        int seen = 0;
        for (int page = 0; page < work().pages().size(); ++page) {
            for (int view = 0; view < work().pages().at(page).views.size(); ++view) {
                work().goTo(page, view);
                QCOMPARE(work().place(), work().pages().at(page).key + '/' + work().pages().at(page).views.at(view).key);
                QVERIFY(work().viewWidget()->isVisible());
                ++seen;
            }
        }
        QVERIFY(seen >= 20);
        QSet<QByteArray> icons;
        for (const PageKind &page : work().pages())
            for (const ViewKind &view : page.views)
                QVERIFY2(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(QString::fromLatin1(view.icon))),
                         view.icon.constData());
    }

    /// Every view of a page is in the strip, by its name: as a button, or in the menu of those for which there is no room.
    void viewsWithoutRoomAreInAMenu()
    {
        Workspace &work = *m_window->workspace();
        QVERIFY(work.goTo(QByteArray("reviews/cycle")));
        auto *more = work.findChild<QToolButton *>(QStringLiteral("more-views"));
        QVERIFY(more && more->isVisible());
        emit more->menu()->aboutToShow();
        QAction *last = more->menu()->actions().last();
        const QString title = last->text();
        last->trigger();
        QTRY_VERIFY(more->isChecked());
        QVERIFY(more->text().startsWith(title));
        QVERIFY(work.place().startsWith("reviews/") && work.place() != "reviews/cycle");
        QVERIFY(work.goTo(QByteArray("today/today")));
        QVERIFY(!more->isVisible());
    }

    void goesBackAndForward()
    {
        QVERIFY(work().goTo(QByteArray("tasks/table")));
        QVERIFY(work().goTo(QByteArray("people/table")));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(work().place(), QByteArray("tasks/table"));
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(work().place(), QByteArray("people/table"));
        QVERIFY(!work().goTo(QByteArray("people/nothing")));
    }

    void makesChangesAndTakesBack()
    {
        work().goTo(QByteArray("tasks/table"));
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(store().all<Task>().size(), size_t(1));
        const Task made = store().all<Task>().front();
        QCOMPARE(work().selectedId(), made.id.value);

        Task renamed = made;
        renamed.title = QStringLiteral("Ship it");
        QVERIFY(m_window->context()->perform(QStringLiteral("Edit task"), {edited(made, renamed)}));
        QVERIFY(action(QStringLiteral("Undo"))->text().contains(QStringLiteral("Edit task")));
        action(QStringLiteral("Undo"))->trigger();
        QCOMPARE(store().all<Task>().front().title, made.title);
        action(QStringLiteral("Redo"))->trigger();
        QCOMPARE(store().all<Task>().front().title, renamed.title);
        action(QStringLiteral("Undo"))->trigger();
        action(QStringLiteral("Undo"))->trigger();
        QVERIFY(store().all<Task>().empty());
        QVERIFY(!action(QStringLiteral("Undo"))->isEnabled());
    }

    void takesBackWhatIsStillBeingTyped()
    {
        work().goTo(QByteArray("tasks/table"));
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QTest::failOnWarning(QRegularExpression(QStringLiteral("closeEditor"))); // the row goes under its open editor
        action(QStringLiteral("Undo"))->trigger();
        QCoreApplication::processEvents();
        QVERIFY(store().all<Task>().empty());
    }

    void completesATaskByItsKey()
    {
        Task task;
        task.id = Id<Task>::make();
        task.title = QStringLiteral("Move the servers");
        task.state = TaskState::Active;
        QVERIFY(m_window->context()->perform(QStringLiteral("New task"), {inserted(task)}));
        work().showRecord(recordType<Task>(), task.id.value);
        QCOMPARE(work().place(), QByteArray("tasks/table"));
        QCOMPARE(work().selectedIds(), QList<RecordId>{task.id.value});
        action(QStringLiteral("Complete"))->trigger();
        QCOMPARE(store().find(task.id)->state, TaskState::Done);
        QCOMPARE(store().find(task.id)->finishedOn, m_today);
        QVERIFY(!action(QStringLiteral("Complete"))->isEnabled());
    }

    void deletingOffersToUndo()
    {
        Person ann;
        ann.id = Id<Person>::make();
        ann.name = QStringLiteral("Ann");
        QVERIFY(m_window->context()->perform(QStringLiteral("New person"), {inserted(ann)}));
        work().showRecord(recordType<Person>(), ann.id.value);
        action(QStringLiteral("Delete"))->trigger();
        QVERIFY(!store().find(ann.id));
        auto *toast = m_window->findChild<QWidget *>(QStringLiteral("toast"));
        QVERIFY(toast->isVisible());
        QTest::mouseClick(toast->findChild<QAbstractButton *>(), Qt::LeftButton);
        QVERIFY(store().find(ann.id));
        QVERIFY(!toast->isVisible());
    }

    void findsByThreeLetters()
    {
        Person emil;
        emil.id = Id<Person>::make();
        emil.name = QString::fromUtf8("Émil Zola");
        QVERIFY(m_window->context()->perform(QStringLiteral("New person"), {inserted(emil)}));
        work().goTo(QByteArray("tasks/table"));
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        CommandPalette &palette = *m_window->commands();
        QVERIFY(palette.isVisible());
        palette.input()->setText(QStringLiteral("bac up"));
        QVERIFY(palette.titleAt(0).startsWith(QStringLiteral("Back up")));
        palette.input()->setText(QStringLiteral("emi"));
        QCOMPARE(palette.titleAt(0), emil.name);
        QTest::keyClick(palette.input(), Qt::Key_Return);
        QVERIFY(!palette.isVisible());
        QCOMPARE(work().selectedId(), emil.id.value);
        QCOMPARE(work().place(), QByteArray("people/table"));
    }

    void searchesHere()
    {
        for (const char *title : {"Alpha", "Beta"}) {
            Task task;
            task.id = Id<Task>::make();
            task.title = QLatin1String(title);
            QVERIFY(m_window->context()->perform(QStringLiteral("New task"), {inserted(task)}));
        }
        work().goTo(QByteArray("tasks/table"));
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("alph"));
        QCOMPARE(work().recordPage()->filter().rowCount(), 1);
    }

    void givesNoKeyTwice()
    {
        QHash<QKeySequence, QString> seen;
        for (const QAction *each : m_window->findChildren<QAction *>()) {
            if (each->shortcutContext() == Qt::WidgetShortcut || each->shortcutContext() == Qt::WidgetWithChildrenShortcut)
                continue; // belongs to the one chart or table that has the focus
            for (const QKeySequence &key : each->shortcuts()) {
                QVERIFY2(!seen.contains(key), qPrintable(seen.value(key) + QStringLiteral(" and ") + each->text()));
                seen.insert(key, each->text());
            }
        }
        QVERIFY(seen.size() > 15);
    }

    void closesToTheWelcomePage()
    {
        m_window->setStore(nullptr);
        QVERIFY(!m_window->workspace());
        QVERIFY(!action(QStringLiteral("New record"))->isEnabled());
        QVERIFY(action(QStringLiteral("Open"))->isEnabled());
    }
};

} // namespace muster

QTEST_MAIN(muster::TestMainWindow)
#include "tst_mainwindow.moc"
