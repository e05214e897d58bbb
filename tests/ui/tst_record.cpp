// SPDX-License-Identifier: GPL-3.0-or-later
// Every type of record through the common machinery: table, filter, form, page, history.
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

namespace {

QStringList titles(const RecordFilter &filter)
{
    QStringList all;
    for (int row = 0; row < filter.rowCount(); ++row)
        all << filter.index(row, 0).data().toString();
    return all;
}

int textField(const RecordType &type)
{
    for (int i = 0; i < int(type.fields().size()); ++i) {
        if (type.fields().at(i).kind() == FieldKind::Text && !type.fields().at(i).isReadOnly())
            return i;
    }
    return -1;
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyType_data();
    void everyType();
    void modelFollowsTheStore();
    void filterFindsWithoutAccents();
    void filterCompares();
    void emptyStaysLast();
    void dayWords_data();
    void dayWords();
    void datesInManyForms();
    void editorsRoundTrip();
};

void TestRecord::everyType_data()
{
    QTest::addColumn<QByteArray>("name");
    // A citation needs something to cite, and an amendment a closed review, an attachment its
    // contents: tst_evidence, tst_reviewsteps and tst_attachments make them. An action follows from a record, and an attendee
    // is somebody: tst_registers.
    const QByteArrayList notAlone{"citation", "amendment", "attachment", "action", "attendance"};
    for (const RecordType *type : allRecordTypes())
        if (!notAlone.contains(type->name()))
            QTest::addRow("%s", type->name().constData()) << type->name();
}

void TestRecord::everyType()
{
    QFETCH(QByteArray, name);
    Bench bench;
    const RecordType &type = *bench.store->typeOfKind(name);
    RecordModel model(bench.context, type);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RecordFilter filter(model);
    QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RecordForm form(bench.context, type);

    const int before = model.rowCount();
    const RecordId id = &type == &recordType<Team>() ? bench.store->team().id.value : bench.make(type);
    QVERIFY(id != 0);
    QCOMPARE(model.rowCount(), before + (&type == &recordType<Team>() ? 0 : 1));
    form.setRecord(id);
    const Row stored = *bench.store->row(type, id);
    for (int i = 0; i < int(type.fields().size()); ++i) {
        const Field &field = type.fields().at(i);
        QVERIFY(form.editor(i) || field.isHidden());
        if (form.editor(i)) {
            const auto shown = form.editor(i)->value();
            QVERIFY2(shown.has_value(), field.name().constData());
            QVERIFY2(*shown == stored.values.at(i), field.name().constData());
        }
        const QModelIndex cell = model.index(model.rowOf(id), i);
        QCOMPARE(cell.data(Qt::EditRole), stored.values.at(i));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().startsWith(field.label()));
    }
    if (const int text = textField(type); text >= 0 && type.name() != "team") {
        const QModelIndex cell = model.index(model.rowOf(id), text);
        QVERIFY(model.setData(cell, QStringLiteral("Änderung\nzwei")));
        QCOMPARE(bench.history.stack().undoText(), editName(type, type.fields().at(text)));
        QCOMPARE(cell.data(Qt::EditRole).toString(), QStringLiteral("Änderung\nzwei"));
        bench.history.undo();
        QCOMPARE(*bench.store->row(type, id), stored);
        QCOMPARE(cell.data(Qt::EditRole), stored.values.at(text));
    }
}

void TestRecord::modelFollowsTheStore()
{
    Bench bench;
    const RecordType &type = recordType<Task>();
    RecordModel model(bench.context, type);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const Id<Person> ann = bench.person(QStringLiteral("Ann"));
    const Id<Task> task = bench.task(QStringLiteral("Ship"), {}, ann);
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(model.idAt(0), task.value);

    const int assignee = type.indexOf("assignee_id");
    QVERIFY(assignee >= 0);
    QCOMPARE(model.index(0, assignee).data().toString(), QStringLiteral("Ann"));
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    Person renamed = *bench.store->find(ann);
    const Person old = renamed;
    renamed.name = QStringLiteral("Anna");
    QVERIFY(bench.context.perform(QStringLiteral("Rename"), {edited(old, renamed)}));
    QCOMPARE(model.index(0, assignee).data().toString(), QStringLiteral("Anna"));
    QVERIFY(!data.isEmpty());

    Changes many;
    for (int i = 0; i < 501; ++i) {
        Task t;
        t.id = Id<Task>::make();
        t.title = QStringLiteral("Task %1").arg(i);
        many << inserted(t);
    }
    QVERIFY(bench.context.perform(QStringLiteral("Import"), many));
    QCOMPARE(model.rowCount(), 502);
    QCOMPARE(resets.size(), 1);
    bench.history.undo();
    QCOMPARE(model.rowCount(), 1);
}

void TestRecord::filterFindsWithoutAccents()
{
    Bench bench;
    bench.person(QStringLiteral("Éva Müller"));
    bench.person(QStringLiteral("Bob Stone"));
    RecordModel model(bench.context, recordType<Person>());
    RecordFilter filter(model);
    filter.setText(QStringLiteral("MULLER eva"));
    QCOMPARE(titles(filter), QStringList{QStringLiteral("Éva Müller")});
    filter.setText({});
    filter.setColumnText(0, QStringLiteral("stone"));
    QCOMPARE(titles(filter), QStringList{QStringLiteral("Bob Stone")});
    // The cached text of a record goes with its change.
    filter.clear();
    filter.setText(QStringLiteral("stone"));
    const int bob = filter.idAt(0) == model.idAt(0) ? 0 : 1;
    QVERIFY(model.setData(model.index(bob, 0), QStringLiteral("Bob Rock")));
    QCOMPARE(filter.rowCount(), 0);
    filter.setText(QStringLiteral("rock"));
    QCOMPARE(filter.rowCount(), 1);
    filter.setIds(QSet<RecordId>{});
    QCOMPARE(filter.rowCount(), 0);
    filter.clear();
    QCOMPARE(filter.rowCount(), 2);
}

void TestRecord::filterCompares()
{
    Bench bench;
    const RecordType &type = recordType<Task>();
    bench.task(QStringLiteral("a"), QDate(2026, 2, 1), {}, euro(50'00));
    bench.task(QStringLiteral("b"), QDate(2026, 3, 1), {}, euro(500'00));
    bench.task(QStringLiteral("c"));
    RecordModel model(bench.context, type);
    RecordFilter filter(model);
    const int due = type.indexOf("due");
    const int authority = type.indexOf("authority");
    filter.setColumnText(due, QStringLiteral("<2026-03-01"));
    QCOMPARE(titles(filter), QStringList{QStringLiteral("a")});
    filter.setColumnText(due, QStringLiteral(">= 2026-02-01"));
    QCOMPARE(titles(filter), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    filter.setColumnText(due, QStringLiteral("="));
    QCOMPARE(titles(filter), QStringList{QStringLiteral("c")});
    filter.setColumnText(due, QStringLiteral("!="));
    QCOMPARE(filter.rowCount(), 2);
    filter.setColumnText(due, {});
    filter.setColumnText(authority, QStringLiteral(">100"));
    QCOMPARE(titles(filter), QStringList{QStringLiteral("b")});
    filter.setColumnText(authority, QStringLiteral("<=50"));
    QCOMPARE(titles(filter), QStringList{QStringLiteral("a")});
}

void TestRecord::emptyStaysLast()
{
    Bench bench;
    const RecordType &type = recordType<Task>();
    bench.task(QStringLiteral("none"));
    bench.task(QStringLiteral("late"), QDate(2026, 5, 1));
    bench.task(QStringLiteral("early"), QDate(2026, 1, 1));
    RecordModel model(bench.context, type);
    RecordFilter filter(model);
    filter.sort(type.indexOf("due"), Qt::AscendingOrder);
    QCOMPARE(titles(filter), (QStringList{QStringLiteral("early"), QStringLiteral("late"), QStringLiteral("none")}));
    filter.sort(type.indexOf("due"), Qt::DescendingOrder);
    QCOMPARE(titles(filter), (QStringList{QStringLiteral("late"), QStringLiteral("early"), QStringLiteral("none")}));
}

void TestRecord::dayWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::newRow("today") << QStringLiteral(" Today ") << today;
    QTest::newRow("tomorrow") << QStringLiteral("tomorrow") << today.addDays(1);
    QTest::newRow("friday") << QStringLiteral("fri") << QDate(2026, 3, 6);
    QTest::newRow("same weekday is next week") << QStringLiteral("Wednesday") << QDate(2026, 3, 11);
    QTest::newRow("plus") << QStringLiteral("+3") << QDate(2026, 3, 7);
    QTest::newRow("minus") << QStringLiteral("-4") << QDate(2026, 2, 28);
    QTest::newRow("weeks") << QStringLiteral("+2w") << QDate(2026, 3, 18);
    QTest::newRow("months") << QStringLiteral("+1m") << QDate(2026, 4, 4);
    QTest::newRow("years") << QStringLiteral("+1y") << QDate(2027, 3, 4);
    QTest::newRow("the beginning of a name") << QStringLiteral("thur") << QDate(2026, 3, 5);
    QTest::newRow("nonsense") << QStringLiteral("soon") << QDate();
    QTest::newRow("empty") << QString() << QDate();
}

void TestRecord::dayWords()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    QCOMPARE(dayFromWords(text, today, QLocale::c()).value_or(QDate()), day);
}

void TestRecord::datesInManyForms()
{
    Bench bench;
    const Field &due = recordType<Task>().field("due");
    for (const char *text : {"2026-04-12", "12 April 2026", "12 Apr 2026", "12 April", "12 apr"}) {
        const auto value = parseTyped(due, QString::fromLatin1(text), QLocale::c(), *bench.store, today);
        QVERIFY2(value && value->toDate() == QDate(2026, 4, 12), text);
    }
    const QLocale german(QLocale::German, QLocale::Germany);
    for (const char *text : {"12.04.2026", "12.4.26", "12. April 2026", "12. April"}) {
        const auto value = parseTyped(due, QString::fromLatin1(text), german, *bench.store, today);
        QVERIFY2(value && value->toDate() == QDate(2026, 4, 12), text);
    }
}

void TestRecord::editorsRoundTrip()
{
    Bench bench;
    for (const RecordType *type : allRecordTypes()) {
        for (const Field &field : type->fields()) {
            std::unique_ptr<FieldEditor> editor(makeFieldEditor(field, bench.context, nullptr));
            Value value;
            switch (field.kind()) {
            case FieldKind::Text: value = QStringLiteral("<b>a & b</b>"); break;
            case FieldKind::Integer: value = QVariant::fromValue(field.minimum().value_or(3)); break;
            case FieldKind::Boolean: value = true; break;
            case FieldKind::Date: value = today; break;
            case FieldKind::Instant: value = QDateTime(today, QTime(10, 0, 7), Qt::UTC); break;
            case FieldKind::Duration: value = QVariant::fromValue(Minutes{95}); break;
            case FieldKind::Days: value = QVariant::fromValue(Days{1250}); break;
            case FieldKind::Money: value = QVariant::fromValue(euro(-123450)); break;
            case FieldKind::Choice: value = field.choices().back().value; break;
            case FieldKind::Reference: {
                const AnyTable &targets = bench.store->table(field.target());
                value = QVariant::fromValue(targets.size() > 0 ? targets.idAt(0) : bench.make(field.target()));
                break;
            }
            case FieldKind::WeekHours: value = QVariant::fromValue(WeekMinutes{480, 450, 0, 1, 95, 7, 300}); break;
            case FieldKind::MonthAmounts: value = QVariant::fromValue(MonthAmounts::spread(euro(100001))); break;
            }
            editor->setValue(value);
            QVERIFY(editor->value().has_value());
            const QByteArray where = type->name() + '.' + field.name();
            QVERIFY2(*editor->value() == value, where.constData());
            QVERIFY(!editor->isEdited());
            if (field.isOptional()) {
                editor->setValue({});
                QVERIFY2(editor->value() && !editor->value()->isValid(), where.constData());
            }
        }
    }
}

QTEST_MAIN(TestRecord)
#include "tst_record.moc"
