// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"
#include "app/recordtypes.h"
#include "app/reports/pack.h"
#include "app/staff/person.h"
#include "app/files/attachment.h"
#include "app/store/backup.h"
#include "app/store/database.h"
#include "app/store/history.h"
#include "app/store/storedform.h"
#include "app/tasks/task.h"
#include "tests/support/teams.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>
#include <unistd.h>

using namespace muster;

namespace {

Person person(const QString &name, Id<Person> manager = {})
{
    Person p;
    p.id = Id<Person>::make();
    p.name = name;
    p.manager = manager;
    return p;
}

QByteArray bytesOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString path(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }

private slots:
    void migratedColumnsEqualFields();
    void everyTypeRoundTripsThroughTheFile();
    void undoAndRedoRestoreExactly();
    void aChainOfManagersCannotClose();
    void whatIsUsedCannotBeDeleted();
    void twoStoresOnOneFileStayRight();
    void editsOfDifferentFieldsMerge();
    void anEditedHistoryIsFound();
    void foreignAndDamagedAndNewerFilesAreRefusedUntouched();
    void aReadOnlyFileIsNotWritten();
    void backupsAreWholeAndRestore();
};

void TestStore::migratedColumnsEqualFields()
{
    auto store = Store::create(path("columns.muster"), allRecordTypes(), test::team());
    Database database(path("columns.muster"), Database::Mode::ReadOnly);
    for (const RecordType *type : store->types()) {
        QStringList inFile, described{QStringLiteral("id")};
        database.select(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(QString::fromLatin1(type->name())), {},
                        [&](const QSqlQuery &query) { inFile << query.value(0).toString(); });
        for (const Field &field : type->fields())
            described << storedColumns(field);
        inFile.sort();
        described.sort();
        QCOMPARE(inFile, described);
    }
}

void TestStore::everyTypeRoundTripsThroughTheFile()
{
    // A filled row of each type, references pointing to the record of their type that was made before.
    const QString file = path("roundtrip.muster");
    QHash<const RecordType *, Row> rows;
    {
        auto store = Store::create(file, allRecordTypes(), test::team());
        for (const RecordType *type : store->types()) {
            if (type == &recordType<Team>())
                continue;
            Row row = type->blank();
            for (qsizetype i = 0; i < row.values.size(); ++i) {
                const Field &field = type->fields().at(i);
                Value &value = row.values[i];
                switch (field.kind()) {
                case FieldKind::Text:
                    value = field.name() == "recurrence" ? QStringLiteral("FREQ=DAILY")
                                                         : QStringLiteral("Zoë's “%1”; =1+1\nœ").arg(i);
                    break;
                case FieldKind::Integer:
                    value = QVariant::fromValue(field.name() == "year" ? qint64(2026) : field.minimum().value_or(2));
                    break;
                case FieldKind::Boolean: value = true; break;
                case FieldKind::Date: value = QDate(2026, 3, 29); break;
                case FieldKind::Instant: value = QDateTime(QDate(2026, 3, 29), QTime(1, 30, 0, 7), Qt::UTC); break;
                case FieldKind::Duration: value = QVariant::fromValue(Minutes{95}); break;
                case FieldKind::Days: value = QVariant::fromValue(Days{1250}); break;
                case FieldKind::Money:
                    value = QVariant::fromValue(Money{-1234567890123, *Currency::fromCode(u"EUR")});
                    break;
                case FieldKind::Choice: value = field.choices().back().value; break;
                case FieldKind::Reference:
                    if (!rows.contains(&field.target()))
                        break;
                    if (Row other = rows.value(&field.target()); row.values.contains(QVariant::fromValue(other.id))) {
                        other.id = makeRecordId(); // a link does not lead back to where it starts
                        QVERIFY(store->apply(QStringLiteral("Another"), {insertion(field.target(), other)}).isEmpty());
                        value = QVariant::fromValue(other.id);
                    } else {
                        value = QVariant::fromValue(other.id);
                    }
                    break;
                case FieldKind::WeekHours: value = QVariant::fromValue(WeekMinutes{1, 2, 3, 4, 5, 6, 7}); break;
                case FieldKind::MonthAmounts:
                    value = QVariant::fromValue(MonthAmounts::spread({1000001, *Currency::fromCode(u"EUR")}));
                    break;
                }
            }
            if (type == &recordType<Attachment>()) { // part of one record, with contents that are there
                row = toRow(keepAttachment(*store, recordType<Person>(), rows.value(&recordType<Person>()).id, QStringLiteral("œ"), "bytes",
                                           QDateTime(QDate(2026, 3, 29), QTime(1, 30), Qt::UTC)));
            }
            if (type == &recordType<Pack>()) { // a draft: an issued one takes no sections
                Pack draft = fromRow<Pack>(row);
                draft.state = PackState::Draft;
                draft.frozen.clear();
                row = toRow(draft);
            }
            const Problems problems = store->apply(QStringLiteral("Fill"), {insertion(*type, row)});
            QVERIFY2(problems.isEmpty(), qPrintable(QString::fromLatin1(type->name()) + toText(problems)));
            rows.insert(type, row);
        }
    }
    auto store = Store::open(file, allRecordTypes());
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        const auto read = store->row(*it.key(), it.value().id);
        QVERIFY(read);
        QCOMPARE(read->values, it.value().values);
    }
    QVERIFY(checkFile(file).isEmpty());
}

void TestStore::undoAndRedoRestoreExactly()
{
    auto store = test::emptyStore();
    History history(*store);
    const Person ann = person(QStringLiteral("Ann"));
    QSignalSpy spy(store.get(), &Store::changed);
    QVERIFY(history.perform(QStringLiteral("Add person"), {inserted(ann)}).isEmpty());
    Person changed = ann;
    changed.role = QStringLiteral("Lead");
    changed.started = QDate(2025, 2, 1);
    QVERIFY(history.perform(QStringLiteral("Edit person"), {edited(ann, changed)}).isEmpty());
    QCOMPARE(store->find(ann.id)->role, QStringLiteral("Lead"));
    QCOMPARE(history.stack().undoText(), QStringLiteral("Edit person"));
    history.undo();
    QVERIFY(store->find(ann.id)->role.isEmpty());
    QVERIFY(!store->find(ann.id)->started.isValid());
    history.undo();
    QVERIFY(!store->find(ann.id));
    history.redo();
    history.redo();
    QCOMPARE(toRow(*store->find(ann.id)), toRow(changed));
    QCOMPARE(spy.count(), 6);
}

void TestStore::aChainOfManagersCannotClose()
{
    auto store = test::emptyStore();
    const Person a = person(QStringLiteral("A"));
    const Person b = person(QStringLiteral("B"), a.id);
    const Person c = person(QStringLiteral("C"), b.id);
    QVERIFY(store->apply({}, {inserted(c), inserted(b), inserted(a)}).isEmpty()); // any order within one step
    Person loop = a;
    loop.manager = c.id;
    const Problems problems = store->apply({}, {edited(a, loop)});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, QByteArray("manager_id"));
    QVERIFY(store->find(a.id)->manager.isNull());
}

void TestStore::whatIsUsedCannotBeDeleted()
{
    auto store = test::emptyStore();
    const Person a = person(QStringLiteral("A"));
    Task task;
    task.id = Id<Task>::make();
    task.title = QStringLiteral("Ship");
    task.assignee = a.id;
    TimeEntry entry;
    entry.id = Id<TimeEntry>::make();
    entry.task = task.id;
    entry.person = a.id;
    entry.date = QDate(2026, 1, 5);
    QVERIFY(store->apply({}, {inserted(a), inserted(task), inserted(entry)}).isEmpty());
    QVERIFY(!store->apply({}, {removed(a)}).isEmpty());
    QVERIFY(store->find(a.id));
    QCOMPARE(store->usersOf(recordType<Person>(), a.id.value).size(), 2);
    // A task takes its time entries with it, and undo brings both back.
    const Changes removal = store->removalWithParts(recordType<Task>(), task.id.value);
    QCOMPARE(removal.size(), 2);
    QVERIFY(store->apply({}, removal).isEmpty());
    QVERIFY(store->apply({}, inverted(removal)).isEmpty());
    QVERIFY(store->find(entry.id));
}

void TestStore::twoStoresOnOneFileStayRight()
{
    const QString file = path("two.muster");
    auto one = Store::create(file, allRecordTypes(), test::team());
    auto two = Store::open(file, allRecordTypes());
    const Person ann = person(QStringLiteral("Ann"));
    QVERIFY(one->apply({}, {inserted(ann)}).isEmpty());
    QVERIFY(!two->find(ann.id) || two->find(ann.id)->name == ann.name);
    QVERIFY(two->pull());
    QCOMPARE(two->find(ann.id)->name, QStringLiteral("Ann"));
    Person renamed = ann;
    renamed.name = QStringLiteral("Anna");
    QVERIFY(two->apply({}, {edited(ann, renamed)}).isEmpty());
    // The first has not seen it: its edit of the same field is a conflict, told and not written.
    Person other = ann;
    other.name = QStringLiteral("Anne");
    const Problems problems = one->apply({}, {edited(ann, other)});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(one->find(ann.id)->name, QStringLiteral("Anna"));
    QVERIFY(checkFile(file).isEmpty());
}

void TestStore::editsOfDifferentFieldsMerge()
{
    const QString file = path("merge.muster");
    auto one = Store::create(file, allRecordTypes(), test::team());
    const Person ann = person(QStringLiteral("Ann"));
    QVERIFY(one->apply({}, {inserted(ann)}).isEmpty());
    auto two = Store::open(file, allRecordTypes());
    Person role = ann, mail = ann;
    role.role = QStringLiteral("Lead");
    mail.email = QStringLiteral("ann@example.org");
    QVERIFY(one->apply({}, {edited(ann, role)}).isEmpty());
    QVERIFY(two->apply({}, {edited(ann, mail)}).isEmpty());
    one->pull();
    for (Store *store : {one.get(), two.get()}) {
        QCOMPARE(store->find(ann.id)->role, QStringLiteral("Lead"));
        QCOMPARE(store->find(ann.id)->email, QStringLiteral("ann@example.org"));
    }
    QCOMPARE(toRow(*Store::open(file, allRecordTypes())->find(ann.id)), toRow(*one->find(ann.id)));
}

void TestStore::anEditedHistoryIsFound()
{
    const QString file = path("tampered.muster");
    {
        auto store = Store::create(file, allRecordTypes(), test::team());
        QVERIFY(store->apply(QStringLiteral("Add"), {inserted(person(QStringLiteral("Ann")))}).isEmpty());
    }
    QVERIFY(checkFile(file).isEmpty());
    {
        Database database(file, Database::Mode::ReadWrite);
        database.exec(QStringLiteral("UPDATE history SET who = 'nobody' WHERE seq = 1"));
    }
    QCOMPARE(checkFile(file).size(), 1);
}

void TestStore::foreignAndDamagedAndNewerFilesAreRefusedUntouched()
{
    const QString text = path("text.muster");
    QFile f(text);
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write("not a database at all, only words");
    f.close();

    const QString newer = path("newer.muster");
    Store::create(newer, allRecordTypes(), test::team()).reset();
    Database(newer, Database::Mode::ReadWrite).exec(QStringLiteral("PRAGMA user_version = 999"));

    const QString damaged = path("damaged.muster");
    {
        auto store = Store::create(damaged, allRecordTypes(), test::team());
        Changes many;
        for (int i = 0; i < 500; ++i)
            many << inserted(person(QStringLiteral("Somebody with a long name %1").arg(i)));
        QVERIFY(store->apply({}, many).isEmpty());
    }
    QFile d(damaged);
    QVERIFY(d.open(QIODevice::ReadWrite));
    for (int page = 3; page < 20; ++page) {
        d.seek(page * 4096 + 5);
        d.write(QByteArray(300, '\x5a'));
    }
    d.close();

    const QStringList refusedFiles{text, newer, damaged};
    for (const QString &file : refusedFiles) {
        const QByteArray before = bytesOf(file);
        bool refused = false;
        try {
            Store::open(file, allRecordTypes());
        } catch (const Error &error) {
            refused = true;
            QVERIFY(!error.happened.isEmpty() && !error.safe.isEmpty() && !error.advice.isEmpty());
        }
        QVERIFY2(refused, qPrintable(file));
        QCOMPARE(bytesOf(file), before);
    }
}

void TestStore::aReadOnlyFileIsNotWritten()
{
    if (geteuid() == 0) {
        // Root may write everything; the rule is the same one that a connection opened for reading obeys.
        Database database(path("columns.muster"), Database::Mode::ReadOnly);
        QVERIFY_THROWS_EXCEPTION(Error, database.exec(QStringLiteral("DELETE FROM team")));
        return;
    }
    const QString file = path("readonly.muster");
    Store::create(file, allRecordTypes(), test::team()).reset();
    QFile::setPermissions(file, QFile::ReadOwner);
    auto store = Store::open(file, allRecordTypes());
    QVERIFY(store->isReadOnly());
    QCOMPARE(store->apply({}, {inserted(person(QStringLiteral("Ann")))}).size(), 1);
}

void TestStore::backupsAreWholeAndRestore()
{
    const QString file = path("b.muster");
    auto store = Store::create(file, allRecordTypes(), test::team());
    const Person ann = person(QStringLiteral("Ann"));
    QVERIFY(store->apply({}, {inserted(ann)}).isEmpty());
    const QDateTime now(QDate(2026, 5, 4), QTime(9, 0));
    const QString made = backUpDaily(file, now);
    QVERIFY(QFileInfo::exists(made));
    QVERIFY(backUpDaily(file, now.addSecs(3600)).isEmpty());
    QVERIFY(!backUpDaily(file, now.addDays(2)).isEmpty());
    muster::restore(made, path("restored.muster"));
    QCOMPARE(Store::open(path("restored.muster"), allRecordTypes())->find(ann.id)->name, QStringLiteral("Ann"));
    QVERIFY_THROWS_EXCEPTION(Error, muster::restore(made, path("restored.muster")));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
