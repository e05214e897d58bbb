// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/actions/action.h"
#include "app/store/change.h"

namespace muster {

/// The field by which an action is part of records of this type; -1: they have none.
int actionOwnerField(const RecordType &owner);
/// A task that follows from that record, and the action that ties the two. What it is for stands in the task's outcome.
Changes followUpTask(const Store &store, const RecordType &owner, RecordId id, const QString &title, Id<Person> assignee, QDate due,
                     QDate today);
/// The hours logged on the tasks that follow from that record.
Minutes hoursOnActions(const Store &store, const RecordType &owner, RecordId id);

/// True when the reading does not reach the check's target.
bool isBreach(const PerformanceCheck &check, int value);
/// The reading itself, the day on which the next one is due, and for a breach a task of the check's owner, due in a week,
/// unless one that follows from the check is open. The check must exist.
Changes takeReading(const Store &store, const Reading &reading, QDate today);

/// An applicant is hired: a person of the team from the day on that the vacancy asks for, the vacancy filled by them, and the
/// tasks of their first days. Nothing when that is so already, or no vacancy is named.
Changes hire(const Store &store, const Applicant &applicant, QDate today);
/// The vacancy's cost as an order on its budget line, so that it is in the forecast. Nothing without line or cost, or when it
/// is there already.
Changes planCost(const Vacancy &vacancy);

} // namespace muster
