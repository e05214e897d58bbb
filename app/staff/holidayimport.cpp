// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/encoding.h"
#include "app/import/ics.h"
#include "app/staff/leave.h"
#include "app/staff/staffimport.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace muster {

namespace {

/// The calendar that the holidays go to; made when there is none of that name.
Id<HolidayCalendar> calendarNamed(const QString &name, ImportDraft &draft, const Store &store)
{
    for (const HolidayCalendar &calendar : store.all<HolidayCalendar>()) {
        if (calendar.name.compare(name, Qt::CaseInsensitive) == 0)
            return calendar.id;
    }
    HolidayCalendar calendar;
    calendar.id = Id<HolidayCalendar>::make();
    calendar.name = name;
    draft.before << inserted(calendar);
    return calendar.id;
}

QString holidayKey(const Holiday &holiday)
{
    return QStringLiteral("%1 %2 %3").arg(holiday.calendar.value).arg(holiday.date.toString(Qt::ISODate), holiday.name);
}

void readHolidays(const QByteArray &bytes, ImportDraft &draft, const Store &store, const ImportOptions &options)
{
    const Decoded decoded = decodeText(bytes, options.encoding);
    draft.encoding = decoded.encoding;
    if (!decoded.problem.isEmpty()) {
        draft.problems << decoded.problem;
        return;
    }
    // Rules that repeat for ever are laid out for the years a team's records can reach back, and a few ahead.
    const Period window{options.today.addYears(-30), options.today.addYears(5)};
    const CalendarText calendar = readCalendarText(decoded.text, window, QTimeZone::systemTimeZone());
    draft.rejections << calendar.rejections;
    draft.warnings << calendar.warnings;
    QString name = options.calendar.isEmpty() ? calendar.name : options.calendar;
    if (name.isEmpty())
        name = QFileInfo(options.source).completeBaseName();
    if (name.isEmpty())
        name = QCoreApplication::translate("Import", "Holidays");
    draft.read = int(calendar.days.size() + calendar.rejections.size());
    if (!calendar.problem.isEmpty())
        draft.problems << calendar.problem;
    if (calendar.days.isEmpty())
        return;
    const Id<HolidayCalendar> id = calendarNamed(name, draft, store);
    QSet<QString> known;
    for (const Holiday &holiday : store.all<Holiday>())
        known.insert(holidayKey(holiday));
    for (const CalendarDay &day : calendar.days) {
        const Holiday holiday{Id<Holiday>::make(), id, day.date, day.name, false};
        if (known.contains(holidayKey(holiday))) {
            draft.skip(DraftRow{day.line, toRow(holiday), {}, {}});
            continue;
        }
        known.insert(holidayKey(holiday));
        draft.rows << DraftRow{day.line, toRow(holiday), {}, {}};
    }
    if (draft.rows.isEmpty())
        draft.before.clear();
}

} // namespace

ImportKind holidayImport()
{
    ImportKind kind;
    kind.type = &recordType<Holiday>();
    kind.formats = {ImportFormat{QStringLiteral("ics"), &isCalendar, nullptr, &readHolidays}};
    return kind;
}

} // namespace muster
