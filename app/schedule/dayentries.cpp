// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/dayentries.h"

#include "app/schedule/milestone.h"
#include "app/staff/coverage.h"
#include "app/staff/rota.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

namespace {

QString entryWords(const char *text)
{
    return QCoreApplication::translate("muster::DayEntries", text);
}

struct DayCollector
{
    const Store &store;
    Period period;
    QDate today;
    QList<DayEntry> entries;

    void add(QDate day, const RecordType &type, RecordId id, const QString &text, Tone tone, bool isWhole = false)
    {
        if (period.contains(day))
            entries.append({day, &type, id, text, tone, isWhole});
    }
    template <class T> void span(QDate first, QDate last, Id<T> id, const QString &text, Tone tone)
    {
        const Period days = Period{first, last}.intersected(period);
        for (QDate day = days.first; !days.isEmpty() && day <= days.last; day = day.addDays(1))
            add(day, recordType<T>(), id.value, text, tone, true);
    }
    QString name(Id<Person> person) const { return store.title(recordType<Person>(), person.value); }

    void addMilestones()
    {
        for (const Milestone &each : store.all<Milestone>()) {
            const Tone tone = each.reached ? Tone::Ok : each.date < today ? Tone::Danger : Tone::Accent;
            add(each.date, recordType<Milestone>(), each.id.value, QStringLiteral("◆ ") + each.name, tone);
        }
    }
    void addTasks()
    {
        for (const Task &task : store.all<Task>()) {
            if (task.state == TaskState::Dropped || !period.contains(task.due))
                continue;
            const Tone tone = !task.isOpen() ? Tone::Quiet : task.isOverdue(today) ? Tone::Danger
                : task.finish > task.due ? Tone::Warn : task.priority >= Priority::High ? Tone::Accent : Tone::Plain;
            add(task.due, recordType<Task>(), task.id.value, task.title, tone);
        }
    }
    void addHolidays()
    {
        QSet<RecordId> followed; // calendars that somebody lives by
        for (const Person &person : store.all<Person>())
            followed.insert(person.calendar.value);
        for (const Holiday &each : store.all<Holiday>()) {
            if (followed.contains(each.calendar.value))
                add(each.date, recordType<Holiday>(), each.id.value, QStringLiteral("★ ") + each.name, Tone::Accent, true);
        }
    }
    void addLeave()
    {
        for (const Leave &leave : store.all<Leave>()) {
            if (leave.state == LeaveState::Refused)
                continue;
            const bool isAsked = leave.state == LeaveState::Requested;
            const QString text = isAsked ? entryWords(QT_TRANSLATE_NOOP("muster::DayEntries", "%1 away? (asked for)")).arg(name(leave.person))
                                         : entryWords(QT_TRANSLATE_NOOP("muster::DayEntries", "%1 away")).arg(name(leave.person));
            span(leave.first, std::max(leave.first, leave.last), leave.id, text, isAsked ? Tone::Warn : Tone::Quiet);
        }
    }
    void addTurns()
    {
        for (const Duty &duty : store.all<Duty>()) {
            if (duty.rota)
                span(duty.from, duty.to.isValid() ? duty.to : duty.from, duty.id,
                     entryWords(QT_TRANSLATE_NOOP("muster::DayEntries", "%1: %2")).arg(duty.name, name(duty.person)), Tone::Ok);
        }
    }
    void addProjects()
    {
        for (const Project &project : store.all<Project>()) {
            if (project.state != ProjectState::Cancelled)
                add(project.due, recordType<Project>(), project.id.value,
                    entryWords(QT_TRANSLATE_NOOP("muster::DayEntries", "Project due: %1")).arg(project.name),
                    project.due < today && project.state != ProjectState::Finished ? Tone::Danger : Tone::Plain);
        }
    }
    /// Each day once for each rule that a leave breaks, asked for or given.
    void addCoverage()
    {
        const Coverage coverage(store);
        QSet<QPair<RecordId, QDate>> told;
        for (const Leave &leave : store.all<Leave>()) {
            if (leave.state == LeaveState::Refused || Period{leave.first, std::max(leave.first, leave.last)}.intersected(period).isEmpty())
                continue;
            for (const CoverageGap &gap : coverage.gaps(leave)) {
                if (!period.contains(gap.day) || told.contains({gap.rule.value, gap.day}))
                    continue;
                told.insert({gap.rule.value, gap.day});
                add(gap.day, recordType<Leave>(), leave.id.value,
                    entryWords(QT_TRANSLATE_NOOP("muster::DayEntries", "⚠ %1: %2 of %3 there"))
                        .arg(store.title(recordType<CoverageRule>(), gap.rule.value)).arg(gap.present).arg(gap.minimum), Tone::Danger);
            }
        }
    }
};

} // namespace

QList<DayEntry> dayEntries(const Store &store, DayEntries what, const Period &period, QDate today)
{
    DayCollector days{store, period, today, {}};
    if (what == DayEntries::Team) {
        days.addHolidays();
        days.addCoverage();
        days.addTurns();
        days.addLeave();
        days.addProjects();
    } else {
        days.addTasks();
    }
    days.addMilestones();
    std::stable_sort(days.entries.begin(), days.entries.end(), [](const DayEntry &a, const DayEntry &b) { return a.day < b.day; });
    return days.entries;
}

} // namespace muster
