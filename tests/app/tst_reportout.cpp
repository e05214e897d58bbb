// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/minutes.h"
#include "app/report/reportcsv.h"
#include "app/report/reporthtml.h"
#include "app/report/reporttext.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace muster;

namespace {

QVariant euros(qint64 cents)
{
    return QVariant::fromValue(Money{cents, *Currency::fromCode(u"EUR")});
}

ReportRow rowOf(QList<QVariant> cells, ReportRow::Style style = ReportRow::Style::Normal)
{
    ReportRow row;
    row.cells = std::move(cells);
    row.style = style;
    return row;
}

Report sample()
{
    ReportTable table;
    table.title = QStringLiteral("Lines");
    table.columns = {{QStringLiteral("Line"), "line"}, {QStringLiteral("Due"), "due"},
                     {QStringLiteral("Planned"), "planned", 1, true}, {QStringLiteral("Hours"), "hours", 1, true},
                     {QStringLiteral("Used"), "used", 1, true}, {QStringLiteral("Open"), "open"}};
    table.rows = {rowOf({QStringLiteral("Cloud, \"big\""), QDate(2026, 3, 9), euros(123450),
                         QVariant::fromValue(Minutes{90}), QVariant::fromValue(Percent{123}), true}),
                  rowOf({QStringLiteral("=1+1"), QVariant(), euros(-50), QVariant::fromValue(Minutes{-30}),
                         QVariant::fromValue(Percent{-5}), false}),
                  rowOf({QStringLiteral("Total"), QVariant(), euros(123400), QVariant(),
                         QVariant::fromValue(Percent{}), QVariant()}, ReportRow::Style::Total)};
    Report report;
    report.title = QStringLiteral("Budget <b>bold</b>");
    report.team = QStringLiteral("R & D");
    report.blocks = {ReportHeading{QStringLiteral("<script>alert(1)</script>")}, table};
    return report;
}

ChartData bars()
{
    ChartData chart;
    chart.title = QStringLiteral("Tasks");
    chart.categories = {QStringLiteral("<i>Ann</i>"), QStringLiteral("Bo")};
    ChartSeries series;
    series.name = QStringLiteral("Open tasks");
    series.values = {3, std::nullopt};
    chart.series = {series};
    return chart;
}

} // namespace

class TestReportOut : public QObject
{
    Q_OBJECT
private slots:
    void csvIsExact();
    void csvTakesFurtherTablesAfterAnEmptyLine();
    void csvOfChartsAndFacts();
    void cellsAreForPeopleInTheirLocale();
    void htmlEscapes();
    void htmlIsWellFormedAndTagged();
    void svgEscapesAndKeepsGaps();
};

void TestReportOut::csvIsExact()
{
    QCOMPARE(toCsv(sample()), QByteArray("line,due,planned,hours,used,open\r\n"
                                         "\"Cloud, \"\"big\"\"\",2026-03-09,1234.50,1.5,12.3,true\r\n"
                                         "'=1+1,,-0.50,-0.5,-0.5,false\r\n"
                                         "Total,,1234.00,,,\r\n"));
}

void TestReportOut::csvTakesFurtherTablesAfterAnEmptyLine()
{
    Report report = sample();
    ReportTable second;
    second.title = QStringLiteral("People");
    second.columns = {{QStringLiteral("Name"), "name"}};
    second.rows = {rowOf({QStringLiteral("Zoë")})};
    report.blocks.append(second);
    QVERIFY(toCsv(report).endsWith(QByteArray("Total,,1234.00,,,\r\n\r\nPeople\r\nname\r\nZo\xC3\xAB\r\n")));
}

void TestReportOut::csvOfChartsAndFacts()
{
    Report report;
    report.blocks = {ReportFacts{{{QStringLiteral("Name"), QStringLiteral("+49")}}, 1},
                     ReportText{QStringLiteral("Comment"), QStringLiteral("a\nb")}};
    QCOMPARE(toCsv(report), QByteArray("item,text\r\nName,'+49\r\nComment,\"a\nb\"\r\n"));
    report.blocks.append(bars());
    QCOMPARE(toCsv(report), QByteArray("category,open_tasks\r\n<i>Ann</i>,3\r\nBo,\r\n"));
}

void TestReportOut::cellsAreForPeopleInTheirLocale()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(cellText(QVariant::fromValue(Percent{123}), german), QStringLiteral("12,3\u00A0%"));
    QCOMPARE(cellText(QVariant::fromValue(Percent{}), german), QStringLiteral("n/a"));
    QCOMPARE(cellText(QVariant::fromValue(qint64(12345)), german), QStringLiteral("12.345"));
    QCOMPARE(cellText(QDate(2026, 3, 9), german), QStringLiteral("09.03.26"));
    QCOMPARE(cellText(true, german), QStringLiteral("Yes"));
    QCOMPARE(cellText(QVariant(), german), QString());
    QVERIFY(cellText(euros(123450), german).startsWith(QStringLiteral("1.234,50")));
    QVERIFY(isNegative(euros(-1)));
    QVERIFY(!isNegative(QVariant::fromValue(Percent{})));
}

void TestReportOut::htmlEscapes()
{
    const QByteArray html = toHtml(sample(), QLocale::c());
    QVERIFY(html.contains("<h1>Budget &lt;b&gt;bold&lt;/b&gt;</h1>"));
    QVERIFY(html.contains("R &amp; D"));
    QVERIFY(!html.contains("<b>"));
    QVERIFY(!html.contains("<script"));
}

void TestReportOut::htmlIsWellFormedAndTagged()
{
    Report report = sample();
    report.blocks.append(bars());
    const QByteArray html = toHtml(report, QLocale::c());
    QVERIFY(html.contains("<h2>"));
    QVERIFY(html.contains("<caption>Lines</caption>"));
    QVERIFY(html.contains("<th scope=\"col\" class=\"number\">Planned</th>"));
    QVERIFY(html.contains("<td class=\"number negative\">"));
    QVERIFY(html.contains("<tr class=\"total\">"));
    // Everything after the head is also XML, so an unclosed element would show.
    QXmlStreamReader xml(html.mid(html.indexOf("<body>")).replace("</html>", ""));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void TestReportOut::svgEscapesAndKeepsGaps()
{
    const QString svg = chartToSvg(bars(), QLocale::c());
    QVERIFY(svg.contains(QStringLiteral("&lt;i&gt;Ann&lt;/i&gt;")));
    QCOMPARE(svg.count(QStringLiteral("<rect")), 1); // no bar for the gap
    QCOMPARE(chartToSvg(ChartData(), QLocale::c()), QString());
}

QTEST_MAIN(TestReportOut)
#include "tst_reportout.moc"
