// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/teams.h"
#include "ui/mainwindow.h"
#include "ui/tasks/quickaddbar.h"

#include <QAction>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace muster;

/// A task in one line, driven through the window.
class TestQuickAddBar : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<MainWindow> m_window;
    const QDate m_today{2026, 3, 17}; // a Tuesday
    QuickAddBar *m_bar = nullptr;

    Store &store() const { return m_window->context()->store(); }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(test::emptyStore(), m_today);
        for (const char16_t *name : {u"Ann Archer", u"Bo Berg"}) {
            Person person;
            person.id = Id<Person>::make();
            person.name = QString::fromUtf16(name);
            QVERIFY(m_window->context()->perform(QStringLiteral("Add"), {inserted(person)}));
        }
        m_window->resize(1000, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QAction *action = nullptr;
        for (QAction *one : m_window->findChildren<QAction *>()) {
            if (one->shortcut() == QKeySequence(QStringLiteral("Ctrl+Shift+A")))
                action = one;
        }
        QVERIFY(action);
        action->trigger();
        m_bar = m_window->findChild<QuickAddBar *>();
        QVERIFY(m_bar && m_bar->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_bar->input());
    }

    void oneLineAndEnter()
    {
        const size_t before = store().all<Task>().size();
        const Person ann = store().all<Person>().front();
        QTest::keyClicks(m_bar->input(), QStringLiteral("Ship it @\"%1\" !high ~3h friday").arg(ann.name));
        QCOMPARE(m_bar->read().task.title, QStringLiteral("Ship it"));
        QTest::keyClick(m_bar->input(), Qt::Key_Return);
        QVERIFY(!m_bar->isVisible());
        QCOMPARE(store().all<Task>().size(), before + 1);
        const Task task = store().all<Task>().back();
        QCOMPARE(task.title, QStringLiteral("Ship it"));
        QCOMPARE(task.assignee, ann.id);
        QCOMPARE(task.due, QDate(2026, 3, 20));
        QCOMPARE(task.priority, Priority::High);
        QCOMPARE(task.estimate, std::optional(Minutes{180}));
        QCOMPARE(task.state, TaskState::Proposed);
        QVERIFY(task.followUp.isValid()); // whoever delegates asks again
        QCOMPARE(store().all<Handover>().back().task, task.id);
        m_window->context()->history().undo(); // one step
        QCOMPARE(store().all<Task>().size(), before);
    }

    void aPressedChipGoesBackIntoTheTitle()
    {
        QTest::keyClicks(m_bar->input(), QStringLiteral("Meet the board friday"));
        QCOMPARE(m_bar->read().task.title, QStringLiteral("Meet the board"));
        QTest::qWait(0); // chips of the letters before go with the event loop
        QPushButton *chip = nullptr;
        for (auto *one : m_bar->findChildren<QPushButton *>())
            chip = one;
        QVERIFY(chip);
        chip->click();
        QCOMPARE(m_bar->read().task.title, QStringLiteral("Meet the board friday"));
        QVERIFY(!m_bar->read().task.due.isValid());
        QTest::keyClicks(m_bar->input(), QStringLiteral(" !urgent")); // the word stays a word
        QVERIFY(!m_bar->read().task.due.isValid());
        QCOMPARE(m_bar->read().task.priority, Priority::Urgent);
    }

    void controlEnterStaysForTheNext()
    {
        const size_t before = store().all<Task>().size();
        QTest::keyClicks(m_bar->input(), QStringLiteral("First"));
        QTest::keyClick(m_bar->input(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_bar->isVisible());
        QCOMPARE(m_bar->input()->text(), QString());
        QTest::keyClicks(m_bar->input(), QStringLiteral("Second"));
        QTest::keyClick(m_bar->input(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(store().all<Task>().size(), before + 2);
    }

    void anEmptyLineAddsNothingAndEscapeKeepsTheText()
    {
        const size_t before = store().all<Task>().size();
        QTest::keyClick(m_bar->input(), Qt::Key_Return);
        QVERIFY(m_bar->isVisible());
        QTest::keyClicks(m_bar->input(), QStringLiteral("half a thought"));
        QTest::keyClick(m_bar->input(), Qt::Key_Escape);
        QVERIFY(!m_bar->isVisible());
        QCOMPARE(store().all<Task>().size(), before);
        m_bar->open();
        QCOMPARE(m_bar->input()->text(), QStringLiteral("half a thought")); // typed text is never lost
    }
};

QTEST_MAIN(TestQuickAddBar)
#include "tst_quickaddbar.moc"
