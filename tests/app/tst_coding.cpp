// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/bankstatement.h"
#include "app/budgets/budgetplan.h"
#include "app/budgets/coding.h"
#include "app/imports.h"
#include "tests/support/expenses.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace {

BudgetLine line(const QString &name, int year, Id<Category> category = {}, const QString &costCentre = {})
{
    BudgetLine line;
    line.id = Id<BudgetLine>::make();
    line.name = name;
    line.year = year;
    line.category = category;
    line.costCentre = costCentre;
    return line;
}

Expense expense(const QString &supplier, const QString &text, QDate date, Id<BudgetLine> line = {})
{
    Expense expense;
    expense.id = Id<Expense>::make();
    expense.supplier = supplier;
    expense.text = text;
    expense.date = date;
    expense.amount = expense.base = {1000, *Currency::fromCode(u"EUR")};
    expense.line = line;
    return expense;
}

CodingRule rule(const QString &name, const QString &supplier, const QString &text, Id<BudgetLine> line, int position = 0)
{
    CodingRule rule;
    rule.id = Id<CodingRule>::make();
    rule.name = name;
    rule.supplier = supplier;
    rule.text = text;
    rule.line = line;
    rule.position = position;
    return rule;
}

bool done(Store &store, const Changes &changes)
{
    const Problems problems = store.apply(QStringLiteral("test"), changes);
    if (!problems.isEmpty())
        qWarning("%s", qPrintable(toText(problems)));
    return problems.isEmpty();
}

ImportResult taken(Store &store, const QByteArray &bytes, const QString &source = QStringLiteral("bank.csv"))
{
    ImportOptions options;
    options.source = source;
    return runImport(planImport(*importKind("expenses"), bytes, options, store),
                     [&](const QString &text, const Changes &changes) { return store.apply(text, changes); });
}

bool says(const ImportResult &result, const char *text)
{
    return std::any_of(result.warnings.begin(), result.warnings.end(), [&](const ImportWarning &w) { return w.text.contains(QString::fromUtf8(text)); });
}

} // namespace

/// Where expenses belong, and whether all of a bank statement is there.
class CodingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Store> m_store;
    BudgetLine m_hosting25, m_hosting26, m_travel26;

private slots:
    void init()
    {
        m_store = test::emptyStore();
        m_hosting25 = line(QStringLiteral("Hosting"), 2025);
        m_hosting26 = line(QStringLiteral("Hosting"), 2026);
        m_travel26 = line(QStringLiteral("Travel"), 2026, {}, QStringLiteral("4110"));
        QVERIFY(done(*m_store, {inserted(m_hosting25), inserted(m_hosting26), inserted(m_travel26)}));
    }

    void rules()
    {
        QVERIFY(done(*m_store, {inserted(rule(QStringLiteral("Café"), QStringLiteral("cafe * nord"), {}, m_travel26.id, 2)),
                                inserted(rule(QStringLiteral("Cloud"), QStringLiteral("northwind"), QStringLiteral("compute"), m_hosting25.id, 1)),
                                inserted(rule(QStringLiteral("All Northwind"), QStringLiteral("Northwind"), {}, m_travel26.id, 3))}));
        const Coder coder(*m_store);
        const auto lineOf = [&](const QString &supplier, const QString &text, int year) {
            return coder.propose(expense(supplier, text, QDate(year, 5, 1))).line;
        };
        QCOMPARE(lineOf(QStringLiteral("CAFÉ am Nordring"), {}, 2026), m_travel26.id);
        QCOMPARE(lineOf(QStringLiteral("Northwind Cloud"), QStringLiteral("Compute and storage"), 2025), m_hosting25.id);
        QCOMPARE(lineOf(QStringLiteral("Northwind Cloud"), QStringLiteral("Compute and storage"), 2026), m_hosting26.id); // the year's own line
        QCOMPARE(lineOf(QStringLiteral("Northwind Cloud"), QStringLiteral("Mail"), 2026), m_travel26.id);
        QVERIFY(lineOf(QStringLiteral("Somebody"), QStringLiteral("Compute"), 2026).isNull());
        const Coding none = coder.propose(expense(QStringLiteral("Northwind"), QStringLiteral("Mail"), QDate(2027, 1, 1)));
        QVERIFY(!none.isGiven());
        QVERIFY(none.reason.contains(QLatin1String("2027")));
    }

    void rulesByCostCentre()
    {
        CodingRule trips = rule(QStringLiteral("Trips"), QStringLiteral("rail"), {}, {});
        const CodingRule everything = rule(QStringLiteral("Everything"), {}, {}, m_hosting25.id);
        QVERIFY(done(*m_store, {inserted(trips), inserted(everything)})); // unfinished: neither says which and where
        QVERIFY(Coder(*m_store).propose(expense(QStringLiteral("Railways"), {}, QDate(2026, 5, 1))).line.isNull());
        CodingRule finished = trips;
        finished.costCentre = QStringLiteral("4110");
        QVERIFY(done(*m_store, {edited(trips, finished)}));
        QCOMPARE(Coder(*m_store).propose(expense(QStringLiteral("Railways"), {}, QDate(2026, 5, 1))).line, m_travel26.id);
        QVERIFY(done(*m_store, {inserted(line(QStringLiteral("Hotels"), 2026, {}, QStringLiteral("4110")))}));
        const Coding open = Coder(*m_store).propose(expense(QStringLiteral("Railways"), {}, QDate(2026, 5, 1)));
        QVERIFY(!open.isGiven());
        QVERIFY(open.reason.contains(QLatin1String("several")));
    }

    void history()
    {
        Changes changes;
        for (int day : {1, 2, 3})
            changes << inserted(expense(QStringLiteral("Hostwerk"), {}, QDate(2025, 3, day), m_hosting25.id));
        changes << inserted(expense(QStringLiteral("Hostwerk"), {}, QDate(2026, 1, 5), m_travel26.id));
        changes << inserted(expense({}, QStringLiteral("WENDY'S #6338"), QDate(2026, 1, 5), m_travel26.id));
        changes << inserted(expense(QStringLiteral("hostwerk"), {}, QDate(2026, 2, 5)));
        changes << inserted(expense({}, QStringLiteral("Wendy's 77"), QDate(2026, 2, 6)));
        changes << inserted(expense(QStringLiteral("Unheard of"), {}, QDate(2026, 2, 7)));
        QVERIFY(done(*m_store, changes));
        const QList<CodingProposal> proposals = uncodedExpenses(*m_store);
        QCOMPARE(proposals.size(), 3);
        QVERIFY(!proposals.at(0).coding.isGiven());
        QCOMPARE(proposals.at(1).coding.line, m_travel26.id);
        QCOMPARE(proposals.at(2).coding.line, m_hosting26.id);
        QVERIFY(proposals.at(2).coding.reason.contains(QLatin1String("3 of 4")));
        QVERIFY(done(*m_store, codeExpenses(proposals)));
        QCOMPARE(uncodedExpenses(*m_store).size(), 1);
    }

    /// A line that the year does not have, or has twice, is no proposal; the next one is.
    void historyTakesALineThatTheYearHas()
    {
        const BudgetLine old = line(QStringLiteral("Given up"), 2025);
        Changes changes{inserted(old)};
        for (int day : {1, 2, 3})
            changes << inserted(expense(QStringLiteral("Hostwerk"), {}, QDate(2025, 3, day), old.id));
        changes << inserted(expense(QStringLiteral("Hostwerk"), {}, QDate(2025, 4, 1), m_hosting25.id));
        QVERIFY(done(*m_store, changes));
        const Coding coding = Coder(*m_store).propose(expense(QStringLiteral("Hostwerk"), {}, QDate(2026, 2, 1)));
        QCOMPARE(coding.line, m_hosting26.id);
        QVERIFY(coding.reason.contains(QLatin1String("1 of 4")));
        BudgetLine twin = m_hosting26;
        twin.id = Id<BudgetLine>::make();
        QVERIFY(done(*m_store, {inserted(twin), inserted(rule(QStringLiteral("Cloud"), QStringLiteral("hostwerk"), {}, m_hosting25.id))}));
        const Coding twice = Coder(*m_store).propose(expense(QStringLiteral("Hostwerk"), {}, QDate(2026, 2, 1)));
        QVERIFY(!twice.isGiven());
        QVERIFY(twice.reason.contains(QLatin1String("several lines")));
    }

    void closedMonthsStayAsTheyAre()
    {
        MonthClose close;
        close.id = Id<MonthClose>::make();
        close.month = QDate(2026, 1, 1);
        QVERIFY(done(*m_store, {inserted(expense(QStringLiteral("A"), {}, QDate(2026, 1, 5))), inserted(expense(QStringLiteral("A"), {}, QDate(2026, 2, 5)))}));
        QVERIFY(done(*m_store, {inserted(close)}));
        QCOMPARE(uncodedExpenses(*m_store).size(), 1);
    }

    void importsUseTheRules()
    {
        QVERIFY(done(*m_store, {inserted(rule(QStringLiteral("Cloud"), QStringLiteral("northwind"), {}, m_hosting25.id))}));
        const ImportResult result = taken(*m_store, "Date,Supplier,Amount\n2026-02-03,Northwind Cloud,10.00\n2026-02-04,Other,5.00\n");
        QCOMPARE(result.imported, 2);
        QCOMPARE(test::allExpenses(*m_store).front().line, m_hosting26.id);
        QVERIFY(test::allExpenses(*m_store).back().line.isNull());
        QVERIFY(says(result, "by the coding rules"));
    }

    void aRunningBalanceMakesAStatement()
    {
        const ImportResult result = taken(*m_store, "Date,Text,Paid out,Paid in,Balance\n2026-03-03,Rent,700.00,,300.00\n"
                                                    "2026-03-02,Sale,,500.00,1000.00\n2026-03-01,Cables,20.00,,500.00\n");
        QCOMPARE(result.imported, 3);
        QCOMPARE(m_store->all<BankStatement>().size(), size_t(1));
        const BankStatement &statement = m_store->all<BankStatement>().front();
        QCOMPARE(statement.account, QStringLiteral("bank"));
        QCOMPARE(statement.opening.toDecimal(), QStringLiteral("520.00"));
        QCOMPARE(statement.closing.toDecimal(), QStringLiteral("300.00"));
        QCOMPARE(statement.from, QDate(2026, 3, 1));
        QCOMPARE(statement.to, QDate(2026, 3, 3));
        const Reconciliation good = reconcile(statement, *m_store);
        QVERIFY(good.isReconciled());
        QCOMPARE(good.rows, 3);
        QVERIFY(says(result, "as the balances say"));
        const Expense cables = test::allExpenses(*m_store).back();
        QVERIFY(done(*m_store, {removed(cables)}));
        const Reconciliation less = reconcile(m_store->all<BankStatement>().front(), *m_store);
        QCOMPARE(less.missing()->toDecimal(), QStringLiteral("-20.00"));
        QVERIFY(less.toText().contains(QLatin1String("missing")));
    }

    void aRejectedRowIsMissing()
    {
        const ImportResult result = taken(*m_store, "Account,Date,Payee,Bank amount,Closing balance,Statement from,Statement to\n"
                                                    "77001,2026-03-02,A,-20.00,480.00,2026-03-01,2026-03-31\n77001,2026-02-31,B,-5.00,480.00,2026-03-01,2026-03-31\n");
        QCOMPARE(result.imported, 1);
        QVERIFY(says(result, "opening balance is not known"));
        BankStatement before;
        before.id = Id<BankStatement>::make();
        before.account = QStringLiteral("77001");
        before.from = QDate(2026, 2, 1);
        before.to = QDate(2026, 2, 28);
        before.closing = {50500, *Currency::fromCode(u"EUR")};
        QVERIFY(done(*m_store, {inserted(before)}));
        const Reconciliation known = reconcile(m_store->all<BankStatement>().front(), *m_store);
        QCOMPARE(known.missing()->toDecimal(), QStringLiteral("-5.00")); // the day that does not exist
    }

    void overlappingStatementsShareRows()
    {
        const QByteArray first = "Account,Date,Text,Amount,Balance\n88001,2026-03-01,A,-10.00,90.00\n88001,2026-03-02,B,-20.00,70.00\n";
        const QByteArray second = "Account,Date,Text,Amount,Balance\n88001,2026-03-02,B,-20.00,70.00\n88001,2026-03-03,C,-30.00,40.00\n";
        QCOMPARE(taken(*m_store, first).imported, 2);
        const ImportResult result = taken(*m_store, second);
        QCOMPARE(result.imported, 1);
        QCOMPARE(result.duplicates, 1);
        QCOMPARE(m_store->all<BankStatement>().size(), size_t(2));
        for (const BankStatement &statement : m_store->all<BankStatement>())
            QVERIFY2(reconcile(statement, *m_store).isReconciled(), qPrintable(reconcile(statement, *m_store).toText()));
        QCOMPARE(taken(*m_store, second).imported, 0);
        QCOMPARE(m_store->all<BankStatement>().size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(CodingTest)
#include "tst_coding.moc"
