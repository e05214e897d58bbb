// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reports/registerreports.h"

#include "app/actions/followup.h"
#include "app/report/reportframe.h"
#include "app/staff/skillcover.h"
#include "app/store/due.h"
#include "app/systems/availability.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString registerReportText(const char *text) { return QCoreApplication::translate("muster::RegisterReports", text); }

ReportColumn columnOf(const char *label, const char *key, double width, bool isNumber = false)
{
    return {registerReportText(label), key, width, isNumber};
}

/// Who alone can keep the system up; empty where nobody or several can.
QString onlyOne(const Store &store, const System &system, const QList<SkillCover> &covers)
{
    for (const SkillCover &cover : covers) {
        if (cover.skill == system.skill && cover.hangsOnOne())
            return store.title(recordType<Person>(), cover.holders.first().value);
    }
    return {};
}

template <class T> Source openOf(const Store &store, Id<System> system)
{
    Source source{registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports", "what is open")), {}, recordType<T>().name(), {}};
    for (const T &each : store.all<T>()) {
        const Choice *state = choiceOf<T>("state", each.state);
        if (each.system == system && !(state && state->isClosed))
            source.rows << each.id.value;
    }
    return source;
}

ReportTable systemTable(const Store &store, const ReportRequest &request)
{
    ReportTable table;
    table.title = recordType<System>().pluralLabel();
    table.empty = registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports", "No systems are on the list."));
    table.columns = {columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "System"), "system", 2.4),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Criticality"), "criticality", 1),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Availability"), "availability", 1.1, true),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Down"), "down", 0.8, true),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "To restore"), "to_restore", 0.9, true),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Incidents"), "open_incidents", 0.9, true),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Findings"), "open_findings", 0.9, true),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Cost a year"), "cost", 1.3, true),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Only one who knows it"), "only_one", 1.8)};
    const QDateTime from = request.period.first.startOfDay();
    const QDateTime to = std::min(request.period.last.addDays(1).startOfDay(), request.now.isValid() ? request.now : request.today.addDays(1).startOfDay());
    const QList<SkillCover> covers = skillCover(store, request.today);
    for (const System &system : store.all<System>()) {
        if (system.lifecycle == Lifecycle::Retired)
            continue;
        const auto &incidents = store.all<Incident>();
        const Availability up = availability(system.id, incidents, from, to);
        const auto restore = timeToRestore(system.id, incidents, from, to);
        const Source open = openOf<Incident>(store, system.id), found = openOf<Finding>(store, system.id);
        const QString alone = onlyOne(store, system, covers);
        const auto percent = up.hundredths();
        ReportRow row;
        row.cells = {system.name, choiceWord<System>("criticality", system.criticality),
                     percent ? request.locale.toString(double(*percent) / 100, 'f', 2) + QStringLiteral(" %") : QString(),
                     QVariant::fromValue(Minutes{(up.down + 30) / 60}), restore ? QVariant::fromValue(*restore) : QVariant(),
                     qint64(open.rows.size()), qint64(found.rows.size()),
                     QVariant::fromValue(yearlyCost(system, store.all<License>(), store.all<Commitment>(), store.team().base())), alone};
        row.sources = {Source{{}, {}, "system", {system.id.value}}, {}, {}, {}, {}, open, found};
        // What was promised is for thirty days.
        const bool isOver = system.allowedDowntime && up.down * 30 > system.allowedDowntime->value * 60 * std::max<qint64>(1, up.seconds / 86400);
        row.tone = isOver ? Tone::Danger : !alone.isEmpty() && system.criticality >= Criticality::High ? Tone::Warn : Tone::Plain;
        table.rows << row;
    }
    return table;
}

ReportTable incidentTable(const Store &store, const ReportRequest &request)
{
    ReportTable table;
    table.title = registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports", "Incidents of the period"));
    table.empty = registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports", "None, as far as the register knows."));
    table.columns = {columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Incident"), "incident", 3),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "System"), "system", 2),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Severity"), "severity", 1),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "State"), "state", 1.3),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Started"), "started", 1),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Lasted"), "lasted", 0.8, true),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Hours spent"), "hours", 0.9, true),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Damage"), "damage", 1.1, true)};
    for (const Incident &incident : store.all<Incident>()) {
        const QDate day = incident.started.toLocalTime().date();
        if (!request.period.contains(day))
            continue;
        ReportRow row;
        row.cells = {incident.title, store.title(recordType<System>(), incident.system.value), choiceWord<Incident>("severity", incident.severity),
                     choiceWord<Incident>("state", incident.state), day,
                     incident.ended.isValid() ? QVariant::fromValue(Minutes{incident.started.secsTo(incident.ended) / 60}) : QVariant(),
                     QVariant::fromValue(incident.effort + hoursOnActions(store, recordType<Incident>(), incident.id.value)),
                     incident.cost.isGiven() ? QVariant::fromValue(incident.cost) : QVariant()};
        row.sources = {Source{{}, {}, "incident", {incident.id.value}}};
        row.tone = incident.state == IncidentState::Open ? Tone::Danger : Tone::Plain;
        table.rows << row;
    }
    return table;
}

std::vector<Reading> readingsOf(const Store &store, Id<PerformanceCheck> check)
{
    std::vector<Reading> readings;
    for (const RecordId id : store.pointingTo<Reading>(check.value, "check_id"))
        readings.push_back(*store.find(Id<Reading>{id}));
    std::stable_sort(readings.begin(), readings.end(), [](const Reading &a, const Reading &b) { return a.date < b.date; });
    return readings;
}

ChartData trendOf(const PerformanceCheck &check, const std::vector<Reading> &readings, const ReportRequest &request)
{
    ChartData chart;
    chart.title = check.unit.isEmpty() ? check.name : QStringLiteral("%1 (%2)").arg(check.name, check.unit);
    ChartSeries shown{registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports", "Reading")), ChartShape::Line, ChartRole::Actual, {}, false, {}};
    ChartSeries target{choiceWord<PerformanceCheck>("goal", check.goal), ChartShape::Line, ChartRole::Plan, {}, false, {}};
    constexpr size_t most = 24;
    for (size_t i = readings.size() > most ? readings.size() - most : 0; i < readings.size(); ++i) {
        const Reading &reading = readings.at(i);
        chart.categories << request.locale.toString(reading.date, QLocale::ShortFormat);
        shown.values << reading.value;
        shown.sources << Source{{}, {}, "reading", {reading.id.value}};
        target.values << check.target;
    }
    chart.series = {shown, target};
    return chart;
}

} // namespace

Report systemsReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "systems", registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports", "State of the systems")),
                                request.period);
    report.blocks = {systemTable(store, request), incidentTable(store, request)};
    report.assumptions = {registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports",
        "Availability: the share of the period, up to now, in which no incident had the system down; outages that overlap count once. "
        "To restore: the mean length of the outages that ended in the period. Cost a year: other costs and the contracts of the licences. "
        "Hours spent: those of the incident and those logged on its actions. Red: more down than the downtime allowed in thirty days; yellow: important, and only one person knows it."))};
    return report;
}

Report checksReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "checks", recordType<PerformanceCheck>().pluralLabel(), request.period);
    ReportTable table;
    table.title = recordType<PerformanceCheck>().pluralLabel();
    table.empty = registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports", "No checks are on the list."));
    table.columns = {columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Check"), "check", 2.4),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "System"), "system", 2),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Target"), "target", 1, true),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Newest"), "newest", 1, true),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Unit"), "unit", 0.7),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "On"), "on", 1),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Next due"), "next_due", 1)};
    QList<ChartData> charts;
    for (const PerformanceCheck &check : store.all<PerformanceCheck>()) {
        if (check.state == CheckState::Paused)
            continue;
        const std::vector<Reading> readings = readingsOf(store, check.id);
        ReportRow row;
        row.cells = {check.name, store.title(recordType<System>(), check.system.value), qint64(check.target),
                     readings.empty() ? QVariant() : QVariant(qint64(readings.back().value)), check.unit,
                     readings.empty() ? QVariant() : QVariant(readings.back().date), check.nextDue.isValid() ? QVariant(check.nextDue) : QVariant()};
        row.sources = {Source{{}, {}, "performance_check", {check.id.value}}};
        row.tone = !readings.empty() && isBreach(check, readings.back().value) ? Tone::Danger
                   : check.nextDue.isValid() && check.nextDue < request.today ? Tone::Warn : Tone::Plain;
        table.rows << row;
        if (readings.size() > 1)
            charts << trendOf(check, readings, request);
    }
    report.blocks = {table};
    for (const ChartData &chart : std::as_const(charts))
        report.blocks << chart;
    report.assumptions = {registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports",
        "Red: the newest reading misses the target; yellow: the next reading is overdue. The charts show the last 24 readings."))};
    return report;
}

Report dueReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "due", registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports", "Due in the registers")), request.period);
    ReportTable table;
    table.title = report.title;
    table.empty = registerReportText(QT_TRANSLATE_NOOP("muster::RegisterReports", "Nothing in the registers falls due."));
    table.columns = {columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Day"), "day", 1),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Register"), "register", 1.4),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "What"), "what", 3.4),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Why"), "why", 1.2),
                     columnOf(QT_TRANSLATE_NOOP("muster::RegisterReports", "Owner"), "owner", 1.6)};
    for (const DueRecord &due : dueRecords(store, request.period.last)) {
        const int ownerField = due.type->indexOf("owner_id");
        const std::optional<Row> record = store.row(*due.type, due.id);
        const RecordId owner = ownerField < 0 || !record ? 0 : record->values.at(ownerField).toLongLong();
        ReportRow row;
        row.cells = {due.day, due.type->label(), store.title(*due.type, due.id), due.type->fields().at(due.field).label(),
                     owner == 0 ? QString() : store.title(recordType<Person>(), owner)};
        row.sources = {Source{{}, {}, due.type->name(), {due.id}}};
        row.tone = due.day < request.today ? Tone::Danger : Tone::Plain;
        table.rows << row;
    }
    report.blocks = {table};
    return report;
}

} // namespace muster
