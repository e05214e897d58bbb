// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chartscene.h"
#include "ui/chart/chartview.h"

#include <QAction>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace muster;

namespace {

ChartData months()
{
    ChartData data;
    data.title = QStringLiteral("Budget");
    data.categories = {QStringLiteral("Jan"), QStringLiteral("Feb"), QStringLiteral("Mar")};
    data.unit = Unit::Money;
    data.currency = *Currency::fromCode(u"EUR");
    ChartSeries actual;
    actual.name = QStringLiteral("Actual");
    actual.role = ChartRole::Actual;
    actual.values = {100000, std::nullopt, 300000};
    ChartSeries plan = actual;
    plan.name = QStringLiteral("Plan");
    plan.role = ChartRole::Plan;
    plan.values = {200000, 200000, 200000};
    data.series = {actual, plan};
    return data;
}

} // namespace

class TestReportChart : public QObject
{
    Q_OBJECT
private slots:
    void knowsWhenThereIsNothing();
    void writesValuesForPeople();
    void placesBarsByValue();
    void stacksFromTheEndOfTheOneBelow();
    void aRoleHasOneColour();
    void arrowsWalkAndEnterActivates();
    void clickActivates();
    void hasATableTwin();
    void drawsColoursOfTheTheme();
    void keepsMarkupAsText();
};

void TestReportChart::knowsWhenThereIsNothing()
{
    ChartData data;
    QVERIFY(data.isEmpty());
    data = months();
    QVERIFY(!data.isEmpty());
    data.series[0].values = {std::nullopt};
    data.series.removeLast();
    QVERIFY(data.isEmpty());
}

void TestReportChart::writesValuesForPeople()
{
    ChartData data = months();
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(data.text(123400, german), QStringLiteral("1.234\u00A0€"));
    QCOMPARE(data.text(std::nullopt, german), QString());
    data.unit = Unit::Percent;
    QCOMPARE(data.text(80, german), QStringLiteral("80\u00A0%"));
    data.unit = Unit::Count;
    QCOMPARE(data.text(1234, german), QStringLiteral("1.234"));
}

void TestReportChart::placesBarsByValue()
{
    ChartScene scene;
    QFont font;
    font.setPixelSize(12);
    scene.layOut(months(), {600, 300}, ChartPalette::light(), font, QLocale::c());
    const QRectF one = scene.spotRect({0, 0});
    const QRectF three = scene.spotRect({0, 2});
    QVERIFY(scene.spotRect({0, 1}).isNull()); // a gap is no bar
    QVERIFY(qAbs(three.height() - 3 * one.height()) < 0.01);
    QVERIFY(qAbs(three.bottom() - one.bottom()) < 0.01);
    QVERIFY(scene.spotRect({1, 0}).left() >= one.right() - 0.01);
    QCOMPARE(scene.spotAt(three.center()).category, 2);
    QVERIFY(scene.spotAt({1, 299}).isNull());
}

void TestReportChart::stacksFromTheEndOfTheOneBelow()
{
    ChartData data = months();
    data.horizontal = true;
    for (ChartSeries &series : data.series)
        series.shape = ChartShape::StackedBar;
    ChartScene scene;
    QFont font;
    font.setPixelSize(12);
    scene.layOut(data, {600, 300}, ChartPalette::light(), font, QLocale::c());
    QVERIFY(qAbs(scene.spotRect({0, 0}).right() - scene.spotRect({1, 0}).left()) < 0.01);
    QVERIFY(scene.spotRect({1, 0}).top() < scene.spotRect({1, 2}).top()); // the first one stands at the top
}

void TestReportChart::aRoleHasOneColour()
{
    const ChartData data = months();
    const ChartPalette light = ChartPalette::light();
    QCOMPARE(light.series(data, 0), QColor(0x00, 0x72, 0xB2));
    QVERIFY(light.series(data, 1) != light.series(data, 0));
    QCOMPARE(ChartPalette::dark().series(data, 0), QColor(0x56, 0xB4, 0xE9));
}

void TestReportChart::arrowsWalkAndEnterActivates()
{
    ChartView view;
    view.setLocale(QLocale::c());
    view.resize(600, 300);
    view.setData(months());
    view.show();
    QSignalSpy activated(&view, &ChartView::valueActivated);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 0);
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.currentText().startsWith(QStringLiteral("Actual, Jan: ")));
    QTest::keyClick(&view, Qt::Key_Right); // February is a gap
    QVERIFY(view.currentText().startsWith(QStringLiteral("Actual, Mar: ")));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY(view.currentText().startsWith(QStringLiteral("Plan, Mar: ")));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0), QList<QVariant>({1, 2}));
    QCOMPARE(view.accessibleDescription(), view.currentText());
}

void TestReportChart::clickActivates()
{
    ChartView view;
    view.resize(600, 300);
    view.setData(months());
    view.show();
    QSignalSpy activated(&view, &ChartView::valueActivated);
    ChartScene scene; // the same layout tells where to click
    QFont font = view.font();
    font.setPixelSize(std::max(9, qRound(QFontInfo(view.font()).pixelSize() * 0.92)));
    scene.layOut(months(), {576, 276}, ChartPalette::light(), font, view.locale());
    const QPointF at = scene.spotRect({0, 2}).center() + QPointF(12, 12);
    QTest::mouseClick(&view, Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.at(0), QList<QVariant>({0, 2}));
}

void TestReportChart::hasATableTwin()
{
    ChartView view;
    view.resize(600, 300);
    view.setData(months());
    view.show();
    view.setFocus();
    QVERIFY(!view.isTable());
    view.actions().constFirst()->trigger();
    auto *table = view.findChild<QTableWidget *>();
    QVERIFY(view.isTable() && table->isVisible());
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->horizontalHeaderItem(2)->text(), QStringLiteral("Plan"));
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Jan"));
    QCOMPARE(table->item(1, 1)->text(), QString()); // the gap
    QCOMPARE(table->item(2, 1)->text(), view.data().text(300000, view.locale()));
    view.setTable(false);
    QVERIFY(!table->isVisible());
}

void TestReportChart::drawsColoursOfTheTheme()
{
    for (const bool dark : {false, true}) {
        ChartView view;
        QPalette palette;
        palette.setColor(QPalette::Base, dark ? QColor(0x1E, 0x21, 0x24) : QColor(Qt::white));
        view.setPalette(palette);
        view.resize(600, 300);
        view.setData(months());
        const QImage image = view.grab().toImage();
        const QRgb wanted = (dark ? ChartPalette::dark() : ChartPalette::light()).role(ChartRole::Actual).rgb();
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += (image.pixel(x, y) & 0xFFFFFF) == (wanted & 0xFFFFFF);
        }
        QVERIFY2(found > 3000, qPrintable(QString::number(found)));
    }
}

void TestReportChart::keepsMarkupAsText()
{
    ChartData plain = months();
    plain.categories[0] = QStringLiteral("<b>Jan</b>");
    ChartData bold = plain;
    bold.categories[0] = QStringLiteral("Jan");
    ChartView first;
    ChartView second;
    for (ChartView *view : {&first, &second}) {
        view->resize(600, 300);
        view->setData(view == &first ? plain : bold);
    }
    QVERIFY(first.grab().toImage() != second.grab().toImage());
}

QTEST_MAIN(TestReportChart)
#include "tst_reportchart.moc"
