// SPDX-License-Identifier: GPL-3.0-or-later
// A review cycle of fourteen people from set-up to locked, as a person at the keyboard takes it through the window.
#include "app/reviews/cycle.h"
#include "app/reviews/outcome.h"
#include "app/reviews/score.h"
#include "tests/ui/reach.h"
#include "tests/ui/windowbench.h"
#include "ui/record/fieldeditor.h"
#include "ui/reviews/cycledialog.h"
#include "ui/reviews/cycleview.h"
#include "ui/reviews/revieweditor.h"
#include "ui/reviews/reviewform.h"

#include <QComboBox>
#include <QDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QUndoStack>

using namespace muster;
using namespace muster::test;

class TestReviewCycle : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowBench> m_bench;
    Id<ReviewCycle> m_cycle;
    QHash<RecordId, QList<int>> m_given; ///< by review: the manager's ratings in the template's order; 0: none

    Store &store() const { return m_bench->store(); }
    std::vector<const Review *> reviews() const { return reviewsOf(store(), m_cycle); }
    const Review &reviewAt(size_t row) const { return *reviews().at(row); }
    int inState(ReviewState state) const
    {
        const auto all = reviews();
        return int(std::count_if(all.begin(), all.end(), [state](const Review *review) { return review->state == state; }));
    }
    CycleView &cycleView() const
    {
        m_bench->work().goTo(QByteArray("reviews/cycle"));
        auto *view = qobject_cast<CycleView *>(m_bench->work().viewWidget());
        view->choose(m_cycle);
        WindowBench::settle();
        return *view;
    }
    /// Selects rows of the cycle with the keyboard's cursor.
    void select(const QList<int> &rows) const
    {
        QTableView &table = cycleView().table();
        table.setFocus();
        table.clearSelection();
        for (const int row : rows)
            table.selectionModel()->setCurrentIndex(table.model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        WindowBench::settle();
    }
    void selectAll() const
    {
        QTableView &table = cycleView().table();
        table.setFocus();
        WindowBench::press(Qt::Key_A, Qt::ControlModifier);
    }
    QPushButton *button(QWidget &within, const QString &text) const
    {
        for (QPushButton *each : within.findChildren<QPushButton *>())
            if (each->isVisible() && each->text() == text)
                return each;
        return nullptr;
    }
    /// Takes a step of the menu Reviews for what is selected; what it asks is answered with `answer`.
    bool step(const QString &label, const QString &answer = {})
    {
        QAction *action = m_bench->action(label);
        if (!action || !action->isEnabled())
            return false;
        if (answer.isEmpty()) {
            action->trigger();
            WindowBench::settle();
            return true;
        }
        return m_bench->inDialog([&] { action->trigger(); }, [&](QWidget *dialog) {
            auto *line = dialog->findChild<QLineEdit *>();
            line->setFocus();
            QTest::keyClicks(line, answer);
            QTest::keyClick(line, Qt::Key_Return);
        });
    }
    QPushButton *ratingButton(ReviewForm &form, const QString &competency, int rating) const
    {
        for (QPushButton *each : form.findChildren<QPushButton *>())
            if (each->accessibleName().startsWith(QStringLiteral("%1, Manager: %2,").arg(competency).arg(rating)))
                return each;
        return nullptr;
    }

private slots:
    void initTestCase()
    {
        WindowBench::prepare("reviewcycle");
        m_bench = std::make_unique<WindowBench>();
    }
    void cleanupTestCase() { m_bench.reset(); }

    void setsUpACycleForFourteen()
    {
        const size_t steps = size_t(m_bench->window->context()->history().stack().count());
        const bool opened = m_bench->inDialog([&] { m_bench->action(QStringLiteral("New cycle"))->trigger(); }, [&](QWidget *widget) {
            auto *dialog = qobject_cast<CycleDialog *>(widget);
            QVERIFY(dialog);
            QCOMPARE(withoutName(dialog), QByteArrayList());
            const auto write = [&](const char *field, const QString &text) {
                auto *line = dialog->editor(field)->findChild<QLineEdit *>();
                line->setFocus();
                line->selectAll();
                QTest::keyClicks(line, text);
                QTest::keyClick(line, Qt::Key_Tab);
            };
            write("name", QStringLiteral("Half-year 2025"));
            write("first_day", QStringLiteral("01/07/2025"));
            write("last_day", QStringLiteral("31/12/2025"));
            QCOMPARE(dialog->entered()->selfDue, QDate(2026, 1, 14)); // two weeks after the end, and so on
            QCOMPARE(dialog->entered()->due, QDate(2026, 2, 25));
            write("population", QStringLiteral("department:nowhere"));
            QCOMPARE(dialog->people().count(), 0);
            write("population", QStringLiteral("contractors"));
            QCOMPARE(dialog->people().count(), 14);
            m_cycle = dialog->cycle();
            QTest::mouseClick(button(*dialog, QStringLiteral("Make the cycle")), Qt::LeftButton);
        });
        QVERIFY(opened);
        QCOMPARE(reviews().size(), size_t(14));
        QCOMPARE(inState(ReviewState::Draft), 14);
        QCOMPARE(size_t(m_bench->window->context()->history().stack().count()), steps + 1); // one undo step
        QCOMPARE(cycleView().table().model()->rowCount(), 14);
    }

    void selfReviewsComeInAndWritingBegins()
    {
        selectAll();
        auto *next = button(cycleView(), QStringLiteral("Self-review is in"));
        QVERIFY(next);
        QTest::mouseClick(next, Qt::LeftButton);
        WindowBench::settle();
        QCOMPARE(inState(ReviewState::SelfReview), 14);
        QCOMPARE(cycleView().selectedReviews().size(), 14); // still selected: the next step is one click away
        QVERIFY(button(cycleView(), QStringLiteral("Begin to write")));
        cycleView().table().setFocus();
        WindowBench::press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier); // or one key away
        QCOMPARE(inState(ReviewState::ManagerDraft), 14);
    }

    void ratesEverybodyThroughTheForm()
    {
        for (size_t row = 0; row < reviews().size(); ++row) {
            select({int(row)});
            m_bench->action(QStringLiteral("Write this review"))->trigger();
            WindowBench::settle();
            auto *editor = qobject_cast<ReviewEditor *>(m_bench->work().viewWidget());
            QVERIFY(editor && editor->form());
            const Id<Review> id = reviewAt(row).id;
            QCOMPARE(editor->form()->review(), id);
            const std::vector<Competency> competencies = competenciesOf(store(), reviewAt(row));
            QList<int> given;
            for (size_t i = 0; i < competencies.size(); ++i) {
                const int rating = (row + i) % 7 == 6 ? 0 : int((row * 3 + i) % 5) + 1; // some things were not seen
                given << rating;
                if (rating == 0)
                    continue;
                QPushButton *press = ratingButton(*editor->form(), competencies[i].name, rating);
                QVERIFY(press);
                press->setFocus();
                QTest::keyClick(press, Qt::Key_Space);
            }
            WindowBench::settle();
            m_given.insert(id.value, given);
        }
    }

    void scoreAndCoverageAreThoseOfAHandCalculation()
    {
        const std::vector<Competency> competencies = competenciesOf(store(), reviewAt(0));
        for (const Review *review : reviews()) {
            qint64 sum = 0, rated = 0, all = 0;
            for (size_t i = 0; i < competencies.size(); ++i) {
                const int rating = m_given.value(review->id.value).value(qsizetype(i));
                all += competencies[i].weight;
                if (rating == 0)
                    continue;
                rated += competencies[i].weight;
                sum += rating * competencies[i].weight;
            }
            const Score score = reviewScore(store(), *review).manager;
            QCOMPARE(score.hundredths, std::optional<qint64>((sum * 200 + rated) / (2 * rated))); // to the nearest hundredth
            QCOMPARE(score.coverage().tenths, std::optional<qint64>((rated * 2000 + all) / (2 * all)));
        }
        // One of them in full: weights 3 2 3 2 2 1 1 1, ratings 1 2 3 4 5 1 -, 3 of the first person.
        const Score first = reviewScore(store(), reviewAt(0)).manager;
        QCOMPARE(first.hundredths, std::optional<qint64>(271)); // (3 + 4 + 9 + 8 + 10 + 1 + 3) / 14 = 2.714
        QCOMPARE(first.coverage(), Percent{933});                // 14 of 15
    }

    void calibratesAndShares()
    {
        selectAll();
        QVERIFY(step(QStringLiteral("Calibrated")));
        QCOMPARE(inState(ReviewState::Calibrated), 14);
        // What is missing is told; nothing is shared when one says no.
        selectAll();
        QVERIFY(m_bench->inDialog([&] { m_bench->action(QStringLiteral("Share with"))->trigger(); }, [&](QWidget *box) {
            QVERIFY(qobject_cast<QMessageBox *>(box)->informativeText().contains(QStringLiteral("is not rated")));
            QTest::keyClick(box, Qt::Key_Escape);
        }));
        QCOMPARE(inState(ReviewState::Shared), 0);
        selectAll();
        QVERIFY(m_bench->inDialog([&] { m_bench->action(QStringLiteral("Share with"))->trigger(); },
                                  [&](QWidget *box) { QTest::mouseClick(button(*box, QStringLiteral("Share it")), Qt::LeftButton); }));
        QCOMPARE(inState(ReviewState::Shared), 14);
    }

    void oneHasLeft()
    {
        const Person before = *store().find(reviewAt(3).person);
        Person after = before;
        after.ended = WindowBench::today.addDays(-10);
        QVERIFY(m_bench->window->context()->perform(QStringLiteral("Left"), {edited(before, after)}));
        select({2});
        QVERIFY(!m_bench->action(QStringLiteral("End: the person"))->isEnabled());
        select({3});
        QVERIFY(step(QStringLiteral("End: the person")));
        QCOMPARE(reviewAt(3).state, ReviewState::Ended);
    }

    void discussesAndAcknowledges()
    {
        selectAll();
        QVERIFY(step(QStringLiteral("Discussed")));
        QCOMPARE(inState(ReviewState::Discussed), 13);
        select({1});
        QVERIFY(step(QStringLiteral("The person disagrees"), QStringLiteral("The supplier was late")));
        QCOMPARE(reviewAt(1).acknowledgement, Acknowledgement::Disagrees);
        QCOMPARE(reviewAt(1).personComment, QStringLiteral("The supplier was late"));
        select({2});
        QVERIFY(step(QStringLiteral("The person refuses"), QStringLiteral("Offered on 9 March, the works council was there")));
        QCOMPARE(reviewAt(2).acknowledgement, Acknowledgement::Refused);
        selectAll();
        QVERIFY(step(QStringLiteral("The person agrees")));
        QCOMPARE(inState(ReviewState::Acknowledged), 13);
        QCOMPARE(reviewAt(1).acknowledgement, Acknowledgement::Disagrees); // who has answered is not asked again
    }

    void locksAndAmends()
    {
        selectAll();
        QVERIFY(step(QStringLiteral("Lock")));
        QCOMPARE(inState(ReviewState::Locked), 13);
        QCOMPARE(inState(ReviewState::Ended), 1);
        select({5});
        QVERIFY(step(QStringLiteral("Add amendment"), QStringLiteral("The certificate came in May")));
        const std::vector<Amendment> added = partsOf(store().all<Amendment>(), reviewAt(5).id);
        QCOMPARE(added.size(), size_t(1));
        QCOMPARE(added.front().text, QStringLiteral("The certificate came in May"));
        // Nothing of it can be changed any more, and each step is in the history.
        m_bench->action(QStringLiteral("Write this review"))->trigger();
        WindowBench::settle();
        auto *editor = qobject_cast<ReviewEditor *>(m_bench->work().viewWidget());
        QVERIFY(!ratingButton(*editor->form(), competenciesOf(store(), reviewAt(5)).front().name, 3)->isEnabled());
        QCOMPARE(partsOf(store().all<ReviewEvent>(), reviewAt(5).id).size(), size_t(7));
        QCOMPARE(partsOf(store().all<ReviewEvent>(), reviewAt(3).id).back().state, ReviewState::Ended);
        for (const Review *review : reviews())
            QVERIFY(!store().history(&recordType<Review>(), review->id.value).isEmpty());
    }
};

QTEST_MAIN(TestReviewCycle)
#include "tst_reviewcycle.moc"
