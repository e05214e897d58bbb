// SPDX-License-Identifier: GPL-3.0-or-later
// The views of the people: skills by one key, the profile's numbers, decisions on leave, 1:1s and their agenda.
#include "app/staff/leavebalance.h"
#include "app/staff/skillcover.h"
#include "app/tasks/load.h"
#include "tests/ui/recordbench.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/reviews/savingedit.h"
#include "ui/staff/agendapanel.h"
#include "ui/staff/briefdialog.h"
#include "ui/staff/card.h"
#include "ui/staff/leavedialog.h"
#include "ui/staff/oneononeview.h"
#include "ui/staff/peoplelist.h"
#include "ui/staff/profilepage.h"
#include "ui/staff/profileview.h"
#include "ui/staff/skillmatrixmodel.h"
#include "ui/staff/skillsview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace muster;
using namespace muster::test;

class TestPeople : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Bench> m_bench;
    Id<Person> m_ann, m_ben;

    template <class T> T add(T record)
    {
        record.id = Id<T>::make();
        if (!m_bench->history.perform(QStringLiteral("Make"), {inserted(record)}).isEmpty())
            qFatal("the record was refused");
        return record;
    }
    static void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }
    Leave request(Id<Person> person, QDate first, QDate last)
    {
        return add(Leave{{}, person, LeaveKind::Holiday, first, last, {}, LeaveState::Requested, {}});
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_bench = std::make_unique<Bench>();
        m_ann = m_bench->person(QStringLiteral("Ann"));
        m_ben = m_bench->person(QStringLiteral("Ben"));
    }
    void cleanup() { m_bench.reset(); }

    void aDigitSetsALevel()
    {
        const Skill linux = add(Skill{{}, QStringLiteral("Linux"), {}});
        SkillsView view(m_bench->context);
        QAbstractItemModelTester tester(&view.model());
        view.resize(900, 600);
        view.show();
        QCOMPARE(view.model().rowCount(), 3); // who can do it, Ann, Ben
        view.table().setCurrentIndex(view.model().index(1, 0));
        const int steps = m_bench->history.stack().count();
        QTest::keyClick(&view.table(), Qt::Key_4);
        settle();
        QCOMPARE(m_bench->store->all<PersonSkill>().size(), size_t(1));
        const PersonSkill made = m_bench->store->all<PersonSkill>().front();
        QCOMPARE(made.person, m_ann);
        QCOMPARE(made.skill, linux.id);
        QCOMPARE(made.level, SkillLevel::Helps);
        QCOMPARE(made.asOf, today);
        QCOMPARE(m_bench->history.stack().count(), steps + 1);
        QCOMPARE(view.table().currentIndex(), view.model().index(1, 0)); // the next key goes to the same cell
        QVERIFY(view.model().index(0, 0).data(SkillMatrixModel::AlarmRole).toBool());
        QVERIFY(view.model().index(0, 0).data().toString().endsWith(u'1'));
        QCOMPARE(view.model().source(view.model().index(0, 0)).rows, QList<RecordId>{made.id.value});

        view.table().setCurrentIndex(view.model().index(2, 0));
        QTest::keyClick(&view.table(), Qt::Key_3);
        settle();
        QVERIFY(!view.model().index(0, 0).data(SkillMatrixModel::AlarmRole).toBool());
        QTest::keyClick(&view.table(), Qt::Key_9); // no level
        view.table().setCurrentIndex(view.model().index(0, 0));
        QTest::keyClick(&view.table(), Qt::Key_5); // no person
        QCOMPARE(m_bench->history.stack().count(), steps + 2);
        m_bench->history.undo();
        m_bench->history.undo();
        settle();
        QVERIFY(m_bench->store->all<PersonSkill>().empty());
    }

    void aTargetIsMarkedUntilItIsReached()
    {
        const Skill linux = add(Skill{{}, QStringLiteral("Linux"), {}});
        add(PersonSkill{{}, m_ann, linux.id, SkillLevel::Helped, SkillLevel::Helps, {}, today});
        SkillsView view(m_bench->context);
        const QModelIndex cell = view.model().index(1, 0);
        QCOMPARE(cell.data().toString(), QStringLiteral("2 → 4"));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("4")));
        QVERIFY(view.findChild<RowButton *>(QStringLiteral("target-%1").arg(m_bench->store->all<PersonSkill>().front().id.value)));
        QVERIFY(view.model().setLevel(cell, SkillLevel::Leads));
        settle();
        QCOMPARE(view.model().index(1, 0).data().toString(), QStringLiteral("5"));
    }

    void theProfileShowsTheEnginesNumbers()
    {
        add(LeaveEntitlement{{}, m_ann, today.year(), Days::whole(30), {}, {}});
        add(Leave{{}, m_ann, LeaveKind::Holiday, today, today.addDays(1), {}, LeaveState::Approved, {}});
        const Id<Task> task = m_bench->task(QStringLiteral("Ship"), today.addDays(-1), m_ann);
        const Skill linux = add(Skill{{}, QStringLiteral("Linux"), {}});
        add(PersonSkill{{}, m_ann, linux.id, SkillLevel::Alone, SkillLevel::None, {}, today});
        add(Mentoring{{}, m_ben, m_ann, QStringLiteral("Servers"), today, {}});
        emit m_bench->context.selected(&recordType<Person>(), m_ann.value);
        ProfileView view(m_bench->context);
        QCOMPARE(view.page().person(), m_ann); // whom somebody pointed at before the view was made
        QSignalSpy explained(&m_bench->context, &Context::explainRequested);
        const auto press = [&](const QString &name) {
            auto *line = view.findChild<RowButton *>(name);
            if (!line)
                return Source();
            explained.clear();
            line->click();
            return explained.isEmpty() ? Source() : explained.first().at(1).value<Source>();
        };
        const LeaveBook book(*m_bench->store, m_ann);
        auto *left = view.findChild<RowButton *>(QStringLiteral("leave-Left in 2026"));
        QVERIFY(left);
        QVERIFY(left->accessibleName().contains(book.balance(2026, today).left().toString(QLocale())));
        QCOMPARE(book.balance(2026, today).left(), Days::whole(28));
        QCOMPARE(press(QStringLiteral("leave-Left in 2026")).rows.size(), 1);
        QCOMPARE(press(QStringLiteral("tasks-Overdue")).rows, QList<RecordId>{task.value});
        QVERIFY(!press(QStringLiteral("week-0")).formula.isEmpty());
        QVERIFY(view.findChild<RowButton *>(QStringLiteral("mentoring-%1").arg(m_bench->store->all<Mentoring>().front().id.value)));
        emit m_bench->context.selected(&recordType<Person>(), m_ben.value); // in another view
        settle();
        QCOMPARE(view.page().person(), m_ben);
        QVERIFY(!view.findChild<RowButton *>(QStringLiteral("tasks-Overdue")));
    }

    void aWarningStandsBeforeTheDecision()
    {
        add(LeaveEntitlement{{}, m_ann, today.year(), Days::whole(2), {}, {}});
        const CoverageRule rule = add(CoverageRule{{}, QStringLiteral("Somebody is here"), {}, {}, 1});
        add(Leave{{}, m_ben, LeaveKind::Sick, today, today, {}, LeaveState::Approved, {}});
        const Leave asked = request(m_ann, today, today.addDays(1));
        const QList<LeaveQuestion> questions = leaveQuestions(*m_bench->store, {asked}, today);
        QCOMPARE(questions.size(), 1);
        QCOMPARE(questions.first().cost, Days::whole(2));
        QCOMPARE(questions.first().leftAfter(), Days{});
        QVERIFY(!questions.first().isShort());
        QCOMPARE(questions.first().gaps.size(), 1);
        QCOMPARE(questions.first().gaps.first().rule, rule.id);
        QVERIFY(!questions.first().isClear());
        LeaveDialog dialog(m_bench->context, {asked});
        QVERIFY(dialog.changes().isEmpty()); // with a warning nothing is approved unless the user says so
        QStringList texts;
        for (const QLabel *label : dialog.findChildren<QLabel *>())
            texts << label->text();
        QVERIFY(texts.join(u'\n').contains(QStringLiteral("Somebody is here: 0 of 1")));
    }

    void decisionsAreOneStep()
    {
        const Leave first = request(m_ann, today, today), second = request(m_ben, today.addDays(7), today.addDays(8));
        const int steps = m_bench->history.stack().count();
        LeaveDialog dialog(m_bench->context, {first, second});
        QCOMPARE(dialog.changes().size(), 2); // nothing speaks against them: approved
        dialog.setDecision(second.id, LeaveState::Refused, QStringLiteral("Release week"));
        dialog.accept();
        QCOMPARE(m_bench->history.stack().count(), steps + 1);
        QCOMPARE(m_bench->store->find(first.id)->state, LeaveState::Approved);
        QCOMPARE(m_bench->store->find(second.id)->state, LeaveState::Refused);
        QCOMPARE(m_bench->store->find(second.id)->note, QStringLiteral("Release week"));
        m_bench->history.undo();
        QCOMPARE(m_bench->store->find(first.id)->state, LeaveState::Requested);
    }

    void theTableOfLeaveSaysHowManyWait()
    {
        request(m_ann, today, today);
        RecordPage page(m_bench->context, recordType<Leave>());
        addLeaveDecisions(m_bench->context, page);
        page.show();
        auto *decide = page.findChild<QPushButton *>(QStringLiteral("decide"));
        QVERIFY(decide && decide->isVisible());
        bool opened = false;
        QTimer::singleShot(50, this, [&] {
            auto *dialog = qobject_cast<LeaveDialog *>(QApplication::activeModalWidget());
            opened = dialog;
            if (dialog)
                dialog->accept();
        });
        decide->click();
        QVERIFY(opened);
        QCOMPARE(m_bench->store->all<Leave>().front().state, LeaveState::Approved);
        settle();
        QVERIFY(!decide->isVisible());
    }

    void theAgendaRunsOn()
    {
        add(OneOnOne{{}, m_ann, today.addDays(-7), QStringLiteral("Old notes"), {}});
        const AgendaItem old = add(AgendaItem{{}, m_ann, QStringLiteral("Write it down"), AgendaKind::Action, today.addDays(-14), {}, {}, {}, {}});
        OneOnOneView view(m_bench->context);
        view.resize(1100, 700);
        view.show();
        view.people().choose(m_ann);
        QCOMPARE(view.agenda().carried().model()->rowCount(), 1);
        QCOMPARE(view.agenda().fresh().model()->rowCount(), 0);
        QVERIFY(!view.agenda().doneButton().isEnabled());
        view.agenda().input().setFocus();
        QTest::keyClicks(&view.agenda().input(), QStringLiteral("Praise the restore test"));
        QTest::keyClick(&view.agenda().input(), Qt::Key_Return);
        settle();
        QCOMPARE(view.agenda().fresh().model()->rowCount(), 1);
        QVERIFY(view.agenda().input().text().isEmpty());

        view.agenda().carried().select(old.id.value, 0);
        const int steps = m_bench->history.stack().count();
        QTest::mouseClick(&view.agenda().taskButton(), Qt::LeftButton);
        settle();
        QCOMPARE(m_bench->history.stack().count(), steps + 1);
        QCOMPARE(m_bench->store->all<Task>().size(), size_t(1));
        QCOMPARE(m_bench->store->all<Task>().front().title, old.text);
        QCOMPARE(m_bench->store->all<Task>().front().assignee, m_ann);
        QCOMPARE(view.agenda().carried().model()->rowCount(), 0);
        m_bench->history.undo();
        settle();
        QVERIFY(m_bench->store->all<Task>().empty());
        QCOMPARE(view.agenda().carried().model()->rowCount(), 1);
        view.agenda().carried().select(old.id.value, 0);
        QTest::mouseClick(&view.agenda().doneButton(), Qt::LeftButton);
        QCOMPARE(m_bench->store->find(old.id)->doneOn, today);
    }

    void notesBelongToTheirMeeting()
    {
        const OneOnOne old = add(OneOnOne{{}, m_ann, today.addDays(-7), QStringLiteral("Old notes"), {}});
        const NoteTemplate questions = add(NoteTemplate{{}, QStringLiteral("Questions"), QStringLiteral("How are you?")});
        OneOnOneView view(m_bench->context);
        view.resize(1100, 700);
        view.show();
        view.people().choose(m_ann);
        QCOMPARE(view.meeting(), old.id);
        QCOMPARE(view.notes().toPlainText(), QStringLiteral("Old notes"));
        view.notes().setPlainText(QStringLiteral("Old notes, longer"));
        const Id<OneOnOne> made = view.begin(questions.id);
        QVERIFY(made);
        settle();
        QCOMPARE(view.meeting(), made);
        QCOMPARE(view.notes().toPlainText(), QStringLiteral("How are you?"));
        QCOMPARE(m_bench->store->find(old.id)->notes, QStringLiteral("Old notes, longer")); // saved where it was written
        QCOMPARE(m_bench->store->find(made)->date, today);
        view.privateNotes().setPlainText(QStringLiteral("Tired"));
        view.people().choose(m_ben); // has none yet
        settle();
        QCOMPARE(m_bench->store->find(made)->privateNotes, QStringLiteral("Tired"));
        QVERIFY(view.meeting().isNull());
        QVERIFY(!view.notes().isVisible());
    }

    void theBriefHasNoPrivateNotes()
    {
        add(OneOnOne{{}, m_ann, today.addDays(-7), QStringLiteral("Shared words"), QStringLiteral("Secret words")});
        add(AgendaItem{{}, m_ann, QStringLiteral("Write it down"), AgendaKind::Action, today.addDays(-14), {}, {}, {}, {}});
        Task done;
        done.title = QStringLiteral("Finished lately");
        done.assignee = m_ann;
        done.state = TaskState::Done;
        done.finishedOn = today.addDays(-2);
        add(done);
        done.title = QStringLiteral("Finished long ago");
        done.finishedOn = today.addDays(-8);
        add(done);
        const BriefDialog dialog(m_bench->context, m_ann);
        QString text;
        for (const ReportBlock &block : dialog.report().blocks) {
            if (const auto *table = std::get_if<ReportTable>(&block)) {
                for (const ReportRow &row : table->rows)
                    for (const QVariant &cell : row.cells)
                        text += cell.toString() + u'\n';
            } else if (const auto *words = std::get_if<ReportText>(&block)) {
                text += words->text + u'\n';
            }
        }
        QVERIFY(text.contains(QStringLiteral("Shared words")));
        QVERIFY(text.contains(QStringLiteral("Write it down")));
        QVERIFY(text.contains(QStringLiteral("Finished lately")));
        QVERIFY(!text.contains(QStringLiteral("Finished long ago")));
        QVERIFY(!text.contains(QStringLiteral("Secret")));
        QVERIFY(!dialog.report().confidential.isEmpty());
    }
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
