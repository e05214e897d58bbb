// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budgetplanimport.h"
#include "tests/support/moneyfiles.h"

#include <QTest>

using namespace muster;
using namespace muster::test;

namespace {

ImportResult plansImported(const QByteArray &bytes, Store &store, const ImportOptions &options = {})
{
    return runImport(planImport(*importKind("budget-lines"), bytes, options, store),
                     [&](const QString &text, const Changes &changes) { return store.apply(text, changes); });
}

/// The lines of a year in a version: how many, how many without a plan, and what they come to.
struct PlanSum { int lines = 0, unknown = 0; qint64 minor = 0; };
PlanSum planSum(const Store &store, int year, const QString &version)
{
    PlanSum sum;
    for (const BudgetLine &line : store.all<BudgetLine>()) {
        if (line.year != year || line.version != version)
            continue;
        ++sum.lines;
        sum.unknown += line.plan.currency.isNone();
        sum.minor += line.plan.total().minor;
    }
    return sum;
}

} // namespace

/// Budgets as councils publish them: a column a year, revenue beside expense. Their sums were computed apart from this program,
/// like those of tst_moneyfiles.
class BudgetPlanFilesTest : public QObject
{
    Q_OBJECT
private slots:
    void aColumnAYear()
    {
        const QByteArray bytes = moneyFile(QStringLiteral("boston-operating-budget.csv"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        const ImportResult asked = plansImported(bytes, *store);
        QCOMPARE(asked.read, 4 * 943);
        QCOMPARE(asked.rejected(), 1); // the one amount with three decimals: asked about, and left out until then
        QCOMPARE(asked.rejections.front().line, 466);
        QVERIFY(asked.rejections.front().reason.contains(QLatin1String("3330307.039")));
        const ImportResult answered = plansImported(bytes, *store, answering("decimals", "round"));
        QCOMPARE(answered.imported, 1);
        QCOMPARE(answered.duplicates, 4 * 943 - 1);
        // Sums by that script, over each column of the file as decimals.
        const struct { int year; const char *version; int unknown; qint64 minor; } columns[] = {
            {2022, "Actual", 183, 383863171566}, // 3838631715.659
            {2023, "Actual", 138, 405968943760},
            {2024, "", 129, 429216410310},
            {2025, "", 94, 463692467023},
        };
        for (const auto &column : columns) {
            const PlanSum sum = planSum(*store, column.year, QLatin1String(column.version));
            QCOMPARE(sum.lines, 943);
            QCOMPARE(sum.unknown, column.unknown);
            QCOMPARE(sum.minor, column.minor);
        }
    }

    void aPlanWithRevenue()
    {
        const QByteArray bytes = moneyFile(QStringLiteral("oakland-FY15-16-adopted.csv"));
        if (bytes.isEmpty())
            QSKIP("the shared data is not here");
        auto store = test::emptyStore();
        QCOMPARE(plansImported(bytes, *store).imported, 250);
        const PlanSum expense = planSum(*store, 2015, QString()), revenue = planSum(*store, 2015, QStringLiteral("Revenue"));
        QCOMPARE(expense.lines, 220);
        QCOMPARE(revenue.lines, 30);
        QCOMPARE(expense.minor, qint64(120296020900));
        QCOMPARE(revenue.minor, qint64(120296020900));
        QCOMPARE(plansImported(bytes, *store).imported, 0);
        auto other = test::emptyStore();
        QCOMPARE(plansImported(bytes, *other, answering("revenue", "skip")).imported, 220);
    }

    void namesOfFiscalYears()
    {
        const auto year = [](const char *text, int startMonth = 1, bool isEnd = true) {
            return fiscalYearIn(QString::fromUtf8(text), startMonth, isEnd).value_or(FiscalYearName{}).year;
        };
        QCOMPARE(year("FY22 Actual Expense"), 2022);
        QCOMPARE(year("FY22", 7), 2021);
        QCOMPARE(year("FY22", 7, false), 2022);
        QCOMPARE(year("FY15-16", 7), 2015);
        QCOMPARE(year("Budget 2015/16"), 2015);
        QCOMPARE(year("Plan 2026"), 2026);
        QCOMPARE(year("Account 22"), 0);
        QCOMPARE(year("Room 12345"), 0);
        QVERIFY(fiscalYearIn(QStringLiteral("FY22"), 7, true)->isOpen);
    }
};

QTEST_GUILESS_MAIN(BudgetPlanFilesTest)
#include "tst_budgetplanfiles.moc"
