// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/budgetplan.h"
#include "app/report/markdownblocks.h"
#include "app/report/reportchanges.h"
#include "app/report/reportcsv.h"
#include "app/report/reporthtml.h"
#include "app/report/reportjson.h"
#include "app/reports.h"
#include "app/reports/packreport.h"
#include "app/recordtypes.h"
#include "app/sample/sampleteam.h"
#include "app/store/history.h"
#include "tests/support/teams.h"

#include <QTest>

using namespace muster;

namespace {

const QDate today(2026, 11, 24);

const ReportTable *tableTitled(const Report &report, const QString &title)
{
    for (const ReportBlock &block : report.blocks) {
        const auto *table = std::get_if<ReportTable>(&block);
        if (table && table->title == title)
            return table;
    }
    return nullptr;
}

QStringList headingsOf(const Report &report)
{
    QStringList headings;
    for (const ReportBlock &block : report.blocks) {
        if (const auto *heading = std::get_if<ReportHeading>(&block))
            headings << heading->text;
    }
    return headings;
}

} // namespace

class TestPack : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Store> m_store;

    Report reportOf(const Pack &pack, QDate day = today) const
    {
        ReportRequest request;
        request.record = pack.id.value;
        request.today = day;
        request.now = QDateTime(day, QTime(9, 0));
        request.locale = QLocale::c();
        return allReports().first().make(*m_store, request);
    }
    const Pack *make(const Period &period, QDate day)
    {
        const Changes changes = newPack(*m_store, period, day, QLocale::c());
        if (!m_store->apply(QStringLiteral("New pack"), changes).isEmpty())
            return nullptr;
        return m_store->find(Id<Pack>{changes.first().id});
    }

private slots:
    void init()
    {
        m_store = test::emptyStore();
        QVERIFY(m_store->apply(QStringLiteral("Sample team"), sampleTeam(*m_store, today)).isEmpty());
    }

    void saysWhatHappened()
    {
        const Pack *pack = make(Period::month(today), today);
        QVERIFY(pack);
        QStringList written;
        int reports = 0, lights = 0;
        for (const PackPart &part : m_store->all<PackPart>()) {
            if (part.pack == pack->id && part.content == PackContent::Written)
                written << part.text;
            reports += part.pack == pack->id && part.content != PackContent::Written;
        }
        for (const PackHealth &one : m_store->all<PackHealth>())
            lights += one.pack == pack->id;
        QCOMPARE(written.size(), 5);
        QVERIFY(reports >= 5);
        QCOMPARE(lights, 4); // the projects that run
        const QString all = written.join(u'\n');
        for (const Task &task : m_store->all<Task>()) {
            if (task.state == TaskState::Blocked)
                QVERIFY2(written.at(2).contains(task.title), qPrintable(task.title));
        }
        for (const FundingRequest &one : m_store->all<FundingRequest>()) {
            if (one.state == Decision::Asked)
                QVERIFY2(written.at(4).contains(one.title), qPrintable(one.title));
        }
        QVERIFY(!all.contains(QStringLiteral("%1")));
        QVERIFY(headingsOf(reportOf(*pack)).contains(QStringLiteral("What we ask for")));
    }

    void hasAChapterForEachReport()
    {
        const Pack *pack = make(Period::month(today), today);
        QByteArrayList chapters;
        bool hasContents = false;
        const Report report = reportOf(*pack);
        for (const ReportBlock &block : report.blocks) {
            if (const auto *chapter = std::get_if<ReportChapter>(&block))
                chapters << chapter->name;
            hasContents = hasContents || std::holds_alternative<ReportContents>(block);
        }
        QCOMPARE(chapters, (QByteArrayList{"projects", "budget", "forecast", "commitments", "funding", "workload", "risk"}));
        QVERIFY(hasContents);
        // Nothing personal: what goes up has no ratings, no absences.
        QVERIFY(report.confidential.isEmpty());
    }

    void stayAsTheyWereSent()
    {
        const Pack pack = *make(Period::month(today), today);
        const Report sent = reportOf(pack);
        QVERIFY(m_store->apply(QStringLiteral("Issue"), issuePack(pack, sent, today)).isEmpty());
        const QByteArray csv = toCsv(sent), html = toHtml(sent, QLocale::c());
        // Half of the work is gone, and a month has passed.
        Changes changes;
        for (const Task &task : m_store->all<Task>()) {
            Task after = task;
            after.title += QStringLiteral(" (changed)");
            changes << edited(task, after);
        }
        QVERIFY(m_store->apply(QStringLiteral("Change"), changes).isEmpty());
        const Report later = reportOf(*m_store->find(pack.id), today.addDays(40));
        QCOMPARE(toCsv(later), csv);
        QCOMPARE(toHtml(later, QLocale::c()), html);
        QVERIFY(!later.blocks.isEmpty() && later.title == sent.title);
    }

    void anIssuedPackIsNotChanged()
    {
        const Pack pack = *make(Period::month(today), today);
        QVERIFY(m_store->apply(QStringLiteral("Issue"), issuePack(pack, reportOf(pack), today)).isEmpty());
        const Pack issued = *m_store->find(pack.id);
        Pack renamed = issued;
        renamed.title = QStringLiteral("Better news");
        QVERIFY(!m_store->apply(QStringLiteral("Rename"), {edited(issued, renamed)}).isEmpty());
        Pack rewritten = issued;
        rewritten.frozen += u' ';
        QVERIFY(!m_store->apply(QStringLiteral("Rewrite"), {edited(issued, rewritten)}).isEmpty());
        for (const PackPart &part : m_store->all<PackPart>()) {
            if (part.pack != pack.id)
                continue;
            PackPart other = part;
            other.text = QStringLiteral("Nothing slipped.");
            QVERIFY(!m_store->apply(QStringLiteral("Rewrite"), {edited(part, other)}).isEmpty());
            QVERIFY(!m_store->apply(QStringLiteral("Remove"), {removed(part)}).isEmpty());
            break;
        }
        Pack claimed = pack;
        claimed.id = Id<Pack>::make();
        claimed.state = PackState::Issued; // without what was sent
        QVERIFY(!m_store->apply(QStringLiteral("Claim"), {inserted(claimed)}).isEmpty());
    }

    void issuingCanBeUndone()
    {
        History history(*m_store);
        const Pack pack = *make(Period::month(today), today);
        QVERIFY(history.perform(QStringLiteral("Issue"), issuePack(pack, reportOf(pack), today)).isEmpty());
        history.undo();
        QCOMPARE(m_store->find(pack.id)->state, PackState::Draft);
        history.redo();
        QCOMPARE(m_store->find(pack.id)->state, PackState::Issued);
    }

    void theNextSaysWhatChanged()
    {
        const Pack first = *make(Period::month(today.addMonths(-1)), today);
        QVERIFY(m_store->apply(QStringLiteral("Issue"), issuePack(first, reportOf(first), today)).isEmpty());
        // One overdue task is done, and one project's light is changed by hand.
        for (const Task &task : m_store->all<Task>()) {
            if (task.isOverdue(today) && task.project.isNull()) { // no project stands better for it
                Task after = task;
                after.state = TaskState::Done;
                after.finishedOn = today;
                QVERIFY(m_store->apply(QStringLiteral("Done"), {edited(task, after)}).isEmpty());
                break;
            }
        }
        const Pack *second = make(Period::month(today), today);
        QVERIFY(second);
        QCOMPARE(packBefore(*m_store, *second)->id, first.id);
        for (const PackHealth &light : m_store->all<PackHealth>()) {
            if (light.pack == second->id) {
                PackHealth after = light;
                after.health = light.health == Health::OffTrack ? Health::OnTrack : Health::OffTrack;
                QVERIFY(m_store->apply(QStringLiteral("Light"), {edited(light, after)}).isEmpty());
                break;
            }
        }
        const Report report = reportOf(*second);
        QVERIFY(headingsOf(report).contains(QStringLiteral("Since “%1”").arg(first.title)));
        const ReportTable *lights = tableTitled(report, QStringLiteral("Projects whose status changed"));
        QVERIFY(lights);
        QCOMPARE(lights->rows.size(), 1);
        const ReportTable *figures = tableTitled(report, QStringLiteral("Figures that changed"));
        QVERIFY(figures);
        bool isFound = false;
        for (const ReportRow &row : figures->rows) {
            if (row.cells.at(1) == QStringLiteral("Overdue")) {
                QCOMPARE(row.cells.at(3).toLongLong(), row.cells.at(2).toLongLong() - 1);
                QCOMPARE(row.cells.at(4).toLongLong(), -1);
                isFound = true;
            }
        }
        QVERIFY(isFound);
    }

    void aReportIsReadBackAsItWas()
    {
        for (const ReportKind &kind : allReports()) {
            if (kind.needsPerson)
                continue;
            ReportRequest request;
            request.today = today;
            request.now = QDateTime(today, QTime(9, 0));
            request.locale = QLocale::c();
            request.period = kind.usualPeriod(*m_store, today);
            const Report made = kind.make(*m_store, request);
            const auto again = reportFromJson(reportToJson(made));
            QVERIFY(again);
            QCOMPARE(toCsv(*again), toCsv(made));
            QCOMPARE(toHtml(*again, QLocale::c()), toHtml(made, QLocale::c()));
            QCOMPARE(again->name, made.name);
            QCOMPARE(again->asOf, made.asOf);
        }
        QVERIFY(!reportFromJson("{}"));
        QVERIFY(!reportFromJson("no json"));
    }

    void markdown()
    {
        const QList<ReportBlock> blocks = markdownBlocks(QStringLiteral(
            "# Head\n\nA *strong* word\nand `code`.\n\n- one\n- two\n    1. inner\n\n<b>html</b>\n\n5. five\n6. six\n"));
        QCOMPARE(blocks.size(), 5);
        QCOMPARE(std::get<ReportHeading>(blocks.at(0)).text, QStringLiteral("Head"));
        QCOMPARE(std::get<ReportText>(blocks.at(1)).text, QStringLiteral("A strong word and code."));
        QCOMPARE(std::get<ReportText>(blocks.at(2)).text, QStringLiteral("• one\n• two\n") + QString(4, QChar(0xA0)) + QStringLiteral("1. inner"));
        QCOMPARE(std::get<ReportText>(blocks.at(3)).text, QStringLiteral("<b>html</b>"));
        QCOMPARE(std::get<ReportText>(blocks.at(4)).text, QStringLiteral("5. five\n6. six"));
        QVERIFY(markdownBlocks({}).isEmpty());
    }

    /// What a user typed stands in the section as it is, whatever Markdown would make of it.
    void hostileTitlesStayThemselves()
    {
        Task task;
        task.id = Id<Task>::make();
        task.title = QStringLiteral("<b>*Ship* [it](http://x) `now` __init__ \\o/");
        task.state = TaskState::Blocked;
        task.reason = QStringLiteral("=1+1");
        QVERIFY(m_store->apply(QStringLiteral("Task"), {inserted(task)}).isEmpty());
        const Pack *pack = make(Period::month(today), today);
        const Report report = reportOf(*pack);
        bool isFound = false;
        for (const ReportBlock &block : report.blocks) {
            if (const auto *text = std::get_if<ReportText>(&block))
                isFound = isFound || text->text.contains(task.title + QStringLiteral(" (=1+1)"));
        }
        QVERIFY(isFound);
    }
};

QTEST_GUILESS_MAIN(TestPack)
#include "tst_pack.moc"
