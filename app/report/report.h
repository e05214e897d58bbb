// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/record/choice.h"
#include "app/report/chartdata.h"

#include <QDateTime>
#include <QVariant>
#include <variant>

namespace muster {

/// A column of a report's table. Cells hold typed values (QString, qint64, QDate, Minutes, Money, bool, Percent, Ratio),
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

/// A plain ratio with two decimals, or "n/a": 0.95. value = hundredths.
struct Ratio
{
    std::optional<qint64> hundredths;
    bool operator==(const Ratio &) const = default;
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
    int toneColumn = -1; ///< the column whose text says what the row's tone means, and is drawn in its colour; -1: none
    bool isHeatMap = false; ///< its ratios are shaded in five steps, the number stays in the cell
};

/// The few numbers that say how things stand, large, above the tables they come from.
struct ReportFigures
{
    struct Figure
    {
        QByteArray key; ///< by which the next report finds the same figure: "available"
        QString label;
        QVariant value; ///< typed as a table's cell
        Tone tone = Tone::Plain;
        Source source = {};
    };
    QList<Figure> figures;
};
/// A report within a report: it begins on a new page and stands in the contents.
struct ReportChapter
{
    QByteArray name; ///< of the report that it holds; empty for one that is written
    QString title;
    QString period;
};
/// The list of the chapters with their pages.
struct ReportContents { QString title; };

struct ReportHeading { QString text; };
struct ReportText { QString title; QString text; bool small = false; }; ///< plain text; line breaks are kept
/// Label and value pairs, in columns across the page: name, role, manager …
struct ReportFacts { QList<QPair<QString, QString>> facts; int columns = 2; };
/// Two texts beside one another: strengths and improvements.
struct ReportSideBySide { ReportText left; ReportText right; };
/// Lines to sign on, each with who signs and a place for the date.
struct ReportSignatures { QStringList labels; };

using ReportBlock = std::variant<ReportHeading, ReportText, ReportFacts, ReportTable, ChartData, ReportSideBySide,
                                 ReportSignatures, ReportFigures, ReportChapter, ReportContents>;

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
Q_DECLARE_METATYPE(muster::Ratio)
