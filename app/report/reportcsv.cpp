// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportcsv.h"

#include "app/report/reporttext.h"

namespace muster {

namespace {

QByteArray csvField(QString text, bool isPlain)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    if (!isPlain && !text.isEmpty() && dangerous.contains(text.at(0)))
        text.prepend(QLatin1Char('\''));
    const bool mustQuote = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char(',') || c == QLatin1Char('"') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
    });
    if (!mustQuote)
        return text.toUtf8();
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return '"' + text.toUtf8() + '"';
}

void writeCsvTable(QByteArray &out, const ReportTable &table)
{
    QByteArrayList fields;
    for (const ReportColumn &column : table.columns)
        fields.append(csvField(column.key.isEmpty() ? column.label : QString::fromUtf8(column.key), false));
    out += fields.join(',') + "\r\n";
    for (const ReportRow &row : table.rows) {
        fields.clear();
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const QVariant cell = row.cells.value(i);
            fields.append(csvField(cellCode(cell), isTyped(cell)));
        }
        out += fields.join(',') + "\r\n";
    }
}

ReportTable factsTable(const Report &report)
{
    ReportTable table;
    table.columns = {{QString(), "item"}, {QString(), "text"}};
    const auto add = [&](const QString &label, const QVariant &text) {
        ReportRow row;
        row.cells = {label, text};
        table.rows.append(row);
    };
    for (const ReportBlock &block : report.blocks) {
        if (const auto *facts = std::get_if<ReportFacts>(&block)) {
            for (const auto &fact : facts->facts)
                add(fact.first, fact.second);
        } else if (const auto *text = std::get_if<ReportText>(&block)) {
            add(text->title, text->text);
        } else if (const auto *pair = std::get_if<ReportSideBySide>(&block)) {
            add(pair->left.title, pair->left.text);
            add(pair->right.title, pair->right.text);
        } else if (const auto *figures = std::get_if<ReportFigures>(&block)) {
            for (const ReportFigures::Figure &figure : figures->figures)
                add(figure.label, figure.value);
        }
    }
    return table;
}

} // namespace

QList<ReportTable> tablesOf(const Report &report)
{
    QList<ReportTable> tables;
    for (const ReportBlock &block : report.blocks) {
        if (const auto *table = std::get_if<ReportTable>(&block))
            tables.append(*table);
    }
    for (const ReportBlock &block : tables.isEmpty() ? report.blocks : QList<ReportBlock>()) {
        if (const auto *chart = std::get_if<ChartData>(&block))
            tables.append(toTable(*chart));
    }
    if (tables.isEmpty())
        tables.append(factsTable(report));
    return tables;
}

QByteArray toCsv(const Report &report)
{
    const QList<ReportTable> tables = tablesOf(report);
    QByteArray out;
    for (qsizetype i = 0; i < tables.size(); ++i) {
        if (i > 0)
            out += "\r\n" + csvField(tables.at(i).title, false) + "\r\n";
        writeCsvTable(out, tables.at(i));
    }
    return out;
}

} // namespace muster
