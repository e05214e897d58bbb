// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/budgets/budget.h"

namespace muster {

enum class OrderState { Open, Closed };
enum class CommitmentKind { Order, Contract, Subscription };

/// Money promised: an order or contract that is not yet fully invoiced, and what it will cost when it renews.
struct Commitment
{
    Id<Commitment> id;
    QString name;
    CommitmentKind kind = CommitmentKind::Order;
    QString supplier;
    Id<BudgetLine> line;
    Money amount;
    Money invoiced; ///< beside the expenses that name this order; not given: nothing
    QDate expected; ///< when the rest will be invoiced
    QDate renewal;  ///< the next day on which it renews; not given: it does not
    int everyMonths = 12; ///< the term: how often it renews; 0: only once
    QDate ends;           ///< no renewal after this day
    Money renewalPrice;   ///< of a term after renewal; not given: the same amount again
    int noticeDays = 0;   ///< before the renewal
    std::optional<int> seats;     ///< of a licence
    std::optional<int> seatsUsed;
    OrderState state = OrderState::Open;
    QString notes;

    /// The last day on which it can be ended before it renews; no date when it does not renew.
    QDate noticeBy() const { return renewal.isValid() ? renewal.addDays(-noticeDays) : QDate(); }
    Money priceOfRenewal() const { return renewalPrice.isGiven() ? renewalPrice : amount; }
    /// The days in the period on which it renews.
    QList<QDate> renewalsIn(const Period &period) const;
};

template <> const RecordType &recordType<Commitment>();

} // namespace muster
