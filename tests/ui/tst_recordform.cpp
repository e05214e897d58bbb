// SPDX-License-Identifier: GPL-3.0-or-later
// A record as a form: what is typed, what is saved, what is refused; its parts and its history.
#include "app/budgets/budget.h"
#include "app/record/textform.h"
#include "app/recordtypes.h"
#include "app/staff/leave.h"
#include "app/tasks/task.h"
#include "tests/ui/recordbench.h"
#include "ui/record/fieldeditor.h"
#include "ui/record/historydialog.h"
#include "ui/record/newrecord.h"
#include "ui/record/recordfilter.h"
#include "ui/record/recordform.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QtTest>

using namespace muster;
using namespace muster::test;

class TestRecordForm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void typedTextIsNeverLost();
    void moneyKeepsItsCurrency();
    void formSavesOnCommit();
    void formShowsAProblemAndKeepsTheText();
    void escapeReverts();
    void partsBelongToTheirOwner();
    void historyTellsBeforeAndAfter();
    void oneNameOfSeveralRecordsIsToldApart();
    void foreignAmountAsksForItsWorth();
    void yearStartsAsTheFiscalYear();
};

void TestRecordForm::typedTextIsNeverLost()
{
    Bench bench;
    std::unique_ptr<FieldEditor> editor(makeFieldEditor(recordType<Task>().field("due"), bench.context, nullptr));
    editor->setValue(today);
    auto *line = editor->findChild<QLineEdit *>();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("sometime"));
    QVERIFY(!editor->value());
    QVERIFY(editor->problem().contains(QStringLiteral("sometime")));
    QCOMPARE(line->text(), QStringLiteral("sometime"));
    line->selectAll();
    QSignalSpy committed(editor.get(), &FieldEditor::committed);
    QTest::keyClicks(line, QStringLiteral("+3"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(committed.size(), 1);
    QCOMPARE(editor->value()->toDate(), today.addDays(3));
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QVERIFY(editor->value() && !editor->value()->isValid());
}

void TestRecordForm::moneyKeepsItsCurrency()
{
    Bench bench;
    std::unique_ptr<FieldEditor> editor(makeFieldEditor(recordType<Task>().field("authority"), bench.context, nullptr));
    auto *line = editor->findChild<QLineEdit *>();
    const auto typed = [&](const QString &text) {
        line->selectAll();
        QTest::keyClicks(line, text);
        return editor->value().value_or(Value()).value<Money>();
    };
    editor->setValue({});
    QCOMPARE(typed(QStringLiteral("12.5")), euro(1250));
    editor->setValue(QVariant::fromValue(Money{100, *Currency::fromCode(u"USD")}));
    QCOMPARE(typed(QStringLiteral("7")), (Money{700, *Currency::fromCode(u"USD")}));
    QCOMPARE(typed(QStringLiteral("7 EUR")), euro(700));
}

void TestRecordForm::formSavesOnCommit()
{
    Bench bench;
    const RecordType &type = recordType<Task>();
    const Id<Task> task = bench.task(QStringLiteral("Ship"));
    RecordForm form(bench.context, type);
    form.setRecord(task.value);
    form.show();
    const int before = bench.history.stack().count();
    auto *line = form.editor(type.indexOf("title"))->findChild<QLineEdit *>();
    QCOMPARE(line->text(), QStringLiteral("Ship"));
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Ship it"));
    QCOMPARE(bench.store->find(task)->title, QStringLiteral("Ship"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.store->find(task)->title, QStringLiteral("Ship it"));
    QCOMPARE(bench.history.stack().count(), before + 1);
    bench.history.undo();
    QCOMPARE(line->text(), QStringLiteral("Ship"));
    // Going to another record saves what was typed.
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Half"));
    form.setRecord(bench.task(QStringLiteral("Other")).value);
    QCOMPARE(bench.store->find(task)->title, QStringLiteral("Half"));
    QCOMPARE(line->text(), QStringLiteral("Other"));
}

void TestRecordForm::formShowsAProblemAndKeepsTheText()
{
    Bench bench;
    const RecordType &type = recordType<Task>();
    const Id<Task> task = bench.task(QStringLiteral("Ship"));
    RecordForm form(bench.context, type);
    form.setRecord(task.value);
    form.show();
    const int title = type.indexOf("title");
    auto *line = form.editor(title)->findChild<QLineEdit *>();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.store->find(task)->title, QStringLiteral("Ship"));
    QVERIFY(!form.problemText(title).isEmpty());
    QCOMPARE(line->text(), QString());

    const int due = type.indexOf("due");
    auto *day = form.editor(due)->findChild<QLineEdit *>();
    QTest::keyClicks(day, QStringLiteral("sometime"));
    QTest::keyClick(day, Qt::Key_Return);
    QVERIFY(form.problemText(due).contains(QStringLiteral("sometime")));
    QCOMPARE(day->text(), QStringLiteral("sometime"));
}

void TestRecordForm::escapeReverts()
{
    Bench bench;
    const RecordType &type = recordType<Task>();
    RecordForm form(bench.context, type);
    form.setRecord(bench.task(QStringLiteral("Ship")).value);
    form.show();
    const int steps = bench.history.stack().count();
    auto *line = form.editor(type.indexOf("title"))->findChild<QLineEdit *>();
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("xyz"));
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), QStringLiteral("Ship"));
    QCOMPARE(bench.history.stack().count(), steps);
}

void TestRecordForm::partsBelongToTheirOwner()
{
    Bench bench;
    const Id<Person> ann = bench.person(QStringLiteral("Ann"));
    const Id<Person> bob = bench.person(QStringLiteral("Bob"));
    RecordModel patterns(bench.context, recordType<WorkPattern>());
    patterns.setOwner(ann.value, recordType<WorkPattern>().ownerField(recordType<Person>()));
    QAbstractItemModelTester tester(&patterns, QAbstractItemModelTester::FailureReportingMode::QtTest);
    WorkPattern pattern;
    pattern.id = Id<WorkPattern>::make();
    pattern.person = ann;
    pattern.from = today;
    QVERIFY(bench.context.perform(QStringLiteral("Make"), {inserted(pattern)}));
    QCOMPARE(patterns.rowCount(), 1);
    WorkPattern moved = pattern;
    moved.person = bob;
    QVERIFY(bench.context.perform(QStringLiteral("Move"), {edited(pattern, moved)}));
    QCOMPARE(patterns.rowCount(), 0);
    patterns.setOwner(bob.value, recordType<WorkPattern>().ownerField(recordType<Person>()));
    QCOMPARE(patterns.rowCount(), 1);
}

void TestRecordForm::historyTellsBeforeAndAfter()
{
    Bench bench;
    const RecordType &type = recordType<Task>();
    const Id<Task> task = bench.task(QStringLiteral("Ship"));
    RecordModel model(bench.context, type);
    QVERIFY(model.setData(model.index(0, type.indexOf("title")), QStringLiteral("Ship it")));
    HistoryDialog dialog(bench.context, type, task.value);
    auto *table = dialog.findChild<QTableWidget *>();
    QVERIFY(table->rowCount() > 1);
    QCOMPARE(table->item(0, 2)->text(), editName(type, type.field("title")));
    QCOMPARE(table->item(0, 3)->text(), type.field("title").label());
    QCOMPARE(table->item(0, 4)->text(), QStringLiteral("Ship"));
    QCOMPARE(table->item(0, 5)->text(), QStringLiteral("Ship it"));
}

void TestRecordForm::oneNameOfSeveralRecordsIsToldApart()
{
    Bench bench;
    QList<RecordId> lines;
    for (const int year : {2025, 2026}) {
        BudgetLine line;
        line.id = Id<BudgetLine>::make();
        line.name = QStringLiteral("Licences");
        line.year = year;
        QVERIFY(bench.context.perform(QStringLiteral("Make"), {inserted(line)}));
        lines << line.id.value;
    }
    std::unique_ptr<FieldEditor> editor(makeFieldEditor(recordType<Expense>().field("line_id"), bench.context, nullptr));
    editor->setValue(Value());
    editor->QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(editor.get()));
    editor->setFocus();
    auto *combo = editor->findChild<QComboBox *>();
    QCOMPARE(combo->count(), 2);
    QCOMPARE(combo->itemText(0), QStringLiteral("Licences (2026)")); // the newest first
    combo->lineEdit()->selectAll();
    QTest::keyClicks(combo->lineEdit(), QStringLiteral("licences"));
    QVERIFY(!editor->value()); // which one?
    QTest::keyClicks(combo->lineEdit(), QStringLiteral(" (2025)"));
    QCOMPARE(editor->value()->toLongLong(), lines.first());
}

void TestRecordForm::foreignAmountAsksForItsWorth()
{
    Bench bench;
    const RecordType &type = recordType<Expense>();
    Expense expense;
    expense.id = Id<Expense>::make();
    expense.supplier = QStringLiteral("Nordkabel");
    expense.date = today;
    expense.amount = expense.base = euro(10000);
    QVERIFY(bench.context.perform(QStringLiteral("Make"), {inserted(expense)}));
    RecordForm form(bench.context, type);
    form.setRecord(expense.id.value);
    form.show();
    const int amount = type.indexOf("amount"), base = type.indexOf("base");
    const auto enter = [&](int field, const QString &text) {
        auto *line = form.editor(field)->findChild<QLineEdit *>();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    };
    enter(amount, QStringLiteral("120 EUR"));
    QCOMPARE(bench.store->find(expense.id)->base, euro(12000)); // its own currency: both follow
    enter(amount, QStringLiteral("150 USD"));
    QCOMPARE(bench.store->find(expense.id)->amount, euro(12000)); // not before it is known what that is in euros
    QVERIFY(form.problemText(base).contains(QStringLiteral("EUR")));
    enter(base, QStringLiteral("138 EUR"));
    QCOMPARE(bench.store->find(expense.id)->amount, (Money{15000, *Currency::fromCode(u"USD")}));
    QCOMPARE(bench.store->find(expense.id)->base, euro(13800));
}

void TestRecordForm::yearStartsAsTheFiscalYear()
{
    Bench bench;
    const RecordType &type = recordType<BudgetLine>();
    const int year = type.indexOf("year");
    QCOMPARE(newRow(bench.context, type).values.at(year).toInt(), 2026);
    Team april = bench.store->team();
    april.fiscalYearStart = 4; // in March the year that began last April still runs
    QVERIFY(bench.context.perform(QStringLiteral("Edit"), {edited(bench.store->team(), april)}));
    QCOMPARE(newRow(bench.context, type).values.at(year).toInt(), 2025);
}

QTEST_MAIN(TestRecordForm)
#include "tst_recordform.moc"
