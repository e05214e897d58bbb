// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"
#include "tests/ui/windowbench.h"
#include "ui/budgets/codingdialog.h"

#include <QPushButton>
#include <QTableWidget>

using namespace muster;
using namespace muster::test;

/// Budget, Code expenses: driven through the window on the sample team.
class TestCodingDialog : public QObject
{
    Q_OBJECT

    static Expense bought(const Store &store, const QString &supplier)
    {
        Expense expense;
        expense.id = Id<Expense>::make();
        expense.supplier = supplier;
        expense.date = WindowBench::today;
        expense.amount = expense.base = {12345, store.team().base()};
        return expense;
    }
    static Id<BudgetLine> lineOf(const Store &store, const QString &name)
    {
        for (const BudgetLine &line : store.all<BudgetLine>()) {
            if (line.name == name && line.year == 2026 && line.version.isEmpty())
                return line.id;
        }
        return {};
    }

private slots:
    void initTestCase() { WindowBench::prepare("codingdialog"); }

    void expensesGoToTheirLinesInOneStep()
    {
        WindowBench bench;
        Store &store = bench.store();
        Changes aside; // what the sample leaves uncoded
        for (const CodingProposal &old : uncodedExpenses(store))
            aside << removed(old.expense);
        QVERIFY(store.apply(QStringLiteral("aside"), aside).isEmpty());
        const Expense byRule = bought(store, QStringLiteral("NORTHWIND cloud")), byHistory = bought(store, QStringLiteral("Glasnet")),
                      unknown = bought(store, QStringLiteral("<b>Nobody</b> knows"));
        QVERIFY(store.apply(QStringLiteral("buy"), {inserted(byRule), inserted(byHistory), inserted(unknown)}).isEmpty());
        QVERIFY(bench.inDialog([&] { bench.action(QStringLiteral("Code expenses"))->trigger(); }, [&](QWidget *dialog) {
            auto *coding = qobject_cast<CodingDialog *>(dialog);
            QVERIFY(coding);
            QTableWidget *table = coding->table();
            QCOMPARE(table->rowCount(), 3);
            int ticked = 0;
            for (int row = 0; row < 3; ++row) {
                const bool isTicked = table->item(row, 0)->checkState() == Qt::Checked;
                ticked += isTicked;
                QCOMPARE(isTicked, table->item(row, 1)->text().startsWith(QLatin1String("NORTHWIND"))); // what history suggests is not
                QVERIFY(!table->item(row, 4)->text().isEmpty());
            }
            QCOMPARE(ticked, 1);
            for (QPushButton *button : coding->findChildren<QPushButton *>()) {
                if (button->text().contains(QLatin1String("all")))
                    button->click();
            }
            coding->accept();
        }));
        QCOMPARE(store.find(byRule.id)->line, lineOf(store, QStringLiteral("Cloud hosting")));
        QCOMPARE(store.find(byHistory.id)->line, lineOf(store, QStringLiteral("Phone and internet lines")));
        QVERIFY(store.find(unknown.id)->line.isNull());
        bench.window->context()->history().undo();
        QVERIFY(store.find(byRule.id)->line.isNull());
        QVERIFY(store.find(byHistory.id)->line.isNull());
    }
};

QTEST_MAIN(TestCodingDialog)
#include "tst_codingdialog.moc"
