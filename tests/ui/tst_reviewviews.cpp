// SPDX-License-Identifier: GPL-3.0-or-later
// The views around reviews, through their widgets: goals, calibration, templates, ladders.
#include "app/reviews/aftermath.h"
#include "app/reviews/cycle.h"
#include "app/reviews/ladderfile.h"
#include "app/reviews/score.h"
#include "tests/ui/reach.h"
#include "tests/ui/reviewbench.h"
#include "ui/chart/chartview.h"
#include "ui/record/partstable.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/reviews/calibrationview.h"
#include "ui/reviews/goalview.h"
#include "ui/reviews/ladderview.h"
#include "ui/reviews/savingedit.h"
#include "ui/reviews/templateview.h"

#include <QListWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace muster;
using namespace muster::test;

class TestReviewViews : public ReviewBench
{
    Q_OBJECT

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
};

QTEST_MAIN(TestReviewViews)
#include "tst_reviewviews.moc"
