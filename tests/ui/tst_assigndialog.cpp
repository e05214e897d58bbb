// SPDX-License-Identifier: GPL-3.0-or-later
// From a selected task to a delegated one, by keys; what the dialog shows before it.
#include "app/staff/skill.h"
#include "app/tasks/load.h"
#include "tests/ui/windowbench.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/tasks/assigndialog.h"
#include "ui/tasks/assignmodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace muster {

class TestAssignDialog : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<test::WindowBench> m_bench;
    Id<Person> m_ann, m_ben;
    Task m_task;

    template <class T> T add(T record)
    {
        record.id = Id<T>::make();
        if (!m_bench->window->context()->perform(QStringLiteral("Make"), {inserted(record)}))
            qFatal("the record was refused");
        return record;
    }

private slots:
    void initTestCase() { test::WindowBench::prepare("tst_assigndialog"); }
    void init()
    {
        m_bench = std::make_unique<test::WindowBench>(false);
        Person person;
        person.name = QStringLiteral("Ann");
        m_ann = add(person).id;
        person.name = QStringLiteral("Ben");
        m_ben = add(person).id;
        const Skill networks = add(Skill{{}, QStringLiteral("Networks"), {}});
        add(PersonSkill{{}, m_ben, networks.id, SkillLevel::Helps, {}, {}, {}});
        Task task;
        task.title = QStringLiteral("Renew the network");
        task.estimate = Minutes::hours(6);
        task.due = test::WindowBench::today.addDays(3);
        m_task = add(task);
        m_bench->work().showRecord(recordType<Task>(), m_task.id.value);
        m_bench->work().recordPage()->table()->setFocus();
    }
    void cleanup() { m_bench.reset(); }

    void twoKeysDelegateToTheBest()
    {
        const int steps = m_bench->window->context()->history().stack().count();
        const bool opened = m_bench->inDialog([&] { test::WindowBench::press(Qt::Key_D, Qt::ControlModifier); }, [&](QWidget *dialog) {
            auto *assign = qobject_cast<AssignDialog *>(dialog);
            QVERIFY(assign);
            QAbstractItemModelTester tester(assign->table().model());
            QCOMPARE(assign->person(), m_ben); // masters what the task asks for
            const Period window{test::WindowBench::today, m_task.due};
            const Load load(m_bench->store(), test::WindowBench::today);
            QVERIFY(assign->table().model()->index(0, AssignModel::FreeColumn).data().toString()
                    == load.capacity().net(m_ben, window).toString(QLocale()));
            QCOMPARE(assign->focusWidget(), &assign->input());
            QTest::keyClick(&assign->input(), Qt::Key_Return);
        });
        QVERIFY(opened);
        const Task *after = m_bench->store().find(m_task.id);
        QCOMPARE(after->assignee, m_ben);
        QCOMPARE(after->state, TaskState::Proposed);
        QCOMPARE(after->due, m_task.due);
        QCOMPARE(m_bench->window->context()->history().stack().count(), steps + 1);
        QCOMPARE(m_bench->store().all<Handover>().size(), size_t(1));
    }

    void fourKeysToAnybody()
    {
        m_bench->inDialog([&] { test::WindowBench::press(Qt::Key_D, Qt::ControlModifier); }, [&](QWidget *dialog) {
            auto *assign = qobject_cast<AssignDialog *>(dialog);
            QVERIFY(assign);
            QTest::keyClick(&assign->input(), Qt::Key_Down);
            QCOMPARE(assign->person(), m_ann);
            QTest::keyClick(&assign->input(), Qt::Key_Up);
            QTest::keyClicks(&assign->input(), QStringLiteral("an")); // the key of the menu, two letters, Enter
            QCOMPARE(assign->person(), m_ann);
            QTest::keyClick(&assign->input(), Qt::Key_Return);
        });
        QCOMPARE(m_bench->store().find(m_task.id)->assignee, m_ann);
    }

    void escapeChangesNothing()
    {
        const auto before = test::allRows(m_bench->store());
        m_bench->inDialog([&] { test::WindowBench::press(Qt::Key_D, Qt::ControlModifier); }, [&](QWidget *dialog) {
            auto *assign = qobject_cast<AssignDialog *>(dialog);
            QVERIFY(assign);
            QTest::keyClicks(&assign->input(), QStringLiteral("nobody"));
            QVERIFY(assign->person().isNull());
            for (const QPushButton *button : assign->findChildren<QPushButton *>()) {
                if (button->isDefault())
                    QVERIFY(!button->isEnabled());
            }
            QTest::keyClick(&assign->input(), Qt::Key_Escape);
        });
        QCOMPARE(test::allRows(m_bench->store()), before);
    }

    void whoHasItIsMarkedFirst()
    {
        Task given = m_task;
        given.assignee = m_ann;
        AssignDialog dialog(*m_bench->window->context(), given, 0);
        QCOMPARE(dialog.person(), m_ann);
        AssignDialog several(*m_bench->window->context(), given, 2);
        QVERIFY(!several.due().isValid()); // each keeps its own
        QCOMPARE(dialog.due(), m_task.due);
    }
};

} // namespace muster

QTEST_MAIN(muster::TestAssignDialog)
#include "tst_assigndialog.moc"
