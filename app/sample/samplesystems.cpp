// SPDX-License-Identifier: GPL-3.0-or-later
// Systems of the sample team, what they rest on and cost, and what has happened to them.
#include "app/actions/action.h"
#include "app/sample/samplebuilder.h"

namespace muster {

namespace {

using namespace SamplePerson;

struct SampleSystem
{
    const char16_t *name;
    SystemKind kind;
    Criticality criticality;
    int owner, deputy;
    const char16_t *skill, *version;
    int needs; ///< another one by its place; -1: none
    int allowedHours;
};
constexpr SampleSystem sampleSystems[] = {
    {u"Backup", SystemKind::Service, Criticality::High, Systems, Infrastructure, u"Backup and restore", u"11.4", -1, 8},
    {u"Customer portal", SystemKind::Application, Criticality::Vital, DeveloperA, DeveloperB, u"Web applications", u"7.12.0", 2, 1},
    {u"Order database", SystemKind::Database, Criticality::Vital, DatabaseAdmin, Systems, u"Databases", u"15.6", 5, 1},
    {u"Data warehouse", SystemKind::Database, Criticality::Medium, Analyst, DatabaseAdmin, u"Data warehouse", u"3.2", 2, 24},
    {u"Office network", SystemKind::Network, Criticality::High, Network, Infrastructure, u"Networks", {}, -1, 4},
    {u"Virtual servers", SystemKind::Server, Criticality::Vital, Systems, Network, u"Linux servers", u"12", 4, 2},
    {u"Service desk", SystemKind::Cloud, Criticality::Medium, SupportA, SupportB, u"Service desk", {}, -1, 8},
    {u"Order exchange with the mainframe", SystemKind::Application, Criticality::High, DeveloperB, DeveloperA, u"Mainframe interface", u"2.0", 2, 4},
};

void addContacts(SampleBuilder &b)
{
    struct Known { const char16_t *name, *organisation; ContactKind kind; const char16_t *role; int next; };
    constexpr Known known[] = {
        {u"Ines Carvalho", u"Sales", ContactKind::Business, u"Owns the customer portal", 4},
        {u"Tomasz Lewandowski", u"Logistics", ContactKind::Colleague, u"Leads the warehouse team", 12},
        {u"Grace Adeyemi", u"Finance", ContactKind::Business, u"Budget and controls", -2},
        {u"Northgate Hosting", u"Northgate Hosting", ContactKind::Supplier, u"Servers in the second data centre", 30},
        {u"Bright Licences", u"Bright Licences", ContactKind::Supplier, u"Reseller", 55},
        {u"Office for Data Protection", u"State", ContactKind::Authority, u"Audits", 90},
    };
    for (const Known &each : known) {
        Contact contact;
        contact.name = QString::fromUtf16(each.name);
        contact.organisation = QString::fromUtf16(each.organisation);
        contact.kind = each.kind;
        contact.role = QString::fromUtf16(each.role);
        contact.owner = b.person(Head);
        contact.lastContact = b.today.addDays(each.next - 40);
        contact.nextContact = SampleBuilder::workday(b.today.addDays(each.next));
        b.contacts << b.add(contact);
    }
}

void addSystems(SampleBuilder &b)
{
    for (const SampleSystem &spec : sampleSystems) {
        System system;
        system.name = QString::fromUtf16(spec.name);
        system.kind = spec.kind;
        system.criticality = spec.criticality;
        system.owner = b.person(spec.owner);
        system.deputy = b.person(spec.deputy);
        system.skill = b.skills.value(QString::fromUtf16(spec.skill));
        system.version = spec.version ? QString::fromUtf16(spec.version) : QString();
        system.business = b.contacts.at(int(b.systems.size()) % 3).id;
        system.allowedDowntime = Minutes::hours(spec.allowedHours);
        system.restoreWithin = Minutes::hours(spec.allowedHours);
        system.liveSince = b.today.addYears(-3).addDays(-31 * int(b.systems.size()));
        system.reviewBy = SampleBuilder::workday(b.today.addDays(17 * int(b.systems.size()) - 6));
        system.otherCosts = b.money(1200 * (1 + int(b.systems.size()) % 4));
        b.systems << b.add(system);
    }
    for (int i = 0; i < int(std::size(sampleSystems)); ++i) {
        if (sampleSystems[i].needs >= 0)
            b.add(SystemLink{{}, b.systems.at(i).id, b.systems.at(sampleSystems[i].needs).id, QStringLiteral("Cannot work without it")});
    }
}

void addLicences(SampleBuilder &b)
{
    int number = 0;
    QList<Commitment> contracts;
    for (const Change &change : std::as_const(b.changes)) {
        if (change.type == &recordType<Commitment>() && change.after)
            contracts << fromRow<Commitment>(*change.after);
    }
    for (const int place : {0, 1, 3, 6}) {
        License license;
        license.name = b.systems.at(place).name + QStringLiteral(" licences");
        license.system = b.systems.at(place).id;
        license.publisher = b.contacts.at(4).name;
        if (number < contracts.size())
            license.commitment = contracts.at(number).id;
        license.seats = 20 + 15 * number;
        license.seatsUsed = 18 + 16 * number;
        license.owner = b.systems.at(place).owner;
        license.starts = b.today.addDays(-340 + 40 * number);
        license.expires = license.starts.addYears(1);
        b.add(license);
        ++number;
    }
    const Site site = b.add(Site{{}, QStringLiteral("Head office"), QStringLiteral("12 Mill Lane"), {}, QStringLiteral("Riverton"), {}, {}, {}, b.person(Head), {}});
    const AssetModel model = b.add(AssetModel{{}, QStringLiteral("Notebook 14"), QStringLiteral("Notebook"), QStringLiteral("Alder"),
                                              QStringLiteral("NB-14"), 48, 2, {}});
    for (int person = 0; person < Count; ++person) {
        Asset asset;
        asset.name = model.name;
        asset.tag = QStringLiteral("NB-%1").arg(1001 + person);
        asset.state = AssetState::InUse;
        asset.category = model.category;
        asset.model = model.name;
        asset.manufacturer = model.manufacturer;
        asset.holder = b.person(person);
        asset.location = site.name;
        asset.purchased = b.today.addMonths(-3 * person - 5);
        asset.cost = b.money(1180 + 10 * (person % 3));
        asset.endOfLife = asset.purchased.addMonths(48);
        b.add(asset);
    }
}

struct SampleIncident
{
    int system, daysAgo, minutes; ///< 0 minutes: not over
    const char16_t *title, *cause;
    Severity severity;
    int owner;
};
constexpr SampleIncident sampleIncidents[] = {
    {1, 2, 0, u"Portal answers slowly since the last release", nullptr, Severity::Major, DeveloperA},
    {2, 19, 95, u"Order database out of disk space", u"The archive job had been off for a week and nobody was told.", Severity::Critical, DatabaseAdmin},
    {5, 44, 210, u"Host lost after a firmware update", u"The update was not tried on a spare host first.", Severity::Critical, Systems},
    {4, 71, 40, u"No network on the second floor", u"A switch was unplugged during the move.", Severity::Minor, Network},
    {0, 96, 540, u"Backups of three nights missing", u"An expired password of the backup account.", Severity::Major, Systems},
    {6, 130, 60, u"Service desk not reachable", u"Fault of the supplier.", Severity::Minor, SupportA},
};

void addIncidents(SampleBuilder &b)
{
    for (const SampleIncident &spec : sampleIncidents) {
        Incident incident;
        incident.title = QString::fromUtf16(spec.title);
        incident.system = b.systems.at(spec.system).id;
        incident.severity = spec.severity;
        incident.owner = b.person(spec.owner);
        incident.started = QDateTime(b.today.addDays(-spec.daysAgo), QTime(8, 20), Qt::UTC);
        incident.isOutage = spec.minutes != 0;
        incident.effort = Minutes{spec.minutes * 2 + 60};
        incident.cause = spec.cause ? QString::fromUtf16(spec.cause) : QString();
        incident.state = spec.minutes == 0 ? IncidentState::Open : spec.daysAgo < 30 ? IncidentState::Restored : IncidentState::Closed;
        if (spec.minutes != 0)
            incident.ended = incident.started.addSecs(60 * spec.minutes);
        if (incident.state != IncidentState::Closed)
            incident.reviewBy = SampleBuilder::workday(b.today.addDays(5 - spec.daysAgo / 4));
        incident = b.add(incident);
        b.add(IncidentEvent{{}, incident.id, incident.started.addSecs(300), QStringLiteral("First call to the service desk"), b.person(SupportA)});
        b.add(IncidentEvent{{}, incident.id, incident.started.addSecs(1500), QStringLiteral("Cause narrowed down, owner told"), incident.owner});
        if (spec.daysAgo == 19) {
            Task task;
            task.title = QStringLiteral("Warn when the archive job has not run");
            task.assignee = incident.owner;
            task.accountable = b.person(Head);
            task.state = TaskState::Accepted;
            task.acceptedOn = task.updatedOn = b.today.addDays(-1);
            task.due = SampleBuilder::workday(b.today.addDays(9));
            task.estimate = Minutes::hours(6);
            task = b.add(task);
            Action action;
            action.task = task.id;
            action.incident = incident.id;
            b.add(action);
        }
    }
}

void addChecks(SampleBuilder &b)
{
    struct Measured { const char16_t *name; int system; const char16_t *metric, *unit; CheckGoal goal; int target, from, step, days, owner; };
    constexpr Measured measured[] = {
        {u"Portal response time", 1, u"Slowest twentieth of answers", u"ms", CheckGoal::AtMost, 800, 520, 35, 7, DeveloperA},
        {u"Free space of the order database", 2, u"Free disk space", u"%", CheckGoal::AtLeast, 15, 41, -3, 7, DatabaseAdmin},
        {u"Restore test", 0, u"Time to restore one server", u"min", CheckGoal::AtMost, 240, 190, 4, 90, Systems},
        {u"Patch level of servers", 5, u"Servers with all security patches", u"%", CheckGoal::AtLeast, 95, 97, 0, 30, Systems},
    };
    for (const Measured &spec : measured) {
        PerformanceCheck check;
        check.name = QString::fromUtf16(spec.name);
        check.system = b.systems.at(spec.system).id;
        check.metric = QString::fromUtf16(spec.metric);
        check.unit = QString::fromUtf16(spec.unit);
        check.goal = spec.goal;
        check.target = spec.target;
        check.everyDays = spec.days;
        check.owner = b.person(spec.owner);
        const QDate last = b.today.addDays(-spec.days / 2);
        check.nextDue = last.addDays(spec.days);
        check = b.add(check);
        for (int i = 0; i < 8; ++i)
            b.add(Reading{{}, check.id, last.addDays(-spec.days * (7 - i)), spec.from + spec.step * i + (i * 7) % 5, check.owner, {}});
    }
}

void addSecurity(SampleBuilder &b)
{
    Vulnerability hole;
    hole.name = QStringLiteral("CVE-2021-44228");
    hole.vendor = QStringLiteral("Apache");
    hole.product = QStringLiteral("Log4j2");
    hole.title = QStringLiteral("Apache Log4j2 Remote Code Execution Vulnerability");
    hole.added = QDate(2021, 12, 10);
    hole.due = QDate(2021, 12, 24);
    hole.isRansomware = true;
    hole = b.add(hole);
    b.add(SoftwareComponent{{}, QStringLiteral("log4j2"), b.systems.at(7).id, QStringLiteral("apache"), QStringLiteral("2.14.1"),
                            QStringLiteral("library"), QStringLiteral("Apache-2.0"), {}, {}});
    struct Found { const char16_t *title; int system; Severity severity; FindingState state; int due, owner; };
    constexpr Found found[] = {
        {u"Logging library with a known hole", 7, Severity::Critical, FindingState::Working, 3, DeveloperB},
        {u"Administrator account without a second factor", 5, Severity::Major, FindingState::Open, 11, Systems},
        {u"Old protocol still allowed on the portal", 1, Severity::Minor, FindingState::Exception, 60, DeveloperA},
        {u"Switches with the maker's password", 4, Severity::Major, FindingState::Resolved, -20, Network},
    };
    for (const Found &spec : found) {
        Finding finding;
        finding.title = QString::fromUtf16(spec.title);
        finding.system = b.systems.at(spec.system).id;
        finding.severity = spec.severity;
        finding.state = spec.state;
        finding.owner = b.person(spec.owner);
        finding.found = b.today.addDays(-40);
        finding.due = SampleBuilder::workday(b.today.addDays(spec.due));
        finding.source = QStringLiteral("Yearly audit");
        if (spec.severity == Severity::Critical)
            finding.hole = hole.id;
        if (spec.state == FindingState::Exception) {
            finding.exceptionUntil = finding.due;
            finding.reason = QStringLiteral("One large customer still needs it until summer.");
        }
        if (spec.state == FindingState::Resolved)
            finding.resolvedOn = b.today.addDays(-12);
        b.add(finding);
    }
    const AccessReview review = b.add(AccessReview{{}, QStringLiteral("Who may change the order database"), b.systems.at(2).id,
                                                   ReviewProgress::Running, b.person(Infrastructure), SampleBuilder::workday(b.today.addDays(6)), {}});
    const Rollout rollout = b.add(Rollout{{}, QStringLiteral("New service desk client"), b.systems.at(6).id, QStringLiteral("5.1"), RolloutState::Running,
                                          b.person(SupportB), b.today.addDays(-15), SampleBuilder::workday(b.today.addDays(20)), {}});
    for (int person = Infrastructure; person < Count; ++person) {
        if (person % 3 == 0)
            b.add(AccessRight{{}, review.id, b.person(person), QStringLiteral("Read and write"),
                              person == Systems ? AccessDecision::Confirmed : AccessDecision::Undecided,
                              person == Systems ? b.today.addDays(-1) : QDate(), {}});
        const bool isDone = person < DeveloperA;
        b.add(Installation{{}, rollout.id, b.person(person), isDone ? InstallationState::Installed : InstallationState::Open,
                           isDone ? b.today.addDays(-3) : QDate(), {}, {}});
    }
}

} // namespace

void addSampleSystems(SampleBuilder &b)
{
    addContacts(b);
    addSystems(b);
    addLicences(b);
    addIncidents(b);
    addChecks(b);
    addSecurity(b);
}

} // namespace muster
