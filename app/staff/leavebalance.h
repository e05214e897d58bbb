// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/capacity.h"
#include "app/staff/entitlement.h"

namespace muster {

/// What is left of a person's holiday in a year. Everything in the person's own working days.
struct LeaveBalance
{
    int year = 0;
    bool hasEntitlement = false; ///< false: nobody has said how many days there are
    Days entitled, carried;
    Days lapsed;     ///< carried over, not taken in time
    Days lapsing;    ///< carried over, not taken yet, and lost after `carriedUntil`
    QDate carriedUntil;
    Days approved;   ///< taken, or to be taken, in the year
    Days requested;  ///< asked for and not decided; never taken off `left`
    QList<RecordId> approvedRows, requestedRows;

    Days left() const { return entitled + carried - lapsed - approved; }
    Days leftIfApproved() const { return left() - requested; }
};

/// Counts a person's holiday leave with the steps of Capacity: a day of leave costs the share of that day's scheduled time
/// that the leave takes. So a half day costs a half, two hours of an eight-hour day 0.25, and weekends, days off and public
/// holidays cost nothing. Each day is rounded to a hundredth. Leave of other kinds costs nothing and comes first: whoever
/// is ill during a holiday does not lose it.
class LeaveBook
{
    Q_DECLARE_TR_FUNCTIONS(muster::LeaveBook)
public:
    LeaveBook(const CapacityData &data, const std::vector<LeaveEntitlement> &entitlements, Id<Person> person);
    LeaveBook(const Store &store, Id<Person> person);

    LeaveBalance balance(int year, QDate today) const;
    /// What a leave of this person costs, taken on top of what is approved (itself aside).
    Days cost(const Leave &leave) const;
    Source explain(const LeaveBalance &balance) const;

private:
    Days share(const Capacity &with, const Capacity &without, QDate day) const;

    CapacityData m_data; ///< of the person alone
    std::vector<LeaveEntitlement> m_entitlements;
    Id<Person> m_person;
    Capacity m_others;   ///< approved leave that is not holiday
    Capacity m_approved; ///< all approved leave
    Capacity m_asked;    ///< and what is asked for
};

} // namespace muster
