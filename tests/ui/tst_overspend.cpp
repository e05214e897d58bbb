// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"
#include "tests/support/expenses.h"
#include "tests/support/teams.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

using namespace muster;

/// The question before an expense is saved that its line has no money for.
class TestOverspend : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<MainWindow> m_window;
    BudgetLine m_line;
    const QDate m_today{2026, 3, 17};

    Money euros(qint64 whole) const { return {whole * 100, m_window->context()->store().team().base()}; }
    Expense expense(qint64 whole) const
    {
        Expense made;
        made.id = Id<Expense>::make();
        made.supplier = QStringLiteral("Northwind");
        made.date = m_today;
        made.amount = made.base = euros(whole);
        made.line = m_line.id;
        return made;
    }
    void setPolicy(OverspendPolicy policy)
    {
        BudgetLine after = m_line;
        after.overspend = policy;
        QVERIFY(m_window->context()->perform(QStringLiteral("Policy"), {edited(m_line, after)}));
        m_line = after;
    }
    /// Presses a button of the next box and keeps what the box said.
    void answer(const QString &button, QString &said)
    {
        QTimer::singleShot(0, this, [this, button, &said] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!box)
                return;
            said = box->text();
            for (QAbstractButton *one : box->buttons()) {
                if (one->text().remove(u'&') == button)
                    return one->click();
            }
            box->reject();
        });
    }
    size_t count() const { return test::allExpenses(m_window->context()->store()).size(); }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(test::emptyStore(), m_today);
        m_line = BudgetLine();
        m_line.id = Id<BudgetLine>::make();
        m_line.name = QStringLiteral("Hosting");
        m_line.year = 2026;
        m_line.plan = MonthAmounts::spread(euros(1200));
        QVERIFY(m_window->context()->perform(QStringLiteral("Line"), {inserted(m_line)}));
    }

    void whatFitsIsNotAskedAbout()
    {
        QVERIFY(m_window->context()->perform(QStringLiteral("Add"), {inserted(expense(1200))}));
        QCOMPARE(count(), size_t(1));
    }

    void cancelKeepsEverythingAsItIs()
    {
        QString said, refusal;
        QTimer::singleShot(0, this, [&] {
            answer(QStringLiteral("OK"), refusal); // the window then tells that it was not done
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box);
            said = box->text();
            box->button(QMessageBox::Cancel)->click();
        });
        QVERIFY(!m_window->context()->perform(QStringLiteral("Add"), {inserted(expense(1250))}));
        QVERIFY2(said.contains(QStringLiteral("Hosting")) && said.contains(euros(50).toString(QLocale())), qPrintable(said));
        QCOMPARE(count(), size_t(0));
    }

    void saveAnywayIsOneUndoStep()
    {
        QString said;
        answer(QStringLiteral("Save anyway"), said);
        QVERIFY(m_window->context()->perform(QStringLiteral("Add"), {inserted(expense(1250))}));
        QVERIFY(!said.isEmpty());
        QCOMPARE(count(), size_t(1));
        m_window->context()->history().undo();
        QCOMPARE(count(), size_t(0));
        m_window->context()->history().redo(); // decided already: not asked again
        QCOMPARE(count(), size_t(1));
    }

    void stopRefuses()
    {
        setPolicy(OverspendPolicy::Stop);
        const Problems problems = m_window->context()->history().perform(QStringLiteral("Add"), {inserted(expense(1250))});
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, QByteArray("amount"));
        QCOMPARE(count(), size_t(0));
    }

    void ignoreSaysNothing()
    {
        setPolicy(OverspendPolicy::Ignore);
        QVERIFY(m_window->context()->perform(QStringLiteral("Add"), {inserted(expense(99999))}));
    }
};

QTEST_MAIN(TestOverspend)
#include "tst_overspend.moc"
