// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/report/catalogue.h"

namespace muster {

/// A report that the user has put together from the fields of one kind of record. Fields stand by their names, so that a report
/// outlives fields that come and go.
struct OwnReport
{
    Id<OwnReport> id;
    QString name;
    QString kind;    ///< of the records: "tasks"
    QString columns; ///< field names, separated by commas; empty: those that are columns of the table at first
    QString groupBy; ///< a field; empty: none
    QString filter;  ///< conditions on fields, one a line: "state=Done", "amount>100", "title~mail"; all must hold
    QString sortBy;  ///< a field; empty: the usual order of the type
    bool isDescending = false;
    bool hasTotals = true; ///< sums of amounts, hours and numbers, by group and in all
    bool hasChart = false; ///< of the groups: the first sum, else how many records
};

template <> const RecordType &recordType<OwnReport>();

/// One condition of a filter. Case and accents of texts do not matter.
struct OwnCondition
{
    enum class Comparison { Contains, Equal, NotEqual, Less, Greater, LessOrEqual, GreaterOrEqual };
    QByteArray field;
    Comparison comparison = Comparison::Contains;
    QString operand;
};

/// The conditions of a filter; a line that is none gives nothing.
QList<OwnCondition> conditionsOf(const QString &filter);
QString filterOf(const QList<OwnCondition> &conditions);
/// The field names in a list, in its order; those that the type does not have are left out.
QList<int> fieldsNamed(const RecordType &type, const QString &names);

/// Rows, groups, sums and chart of a report of one's own. Confidential fields put the mark on it.
Report ownReport(const Store &store, const OwnReport &own, const ReportRequest &request);
/// The reports of their own that a store holds, as kinds beside the standard ones.
QList<ReportKind> ownReports(const Store &store);

} // namespace muster
