// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/spending.h"
#include "app/recordtypes.h"
#include "app/reports.h"
#include "app/reviews/reviewsummary.h"
#include "app/reviews/score.h"
#include "app/sample/sampleteam.h"
#include "app/tasks/load.h"

#include <QTest>

using namespace muster;

namespace {

const QDate today(2026, 11, 24);

const ReportTable &tableOf(const Report &report, int wanted = 0)
{
    for (const ReportBlock &block : report.blocks) {
        if (const auto *table = std::get_if<ReportTable>(&block); table && wanted-- == 0)
            return *table;
    }
    qFatal("no such table");
}

/// Every text on the report, for what must not be there.
QString allText(const Report &report)
{
    QString text;
    for (const ReportBlock &block : report.blocks) {
        if (const auto *table = std::get_if<ReportTable>(&block)) {
            for (const ReportColumn &column : table->columns)
                text += column.label + u'\n';
            for (const ReportRow &row : table->rows) {
                for (const QVariant &cell : row.cells)
                    text += cell.toString() + u'\n';
            }
        } else if (const auto *paragraph = std::get_if<ReportText>(&block)) {
            text += paragraph->title + u'\n' + paragraph->text + u'\n';
        }
    }
    return text;
}

} // namespace

class TestReports : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Store> m_store;

    Report make(const QByteArray &name, ReportRequest request)
    {
        request.today = today;
        request.now = QDateTime(today, QTime(9, 0));
        request.locale = QLocale::c();
        for (const ReportKind &kind : allReports()) {
            if (kind.name == name) {
                if (request.period.isEmpty())
                    request.period = kind.usualPeriod(*m_store, today);
                return kind.make(*m_store, request);
            }
        }
        qFatal("no such report");
    }

private slots:
    void initTestCase()
    {
        m_store = Store::inMemory(allRecordTypes(), Team{Id<Team>::make(), QStringLiteral("IT"), QStringLiteral("EUR"), 1, {}});
        QVERIFY(m_store->apply(QStringLiteral("Sample team"), sampleTeam(*m_store, today)).isEmpty());
    }

    void everyReportIsWhole()
    {
        for (const ReportKind &kind : allReports()) {
            ReportRequest request;
            request.person = kind.needsPerson ? m_store->all<Person>()[3].id.value : 0;
            const Report report = make(kind.name, request);
            QCOMPARE(report.name, kind.name);
            QVERIFY(!report.title.isEmpty() && !report.blocks.isEmpty() && !report.period.isEmpty());
            for (const ReportBlock &block : report.blocks) {
                const auto *table = std::get_if<ReportTable>(&block);
                for (const ReportRow &row : table ? table->rows : QList<ReportRow>())
                    QCOMPARE(row.cells.size(), table->columns.size());
            }
        }
    }

    void budgetFiguresAreTheEngines()
    {
        const ReportTable table = tableOf(make("budget", {}));
        const Spending spending(*m_store, 2026, today);
        QCOMPARE(table.rows.size(), spending.lines().size() + 1);
        const LineSpending total = spending.total();
        const QList<QVariant> cells = table.rows.last().cells;
        QCOMPARE(table.rows.last().style, ReportRow::Style::Total);
        QCOMPARE(cells.at(2).value<Money>(), total.originalTotal());
        QCOMPARE(cells.at(3).value<Money>(), total.plannedTotal());
        QCOMPARE(cells.at(4).value<Money>(), total.actualTotal());
        QCOMPARE(cells.at(6).value<Money>(), total.available());
        QCOMPARE(cells.at(9).value<Money>(), total.forecastTotal());
        Money sum;
        for (const ReportRow &row : table.rows.mid(0, table.rows.size() - 1))
            sum += row.cells.at(4).value<Money>();
        QCOMPARE(sum, total.actualTotal());
    }

    void budgetOfAnOwner()
    {
        ReportRequest request;
        request.person = m_store->all<BudgetLine>()[0].owner.value;
        const ReportTable table = tableOf(make("budget", request));
        QVERIFY(table.rows.size() > 1 && table.rows.size() < 15);
    }

    void workloadFiguresAreTheEngines()
    {
        const Report report = make("workload", {});
        const ReportTable table = tableOf(report);
        const Load load(*m_store, today);
        QCOMPARE(table.rows.size(), 15); // 14 people and the team
        QCOMPARE(table.columns.size(), 1 + 8 + 2);
        const QList<Person> people = workforce(m_store->all<Person>(), Period::week(today));
        for (int i = 0; i < 14; ++i) {
            const Utilisation use = load.utilisation(people.at(i).id, Period::week(today));
            QCOMPARE(table.rows.at(i).cells.at(0).toString(), people.at(i).name);
            if (use.net.value > 0)
                QCOMPARE(table.rows.at(i).cells.at(1).value<Percent>(), Percent{scaled(use.load.value, 1000, use.net.value)});
            else
                QVERIFY(table.rows.at(i).cells.at(1).typeId() == QMetaType::QString);
        }
        const ReportTable unplanned = tableOf(report, 1);
        QCOMPARE(unplanned.rows.size(), load.conflicts().size() + load.unassigned().size() + load.undated().size()
                                            + load.unestimated().size());
    }

    void reviewCopies()
    {
        const Review *review = nullptr;
        for (const Review &candidate : m_store->all<Review>()) {
            if (candidate.state == ReviewState::Locked && !candidate.privateNotes.isEmpty())
                review = &candidate;
        }
        QVERIFY(review);
        ReportRequest request;
        request.record = review->id.value;
        const Report employee = make("review", request);
        request.employeeCopy = false;
        const Report manager = make("review", request);
        QVERIFY(allText(manager).contains(review->privateNotes));
        QVERIFY(allText(manager).contains(QStringLiteral("Peers")));
        QVERIFY(!allText(employee).contains(review->privateNotes));
        QVERIFY(!allText(employee).contains(QStringLiteral("Peers")));
        QVERIFY(allText(employee).contains(review->personComment));
        const auto overall = overallRating(*review, reviewScore(*m_store, *review));
        QVERIFY(allText(employee).contains(QStringLiteral("(%1 of 5)").arg(*overall)));
        QVERIFY(!employee.confidential.isEmpty());
    }

    void newestReviewOfAPerson()
    {
        const Id<Person> person = m_store->all<Person>()[3].id;
        const Review *review = newestReview(*m_store, person);
        QVERIFY(review);
        QCOMPARE(m_store->find(review->cycle)->first, QDate(2026, 1, 1));
        QVERIFY(!newestReview(*m_store, Id<Person>{5}));
        ReportRequest request;
        request.person = 5;
        QCOMPARE(make("review", request).blocks.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReports)
#include "tst_reports.moc"
