// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/leave.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkLeave(const Leave &leave, const Store &)
{
    Problems problems;
    if (leave.first.isValid() && leave.last.isValid() && leave.last < leave.first)
        problems << Problem{"last_day", QCoreApplication::translate("record", "The last day is before the first day."),
                            leave.id.value};
    return problems;
}

} // namespace

template <> struct Choices<LeaveKind>
{
    static constexpr Choice list[] = {
        {int(LeaveKind::Holiday), "holiday", QT_TRANSLATE_NOOP("record", "Holiday")},
        {int(LeaveKind::Sick), "sick", QT_TRANSLATE_NOOP("record", "Sick")},
        {int(LeaveKind::Parental), "parental", QT_TRANSLATE_NOOP("record", "Parental")},
        {int(LeaveKind::Training), "training", QT_TRANSLATE_NOOP("record", "Training")},
        {int(LeaveKind::Unpaid), "unpaid", QT_TRANSLATE_NOOP("record", "Unpaid")},
        {int(LeaveKind::Other), "other", QT_TRANSLATE_NOOP("record", "Other")},
    };
};

template <> struct Choices<LeaveState>
{
    static constexpr Choice list[] = {
        {int(LeaveState::Requested), "requested", QT_TRANSLATE_NOOP("record", "Requested"), Tone::Warn},
        {int(LeaveState::Approved), "approved", QT_TRANSLATE_NOOP("record", "Approved"), Tone::Ok},
        {int(LeaveState::Refused), "refused", QT_TRANSLATE_NOOP("record", "Refused"), Tone::Quiet},
    };
};

template <> const RecordType &recordType<Leave>()
{
    static const Description<Leave> d("leave", "leave", QT_TRANSLATE_NOOP("record", "Leave"),
                                      QT_TRANSLATE_NOOP("record", "Leave"), {
        field(&Leave::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&Leave::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&Leave::first, "first_day", QT_TRANSLATE_NOOP("record", "First day")).required(),
        field(&Leave::last, "last_day", QT_TRANSLATE_NOOP("record", "Last day")).required(),
        field(&Leave::perDay, "per_day", QT_TRANSLATE_NOOP("record", "Hours a day")).atLeast(1)
            .helped(QT_TRANSLATE_NOOP("record", "Empty for whole days.")),
        field(&Leave::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Leave::note, "note", QT_TRANSLATE_NOOP("record", "Note")),
    }, &checkLeave, {{"first_day", true}});
    return d;
}

template <> const RecordType &recordType<HolidayCalendar>()
{
    static const Description<HolidayCalendar> d("holiday_calendar", "holiday-calendars",
                                                QT_TRANSLATE_NOOP("record", "Holiday calendar"),
                                                QT_TRANSLATE_NOOP("record", "Holiday calendars"), {
        field(&HolidayCalendar::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required().unique(),
        field(&HolidayCalendar::place, "place", QT_TRANSLATE_NOOP("record", "Place")),
    });
    return d;
}

template <> const RecordType &recordType<Holiday>()
{
    static const Description<Holiday> d("holiday", "holidays", QT_TRANSLATE_NOOP("record", "Holiday"),
                                        QT_TRANSLATE_NOOP("record", "Holidays"), {
        field(&Holiday::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Holiday::calendar, "calendar_id", QT_TRANSLATE_NOOP("record", "Calendar")).required().partOf(),
        field(&Holiday::date, "date", QT_TRANSLATE_NOOP("record", "Date")).required(),
        field(&Holiday::halfDay, "half_day", QT_TRANSLATE_NOOP("record", "Half day")),
    }, nullptr, {{"date"}});
    return d;
}

} // namespace muster
