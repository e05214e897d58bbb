// SPDX-License-Identifier: GPL-3.0-or-later
// The views around reviews, through their widgets: goals, calibration, templates, forms that come back, what follows.
#include "app/oneonones/agenda.h"
#include "app/reviews/aftermath.h"
#include "app/reviews/cycle.h"
#include "app/reviews/ladderfile.h"
#include "app/reviews/score.h"
#include "tests/ui/reach.h"
#include "tests/ui/windowbench.h"
#include "ui/base/commandpalette.h"
#include "ui/chart/chartview.h"
#include "ui/record/partstable.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/reviews/calibrationview.h"
#include "ui/reviews/formfiles.h"
#include "ui/reviews/goalview.h"
#include "ui/reviews/ladderview.h"
#include "ui/reviews/printreviewsdialog.h"
#include "ui/reviews/revieweditor.h"
#include "ui/reviews/reviewform.h"
#include "ui/reviews/savingedit.h"
#include "ui/reviews/summarydialog.h"
#include "ui/reviews/templateview.h"
#include "ui/staff/agendapanel.h"
#include "ui/staff/oneononeview.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QUndoStack>

using namespace muster;
using namespace muster::test;

class TestReviewViews : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowBench> m_bench;

    Store &store() const { return m_bench->store(); }
    Context &context() const { return *m_bench->window->context(); }
    template <class View> View &view(const char *place) const
    {
        m_bench->work().goTo(QByteArray(place));
        WindowBench::settle();
        auto *shown = qobject_cast<View *>(m_bench->work().viewWidget());
        if (!shown)
            qFatal("another view is shown");
        return *shown;
    }
    QPushButton *button(QWidget &within, const QString &text) const
    {
        for (QPushButton *each : within.findChildren<QPushButton *>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    /// Presses a button and answers the questions that come, one after the other: a line of text, or the n-th choice ("#2").
    bool press(QPushButton *button, QStringList answers)
    {
        return m_bench->inDialog([&] { QTest::mouseClick(button, Qt::LeftButton); }, [&](QWidget *dialog) { answer(dialog, answers); });
    }
    void answer(QWidget *dialog, QStringList &answers)
    {
        const QString next = answers.takeFirst();
        if (!answers.isEmpty()) { // another question follows the first
            auto *poll = new QTimer(m_bench->window.get());
            QObject::connect(poll, &QTimer::timeout, poll, [this, poll, dialog, answers] {
                QWidget *now = QApplication::activeModalWidget();
                if (!now || now == dialog)
                    return;
                poll->deleteLater();
                poll->stop();
                QStringList rest = answers;
                answer(now, rest);
            });
            poll->start(10);
        }
        if (auto *combo = dialog->findChild<QComboBox *>(); combo && next.startsWith(u'#'))
            combo->setCurrentIndex(next.mid(1).toInt());
        if (auto *line = dialog->findChild<QLineEdit *>(); line && !next.startsWith(u'#')) {
            line->selectAll();
            QTest::keyClicks(line, next);
        }
        auto *buttons = dialog->findChild<QDialogButtonBox *>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
    }
    const Review &inState(ReviewState state) const
    {
        const auto &all = store().all<Review>();
        return *std::find_if(all.begin(), all.end(), [state](const Review &review) { return review.state == state; });
    }

private slots:
    void initTestCase() { WindowBench::prepare("reviewviews"); }
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void cleanup() { m_bench.reset(); }

    void goalsStandInTheirTree()
    {
        auto &goals = view<GoalView>("reviews/goal-tree");
        QTreeWidgetItem *team = goals.tree().topLevelItem(0);
        QCOMPARE(team->text(GoalView::Person), QStringLiteral("the team"));
        QCOMPARE(team->childCount(), 4);
        const Goal *goal = store().find(Id<Goal>{team->data(0, Qt::UserRole).toLongLong()});
        QVERIFY(goal);
        const Percent mean = treeProgress(*goal, store().all<Goal>());
        QVERIFY(team->text(GoalView::Progress).startsWith(QString::number(*mean.tenths / 10)));
        int shown = 0;
        for (QTreeWidgetItemIterator at(&goals.tree()); *at; ++at)
            ++shown;
        const auto &all = store().all<Goal>();
        QCOMPARE(shown, int(std::count_if(all.begin(), all.end(), [&](const Goal &each) { return each.cycle == goal->cycle; })));
        QCOMPARE(withoutName(&goals), QByteArrayList());
    }

    void checksInAddsPartsAndCarriesOver()
    {
        auto &goals = view<GoalView>("reviews/goal-tree");
        const Id<Goal> own{goals.tree().topLevelItem(1)->data(0, Qt::UserRole).toLongLong()};
        goals.tree().clearSelection();
        goals.select(own);
        const size_t checkIns = store().all<GoalCheckIn>().size();
        QVERIFY(press(button(goals, QStringLiteral("Check in…")), {QStringLiteral("77")}));
        QCOMPARE(store().find(own)->current, 77);
        QCOMPARE(store().all<GoalCheckIn>().size(), checkIns + 1);
        QCOMPARE(store().all<GoalCheckIn>().back().date, WindowBench::today);
        QVERIFY(press(button(goals, QStringLiteral("Add a part…")), {QStringLiteral("First half")}));
        QCOMPARE(store().all<Goal>().back().parent, own);
        QCOMPARE(store().all<Goal>().back().title, QStringLiteral("First half"));
        QCOMPARE(goals.selectedGoals(), QList<Id<Goal>>{own});
        // Into the cycle of the year before, the only other one.
        const size_t before = store().all<Goal>().size();
        const int steps = context().history().stack().count();
        QVERIFY(press(button(goals, QStringLiteral("Carry over…")), {QStringLiteral("#0")}));
        QCOMPARE(store().find(own)->state, GoalState::CarriedOver);
        QCOMPARE(store().all<Goal>().size(), before + 1);
        QCOMPARE(store().all<Goal>().back().carriedFrom, own);
        QCOMPARE(store().all<Goal>().back().start, 77);
        QCOMPARE(context().history().stack().count(), steps + 1);
    }

    void calibratesWithAReason()
    {
        auto &round = view<CalibrationView>("reviews/calibration");
        const QList<CalibrationLine> lines = calibrationLines(store(), round.cycle());
        QCOMPARE(round.table().model()->rowCount(), int(lines.size()));
        // The distribution is that of the table.
        const ChartData &chart = round.chart().data();
        for (int step = 0; step < chart.categories.size(); ++step)
            QCOMPARE(*chart.series.at(0).values.at(step), qint64(std::count_if(lines.begin(), lines.end(), [step](const CalibrationLine &line) {
                         return line.overall == step + 1;
                     })));
        const Id<Review> review = lines.first().review;
        const std::optional<int> before = lines.first().overall;
        const int wanted = before == 2 ? 4 : 2;
        round.table().selectRow(0);
        WindowBench::settle();
        const size_t rounds = store().all<Calibration>().size();
        QVERIFY(press(button(round, QStringLiteral("Change rating…")), {QStringLiteral("#%1").arg(wanted - 1), QStringLiteral("Compared with the others on the level")}));
        QTRY_COMPARE(store().all<Calibration>().size(), rounds + 1);
        const Calibration made = store().all<Calibration>().back();
        QCOMPARE(made.before, before);
        QCOMPARE(made.after, std::optional(wanted));
        QCOMPARE(made.reason, QStringLiteral("Compared with the others on the level"));
        QCOMPARE(store().find(review)->overall, std::optional(wanted));
        m_bench->backToWindow();
        QVERIFY(m_bench->inDialog([&] { round.compare(); }, [&](QWidget *dialog) {
            auto *table = dialog->findChild<QTableView *>();
            QCOMPARE(table->model()->columnCount(), int(lines.size()));
            QCOMPARE(table->model()->rowCount(), int(competenciesOf(store(), *store().find(review)).size()) + 1);
        }));
        context().setMasked(true);
        WindowBench::settle();
        QCOMPARE(round.table().model()->rowCount(), 0);
        QVERIFY(round.chart().data().series.isEmpty());
        context().setMasked(false);
    }

    void buildsTemplates()
    {
        auto &builder = view<TemplateView>("reviews/builder");
        const int before = builder.list().count();
        QVERIFY(builder.addReadyMade(readyMade(QStringLiteral("template")).first()));
        QCOMPARE(builder.list().count(), before + 1);
        const Id<ReviewTemplate> made = builder.chosen();
        const std::vector<Competency> parts = competenciesOf(store(), made);
        QVERIFY(parts.size() > 3);
        // The text of a level, and the order.
        builder.competencies().table()->select(parts[1].id.value, 0);
        WindowBench::settle();
        SavingEdit *level = nullptr;
        for (SavingEdit *each : builder.findChildren<SavingEdit *>())
            if (each->accessibleName() == scaleWords(*store().find(made)).at(1))
                level = each;
        QVERIFY(level);
        QCOMPARE(level->toPlainText(), levelTexts(parts[1], 5).at(1));
        level->setFocus();
        level->selectAll();
        QTest::keyClicks(level, QStringLiteral("Tries"));
        QTest::keyClick(level, Qt::Key_Tab);
        QCOMPARE(levelTexts(*store().find(parts[1].id), 5).at(1), QStringLiteral("Tries"));
        QCOMPARE(levelTexts(*store().find(parts[1].id), 5).at(2), levelTexts(parts[1], 5).at(2));
        builder.competencies().table()->select(parts[1].id.value, 0);
        QTest::mouseClick(button(builder, QStringLiteral("Up")), Qt::LeftButton);
        WindowBench::settle();
        QCOMPARE(competenciesOf(store(), made).front().id, parts[1].id);
        // A new version of the one in use can be changed; the one in use cannot.
        const ReviewTemplate used = store().all<ReviewTemplate>().front();
        QVERIFY(isInUse(store(), used.id));
        builder.choose(used.id);
        WindowBench::settle();
        QVERIFY(!button(builder, QStringLiteral("Up"))->isEnabled());
        QTest::mouseClick(button(builder, QStringLiteral("New version")), Qt::LeftButton);
        WindowBench::settle();
        QCOMPARE(store().find(builder.chosen())->version, used.version + 1);
        QVERIFY(button(builder, QStringLiteral("Up"))->isEnabled());
        QCOMPARE(competenciesOf(store(), builder.chosen()).size(), competenciesOf(store(), used.id).size());
        QCOMPARE(withoutName(&builder), QByteArrayList());
    }

    void laddersStandAsATable()
    {
        auto &ladder = view<LadderView>("reviews/ladder");
        QAbstractItemModel &model = *ladder.table().model();
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.rowCount(), 3);
        int shown = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                for (const LadderItem &item : store().all<LadderItem>())
                    shown += model.index(row, column).data().toString() == item.keyword + QStringLiteral(": ") + item.text;
        QCOMPARE(shown, int(store().all<LadderItem>().size()));
        const QModelIndex cell = model.index(1, 2);
        ladder.table().setFocus();
        ladder.table().setCurrentIndex(cell);
        QVERIFY(model.setData(cell, QStringLiteral("Leads three people to a date")));
        WindowBench::settle();
        QVERIFY(model.index(1, 2).data().toString().endsWith(QStringLiteral("Leads three people to a date")));
        QCOMPARE(context().history().stack().undoText(), QStringLiteral("Edit expectation"));
        QCOMPARE(withoutName(&ladder), QByteArrayList());
    }

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

QTEST_MAIN(TestReviewViews)
#include "tst_reviewviews.moc"
