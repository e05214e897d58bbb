// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/pay.h"

#include <QCoreApplication>

namespace muster {

std::optional<Money> hourlyRateOn(const std::vector<PayRate> &rates, Id<Person> person, QDate day)
{
    const PayRate *valid = nullptr;
    for (const PayRate &rate : rates) {
        if (rate.person == person && rate.from <= day && (!valid || rate.from >= valid->from))
            valid = &rate;
    }
    return valid ? std::optional(valid->hourly) : std::nullopt;
}

template <> const RecordType &recordType<PayRate>()
{
    static const Description<PayRate> d("pay_rate", "pay-rates", QT_TRANSLATE_NOOP("record", "Pay rate"),
                                        QT_TRANSLATE_NOOP("record", "Pay rates"), {
        field(&PayRate::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&PayRate::from, "from_date", QT_TRANSLATE_NOOP("record", "From")).required(),
        field(&PayRate::hourly, "hourly", QT_TRANSLATE_NOOP("record", "Cost of an hour")).required().confidential(),
    });
    return d;
}

} // namespace muster
