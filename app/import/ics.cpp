// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ics.h"

#include <QCoreApplication>
#include <QSet>
#include <libical/ical.h>
#include <memory>

namespace muster {

namespace {

constexpr int mostSteps = 200'000; ///< of one rule, within the window or before it
constexpr int longestEvent = 400;  ///< days

QString calendarText(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

/// Takes the events of a parsed text apart into days.
class CalendarReader
{
public:
    CalendarReader(const Period &window, QList<int> lines, const QTimeZone &zone)
        : m_window(window), m_lines(std::move(lines)), m_usersZone(zone), m_zone(zone)
    {
    }

    CalendarText read(icalcomponent *root)
    {
        collect(root);
        m_result.events = int(m_events.size());
        for (qsizetype i = 0; i < m_events.size(); ++i) {
            m_zone = m_zones.at(i);
            takeEvent(m_events.at(i), m_lines.value(i, 1));
        }
        return m_result;
    }

private:
    /// The time on the clock where it counts.
    QDateTime clockTime(const icaltimetype &time) const
    {
        if (icaltime_is_null_time(time))
            return {};
        const QDate day(time.year, time.month, time.day);
        const QTime clock = time.is_date ? QTime(0, 0) : QTime(time.hour, time.minute, std::min(time.second, 59));
        const QDateTime there(day, clock, Qt::UTC);
        return time.is_date || !icaltime_is_utc(time) ? there : there.toTimeZone(m_zone);
    }

    QDate dayOf(const icaltimetype &time) const { return clockTime(time).date(); }

    /// All events in the order of the file; notes which occurrences others override.
    void collect(icalcomponent *component)
    {
        if (icalcomponent_isa(component) == ICAL_VEVENT_COMPONENT) {
            m_events << component;
            m_zones << m_zone;
            if (const QDate overridden = dayOf(icalcomponent_get_recurrenceid(component)); overridden.isValid())
                m_overridden.insert(keyOf(component, overridden));
            return;
        }
        if (icalcomponent_isa(component) == ICAL_VCALENDAR_COMPONENT) {
            if (m_result.name.isEmpty())
                m_result.name = textOf(component, "X-WR-CALNAME");
            const QByteArray name = textOf(component, "X-WR-TIMEZONE").toLatin1();
            const QTimeZone own(name);
            m_zone = !name.isEmpty() && own.isValid() ? own : m_usersZone; // no name would be taken for the machine's zone
        }
        for (auto *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner;
             inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
            collect(inner);
    }

    static QString textOf(icalcomponent *component, const char *extension)
    {
        for (auto *property = icalcomponent_get_first_property(component, ICAL_X_PROPERTY); property;
             property = icalcomponent_get_next_property(component, ICAL_X_PROPERTY)) {
            const char *name = icalproperty_get_x_name(property);
            if (name && qstricmp(name, extension) == 0)
                return QString::fromUtf8(icalproperty_get_x(property)).trimmed();
        }
        return {};
    }

    QString keyOf(icalcomponent *event, QDate day)
    {
        return QString::fromUtf8(icalcomponent_get_uid(event)) + day.toString(Qt::ISODate);
    }

    void takeEvent(icalcomponent *event, int line)
    {
        const icaltimetype start = icalcomponent_get_dtstart(event);
        const QDate first = dayOf(start);
        if (!first.isValid()) {
            m_result.rejections << ImportRejection{line, "date", calendarText("The event has no date.")};
            return;
        }
        if (icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED) {
            m_result.warnings << ImportWarning{line, calendarText("The event is cancelled; it was left out.")};
            return;
        }
        const QString name = QString::fromUtf8(icalcomponent_get_summary(event)).simplified();
        const int length = lengthOf(event, start);
        const bool isOverride = dayOf(icalcomponent_get_recurrenceid(event)).isValid();
        QSet<QDate> days{first};
        auto *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        auto *extra = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY);
        if (rule && !isOverride)
            days = repeated(icalproperty_get_rrule(rule), start, line);
        for (; extra; extra = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
            const icaldatetimeperiodtype date = icalproperty_get_rdate(extra);
            const QDate day = dayOf(icaltime_is_null_time(date.time) ? date.period.start : date.time);
            if (day.isValid() && m_window.contains(day))
                days.insert(day);
        }
        for (auto *except = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); except;
             except = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY))
            days.remove(dayOf(icalproperty_get_exdate(except)));
        QList<QDate> ordered(days.begin(), days.end());
        std::sort(ordered.begin(), ordered.end());
        for (QDate day : std::as_const(ordered)) {
            if (!isOverride && m_overridden.contains(keyOf(event, day)))
                continue;
            for (int i = 0; i < length; ++i)
                m_result.days << CalendarDay{line, day.addDays(i), name};
        }
    }

    /// How many days the event covers. The end of a whole day is the day after; so is midnight.
    int lengthOf(icalcomponent *event, const icaltimetype &start) const
    {
        const icaltimetype end = icalcomponent_get_dtend(event);
        if (icaltime_is_null_time(end))
            return 1;
        const bool endsBefore = clockTime(end).time() == QTime(0, 0);
        const qint64 days = dayOf(start).daysTo(dayOf(end)) + (endsBefore ? 0 : 1);
        return int(std::clamp<qint64>(days, 1, longestEvent));
    }

    QSet<QDate> repeated(const icalrecurrencetype &rule, const icaltimetype &start, int line)
    {
        QSet<QDate> days;
        const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator *)> iterator(icalrecur_iterator_new(rule, start),
                                                                                          &icalrecur_iterator_free);
        if (!iterator) {
            m_result.warnings << ImportWarning{line, calendarText("The rule by which the event repeats cannot be understood; "
                                                                  "only its first day was taken.")};
            return {dayOf(start)};
        }
        int steps = 0;
        for (icaltimetype next = icalrecur_iterator_next(iterator.get()); !icaltime_is_null_time(next);
             next = icalrecur_iterator_next(iterator.get())) {
            const QDate day = dayOf(next);
            if (day > m_window.last)
                break;
            if (++steps > mostSteps || days.size() >= mostOccurrences) {
                m_result.warnings << ImportWarning{line, calendarText("The event repeats more than %1 times; the rest was left out.")
                                                             .arg(mostOccurrences)};
                break;
            }
            if (day >= m_window.first)
                days.insert(day);
        }
        return days;
    }

    Period m_window;
    QList<int> m_lines;
    QTimeZone m_usersZone;
    QTimeZone m_zone; ///< of the calendar under way
    QList<icalcomponent *> m_events;
    QList<QTimeZone> m_zones; ///< of each event's calendar
    QSet<QString> m_overridden;
    CalendarText m_result;
};

QList<int> eventLines(const QString &text)
{
    QList<int> lines;
    int line = 1;
    for (const QStringView part : QStringView(text).split(u'\n')) {
        if (part.trimmed().compare(QLatin1String("BEGIN:VEVENT"), Qt::CaseInsensitive) == 0)
            lines << line;
        ++line;
    }
    return lines;
}

} // namespace

bool isCalendar(const QByteArray &bytes)
{
    // Without the zeros UTF-16 is as readable as the rest.
    return bytes.left(8192).replace('\0', "").toUpper().contains("BEGIN:VCALENDAR");
}

CalendarText readCalendarText(const QString &text, const Period &window, const QTimeZone &zone)
{
    icalerror_set_errors_are_fatal(false);
    QString lines = text;
    lines.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent *)> root(icalparser_parse_string(lines.toUtf8().constData()),
                                                                        &icalcomponent_free);
    if (!root) {
        CalendarText nothing;
        nothing.problem = calendarText("The calendar cannot be read: its structure is damaged. Export it again.");
        return nothing;
    }
    CalendarText result = CalendarReader(window, eventLines(lines), zone).read(root.get());
    if (result.events == 0)
        result.problem = calendarText("The calendar holds no events: nothing to import.");
    return result;
}

} // namespace muster
