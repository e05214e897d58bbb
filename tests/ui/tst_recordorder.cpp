// SPDX-License-Identifier: GPL-3.0-or-later
// The table that follows one step after another shows what a table made anew would show, in the same order.
#include "app/oneonones/oneonone.h"
#include "tests/ui/recordbench.h"
#include "ui/record/recordfilter.h"

#include <QAbstractItemModelTester>
#include <QtTest>
#include <random>

using namespace muster;
using namespace muster::test;

namespace {

std::vector<RecordId> shown(const RecordFilter &filter)
{
    std::vector<RecordId> ids;
    for (int row = 0; row < filter.rowCount(); ++row)
        ids.push_back(filter.idAt(row));
    return ids;
}

} // namespace

class TestRecordOrder : public QObject
{
    Q_OBJECT

private slots:
    void followsEveryStep_data();
    void followsEveryStep();
    void selectionStays();
    void filterTellsNothingMasked();

private:
    static void fill(Bench &bench, std::mt19937 &chance);
    static Changes randomStep(const Bench &bench, std::mt19937 &chance);
};

/// Titles that are equal, that differ only in case, accent or number, and none at all of a date.
void TestRecordOrder::fill(Bench &bench, std::mt19937 &chance)
{
    const QStringList names{QStringLiteral("Éva"), QStringLiteral("eva"), QStringLiteral("Bob"), QStringLiteral("Zoe")};
    QList<Id<Person>> people{{}};
    for (const QString &name : names)
        people << bench.person(name);
    for (int i = 0; i < 80; ++i) {
        const QString title = QStringLiteral("%1 %2").arg(chance() % 2 ? u'T' : u't').arg(chance() % 12);
        bench.task(title, chance() % 4 ? today.addDays(int(chance() % 20)) : QDate(), people.at(int(chance() % 5)));
    }
}

Changes TestRecordOrder::randomStep(const Bench &bench, std::mt19937 &chance)
{
    const std::vector<Task> &tasks = bench.store->all<Task>();
    const std::vector<Person> &people = bench.store->all<Person>();
    Changes changes;
    for (size_t i = 0, count = 1 + chance() % 3; i < count; ++i) {
        const Task before = tasks[(chance() % 20) * 3 + i]; // three different ones at most
        Task after = before;
        switch (chance() % 5) {
        case 0: after.title = QStringLiteral("t %1").arg(chance() % 12); break;
        case 1: after.due = chance() % 4 ? today.addDays(int(chance() % 20)) : QDate(); break;
        case 2: after.assignee = people[chance() % people.size()].id; break;
        case 3: after.state = chance() % 2 ? TaskState::Done : TaskState::Active; break;
        default: after.labels = QStringLiteral("warm"); break;
        }
        changes << edited(before, after);
    }
    switch (chance() % 4) {
    case 0: {
        Task added;
        added.id = Id<Task>::make();
        added.title = QStringLiteral("T %1").arg(chance() % 12);
        return changes << inserted(added);
    }
    case 1: {
        const Person before = people[chance() % people.size()];
        Person after = before;
        after.name = QStringLiteral("%1 %2").arg(QChar(u'A' + char16_t(chance() % 26))).arg(chance() % 100);
        return changes << edited(before, after);
    }
    case 2: return bench.store->removalWithParts(recordType<Task>(), tasks[chance() % tasks.size()].id.value);
    default: return changes;
    }
}

void TestRecordOrder::followsEveryStep_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("text");
    QTest::newRow("usual order") << QByteArray() << false << QString();
    QTest::newRow("usual order, filtered") << QByteArray() << false << QStringLiteral("t 1");
    for (const char *field : {"title", "due", "assignee_id", "state"}) {
        QTest::addRow("%s", field) << QByteArray(field) << false << QString();
        QTest::addRow("%s descending, filtered", field) << QByteArray(field) << true << QStringLiteral("t 1");
    }
}

void TestRecordOrder::followsEveryStep()
{
    QFETCH(QByteArray, field);
    QFETCH(bool, descending);
    QFETCH(QString, text);
    std::mt19937 chance(7);
    Bench bench;
    fill(bench, chance);
    const RecordType &type = recordType<Task>();
    const auto arranged = [&](RecordFilter &filter) {
        filter.sort(field.isEmpty() ? -1 : type.indexOf(field), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        filter.setText(text);
    };
    RecordModel model(bench.context, type);
    RecordFilter filter(model);
    arranged(filter);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    int done = 0;
    for (int i = 0; i < 150; ++i) {
        done += bench.history.perform(QStringLiteral("Step"), randomStep(bench, chance)).isEmpty();
        RecordModel newModel(bench.context, type);
        RecordFilter fresh(newModel);
        arranged(fresh);
        QCOMPARE(shown(filter), shown(fresh));
    }
    QVERIFY(done > 120);
    QVERIFY(filter.rowCount() > 0);
}

void TestRecordOrder::selectionStays()
{
    Bench bench;
    std::mt19937 chance(3);
    fill(bench, chance);
    RecordModel model(bench.context, recordType<Task>());
    RecordFilter filter(model);
    const QPersistentModelIndex kept = filter.index(5, 2), lost = filter.index(6, 0);
    const RecordId id = filter.idAt(5);
    filter.sort(model.type().indexOf("due"), Qt::DescendingOrder);
    QCOMPARE(filter.idAt(kept.row()), id);
    filter.setIds(QSet<RecordId>{id});
    QCOMPARE(kept.row(), 0);
    QCOMPARE(kept.column(), 2);
    QVERIFY(!lost.isValid());
}

void TestRecordOrder::filterTellsNothingMasked()
{
    Bench bench;
    const RecordType &type = recordType<OneOnOne>();
    const RecordId id = bench.make(type);
    RecordModel model(bench.context, type);
    RecordFilter filter(model);
    int column = -1;
    for (int i = 0; i < int(type.fields().size()); ++i)
        column = type.fields().at(i).isConfidential() ? i : column;
    QVERIFY(column >= 0);
    QVERIFY(model.setData(model.index(model.rowOf(id), column), QStringLiteral("wants to leave")));
    filter.setText(QStringLiteral("leave"));
    QCOMPARE(filter.rowCount(), 0); // never searched
    filter.setText({});
    filter.setColumnText(column, QStringLiteral("leave"));
    QCOMPARE(filter.rowCount(), 1);
    bench.context.setMasked(true);
    QCOMPARE(filter.rowCount(), 0);
    bench.context.setMasked(false);
    QCOMPARE(filter.rowCount(), 1);
}

QTEST_MAIN(TestRecordOrder)
#include "tst_recordorder.moc"
