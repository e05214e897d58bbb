// SPDX-License-Identifier: GPL-3.0-or-later
// The page of a record type, driven by keys as a user drives it.
#include "app/budgets/budget.h"
#include "app/recordtypes.h"
#include "app/tasks/task.h"
#include "ui/record/fieldeditor.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QToolButton>
#include <QtTest>

using namespace muster;

namespace {

struct Office
{
    Office()
    {
        Team team;
        team.id = Id<Team>::make();
        team.name = QStringLiteral("Platform");
        team.currency = QStringLiteral("EUR");
        store = Store::inMemory(allRecordTypes(), team);
        history = std::make_unique<History>(*store);
        context = std::make_unique<Context>(*history, QDate(2026, 3, 4));
    }

    template <class T> Id<T> add(T record)
    {
        record.id = Id<T>::make();
        return history->perform(QStringLiteral("Make"), {inserted(record)}).isEmpty() ? record.id : Id<T>();
    }

    Id<Task> task(const QString &title)
    {
        Task t;
        t.title = title;
        return add(t);
    }

    std::unique_ptr<Store> store;
    std::unique_ptr<History> history;
    std::unique_ptr<Context> context;
};

void reveal(QWidget &page)
{
    page.resize(1000, 600);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
}

/// The line edit in which the table's open editor is typed into; null when none is open.
QLineEdit *openLine(const RecordPage &page)
{
    const auto editors = page.table()->viewport()->findChildren<FieldEditor *>();
    for (FieldEditor *editor : editors) {
        if (editor->isVisible())
            return editor->findChild<QLineEdit *>();
    }
    return nullptr;
}

} // namespace

class TestRecordPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QSettings().clear(); }

    void newEditDeleteUndo();
    void everyPageMakesARecord_data();
    void everyPageMakesARecord();
    void refusedTextStaysInTheCell();
    void usedRecordsAreNotDeleted();
    void bulkEditIsOneStep();
    void copiesWhatIsShown();
    void showsOnlySomeUnderAChip();
    void filterBoxes();
    void columnsAreRemembered();
    void emptyPageOffersTheFirst();
    void statusCountsAndSums();
    void ownCurrencyAmountsStayTheSame();
};

void TestRecordPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("muster-test"));
    QCoreApplication::setApplicationName(QStringLiteral("recordpage"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QLocale::setDefault(QLocale::c());
}

void TestRecordPage::newEditDeleteUndo()
{
    Office office;
    const RecordType &type = recordType<Task>();
    office.task(QStringLiteral("First"));
    RecordPage page(*office.context, type);
    reveal(page);
    page.table()->setFocus();
    const int steps = office.history->stack().count();

    QTest::keyClick(page.table(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(office.store->all<Task>().size(), 2u);
    QLineEdit *line = openLine(page);
    QVERIFY(line);
    QVERIFY(line->hasFocus());
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Second"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(office.store->all<Task>().back().title, QStringLiteral("Second"));
    QCOMPARE(office.history->stack().count(), steps + 2);

    QTRY_VERIFY(!openLine(page));
    page.table()->setFocus();
    QTest::keyClick(page.table(), Qt::Key_F2);
    line = openLine(page);
    QVERIFY(line);
    QTest::keyClicks(line, QStringLiteral("lost"));
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(office.store->all<Task>().back().title, QStringLiteral("Second"));

    QTRY_VERIFY(!openLine(page));
    page.table()->setFocus();
    QTest::keyClick(page.table(), Qt::Key_Delete);
    QCOMPARE(office.store->all<Task>().size(), 1u);
    QVERIFY(office.history->stack().undoText().contains(QStringLiteral("Second")));
    office.history->undo();
    QCOMPARE(office.store->all<Task>().size(), 2u);
    QCOMPARE(page.filter().rowCount(), 2);
}

void TestRecordPage::everyPageMakesARecord_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const RecordType *type : allRecordTypes()) {
        // Types whose required references must be asked for open a dialog instead.
        bool asks = type->name() == "team" || type->name() == "attachment"; // which is made of a file
        for (const Field &field : type->fields())
            asks = asks || (field.isRequired() && (field.kind() == FieldKind::Reference || field.isMultiline()));
        if (!asks)
            QTest::addRow("%s", type->name().constData()) << type->name();
    }
}

void TestRecordPage::everyPageMakesARecord()
{
    QFETCH(QByteArray, name);
    Office office;
    const RecordType &type = *office.store->typeOfKind(name);
    RecordPage page(*office.context, type);
    reveal(page);
    QTimer::singleShot(3000, &page, [] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    page.createNew();
    QCOMPARE(office.store->table(type).size(), 1);
    QCOMPARE(page.selectedIds(), QList<RecordId>{office.store->table(type).idAt(0)});
}

void TestRecordPage::refusedTextStaysInTheCell()
{
    Office office;
    office.task(QStringLiteral("Ship"));
    RecordPage page(*office.context, recordType<Task>());
    reveal(page);
    page.select(office.store->all<Task>().front().id.value);
    page.table()->setFocus();
    QTest::keyClick(page.table(), Qt::Key_F2);
    QLineEdit *line = openLine(page);
    QVERIFY(line);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(openLine(page), line); // a title is required: the editor stays open
    QCOMPARE(office.store->all<Task>().front().title, QStringLiteral("Ship"));
    QTest::keyClicks(line, QStringLiteral("Ship 2"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(office.store->all<Task>().front().title, QStringLiteral("Ship 2"));
}

void TestRecordPage::usedRecordsAreNotDeleted()
{
    Office office;
    Person ann;
    ann.name = QStringLiteral("Ann");
    const Id<Person> id = office.add(ann);
    Task task;
    task.title = QStringLiteral("Ship");
    task.assignee = id;
    office.add(task);
    RecordPage page(*office.context, recordType<Person>());
    QSignalSpy refused(office.context.get(), &Context::refused);
    page.select(id.value);
    page.removeSelected();
    QCOMPARE(refused.size(), 1);
    QVERIFY(office.store->find(id));
    QVERIFY(refused.first().at(1).value<Problems>().first().text.contains(QStringLiteral("Ann")));
}

void TestRecordPage::bulkEditIsOneStep()
{
    Office office;
    const RecordType &type = recordType<Task>();
    for (int i = 0; i < 50; ++i)
        office.task(QStringLiteral("Task %1").arg(i));
    Person ann;
    ann.name = QStringLiteral("Ann");
    const Id<Person> id = office.add(ann);
    RecordPage page(*office.context, type);
    reveal(page);
    page.table()->setFocus();
    page.table()->selectAll();
    page.table()->selectionModel()->setCurrentIndex(page.filter().index(0, type.indexOf("assignee_id")),
                                                    QItemSelectionModel::NoUpdate);
    const int steps = office.history->stack().count();
    QTimer::singleShot(0, &page, [] {
        QWidget *dialog = QApplication::activeModalWidget();
        auto *editor = dialog->findChild<FieldEditor *>();
        QTest::keyClicks(editor->findChild<QLineEdit *>(), QStringLiteral("ann"));
        dialog->findChild<QPushButton *>()->click();
    });
    QTest::keyClick(page.table(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(office.history->stack().count(), steps + 1);
    for (const Task &task : office.store->all<Task>())
        QCOMPARE(task.assignee, id);
    office.history->undo();
    for (const Task &task : office.store->all<Task>())
        QVERIFY(task.assignee.isNull());
}

void TestRecordPage::copiesWhatIsShown()
{
    Office office;
    office.task(QStringLiteral("a \"b\"\tc"));
    office.task(QStringLiteral("<i>x</i>"));
    RecordPage page(*office.context, recordType<Task>());
    for (int column = 1; column < page.filter().columnCount(); ++column)
        page.table()->setColumnHidden(column, true);
    page.table()->selectAll();
    page.copySelected();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), QStringLiteral("Title\n\"a \"\"b\"\"\tc\"\n<i>x</i>\n"));
    QVERIFY(data->html().contains(QStringLiteral("<td>&lt;i&gt;x&lt;/i&gt;</td>")));
}

void TestRecordPage::showsOnlySomeUnderAChip()
{
    Office office;
    const Id<Task> a = office.task(QStringLiteral("a"));
    office.task(QStringLiteral("b"));
    RecordPage page(*office.context, recordType<Task>());
    reveal(page);
    page.showOnly({a.value}, QStringLiteral("Overdue"));
    QCOMPARE(page.filter().rowCount(), 1);
    QToolButton *chip = nullptr;
    for (auto *button : page.findChildren<QToolButton *>()) {
        if (button->text().contains(QStringLiteral("Overdue")))
            chip = button;
    }
    QVERIFY(chip && chip->isVisible());
    chip->click();
    QCOMPARE(page.filter().rowCount(), 2);
    QVERIFY(!chip->isVisible());
    page.setSearchText(QStringLiteral("B"));
    QCOMPARE(page.filter().rowCount(), 1);
}

void TestRecordPage::filterBoxes()
{
    Office office;
    office.task(QStringLiteral("a"));
    office.task(QStringLiteral("b"));
    RecordPage page(*office.context, recordType<Task>());
    reveal(page);
    const int low = page.table()->header()->height();
    page.setFilterShown(true);
    QLineEdit *box = page.table()->header()->box(0);
    QTRY_VERIFY(page.table()->header()->height() > low);
    QVERIFY(box->isVisible());
    QVERIFY(box->geometry().top() >= low - 2);
    QTest::keyClicks(box, QStringLiteral("zzz"));
    QCOMPARE(page.filter().rowCount(), 0);
    QVERIFY(box->isVisible()); // or the filter could not be taken back
    box->clear();
    QTest::keyClicks(box, QStringLiteral("B"));
    QCOMPARE(page.filter().rowCount(), 1);
    page.setFilterShown(false);
    QCOMPARE(page.filter().rowCount(), 2);
}

void TestRecordPage::columnsAreRemembered()
{
    Office office;
    const RecordType &type = recordType<Task>();
    {
        RecordPage page(*office.context, type);
        page.table()->header()->moveSection(0, 2);
        page.table()->setColumnHidden(1, true);
        page.table()->setColumnWidth(0, 321);
        page.table()->sortByColumn(0, Qt::DescendingOrder);
    }
    RecordPage page(*office.context, type);
    QCOMPARE(page.table()->shownColumns().indexOf(0), 1); // after the third, which is second now that one is hidden
    QVERIFY(page.table()->isColumnHidden(1));
    QCOMPARE(page.table()->columnWidth(0), 321);
    QCOMPARE(page.filter().sortedBy(), 0);
    QCOMPARE(page.filter().sortOrder(), Qt::DescendingOrder);
}

void TestRecordPage::emptyPageOffersTheFirst()
{
    Office office;
    RecordPage page(*office.context, recordType<Task>());
    reveal(page);
    QVERIFY(!page.table()->isVisible());
    QPushButton *button = nullptr;
    for (auto *each : page.findChildren<QPushButton *>()) {
        if (each->isVisible())
            button = each;
    }
    QVERIFY(button);
    button->click();
    QCOMPARE(office.store->all<Task>().size(), 1u);
    QVERIFY(page.table()->isVisible());
}

void TestRecordPage::statusCountsAndSums()
{
    Office office;
    for (const qint64 minor : {12345, 655}) {
        Expense expense;
        expense.supplier = QStringLiteral("ACME");
        expense.date = QDate(2026, 1, 2);
        expense.amount = expense.base = {minor, *Currency::fromCode(u"EUR")};
        QVERIFY(office.add(expense));
    }
    RecordPage page(*office.context, recordType<Expense>());
    QSignalSpy status(&page, &RecordPage::statusChanged);
    page.table()->selectAll();
    QTRY_VERIFY(!status.isEmpty());
    QVERIFY(page.status().contains(QStringLiteral("2 selected")));
    QVERIFY2(page.status().contains(Money{13000, *Currency::fromCode(u"EUR")}.toString(QLocale())), qPrintable(page.status()));
}

void TestRecordPage::ownCurrencyAmountsStayTheSame()
{
    Office office;
    const RecordType &type = recordType<Expense>();
    const Currency eur = *Currency::fromCode(u"EUR");
    Expense expense;
    expense.supplier = QStringLiteral("ACME");
    expense.date = QDate(2026, 1, 2);
    expense.amount = expense.base = {1000, eur};
    const Id<Expense> id = office.add(expense);
    RecordModel model(*office.context, type);
    QVERIFY(model.setData(model.index(0, type.indexOf("amount")), QVariant::fromValue(Money{2000, eur})));
    QCOMPARE(office.store->find(id)->base, (Money{2000, eur}));

    // In another currency it is asked for: the old worth was that of the old amount.
    const Currency usd = *Currency::fromCode(u"USD");
    QVERIFY(!model.setData(model.index(0, type.indexOf("amount")), QVariant::fromValue(Money{3000, usd})));
    QCOMPARE(model.lastProblems().first().field, QByteArray("base"));
    Expense foreign = *office.store->find(id);
    foreign.amount = {3000, usd};
    foreign.base = {2700, eur};
    QVERIFY(office.context->perform(QStringLiteral("Edit"), {edited(*office.store->find(id), foreign)}));
    QVERIFY(model.setData(model.index(0, type.indexOf("amount")), QVariant::fromValue(Money{3100, usd})));
    QCOMPARE(office.store->find(id)->base, (Money{2700, eur})); // a worth that was given stays
}

QTEST_MAIN(TestRecordPage)
#include "tst_recordpage.moc"
