// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/table.h"

#include "app/base/foldedtext.h"
#include "app/import/encoding.h"
#include "app/import/foreignvalues.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace muster {

namespace {

QString tableText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

int editDistance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

bool isTypoOf(const QString &a, const QString &b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    if (shorter < 5 || std::abs(a.size() - b.size()) > 2)
        return false;
    return editDistance(a, b) <= (shorter < 10 ? 1 : 2);
}

QChar quoteOf(const QString &head)
{
    qsizetype singles = 0;
    for (QChar delimiter : {u',', u';', u'\t', u'|'})
        singles += head.count(QString(delimiter) + u'\'') + head.count(QString(u'\'') + delimiter);
    return singles > 3 && !head.contains(u'"') ? u'\'' : u'"';
}

/// The delimiter that takes most of the first lines apart into one same number of cells.
QChar delimiterOf(const QString &head, QChar quote)
{
    QChar best = u',';
    double bestScore = 0;
    for (QChar delimiter : {u',', u';', u'\t', u'|'}) {
        const CsvText text = readCsv(head, delimiter, quote, 60);
        QMap<qsizetype, int> widths;
        for (const CsvRecord &record : text.records) {
            if (record.cells.size() > 1)
                ++widths[record.cells.size()];
        }
        for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
            const double score = double(it.value()) * it.value() / double(text.records.size()) * std::min<double>(double(it.key()), 8.0);
            if (score > bestScore) {
                bestScore = score;
                best = delimiter;
            }
        }
    }
    return best;
}

bool isData(const QString &cell)
{
    return !cell.trimmed().isEmpty()
           && (looksLikeDate(cell) || foreignAmount(cell, u'.', Currency()) || foreignAmount(cell, u',', Currency()));
}

/// The index of the header among the records, or -1 when the table has none.
qsizetype headerAt(const QList<CsvRecord> &records, const QList<WantedColumn> &wanted)
{
    qsizetype best = -1, mostFound = 0, widest = 0;
    const qsizetype searched = std::min<qsizetype>(records.size(), 40);
    for (qsizetype i = 0; i < searched; ++i) {
        widest = std::max(widest, records.at(i).cells.size());
        // "DEBIT" beside a date is a row, not the heading of a column.
        if (std::any_of(records.at(i).cells.begin(), records.at(i).cells.end(), &looksLikeDate))
            continue;
        const qsizetype found = mapColumns(records.at(i).cells, wanted).size();
        if (found > mostFound) {
            mostFound = found;
            best = i;
        }
    }
    if (best >= 0)
        return best;
    for (qsizetype i = 0; i < searched; ++i) {
        const QStringList &cells = records.at(i).cells;
        if (cells.size() == widest)
            return std::any_of(cells.begin(), cells.end(), isData) ? -1 : i;
    }
    return -1;
}

/// Each header once, so that every column can be chosen.
QStringList distinctHeaders(const QStringList &cells)
{
    QStringList headers;
    for (const QString &cell : cells) {
        QString name = cell.simplified();
        if (name.isEmpty())
            name = tableText("Column %1").arg(headers.size() + 1);
        QString distinct = name;
        for (int copy = 2; headers.contains(distinct, Qt::CaseInsensitive); ++copy)
            distinct = QStringLiteral("%1 (%2)").arg(name).arg(copy);
        headers << distinct;
    }
    return headers;
}

QStringList numberedHeaders(qsizetype count)
{
    QStringList headers;
    for (qsizetype i = 1; i <= count; ++i)
        headers << tableText("Column %1").arg(i);
    return headers;
}

} // namespace

SourceTable readTable(const QString &text, const TableOptions &options, const QList<WantedColumn> &wanted)
{
    SourceTable table;
    const QString head = text.left(64 * 1024);
    table.quote = options.quote.isNull() ? quoteOf(head) : options.quote;
    table.delimiter = options.delimiter.isNull() ? delimiterOf(head, table.quote) : options.delimiter;
    const CsvText csv = readCsv(text, table.delimiter, table.quote);
    if (csv.unclosedQuote > 0) {
        table.problem = tableText("The quote that opens in line %1 is never closed. Mend the file, or choose another quote character.")
                            .arg(csv.unclosedQuote);
        return table;
    }
    QList<CsvRecord> records;
    for (const CsvRecord &record : csv.records) {
        if (!record.isBlank())
            records << record;
    }
    qsizetype header = options.headerLine < 0 ? -1 : headerAt(records, wanted);
    for (qsizetype i = 0; options.headerLine > 0 && i < records.size(); ++i) {
        if (records.at(i).line <= options.headerLine)
            header = i;
    }
    if (header >= 0) {
        table.headerLine = records.at(header).line;
        table.headers = distinctHeaders(records.at(header).cells);
        table.preamble = records.mid(0, header);
    } else if (!records.isEmpty()) {
        qsizetype widest = 0;
        for (const CsvRecord &record : std::as_const(records))
            widest = std::max(widest, record.cells.size());
        table.headers = numberedHeaders(widest);
    }
    table.rows = records.mid(header + 1);
    if (table.rows.isEmpty())
        table.problem = records.isEmpty() ? tableText("The file is empty: nothing to import.")
                                          : tableText("The file has a header and no rows: nothing to import.");
    return table;
}

SourceTable tableFromText(const QByteArray &bytes, const QByteArray &encoding, SourceTable (*read)(const QString &text))
{
    const Decoded decoded = decodeText(bytes, encoding);
    if (decoded.problem.isEmpty())
        return read(decoded.text);
    SourceTable nothing;
    nothing.problem = decoded.problem;
    return nothing;
}

int headerIndex(const QStringList &headers, const QString &name)
{
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (headers.at(i).compare(name, Qt::CaseInsensitive) == 0)
            return int(i);
    }
    const QString plain = plainName(name);
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (!plain.isEmpty() && plainName(headers.at(i)) == plain)
            return int(i);
    }
    return -1;
}

QMap<QByteArray, int> mapColumns(const QStringList &headers, const QList<WantedColumn> &wanted)
{
    QStringList plain;
    for (const QString &header : headers)
        plain << plainName(header);
    QMap<QByteArray, int> mapped;
    QList<bool> taken(headers.size(), false);
    // All exact names come before any typo, and a column's first name before its other ones.
    for (const bool typos : {false, true}) {
        for (qsizetype rank = 0; rank < 16; ++rank) {
            for (const WantedColumn &column : wanted) {
                if (mapped.contains(column.name) || rank >= column.names.size())
                    continue;
                const QString name = plainName(column.names.at(rank));
                for (qsizetype i = 0; i < plain.size(); ++i) {
                    if (!taken.at(i) && !plain.at(i).isEmpty()
                        && (typos ? isTypoOf(plain.at(i), name) : plain.at(i) == name)) {
                        mapped.insert(column.name, int(i));
                        taken[i] = true;
                        break;
                    }
                }
            }
        }
    }
    return mapped;
}

} // namespace muster
