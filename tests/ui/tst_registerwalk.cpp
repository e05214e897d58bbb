// SPDX-License-Identifier: GPL-3.0-or-later
// Every register in the window: entered, tied to another record, changed, undone, found, listed, printed, exported, removed.
#include "app/actions/action.h"
#include "app/exports.h"
#include "app/report/reporthtml.h"
#include "tests/ui/windowbench.h"
#include "ui/detailpane.h"
#include "ui/record/partstable.h"
#include "ui/record/recordfilter.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/tablereport.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

using namespace muster;
using namespace muster::test;

namespace {

const QString mark = QStringLiteral("Zebrawood");

/// The registers that have a table of their own and can be made without being asked for a record first.
QList<QPair<QByteArray, const RecordType *>> registerPlaces(const Workspace &work)
{
    const QByteArrayList peoplesOwn{"vacancies", "applicants", "training", "courses"};
    QList<QPair<QByteArray, const RecordType *>> places;
    for (const PageKind &page : work.pages()) {
        for (const ViewKind &view : page.views) {
            if (page.key == "systems" || page.key == "office" || (page.key == "people" && peoplesOwn.contains(view.key)))
                places << qMakePair(page.key + '/' + view.key, view.type);
        }
    }
    return places;
}

int firstField(const RecordType &type, FieldKind kind)
{
    for (int i = 0; i < int(type.fields().size()); ++i) {
        const Field &field = type.fields().at(i);
        if (field.kind() == kind && !field.isReadOnly() && !field.isPartOf() && !field.isHidden())
            return i;
    }
    return -1;
}

} // namespace

class TestRegisterWalk : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowBench> m;

    RecordPage &page() const { return *m->work().recordPage(); }
    Context &context() const { return *m->window->context(); }

private slots:
    void initTestCase() { WindowBench::prepare("tst_registerwalk"); }
    void init() { m = std::make_unique<WindowBench>(); }
    void cleanup() { m.reset(); }

    void eachRegister()
    {
        const auto places = registerPlaces(m->work());
        QVERIFY(places.size() >= 24);
        for (const auto &[place, typeOf] : places) {
            const RecordType &type = *typeOf;
            QVERIFY2(m->work().goTo(place), place.constData());
            const AnyTable &table = m->store().table(type);
            const qsizetype before = table.size();
            QVERIFY2(before > 0, place.constData()); // listed: the sample has some
            QCOMPARE(page().filter().rowCount(), int(before));
            // entered: its name is typed into the new line
            page().createNew();
            QVERIFY2(table.size() == before + 1, place.constData());
            const RecordId id = page().selectedIds().value(0);
            QVERIFY2(m->store().row(type, id).has_value(), place.constData());
            WindowBench::settle();
            auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
            QVERIFY2(line, place.constData());
            line->selectAll();
            WindowBench::type(mark + QLatin1Char(' ') + QString::fromLatin1(place));
            WindowBench::press(Qt::Key_Return);
            QVERIFY2(m->store().title(type, id).startsWith(mark), qPrintable(m->store().title(type, id)));
            // tied to another record, and known there
            if (const int tie = firstField(type, FieldKind::Reference); tie >= 0) {
                const AnyTable &targets = m->store().table(type.fields().at(tie).target());
                const RecordId target = targets.idAt(0);
                QVERIFY2(page().setForAll({id}, tie, QVariant::fromValue(target)), place.constData());
                QVERIFY(m->store().pointingTo(target, type, tie).contains(id));
                m->window->context()->history().undo();
                QVERIFY(!m->store().pointingTo(target, type, tie).contains(id));
                m->window->context()->history().redo();
                QVERIFY(m->store().pointingTo(target, type, tie).contains(id));
            }
            // found
            page().setSearchText(mark);
            QCOMPARE(page().filter().rowCount(), 1);
            QCOMPARE(page().filter().idAt(0), id);
            // printed and exported
            QVERIFY2(toHtml(tableReport(page(), context()), QLocale()).contains(mark.toUtf8()), place.constData());
            for (const QString &format : exportFormats(type)) {
                const QByteArray bytes = exported(m->store(), {&type, format, QSet<RecordId>{id}, QDateTime(WindowBench::today, QTime(9, 0), Qt::UTC)});
                QVERIFY2(bytes.size() > 40 && (format != QLatin1String("csv") || bytes.contains(mark.toUtf8())), qPrintable(format));
            }
            // removed, and taken back
            page().select(id);
            page().removeSelected();
            QCOMPARE(table.size(), before);
            m->window->context()->history().undo();
            QCOMPARE(table.size(), before + 1);
            page().clearFilters();
        }
    }

    void theSystemsPageShowsWhatHangsOnIt()
    {
        QVERIFY(m->work().goTo(QByteArray("systems/systems")));
        const System portal = m->store().all<System>().at(1);
        page().select(portal.id.value);
        WindowBench::settle();
        auto *detail = m->window->findChild<DetailPane *>();
        QVERIFY(detail);
        detail->findChild<QTabWidget *>()->setCurrentIndex(1);
        WindowBench::settle();
        QStringList groups;
        auto *related = detail->findChild<QTreeWidget *>();
        for (int i = 0; i < related->topLevelItemCount(); ++i)
            groups << related->topLevelItem(i)->text(0);
        for (const char *wanted : {"Incidents", "Checks", "Findings", "Licences", "Dependencies", "Requests"})
            QVERIFY2(!groups.filter(QLatin1String(wanted)).isEmpty(), wanted);
    }

    void anActionIsATask()
    {
        QVERIFY(m->work().goTo(QByteArray("systems/incidents")));
        const Incident incident = m->store().all<Incident>().front();
        page().select(incident.id.value);
        WindowBench::settle();
        const auto tables = m->window->findChildren<PartsTable *>();
        const auto actions = std::find_if(tables.begin(), tables.end(), [](PartsTable *each) {
            return &each->type() == &recordType<Action>() && each->isVisibleTo(each->window());
        });
        QVERIFY(actions != tables.end());
        const size_t before = m->store().all<Task>().size();
        PartsTable *table = *actions;
        QVERIFY(m->inDialog([table] { table->add(); }, [](QWidget *dialog) {
            auto *line = dialog->findChild<QLineEdit *>();
            QVERIFY(line);
            line->setText(QStringLiteral("Try it on a spare host first"));
            WindowBench::press(Qt::Key_Return);
        }));
        QCOMPARE(m->store().all<Task>().size(), before + 1);
        const Task task = m->store().all<Task>().back();
        QCOMPARE(task.title, QStringLiteral("Try it on a spare host first"));
        QCOMPARE(task.assignee, incident.owner);
        QVERIFY(task.outcome.contains(incident.title));
        context().history().undo();
        QCOMPARE(m->store().all<Task>().size(), before);
    }

    void marksAreTypedAndCounted()
    {
        QVERIFY(m->work().goTo(QByteArray("office/decisions")));
        page().select(m->store().all<DecisionRecord>().front().id.value);
        const QList<QAction *> commands = page().actions();
        const auto compare = std::find_if(commands.begin(), commands.end(), [](QAction *each) { return each->text().startsWith(QLatin1String("Compare")); });
        QVERIFY(compare != commands.end());
        QAction *action = *compare;
        QString before, after;
        QVERIFY(m->inDialog([action] { action->trigger(); }, [&](QWidget *dialog) {
            auto *table = dialog->findChild<QTableWidget *>();
            QVERIFY(table && table->rowCount() == 3 && table->columnCount() == 5);
            before = table->item(2, 3)->text();
            table->item(2, 0)->setText(QStringLiteral("5"));
            WindowBench::settle();
            after = table->item(2, 3)->text();
        }));
        QCOMPARE(before, QStringLiteral("2.53")); // (8 x 2 + 6 x 2 + 3 x 5) / 17
        QCOMPARE(after, QStringLiteral("3.94"));  // (8 x 5 + 6 x 2 + 3 x 5) / 17
    }
};

QTEST_MAIN(TestRegisterWalk)
#include "tst_registerwalk.moc"
