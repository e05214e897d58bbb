// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/budgets/budget.h"

namespace muster {

enum class RevisionKind { Revision, Transfer };
enum class Decision { Asked, Approved, Refused };

/// A change of an adopted budget line. Only an approved one counts; an asked one is shown apart.
struct BudgetRevision
{
    Id<BudgetRevision> id;
    QString name;            ///< the reason in a few words
    RevisionKind kind = RevisionKind::Revision;
    Id<BudgetLine> line;     ///< the line that gets (or with negative amounts loses) the money
    Id<BudgetLine> from;     ///< of a transfer: the line that gives it, of the same year
    MonthAmounts amounts;
    Decision state = Decision::Asked;
    QDate decidedOn;
    Id<Person> decidedBy;
    QString reason;
};

/// What a month of a line will come to, whatever plan and orders say.
struct ForecastOverride
{
    Id<ForecastOverride> id;
    Id<BudgetLine> line;
    QDate month; ///< any day of it
    Money amount;
    QString reason;
};

/// A month that the accounts have closed: its expenses can no longer be added, changed or removed.
struct MonthClose
{
    Id<MonthClose> id;
    QDate month; ///< its first day
    QDate closedOn;
    bool isComplete = false; ///< all invoices are in
    bool isCoded = false;    ///< every expense has a line
    bool isReconciled = false; ///< agrees with the accounts
    QString note;
};

/// A request for money that is not in the budget.
struct FundingRequest
{
    Id<FundingRequest> id;
    QString title;
    Id<BudgetLine> line;
    Money amount;
    QDate neededBy;
    QString reason;
    QString consequence; ///< if it is refused
    Decision state = Decision::Asked;
    QDate decidedOn;
    QString answer;
    Id<BudgetRevision> revision; ///< that follows when it is granted
};

/// The first day of the month that a day lies in.
inline QDate monthStart(QDate day) { return day.isValid() ? QDate(day.year(), day.month(), 1) : QDate(); }

template <> const RecordType &recordType<BudgetRevision>();
template <> const RecordType &recordType<ForecastOverride>();
template <> const RecordType &recordType<MonthClose>();
template <> const RecordType &recordType<FundingRequest>();

} // namespace muster
