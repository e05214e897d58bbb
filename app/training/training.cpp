// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/training.h"

#include "app/store/store.h"
#include "app/store/twins.h"

#include <QCoreApplication>

namespace muster {

namespace {

Problems checkAttendance(const Attendance &attendance, const Store &store)
{
    if (attendance.person.isNull() && attendance.guest.trimmed().isEmpty())
        return {{"person_id", QCoreApplication::translate("record", "Say who it is: a person of the team or a guest."), attendance.id.value}};
    if (attendance.person && hasTwin(attendance, store, &Attendance::session, &Attendance::person))
        return {{"person_id", QCoreApplication::translate("record", "This person is on the list already."), attendance.id.value}};
    return {};
}

} // namespace

template <> struct Choices<SessionState>
{
    static constexpr Choice list[] = {
        {int(SessionState::Planned), "planned", QT_TRANSLATE_NOOP("record", "Planned"), Tone::Accent},
        {int(SessionState::Held), "held", QT_TRANSLATE_NOOP("record", "Held"), Tone::Ok, true},
        {int(SessionState::Cancelled), "cancelled", QT_TRANSLATE_NOOP("record", "Cancelled"), Tone::Quiet, true},
    };
};

template <> struct Choices<AttendanceState>
{
    static constexpr Choice list[] = {
        {int(AttendanceState::Invited), "invited", QT_TRANSLATE_NOOP("record", "Invited")},
        {int(AttendanceState::Attended), "attended", QT_TRANSLATE_NOOP("record", "Attended"), Tone::Ok, true},
        {int(AttendanceState::Passed), "passed", QT_TRANSLATE_NOOP("record", "Passed"), Tone::Ok, true},
        {int(AttendanceState::Absent), "absent", QT_TRANSLATE_NOOP("record", "Did not come"), Tone::Warn, true},
    };
};

template <> const RecordType &recordType<Course>()
{
    static const Description<Course> d("course", "courses", QT_TRANSLATE_NOOP("record", "Course"),
                                       QT_TRANSLATE_NOOP("record", "Courses"), {
        field(&Course::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Course::provider, "provider", QT_TRANSLATE_NOOP("record", "Provider")),
        field(&Course::skill, "skill_id", QT_TRANSLATE_NOOP("record", "Skill")),
        field(&Course::level, "level", QT_TRANSLATE_NOOP("record", "Level it gives")),
        field(&Course::duration, "duration", QT_TRANSLATE_NOOP("record", "Duration")).atLeast(0),
        field(&Course::price, "price", QT_TRANSLATE_NOOP("record", "Price a person")),
        field(&Course::certificate, "certificate", QT_TRANSLATE_NOOP("record", "Certificate")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "The paper that who passes gets.")),
        field(&Course::validMonths, "valid_months", QT_TRANSLATE_NOOP("record", "Valid (months)")).atLeast(1).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "How long the certificate is good. Empty: for ever.")),
        field(&Course::isMandatory, "is_mandatory", QT_TRANSLATE_NOOP("record", "Everybody must")).secondary(),
        field(&Course::description, "description", QT_TRANSLATE_NOOP("record", "Description")).multiline().secondary(),
    }, nullptr, {{"name"}});
    return d;
}

template <> const RecordType &recordType<TrainingSession>()
{
    static const Description<TrainingSession> d("training_session", "training-sessions", QT_TRANSLATE_NOOP("record", "Training session"),
                                                QT_TRANSLATE_NOOP("record", "Training sessions"), {
        field(&TrainingSession::name, "name", QT_TRANSLATE_NOOP("record", "Title")).required(),
        field(&TrainingSession::course, "course_id", QT_TRANSLATE_NOOP("record", "Course")),
        field(&TrainingSession::date, "date", QT_TRANSLATE_NOOP("record", "Date")).required().dueBy(),
        field(&TrainingSession::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&TrainingSession::length, "length", QT_TRANSLATE_NOOP("record", "Length")).atLeast(0),
        field(&TrainingSession::place, "place", QT_TRANSLATE_NOOP("record", "Place")),
        field(&TrainingSession::trainer, "trainer_id", QT_TRANSLATE_NOOP("record", "Trainer")),
        field(&TrainingSession::isPublic, "is_public", QT_TRANSLATE_NOOP("record", "For the public")),
        field(&TrainingSession::seats, "seats", QT_TRANSLATE_NOOP("record", "Seats")).atLeast(0).secondary(),
        field(&TrainingSession::cost, "cost", QT_TRANSLATE_NOOP("record", "Cost")).secondary(),
        field(&TrainingSession::line, "line_id", QT_TRANSLATE_NOOP("record", "Budget line")).secondary(),
        field(&TrainingSession::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary(),
    }, nullptr, {{"state"}, {"date"}});
    return d;
}

template <> const RecordType &recordType<Attendance>()
{
    static const Description<Attendance> d("attendance", "attendance", QT_TRANSLATE_NOOP("record", "Attendee"),
                                           QT_TRANSLATE_NOOP("record", "Attendees"), {
        field(&Attendance::session, "session_id", QT_TRANSLATE_NOOP("record", "Training session")).required().partOf(),
        field(&Attendance::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")),
        field(&Attendance::guest, "guest", QT_TRANSLATE_NOOP("record", "Guest"))
            .helped(QT_TRANSLATE_NOOP("record", "Somebody who is not on the staff.")),
        field(&Attendance::state, "state", QT_TRANSLATE_NOOP("record", "State")),
        field(&Attendance::note, "note", QT_TRANSLATE_NOOP("record", "Note")),
    }, &checkAttendance);
    return d;
}

} // namespace muster
