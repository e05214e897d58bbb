// SPDX-License-Identifier: GPL-3.0-or-later
// A table that is read from the file when it is asked for answers like one that is held in memory, whatever happens to it.
#include "app/budgets/expensepostings.h"
#include "app/budgets/spending.h"
#include "app/recordtypes.h"
#include "app/store/history.h"
#include "app/store/store.h"
#include "tests/support/expenses.h"
#include "tests/support/teams.h"

#include <QTemporaryDir>
#include <QtTest>
#include <random>

using namespace muster;

namespace {

const Currency eur = *Currency::fromCode(u"EUR"), usd = *Currency::fromCode(u"USD");
const QDate first(2024, 1, 1);

} // namespace

class TestGrowing : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::mt19937 m_chance{11};
    std::unique_ptr<Store> m_store, m_beside; ///< two windows on one file
    std::map<RecordId, Row> m_rows;           ///< what must be there
    std::vector<Id<BudgetLine>> m_lines;
    Id<Commitment> m_order;

    int below(int bound) { return int(m_chance() % std::uint32_t(bound)); }

    Expense made()
    {
        Expense expense;
        expense.id = Id<Expense>::make();
        fill(expense);
        return expense;
    }
    void fill(Expense &expense)
    {
        expense.supplier = QStringLiteral("Supplier %1").arg(below(20));
        expense.date = below(20) == 0 ? QDate() : first.addDays(below(1000));
        expense.amount = expense.base = {below(200'000) - 20'000, eur};
        if (below(15) == 0)
            expense.amount.currency = usd;
        expense.line = below(10) == 0 ? Id<BudgetLine>() : m_lines[size_t(below(int(m_lines.size())))];
        expense.order = below(8) == 0 ? m_order : Id<Commitment>();
        const bool serves = below(6) == 0;
        expense.serviceFrom = serves ? first.addDays(below(900)) : QDate();
        expense.serviceTo = serves ? expense.serviceFrom.addDays(below(500)) : QDate();
    }
    Row any() { return std::next(m_rows.begin(), below(int(m_rows.size())))->second; }

    /// A step of several changes; some are refused by a rule and must leave no trace.
    void step(Store &store)
    {
        Changes changes;
        std::map<RecordId, Row> after = m_rows;
        const bool isBad = below(10) == 0;
        for (int i = below(6); i >= 0; --i) {
            const int what = m_rows.size() < 30 ? 0 : below(4);
            if (what < 2) {
                const Row row = toRow(made());
                changes << insertion(recordType<Expense>(), row);
                after[row.id] = row;
                continue;
            }
            const Row before = any();
            if (std::any_of(changes.begin(), changes.end(), [&](const Change &c) { return c.id == before.id; }))
                continue;
            if (what == 2) {
                changes << store.removalWithParts(recordType<Expense>(), before.id);
                after.erase(before.id);
            } else if (store.pointingTo<ExpenseSplit>(before.id, "expense_id").isEmpty()) {
                Expense expense = fromRow<Expense>(before);
                fill(expense);
                changes << edition(recordType<Expense>(), before, toRow(expense));
                after[before.id] = toRow(expense);
            }
        }
        if (isBad) {
            Expense wrong = made();
            wrong.serviceTo = first;
            wrong.serviceFrom = first.addDays(1);
            changes << inserted(wrong);
        }
        const Problems problems = store.apply(QStringLiteral("Step"), changes);
        QCOMPARE(problems.isEmpty(), !isBad || changes.isEmpty());
        if (problems.isEmpty())
            m_rows = after;
    }
    void split(Store &store)
    {
        const Expense expense = fromRow<Expense>(any());
        if (expense.base.minor < 200 || !store.pointingTo<ExpenseSplit>(expense.id.value, "expense_id").isEmpty())
            return;
        ExpenseSplit part;
        part.id = Id<ExpenseSplit>::make();
        part.expense = expense.id;
        part.line = m_lines[size_t(below(int(m_lines.size())))];
        part.amount = {below(2) ? expense.base.minor : 100, eur};
        const Problems problems = store.apply(QStringLiteral("Split"), {inserted(part)});
        QVERIFY2(problems.isEmpty(), qPrintable(toText(problems)));
    }

    void compare(const Store &store)
    {
        const AnyTable &table = store.table(recordType<Expense>());
        QCOMPARE(table.size(), qsizetype(m_rows.size()));
        qsizetype at = 0;
        for (const auto &[id, row] : m_rows) {
            QCOMPARE(table.idAt(at), id);
            QCOMPARE(table.indexOf(id), at);
            QCOMPARE(table.rowAt(at).values, row.values);
            ++at;
        }
        for (const char *name : {"date", "supplier", "base"}) {
            const int field = recordType<Expense>().indexOf(name);
            table.eachValue(field, [&](qsizetype index, const Value &value) { QCOMPARE(value, table.value(index, field)); });
        }
        for (const Id<BudgetLine> line : m_lines) {
            QList<RecordId> expected;
            for (const auto &[id, row] : m_rows)
                if (fromRow<Expense>(row).line == line)
                    expected << id;
            QCOMPARE(store.pointingTo<Expense>(line.value, "line_id"), expected);
        }
        qsizetype inYear = 0, expected = 0;
        store.each<Expense>({"date"}, {{recordType<Expense>().indexOf("date"), QDate(2025, 1, 1), QDate(2025, 12, 31)}},
                            [&](const Expense &expense) { inYear += expense.date.year() == 2025 ? 1 : 1000; });
        for (const auto &[id, row] : m_rows)
            expected += fromRow<Expense>(row).date.year() == 2025;
        QCOMPARE(inYear, expected);
        comparePostings(store);
    }
    void comparePostings(const Store &store)
    {
        const ExpensePostings &kept = store.derived<ExpensePostings>();
        const ExpensePostings anew(test::allExpenses(store), store.all<ExpenseSplit>());
        std::vector<Id<BudgetLine>> places = m_lines;
        places.push_back({});
        for (const Id<BudgetLine> line : places) {
            const auto &a = kept.onLine(line), &b = anew.onLine(line);
            QCOMPARE(a.size(), b.size());
            QVERIFY(std::is_permutation(a.begin(), a.end(), b.begin()));
            const auto each = kept.eachOnLine(line), other = anew.eachOnLine(line);
            QCOMPARE(each.size(), other.size());
            QVERIFY(std::is_permutation(each.begin(), each.end(), other.begin()));
        }
        QCOMPARE(kept.invoiced(m_order, eur), anew.invoiced(m_order, eur));
        QCOMPARE(Spending(store, 2025, QDate(2025, 6, 1), SpendingView::Accrual).total().actualTotal(), accrualOf(store));
    }
    /// Reckoned a second way: month by month of each expense.
    Money accrualOf(const Store &store)
    {
        qint64 sum = 0;
        for (const Expense &expense : test::allExpenses(store)) {
            const BudgetLine *line = store.find(expense.line);
            QList<std::pair<Id<BudgetLine>, qint64>> shares;
            qint64 rest = expense.base.minor;
            for (const ExpenseSplit &part : store.all<ExpenseSplit>()) {
                if (part.expense == expense.id) {
                    shares << std::pair(part.line, part.amount.minor);
                    rest -= part.amount.minor;
                }
            }
            if (line)
                shares << std::pair(line->id, rest);
            for (const auto &[where, amount] : shares) {
                if (store.find(where)->year != 2025)
                    continue;
                if (!expense.serviceFrom.isValid()) {
                    sum += amount;
                    continue;
                }
                const int months = (expense.serviceTo.year() - expense.serviceFrom.year()) * 12 + expense.serviceTo.month() - expense.serviceFrom.month() + 1;
                for (int i = 0; i < months; ++i) {
                    if (expense.serviceFrom.addDays(1 - expense.serviceFrom.day()).addMonths(i).year() == 2025)
                        sum += evenPart(amount, months, i);
                }
            }
        }
        return {sum, eur};
    }

private slots:
    void initTestCase()
    {
        const QString file = m_dir.filePath(QStringLiteral("team.muster"));
        m_store = Store::create(file, allRecordTypes(), test::team());
        Changes changes;
        for (int i = 0; i < 8; ++i) {
            BudgetLine line;
            line.id = Id<BudgetLine>::make();
            line.name = QStringLiteral("Line %1").arg(i);
            line.year = 2024 + i % 3;
            line.plan = MonthAmounts::spread({1'000'000, eur});
            m_lines.push_back(line.id);
            changes << inserted(line);
        }
        Commitment order;
        order.id = m_order = Id<Commitment>::make();
        order.name = QStringLiteral("Order");
        order.line = m_lines[1];
        order.amount = {500'000, eur};
        changes << inserted(order);
        QVERIFY(m_store->apply(QStringLiteral("Lines"), changes).isEmpty());
        m_beside = Store::open(file, allRecordTypes());
    }

    void anyStepsOfTwoWindowsLeaveWhatMustBeThere()
    {
        compare(*m_store); // the places are kept from now on
        compare(*m_beside);
        for (int round = 0; round < 60; ++round) {
            Store &store = below(3) ? *m_store : *m_beside;
            store.pull(); // what the rows are that step() edits
            step(store);
            if (QTest::currentTestFailed())
                return;
            if (below(3) == 0)
                split(store);
            if (round % 10 == 9) {
                m_store->pull();
                m_beside->pull();
                compare(*m_store);
                compare(*m_beside);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void moreThanTheBlocksHoldIsRead()
    {
        const qsizetype wanted = PagedTable<Expense>::blockSize * qsizetype(PagedTable<Expense>::mostBlocks) + 300;
        Changes changes;
        while (qsizetype(m_rows.size()) < wanted) {
            const Row row = toRow(made());
            changes << insertion(recordType<Expense>(), row);
            m_rows[row.id] = row;
        }
        QVERIFY(m_store->apply(QStringLiteral("Many"), changes).isEmpty());
        const AnyTable &table = m_store->table(recordType<Expense>());
        for (int i = 0; i < 2000; ++i) { // here and there, so that blocks go and come
            const qsizetype at = below(int(wanted));
            QCOMPARE(table.rowAt(at).values, m_rows.at(table.idAt(at)).values);
        }
        m_beside->pull();
        compare(*m_beside);
    }

    void aCopyIsReadInAnotherThread()
    {
        const auto copy = m_store->copy();
        const size_t count = std::async(std::launch::async, [&] { return test::allExpenses(*copy).size(); }).get();
        QCOMPARE(count, m_rows.size());
        const auto memory = test::emptyStore();
        Expense expense;
        expense.id = Id<Expense>::make();
        expense.amount = expense.base = {100, eur};
        QVERIFY(memory->apply(QStringLiteral("One"), {inserted(expense)}).isEmpty());
        const auto second = memory->copy();
        QCOMPARE(std::async(std::launch::async, [&] { return second->find(expense.id)->amount.minor; }).get(), 100);
    }
};

QTEST_MAIN(TestGrowing)
#include "tst_growing.moc"
