// SPDX-License-Identifier: GPL-3.0-or-later
// What the window adds to its views: saved views, explaining, masking, the menus of people and reports, the desktop's colours.
#include "app/budgets/budget.h"
#include "app/reports.h"
#include "app/reviews/review.h"
#include "app/staff/leave.h"
#include "app/tasks/task.h"
#include "tests/ui/windowbench.h"
#include "ui/base/toast.h"
#include "ui/base/rail.h"
#include "ui/budgets/budgetview.h"
#include "ui/chart/chartview.h"
#include "ui/detailpane.h"
#include "ui/explaindialog.h"
#include "ui/record/recordform.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/record/tablestate.h"
#include "ui/report/reportpage.h"
#include "ui/reviews/revieweditor.h"
#include "ui/staff/orgtreeview.h"
#include "ui/today/rowbutton.h"

#include <QCheckBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>
#include <cmath>

using namespace muster;
using namespace muster::test;

class TestWindowLook : public QObject
{
    Q_OBJECT

    using Bench = WindowBench;
    static QToolButton *savedButton(const Bench &m, const QString &name)
    {
        for (QToolButton *button : m.work().findChild<Rail *>()->findChildren<QToolButton *>())
            if (button->text() == name)
                return button;
        return nullptr;
    }
    static RecordPage &page(const Bench &m) { return *m.work().recordPage(); }

private slots:
    void initTestCase() { Bench::prepare("tst_windowlook"); }
    void init() { QSettings().clear(); }

    void savesShowsRenamesAndRemovesAView();
    void savedViewsOutliveTheWindow();
    void thePaneKeepsToItsPage();
    void aHiddenViewDoesNotMoveThePane();
    void explainsByKeyEverywhere();
    void filtersUnderTheHeadersByKey();
    void thePeopleMenuGoesToWhatIsAPersons();
    void thePeopleMenuMakesLeave();
    void theReportsMenuShowsEachReport();
    void masksByKeyAndStartsMasked();
    void followsTheDesktopsColours();
    void iconsAreSeenInTheDark();
    void boxesToTickAreSeen_data();
    void boxesToTickAreSeen();
    void everyFormFitsThePane();
};

void TestWindowLook::savesShowsRenamesAndRemovesAView()
{
    Bench m;
    m.work().goTo(QByteArray("tasks/table"));
    const int all = page(m).filter().rowCount();
    const int state = page(m).type().indexOf("state"), due = page(m).type().indexOf("due");
    page(m).setFilterShown(true);
    page(m).table()->header()->box(state)->setText(QStringLiteral("=Blocked"));
    page(m).table()->sortByColumn(due, Qt::DescendingOrder);
    page(m).table()->setColumnHidden(page(m).type().indexOf("priority"), true);
    const int blocked = page(m).filter().rowCount();
    QVERIFY(blocked > 0 && blocked < all);
    const bool asked = m.inDialog([&] { m.action(QStringLiteral("Save this view"))->trigger(); }, [](QWidget *dialog) {
        static_cast<QInputDialog *>(dialog)->setTextValue(QStringLiteral("R&D blocked"));
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    QVERIFY(asked);
    QCOMPARE(m.work().savedViewNames(), QStringList{QStringLiteral("R&D blocked")});

    page(m).setState({});
    m.work().goTo(QByteArray("people/table"));
    QToolButton *button = savedButton(m, QStringLiteral("R&&D blocked"));
    QVERIFY(button && button->isVisible());
    button->click();
    QCOMPARE(m.work().place(), QByteArray("tasks/table"));
    QCOMPARE(page(m).filter().rowCount(), blocked);
    QCOMPARE(page(m).filter().sortedBy(), due);
    QCOMPARE(page(m).filter().sortOrder(), Qt::DescendingOrder);
    QVERIFY(page(m).table()->isColumnHidden(page(m).type().indexOf("priority")));

    m.work().renameSavedView(0, QStringLiteral("Blocked"));
    QVERIFY(savedButton(m, QStringLiteral("Blocked")));
    m.work().removeSavedView(0);
    QVERIFY(m.work().savedViewNames().isEmpty());
    auto *toast = m.window->findChild<Toast *>();
    QVERIFY(toast->isVisible());
    toast->findChild<QAbstractButton *>()->click(); // taken back
    QCOMPARE(m.work().savedViewNames(), QStringList{QStringLiteral("Blocked")});
}

void TestWindowLook::savedViewsOutliveTheWindow()
{
    {
        Bench m;
        m.work().goTo(QByteArray("budget/expenses"));
        page(m).setSearchText(QStringLiteral("cloud"));
        m.work().saveView(QStringLiteral("Cloud"));
    }
    Bench m;
    QCOMPARE(m.work().savedViewNames(), QStringList{QStringLiteral("Cloud")});
    m.work().showSavedView(0);
    QCOMPARE(m.work().place(), QByteArray("budget/expenses"));
    QCOMPARE(page(m).filter().text(), QStringLiteral("cloud"));
    QCOMPARE(savedViewsFromJson("nonsense").size(), 0);
}

void TestWindowLook::thePaneKeepsToItsPage()
{
    Bench m;
    const auto *pane = m.window->findChild<DetailPane *>();
    const auto &tasks = m.store().all<Task>();
    const RecordId task = std::find_if(tasks.begin(), tasks.end(), [](const Task &each) { return each.isOpen(); })->id.value;
    m.work().showRecord(recordType<Task>(), task);
    QCOMPARE(pane->id(), task);
    m.work().goTo(QByteArray("people/table"));
    QCOMPARE(pane->id(), RecordId(0)); // no person was chosen there yet
    QCOMPARE(m.work().selectedId(), RecordId(0));
    m.work().goTo(QByteArray("tasks/board"));
    QCOMPARE(pane->id(), RecordId(0));
    m.work().goTo(QByteArray("tasks/table"));
    QCOMPARE(pane->id(), task); // as it was left
    QVERIFY(m.action(QStringLiteral("Delegate"))->isEnabled());
}

void TestWindowLook::aHiddenViewDoesNotMoveThePane()
{
    Bench m;
    m.work().goTo(QByteArray("budget/spending"));
    auto *budget = qobject_cast<BudgetView *>(m.work().viewWidget());
    budget->table().setCurrentIndex(budget->table().model()->index(0, 1));
    const RecordId task = m.store().all<Task>().front().id.value;
    m.work().showRecord(recordType<Task>(), task);
    Expense expense;
    expense.id = Id<Expense>::make();
    expense.supplier = QStringLiteral("Nordkabel");
    expense.date = Bench::today;
    expense.amount = expense.base = {100, m.store().team().base()};
    QVERIFY(m.window->context()->perform(QStringLiteral("Make"), {inserted(expense)})); // the budget refreshes, unseen
    Bench::settle();
    QCOMPARE(m.work().selectedId(), task);
    QCOMPARE(m.window->findChild<DetailPane *>()->id(), task);
}

void TestWindowLook::explainsByKeyEverywhere()
{
    Bench m;
    const auto explains = [&](QWidget *focus) {
        focus->setFocus();
        return m.inDialog([] { Bench::press(Qt::Key_I, Qt::ControlModifier); },
                          [](QWidget *dialog) { QVERIFY(qobject_cast<ExplainDialog *>(dialog)); });
    };
    m.work().goTo(QByteArray("today/today"));
    for (RowButton *button : m.work().viewWidget()->findChildren<RowButton *>())
        if (button->objectName().startsWith(QLatin1String("load-"))) {
            QVERIFY(explains(button));
            break;
        }
    for (const char *place : {"tasks/workload", "budget/spending"}) {
        m.work().goTo(QByteArray(place));
        auto *chart = m.work().viewWidget()->findChild<ChartView *>();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Down);
        QTest::keyClick(chart, Qt::Key_Right);
        QVERIFY2(explains(chart), place);
        auto *table = m.work().viewWidget()->findChildren<QTableView *>().last();
        for (QTableView *each : m.work().viewWidget()->findChildren<QTableView *>())
            if (each->isVisible())
                table = each;
        table->setCurrentIndex(table->model()->index(0, 1));
        QVERIFY2(explains(table), place);
    }
    m.work().goTo(QByteArray("tasks/table"));
    page(m).select(m.store().all<Task>().front().id.value);
    QVERIFY(explains(page(m).table()));
    m.work().goTo(QByteArray("people/tree"));
    auto *tree = m.work().viewWidget()->findChild<QTreeView *>();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    QVERIFY(explains(tree));
    // Where no number is, it says what to do instead of nothing.
    m.work().goTo(QByteArray("tasks/board"));
    m.action(QStringLiteral("Explain"))->trigger();
    QVERIFY(m.window->findChild<Toast *>()->isVisible());
}

void TestWindowLook::filtersUnderTheHeadersByKey()
{
    Bench m;
    m.work().goTo(QByteArray("people/table"));
    page(m).table()->setFocus();
    Bench::press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m.work().isFilterShown());
    auto *box = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QCOMPARE(box, page(m).table()->header()->box(0));
    const QString name = m.store().all<Person>().front().name;
    Bench::type(name.section(QLatin1Char(' '), 0, 0));
    QVERIFY(page(m).filter().rowCount() >= 1 && page(m).filter().rowCount() < int(m.store().all<Person>().size()));
    Bench::press(Qt::Key_Down); // into the rows
    QCOMPARE(QApplication::focusWidget(), page(m).table());
    Bench::press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m.work().isFilterShown());
    QCOMPARE(page(m).filter().rowCount(), int(m.store().all<Person>().size()));
}

void TestWindowLook::thePeopleMenuGoesToWhatIsAPersons()
{
    Bench m;
    QVERIFY(!m.action(QStringLiteral("Tasks of this person"))->isEnabled());
    const auto &tasks = m.store().all<Task>();
    const Task &one = *std::find_if(tasks.begin(), tasks.end(), [](const Task &each) { return !each.assignee.isNull(); });
    const Id<Person> person = one.assignee;
    const auto his = std::count_if(tasks.begin(), tasks.end(), [&](const Task &each) { return each.assignee == person; });
    m.work().showRecord(recordType<Task>(), one.id.value); // whoever the chosen record is about
    m.action(QStringLiteral("Tasks of this person"))->trigger();
    QCOMPARE(m.work().place(), QByteArray("tasks/table"));
    QCOMPARE(page(m).filter().rowCount(), int(his));
    m.work().showRecord(recordType<Person>(), person.value);
    m.action(QStringLiteral("Reviews of this person"))->trigger();
    QCOMPARE(m.work().place(), QByteArray("reviews/table"));
    m.work().showRecord(recordType<Person>(), person.value);
    m.action(QStringLiteral("Show in the reporting tree"))->trigger();
    QCOMPARE(m.work().place(), QByteArray("people/tree"));
    QCOMPARE(m.work().selectedId(), person.value);
}

void TestWindowLook::thePeopleMenuMakesLeave()
{
    Bench m;
    const Id<Person> person = m.store().all<Person>().back().id;
    const size_t before = m.store().all<Leave>().size();
    m.work().showRecord(recordType<Person>(), person.value);
    m.action(QStringLiteral("New leave"))->trigger();
    QCOMPARE(m.work().place(), QByteArray("people/leave"));
    QCOMPARE(m.store().all<Leave>().size(), before + 1);
    QCOMPARE(m.store().all<Leave>().back().person, person);
}

void TestWindowLook::theReportsMenuShowsEachReport()
{
    Bench m;
    for (const ReportKind &kind : allReports()) {
        QAction *action = m.action(kind.title);
        QVERIFY2(action, kind.name.constData());
        action->trigger();
        QCOMPARE(m.work().place(), QByteArray("reports/reports"));
        QCOMPARE(qobject_cast<ReportPage *>(m.work().viewWidget())->report().name, kind.name);
    }
    QVERIFY(m.action(QStringLiteral("Print"))->isEnabled());
    m.work().goTo(QByteArray("today/today"));
    QVERIFY(!m.action(QStringLiteral("Print"))->isEnabled());
}

void TestWindowLook::masksByKeyAndStartsMasked()
{
    {
        Bench m;
        m.work().goTo(QByteArray("reviews/editor"));
        auto *editor = qobject_cast<ReviewEditor *>(m.work().viewWidget());
        QTest::keyClick(m.window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m.window->context()->isMasked());
        for (QListWidget *list : editor->findChildren<QListWidget *>())
            QVERIFY(list == &editor->list() || !list->isVisible());
    }
    Bench m;
    QAction *mask = m.action(QStringLiteral("Mask confidential text"));
    QVERIFY(!mask->isChecked()); // the menu says what is
    m.window->context()->setMasked(true);
    QVERIFY(mask->isChecked());
    mask->trigger();
    QVERIFY(!m.window->context()->isMasked());
    const MainWindow next(test::emptyStore(), Bench::today); // masked until asked for, whatever was chosen the day before
    QVERIFY(next.context()->isMasked());
}

void TestWindowLook::followsTheDesktopsColours()
{
    Bench m;
    const bool desktop = [] { applyTheme(ThemeMode::System); return isDark(QApplication::palette()); }();
    settings::setTheme(ThemeMode::System);
    applyTheme(desktop ? ThemeMode::Light : ThemeMode::Dark);
    QEvent change(QEvent::ThemeChange); // what the platform sends when the desktop changes
    QApplication::sendEvent(m.window.get(), &change);
    Bench::settle();
    QCOMPARE(isDark(QApplication::palette()), desktop);
    settings::setTheme(ThemeMode::Dark); // chosen by hand: stays
    applyTheme(ThemeMode::Dark);
    QApplication::sendEvent(m.window.get(), &change);
    Bench::settle();
    QVERIFY(isDark(QApplication::palette()));
    applyTheme(ThemeMode::Light);
}

void TestWindowLook::boxesToTickAreSeen_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isRound");
    for (const bool isDark : {false, true})
        for (const bool isRound : {false, true})
            QTest::addRow("%s %s", isDark ? "dark" : "light", isRound ? "circle" : "box") << isDark << isRound;
}

/// The outline of what is not ticked differs from the window by 3 : 1 or more (WCAG 1.4.11).
void TestWindowLook::boxesToTickAreSeen()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isRound);
    applyTheme(isDark ? ThemeMode::Dark : ThemeMode::Light);
    std::unique_ptr<QAbstractButton> button;
    if (isRound)
        button = std::make_unique<QRadioButton>();
    else
        button = std::make_unique<QCheckBox>();
    button->resize(40, 30);
    const QImage image = button->grab().toImage();
    const auto light = [](const QColor &color) {
        const auto part = [](double value) { return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    const double ground = light(image.pixelColor(39, 1));
    double best = 1;
    for (int x = 0; x < 24; ++x) {
        const double ink = light(image.pixelColor(x, 15));
        best = std::max(best, (std::max(ink, ground) + 0.05) / (std::min(ink, ground) + 0.05));
    }
    applyTheme(ThemeMode::Light);
    QVERIFY2(best >= 3, qPrintable(QString::number(best)));
}

/// Nothing of a form is cut in the detail pane at its least width: it has no scroll bar to the side.
void TestWindowLook::everyFormFitsThePane()
{
    Bench m;
    const auto *pane = m.work().findChild<DetailPane *>();
    QStringList cut;
    for (const RecordType *type : m.store().types()) {
        const RecordForm form(*m.window->context(), *type);
        if (form.minimumSizeHint().width() > pane->minimumWidth() - 34) // margins, frame and the bar that scrolls down
            cut << QStringLiteral("%1: %2").arg(QLatin1String(type->name())).arg(form.minimumSizeHint().width());
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u',')));
}

void TestWindowLook::iconsAreSeenInTheDark()
{
    Bench m;
    m.work().goTo(QByteArray("tasks/table"));
    applyTheme(ThemeMode::Dark);
    Bench::settle();
    const auto brightest = [](const QIcon &icon) {
        const QImage image = icon.pixmap(16, 16).toImage();
        int most = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qAlpha(image.pixel(x, y)) > 128)
                    most = std::max(most, qGray(image.pixel(x, y)));
        return most;
    };
    for (const QAction *action : page(m).actions())
        QVERIFY2(brightest(action->icon()) > 128, qPrintable(action->text()));
    for (const QAction *action : m.window->findChildren<QAction *>())
        if (qobject_cast<QMenu *>(action->parent()) && !action->icon().isNull())
            QVERIFY2(brightest(action->icon()) > 128, qPrintable(action->text()));
    for (const QToolButton *button : m.work().findChildren<QToolButton *>())
        if (button->isVisible() && !button->icon().isNull())
            QVERIFY2(brightest(button->icon()) > 100, qPrintable(button->accessibleName()));
    applyTheme(ThemeMode::Light);
}

QTEST_MAIN(TestWindowLook)
#include "tst_windowlook.moc"
