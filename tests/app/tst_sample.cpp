// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"
#include "app/recordtypes.h"
#include "app/reviews/score.h"
#include "app/sample/sampleteam.h"
#include "app/schedule/milestone.h"
#include "app/store/store.h"
#include "app/tasks/load.h"
#include "tests/support/expenses.h"

#include <QTest>

using namespace muster;

class TestSample : public QObject
{
    Q_OBJECT
private:
    static Team team(const QString &currency, int startMonth)
    {
        return {Id<Team>::make(), QStringLiteral("IT"), currency, startMonth, {}};
    }
    static std::unique_ptr<Store> sample(QDate today, const QString &currency = QStringLiteral("EUR"), int startMonth = 1)
    {
        auto store = Store::inMemory(allRecordTypes(), team(currency, startMonth));
        const Problems problems = store->apply(QStringLiteral("Sample team"), sampleTeam(*store, today));
        if (!problems.isEmpty())
            qWarning("%s", qPrintable(toText(problems)));
        return problems.isEmpty() ? std::move(store) : nullptr;
    }

private slots:
    void isAcceptedOnAnyDay_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<int>("startMonth");
        QTest::newRow("a Tuesday") << QDate(2026, 11, 24) << QStringLiteral("EUR") << 1;
        QTest::newRow("a Sunday, pounds") << QDate(2027, 2, 28) << QStringLiteral("GBP") << 4;
        QTest::newRow("leap day, dollars") << QDate(2028, 2, 29) << QStringLiteral("USD") << 10;
        QTest::newRow("New Year, yen") << QDate(2026, 1, 1) << QStringLiteral("JPY") << 7;
    }

    void isAcceptedOnAnyDay()
    {
        QFETCH(QDate, today);
        QFETCH(QString, currency);
        QFETCH(int, startMonth);
        const auto store = sample(today, currency, startMonth);
        QVERIFY(store);
        QCOMPARE(store->all<Person>().size(), size_t(14));
        QCOMPARE(store->all<Project>().size(), size_t(6));
        QVERIFY(store->all<Task>().size() >= 190 && store->all<Task>().size() <= 225);
        for (const Expense &expense : test::allExpenses(*store))
            QVERIFY(expense.date <= today);
        for (const TimeEntry &entry : store->all<TimeEntry>())
            QVERIFY(entry.date <= today);
        for (const Task &task : store->all<Task>())
            QVERIFY2(task.isOpen() != task.finishedOn.isValid(), qPrintable(task.title));
    }

    void everyKindOfThingIsThere()
    {
        const auto store = sample(QDate(2026, 11, 24));
        QVERIFY(store);
        for (const RecordType *type : store->types())
            QVERIFY2(store->table(*type).size() > 0, type->name().constData());
        QSet<int> states;
        for (const Task &task : store->all<Task>())
            states.insert(int(task.state));
        QCOMPARE(states.size(), 9);
        const auto expenses = test::allExpenses(*store).size();
        QVERIFY2(expenses > 750 && expenses < 1050, qPrintable(QString::number(expenses)));
    }

    void theSameForTheSameDay()
    {
        const QDate today(2026, 11, 24);
        const auto a = sample(today), b = sample(today);
        const std::vector<Expense> ofA = test::allExpenses(*a), ofB = test::allExpenses(*b);
        QCOMPARE(ofA.size(), ofB.size());
        for (size_t i = 0; i < ofA.size(); ++i)
            QCOMPARE(ofA[i].amount, ofB[i].amount);
        QCOMPARE(a->all<TimeEntry>().size(), b->all<TimeEntry>().size());
    }

    void thisWeekLooksLikeAWeek()
    {
        const QDate today(2026, 11, 24);
        const auto store = sample(today);
        const Load load(*store, today);
        const Period week = Period::week(today);
        int overloaded = 0, away = 0, overdue = 0, followUps = 0, busy = 0;
        for (const Person &person : store->all<Person>()) {
            const Utilisation use = load.utilisation(person.id, week);
            overloaded += use.isOverload();
            busy += use.load.value > 0;
            away += load.capacity().isAway(person.id, today);
        }
        for (const Task &task : store->all<Task>()) {
            overdue += task.isOverdue(today);
            followUps += task.isOpen() && task.followUp == today;
        }
        QVERIFY2(overloaded >= 2 && overloaded <= 6, qPrintable(QString::number(overloaded)));
        QVERIFY2(busy >= 10, qPrintable(QString::number(busy)));
        QVERIFY2(away >= 1 && away <= 4, qPrintable(QString::number(away)));
        QVERIFY2(overdue >= 4 && overdue <= 15, qPrintable(QString::number(overdue)));
        QVERIFY2(followUps >= 3, qPrintable(QString::number(followUps)));
        QVERIFY(!load.unestimated().isEmpty());
    }

    void theYearIsNearItsBudget()
    {
        const QDate today(2026, 11, 24);
        const auto store = sample(today);
        const Spending spending(*store, 2026, today);
        const LineSpending total = spending.total();
        const qint64 used = scaled(total.actualTotal().minor, 100, total.plannedTotal().minor);
        QVERIFY2(used > 70 && used < 105, qPrintable(QString::number(used)));
        QVERIFY(total.committedTotal().minor > 0);
        QVERIFY(spending.uncoded().count > 0);
        QCOMPARE(spending.unconverted().count, 0);
        int over = 0;
        for (const LineSpending &line : spending.lines())
            over += line.forecastTotal().minor > line.plannedTotal().minor;
        QVERIFY2(over >= 2 && over <= 11, qPrintable(QString::number(over)));
        QVERIFY(!Spending(*store, 2027, today).lines().isEmpty()); // the next year is being planned
    }

    void reviewsHaveScores()
    {
        const auto store = sample(QDate(2026, 11, 24));
        int locked = 0;
        for (const Review &review : store->all<Review>()) {
            if (review.state != ReviewState::Locked)
                continue;
            ++locked;
            QVERIFY(overallRating(review, reviewScore(*store, review)));
            QVERIFY(review.reviewer);
        }
        QVERIFY(locked >= 8);
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
