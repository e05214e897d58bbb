// SPDX-License-Identifier: GPL-3.0-or-later
// How a table is looked at and what goes through the clipboard: usual order, named states, paste, explanations, masking.
#include "app/budgets/budget.h"
#include "app/reviews/review.h"
#include "app/staff/leave.h"
#include "tests/ui/recordbench.h"
#include "ui/record/historydialog.h"
#include "ui/record/recordform.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/record/tablestate.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace muster;
using namespace muster::test;

class TestRecordLook : public QObject
{
    Q_OBJECT

    static QStringList column(const RecordPage &page, QByteArrayView field)
    {
        QStringList texts;
        const int at = page.type().indexOf(field);
        for (int row = 0; row < page.filter().rowCount(); ++row)
            texts << page.filter().index(row, at).data().toString();
        return texts;
    }
    static Task task(const char *title, TaskState state, QDate due)
    {
        Task made;
        made.id = Id<Task>::make();
        made.title = QLatin1String(title);
        made.state = state;
        made.due = due;
        return made;
    }
    static void reveal(QWidget &page)
    {
        page.resize(900, 500);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("muster-test"));
        QCoreApplication::setApplicationName(QStringLiteral("recordlook"));
        QLocale::setDefault(QLocale::c());
    }
    void init() { QSettings().clear(); }

    void openTasksComeFirstByDue();
    void expensesAndLeaveComeNewestFirst();
    void aStateIsKeptByNames();
    void aStateComesBack();
    void pastesNewRecordsUnderHeaders();
    void pastesIntoCells();
    void pastesAllOrNothing();
    void copyAndPasteRoundTrip();
    void fiftyRowsInFourKeys();
    void explainsAStoredValue();
    void masksWhatIsConfidential();
};

void TestRecordLook::openTasksComeFirstByDue()
{
    Bench bench;
    const QDate early(2026, 3, 10), late(2026, 4, 10);
    QVERIFY(bench.context.perform(QStringLiteral("Make"), {inserted(task("done", TaskState::Done, early)),
                                                           inserted(task("no date", TaskState::Active, {})),
                                                           inserted(task("late", TaskState::Proposed, late)),
                                                           inserted(task("early", TaskState::Blocked, early))}));
    RecordPage page(bench.context, recordType<Task>());
    const QStringList usual{QStringLiteral("early"), QStringLiteral("late"), QStringLiteral("no date"), QStringLiteral("done")};
    QCOMPARE(column(page, "title"), usual);
    page.table()->sortByColumn(recordType<Task>().indexOf("title"), Qt::AscendingOrder);
    QCOMPARE(column(page, "title").first(), QStringLiteral("done"));
    page.table()->sortByColumn(-1, Qt::AscendingOrder); // back to what is usual
    QCOMPARE(column(page, "title"), usual);
    // It stays so while tasks change.
    Task finished = bench.store->all<Task>().back();
    const Task before = finished;
    finished.state = TaskState::Done;
    QVERIFY(bench.context.perform(QStringLiteral("Edit"), {edited(before, finished)}));
    QCOMPARE(column(page, "title").first(), QStringLiteral("late"));
    page.table()->sortByColumn(0, Qt::AscendingOrder); // the first column is no other than the usual order's carrier
    QVERIFY(column(page, "title") != usual);
}

void TestRecordLook::expensesAndLeaveComeNewestFirst()
{
    Bench bench;
    const Id<Person> ann = bench.person(QStringLiteral("Ann"));
    Changes changes;
    for (const int day : {5, 20, 12}) {
        Expense expense;
        expense.id = Id<Expense>::make();
        expense.supplier = QString::number(day);
        expense.date = QDate(2026, 1, day);
        expense.amount = expense.base = euro(100);
        Leave leave;
        leave.id = Id<Leave>::make();
        leave.person = ann;
        leave.first = leave.last = expense.date;
        changes << inserted(expense) << inserted(leave);
    }
    QVERIFY(bench.context.perform(QStringLiteral("Make"), changes));
    QCOMPARE(column(RecordPage(bench.context, recordType<Expense>()), "supplier"),
             (QStringList{QStringLiteral("20"), QStringLiteral("12"), QStringLiteral("5")}));
    const QStringList days = column(RecordPage(bench.context, recordType<Leave>()), "first_day");
    QCOMPARE(days.first(), QLocale().toString(QDate(2026, 1, 20), QLocale::ShortFormat));
    QCOMPARE(days.last(), QLocale().toString(QDate(2026, 1, 5), QLocale::ShortFormat));
}

void TestRecordLook::aStateIsKeptByNames()
{
    TableState state;
    state.columns = {{"due", 120}, {"title", 0}};
    state.hidden = {"state"};
    state.sortedBy = "due";
    state.isDescending = true;
    state.search = QStringLiteral("ship \"it\"");
    state.filters = {{"title", QStringLiteral("=Ä")}};
    const TableState again = TableState::fromJson(state.toJson());
    QCOMPARE(again.columns.size(), 2);
    QCOMPARE(again.columns.first().field, QByteArray("due"));
    QCOMPARE(again.columns.first().width, 120);
    QCOMPARE(again.hidden, state.hidden);
    QCOMPARE(again.sortedBy, state.sortedBy);
    QVERIFY(again.isDescending);
    QCOMPARE(again.search, state.search);
    QCOMPARE(again.filters, state.filters);
    // A state from another time: what is not known is left out, what is new is shown.
    Bench bench;
    bench.task(QStringLiteral("a"));
    RecordPage page(bench.context, recordType<Task>());
    TableState old;
    old.columns = {{"gone", 80}, {"due", 90}};
    old.hidden = {"state"};
    old.sortedBy = "gone";
    page.setState(old);
    const RecordType &type = recordType<Task>();
    QVERIFY(page.table()->isColumnHidden(type.indexOf("state")));
    QVERIFY(!page.table()->isColumnHidden(type.indexOf("title")));
    QCOMPARE(page.table()->shownColumns().first(), type.indexOf("due"));
    QCOMPARE(page.filter().sortedBy(), -1);
}

void TestRecordLook::aStateComesBack()
{
    Bench bench;
    bench.task(QStringLiteral("Alpha"), QDate(2026, 5, 1));
    bench.task(QStringLiteral("Beta"), QDate(2026, 6, 1));
    RecordPage page(bench.context, recordType<Task>());
    const int due = recordType<Task>().indexOf("due"), title = recordType<Task>().indexOf("title");
    page.table()->sortByColumn(due, Qt::DescendingOrder);
    page.table()->setColumnWidth(title, 333);
    page.setFilterShown(true);
    page.table()->header()->box(title)->setText(QStringLiteral("bet"));
    page.setSearchText(QStringLiteral("b"));
    const TableState named = page.state();
    page.setState({});
    QCOMPARE(page.filter().rowCount(), 2);
    QCOMPARE(page.filter().sortedBy(), -1);
    page.setState(named);
    QCOMPARE(column(page, "title"), QStringList{QStringLiteral("Beta")});
    QCOMPARE(page.filter().sortedBy(), due);
    QCOMPARE(page.table()->columnWidth(title), 333);
    QCOMPARE(page.table()->header()->box(title)->text(), QStringLiteral("bet"));
}

void TestRecordLook::pastesNewRecordsUnderHeaders()
{
    Bench bench;
    const Id<Person> ann = bench.person(QStringLiteral("Ann"));
    RecordPage page(bench.context, recordType<Task>());
    const int steps = bench.history.stack().count();
    QApplication::clipboard()->setText(QStringLiteral("Title\tAssignee\tDue\n\"Move\nthe servers\"\tAnn\t2026-04-01\nOther\t\tfri\n"));
    page.paste();
    QCOMPARE(bench.store->all<Task>().size(), size_t(2));
    QCOMPARE(bench.store->all<Task>().front().title, QStringLiteral("Move\nthe servers"));
    QCOMPARE(bench.store->all<Task>().front().assignee, ann);
    QCOMPARE(bench.store->all<Task>().front().due, QDate(2026, 4, 1));
    QCOMPARE(bench.store->all<Task>().back().due, QDate(2026, 3, 6));
    QCOMPARE(bench.history.stack().count(), steps + 1);
}

void TestRecordLook::pastesIntoCells()
{
    Bench bench;
    const Id<Task> first = bench.task(QStringLiteral("a"), QDate(2026, 5, 1));
    const Id<Task> second = bench.task(QStringLiteral("b"), QDate(2026, 6, 1));
    RecordPage page(bench.context, recordType<Task>());
    const int due = recordType<Task>().indexOf("due");
    page.table()->select(first.value, due);
    const int steps = bench.history.stack().count();
    QApplication::clipboard()->setText(QStringLiteral("2026-07-01\n2026-07-02"));
    page.paste();
    QCOMPARE(bench.store->find(first)->due, QDate(2026, 7, 1));
    QCOMPARE(bench.store->find(second)->due, QDate(2026, 7, 2));
    QCOMPARE(bench.history.stack().count(), steps + 1);
    bench.history.undo();
    QCOMPARE(bench.store->find(second)->due, QDate(2026, 6, 1));
}

void TestRecordLook::pastesAllOrNothing()
{
    Bench bench;
    RecordPage page(bench.context, recordType<Task>());
    QSignalSpy refused(&bench.context, &Context::refused);
    QApplication::clipboard()->setText(QStringLiteral("Title\tDue\ngood\t2026-04-01\nbad\tsometime\n"));
    page.paste();
    QVERIFY(bench.store->all<Task>().empty());
    QCOMPARE(refused.size(), 1);
    const Problems problems = refused.first().at(1).value<Problems>();
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().text.contains(QStringLiteral("Line 3")) && problems.first().text.contains(QStringLiteral("sometime")));
}

void TestRecordLook::copyAndPasteRoundTrip()
{
    Bench bench;
    const Id<Person> ann = bench.person(QStringLiteral("Ann"));
    const Id<Task> id = bench.task(QStringLiteral("a \"quoted\"\ttitle"), QDate(2026, 5, 1), ann, euro(12345));
    Task before = *bench.store->find(id);
    Task full = before;
    full.estimate = Minutes{95};
    full.done = 40;
    full.priority = Priority::Urgent;
    full.outcome = QStringLiteral("two\nlines");
    QVERIFY(bench.context.perform(QStringLiteral("Edit"), {edited(before, full)}));
    RecordPage page(bench.context, recordType<Task>());
    for (int i = 0; i < page.table()->header()->count(); ++i)
        page.table()->setColumnHidden(i, false);
    page.table()->selectAll();
    page.copySelected();
    page.paste();
    QCOMPARE(bench.store->all<Task>().size(), size_t(2));
    Row made = toRow(bench.store->all<Task>().back());
    made.id = id.value;
    QCOMPARE(made.values, toRow(*bench.store->find(id)).values);
}

void TestRecordLook::fiftyRowsInFourKeys()
{
    Bench bench;
    const Id<Person> ann = bench.person(QStringLiteral("Ann"));
    for (int i = 0; i < 50; ++i)
        bench.task(QStringLiteral("Task %1").arg(i));
    RecordPage page(bench.context, recordType<Task>());
    reveal(page);
    const int assignee = recordType<Task>().indexOf("assignee_id");
    page.table()->select(bench.store->all<Task>().front().id.value, assignee);
    page.table()->setFocus();
    const int steps = bench.history.stack().count();
    QTest::keyClick(page.table(), Qt::Key_A, Qt::ControlModifier);
    bool asked = false;
    QTimer::singleShot(50, &page, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        asked = dialog != nullptr;
        QWidget *into = dialog ? dialog->focusWidget() : nullptr;
        if (!into)
            return;
        QTest::keyClicks(into, QStringLiteral("Ann")); // the current column's field is offered first
        QTest::keyClick(into, Qt::Key_Return);
        if (dialog->isVisible())
            QTest::keyClick(dialog, Qt::Key_Return);
    });
    QTest::keyClick(page.table(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(asked);
    for (const Task &each : bench.store->all<Task>())
        QCOMPARE(each.assignee, ann);
    QCOMPARE(bench.history.stack().count(), steps + 1);
}

void TestRecordLook::explainsAStoredValue()
{
    Bench bench;
    const Id<Task> id = bench.task(QStringLiteral("Ship"), QDate(2026, 5, 1));
    RecordPage page(bench.context, recordType<Task>());
    QSignalSpy explained(&bench.context, &Context::explainRequested);
    QVERIFY(!page.explainCurrent()); // no cell has the cursor
    page.table()->select(id.value, recordType<Task>().indexOf("due"));
    QVERIFY(page.explainCurrent());
    const Source source = explained.last().at(1).value<Source>();
    QCOMPARE(source.rows, QList<RecordId>{id.value});
    QStringList said;
    for (const Source::Part &part : source.parts)
        said << part.value;
    QVERIFY(said.contains(QStringLiteral("Make"))); // the step that set it
    QVERIFY(said.contains(QLocale().toString(QDate(2026, 5, 1), QLocale::ShortFormat)));
}

void TestRecordLook::masksWhatIsConfidential()
{
    Bench bench;
    const RecordType &type = recordType<Review>();
    const RecordId id = bench.make(type);
    QVERIFY(id);
    const Review before = *bench.store->find(Id<Review>{id});
    Review written = before;
    written.strengths = QStringLiteral("Calm under pressure");
    QVERIFY(bench.context.perform(QStringLiteral("Edit"), {edited(before, written)}));
    RecordPage page(bench.context, type);
    RecordForm form(bench.context, type);
    HistoryDialog history(bench.context, type, id);
    form.setRecord(id);
    form.show();
    const int strengths = type.indexOf("strengths");
    const auto cell = [&] { return page.filter().index(0, strengths); };
    const auto told = [&] {
        for (int row = 0; row < history.findChild<QTableWidget *>()->rowCount(); ++row)
            if (history.findChild<QTableWidget *>()->item(row, 5)->text() == written.strengths)
                return true;
        return false;
    };
    QCOMPARE(cell().data().toString(), written.strengths);
    QVERIFY(form.findChild<QPlainTextEdit *>()->isVisibleTo(&form));
    QVERIFY(told());
    bench.context.setMasked(true);
    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
        QVERIFY(!cell().data(role).toString().contains(QStringLiteral("Calm")));
    QVERIFY(!(cell().flags() & Qt::ItemIsEditable));
    QVERIFY(!told());
    for (QPlainTextEdit *each : form.findChildren<QPlainTextEdit *>())
        QVERIFY(!each->isVisibleTo(&form) || !each->toPlainText().contains(QStringLiteral("Calm")));
    page.table()->setColumnHidden(strengths, false);
    page.table()->selectAll();
    page.copySelected();
    QVERIFY(!QApplication::clipboard()->text().contains(QStringLiteral("Calm")));
    bench.context.setMasked(false);
    QCOMPARE(cell().data().toString(), written.strengths);
    QVERIFY(told());
}

QTEST_MAIN(TestRecordLook)
#include "tst_recordlook.moc"
