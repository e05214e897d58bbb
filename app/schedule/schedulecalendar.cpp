// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schedule/schedulecalendar.h"

#include "app/record/contentline.h"
#include "app/schedule/milestone.h"
#include "app/staff/leave.h"
#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString calendarWords(const char *text)
{
    return QCoreApplication::translate("muster::ScheduleCalendar", text);
}

class CalendarWriter
{
public:
    CalendarWriter(const Store &store, const CalendarScope &scope, const QDateTime &now)
        : m_store(store), m_scope(scope), m_stamp(now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))),
          m_since(now.date().addYears(-1))
    {
    }

    QByteArray write()
    {
        const QString name = m_scope.person ? nameOf(m_scope.person)
            : m_scope.project ? m_store.title(recordType<Project>(), m_scope.project.value) : m_store.team().name;
        m_text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Muster//Schedule//EN\r\nCALSCALE:GREGORIAN\r\n";
        m_text += contentLine("X-WR-CALNAME", escapedContent(name));
        if (!m_scope.project)
            writeAbsences();
        writeDates();
        m_text += "END:VCALENDAR\r\n";
        return m_text;
    }

private:
    QString nameOf(Id<Person> person) const { return m_store.title(recordType<Person>(), person.value); }

    template <class T> void event(Id<T> id, QDate first, QDate last, const QString &summary, const char *status = "CONFIRMED", bool isBusy = false)
    {
        if (!first.isValid() || last < m_since)
            return;
        m_text += "BEGIN:VEVENT\r\n";
        m_text += contentLine("UID", QStringLiteral("%1-%2@muster").arg(QString::fromLatin1(recordType<T>().kind())).arg(id.value));
        m_text += contentLine("DTSTAMP", m_stamp);
        m_text += contentLine("DTSTART;VALUE=DATE", contentDay(first));
        m_text += contentLine("DTEND;VALUE=DATE", contentDay(last.addDays(1))); // the day after
        m_text += contentLine("SUMMARY", escapedContent(summary));
        m_text += contentLine("STATUS", QLatin1String(status));
        m_text += contentLine("TRANSP", QLatin1String(isBusy ? "OPAQUE" : "TRANSPARENT"));
        m_text += "END:VEVENT\r\n";
    }

    void writeAbsences()
    {
        for (const Leave &leave : m_store.all<Leave>()) {
            if (leave.state == LeaveState::Refused || (m_scope.person && leave.person != m_scope.person))
                continue;
            // Why somebody is away is nobody's business.
            event(leave.id, leave.first, std::max(leave.first, leave.last),
                  calendarWords(QT_TRANSLATE_NOOP("muster::ScheduleCalendar", "%1 away")).arg(nameOf(leave.person)),
                  leave.state == LeaveState::Requested ? "TENTATIVE" : "CONFIRMED", true);
        }
        for (const Duty &duty : m_store.all<Duty>()) {
            if (duty.rota && duty.to.isValid() && (!m_scope.person || duty.person == m_scope.person))
                event(duty.id, duty.from, duty.to, duty.name + QStringLiteral(": ") + nameOf(duty.person));
        }
    }

    void writeDates()
    {
        for (const Milestone &milestone : m_store.all<Milestone>()) {
            if (!m_scope.person && (!m_scope.project || milestone.project == m_scope.project))
                event(milestone.id, milestone.date, milestone.date, QStringLiteral("◆ ") + milestone.name);
        }
        for (const Project &project : m_store.all<Project>()) {
            if (project.state != ProjectState::Cancelled && (m_scope.person ? project.lead == m_scope.person : !m_scope.project || project.id == m_scope.project))
                event(project.id, project.due, project.due,
                      calendarWords(QT_TRANSLATE_NOOP("muster::ScheduleCalendar", "Due: %1")).arg(project.name));
        }
        for (const Task &task : m_store.all<Task>()) {
            const bool isMeant = m_scope.person ? task.assignee == m_scope.person : m_scope.project ? task.project == m_scope.project : true;
            if (isMeant && task.isOpen())
                event(task.id, task.due, task.due,
                      calendarWords(QT_TRANSLATE_NOOP("muster::ScheduleCalendar", "Due: %1")).arg(task.title));
        }
    }

    const Store &m_store;
    CalendarScope m_scope;
    QString m_stamp;
    QDate m_since;
    QByteArray m_text;
};

} // namespace

QByteArray scheduleCalendar(const Store &store, const CalendarScope &scope, const QDateTime &now)
{
    return CalendarWriter(store, scope, now).write();
}

} // namespace muster
