// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/rota.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkRotaMember(const RotaMember &member, const Store &store)
{
    for (const RotaMember &other : store.all<RotaMember>()) {
        if (other.id != member.id && other.rota == member.rota && other.person == member.person)
            return {{"person_id", QCoreApplication::translate("record", "This person is on the rota already."), member.id.value}};
    }
    return {};
}

} // namespace

template <> const RecordType &recordType<Rota>()
{
    static const Description<Rota> d("rota", "rotas", QT_TRANSLATE_NOOP("record", "Rota"), QT_TRANSLATE_NOOP("record", "Rotas"), {
        field(&Rota::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required().unique()
            .helped(QT_TRANSLATE_NOOP("record", "A duty that goes round: on-call, support.")),
        field(&Rota::firstDay, "first_day", QT_TRANSLATE_NOOP("record", "First day")).required()
            .helped(QT_TRANSLATE_NOOP("record", "Of the first turn. With whole weeks, its weekday is the day of handing over.")),
        field(&Rota::turnDays, "turn_days", QT_TRANSLATE_NOOP("record", "Days in a turn")).between(1, 92),
        field(&Rota::hours, "hours", QT_TRANSLATE_NOOP("record", "Hours taken"))
            .helped(QT_TRANSLATE_NOOP("record", "What a turn takes of the working day; capacity shrinks by it.")),
        field(&Rota::restDays, "rest_days", QT_TRANSLATE_NOOP("record", "Days of rest")).between(0, 366)
            .helped(QT_TRANSLATE_NOOP("record", "Between two turns of one person, at least.")),
        field(&Rota::weekendWeight, "weekend_weight", QT_TRANSLATE_NOOP("record", "Weight of a weekend day")).between(1, 10)
            .helped(QT_TRANSLATE_NOOP("record", "A Saturday, Sunday or public holiday counts as so many days, so that all get their share.")),
        field(&Rota::allowance, "allowance", QT_TRANSLATE_NOOP("record", "Allowance for a turn")).secondary(),
    });
    return d;
}

template <> const RecordType &recordType<RotaMember>()
{
    static const Description<RotaMember> d("rota_member", "rota-members", QT_TRANSLATE_NOOP("record", "Member of a rota"),
                                           QT_TRANSLATE_NOOP("record", "Members of rotas"), {
        field(&RotaMember::rota, "rota_id", QT_TRANSLATE_NOOP("record", "Rota")).required().partOf(),
        field(&RotaMember::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&RotaMember::share, "share", QT_TRANSLATE_NOOP("record", "Share %")).between(1, 400)
            .helped(QT_TRANSLATE_NOOP("record", "100 is a full member; 50 takes half as many turns.")),
    }, &checkRotaMember);
    return d;
}

} // namespace muster
