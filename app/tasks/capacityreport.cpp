// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/reportframe.h"
#include "app/staff/skillcover.h"
#include "app/tasks/load.h"
#include "app/tasks/taskreports.h"

#include <QMap>

namespace muster {

namespace {

constexpr int mostQuarters = 6; // more do not fit on a page

QString capacityText(const char *text)
{
    return QCoreApplication::translate("muster::CapacityReport", text);
}

QList<Period> quartersOf(const Period &period)
{
    QList<Period> quarters;
    for (QDate day = period.first; day <= period.last && quarters.size() < mostQuarters; day = Period::quarter(day).last.addDays(1))
        quarters << Period::quarter(day).intersected(period);
    return quarters;
}

QString quarterName(const Period &quarter)
{
    const QString name = capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Q%1 %2"))
                             .arg((quarter.first.month() + 2) / 3).arg(quarter.first.year());
    return QString(name).replace(u' ', QChar(0xA0)); // on one line
}

Utilisation useOf(const Load &load, const QList<Id<Person>> &people, const Period &period)
{
    Utilisation sum;
    for (const Id<Person> person : people) {
        const Utilisation use = load.utilisation(person, period);
        sum.load += use.load;
        sum.net += use.net;
    }
    return sum;
}

QVariant usedCell(const Utilisation &use)
{
    return QVariant::fromValue(use.net.value == 0 ? Percent{} : Percent{scaled(use.load.value, 1000, use.net.value)});
}

QVariant freeCell(const Utilisation &use)
{
    return QVariant::fromValue(use.net - use.load);
}

struct Group { QString name; QList<Id<Person>> people; };

/// One row a group, one column a quarter.
ReportTable quarterTable(const Load &load, const QList<Group> &groups, const QList<Period> &quarters, QVariant (*cell)(const Utilisation &))
{
    ReportTable table;
    table.columns = {{capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Department")), "department", 2, false},
                     {capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "People")), "people", 0.7, true}};
    for (const Period &quarter : quarters)
        table.columns.append({quarterName(quarter), "quarter_" + quarter.first.toString(Qt::ISODate).toLatin1(), 1, true});
    for (const Group &group : groups) {
        ReportRow row;
        row.cells = {group.name, qint64(group.people.size())};
        for (const Period &quarter : quarters) {
            const Utilisation use = useOf(load, group.people, quarter);
            row.cells << cell(use);
            if (use.isOverload())
                row.tone = Tone::Danger;
        }
        table.rows << row;
    }
    return table;
}

void addTotal(ReportTable &table, const ReportTable &ofAll)
{
    if (table.rows.size() < 2)
        return;
    table.rows << ofAll.rows.first();
    table.rows.last().style = ReportRow::Style::Total;
}

QList<Group> departments(const QList<Person> &people)
{
    QMap<QString, QList<Id<Person>>> members;
    for (const Person &person : people)
        members[person.department.isEmpty() ? capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "No department")) : person.department]
            << person.id;
    QList<Group> groups;
    for (auto it = members.cbegin(); it != members.cend(); ++it)
        groups << Group{it.key(), it.value()};
    return groups;
}

/// The skills that are held or asked for, with those of the people who hold them.
QList<Group> skillGroups(const Store &store, const ReportRequest &request)
{
    QList<Group> groups;
    for (const SkillCover &cover : skillCover(store, request.today)) {
        Group group{store.find(cover.skill)->name, {}};
        for (const Id<Person> holder : cover.holders) {
            if (request.includes(holder.value))
                group.people << holder;
        }
        if (!group.people.isEmpty() || (!request.isLimited() && cover.asked > 0))
            groups << group;
    }
    return groups;
}

} // namespace

Report capacityReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "capacity", capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Capacity outlook")),
                                request.period);
    const Load load(store, request.today);
    QList<Person> people = workforce(store.all<Person>(), request.period);
    people.removeIf([&](const Person &person) { return !request.includes(person.id.value); });
    const QList<Period> quarters = quartersOf(request.period);
    Group all{capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Team")), {}};
    for (const Person &person : people)
        all.people << person.id;
    const QList<Group> groups = departments(people);
    ReportTable used = quarterTable(load, groups, quarters, &usedCell);
    used.title = capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Planned, in per cent of the time there is"));
    used.empty = capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Nobody works in this period."));
    used.isHeatMap = true;
    addTotal(used, quarterTable(load, {all}, quarters, &usedCell));
    ReportTable free = quarterTable(load, groups, quarters, &freeCell);
    free.title = capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Hours that are free, by department"));
    free.empty = used.empty;
    addTotal(free, quarterTable(load, {all}, quarters, &freeCell));
    ReportTable skills = quarterTable(load, skillGroups(store, request), quarters, &freeCell);
    skills.title = capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Hours that are free, by skill"));
    skills.empty = capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "No skill is on the list."));
    skills.columns[0] = {capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Skill")), "skill", 2, false};
    for (ReportRow &row : skills.rows)
        row.tone = row.cells.at(1).toLongLong() == 0 ? Tone::Danger : row.tone;
    const Utilisation use = useOf(load, all.people, request.period);
    report.blocks = {ReportFigures{{{"people", capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "People")), qint64(people.size())},
                                    {"capacity", capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Time")), QVariant::fromValue(use.net)},
                                    {"load", capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Planned work")), QVariant::fromValue(use.load)},
                                    {"free", capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport", "Free")), freeCell(use)}}},
                     used, free, skills};
    report.assumptions = {
        capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport",
            "Capacity is (scheduled hours − holiday − leave) × focus − recurring duty. Load is what is planned today; work that comes "
            "up later is not in it. Of a quarter that has begun, what is left of it counts.")),
        capacityText(QT_TRANSLATE_NOOP("muster::CapacityReport",
            "A skill's hours are those of the people who can do its work alone; whoever has several skills counts in each, so they do not add "
            "up. A skill that nobody has stands at 0."))};
    return report;
}

} // namespace muster
