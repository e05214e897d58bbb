// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/budgets/commitment.h"

#include "app/budgets/budgetchecks.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkCommitment(const Commitment &commitment, const Store &store)
{
    Problems problems;
    checkBase(problems, commitment.amount, "amount", commitment.id.value, store);
    checkBase(problems, commitment.invoiced, "invoiced", commitment.id.value, store);
    checkBase(problems, commitment.renewalPrice, "renewal_price", commitment.id.value, store);
    if (commitment.renewal.isValid() && commitment.ends.isValid() && commitment.ends < commitment.renewal)
        problems << Problem{"ends", QCoreApplication::translate("record", "It ends before it renews: leave one of the two out."),
                            commitment.id.value};
    return problems;
}

} // namespace

QList<QDate> Commitment::renewalsIn(const Period &period) const
{
    QList<QDate> days;
    if (!renewal.isValid() || period.isEmpty())
        return days;
    // Each counted from the first, so that a contract of the 31st stays at the end of its months.
    for (int i = 0; i < 1200; ++i) {
        const QDate day = renewal.addMonths(i * everyMonths);
        if (day > period.last || (ends.isValid() && day > ends))
            break;
        if (day >= period.first)
            days << day;
        if (everyMonths <= 0)
            break;
    }
    return days;
}

template <> struct Choices<OrderState>
{
    static constexpr Choice list[] = {
        {int(OrderState::Open), "open", QT_TRANSLATE_NOOP("record", "Open"), Tone::Accent},
        {int(OrderState::Closed), "closed", QT_TRANSLATE_NOOP("record", "Closed"), Tone::Quiet, true},
    };
};

template <> struct Choices<CommitmentKind>
{
    static constexpr Choice list[] = {
        {int(CommitmentKind::Order), "order", QT_TRANSLATE_NOOP("record", "Order")},
        {int(CommitmentKind::Contract), "contract", QT_TRANSLATE_NOOP("record", "Contract"), Tone::Accent},
        {int(CommitmentKind::Subscription), "subscription", QT_TRANSLATE_NOOP("record", "Subscription"), Tone::Accent},
    };
};

template <> const RecordType &recordType<Commitment>()
{
    static const Description<Commitment> d("commitment", "commitments", QT_TRANSLATE_NOOP("record", "Commitment"),
                                           QT_TRANSLATE_NOOP("record", "Commitments"), {
        field(&Commitment::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Commitment::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&Commitment::supplier, "supplier", QT_TRANSLATE_NOOP("record", "Supplier")),
        field(&Commitment::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line")),
        field(&Commitment::amount, "amount", QT_TRANSLATE_NOOP("record", "Amount")).required(),
        field(&Commitment::invoiced, "invoiced", QT_TRANSLATE_NOOP("record", "Invoiced"))
            .helped(QT_TRANSLATE_NOOP("record", "Beside the expenses that name this order.")),
        field(&Commitment::expected, "expected", QT_TRANSLATE_NOOP("record", "Expected"))
            .helped(QT_TRANSLATE_NOOP("record", "When the rest will be invoiced.")),
        field(&Commitment::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Commitment::renewal, "renewal", QT_TRANSLATE_NOOP("record", "Renews on"))
            .under(QT_TRANSLATE_NOOP("record", "Renewal")),
        field(&Commitment::everyMonths, "every_months", QT_TRANSLATE_NOOP("record", "Every (months)")).between(0, 120).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "How often it renews; 0 for only once.")),
        field(&Commitment::noticeDays, "notice_days", QT_TRANSLATE_NOOP("record", "Notice (days)")).between(0, 730).secondary(),
        field(&Commitment::renewalPrice, "renewal_price", QT_TRANSLATE_NOOP("record", "Price then")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Empty for the same amount again.")),
        field(&Commitment::ends, "ends", QT_TRANSLATE_NOOP("record", "Ends")).secondary(),
        field(&Commitment::seats, "seats", QT_TRANSLATE_NOOP("record", "Seats")).atLeast(0).secondary(),
        field(&Commitment::seatsUsed, "seats_used", QT_TRANSLATE_NOOP("record", "Seats used")).atLeast(0).secondary(),
        field(&Commitment::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, &checkCommitment, {{"state"}, {"renewal"}});
    return d;
}

} // namespace muster
