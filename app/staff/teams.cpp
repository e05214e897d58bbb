// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/teams.h"

#include "app/staff/person.h"

#include <QCollator>
#include <QCoreApplication>
#include <QMap>

namespace muster {

QList<ReportTeam> teamsOf(const Store &store)
{
    QMap<QString, QSet<RecordId>> departments;
    QHash<RecordId, QList<RecordId>> reports;
    for (const Person &person : store.all<Person>()) {
        if (!person.department.isEmpty())
            departments[person.department].insert(person.id.value);
        if (!person.manager.isNull())
            reports[person.manager.value] << person.id.value;
    }
    QList<ReportTeam> teams, managers;
    for (auto it = departments.cbegin(); it != departments.cend(); ++it)
        teams << ReportTeam{it.key(), it.value(), 0};
    for (auto it = reports.cbegin(); it != reports.cend(); ++it) {
        QSet<RecordId> members{it.key()};
        QList<RecordId> next = it.value();
        while (!next.isEmpty()) { // a set, so that a circle in the reporting lines ends
            const RecordId id = next.takeLast();
            if (!members.contains(id)) {
                members.insert(id);
                next << reports.value(id);
            }
        }
        managers << ReportTeam{QCoreApplication::translate("muster::Reports", "Team of %1").arg(store.title(recordType<Person>(), it.key())), members, it.key()};
    }
    QCollator collator;
    const auto byName = [&](const ReportTeam &a, const ReportTeam &b) { return collator.compare(a.name, b.name) < 0; };
    std::sort(teams.begin(), teams.end(), byName);
    std::sort(managers.begin(), managers.end(), byName);
    return teams + managers;
}

} // namespace muster
