// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reporttext.h"

#include "app/base/minutes.h"
#include "app/base/monthamounts.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString reportWord(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

template <class T> bool holds(const QVariant &cell)
{
    return cell.metaType() == QMetaType::fromType<T>();
}

bool isWhole(const QVariant &cell)
{
    return holds<qint64>(cell) || holds<int>(cell);
}

/// 123 with one decimal is "12.3".
QString pointed(qint64 number, int decimals)
{
    QString digits = QString::number(std::abs(number)).rightJustified(decimals + 1, u'0');
    digits.insert(digits.size() - decimals, u'.');
    return number < 0 ? u'-' + digits : digits;
}

QVariant chartCell(const ChartData &chart, std::optional<qint64> value)
{
    if (!value)
        return QVariant();
    switch (chart.unit) {
    case Unit::Count:
        return QVariant::fromValue(*value);
    case Unit::Money:
        return QVariant::fromValue(Money{*value, chart.currency});
    case Unit::Duration:
        return QVariant::fromValue(Minutes{*value});
    case Unit::Percent:
        return QVariant::fromValue(Percent{*value * 10});
    }
    return QVariant();
}

} // namespace

QString cellText(const QVariant &cell, const QLocale &locale)
{
    if (!cell.isValid())
        return QString();
    if (holds<Money>(cell)) {
        const Money money = cell.value<Money>();
        return money.isGiven() ? money.toString(locale) : QString();
    }
    if (holds<Minutes>(cell))
        return cell.value<Minutes>().toString(locale);
    if (holds<Percent>(cell)) {
        const auto tenths = cell.value<Percent>().tenths;
        if (!tenths)
            return reportWord("n/a");
        return locale.toString(double(*tenths) / 10, 'f', 1) + QChar(0xA0) + locale.percent();
    }
    if (holds<Ratio>(cell)) {
        const auto hundredths = cell.value<Ratio>().hundredths;
        return hundredths ? locale.toString(double(*hundredths) / 100, 'f', 2) : reportWord("n/a");
    }
    if (isWhole(cell))
        return locale.toString(cell.toLongLong());
    if (holds<bool>(cell))
        return cell.toBool() ? reportWord("Yes") : reportWord("No");
    if (holds<QDate>(cell))
        return locale.toString(cell.toDate(), QLocale::ShortFormat);
    if (holds<QDateTime>(cell))
        return locale.toString(cell.toDateTime().toLocalTime(), QLocale::ShortFormat);
    return cell.toString();
}

QString cellCode(const QVariant &cell)
{
    if (!cell.isValid())
        return QString();
    if (holds<Money>(cell)) {
        const Money money = cell.value<Money>();
        return money.isGiven() ? money.toDecimal() : QString();
    }
    if (holds<Minutes>(cell))
        return cell.value<Minutes>().toDecimal();
    if (holds<Percent>(cell)) {
        const auto tenths = cell.value<Percent>().tenths;
        return tenths ? pointed(*tenths, 1) : QString();
    }
    if (holds<Ratio>(cell)) {
        const auto hundredths = cell.value<Ratio>().hundredths;
        return hundredths ? pointed(*hundredths, 2) : QString();
    }
    if (isWhole(cell))
        return QString::number(cell.toLongLong());
    if (holds<bool>(cell))
        return cell.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (holds<QDate>(cell))
        return cell.toDate().toString(Qt::ISODate);
    if (holds<QDateTime>(cell))
        return cell.toDateTime().toUTC().toString(Qt::ISODate);
    return cell.toString();
}

bool isNegative(const QVariant &cell)
{
    if (holds<Money>(cell))
        return cell.value<Money>().minor < 0;
    if (holds<Minutes>(cell))
        return cell.value<Minutes>().value < 0;
    if (holds<Percent>(cell))
        return cell.value<Percent>().tenths.value_or(0) < 0;
    if (holds<Ratio>(cell))
        return cell.value<Ratio>().hundredths.value_or(0) < 0;
    return isWhole(cell) && cell.toLongLong() < 0;
}

bool isTyped(const QVariant &cell)
{
    return cell.isValid() && !holds<QString>(cell);
}

int heatStep(const QVariant &cell)
{
    if (!holds<Percent>(cell) || !cell.value<Percent>().tenths)
        return 0;
    const qint64 tenths = *cell.value<Percent>().tenths;
    return tenths <= 0 ? 0 : tenths <= 500 ? 1 : tenths <= 800 ? 2 : tenths <= 1000 ? 3 : tenths <= 1250 ? 4 : 5;
}

ReportTable toTable(const ChartData &chart)
{
    ReportTable table;
    table.title = chart.title;
    table.empty = chart.empty;
    table.columns.append({QString(), QByteArrayLiteral("category"), 2, false});
    for (const ChartSeries &series : chart.series) {
        const QString key = series.name.toLower().replace(QLatin1Char(' '), QLatin1Char('_'));
        table.columns.append({series.name, key.toUtf8(), 1, true});
    }
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        ReportRow row;
        row.cells.append(chart.categories.at(c));
        for (const ChartSeries &series : chart.series)
            row.cells.append(chartCell(chart, c < series.values.size() ? series.values.at(c) : std::nullopt));
        table.rows.append(row);
    }
    return table;
}

} // namespace muster
