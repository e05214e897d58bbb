// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/store/change.h"
#include "app/tasks/taskparts.h"

namespace muster {

/// True for an RRULE (RFC 5545) that repeats by days, weeks, months or years; without its name, "FREQ=WEEKLY;INTERVAL=2".
bool isRecurrenceRule(const QString &rule);

/// A rule that is due on the 29th, 30th or 31st and says no more than "monthly": on the last day of shorter months, where
/// RFC 5545 would leave the month out. Any other rule as it is.
QString heldAtMonthEnd(const QString &rule, QDate due);

/// A day of a rule, and the rule that goes on from there: with one less to come where the rule counts.
struct Occurrence
{
    QDate date;
    QString rule;
};

/// The next day after `due` (the first day when that is not given) that is not before `finished`; counted from the day of
/// completion, the first day after `finished`. Nothing when the rule has come to its end.
std::optional<Occurrence> nextOccurrence(const QString &rule, RecurrenceFrom from, QDate due, QDate finished);

/// The days of the rule in a period, as they are laid out from `due`; at most `most`.
QList<QDate> occurrences(const QString &rule, QDate due, const Period &period, int most = 1000);

/// "every 2 weeks on Monday", in the language of the program; rules that have no short form stay as they are.
QString recurrenceText(const QString &rule, const QLocale &locale);

/// What completing a recurring task makes: the next task with its first link in the chain of hands, and its checklist with
/// nothing ticked. Who had accepted the task has accepted the next one. None when it does not repeat, or no more.
Changes nextOfSeries(const Task &task, const std::vector<ChecklistItem> &checklist, QDate today, const QDateTime &now);

} // namespace muster
