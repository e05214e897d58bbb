// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record/recordcsv.h"

#include "app/record/csv.h"
#include "app/record/textform.h"

#include <algorithm>

namespace muster {

namespace {

QStringList recordsHeader(const RecordType &type)
{
    QStringList header{QStringLiteral("Id")};
    for (const Field &field : type.fields())
        header += fileHeaders(field);
    return header;
}

} // namespace

QByteArray rowsAsCsv(const RecordType &type, const QList<Row> &rows, const Records &records)
{
    QString text = csvLine(recordsHeader(type));
    for (const Row &row : rows) {
        QStringList cells{QString::number(row.id)};
        for (qsizetype f = 0; f < type.fields().size(); ++f) {
            const Field &field = type.fields().at(f);
            QStringList texts = fileTexts(field, row.values.at(f), records);
            if (field.kind() == FieldKind::Text || field.kind() == FieldKind::Reference)
                texts.first() = neutralised(texts.first());
            cells += texts;
        }
        text += csvLine(cells);
    }
    return text.toUtf8();
}

QByteArray recordsAsCsv(const RecordType &type, const Records &records)
{
    QList<Row> rows;
    const AnyTable &table = records.table(type);
    for (qsizetype i = 0; i < table.size(); ++i)
        rows << table.rowAt(i);
    return rowsAsCsv(type, rows, records);
}

bool isRecordsHeader(const RecordType &type, const QStringList &headers)
{
    const QStringList known = recordsHeader(type);
    return headers.size() > 1 && headers.front() == known.front()
           && std::all_of(headers.begin(), headers.end(), [&](const QString &header) { return known.contains(header); });
}

} // namespace muster
