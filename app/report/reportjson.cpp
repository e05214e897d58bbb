// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportjson.h"

#include "app/base/minutes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace muster {

namespace {

// A cell is an array: the letter of its type and its value. Whole numbers are text: JSON's are floating.

QJsonArray numberCell(char type, std::optional<qint64> number)
{
    QJsonArray cell{QString(QLatin1Char(type))};
    if (number)
        cell << QString::number(*number);
    return cell;
}

QJsonArray cellToJson(const QVariant &cell)
{
    const int type = cell.metaType().id();
    if (!cell.isValid())
        return {};
    if (type == qMetaTypeId<Money>()) {
        QJsonArray json = numberCell('m', cell.value<Money>().minor);
        json << cell.value<Money>().currency.code();
        return json;
    }
    if (type == qMetaTypeId<Minutes>())
        return numberCell('h', cell.value<Minutes>().value);
    if (type == qMetaTypeId<Percent>())
        return numberCell('p', cell.value<Percent>().tenths);
    if (type == qMetaTypeId<Ratio>())
        return numberCell('r', cell.value<Ratio>().hundredths);
    if (type == QMetaType::QDate)
        return {QStringLiteral("d"), cell.toDate().toString(Qt::ISODate)};
    if (type == QMetaType::QDateTime)
        return {QStringLiteral("t"), cell.toDateTime().toUTC().toString(Qt::ISODate)};
    if (type == QMetaType::Bool)
        return {QStringLiteral("b"), cell.toBool()};
    if (type == QMetaType::LongLong || type == QMetaType::Int)
        return numberCell('n', cell.toLongLong());
    return {QStringLiteral("s"), cell.toString()};
}

QVariant cellFromJson(const QJsonArray &cell)
{
    const QString type = cell.at(0).toString();
    const QString text = cell.at(1).toString();
    const std::optional<qint64> number = cell.size() > 1 ? std::optional(text.toLongLong()) : std::nullopt;
    if (type == QLatin1String("m"))
        return QVariant::fromValue(Money{number.value_or(0), Currency::fromCode(cell.at(2).toString()).value_or(Currency())});
    if (type == QLatin1String("h"))
        return QVariant::fromValue(Minutes{number.value_or(0)});
    if (type == QLatin1String("p"))
        return QVariant::fromValue(Percent{number});
    if (type == QLatin1String("r"))
        return QVariant::fromValue(Ratio{number});
    if (type == QLatin1String("d"))
        return QDate::fromString(text, Qt::ISODate);
    if (type == QLatin1String("t"))
        return QDateTime::fromString(text, Qt::ISODate);
    if (type == QLatin1String("b"))
        return cell.at(1).toBool();
    if (type == QLatin1String("n"))
        return QVariant::fromValue(number.value_or(0));
    return type == QLatin1String("s") ? QVariant(text) : QVariant();
}

QJsonArray textsToJson(const QStringList &texts) { return QJsonArray::fromStringList(texts); }

QStringList textsFromJson(const QJsonValue &json)
{
    QStringList texts;
    for (const QJsonValue &one : json.toArray())
        texts << one.toString();
    return texts;
}

QJsonObject textToJson(const ReportText &text)
{
    return {{QStringLiteral("title"), text.title}, {QStringLiteral("text"), text.text}, {QStringLiteral("small"), text.small}};
}

ReportText textFromJson(const QJsonValue &json)
{
    return {json[QLatin1String("title")].toString(), json[QLatin1String("text")].toString(), json[QLatin1String("small")].toBool()};
}

QJsonObject toJson(const ReportTable &table)
{
    QJsonArray columns, rows;
    for (const ReportColumn &column : table.columns)
        columns << QJsonObject{{QStringLiteral("label"), column.label}, {QStringLiteral("key"), QString::fromUtf8(column.key)}, {QStringLiteral("width"), column.width},
                               {QStringLiteral("number"), column.isNumber}};
    for (const ReportRow &row : table.rows) {
        QJsonArray cells;
        for (const QVariant &cell : row.cells)
            cells << cellToJson(cell);
        rows << QJsonObject{{QStringLiteral("cells"), cells}, {QStringLiteral("style"), int(row.style)}, {QStringLiteral("indent"), row.indent}, {QStringLiteral("tone"), int(row.tone)}};
    }
    return {{QStringLiteral("title"), table.title}, {QStringLiteral("empty"), table.empty}, {QStringLiteral("compact"), table.isCompact}, {QStringLiteral("heat"), table.isHeatMap}, {QStringLiteral("tone_column"), table.toneColumn},
            {QStringLiteral("columns"), columns}, {QStringLiteral("rows"), rows}};
}

ReportTable tableFromJson(const QJsonObject &json)
{
    ReportTable table;
    table.title = json[QLatin1String("title")].toString();
    table.empty = json[QLatin1String("empty")].toString();
    table.isCompact = json[QLatin1String("compact")].toBool();
    table.isHeatMap = json[QLatin1String("heat")].toBool();
    table.toneColumn = json[QLatin1String("tone_column")].toInt(-1);
    for (const QJsonValue &one : json[QLatin1String("columns")].toArray())
        table.columns.append({one[QLatin1String("label")].toString(), one[QLatin1String("key")].toString().toUtf8(), one[QLatin1String("width")].toDouble(1), one[QLatin1String("number")].toBool()});
    for (const QJsonValue &one : json[QLatin1String("rows")].toArray()) {
        ReportRow row;
        row.style = ReportRow::Style(one[QLatin1String("style")].toInt());
        row.indent = one[QLatin1String("indent")].toInt();
        row.tone = Tone(one[QLatin1String("tone")].toInt());
        for (const QJsonValue &cell : one[QLatin1String("cells")].toArray())
            row.cells << cellFromJson(cell.toArray());
        table.rows << row;
    }
    return table;
}

QJsonObject toJson(const ChartData &chart)
{
    QJsonArray series;
    for (const ChartSeries &one : chart.series) {
        QJsonArray values;
        for (const std::optional<qint64> &value : one.values)
            values << (value ? QJsonValue(QString::number(*value)) : QJsonValue());
        series << QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("shape"), int(one.shape)}, {QStringLiteral("role"), int(one.role)}, {QStringLiteral("second"), one.onSecondAxis},
                              {QStringLiteral("values"), values}};
    }
    return {{QStringLiteral("title"), chart.title}, {QStringLiteral("subtitle"), chart.subtitle}, {QStringLiteral("categories"), textsToJson(chart.categories)}, {QStringLiteral("series"), series},
            {QStringLiteral("unit"), int(chart.unit)}, {QStringLiteral("currency"), chart.currency.code()}, {QStringLiteral("horizontal"), chart.horizontal}, {QStringLiteral("empty"), chart.empty}};
}

ChartData chartFromJson(const QJsonObject &json)
{
    ChartData chart;
    chart.title = json[QLatin1String("title")].toString();
    chart.subtitle = json[QLatin1String("subtitle")].toString();
    chart.categories = textsFromJson(json[QLatin1String("categories")]);
    chart.unit = Unit(json[QLatin1String("unit")].toInt());
    chart.currency = Currency::fromCode(json[QLatin1String("currency")].toString()).value_or(Currency());
    chart.horizontal = json[QLatin1String("horizontal")].toBool();
    chart.empty = json[QLatin1String("empty")].toString();
    for (const QJsonValue &one : json[QLatin1String("series")].toArray()) {
        ChartSeries series{one[QLatin1String("name")].toString(), ChartShape(one[QLatin1String("shape")].toInt()), ChartRole(one[QLatin1String("role")].toInt()), {},
                           one[QLatin1String("second")].toBool(), {}};
        for (const QJsonValue &value : one[QLatin1String("values")].toArray())
            series.values << (value.isNull() ? std::nullopt : std::optional(value.toString().toLongLong()));
        chart.series << series;
    }
    return chart;
}

QJsonObject toJson(const ReportFacts &facts)
{
    QJsonArray pairs;
    for (const auto &[label, value] : facts.facts)
        pairs << textsToJson({label, value});
    return {{QStringLiteral("facts"), pairs}, {QStringLiteral("columns"), facts.columns}};
}

ReportFacts factsFromJson(const QJsonObject &json)
{
    ReportFacts facts;
    facts.columns = json[QLatin1String("columns")].toInt(2);
    for (const QJsonValue &pair : json[QLatin1String("facts")].toArray())
        facts.facts << qMakePair(pair[0].toString(), pair[1].toString());
    return facts;
}

QJsonObject toJson(const ReportFigures &figures)
{
    QJsonArray list;
    for (const ReportFigures::Figure &one : figures.figures)
        list << QJsonObject{{QStringLiteral("key"), QString::fromUtf8(one.key)}, {QStringLiteral("label"), one.label}, {QStringLiteral("value"), cellToJson(one.value)}, {QStringLiteral("tone"), int(one.tone)}};
    return {{QStringLiteral("figures"), list}};
}

ReportFigures figuresFromJson(const QJsonObject &json)
{
    ReportFigures figures;
    for (const QJsonValue &one : json[QLatin1String("figures")].toArray())
        figures.figures << ReportFigures::Figure{one[QLatin1String("key")].toString().toUtf8(), one[QLatin1String("label")].toString(),
                                                 cellFromJson(one[QLatin1String("value")].toArray()), Tone(one[QLatin1String("tone")].toInt())};
    return figures;
}

QJsonObject toJson(const ReportHeading &heading) { return {{QStringLiteral("heading"), heading.text}}; }
QJsonObject toJson(const ReportText &text) { return {{QStringLiteral("text"), textToJson(text)}}; }
QJsonObject toJson(const ReportSideBySide &pair) { return {{QStringLiteral("left"), textToJson(pair.left)}, {QStringLiteral("right"), textToJson(pair.right)}}; }
QJsonObject toJson(const ReportSignatures &signatures) { return {{QStringLiteral("signatures"), textsToJson(signatures.labels)}}; }
QJsonObject toJson(const ReportContents &contents) { return {{QStringLiteral("contents"), contents.title}}; }
QJsonObject toJson(const ReportChapter &chapter)
{
    return {{QStringLiteral("chapter"), chapter.title}, {QStringLiteral("name"), QString::fromUtf8(chapter.name)}, {QStringLiteral("period"), chapter.period}};
}

ReportBlock blockFromJson(const QJsonObject &json)
{
    if (json.contains(QLatin1String("rows")))
        return tableFromJson(json);
    if (json.contains(QLatin1String("series")))
        return chartFromJson(json);
    if (json.contains(QLatin1String("facts")))
        return factsFromJson(json);
    if (json.contains(QLatin1String("figures")))
        return figuresFromJson(json);
    if (json.contains(QLatin1String("chapter")))
        return ReportChapter{json[QLatin1String("name")].toString().toUtf8(), json[QLatin1String("chapter")].toString(), json[QLatin1String("period")].toString()};
    if (json.contains(QLatin1String("contents")))
        return ReportContents{json[QLatin1String("contents")].toString()};
    if (json.contains(QLatin1String("heading")))
        return ReportHeading{json[QLatin1String("heading")].toString()};
    if (json.contains(QLatin1String("left")))
        return ReportSideBySide{textFromJson(json[QLatin1String("left")]), textFromJson(json[QLatin1String("right")])};
    if (json.contains(QLatin1String("signatures")))
        return ReportSignatures{textsFromJson(json[QLatin1String("signatures")])};
    return textFromJson(json[QLatin1String("text")]);
}

constexpr int jsonVersion = 1;

} // namespace

QByteArray reportToJson(const Report &report)
{
    QJsonArray blocks;
    for (const ReportBlock &block : report.blocks)
        blocks << std::visit([](const auto &one) { return toJson(one); }, block);
    const QJsonObject json{{QStringLiteral("version"), jsonVersion}, {QStringLiteral("name"), QString::fromUtf8(report.name)}, {QStringLiteral("title"), report.title},
                           {QStringLiteral("team"), report.team}, {QStringLiteral("period"), report.period}, {QStringLiteral("subtitle"), report.subtitle},
                           {QStringLiteral("printed_by"), report.printedBy}, {QStringLiteral("as_of"), report.asOf.toUTC().toString(Qt::ISODate)},
                           {QStringLiteral("confidential"), report.confidential}, {QStringLiteral("assumptions"), textsToJson(report.assumptions)}, {QStringLiteral("blocks"), blocks}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Report> reportFromJson(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json[QLatin1String("version")].toInt() != jsonVersion)
        return std::nullopt;
    Report report;
    report.name = json[QLatin1String("name")].toString().toUtf8();
    report.title = json[QLatin1String("title")].toString();
    report.team = json[QLatin1String("team")].toString();
    report.period = json[QLatin1String("period")].toString();
    report.subtitle = json[QLatin1String("subtitle")].toString();
    report.printedBy = json[QLatin1String("printed_by")].toString();
    report.asOf = QDateTime::fromString(json[QLatin1String("as_of")].toString(), Qt::ISODate).toLocalTime();
    report.confidential = json[QLatin1String("confidential")].toString();
    report.assumptions = textsFromJson(json[QLatin1String("assumptions")]);
    for (const QJsonValue &block : json[QLatin1String("blocks")].toArray())
        report.blocks << blockFromJson(block.toObject());
    return report;
}

} // namespace muster
