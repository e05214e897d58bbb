// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"
#include "app/reviews/review.h"
#include "app/systems/finding.h"
#include "app/tasks/load.h"
#include "tests/ui/viewbench.h"
#include "ui/chart/chartview.h"
#include "ui/today/rowbutton.h"
#include "ui/today/todaypage.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace muster;
using namespace muster::test;

/// What the manager sees first: every line is the engines', goes somewhere, and follows each change.
class TestTodayPage : public QObject
{
    Q_OBJECT

    using Bench = ViewBench<TodayPage>;
    static QAbstractButton *line(const Bench &bench, const QString &name)
    {
        return bench.view->findChild<QAbstractButton *>(name);
    }
    static const ChartView *chart(const Bench &bench, bool money)
    {
        for (const ChartView *each : bench.view->findChildren<ChartView *>())
            if ((each->data().unit == Unit::Money) == money)
                return each;
        return nullptr;
    }
    static Period fourWeeks()
    {
        const QDate monday = Period::week(Bench::today).first;
        return {monday, monday.addDays(27)};
    }
    static bool chartsAreRight(const Bench &bench)
    {
        const ChartData load = workloadChart(*bench.store, fourWeeks(), Bench::today);
        const ChartData money = spendingChart(*bench.store, currentFiscalYear(*bench.store, Bench::today), Bench::today);
        for (int i = 0; i < load.series.size(); ++i)
            if (chart(bench, false)->data().series.at(i).values != load.series.at(i).values)
                return false;
        for (int i = 0; i < money.series.size(); ++i)
            if (chart(bench, true)->data().series.at(i).values != money.series.at(i).values)
                return false;
        return !load.series.isEmpty() && !money.series.isEmpty();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale::c());
    }

    void showsWhatNeedsTheManager()
    {
        Bench bench;
        const QList<Attention> needs = needsAttention(bench.store->all<Task>(), Bench::today);
        QVERIFY(needs.size() > 3);
        int shown = 0;
        for (const Attention &need : needs)
            if (QAbstractButton *button = line(bench, QStringLiteral("open-%1").arg(need.task.value))) {
                QVERIFY(button->accessibleName().contains(bench.store->find(need.task)->title));
                ++shown;
            }
        QCOMPARE(shown, std::min<int>(8, int(needs.size())));
        QVERIFY(chartsAreRight(bench));
    }

    void completesAndPostponesFromHere()
    {
        Bench bench;
        const QList<Attention> needs = needsAttention(bench.store->all<Task>(), Bench::today);
        const Id<Task> first = needs.first().task;
        QAbstractButton *later = line(bench, QStringLiteral("later-%1").arg(first.value));
        QVERIFY(later);
        later->click();
        Bench::settle();
        QCOMPARE(bench.store->find(first)->followUp, Bench::today.addDays(1));
        bench.history.undo();
        Bench::settle();
        QAbstractButton *done = nullptr;
        Id<Task> finished;
        for (const Attention &need : needs)
            if (!done && (done = line(bench, QStringLiteral("done-%1").arg(need.task.value))))
                finished = need.task;
        QVERIFY(done);
        done->click();
        Bench::settle();
        QCOMPARE(bench.store->find(finished)->state, TaskState::Done);
        QVERIFY(!line(bench, QStringLiteral("open-%1").arg(finished.value)));
        QVERIFY(chartsAreRight(bench));
        bench.history.undo();
        Bench::settle();
        QVERIFY(line(bench, QStringLiteral("open-%1").arg(finished.value)));
    }

    void putsOffAndAsksLater()
    {
        Bench bench;
        const Id<Task> first = needsAttention(bench.store->all<Task>(), Bench::today).first().task;
        const auto actions = [&] {
            return bench.view->findChild<QToolButton *>(QStringLiteral("more-%1").arg(first.value))->menu()->actions();
        };
        QCOMPARE(actions().size(), 6); // with a line between
        actions().at(1)->trigger(); // follow up on Monday
        Bench::settle();
        QCOMPARE(bench.store->find(first)->followUp, QDate(2026, 3, 23));
        bench.history.undo();
        Bench::settle();
        const qint64 steps = bench.store->lastSequence();
        actions().at(4)->trigger(); // not before tomorrow
        Bench::settle();
        QVERIFY(!line(bench, QStringLiteral("open-%1").arg(first.value)));
        QCOMPARE(bench.store->lastSequence(), steps); // the record is not touched
        QAbstractButton *asleep = line(bench, QStringLiteral("need-asleep"));
        QVERIFY(asleep && asleep->accessibleName().contains(QStringLiteral("1 put off")));
        bench.context.setToday(Bench::today.addDays(1)); // and there it is
        Bench::settle();
        QVERIFY(!line(bench, QStringLiteral("need-asleep")));
        bench.context.setToday(Bench::today);
        Bench::settle();
        line(bench, QStringLiteral("need-asleep"))->click();
        Bench::settle();
        QVERIFY(line(bench, QStringLiteral("open-%1").arg(first.value)));
    }

    void explainsEveryLoadAndBudget()
    {
        Bench bench;
        const Load load(*bench.store, Bench::today);
        int checked = 0;
        for (const Person &person : workforce(bench.store->all<Person>(), fourWeeks())) {
            auto *button = qobject_cast<RowButton *>(line(bench, QStringLiteral("load-%1").arg(person.id.value)));
            if (!button)
                continue;
            QVERIFY(button->explainCurrent());
            QCOMPARE(bench.source().rows, load.explain(person.id, fourWeeks()).rows);
            ++checked;
        }
        QVERIFY(checked > 3);
        const Spending spending(*bench.store, currentFiscalYear(*bench.store, Bench::today), Bench::today);
        checked = 0;
        for (const LineSpending &each : spending.lines())
            if (QAbstractButton *button = line(bench, QStringLiteral("budget-%1").arg(each.line.value))) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Return);
                const bool willBeOver = each.available().minor >= 0 && each.forecastVariance().minor < 0;
                const Money figure = willBeOver ? -each.forecastVariance() : each.available();
                QCOMPARE(bench.source().formula, (willBeOver ? spending.explainForecast(each) : spending.explainAvailable(each)).formula);
                QVERIFY(button->accessibleName().contains(figure.toShortString(QLocale())));
                ++checked;
            }
        QVERIFY(checked > 2);
    }

    void opensWhatItNames()
    {
        Bench bench;
        const Id<Task> task = needsAttention(bench.store->all<Task>(), Bench::today).first().task;
        line(bench, QStringLiteral("open-%1").arg(task.value))->click();
        QCOMPARE(bench.opened.last().at(0).value<const RecordType *>(), &recordType<Task>());
        QCOMPARE(bench.opened.last().at(1).toLongLong(), task.value);
        for (const Review &review : bench.store->all<Review>())
            if (QAbstractButton *button = line(bench, QStringLiteral("review-%1").arg(review.id.value))) {
                button->click();
                QCOMPARE(bench.opened.last().at(0).value<const RecordType *>(), &recordType<Review>());
                QCOMPARE(bench.opened.last().at(1).toLongLong(), review.id.value);
                return;
            }
    }

    void knowsWhoIsAway()
    {
        Bench bench;
        Person ann;
        ann.id = Id<Person>::make();
        ann.name = QStringLiteral("Ann & <b>Co</b>");
        Leave leave;
        leave.id = Id<Leave>::make();
        leave.person = ann.id;
        leave.first = Bench::today;
        leave.last = Bench::today.addDays(2);
        leave.state = LeaveState::Approved;
        QVERIFY(bench.perform({inserted(ann), inserted(leave)}));
        QAbstractButton *button = line(bench, QStringLiteral("away-%1").arg(leave.id.value));
        QVERIFY(button);
        QVERIFY(button->accessibleName().startsWith(ann.name));
        bench.context.setToday(Bench::today.addDays(3));
        Bench::settle();
        QVERIFY(!line(bench, QStringLiteral("away-%1").arg(leave.id.value)));
    }

    void showsNoReviewText()
    {
        Bench bench;
        for (const Review &review : bench.store->all<Review>())
            for (const QString &secret : {review.strengths, review.improvements, review.summary, review.privateNotes})
                for (const QLabel *label : bench.view->findChildren<QLabel *>())
                    QVERIFY(secret.isEmpty() || !label->text().contains(secret));
    }

    void isReachedAndNamed()
    {
        Bench bench;
        QCOMPARE(withoutName(bench.view), QByteArrayList());
        QCOMPARE(notReached(&bench.window), QByteArrayList());
    }

    /// A line for each register, and nothing of what is closed or further away; closing the record takes its line away.
    void showsWhatTheRegistersMakeDue()
    {
        Bench bench(false);
        const auto finding = [](const char16_t *title, QDate due) {
            Finding made;
            made.id = Id<Finding>::make();
            made.title = QString::fromUtf16(title);
            made.due = due;
            return made;
        };
        const Finding late = finding(u"Late", Bench::today.addDays(-1)), far = finding(u"Far", Bench::today.addDays(8));
        QVERIFY(bench.perform({inserted(late), inserted(far)}));
        QVERIFY(line(bench, QStringLiteral("due-finding")));
        QVERIFY(line(bench, QStringLiteral("due-finding"))->accessibleName().contains(late.title));
        QVERIFY(line(bench, QStringLiteral("due-finding"))->accessibleName().contains(QStringLiteral("overdue")));
        line(bench, QStringLiteral("due-finding"))->click();
        QCOMPARE(bench.opened.size(), 1);
        QCOMPARE(bench.opened.first().at(1).value<RecordId>(), late.id.value);
        const Finding soon = finding(u"Soon", Bench::today.addDays(7));
        QVERIFY(bench.perform({inserted(soon)}));
        QVERIFY(line(bench, QStringLiteral("due-finding"))->accessibleName().contains(QStringLiteral("2 findings")));
        Finding done = late;
        done.state = FindingState::Resolved;
        QVERIFY(bench.perform({edited(late, done)}));
        QVERIFY(line(bench, QStringLiteral("due-finding"))->accessibleName().contains(soon.title));
    }

    void anEmptyFileSaysSo()
    {
        Bench bench(false);
        QStringList said;
        for (const QLabel *label : bench.view->findChildren<QLabel *>())
            said << label->text();
        for (const char *sentence : {"Nothing waits for you.", "Everybody is here.", "No review is due.", "No contract renews.",
                                     "Nothing in the registers falls due."})
            QVERIFY2(said.contains(QLatin1String(sentence)), sentence);
        QVERIFY(bench.view->findChildren<RowButton *>().isEmpty());
    }
};

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
