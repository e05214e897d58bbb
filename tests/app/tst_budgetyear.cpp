// SPDX-License-Identifier: GPL-3.0-or-later
// A budget year whose every figure was worked out by hand; the sums stand beside the checks.
#include "app/budgets/planning.h"
#include "app/budgets/spending.h"
#include "app/recordtypes.h"
#include "app/store/store.h"
#include "tests/support/expenses.h"

#include <QTest>
#include <random>

using namespace muster;

namespace {

const Currency yearEuro = *Currency::fromCode(u"EUR");
const Currency yearDollar = *Currency::fromCode(u"USD");
const QDate yearToday(2026, 3, 20);
Money eurosOf(qint64 whole) { return {whole * 100, yearEuro}; }

} // namespace

class TestBudgetYear : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Store> m_store;
    Id<BudgetLine> m_hosting, m_travel;
    Id<Commitment> m_order;
    Id<Expense> m_yearAhead;

    template <class T> Id<T> add(T record)
    {
        record.id = Id<T>::make();
        const Problems problems = m_store->apply(QStringLiteral("Add"), {inserted(record)});
        if (!problems.isEmpty())
            qFatal("%s", qPrintable(toText(problems)));
        return record.id;
    }
    template <class T> Problems tryAdd(T record)
    {
        record.id = Id<T>::make();
        return m_store->apply(QStringLiteral("Add"), {inserted(record)});
    }
    Expense spent(Id<BudgetLine> line, QDate date, const Money &amount) const
    {
        Expense expense;
        expense.supplier = QStringLiteral("Northwind");
        expense.date = date;
        expense.amount = expense.base = amount;
        expense.line = line;
        return expense;
    }
    BudgetRevision revision(RevisionKind kind, Id<BudgetLine> to, Id<BudgetLine> from, int month, qint64 whole, Decision state) const
    {
        BudgetRevision r;
        r.name = QStringLiteral("Because");
        r.kind = kind;
        r.line = to;
        r.from = from;
        r.amounts.currency = yearEuro;
        r.amounts.minor[size_t(month)] = whole * 100;
        r.state = state;
        return r;
    }
    LineSpending hosting(SpendingView view = SpendingView::Cash) const
    {
        return *Spending(*m_store, 2026, yearToday, view).line(m_hosting);
    }

private slots:
    void init()
    {
        m_store = Store::inMemory(allRecordTypes(), Team{Id<Team>::make(), QStringLiteral("IT"), QStringLiteral("EUR"), 1, {}});
        BudgetLine line;
        line.name = QStringLiteral("Hosting");
        line.year = 2026;
        line.plan = MonthAmounts::spread(eurosOf(1200));
        m_hosting = add(line);
        line.name = QStringLiteral("Travel");
        line.plan = MonthAmounts::spread(eurosOf(600));
        m_travel = add(line);

        add(revision(RevisionKind::Revision, m_hosting, {}, 5, 300, Decision::Approved));     // June
        add(revision(RevisionKind::Transfer, m_hosting, m_travel, 11, 60, Decision::Approved)); // December
        add(revision(RevisionKind::Revision, m_hosting, {}, 6, 999, Decision::Asked));
        add(revision(RevisionKind::Revision, m_hosting, {}, 7, 500, Decision::Refused));

        Commitment order;
        order.name = QStringLiteral("Servers");
        order.line = m_hosting;
        order.amount = eurosOf(400);
        order.expected = QDate(2026, 4, 30);
        order.everyMonths = 0;
        m_order = add(order);
        Commitment contract;
        contract.name = QStringLiteral("Support");
        contract.kind = CommitmentKind::Contract;
        contract.line = m_hosting;
        contract.amount = contract.invoiced = eurosOf(240);
        contract.renewal = QDate(2026, 11, 15); // month 11
        contract.renewalPrice = eurosOf(250);
        contract.noticeDays = 90;
        add(contract);

        add(spent(m_hosting, QDate(2026, 1, 10), eurosOf(90)));
        Expense foreign = spent(m_hosting, QDate(2026, 2, 3), {11000, yearDollar});
        foreign.base = eurosOf(100);
        add(foreign);
        add(spent(m_hosting, QDate(2026, 2, 20), eurosOf(-15))); // a credit note
        Expense part = spent(m_hosting, QDate(2026, 2, 25), eurosOf(150)); // a part of the order's 400
        part.order = m_order;
        add(part);
        Expense ahead = spent(m_hosting, QDate(2026, 3, 5), eurosOf(120)); // serves March 2026 to February 2027
        ahead.serviceFrom = QDate(2026, 3, 1);
        ahead.serviceTo = QDate(2027, 2, 28);
        m_yearAhead = add(ahead);

        ForecastOverride own;
        own.reason = QStringLiteral("The project slips");
        own.line = m_hosting;
        own.month = QDate(2026, 9, 1);
        own.amount = eurosOf(40);
        add(own);
        MonthClose closed;
        closed.month = QDate(2026, 1, 1);
        add(closed);
        closed.month = QDate(2026, 2, 28);
        add(closed);
    }

    void theFiguresOfTheYear()
    {
        const LineSpending line = hosting();
        QCOMPARE(line.originalTotal(), eurosOf(1200));
        QCOMPARE(line.plannedTotal(), eurosOf(1200 + 300 + 60));
        QCOMPARE(line.planned[5], eurosOf(400).minor);
        QCOMPARE(line.planned[11], eurosOf(160).minor);
        QCOMPARE(line.requestedTotal(), eurosOf(999));
        QCOMPARE(line.actualTotal(), eurosOf(90 + 100 - 15 + 150 + 120)); // 445
        QCOMPARE(line.committedTotal(), eurosOf(400 - 150));
        QCOMPARE(line.available(), eurosOf(1560 - 445 - 250)); // 865
        QCOMPARE(line.variance(), eurosOf(1115));
        // January and February are closed: 90 and 235. March: spent 120 against 100. April: the rest of the order, 250.
        // May, July, August, October: 100 each. June 400. September: own, 40. November: the renewal, 250. December: 160.
        QCOMPARE(line.forecast[2], eurosOf(120).minor);
        QCOMPARE(line.forecast[3], eurosOf(250).minor);
        QCOMPARE(line.forecast[8], eurosOf(40).minor);
        QCOMPARE(line.forecast[10], eurosOf(250).minor);
        QCOMPARE(line.forecastTotal(), eurosOf(90 + 235 + 120 + 250 + 4 * 100 + 400 + 40 + 250 + 160)); // 1945
        QCOMPARE(line.forecastVariance(), eurosOf(1560 - 1945));
        // 90, 325, 445, 695, 795, 1195, 1295, 1395, 1435, 1535, 1785: over 1560 in November.
        QCOMPARE(line.exhaustionMonth(), std::optional(10));
    }

    void aTransferTakesFromTheOtherLine()
    {
        const LineSpending travel = *Spending(*m_store, 2026, yearToday).line(m_travel);
        QCOMPARE(travel.originalTotal(), eurosOf(600));
        QCOMPARE(travel.plannedTotal(), eurosOf(540));
        QCOMPARE(travel.transferred, eurosOf(-60).minor);
        const LineSpending total = Spending(*m_store, 2026, yearToday).total();
        QCOMPARE(total.transferred, qint64(0));
        QCOMPARE(total.plannedTotal(), eurosOf(2100));
    }

    void accrualSpreadsOverTheMonthsThatAreServed()
    {
        const LineSpending line = hosting(SpendingView::Accrual);
        QCOMPARE(line.actual[2], eurosOf(10).minor);  // 120 over twelve months
        QCOMPARE(line.actual[11], eurosOf(10).minor);
        QCOMPARE(line.otherYears, eurosOf(20).minor); // January and February 2027
        QCOMPARE(line.actualTotal(), eurosOf(445 - 20));
    }

    void aSplitCountsOnItsOwnLine()
    {
        Expense trip = spent(m_travel, QDate(2026, 3, 10), eurosOf(100));
        const Id<Expense> id = add(trip);
        ExpenseSplit part;
        part.expense = id;
        part.line = m_hosting;
        part.amount = eurosOf(30);
        add(part);
        const Spending spending(*m_store, 2026, yearToday);
        QCOMPARE(spending.line(m_hosting)->actualTotal(), eurosOf(475));
        QCOMPARE(spending.line(m_travel)->actualTotal(), eurosOf(70));
        part.amount = eurosOf(71); // 30 and 71 are more than 100
        QVERIFY(!tryAdd(part).isEmpty());
    }

    void aClosedMonthIsLocked()
    {
        QVERIFY(!tryAdd(spent(m_hosting, QDate(2026, 2, 27), eurosOf(1))).isEmpty());
        QVERIFY(tryAdd(spent(m_hosting, QDate(2026, 3, 1), eurosOf(1))).isEmpty());
        const Expense old = test::allExpenses(*m_store).front();
        QCOMPARE(old.date, QDate(2026, 1, 10));
        Expense changed = old;
        changed.amount = changed.base = eurosOf(91);
        QVERIFY(!m_store->apply(QStringLiteral("Edit"), {edited(old, changed)}).isEmpty());
        QVERIFY(!m_store->apply(QStringLiteral("Remove"), {removed(old)}).isEmpty());
        changed = old;
        changed.text = QStringLiteral("what it was for"); // changes no figure
        QVERIFY(m_store->apply(QStringLiteral("Edit"), {edited(old, changed)}).isEmpty());
    }

    void aWarningBeforeSaving()
    {
        // 865 are available.
        QVERIFY(!overspendBy(*m_store, spent(m_hosting, yearToday, eurosOf(865)), yearToday));
        const auto over = overspendBy(*m_store, spent(m_hosting, yearToday, eurosOf(900)), yearToday);
        QVERIFY(over);
        QCOMPARE(over->over, eurosOf(35));
        QCOMPARE(over->available, eurosOf(865));
        // An invoice of the order takes only what it was promised anyway.
        Expense invoice = spent(m_hosting, yearToday, eurosOf(250));
        invoice.order = m_order;
        QVERIFY(!overspendBy(*m_store, invoice, yearToday));
        // Changing an expense counts it once.
        Expense ahead = *m_store->find(m_yearAhead);
        ahead.amount = ahead.base = eurosOf(120 + 865);
        QVERIFY(!overspendBy(*m_store, ahead, yearToday));
        ahead.amount = ahead.base = eurosOf(120 + 866);
        QCOMPARE(overspendBy(*m_store, ahead, yearToday)->over, eurosOf(1));
        QVERIFY(!overspendBy(*m_store, spent({}, yearToday, eurosOf(9999)), yearToday)); // uncoded
    }

    void draftsAreInNoFigure()
    {
        BudgetLine draft;
        draft.name = QStringLiteral("Hosting");
        draft.year = 2026;
        draft.version = QStringLiteral("Cut by a tenth");
        draft.plan = MonthAmounts::spread(eurosOf(1200)).raised(-100);
        add(draft);
        QCOMPARE(Spending(*m_store, 2026, yearToday).lines().size(), 2);
        const Spending version(*m_store, 2026, yearToday, SpendingView::Cash, draft.version);
        QCOMPARE(version.lines().size(), 1);
        QCOMPARE(version.total().plannedTotal(), eurosOf(1080));
    }

    void nextYearIsCopiedWithARate()
    {
        PlanCopy copy{2026, 2027, 25, PlanShape::SameMonths, {}, false}; // 2.5 % more
        Changes changes = copyPlan(*m_store, copy, yearToday);
        QCOMPARE(changes.size(), 2);
        QVERIFY(m_store->apply(QStringLiteral("Copy"), changes).isEmpty());
        const Spending next(*m_store, 2027, yearToday);
        QCOMPARE(next.lines().first().planned[0], qint64(10250));  // 100 and its 2.5 %
        QCOMPARE(next.lines().first().planned[5], qint64(41000));  // June with its revision: 400
        QCOMPARE(next.total().plannedTotal(), (Money{scaled(210000, 1025, 1000), yearEuro}));
        QVERIFY(copyPlan(*m_store, copy, yearToday).isEmpty()); // twice adds nothing
        copy.version = QStringLiteral("As spent");
        copy.shape = PlanShape::AsSpent;
        copy.tenths = 0;
        changes = copyPlan(*m_store, copy, yearToday);
        const BudgetLine hostingAsSpent = fromRow<BudgetLine>(*changes.first().after);
        QCOMPARE(hostingAsSpent.plan.total(), eurosOf(1560));
        QCOMPARE(hostingAsSpent.plan.minor[0], scaled(156000, 90, 445)); // January's 90 of 445
        QCOMPARE(hostingAsSpent.plan.minor[3], qint64(0));
    }

    void aGrantedRequestBecomesARevision()
    {
        FundingRequest request;
        request.title = QStringLiteral("Second site");
        request.amount = eurosOf(500);
        request.id = add(request);
        QVERIFY(decideRequest(request, true, 6, yearToday, {}).isEmpty()); // on which line?
        const FundingRequest before = request;
        request.line = m_hosting;
        QVERIFY(m_store->apply(QStringLiteral("Line"), {edited(before, request)}).isEmpty());
        QVERIFY(m_store->apply(QStringLiteral("Grant"), decideRequest(request, true, 6, yearToday, {})).isEmpty());
        QCOMPARE(hosting().plannedTotal(), eurosOf(1560 + 500));
        QCOMPARE(hosting().planned[6], eurosOf(600).minor);
        const FundingRequest granted = *m_store->find(request.id);
        QCOMPARE(granted.state, Decision::Approved);
        QVERIFY(m_store->find(granted.revision));
        QVERIFY(decideRequest(granted, false, 6, yearToday, {}).isEmpty()); // decided is decided
    }

    void anApprovedRevisionCounts()
    {
        const auto asked = std::find_if(m_store->all<BudgetRevision>().begin(), m_store->all<BudgetRevision>().end(),
                                        [](const BudgetRevision &r) { return r.state == Decision::Asked; });
        QVERIFY(m_store->apply(QStringLiteral("Approve"), decideRevision(*asked, true, yearToday, {})).isEmpty());
        QCOMPARE(hosting().plannedTotal(), eurosOf(1560 + 999));
        QCOMPARE(hosting().requestedTotal(), eurosOf(0));
    }

    void renewals()
    {
        Commitment contract;
        contract.renewal = QDate(2026, 1, 31);
        contract.everyMonths = 1;
        contract.noticeDays = 30;
        QCOMPARE(contract.noticeBy(), QDate(2026, 1, 1));
        const Period spring{QDate(2026, 2, 1), QDate(2026, 4, 30)};
        QCOMPARE(contract.renewalsIn(spring), (QList<QDate>{QDate(2026, 2, 28), QDate(2026, 3, 31), QDate(2026, 4, 30)}));
        contract.ends = QDate(2026, 3, 30);
        QCOMPARE(contract.renewalsIn(spring), (QList<QDate>{QDate(2026, 2, 28)}));
        contract.everyMonths = 0;
        QVERIFY(contract.renewalsIn(spring).isEmpty());
    }

    void noMinorUnitIsLost()
    {
        std::mt19937_64 random(4711);
        for (int i = 0; i < 100'000; ++i) {
            const qint64 total = qint64(random() % 2'000'000'000'001) - 1'000'000'000'000;
            const int parts = 1 + int(random() % 60);
            qint64 sum = 0;
            for (int part = 0; part < parts; ++part)
                sum += evenPart(total, parts, part);
            QCOMPARE(sum, total);
            MonthAmounts shape;
            for (qint64 &month : shape.minor)
                month = qint64(random() % 1'000'000);
            QCOMPARE(MonthAmounts::spreadLike({total, yearEuro}, shape).total().minor, total);
            QCOMPARE(MonthAmounts::spread({total, yearEuro}).total().minor, total);
        }
    }
};

QTEST_GUILESS_MAIN(TestBudgetYear)
#include "tst_budgetyear.moc"
