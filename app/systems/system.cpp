// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/system.h"

#include "app/budgets/budgetchecks.h"
#include "app/store/store.h"
#include "app/store/twins.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkSystem(const System &system, const Store &store)
{
    Problems problems;
    checkBase(problems, system.otherCosts, "other_costs", system.id.value, store);
    return problems;
}

Problems checkSystemLink(const SystemLink &link, const Store &store)
{
    if (link.system == link.dependsOn)
        return {{"depends_on_id", QCoreApplication::translate("record", "A system does not need itself."), link.id.value}};
    if (hasTwin(link, store, &SystemLink::system, &SystemLink::dependsOn))
        return {{"depends_on_id", QCoreApplication::translate("record", "That it needs this system is noted already."), link.id.value}};
    return {};
}

Problems checkLicense(const License &license, const Store &)
{
    if (license.starts.isValid() && license.expires.isValid() && license.expires < license.starts)
        return {{"expires", QCoreApplication::translate("record", "It would expire before it starts."), license.id.value}};
    return {};
}

} // namespace

template <> struct Choices<SystemKind>
{
    static constexpr Choice list[] = {
        {int(SystemKind::Application), "application", QT_TRANSLATE_NOOP("record", "Application")},
        {int(SystemKind::Service), "service", QT_TRANSLATE_NOOP("record", "Service")},
        {int(SystemKind::Database), "database", QT_TRANSLATE_NOOP("record", "Database")},
        {int(SystemKind::Server), "server", QT_TRANSLATE_NOOP("record", "Server")},
        {int(SystemKind::Network), "network", QT_TRANSLATE_NOOP("record", "Network")},
        {int(SystemKind::Cloud), "cloud", QT_TRANSLATE_NOOP("record", "Cloud service")},
        {int(SystemKind::Device), "device", QT_TRANSLATE_NOOP("record", "Device")},
    };
};

template <> struct Choices<Lifecycle>
{
    static constexpr Choice list[] = {
        {int(Lifecycle::Live), "live", QT_TRANSLATE_NOOP("record", "Live"), Tone::Ok},
        {int(Lifecycle::Planned), "planned", QT_TRANSLATE_NOOP("record", "Planned"), Tone::Accent},
        {int(Lifecycle::Sunset), "sunset", QT_TRANSLATE_NOOP("record", "Sunset"), Tone::Warn},
        {int(Lifecycle::Retired), "retired", QT_TRANSLATE_NOOP("record", "Retired"), Tone::Quiet, true},
    };
};

template <> struct Choices<Criticality>
{
    static constexpr Choice list[] = {
        {int(Criticality::Medium), "medium", QT_TRANSLATE_NOOP("record", "Medium")},
        {int(Criticality::Low), "low", QT_TRANSLATE_NOOP("record", "Low"), Tone::Quiet},
        {int(Criticality::High), "high", QT_TRANSLATE_NOOP("record", "High"), Tone::Warn},
        {int(Criticality::Vital), "vital", QT_TRANSLATE_NOOP("record", "Vital"), Tone::Danger},
    };
};

template <> struct Choices<Environment>
{
    static constexpr Choice list[] = {
        {int(Environment::Production), "production", QT_TRANSLATE_NOOP("record", "Production")},
        {int(Environment::Test), "test", QT_TRANSLATE_NOOP("record", "Test"), Tone::Quiet},
        {int(Environment::Development), "development", QT_TRANSLATE_NOOP("record", "Development"), Tone::Quiet},
    };
};

template <> struct Choices<LicenseState>
{
    static constexpr Choice list[] = {
        {int(LicenseState::Active), "active", QT_TRANSLATE_NOOP("record", "Active"), Tone::Ok},
        {int(LicenseState::Ordered), "ordered", QT_TRANSLATE_NOOP("record", "Ordered"), Tone::Accent},
        {int(LicenseState::Ended), "ended", QT_TRANSLATE_NOOP("record", "Ended"), Tone::Quiet, true},
    };
};

template <> struct Choices<LicenseKind>
{
    static constexpr Choice list[] = {
        {int(LicenseKind::Subscription), "subscription", QT_TRANSLATE_NOOP("record", "Subscription")},
        {int(LicenseKind::Perpetual), "perpetual", QT_TRANSLATE_NOOP("record", "Perpetual")},
        {int(LicenseKind::OpenSource), "open-source", QT_TRANSLATE_NOOP("record", "Open source")},
    };
};

template <> const RecordType &recordType<System>()
{
    static const Description<System> d("system", "systems", QT_TRANSLATE_NOOP("record", "System"),
                                       QT_TRANSLATE_NOOP("record", "Systems"), {
        field(&System::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required().alsoCalled({"system", "service"}),
        field(&System::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&System::lifecycle, "lifecycle", QT_TRANSLATE_NOOP("record", "Lifecycle")),
        field(&System::criticality, "criticality", QT_TRANSLATE_NOOP("record", "Criticality")),
        field(&System::environment, "environment", QT_TRANSLATE_NOOP("record", "Environment")).secondary(),
        field(&System::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")),
        field(&System::deputy, "deputy_id", QT_TRANSLATE_NOOP("record", "Deputy")),
        field(&System::business, "business_id", QT_TRANSLATE_NOOP("record", "Business owner")).secondary(),
        field(&System::supplier, "supplier_id", QT_TRANSLATE_NOOP("record", "Supplier")).secondary(),
        field(&System::skill, "skill_id", QT_TRANSLATE_NOOP("record", "What one must know"))
            .helped(QT_TRANSLATE_NOOP("record", "The skill that its upkeep needs: who holds it, and who is the only one.")),
        field(&System::version, "version", QT_TRANSLATE_NOOP("record", "Version")).secondary(),
        field(&System::address, "address", QT_TRANSLATE_NOOP("record", "Address")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Where it is found: a host name, an address on the web.")),
        field(&System::allowedDowntime, "allowed_downtime", QT_TRANSLATE_NOOP("record", "Downtime allowed")).atLeast(0).secondary()
            .under(QT_TRANSLATE_NOOP("record", "Promised"))
            .helped(QT_TRANSLATE_NOOP("record", "In thirty days.")),
        field(&System::restoreWithin, "restore_within", QT_TRANSLATE_NOOP("record", "Restored within")).atLeast(0).secondary(),
        field(&System::otherCosts, "other_costs", QT_TRANSLATE_NOOP("record", "Other costs a year")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Beside those of its licences: power, hosting, support.")),
        field(&System::liveSince, "live_since", QT_TRANSLATE_NOOP("record", "Live since")).secondary(),
        field(&System::reviewBy, "review_by", QT_TRANSLATE_NOOP("record", "Look at again by")).dueBy(),
        field(&System::retireOn, "retire_on", QT_TRANSLATE_NOOP("record", "Ends on")).dueBy(),
        field(&System::description, "description", QT_TRANSLATE_NOOP("record", "Description")).multiline().secondary(),
    }, &checkSystem, {{"lifecycle"}, {"name"}});
    return d;
}

template <> const RecordType &recordType<SystemLink>()
{
    static const Description<SystemLink> d("system_link", "system-links", QT_TRANSLATE_NOOP("record", "Dependency"),
                                           QT_TRANSLATE_NOOP("record", "Dependencies"), {
        field(&SystemLink::system, "system_id", QT_TRANSLATE_NOOP("record", "System")).required().partOf(),
        field(&SystemLink::dependsOn, "depends_on_id", QT_TRANSLATE_NOOP("record", "Needs")).required(),
        field(&SystemLink::purpose, "purpose", QT_TRANSLATE_NOOP("record", "What for")),
    }, &checkSystemLink);
    return d;
}

template <> const RecordType &recordType<License>()
{
    static const Description<License> d("license", "licences", QT_TRANSLATE_NOOP("record", "Licence"),
                                        QT_TRANSLATE_NOOP("record", "Licences"), {
        field(&License::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required().alsoCalled({"software_name", "license_name", "software"}),
        field(&License::system, "system_id", QT_TRANSLATE_NOOP("record", "System")),
        field(&License::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&License::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&License::publisher, "publisher", QT_TRANSLATE_NOOP("record", "Publisher")).alsoCalled({"manufacturer", "vendor"}),
        field(&License::commitment, "commitment_id", QT_TRANSLATE_NOOP("record", "Contract"))
            .helped(QT_TRANSLATE_NOOP("record", "Gives its price, its renewal and the last day to give notice.")),
        field(&License::seats, "seats", QT_TRANSLATE_NOOP("record", "Seats")).atLeast(0).alsoCalled({"licenses", "qty"}),
        field(&License::seatsUsed, "seats_used", QT_TRANSLATE_NOOP("record", "Seats used")).atLeast(0),
        field(&License::owner, "owner_id", QT_TRANSLATE_NOOP("record", "Owner")).secondary(),
        field(&License::key, "key", QT_TRANSLATE_NOOP("record", "Licence key")).confidential().secondary().alsoCalled({"serial", "product_key"}),
        field(&License::starts, "starts", QT_TRANSLATE_NOOP("record", "Starts")).secondary().alsoCalled({"purchase_date"}),
        field(&License::expires, "expires", QT_TRANSLATE_NOOP("record", "Expires")).dueBy().alsoCalled({"expiration_date"}),
        field(&License::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, &checkLicense, {{"state"}, {"expires"}});
    return d;
}

} // namespace muster
