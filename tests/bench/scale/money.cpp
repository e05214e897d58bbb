// SPDX-License-Identifier: GPL-3.0-or-later
// What a manager waits for with 1,000,000 expenses: the page, the totals, a filter, one new expense, the report.
#include "tests/bench/scale/measure.h"

#include "app/budgets/spending.h"
#include "app/recordtypes.h"
#include "app/reports.h"
#include "ui/mainwindow.h"
#include "ui/record/recordpage.h"
#include "ui/record/recordtable.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace muster::bench {

namespace {

const QDate moneyDay{2026, 3, 17};

/// Budget against actual as SQLite alone would sum it, through the index that covers it.
double limitOfTotals(const QString &file)
{
    const QString name = QStringLiteral("limit");
    double time = 0;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("the limit cannot be measured");
        for (int run = 0; run < 3; ++run) {
            const double begun = threadTime();
            QSqlQuery query(database);
            query.setForwardOnly(true);
            query.exec(QStringLiteral("SELECT line_id, date, sum(base) FROM expense GROUP BY line_id, date"));
            while (query.next()) { }
            time = threadTime() - begun;
        }
    }
    QSqlDatabase::removeDatabase(name);
    return time;
}

void measureTotals(const QString &file, double limit)
{
    double totals = 0;
    for (int run = 0; run < 3; ++run) {
        const auto store = Store::open(file, allRecordTypes()); // without what its end waits for: the check of the whole file
        const double begun = threadTime();
        for (const int year : {2024, 2025, 2026})
            Spending(*store, year, moneyDay);
        totals = threadTime() - begun;
    }
    tell("1,000,000 expenses: all years from nothing", totals, "ms", limit, "SQLite, covering index", 1.2);
}

void measureStep(Store &store)
{
    Expense made;
    made.supplier = QStringLiteral("Brightwater Hosting");
    made.date = moneyDay;
    made.amount = made.base = {12'345, store.team().base()};
    made.line = Spending(store, 2026, moneyDay).lines().front().line;
    double fresh = 0;
    const double step = median(9, [&] {
        made.id = Id<Expense>::make();
        if (!store.apply(QStringLiteral("New expense"), {inserted(made)}).isEmpty())
            qFatal("an expense was refused");
        fresh = median(1, [&] { Spending(store, 2026, moneyDay); });
    });
    std::printf("    one new expense, saved and summed: %.1f ms\n", step);
    tell("1,000,000 expenses: totals after a new one", fresh, "ms", 10, "goal itself", 1);
}

void measureReports(const Store &store, double limit)
{
    const QList<ReportKind> kinds = allReports();
    for (const ReportKind &kind : kinds) {
        if (kind.name != "budget" && kind.name != "forecast" && kind.name != "expenses")
            continue;
        ReportRequest request;
        request.today = moneyDay;
        request.period = kind.name == "expenses" ? Period::month(moneyDay) : kind.usualPeriod(store, moneyDay);
        const double time = median(3, [&] { std::ignore = kind.make(store, request); });
        tell(QByteArray("1,000,000 expenses: report ").append(kind.name).constData(), time, "ms", limit, "SQLite, covering index", 1.2);
    }
}

void waitIdle(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

void measurePage(const QString &file)
{
    MainWindow window(nullptr, moneyDay);
    window.resize(1280, 800);
    window.show();
    window.openFile(file);
    const auto settle = [] { for (int i = 0; i < 3; ++i) QApplication::processEvents(); };
    settle();
    const double open = median(1, [&] { window.workspace()->goTo(QByteArray("budget/expenses")); settle(); });
    tell("1,000,000 expenses: to their page", open, "ms", 100, "a blink", 1);
    RecordPage &page = *window.workspace()->recordPage();
    waitIdle(8000);
    double worst = 0;
    for (const QString &text : {QStringLiteral("b"), QStringLiteral("br"), QStringLiteral("brightwater"), QStringLiteral("999999"), QString()}) {
        const double time = median(1, [&] { page.setSearchText(text); settle(); });
        std::printf("    filter \"%s\": %.1f ms\n", qPrintable(text), time);
        worst = std::max(worst, time);
    }
    tell("1,000,000 expenses: a letter in the filter", worst, "ms", 16, "a frame", 1);
    std::printf("    memory now %.0f MB, at most %.0f MB\n", residentMemory(), highestMemory());
}

} // namespace

void measureMoney(const QString &file)
{
    const double limit = limitOfTotals(file);
    measureTotals(file, limit);
    const auto store = Store::open(file, allRecordTypes());
    measureReports(*store, limit);
    measureStep(*store);
    measurePage(file);
}

} // namespace muster::bench
