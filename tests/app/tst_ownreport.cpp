// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/minutes.h"
#include "app/report/ownreport.h"
#include "app/report/reportcsv.h"
#include "app/tasks/task.h"
#include "tests/support/people.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace {

const QDate today(2026, 3, 10);

Money euros(qint64 whole) { return {whole * 100, *Currency::fromCode(u"EUR")}; }

} // namespace

class TestOwnReport : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Store> m_store;

    void add(const char *title, TaskState state, Id<Person> assignee, int hours, const Money &authority, QDate due)
    {
        Task task;
        task.id = Id<Task>::make();
        task.title = QString::fromUtf8(title);
        task.state = state;
        task.assignee = assignee;
        task.estimate = Minutes{hours * 60};
        task.authority = authority;
        task.due = due;
        QVERIFY(m_store->apply(QStringLiteral("Add"), {inserted(task)}).isEmpty());
    }

    static OwnReport tasks(const QString &columns)
    {
        OwnReport own;
        own.id = Id<OwnReport>::make();
        own.name = QStringLiteral("Mine");
        own.kind = QStringLiteral("tasks");
        own.columns = columns;
        own.hasTotals = false;
        return own;
    }

    Report make(const OwnReport &own, const QLocale &locale = QLocale::c()) const
    {
        ReportRequest request;
        request.today = today;
        request.locale = locale;
        return ownReport(*m_store, own, request);
    }

    static const ReportTable &tableOf(const Report &report) { return std::get<ReportTable>(report.blocks.last()); }

    static QStringList firsts(const Report &report)
    {
        QStringList texts;
        for (const ReportRow &row : tableOf(report).rows)
            texts << row.cells.first().toString();
        return texts;
    }

private slots:
    void init()
    {
        m_store = test::emptyStore();
        const Person ann = test::named("Ann"), zoe = test::named("Zoë");
        QVERIFY(m_store->apply(QStringLiteral("People"), {inserted(ann), inserted(zoe)}).isEmpty());
        add("Mail", TaskState::Active, zoe.id, 10, euros(500), QDate(2026, 4, 1));
        add("Café", TaskState::Done, ann.id, 4, euros(100), QDate(2026, 3, 1));
        add("Backup", TaskState::Active, ann.id, 6, {}, QDate(2026, 3, 15));
        add("Move", TaskState::Proposed, {}, 1, euros(50), {});
    }

    void columnsAndOrder()
    {
        OwnReport own = tasks(QStringLiteral("title,nonsense,estimate"));
        own.sortBy = QStringLiteral("estimate");
        const Report report = make(own);
        QCOMPARE(tableOf(report).columns.size(), 2); // what the type does not have is left out
        QCOMPARE(firsts(report), (QStringList{QStringLiteral("Move"), QStringLiteral("Café"), QStringLiteral("Backup"), QStringLiteral("Mail")}));
        own.isDescending = true;
        QCOMPARE(firsts(make(own)).first(), QStringLiteral("Mail"));
        QCOMPARE(tableOf(make(own)).rows.first().cells.at(1).value<Minutes>(), Minutes{600});
    }

    void conditions_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("contains, without accents") << QStringLiteral("title~cafe") << QStringList{QStringLiteral("Café")};
        QTest::newRow("choice by word") << QStringLiteral("state=Active") << QStringList{QStringLiteral("Backup"), QStringLiteral("Mail")};
        QTest::newRow("choice by key") << QStringLiteral("state!=done")
                                       << QStringList{QStringLiteral("Backup"), QStringLiteral("Mail"), QStringLiteral("Move")};
        QTest::newRow("amount") << QStringLiteral("authority>100") << QStringList{QStringLiteral("Mail")};
        QTest::newRow("amount, at least") << QStringLiteral("authority>=100") << QStringList{QStringLiteral("Café"), QStringLiteral("Mail")};
        QTest::newRow("day") << QStringLiteral("due<2026-03-16") << QStringList{QStringLiteral("Backup"), QStringLiteral("Café")};
        QTest::newRow("person and length") << QStringLiteral("assignee_id=Ann\nestimate>5")
                                           << QStringList{QStringLiteral("Backup")};
        QTest::newRow("nothing given") << QStringLiteral("assignee_id=") << QStringList{QStringLiteral("Move")};
        QTest::newRow("a field that is gone") << QStringLiteral("colour=red")
                                              << QStringList{QStringLiteral("Backup"), QStringLiteral("Café"), QStringLiteral("Mail"), QStringLiteral("Move")};
    }

    void conditions()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, titles);
        OwnReport own = tasks(QStringLiteral("title"));
        own.filter = filter;
        own.sortBy = QStringLiteral("title");
        QCOMPARE(firsts(make(own)), titles);
        QCOMPARE(filterOf(conditionsOf(filter)), filter);
    }

    void groupsWithTotals()
    {
        OwnReport own = tasks(QStringLiteral("title,estimate,authority"));
        own.groupBy = QStringLiteral("assignee_id");
        own.sortBy = QStringLiteral("title");
        own.hasTotals = true;
        own.hasChart = true;
        const Report report = make(own);
        const ReportTable &table = tableOf(report);
        using Style = ReportRow::Style;
        QList<Style> styles;
        for (const ReportRow &row : table.rows) {
            styles << row.style;
            QCOMPARE(row.cells.size(), table.columns.size());
        }
        // Ann with two, Zoë with one, nobody with one, then all.
        QCOMPARE(styles, (QList<Style>{Style::Group, Style::Normal, Style::Normal, Style::Subtotal, Style::Group, Style::Normal, Style::Subtotal,
                                       Style::Group, Style::Normal, Style::Subtotal, Style::Total}));
        QCOMPARE(table.rows.at(0).cells.first().toString(), QStringLiteral("Ann"));
        QCOMPARE(table.rows.at(3).cells.at(1).value<Minutes>(), Minutes{600}); // 4 h and 6 h
        QCOMPARE(table.rows.at(3).cells.at(2).value<Money>(), euros(100));
        QCOMPARE(table.rows.last().cells.at(1).value<Minutes>(), Minutes{21 * 60});
        QCOMPARE(table.rows.last().cells.at(2).value<Money>(), euros(650));
        const auto &chart = std::get<ChartData>(report.blocks.first());
        QCOMPARE(chart.categories.size(), 3);
        QCOMPARE(chart.series.first().values, (QList<std::optional<qint64>>{600, 600, 60}));
        QCOMPARE(chart.unit, Unit::Duration);
    }

    void currenciesAreNotAdded()
    {
        add("Abroad", TaskState::Active, {}, 1, {700, *Currency::fromCode(u"USD")}, {});
        OwnReport own = tasks(QStringLiteral("title,authority"));
        own.hasTotals = true;
        QVERIFY(!tableOf(make(own)).rows.last().cells.at(1).isValid());
    }

    void typedInTheUsersLocale()
    {
        OwnReport own = tasks(QStringLiteral("title"));
        own.filter = QStringLiteral("authority>99,50");
        own.sortBy = QStringLiteral("title");
        QCOMPARE(firsts(make(own, QLocale(QLocale::German, QLocale::Germany))).size(), 2);
    }

    void confidentialFieldsMarkIt()
    {
        OwnReport own;
        own.name = QStringLiteral("Talks");
        own.kind = QStringLiteral("one-on-ones");
        own.columns = QStringLiteral("date,private_notes");
        QVERIFY(!make(own).confidential.isEmpty());
        QVERIFY(make(tasks(QStringLiteral("title"))).confidential.isEmpty());
    }

    void anUnknownKindSaysSo()
    {
        OwnReport own = tasks({});
        own.kind = QStringLiteral("unicorns");
        const Report report = make(own);
        QCOMPARE(report.blocks.size(), 1);
        QVERIFY(std::get<ReportText>(report.blocks.first()).text.contains(QStringLiteral("no records of this kind")));
    }

    void standsBesideTheStandardOnes()
    {
        const OwnReport own = tasks(QStringLiteral("title"));
        QVERIFY(m_store->apply(QStringLiteral("Add"), {inserted(own)}).isEmpty());
        const QList<ReportKind> kinds = ownReports(*m_store);
        QCOMPARE(kinds.size(), 1);
        ReportRequest request;
        request.today = today;
        request.locale = QLocale::c();
        const Report report = kinds.first().make(*m_store, request);
        QCOMPARE(report.title, QStringLiteral("Mine"));
        QCOMPARE(toCsv(report).count("\r\n"), 5); // the header and four tasks
    }
};

QTEST_GUILESS_MAIN(TestOwnReport)
#include "tst_ownreport.moc"
