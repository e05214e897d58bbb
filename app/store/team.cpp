// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/team.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkTeam(const Team &team, const Store &)
{
    if (Currency::fromCode(team.currency))
        return {};
    return {{"currency", QCoreApplication::translate("record", "A currency is three letters, such as EUR."), team.id.value}};
}

} // namespace

template <> const RecordType &recordType<Team>()
{
    static const Description<Team> d("team", "team", QT_TRANSLATE_NOOP("record", "Team"),
                                     QT_TRANSLATE_NOOP("record", "Team"), {
        field(&Team::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Team::currency, "currency", QT_TRANSLATE_NOOP("record", "Currency")).required()
            .helped(QT_TRANSLATE_NOOP("record", "The currency of budgets, as three letters: EUR.")),
        field(&Team::fiscalYearStart, "fiscal_year_start", QT_TRANSLATE_NOOP("record", "Fiscal year starts in month"))
            .between(1, 12),
        field(&Team::manager, "manager", QT_TRANSLATE_NOOP("record", "Manager")),
    }, &checkTeam);
    return d;
}

} // namespace muster
