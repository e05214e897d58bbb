// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systems/availability.h"

#include <QSet>

namespace muster {

namespace {

bool isOutageOf(const Incident &incident, Id<System> system)
{
    return incident.system == system && incident.isOutage && incident.started.isValid();
}

} // namespace

std::optional<qint64> Availability::hundredths() const
{
    if (seconds <= 0)
        return {};
    return (seconds - down) * 10000 / seconds;
}

Availability availability(Id<System> system, const std::vector<Incident> &incidents, const QDateTime &from, const QDateTime &to)
{
    QList<std::pair<qint64, qint64>> outages; // seconds since 1970
    const qint64 first = from.toSecsSinceEpoch(), last = to.toSecsSinceEpoch();
    for (const Incident &incident : incidents) {
        if (!isOutageOf(incident, system))
            continue;
        const qint64 start = std::max(first, incident.started.toSecsSinceEpoch());
        const qint64 end = incident.ended.isValid() ? std::min(last, incident.ended.toSecsSinceEpoch()) : last;
        if (start < end)
            outages << std::pair(start, end);
    }
    std::sort(outages.begin(), outages.end());
    Availability found{std::max<qint64>(0, last - first), 0};
    qint64 counted = first;
    for (const auto &[start, end] : std::as_const(outages)) {
        found.down += std::max<qint64>(0, end - std::max(start, counted));
        counted = std::max(counted, end);
    }
    return found;
}

std::optional<Minutes> timeToRestore(Id<System> system, const std::vector<Incident> &incidents, const QDateTime &from, const QDateTime &to)
{
    qint64 seconds = 0, count = 0;
    for (const Incident &incident : incidents) {
        if (!isOutageOf(incident, system) || !incident.ended.isValid() || incident.ended < from || incident.ended >= to)
            continue;
        seconds += incident.started.secsTo(incident.ended);
        ++count;
    }
    return count == 0 ? std::nullopt : std::optional(Minutes{qRound64(double(seconds) / double(60 * count))});
}

Money yearlyCost(const System &system, const std::vector<License> &licenses, const std::vector<Commitment> &commitments, Currency base)
{
    Money sum{system.otherCosts.minor, base};
    QSet<RecordId> counted;
    for (const License &license : licenses) {
        if (license.system != system.id || license.state == LicenseState::Ended || counted.contains(license.commitment.value))
            continue;
        const auto found = std::find_if(commitments.begin(), commitments.end(),
                                        [&](const Commitment &each) { return each.id == license.commitment; });
        if (found == commitments.end() || !found->renewal.isValid() || found->everyMonths <= 0)
            continue;
        counted << license.commitment.value;
        sum.minor += found->priceOfRenewal().minor * 12 / found->everyMonths;
    }
    return sum;
}

} // namespace muster
