// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails while the window reads from it: the fault is told, and the program goes on.
#include "app/budgets/budget.h"
#include "tests/ui/windowbench.h"
#include "ui/base/application.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace muster;
using namespace muster::test;

class TestReadFault : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString fileOfExpenses()
    {
        const QString file = m_dir.filePath(QStringLiteral("team.muster"));
        const auto store = Store::create(file, allRecordTypes(), team());
        Changes changes;
        for (int i = 0; i < 20'000; ++i) {
            Expense expense;
            expense.id = Id<Expense>::make();
            expense.supplier = QStringLiteral("Supplier %1").arg(i);
            expense.date = WindowBench::today.addDays(-i);
            expense.amount = expense.base = {100 + i, store->team().base()};
            expense.text = QString(200, QLatin1Char('x')); // more than the database keeps in memory
            changes << inserted(expense);
        }
        if (!store->apply(QStringLiteral("Many"), changes).isEmpty())
            qFatal("the expenses were refused");
        return file;
    }

private slots:
    void initTestCase() { WindowBench::prepare("readfault"); }

    void whatCannotBeReadIsTold()
    {
        const QString file = fileOfExpenses();
        MainWindow window(nullptr, WindowBench::today);
        window.resize(1280, 800);
        window.show();
        QVERIFY(window.openFile(file));
        window.workspace()->goTo(QByteArray("budget/expenses"));
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace()->recordPage() && window.workspace()->recordPage()->filter().rowCount() == 20'000, 30'000);

        QFile broken(file);
        QVERIFY(broken.open(QIODevice::ReadWrite));
        const qint64 kept = 64 * 1024;
        QVERIFY(broken.seek(kept));
        broken.write(QByteArray(broken.size() - kept, '\xA5'));
        broken.close();

        QSignalSpy failed(static_cast<Application *>(qApp), &Application::failed);
        connect(static_cast<Application *>(qApp), &Application::failed, &window, &MainWindow::say);
        RecordTable &table = *window.workspace()->recordPage()->table();
        for (int row = 0; row < 20'000 && failed.isEmpty(); row += 700) {
            table.scrollTo(window.workspace()->recordPage()->filter().index(row, 0), QAbstractItemView::PositionAtTop);
            QTest::qWait(5);
        }
        QCOMPARE(failed.size(), 1); // once, however often the table is drawn
        QVERIFY2(failed.first().first().toString().contains(QStringLiteral("damaged")), qPrintable(failed.first().first().toString()));
        QVERIFY(window.isVisible());
    }
};

int main(int argc, char **argv)
{
    Application application(argc, argv);
    TestReadFault test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_readfault.moc"
