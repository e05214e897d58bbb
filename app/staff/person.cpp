// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/person.h"

#include "app/staff/leave.h"
#include "app/staff/rota.h"
#include "app/store/store.h"

#include <QCoreApplication>
#include <QSet>

namespace muster {

namespace {

QString personText(const char *text)
{
    return QCoreApplication::translate("record", text);
}

/// Follows the reporting line upwards; true when it comes back to where it began.
bool reportsToThemselves(const Person &person, const Store &store)
{
    QSet<RecordId> seen{person.id.value};
    for (Id<Person> next = person.manager; next;) {
        if (seen.contains(next.value))
            return next == person.id;
        seen.insert(next.value);
        const Person *manager = store.find(next);
        next = manager ? manager->manager : Id<Person>();
    }
    return false;
}

Problems checkPerson(const Person &person, const Store &store)
{
    Problems problems;
    if (reportsToThemselves(person, store))
        problems << Problem{"manager_id", personText(QT_TRANSLATE_NOOP("record", "%1 would report to themselves, directly or through "
                                              "others. Choose another manager.")).arg(person.name), person.id.value};
    if (person.deputy == person.id)
        problems << Problem{"deputy_id", personText(QT_TRANSLATE_NOOP("record", "Nobody is their own deputy.")), person.id.value};
    if (person.ended.isValid() && person.started.isValid() && person.ended < person.started)
        problems << Problem{"ended", personText(QT_TRANSLATE_NOOP("record", "The last day is before the first day.")),
                            person.id.value};
    return problems;
}

Problems checkHours(const WeekMinutes &hours, RecordId id)
{
    for (qint32 minutes : hours) {
        if (minutes < 0 || minutes > 24 * 60)
            return {{"hours", personText(QT_TRANSLATE_NOOP("record", "A day has between 0 and 24 hours.")), id}};
    }
    return {};
}

Problems checkPattern(const WorkPattern &pattern, const Store &)
{
    return checkHours(pattern.hours, pattern.id.value);
}

Problems checkDuty(const Duty &duty, const Store &)
{
    Problems problems = checkHours(duty.hours, duty.id.value);
    if (duty.to.isValid() && duty.to < duty.from)
        problems << Problem{"to_date", personText(QT_TRANSLATE_NOOP("record", "The last day is before the first day.")),
                            duty.id.value};
    return problems;
}

} // namespace

template <> struct Choices<PersonKind>
{
    static constexpr Choice list[] = {
        {int(PersonKind::Employee), "employee", QT_TRANSLATE_NOOP("record", "Employee")},
        {int(PersonKind::Contractor), "contractor", QT_TRANSLATE_NOOP("record", "Contractor"), Tone::Accent},
        {int(PersonKind::Candidate), "candidate", QT_TRANSLATE_NOOP("record", "Candidate"), Tone::Warn},
        {int(PersonKind::Former), "former", QT_TRANSLATE_NOOP("record", "Former"), Tone::Quiet},
    };
};

template <> const RecordType &recordType<Person>()
{
    static const Description<Person> d("person", "people", QT_TRANSLATE_NOOP("record", "Person"),
                                       QT_TRANSLATE_NOOP("record", "People"), {
        field(&Person::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required()
            .alsoCalled({"full name", "employee name", "employee", "display name"}),
        field(&Person::role, "role", QT_TRANSLATE_NOOP("record", "Role"))
            .alsoCalled({"position", "job title", "title", "job"}),
        field(&Person::manager, "manager_id", QT_TRANSLATE_NOOP("record", "Manager"))
            .helped(QT_TRANSLATE_NOOP("record", "Whom this person reports to."))
            .alsoCalled({"manager name", "reports to", "supervisor"}),
        field(&Person::deputy, "deputy_id", QT_TRANSLATE_NOOP("record", "Deputy")).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "Who stands in for this person.")),
        field(&Person::kind, "kind", QT_TRANSLATE_NOOP("record", "Kind")),
        field(&Person::department, "department", QT_TRANSLATE_NOOP("record", "Department"))
            .alsoCalled({"dept", "organisation unit", "organizational unit"}),
        field(&Person::location, "location", QT_TRANSLATE_NOOP("record", "Location")).secondary()
            .alsoCalled({"office", "site"}),
        field(&Person::email, "email", QT_TRANSLATE_NOOP("record", "E-mail")).under(QT_TRANSLATE_NOOP("record", "Contact"))
            .alsoCalled({"email", "mail", "e-mail address", "email address"}),
        field(&Person::phone, "phone", QT_TRANSLATE_NOOP("record", "Phone")).alsoCalled({"telephone", "phone number"}),
        field(&Person::userName, "user_name", QT_TRANSLATE_NOOP("record", "User name")).secondary()
            .alsoCalled({"username", "login", "uid", "account"}),
        field(&Person::employeeNumber, "employee_number", QT_TRANSLATE_NOOP("record", "Employee number")).secondary()
            .alsoCalled({"empid", "emp id", "employee id", "employee no", "staff number", "personnel number"}),
        field(&Person::calendar, "calendar_id", QT_TRANSLATE_NOOP("record", "Holiday calendar")).secondary()
            .under(QT_TRANSLATE_NOOP("record", "Working time")),
        field(&Person::started, "started", QT_TRANSLATE_NOOP("record", "First day"))
            .alsoCalled({"start date", "date of hire", "dateofhire", "hire date", "joined"}),
        field(&Person::ended, "ended", QT_TRANSLATE_NOOP("record", "Last day")).secondary()
            .alsoCalled({"end date", "date of termination", "dateoftermination", "termination date", "left"}),
        field(&Person::focus, "focus", QT_TRANSLATE_NOOP("record", "Focus %")).between(0, 100).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "The share of working time that is left for planned work.")),
        field(&Person::oneOnOneDays, "one_on_one_days", QT_TRANSLATE_NOOP("record", "Days between 1:1s")).between(0, 365).secondary()
            .helped(QT_TRANSLATE_NOOP("record", "0: no regular 1:1s.")),
        field(&Person::notes, "notes", QT_TRANSLATE_NOOP("record", "Notes")).multiline().secondary()
            .under(QT_TRANSLATE_NOOP("record", "Notes")).alsoCalled({"comment", "remarks"}),
    }, &checkPerson, {{"name"}});
    return d;
}

template <> const RecordType &recordType<WorkPattern>()
{
    static const Description<WorkPattern> d("work_pattern", "work-patterns", QT_TRANSLATE_NOOP("record", "Work pattern"),
                                            QT_TRANSLATE_NOOP("record", "Work patterns"), {
        field(&WorkPattern::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&WorkPattern::from, "from_date", QT_TRANSLATE_NOOP("record", "From")).required(),
        field(&WorkPattern::hours, "hours", QT_TRANSLATE_NOOP("record", "Hours")),
    }, &checkPattern, {{"person_id"}, {"from_date", true}});
    return d;
}

template <> const RecordType &recordType<Duty>()
{
    static const Description<Duty> d("duty", "duties", QT_TRANSLATE_NOOP("record", "Duty"),
                                     QT_TRANSLATE_NOOP("record", "Duties"), {
        field(&Duty::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required()
            .helped(QT_TRANSLATE_NOOP("record", "Work that comes back every week: on-call, support rota, fixed meetings.")),
        field(&Duty::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&Duty::from, "from_date", QT_TRANSLATE_NOOP("record", "From")).required(),
        field(&Duty::to, "to_date", QT_TRANSLATE_NOOP("record", "To")),
        field(&Duty::hours, "hours", QT_TRANSLATE_NOOP("record", "Hours")),
        field(&Duty::rota, "rota_id", QT_TRANSLATE_NOOP("record", "Rota")).partOf(),
    }, &checkDuty, {{"from_date", true}});
    return d;
}

} // namespace muster
