// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/base/period.h"
#include "app/import/importer.h"

#include <QTimeZone>

namespace muster {

/// A day on which an event of a calendar lies.
struct CalendarDay
{
    int line = 0; ///< of the event
    QDate date;
    QString name;
};

struct CalendarText
{
    QString name; ///< as the file calls itself (X-WR-CALNAME), or empty
    QList<CalendarDay> days;
    QList<ImportRejection> rejections;
    QList<ImportWarning> warnings;
    int events = 0;
    QString problem; ///< why nothing could be read
};

/// True when the file is iCalendar, whatever it is called.
bool isCalendar(const QByteArray &bytes);

/// Every event of every calendar in the text, as days. Whole days stay whole days, in any time zone. Repeating events
/// (RRULE, RDATE, EXDATE, overrides by RECURRENCE-ID) are laid out inside `window` only; single ones are all kept.
/// A time in UTC lies on the day that it is in the calendar's own zone (X-WR-TIMEZONE), else in `zone`; a time with a zone,
/// known or not, on the day that it is there.
CalendarText readCalendarText(const QString &text, const Period &window, const QTimeZone &zone);

} // namespace muster
