// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/record/csv.h"

#include <QMap>

namespace muster {

struct TableOptions
{
    QChar delimiter;    ///< null: detected
    QChar quote;        ///< null: detected
    int headerLine = 0; ///< the line of the header; 0: detected; -1: there is none
};

/// What a reader says of its source beside the rows; line 0: of all of it.
struct TableRemark { int line = 0; QString text; };

/// A text taken apart into a header and rows.
struct SourceTable
{
    QChar delimiter = u',';
    QChar quote = u'"';
    int headerLine = 0;        ///< 0: none, the headers are "Column 1" …
    QStringList headers;       ///< each once: a second "Amount" is "Amount (2)", an empty one "Column 3"
    QList<CsvRecord> preamble; ///< what stands above the header
    QList<CsvRecord> rows;     ///< without blank ones
    QList<TableRemark> remarks;
    QString problem;           ///< why there are no rows
};

/// A column that is looked for, by all the names that it goes by; the first ones count most.
struct WantedColumn
{
    QByteArray name;
    QStringList names;
};

/// Finds delimiter, quote and header (behind any preamble: the row that names most of the wanted columns).
SourceTable readTable(const QString &text, const TableOptions &options, const QList<WantedColumn> &wanted);

/// Decodes the bytes (encoding.h) and has the text read; bytes that are no text in that encoding are the table's problem.
SourceTable tableFromText(const QByteArray &bytes, const QByteArray &encoding, SourceTable (*read)(const QString &text));

/// Which header each wanted column is read from (an index), without regard to case, spaces and punctuation, and to a typo
/// in longer names. A header is given to one column only; columns that are not found are left out.
QMap<QByteArray, int> mapColumns(const QStringList &headers, const QList<WantedColumn> &wanted);
/// The header with that name, as in mapColumns(), or -1.
int headerIndex(const QStringList &headers, const QString &name);

} // namespace muster
