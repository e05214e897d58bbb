// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/teams.h"
#include "ui/staff/orgtreeview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace muster;

class tst_orgtree : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        store = test::emptyStore();
        history = std::make_unique<History>(*store);
        context = std::make_unique<Context>(*history, QDate(2026, 3, 12));
        boss = person("Boss", {}), lead = person("Lead", boss.id), dev = person("Dev", lead.id), ops = person("Ops", boss.id);
        Person gone = person("Gone", boss.id);
        gone.kind = PersonKind::Former;
        QVERIFY(context->perform(QStringLiteral("set up"),
                                 {inserted(boss), inserted(lead), inserted(dev), inserted(ops), inserted(gone)}));
    }

    void cleanup()
    {
        context.reset();
        history.reset();
        store.reset();
    }

    void countsReports()
    {
        OrgTreeView view(*context);
        QAbstractItemModelTester tester(&view.model());
        QCOMPARE(view.model().rowCount(), 1);
        const QModelIndex top = view.model().index(0, 0);
        QCOMPARE(top.data().toString(), QStringLiteral("Boss"));
        QCOMPARE(top.siblingAtColumn(OrgModel::DirectColumn).data().toInt(), 2);
        QCOMPARE(top.siblingAtColumn(OrgModel::AllColumn).data().toInt(), 3);
        QVERIFY(!view.model().indexOf(dev.id.value).siblingAtColumn(OrgModel::DirectColumn).data().isValid());
        QVERIFY(view.tree().isExpanded(top));
    }

    void aDropChangesTheManagerInOneStep()
    {
        OrgTreeView view(*context);
        OrgModel &model = view.model();
        std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(dev.id.value)}));
        const int steps = history->stack().count();
        model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(ops.id.value));
        QTRY_COMPARE(store->find(dev.id)->manager.value, ops.id.value);
        QCOMPARE(history->stack().count(), steps + 1);
        QTRY_COMPARE(model.rowCount(model.indexOf(ops.id.value)), 1);
        history->undo();
        QTRY_COMPARE(model.rowCount(model.indexOf(lead.id.value)), 1);
    }

    void aCircleIsRefused()
    {
        OrgTreeView view(*context);
        QSignalSpy refused(context.get(), &Context::refused);
        QVERIFY(!view.setManager(boss.id.value, dev.id.value));
        QCOMPARE(refused.count(), 1);
        QVERIFY(store->find(boss.id)->manager.isNull());
    }

    void theKeyboardWay()
    {
        OrgTreeView view(*context);
        view.resize(700, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.tree().setCurrentIndex(view.model().indexOf(dev.id.value));
        QSignalSpy opened(context.get(), &Context::openRequested);
        QTest::keyClick(&view.tree(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(1).toLongLong(), dev.id.value);

        emit view.tree().customContextMenuRequested({5, 5000}); // below all rows: the current one counts
        auto *menu = view.findChild<QMenu *>();
        QVERIFY(menu);
        QTimer::singleShot(50, this, [this] {
            auto *question = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
            QVERIFY(question);
            choices = question->comboBoxItems();
            question->setTextValue(QStringLiteral("Boss"));
            question->accept();
        });
        menu->actions().last()->trigger();
        QCOMPARE(choices, (QStringList{QStringLiteral("No manager"), QStringLiteral("Boss"), QStringLiteral("Lead"),
                                       QStringLiteral("Ops")}));
        QCOMPARE(store->find(dev.id)->manager.value, boss.id.value);
    }

private:
    static Person person(const char *name, Id<Person> manager)
    {
        Person person;
        person.id = Id<Person>::make();
        person.name = QString::fromUtf8(name);
        person.manager = manager;
        return person;
    }

    std::unique_ptr<Store> store;
    std::unique_ptr<History> history;
    std::unique_ptr<Context> context;
    Person boss, lead, dev, ops;
    QStringList choices;
};

QTEST_MAIN(tst_orgtree)
#include "tst_orgtree.moc"
