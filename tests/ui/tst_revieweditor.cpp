// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reviews/score.h"
#include "app/tasks/task.h"
#include "tests/ui/viewbench.h"
#include "ui/reviews/competencyrow.h"
#include "ui/reviews/evidencepanel.h"
#include "ui/reviews/revieweditor.h"
#include "ui/reviews/reviewform.h"
#include "ui/reviews/savingedit.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>

using namespace muster;
using namespace muster::test;

/// Reviews are written here: what is shown is what is stored, and every key stroke finds its way into the store.
class TestReviewEditor : public QObject
{
    Q_OBJECT

    using Bench = ViewBench<ReviewEditor>;
    static const Review &reviewIn(const Bench &bench, ReviewState state)
    {
        const auto &all = bench.store->all<Review>();
        return *std::find_if(all.begin(), all.end(), [&](const Review &each) { return each.state == state; });
    }
    static bool says(const QWidget &within, const QString &text)
    {
        for (const QLabel *label : within.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    static QPushButton *rating(ReviewForm &form, const QString &competency, int value)
    {
        for (QPushButton *button : form.findChildren<QPushButton *>())
            if (button->accessibleName().startsWith(QStringLiteral("%1, Manager: %2").arg(competency).arg(value)))
                return button;
        return nullptr;
    }
    static SavingEdit *edit(ReviewForm &form, const QString &name)
    {
        for (SavingEdit *each : form.findChildren<SavingEdit *>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale::c());
    }

    void listsEveryReviewNewestCycleFirst()
    {
        Bench bench;
        QListWidget &list = bench.view->list();
        QCOMPARE(size_t(list.count()), bench.store->all<Review>().size());
        QDate before;
        for (int row = 0; row < list.count(); ++row) {
            const Review *review = bench.store->find(Id<Review>{list.item(row)->data(Qt::UserRole).toLongLong()});
            QVERIFY(review);
            QVERIFY(list.item(row)->text().contains(bench.store->find(review->person)->name));
            const QDate cycle = bench.store->find(review->cycle)->last;
            QVERIFY(!before.isValid() || cycle <= before);
            before = cycle;
        }
    }

    void showsWhatTheEngineComputes()
    {
        Bench bench;
        for (const Review &review : bench.store->all<Review>()) {
            bench.view->choose(review.id);
            QVERIFY(bench.view->form()->fits());
            const ReviewScore score = reviewScore(*bench.store, review);
            QVERIFY(says(*bench.view->form(), score.manager.toString(QLocale())));
            QVERIFY(says(*bench.view->form(), bench.store->find(review.person)->name));
            QCOMPARE(bench.view->form()->findChildren<CompetencyRow *>().size(), qsizetype(competenciesOf(*bench.store, review).size()));
        }
    }

    void ratesAndTakesBack()
    {
        Bench bench;
        const Id<Review> id = reviewIn(bench, ReviewState::ManagerDraft).id;
        bench.view->choose(id);
        ReviewForm &form = *bench.view->form();
        const Competency competency = competenciesOf(*bench.store, *bench.store->find(id)).front();
        const auto stored = [&]() -> std::optional<int> {
            for (const Rating &each : ratingsOf(*bench.store, id))
                if (each.competency == competency.id && each.source == RatingSource::Manager)
                    return each.rating;
            return {};
        };
        const std::optional<int> before = stored();
        const int wanted = before == 5 ? 1 : 5;
        QPushButton *button = rating(form, competency.name, wanted);
        QVERIFY(button);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        Bench::settle();
        QCOMPARE(stored(), std::optional(wanted));
        QVERIFY(button->isChecked());
        QVERIFY(says(form, reviewScore(*bench.store, *bench.store->find(id)).manager.toString(QLocale())));
        QTest::keyClick(button, Qt::Key_Space); // the same again: no rating
        QCOMPARE(stored(), std::nullopt);
        QVERIFY(!button->isChecked());
        bench.history.undo();
        bench.history.undo();
        Bench::settle();
        QCOMPARE(stored(), before);
        QCOMPARE(button->isChecked(), before == wanted);
    }

    void savesTextWhenItIsLeft()
    {
        Bench bench;
        const Id<Review> id = reviewIn(bench, ReviewState::ManagerDraft).id;
        bench.view->choose(id);
        SavingEdit *strengths = edit(*bench.view->form(), QStringLiteral("Strengths"));
        QVERIFY(strengths);
        strengths->setFocus();
        strengths->selectAll();
        QTest::keyClicks(strengths, QStringLiteral("Calm"));
        QTest::keyClick(strengths, Qt::Key_Tab);
        QCOMPARE(bench.store->find(id)->strengths, QStringLiteral("Calm"));
        // Choosing another review saves what is being written.
        SavingEdit *summary = edit(*bench.view->form(), QStringLiteral("Summary"));
        summary->setFocus();
        summary->selectAll();
        QTest::keyClicks(summary, QStringLiteral("A good year"));
        bench.view->choose(reviewIn(bench, ReviewState::Draft).id);
        QCOMPARE(bench.store->find(id)->summary, QStringLiteral("A good year"));
    }

    void addsGoalsAndActions()
    {
        Bench bench;
        const Id<Review> id = reviewIn(bench, ReviewState::ManagerDraft).id;
        bench.view->choose(id);
        const size_t actions = bench.store->all<ReviewAction>().size(), goals = bench.store->all<Goal>().size();
        for (QLineEdit *line : bench.view->form()->findChildren<QLineEdit *>()) {
            if (!line->accessibleName().startsWith(QLatin1String("Add a")))
                continue;
            line->setFocus();
            QTest::keyClicks(line, QStringLiteral("Learn to delegate"));
            QTest::keyClick(line, Qt::Key_Return);
            Bench::settle();
            QVERIFY(line->text().isEmpty());
        }
        QCOMPARE(bench.store->all<ReviewAction>().size(), actions + 1);
        QCOMPARE(bench.store->all<Goal>().size(), goals + 1);
        int listed = 0;
        for (QListWidget *list : bench.view->form()->findChildren<QListWidget *>())
            for (int row = 0; row < list->count(); ++row)
                listed += list->item(row)->text().contains(QLatin1String("Learn to delegate"));
        QCOMPARE(listed, 2);
    }

    void opensAndCitesItsEvidence()
    {
        Bench bench;
        const Review review = reviewIn(bench, ReviewState::ManagerDraft);
        bench.view->choose(review.id);
        QListWidget &list = bench.view->evidence().list();
        const ReviewCycle &cycle = *bench.store->find(review.cycle);
        const QList<Evidence> all = evidenceOf(*bench.store, review.person, {cycle.first, cycle.last}, Bench::today);
        QCOMPARE(list.count(), int(all.size()));
        const auto task = std::find_if(all.begin(), all.end(), [](const Evidence &each) { return each.type == &recordType<Task>(); });
        QVERIFY(task != all.end());
        list.setFocus();
        list.setCurrentRow(int(task - all.begin()));
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(bench.opened.last().at(0).value<const RecordType *>(), &recordType<Task>());
        QCOMPARE(bench.opened.last().at(1), list.currentItem()->data(Qt::UserRole));
        const auto cited = [&] { return partsOf(bench.store->all<Citation>(), review.id); };
        const size_t before = cited().size();
        QPushButton *cite = nullptr;
        for (QPushButton *each : bench.view->evidence().findChildren<QPushButton *>())
            cite = each->text() == QLatin1String("Cite") ? each : cite;
        QVERIFY(cite);
        QTest::mouseClick(cite, Qt::LeftButton);
        Bench::settle();
        QCOMPARE(cited().size(), before + 1);
        QCOMPARE(cited().back().task.value, task->id);
    }

    void hidesTheSelfReviewUntilItIsWanted()
    {
        Bench bench;
        bench.view->choose(reviewIn(bench, ReviewState::ManagerDraft).id);
        ReviewForm &form = *bench.view->form();
        QVERIFY(!says(form, QStringLiteral("Self ")));
        auto *show = form.findChild<QCheckBox *>();
        QVERIFY(show);
        show->setFocus();
        QTest::keyClick(show, Qt::Key_Space);
        Bench::settle();
        QVERIFY(says(form, QStringLiteral("Self ")));
    }

    void hintsAtWords()
    {
        Bench bench;
        bench.view->choose(reviewIn(bench, ReviewState::ManagerDraft).id);
        SavingEdit *strengths = edit(*bench.view->form(), QStringLiteral("Strengths"));
        strengths->setFocus();
        strengths->selectAll();
        QTest::keyClicks(strengths, QStringLiteral("Always has a good attitude"));
        QVERIFY(says(*bench.view->form(), QStringLiteral("“Always”: ")));
        QVERIFY(says(*bench.view->form(), QStringLiteral("“attitude”: ")));
        strengths->selectAll();
        QTest::keyClicks(strengths, QStringLiteral("Closed 31 tickets in May"));
        QVERIFY(!says(*bench.view->form(), QStringLiteral("”: ")));
    }

    void aLockedReviewIsOnlyRead()
    {
        Bench bench;
        bench.view->choose(reviewIn(bench, ReviewState::Locked).id);
        ReviewForm &form = *bench.view->form();
        for (SavingEdit *each : form.findChildren<SavingEdit *>())
            QVERIFY(each->isReadOnly());
        for (QLineEdit *each : form.findChildren<QLineEdit *>())
            QVERIFY(!each->isEnabled());
        for (CompetencyRow *row : form.findChildren<CompetencyRow *>())
            for (QPushButton *button : row->findChildren<QPushButton *>())
                QVERIFY(!button->isEnabled());
    }

    void hidesWhatIsWrittenWhileMasked()
    {
        Bench bench;
        bench.view->choose(reviewIn(bench, ReviewState::ManagerDraft).id);
        QVERIFY(bench.view->form()->isVisible());
        bench.context.setMasked(true);
        QVERIFY(!bench.view->form());
        QVERIFY(says(*bench.view, QStringLiteral("masked")));
        for (QPushButton *button : bench.view->findChildren<QPushButton *>())
            if (button->text() == QLatin1String("Show confidential text"))
                button->click();
        QVERIFY(!bench.context.isMasked());
        QVERIFY(bench.view->form()->isVisible());
    }

    void fitsANarrowWindow()
    {
        Bench bench;
        bench.window.resize(790, 560); // what a window of 1024 x 640 leaves beside the rail
        Bench::settle();
        for (const Review &review : bench.store->all<Review>()) {
            bench.view->choose(review.id);
            Bench::settle();
            const auto *scroll = bench.view->findChild<QScrollArea *>();
            QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
            QVERIFY(bench.view->form()->width() <= scroll->viewport()->width());
        }
    }

    void isReachedAndNamed()
    {
        Bench bench;
        bench.view->choose(reviewIn(bench, ReviewState::ManagerDraft).id);
        QCOMPARE(withoutName(bench.view), QByteArrayList());
        QCOMPARE(notReached(&bench.window), QByteArrayList());
    }

    void anEmptyFileSaysWhatToDo()
    {
        Bench bench(false);
        QVERIFY(!bench.view->form());
        QVERIFY(says(*bench.view, QStringLiteral("Add a cycle")));
    }
};

QTEST_MAIN(TestReviewEditor)
#include "tst_revieweditor.moc"
