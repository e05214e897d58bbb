// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/leavereport.h"

#include "app/report/reportframe.h"
#include "app/staff/capacity.h"

namespace muster {

namespace {

constexpr int mostDays = 10;      ///< of the coverage table: the thinnest ones
constexpr int longestSpan = 366; ///< of the coverage table

QString leaveText(const char *text)
{
    return QCoreApplication::translate("muster::LeaveReport", text);
}

ReportTable absences(const Store &store, const ReportRequest &request, const Capacity &capacity)
{
    ReportTable table;
    table.title = leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Leave in the period"));
    table.empty = leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Nobody is off in this period."));
    table.columns = {{leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Person")), "person", 2, false},
                     {leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Kind")), "kind", 1.2, false},
                     {leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "First day")), "first_day", 1, false},
                     {leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Last day")), "last_day", 1, false},
                     {leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Hours off")), "hours", 0.9, true},
                     {leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "State")), "state", 1, false}};
    for (const Leave &leave : store.all<Leave>()) {
        const Period days = Period{leave.first, leave.last}.intersected(request.period);
        if (days.isEmpty() || leave.state == LeaveState::Refused || !request.includes(leave.person.value))
            continue;
        Minutes off;
        for (int i = 0; i < days.days(); ++i) {
            const Capacity::Day day = capacity.day(leave.person, days.first.addDays(i));
            const Minutes free = day.scheduled - day.holiday; // what leave can take; on a holiday nothing
            off += leave.perDay ? std::min(*leave.perDay, free) : free;
        }
        ReportRow row;
        row.cells = {store.title(recordType<Person>(), leave.person.value), choiceWord<Leave>("kind", leave.kind), leave.first,
                     leave.last, QVariant::fromValue(off), choiceWord<Leave>("state", leave.state)};
        row.tone = leave.state == LeaveState::Requested ? Tone::Warn : Tone::Plain;
        row.sources << Source{{}, {}, recordType<Leave>().name(), {leave.id.value}};
        table.rows << row;
    }
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const ReportRow &a, const ReportRow &b) { return a.cells.at(2).toDate() < b.cells.at(2).toDate(); });
    return table;
}

ReportTable coverage(const Store &store, const ReportRequest &request, const Capacity &capacity)
{
    ReportTable table;
    table.title = leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Days on which fewest are there"));
    table.empty = leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Everybody is there on every working day."));
    table.columns = {{leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Day")), "day", 1, false},
                     {leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "There")), "present", 0.7, true},
                     {leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Scheduled")), "scheduled", 0.8, true},
                     {leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Off")), "off", 4, false}};
    for (int i = 0; i < std::min(request.period.days(), longestSpan); ++i) {
        const QDate date = request.period.first.addDays(i);
        qint64 scheduled = 0;
        QStringList off;
        for (const Person &person : store.all<Person>()) {
            const Capacity::Day day = capacity.day(person.id, date);
            if (!request.includes(person.id.value) || day.scheduled.value <= 0 || day.holiday >= day.scheduled)
                continue;
            ++scheduled;
            if (day.leave.value > 0 && day.holiday + day.leave >= day.scheduled)
                off << person.name;
        }
        if (!off.isEmpty())
            table.rows << ReportRow{{date, scheduled - off.size(), scheduled, off.join(QStringLiteral(", "))},
                                    ReportRow::Style::Normal, 0, Tone::Plain, {}};
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const ReportRow &a, const ReportRow &b) {
        return a.cells.at(1).toLongLong() * b.cells.at(2).toLongLong() < b.cells.at(1).toLongLong() * a.cells.at(2).toLongLong();
    });
    table.rows = table.rows.mid(0, mostDays);
    return table;
}

} // namespace

Report leaveReport(const Store &store, const ReportRequest &request)
{
    Report report = reportFrame(store, request, "leave", leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Leave and coverage")),
                                request.period);
    const Capacity capacity(store);
    report.blocks = {absences(store, request, capacity)};
    if (request.person == 0) // who else is there is asked of a team
        report.blocks << coverage(store, request, capacity);
    report.confidential = leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport", "Personal: for managers only"));
    report.assumptions << leaveText(QT_TRANSLATE_NOOP("muster::LeaveReport",
        "Hours off are scheduled hours of the work pattern; a public holiday costs no leave. Only approved leave counts as off on "
        "the days below; a part of a day is still there."));
    return report;
}

} // namespace muster
