// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a task, from its adding to its verification, by keys and the Task menu in the real window: each step is one undo
// step, and the chain of hands tells all of it.
#include "app/tasks/delegation.h"
#include "tests/ui/windowbench.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/tasks/assigndialog.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QUndoStack>

using namespace muster;
using namespace muster::test;

class TestTaskLife : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowBench> m;
    Id<Task> m_id;
    Id<Person> m_boss, m_ann, m_ben;

    const Task &task() const { return *m->store().find(m_id); }
    int steps() const { return m->window->context()->history().stack().count(); }
    template <class T> Id<T> add(T record)
    {
        record.id = Id<T>::make();
        if (!m->window->context()->perform(QStringLiteral("Make"), {inserted(record)}))
            qFatal("the record was refused");
        return record.id;
    }
    /// Ctrl+D, the first letters of a name, Enter.
    void delegate(const QString &letters)
    {
        QVERIFY(m->inDialog([] { WindowBench::press(Qt::Key_D, Qt::ControlModifier); }, [&](QWidget *dialog) {
            auto *assign = qobject_cast<AssignDialog *>(dialog);
            QVERIFY(assign);
            QTest::keyClicks(&assign->input(), letters);
            QTest::keyClick(&assign->input(), Qt::Key_Return);
        }));
    }
    void choose(const QString &entry)
    {
        QAction *action = m->action(entry);
        QVERIFY2(action, qPrintable(entry));
        QVERIFY2(action->isEnabled(), qPrintable(entry));
        action->trigger();
        WindowBench::settle();
    }
    /// An entry that asks for a word.
    void choose(const QString &entry, const QString &answer)
    {
        QVERIFY(m->inDialog([&] { choose(entry); }, [&](QWidget *dialog) {
            auto *question = qobject_cast<QInputDialog *>(dialog);
            QVERIFY(question);
            QVERIFY(question->labelText().contains(QStringLiteral("Renew the certificates")));
            QTest::keyClicks(QApplication::focusWidget(), answer);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        }));
    }
    /// What the chain of hands says, one line a link: "Proposed: Max > Ann".
    QStringList chain() const
    {
        QStringList lines;
        for (const Handover &link : m->store().all<Handover>()) {
            if (link.task != m_id)
                continue;
            const QString from = m->store().title(recordType<Person>(), link.from.value);
            const QString to = m->store().title(recordType<Person>(), link.to.value);
            const Choice *state = recordType<Handover>().field("state").choice(int(link.state));
            lines << QStringLiteral("%1: %2 > %3%4").arg(QLatin1String(state->key), from, to, link.note.isEmpty() ? QString() : u' ' + link.note);
        }
        return lines;
    }
    void expect(TaskState state, int before) const
    {
        QCOMPARE(int(task().state), int(state));
        QCOMPARE(steps(), before + 1); // one undo step
    }

private slots:
    void initTestCase() { WindowBench::prepare("tst_tasklife"); }
    void init()
    {
        m = std::make_unique<WindowBench>(false);
        Person person;
        person.name = QStringLiteral("Max");
        m_boss = add(person);
        person.name = QStringLiteral("Ann");
        person.manager = m_boss;
        m_ann = add(person);
        person.name = QStringLiteral("Ben");
        m_ben = add(person);
        QVERIFY(m->work().goTo(QByteArray("tasks/table")));
        WindowBench::settle();
    }
    void cleanup() { m.reset(); }

    void addingIsOneLineAndEnter()
    {
        const int before = steps();
        WindowBench::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        WindowBench::type(QStringLiteral("Renew the certificates"));
        WindowBench::press(Qt::Key_Return);
        QCOMPARE(m->store().all<Task>().size(), size_t(1));
        QCOMPARE(m->store().all<Task>().front().title, QStringLiteral("Renew the certificates"));
        QCOMPARE(steps(), before + 1);
        m->window->context()->history().undo();
        QVERIFY(m->store().all<Task>().empty());
    }

    void fromProposedToVerified()
    {
        Task made;
        made.title = QStringLiteral("Renew the certificates");
        made.accountable = m_boss;
        made.due = WindowBench::today.addDays(10);
        m_id = add(made);
        m->work().showRecord(recordType<Task>(), m_id.value);
        m->work().recordPage()->table()->setFocus();
        WindowBench::settle();
        const auto beginning = allRows(m->store());
        const int start = steps();

        int before = steps();
        delegate(QStringLiteral("an"));
        expect(TaskState::Proposed, before);
        QCOMPARE(task().assignee, m_ann);
        QCOMPARE(task().followUp.isValid(), true);
        QVERIFY(isUnaccepted(task()));

        before = steps();
        choose(QStringLiteral("Accept"));
        expect(TaskState::Accepted, before);
        QCOMPARE(task().acceptedOn, WindowBench::today);

        before = steps();
        choose(QStringLiteral("Start"));
        expect(TaskState::Active, before);

        before = steps();
        choose(QStringLiteral("Wait"), QStringLiteral("the supplier"));
        expect(TaskState::Waiting, before);
        QCOMPARE(task().waitingOn, QStringLiteral("the supplier"));
        QCOMPARE(task().waitingSince, WindowBench::today);

        before = steps();
        choose(QStringLiteral("Start"));
        expect(TaskState::Active, before);
        QVERIFY(task().waitingOn.isEmpty());

        before = steps();
        choose(QStringLiteral("Block"), QStringLiteral("no access"));
        expect(TaskState::Blocked, before);
        QCOMPARE(task().reason, QStringLiteral("no access"));

        before = steps();
        choose(QStringLiteral("Hand back"), QStringLiteral("not my systems"));
        expect(TaskState::HandedBack, before);
        QVERIFY(!task().acceptedOn.isValid());
        QVERIFY(!m->action(QStringLiteral("Complete"))->isEnabled());

        before = steps();
        delegate(QStringLiteral("be"));
        expect(TaskState::Proposed, before);
        QCOMPARE(task().assignee, m_ben);
        choose(QStringLiteral("Accept"));

        before = steps();
        m->work().recordPage()->table()->setFocus();
        WindowBench::press(Qt::Key_Return, Qt::ControlModifier); // one key
        expect(TaskState::Done, before);
        QCOMPARE(task().finishedOn, WindowBench::today);

        before = steps();
        choose(QStringLiteral("Verify"));
        expect(TaskState::Verified, before);

        QCOMPARE(chain(), (QStringList{
            QStringLiteral("proposed: Max > Ann"), QStringLiteral("accepted: Max > Ann"), QStringLiteral("active: Ann > Ann"),
            QStringLiteral("waiting: Ann > Ann the supplier"), QStringLiteral("active: Ann > Ann"), QStringLiteral("blocked: Ann > Ann no access"),
            QStringLiteral("handed-back: Ann > Max not my systems"), QStringLiteral("proposed: Max > Ben"),
            QStringLiteral("accepted: Max > Ben"), QStringLiteral("done: Ben > Max"), QStringLiteral("verified: Max > Ben")}));

        while (steps() > 0 && m->window->context()->history().stack().index() > start)
            m->window->context()->history().undo();
        QCOMPARE(allRows(m->store()), beginning);
    }
};

QTEST_MAIN(TestTaskLife)
#include "tst_tasklife.moc"
