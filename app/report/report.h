// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/record/choice.h"
#include "app/report/chartdata.h"

#include <QDateTime>
#include <QVariant>
#include <variant>

namespace muster {

/// A column of a report's table. Cells hold typed values (QString, qint64, QDate, Minutes, Money, bool, Percent),
/// so that every output writes them in its own way: paper in the user's locale, CSV in ISO with points.
struct ReportColumn
{
    QString label;
    QByteArray key;          ///< the header in CSV: "available"
    double width = 1;        ///< share of the page's width
    bool isNumber = false;   ///< aligned right, tabular digits
};

/// A ratio in per cent with one decimal, or "n/a". value = per mille.
struct Percent
{
    std::optional<qint64> tenths; ///< 123 is 12.3 %
    bool operator==(const Percent &) const = default;
};

struct ReportRow
{
    enum class Style { Normal, Group, Subtotal, Total };

    QList<QVariant> cells;
    Style style = Style::Normal;
    int indent = 0;         ///< of the first cell, in steps
    Tone tone = Tone::Plain;
    QList<Source> sources;  ///< behind each cell; may be shorter than cells
};

struct ReportTable
{
    QString title;
    QList<ReportColumn> columns;
    QList<ReportRow> rows;
    QString empty; ///< the sentence in place of rows when there are none
    bool isCompact = false; ///< its rows stand closer together: for a page that has much to hold
};

struct ReportHeading { QString text; };
struct ReportText { QString title; QString text; bool small = false; }; ///< plain text; line breaks are kept
/// Label and value pairs, in columns across the page: name, role, manager …
struct ReportFacts { QList<QPair<QString, QString>> facts; int columns = 2; };
/// Two texts beside one another: strengths and improvements.
struct ReportSideBySide { ReportText left; ReportText right; };
/// Lines to sign on, each with who signs and a place for the date.
struct ReportSignatures { QStringList labels; };

using ReportBlock = std::variant<ReportHeading, ReportText, ReportFacts, ReportTable, ChartData, ReportSideBySide,
                                 ReportSignatures>;

/// A report as values: what is on it, not how it is drawn. One renderer serves screen, printer and PDF; CSV and HTML are
/// made from the same values.
struct Report
{
    QByteArray name;       ///< "budget", as on the command line
    QString title;
    QString team;
    QString period;        ///< for people
    QString subtitle;
    QString printedBy;
    QDateTime asOf;        ///< when the data was read; local time
    QString confidential;  ///< the mark in the foot; empty when nothing personal is on it
    QStringList assumptions;
    QList<ReportBlock> blocks;
};

} // namespace muster

Q_DECLARE_METATYPE(muster::Percent)
