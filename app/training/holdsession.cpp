// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/training/holdsession.h"

#include "app/store/store.h"

namespace muster {

namespace {

Change dutyOf(Id<Person> person, const TrainingSession &session)
{
    Duty duty{Id<Duty>::make(), person, session.name, session.date, session.date, {}};
    duty.hours[size_t(session.date.dayOfWeek() - 1)] = qint32(std::min<qint64>(session.length.value, 24 * 60));
    return inserted(duty);
}

void raiseSkill(Changes &changes, const Store &store, Id<Person> person, const Course &course, QDate day)
{
    if (!course.skill || course.level == SkillLevel::None)
        return;
    for (const RecordId id : store.pointingTo<PersonSkill>(person.value, "person_id")) {
        const PersonSkill &own = *store.find(Id<PersonSkill>{id});
        if (own.skill != course.skill)
            continue;
        PersonSkill better = own;
        better.level = std::max(own.level, course.level);
        better.asOf = day;
        if (better.level != own.level)
            changes << edited(own, better);
        return;
    }
    changes << inserted(PersonSkill{Id<PersonSkill>::make(), person, course.skill, course.level, SkillLevel::None, course.name, day});
}

Certificate certificateOf(Id<Person> person, const Course &course, QDate day)
{
    return {Id<Certificate>::make(), person, course.certificate, course.provider, day,
            course.validMonths ? day.addMonths(*course.validMonths) : QDate(), course.skill};
}

} // namespace

Changes holdSession(const Store &store, const TrainingSession &session, QDate today)
{
    if (session.state != SessionState::Planned || session.date > today)
        return {};
    TrainingSession held = session;
    held.state = SessionState::Held;
    Changes changes{edited(session, held)};
    const Course *course = store.find(session.course);
    if (session.trainer && session.length.value > 0)
        changes << dutyOf(session.trainer, session);
    for (const RecordId id : store.pointingTo<Attendance>(session.id.value, "session_id")) {
        const Attendance &own = *store.find(Id<Attendance>{id});
        Attendance came = own;
        if (own.state == AttendanceState::Invited) {
            came.state = AttendanceState::Attended;
            changes << edited(own, came);
        }
        if (came.state == AttendanceState::Absent || !came.person)
            continue;
        if (session.length.value > 0 && came.person != session.trainer)
            changes << dutyOf(came.person, session);
        if (course)
            raiseSkill(changes, store, came.person, *course, session.date);
        if (course && !course->certificate.isEmpty())
            changes << inserted(certificateOf(came.person, *course, session.date));
    }
    return changes;
}

} // namespace muster
