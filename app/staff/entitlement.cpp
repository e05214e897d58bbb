// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/entitlement.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkEntitlement(const LeaveEntitlement &own, const Store &store)
{
    for (const LeaveEntitlement &other : store.all<LeaveEntitlement>()) {
        if (other.id != own.id && other.person == own.person && other.year == own.year)
            return {{"year", QCoreApplication::translate("record", QT_TRANSLATE_NOOP("record", "This person has an entitlement for that year already.")),
                     own.id.value}};
    }
    return {};
}

} // namespace

template <> const RecordType &recordType<LeaveEntitlement>()
{
    static const Description<LeaveEntitlement> d("leave_entitlement", "leave-entitlements",
                                                 QT_TRANSLATE_NOOP("record", "Leave entitlement"),
                                                 QT_TRANSLATE_NOOP("record", "Leave entitlements"), {
        field(&LeaveEntitlement::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&LeaveEntitlement::year, "year", QT_TRANSLATE_NOOP("record", "Year")).between(1970, 2200)
            .startsAs([](const Store &, QDate today) { return Value(QVariant::fromValue(qint64(today.year()))); }),
        field(&LeaveEntitlement::days, "days", QT_TRANSLATE_NOOP("record", "Days")).atLeast(0)
            .helped(QT_TRANSLATE_NOOP("record", "Of the person's own working days.")),
        field(&LeaveEntitlement::carriedOver, "carried_over", QT_TRANSLATE_NOOP("record", "Carried over")),
        field(&LeaveEntitlement::carriedUntil, "carried_until", QT_TRANSLATE_NOOP("record", "To be taken by"))
            .helped(QT_TRANSLATE_NOOP("record", "The last day for what was carried over. Empty: the end of the year.")),
    }, &checkEntitlement);
    return d;
}

template <> const RecordType &recordType<CoverageRule>()
{
    static const Description<CoverageRule> d("coverage_rule", "coverage-rules", QT_TRANSLATE_NOOP("record", "Coverage rule"),
                                             QT_TRANSLATE_NOOP("record", "Coverage rules"), {
        field(&CoverageRule::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&CoverageRule::department, "department", QT_TRANSLATE_NOOP("record", "Department"))
            .helped(QT_TRANSLATE_NOOP("record", "Empty: of every department.")),
        field(&CoverageRule::skill, "skill_id", QT_TRANSLATE_NOOP("record", "Skill"))
            .helped(QT_TRANSLATE_NOOP("record", "Only those count who master it alone (level 3 or more).")),
        field(&CoverageRule::minimum, "minimum", QT_TRANSLATE_NOOP("record", "At least")).between(1, 10000),
    });
    return d;
}

} // namespace muster
