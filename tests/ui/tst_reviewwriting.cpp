// SPDX-License-Identifier: GPL-3.0-or-later
// Writing and after, through the widgets: questions, forms that come back, what follows, what is printed.
#include "app/oneonones/agenda.h"
#include "app/reviews/aftermath.h"
#include "app/reviews/cycle.h"
#include "app/reviews/score.h"
#include "tests/ui/reach.h"
#include "tests/ui/reviewbench.h"
#include "ui/base/commandpalette.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/reviews/formfiles.h"
#include "ui/reviews/printreviewsdialog.h"
#include "ui/reviews/revieweditor.h"
#include "ui/reviews/reviewform.h"
#include "ui/reviews/savingedit.h"
#include "ui/reviews/summarydialog.h"
#include "ui/staff/agendapanel.h"
#include "ui/staff/oneononeview.h"

#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QTemporaryDir>

using namespace muster;
using namespace muster::test;

class TestReviewWriting : public ReviewBench
{
    Q_OBJECT

private slots:
    void initTestCase() { WindowBench::prepare("reviewwriting"); }
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void cleanup() { m_bench.reset(); }

    void answersQuestionsInTheForm()
    {
        const Review review = inState(ReviewState::ManagerDraft);
        auto &editor = view<ReviewEditor>("reviews/editor");
        editor.choose(review.id);
        WindowBench::settle();
        const QString question = QStringLiteral("What has changed for the better this year?");
        SavingEdit *edit = nullptr;
        for (SavingEdit *each : editor.form()->findChildren<SavingEdit *>())
            edit = each->accessibleName() == question ? each : edit;
        QVERIFY(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("Restores are tested"));
        QTest::keyClick(edit, Qt::Key_Tab);
        int found = 0;
        for (const ReviewAnswer &answer : partsOf(store().all<ReviewAnswer>(), review.id))
            found += answer.source == RatingSource::Manager && answer.text == QStringLiteral("Restores are tested");
        QCOMPARE(found, 1);
    }

    void takesFormsThatComeBack()
    {
        const QTemporaryDir folder;
        const Review review = inState(ReviewState::Draft);
        const QStringList files = writeForms(store(), review.cycle, folder.path());
        QVERIFY(!files.isEmpty());
        QString file;
        for (const ReviewInput &input : store().all<ReviewInput>())
            if (input.review == review.id)
                file = QDir(folder.path()).filePath(inputFormName(store(), input));
        QVERIFY(files.contains(file));
        QFile form(file);
        QVERIFY(form.open(QIODevice::ReadWrite));
        QByteArray text = form.readAll();
        text.replace(text.indexOf("( ) 4 ="), 3, "(x)");
        text.replace("[name]: ", "[name]: A. Stranger");
        form.resize(0);
        form.write(text);
        form.close();
        // Signed with another name: left out when one says so, taken when it is theirs.
        QVERIFY(m_bench->inDialog([&] { QCOMPARE(takeForms(context(), {file}, m_bench->window.get()), 0); },
                                  [&](QWidget *box) { QTest::mouseClick(button(*box, QStringLiteral("Leave it out")), Qt::LeftButton); }));
        QCOMPARE(store().find(review.id)->state, ReviewState::Draft);
        QVERIFY(m_bench->inDialog([&] { QCOMPARE(takeForms(context(), {file}, m_bench->window.get()), 1); }, [&](QWidget *box) {
            QVERIFY(qobject_cast<QMessageBox *>(box)->text().contains(QStringLiteral("A. Stranger")));
            QTest::mouseClick(button(*box, QStringLiteral("It is theirs")), Qt::LeftButton);
        }));
        QCOMPARE(store().find(review.id)->state, ReviewState::SelfReview);
        // Twice in one go: once is enough, and it is told.
        context().history().undo();
        QFile corrected(file);
        QVERIFY(corrected.open(QIODevice::WriteOnly));
        corrected.write(text.replace("A. Stranger", store().find(review.person)->name.toUtf8()));
        corrected.close();
        const QString twin = folder.filePath(QStringLiteral("twin.txt"));
        QVERIFY(QFile::copy(file, twin));
        QVERIFY(m_bench->inDialog([&] { QCOMPARE(takeForms(context(), {file, twin}, m_bench->window.get()), 1); }, [&](QWidget *box) {
            QVERIFY(qobject_cast<QMessageBox *>(box)->informativeText().contains(QStringLiteral("twin.txt")));
        }));
        QCOMPARE(reviewScore(store(), *store().find(review.id)).self.hundredths, std::optional<qint64>(400));
        QCOMPARE(context().history().stack().undoText(), QStringLiteral("Take over returned forms"));
    }

    void whatWasAgreedBecomesTasks()
    {
        const Review review = inState(ReviewState::Discussed);
        m_bench->work().showRecord(recordType<Review>(), review.id.value);
        WindowBench::settle();
        const auto actions = partsOf(store().all<ReviewAction>(), review.id);
        QVERIFY(!actions.empty());
        const size_t tasks = store().all<Task>().size();
        m_bench->action(QStringLiteral("Make tasks of what was agreed"))->trigger();
        QCOMPARE(store().all<Task>().size(), tasks + actions.size());
        for (const ReviewAction &action : partsOf(store().all<ReviewAction>(), review.id)) {
            const Task *task = store().find(action.task);
            QVERIFY(task);
            QCOMPARE(task->title, action.what);
            QCOMPARE(task->assignee, action.owner);
            QCOMPARE(task->due, action.due);
            QCOMPARE(task->state, TaskState::Proposed);
        }
    }

    void whatIsWrittenIsFoundNowhereElse()
    {
        const QString secret = QStringLiteral("Quokka");
        const Review before = inState(ReviewState::ManagerDraft);
        Review review = before;
        review.strengths = review.summary = review.privateNotes = secret;
        review.due = WindowBench::today.addDays(3); // near enough for Today to name it
        const Id<Competency> competency = competenciesOf(store(), review).front().id;
        QVERIFY(context().perform(QStringLiteral("Secrets"), {
            edited(before, review),
            inserted(Observation{Id<Observation>::make(), review.person, ObservationKind::Incident, WindowBench::today, secret, secret}),
            inserted(Rating{Id<Rating>::make(), review.id, competency, RatingSource::Peer, 2, secret, {}}),
            inserted(ReviewAction{Id<ReviewAction>::make(), secret, review.id, review.person, WindowBench::today.addDays(2), {}, {}}),
            inserted(Recommendation{Id<Recommendation>::make(), review.id, RecommendationKind::Bonus, {}, {}, {}, RecommendationState::Proposed, secret}),
            inserted(DevelopmentStep{Id<DevelopmentStep>::make(), secret, review.person, review.id, {}, SkillLevel::None, secret, {}, {}}),
        }));
        CommandPalette &palette = *m_bench->window->commands();
        palette.open();
        palette.input()->setText(secret);
        WindowBench::settle();
        for (int row = 0; row < palette.count(); ++row)
            QVERIFY2(!palette.titleAt(row).contains(secret), qPrintable(palette.titleAt(row)));
        palette.hide();
        m_bench->work().goTo(QByteArray("today/today"));
        WindowBench::settle();
        for (const QLabel *label : m_bench->work().viewWidget()->findChildren<QLabel *>())
            QVERIFY(!label->text().contains(secret));
        for (const char *place : {"reviews/table", "reviews/actions", "reviews/observations", "reviews/development", "reviews/recommendations"}) {
            m_bench->work().goTo(QByteArray(place));
            RecordPage *page = m_bench->work().recordPage();
            QVERIFY2(page, place);
            QVERIFY(page->table()->model()->rowCount() > 0);
            page->setSearchText(secret);
            WindowBench::settle();
            QCOMPARE(page->table()->model()->rowCount(), 0);
            page->setSearchText({});
        }
    }

    void theAgendaGivesGoalsAndEvidence()
    {
        const AgendaItem item = [&] {
            for (const AgendaItem &each : store().all<AgendaItem>())
                if (each.isOpen())
                    return each;
            qFatal("nothing is on the agenda");
        }();
        m_bench->work().showRecord(recordType<Person>(), item.person.value);
        auto &talks = view<OneOnOneView>("people/one-on-ones");
        auto *agenda = talks.findChild<AgendaPanel *>();
        QVERIFY(agenda);
        const auto selectAll = [&] {
            for (RecordTable *table : {&agenda->carried(), &agenda->fresh()})
                table->selectAll();
            WindowBench::settle();
        };
        const size_t seen = store().all<Observation>().size(), goals = store().all<Goal>().size();
        const auto open = qsizetype(openAgenda(store().all<AgendaItem>(), item.person).size());
        selectAll();
        QTest::mouseClick(&agenda->evidenceButton(), Qt::LeftButton);
        WindowBench::settle();
        QCOMPARE(store().all<Observation>().size(), seen + size_t(open));
        QVERIFY(openAgenda(store().all<AgendaItem>(), item.person).isEmpty());
        context().history().undo();
        WindowBench::settle();
        selectAll();
        QTest::mouseClick(&agenda->goalButton(), Qt::LeftButton);
        WindowBench::settle();
        QCOMPARE(store().all<Goal>().size(), goals + size_t(open));
        QCOMPARE(store().all<Observation>().size(), seen);
    }

    void showsASummaryBeforeItIsSaved()
    {
        const QTemporaryDir folder;
        const auto &all = store().all<Review>();
        const auto secret = std::find_if(all.begin(), all.end(), [](const Review &review) { return !review.privateNotes.isEmpty(); });
        QVERIFY(secret != all.end());
        auto &editor = view<ReviewEditor>("reviews/editor");
        editor.choose(secret->id);
        WindowBench::settle();
        QVERIFY(m_bench->inDialog([&] { QTest::mouseClick(button(editor, QStringLiteral("Print summary…")), Qt::LeftButton); }, [&](QWidget *widget) {
            auto *dialog = qobject_cast<SummaryDialog *>(widget);
            QVERIFY(dialog && dialog->isEmployeeCopy());
            QCOMPARE(withoutName(dialog), QByteArrayList());
            const qsizetype blocks = dialog->report().blocks.size();
            dialog->setEmployeeCopy(false);
            QVERIFY(dialog->report().blocks.size() > blocks);
            dialog->setEmployeeCopy(true);
            QCOMPARE(dialog->report().blocks.size(), blocks);
            QVERIFY(dialog->save(folder.filePath(QStringLiteral("one.pdf"))));
        }));
        QVERIFY(QFileInfo(folder.filePath(QStringLiteral("one.pdf"))).size() > 5'000);
    }

    void printsACycle()
    {
        const QTemporaryDir folder;
        PrintReviewsDialog dialog(context(), inState(ReviewState::Draft).cycle, m_bench->window.get());
        QCOMPARE(withoutName(&dialog), QByteArrayList());
        QVERIFY(dialog.isEmployeeCopy() && dialog.isTogether());
        const QString file = folder.filePath(QStringLiteral("all.pdf"));
        QVERIFY(dialog.print(file));
        QVERIFY(QFileInfo(file).size() > 10'000);
        QVERIFY(m_bench->inDialog([&] { QVERIFY(!dialog.print(folder.filePath(QStringLiteral("none/there/all.pdf")))); }, [](QWidget *) {}));
    }
};

QTEST_MAIN(TestReviewWriting)
#include "tst_reviewwriting.moc"
