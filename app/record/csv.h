// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QStringList>

namespace muster {

/// One record of a CSV file and the line (from 1) on which it begins.
struct CsvRecord
{
    int line = 1;
    QStringList cells;

    bool isBlank() const;
};

struct CsvText
{
    QList<CsvRecord> records;
    int unclosedQuote = 0; ///< the line on which a quote opens that is never closed; 0: none
};

/// RFC 4180, and what real files hold: any delimiter and quote, line ends LF, CRLF and CR in one file, newlines inside
/// quotes, quotes in the middle of an unquoted cell. Reads at most `most` records. Blank records are kept.
CsvText readCsv(const QString &text, QChar delimiter = u',', QChar quote = u'"', qsizetype most = 2'000'000);

/// The record as a line with CRLF; cells are quoted where they must be.
QString csvLine(const QStringList &cells, QChar delimiter = u',');

/// A user's text, so that no spreadsheet takes it for a formula: an apostrophe before a leading = + - @ TAB CR.
QString neutralised(const QString &text);
/// The way back for files that Muster wrote.
QString withoutNeutralisation(const QString &text);

} // namespace muster
