// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"
#include "app/staff/person.h"
#include "tests/support/teams.h"
#include "ui/report/periodchooser.h"
#include "ui/report/reportpage.h"
#include "ui/report/reportpreview.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;

namespace {

const QDate today(2026, 11, 24);

Person person(const char *name)
{
    Person made;
    made.id = Id<Person>::make();
    made.name = QString::fromUtf8(name);
    return made;
}

/// A report whose only table is the people, so that what was asked for can be read from it.
Report peopleReport(const Store &store, const ReportRequest &request)
{
    ReportTable table;
    table.columns = {{QStringLiteral("Name"), "name", 3}, {QStringLiteral("Days"), "days", 1, true}};
    for (const Person &one : store.all<Person>()) {
        ReportRow row;
        if (request.person != 0 && request.person != one.id.value)
            continue;
        row.cells = {one.name, QVariant::fromValue(qint64(request.period.days()))};
        row.sources = {Source(), Source{QStringLiteral("days of the period"), {}, "person", {one.id.value}}};
        table.rows.append(row);
    }
    Report report;
    report.name = "people";
    report.title = QStringLiteral("People");
    report.blocks = {table};
    return report;
}

QList<ReportKind> kinds()
{
    ReportKind team;
    team.name = "people";
    team.title = QStringLiteral("People");
    team.purpose = QStringLiteral("Who is on the <b>team</b>.");
    team.usualPeriod = [](const Store &, QDate day) { return Period::month(day.addMonths(-1)); };
    team.make = peopleReport;
    ReportKind one = team;
    one.name = "one";
    one.title = QStringLiteral("One person");
    one.needsPerson = true;
    return {team, one};
}

qsizetype rowsOf(const Report &report)
{
    return std::get<ReportTable>(report.blocks.at(0)).rows.size();
}

} // namespace

class TestReportPage : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void startsWithTheUsualPeriod();
    void followsTheStore();
    void filtersByPerson();
    void saysWhenAPersonIsMissing();
    void namesPeriods();
    void saysWhenThePeriodIsTurned();
    void zoomsAndFits();
    void explainsANumber();
    void walksOverTheNumbersByKeys();
    void exportsByEnding();

private:
    std::unique_ptr<Store> m_store;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<ReportPage> m_page;
    ReportPreview *m_preview = nullptr;
};

void TestReportPage::init()
{
    m_store = test::emptyStore();
    m_history = std::make_unique<History>(*m_store);
    m_context = std::make_unique<Context>(*m_history, today);
    m_page = std::make_unique<ReportPage>(*m_context, kinds());
    m_page->resize(1000, 700);
    m_page->show();
    m_preview = m_page->findChild<ReportPreview *>();
}

void TestReportPage::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_history.reset();
    m_store.reset();
}

void TestReportPage::startsWithTheUsualPeriod()
{
    auto *chooser = m_page->findChild<PeriodChooser *>();
    QCOMPARE(chooser->period(), Period::month(QDate(2026, 10, 1)));
    QCOMPARE(chooser->findChild<QComboBox *>()->currentText(), QStringLiteral("Last month"));
    QCOMPARE(m_preview->pageCount(), 1);
    QCOMPARE(m_page->findChild<QLabel *>()->textFormat(), Qt::PlainText);
}

void TestReportPage::followsTheStore()
{
    QCOMPARE(rowsOf(m_page->report()), 0);
    Changes changes;
    for (int i = 0; i < 120; ++i)
        changes.append(inserted(person(qPrintable(QStringLiteral("Person %1").arg(i)))));
    QVERIFY(m_context->perform(QStringLiteral("Add people"), changes));
    QTRY_VERIFY(m_preview->pageCount() > 1);
    m_history->undo();
    QTRY_COMPARE(m_preview->pageCount(), 1);
}

void TestReportPage::filtersByPerson()
{
    const Person ann = person("Ann");
    const Person zoe = person("Zoë");
    QVERIFY(m_context->perform(QStringLiteral("Add"), {inserted(zoe), inserted(ann)}));
    auto *box = m_page->findChild<QComboBox *>(QString(), Qt::FindChildrenRecursively);
    for (QComboBox *candidate : m_page->findChildren<QComboBox *>()) {
        if (candidate->accessibleName() == QLatin1String("Person"))
            box = candidate;
    }
    QTRY_COMPARE(box->count(), 3);
    QCOMPARE(box->itemText(1), QStringLiteral("Ann")); // by name, not by age
    QCOMPARE(rowsOf(m_page->report()), 2);
    m_page->setPerson(zoe.id.value);
    QCOMPARE(rowsOf(m_page->report()), 1);
    m_page->showReport("one");
    QCOMPARE(box->count(), 2);
    QCOMPARE(box->currentText(), QStringLiteral("Zoë")); // the choice stays
}

void TestReportPage::saysWhenAPersonIsMissing()
{
    m_page->showReport("one");
    QCOMPARE(m_preview->pageCount(), 0);
    QVERIFY(m_preview->accessibleDescription().contains(QStringLiteral("Add a person")));
}

void TestReportPage::namesPeriods()
{
    PeriodChooser chooser;
    chooser.setToday(today, 4);
    auto *names = chooser.findChild<QComboBox *>();
    QSignalSpy changed(&chooser, &PeriodChooser::periodChanged);
    names->setCurrentIndex(2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(chooser.period(), Period::quarter(today));
    names->setCurrentIndex(6);
    QCOMPARE(chooser.period(), (Period{QDate(2026, 4, 1), QDate(2027, 3, 31)}));
    const Period odd{QDate(2026, 3, 3), QDate(2026, 3, 5)};
    chooser.setPeriod(odd);
    QCOMPARE(chooser.period(), odd);
    QCOMPARE(names->currentText(), QStringLiteral("Custom"));
    QCOMPARE(changed.count(), 2); // setting it is no choice of the user
}

void TestReportPage::saysWhenThePeriodIsTurned()
{
    m_page->setPeriod({QDate(2026, 3, 5), QDate(2026, 3, 1)});
    QTRY_COMPARE(m_preview->pageCount(), 0);
    QVERIFY(m_preview->accessibleDescription().contains(QStringLiteral("before")));
    m_page->setPeriod(Period::month(today));
    QTRY_COMPARE(m_preview->pageCount(), 1);
}

void TestReportPage::zoomsAndFits()
{
    const double fitted = m_preview->zoom();
    QTest::keyClick(m_preview, Qt::Key_Plus);
    QVERIFY(m_preview->zoom() > fitted);
    QTest::keyClick(m_preview, Qt::Key_0);
    QCOMPARE(m_preview->zoom(), fitted);
    QVERIFY(m_preview->isFitted());
}

void TestReportPage::explainsANumber()
{
    const Person ann = person("Ann");
    QVERIFY(m_context->perform(QStringLiteral("Add"), {inserted(ann)}));
    const ReportPainter pages(m_page->report(), m_page->locale());
    std::optional<Source> found;
    for (double y = 0; y < pages.pageSize().height() && !found; y += 4)
        found = pages.sourceAt(0, {pages.pageSize().width() - 60, y});
    QVERIFY(found);
    QCOMPARE(found->rows, QList<RecordId>{ann.id.value});
    QVERIFY(!pages.sourceAt(0, {60, 5}));
}

void TestReportPage::walksOverTheNumbersByKeys()
{
    const Person ann = person("Ann"), bob = person("Bob");
    QVERIFY(m_context->perform(QStringLiteral("Add"), {inserted(ann), inserted(bob)}));
    m_page->show();
    QCoreApplication::processEvents(); // the preview follows the store
    QSignalSpy explained(m_context.get(), &Context::explainRequested);
    QVERIFY(!m_preview->explainCurrent()); // the cursor stands on none yet
    QList<RecordId> seen;
    for (int i = 0; i < 3; ++i) { // one more than there are: the last one stays
        QTest::keyClick(m_preview, Qt::Key_Right);
        QTest::keyClick(m_preview, Qt::Key_Return);
        seen << explained.last().at(1).value<Source>().rows;
    }
    QCOMPARE(seen, (QList<RecordId>{ann.id.value, bob.id.value, bob.id.value}));
    QTest::keyClick(m_preview, Qt::Key_Left);
    QVERIFY(m_preview->explainCurrent());
    QCOMPARE(explained.last().at(1).value<Source>().rows, QList<RecordId>{ann.id.value});
}

void TestReportPage::exportsByEnding()
{
    QTemporaryDir folder;
    const Report report = m_page->report();
    const QList<QPair<QString, QByteArray>> starts{{QStringLiteral("r.pdf"), "%PDF-"},
                                                   {QStringLiteral("r.html"), "<!DOCTYPE html>"},
                                                   {QStringLiteral("r.csv"), "name,days"}};
    for (const auto &[name, start] : starts) {
        exportReport(report, folder.filePath(name), QLocale::c());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().startsWith(start), qPrintable(name));
    }
}

QTEST_MAIN(TestReportPage)
#include "tst_reportpage.moc"
