// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/samplebuilder.h"

#include "app/staff/rota.h"

namespace muster {

namespace {

struct PersonSpec
{
    const char16_t *name, *role, *user, *department;
    int manager;         ///< place, -1 for none
    int monthsEmployed;
    int focus;
    PersonKind kind = PersonKind::Employee;
};

using namespace SamplePerson;

constexpr PersonSpec personSpecs[Count] = {
    {u"Helen Marsh", u"Head of IT", u"helen.marsh", u"IT", -1, 96, 50},
    {u"Daniel Okafor", u"Team lead infrastructure", u"daniel.okafor", u"Infrastructure", Head, 71, 60},
    {u"Ingrid Solberg", u"Team lead applications", u"ingrid.solberg", u"Applications", Head, 58, 60},
    {u"Tomasz Nowak", u"Systems engineer", u"tomasz.nowak", u"Infrastructure", Infrastructure, 64, 80},
    {u"Priya Raman", u"Network engineer", u"priya.raman", u"Infrastructure", Infrastructure, 40, 80},
    {u"Lucas Ferreira", u"Support engineer", u"lucas.ferreira", u"Infrastructure", Infrastructure, 33, 70},
    {u"Aisha Rahman", u"Support engineer", u"aisha.rahman", u"Infrastructure", Infrastructure, 27, 70},
    {u"Marek Dvořák", u"Database administrator", u"marek.dvorak", u"Infrastructure", Infrastructure, 82, 80},
    {u"Sofia Lindqvist", u"Senior developer", u"sofia.lindqvist", u"Applications", Applications, 49, 80},
    {u"Ben Carter", u"Developer", u"ben.carter", u"Applications", Applications, 36, 80},
    {u"Yuki Tanaka", u"Developer", u"yuki.tanaka", u"Applications", Applications, 31, 80},
    {u"Chloé Martin", u"Test engineer", u"chloe.martin", u"Applications", Applications, 29, 80},
    {u"Omar Haddad", u"Data analyst", u"omar.haddad", u"Applications", Applications, 14, 85, PersonKind::Contractor},
    {u"Grace Whitfield", u"Junior developer", u"grace.whitfield", u"Applications", Applications, 7, 75},
};

/// Easter Sunday of the Gregorian calendar (Anonymous algorithm, Meeus 1991).
QDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

Id<HolidayCalendar> addHolidays(SampleBuilder &b)
{
    const Id<HolidayCalendar> calendar =
        b.add(HolidayCalendar{{}, QStringLiteral("Head office"), QStringLiteral("Head office and both branches")}).id;
    const auto day = [&](QDate date, const QString &name, bool half = false) {
        b.add(Holiday{{}, calendar, date, name, half});
    };
    for (int year = b.today.year() - 2; year <= b.today.year() + 1; ++year) {
        const QDate easter = easterSunday(year);
        day({year, 1, 1}, QStringLiteral("New Year's Day"));
        day(easter.addDays(-2), QStringLiteral("Good Friday"));
        day(easter.addDays(1), QStringLiteral("Easter Monday"));
        day({year, 5, 1}, QStringLiteral("May Day"));
        day({year, 12, 24}, QStringLiteral("Christmas Eve"), true);
        day({year, 12, 25}, QStringLiteral("Christmas Day"));
        day({year, 12, 26}, QStringLiteral("Second Day of Christmas"));
        day({year, 12, 31}, QStringLiteral("New Year's Eve"), true);
    }
    return calendar;
}

struct AbsenceSpec
{
    int person;
    int first, last;     ///< days from this week's Monday
    LeaveKind kind;
    int hours;           ///< a day; 0: all of it
    LeaveState state;
    const char16_t *note;
};

// This week and the ones around it, so that a new user sees a real one.
constexpr AbsenceSpec currentAbsences[] = {
    {Network, 0, 4, LeaveKind::Holiday, 0, LeaveState::Approved, u""},
    {Tester, 1, 2, LeaveKind::Sick, 0, LeaveState::Approved, u""},
    {Junior, 2, 3, LeaveKind::Training, 0, LeaveState::Approved, u"Secure coding course"},
    {DeveloperB, 4, 4, LeaveKind::Holiday, 4, LeaveState::Approved, u"Afternoon off"},
    {Systems, 7, 11, LeaveKind::Holiday, 0, LeaveState::Approved, u""},
    {SupportA, 14, 15, LeaveKind::Training, 0, LeaveState::Approved, u"Service desk certificate"},
    {DeveloperA, 21, 25, LeaveKind::Holiday, 0, LeaveState::Approved, u""},
    {Analyst, 9, 9, LeaveKind::Other, 4, LeaveState::Approved, u"Moving house"},
    {DatabaseAdmin, 28, 32, LeaveKind::Holiday, 0, LeaveState::Requested, u""},
    {SupportB, 15, 18, LeaveKind::Holiday, 0, LeaveState::Requested, u"School holidays"},
    {DeveloperC, 35, 38, LeaveKind::Holiday, 0, LeaveState::Requested, u""},
    {DeveloperB, 23, 25, LeaveKind::Holiday, 0, LeaveState::Refused, u"Release week of the customer portal"},
};

void addLeave(SampleBuilder &b, int person, QDate first, QDate last, LeaveKind kind)
{
    if (first >= b.people.at(person).started && last < b.monday())
        b.add(Leave{{}, b.person(person), kind, first, last, {}, LeaveState::Approved, {}});
}

} // namespace

void addSamplePeople(SampleBuilder &b)
{
    const Id<HolidayCalendar> calendar = addHolidays(b);
    for (int place = 0; place < Count; ++place) {
        const PersonSpec &spec = personSpecs[place];
        Person person;
        person.id = Id<Person>::make();
        person.name = QString::fromUtf16(spec.name);
        if (place == Head && !b.team.manager.isEmpty())
            person.name = b.team.manager;
        person.role = QString::fromUtf16(spec.role);
        person.kind = spec.kind;
        person.department = QString::fromUtf16(spec.department);
        person.location = place % 4 == 2 ? QStringLiteral("North branch") : QStringLiteral("Head office");
        person.userName = QString::fromUtf16(spec.user);
        person.email = person.userName + QStringLiteral("@team.example");
        person.phone = QStringLiteral("555 01%1").arg(20 + place);
        person.employeeNumber = QString::number(10412 + place * 37);
        person.calendar = calendar;
        person.started = Period::month(b.today.addMonths(-spec.monthsEmployed)).first;
        person.focus = spec.focus;
        if (spec.manager >= 0)
            person.manager = b.person(spec.manager);
        b.people.append(b.add(person));
    }
    const auto pattern = [&](int place, QDate from, WeekMinutes hours) {
        b.add(WorkPattern{{}, b.person(place), from, hours});
    };
    pattern(SupportB, b.people.at(SupportB).started, {480, 480, 480, 240, 0, 0, 0});
    pattern(DeveloperC, b.people.at(DeveloperC).started, fullWeek);
    pattern(DeveloperC, Period::month(b.today.addMonths(-10)).first, {480, 480, 480, 480, 0, 0, 0}); // four days since then
    pattern(Analyst, b.people.at(Analyst).started, {450, 450, 450, 450, 0, 0, 0});
}

void addSampleAbsences(SampleBuilder &b)
{
    for (const AbsenceSpec &spec : currentAbsences) {
        Leave leave{{}, b.person(spec.person), spec.kind, b.monday().addDays(spec.first), b.monday().addDays(spec.last), {},
                    spec.state, QString::fromUtf16(spec.note)};
        if (spec.hours > 0)
            leave.perDay = Minutes::hours(spec.hours);
        b.add(leave);
    }
    for (int year = b.today.year() - 2; year <= b.today.year(); ++year) {
        for (int person = 0; person < Count; ++person) {
            const QDate summer = Period::week(QDate(year, 7, 1).addDays(7 * (person % 8))).first;
            addLeave(b, person, summer, summer.addDays(11), LeaveKind::Holiday);
            const QDate spring = Period::week(QDate(year, 3, 20).addDays(7 * b.chance(6))).first;
            addLeave(b, person, spring, spring.addDays(b.between(1, 4)), LeaveKind::Holiday);
            const QDate ill = SampleBuilder::workday(QDate(year, 1, 10).addDays(b.chance(320)));
            addLeave(b, person, ill, ill.addDays(ill.dayOfWeek() < 4 ? 1 : 0), LeaveKind::Sick);
        }
    }
    const auto duty = [&](int place, const QString &name, QDate from, QDate to, WeekMinutes hours) {
        b.add(Duty{{}, b.person(place), name, from, to, hours});
    };
    const QDate since = Period::month(b.today.addMonths(-24)).first;
    for (int person = 0; person < Count; ++person)
        duty(person, QStringLiteral("Team meeting"), std::max(since, b.people.at(person).started), {}, {45, 0, 0, 0, 0, 0, 0});
    duty(Head, QStringLiteral("Management round"), since, {}, {0, 90, 0, 60, 0, 0, 0});
    duty(SupportA, QStringLiteral("Support rota"), since, {}, {120, 120, 120, 120, 120, 0, 0});
    duty(SupportB, QStringLiteral("Support rota"), since, {}, {90, 90, 90, 0, 0, 0, 0});
    constexpr int onCall[] = {Systems, DatabaseAdmin, Network};
    Rota rota;
    rota.name = QStringLiteral("On call");
    rota.firstDay = b.monday().addDays(-28);
    rota.allowance = b.money(150);
    rota = b.add(rota);
    for (const int member : onCall)
        b.add(RotaMember{{}, rota.id, b.person(member), 100});
    for (int week = -4; week < 8; ++week) {
        const QDate from = b.monday().addDays(7 * week);
        b.add(Duty{{}, b.person(onCall[(week + 6) % 3]), rota.name, from, from.addDays(6), rota.hours, rota.id});
    }
}

} // namespace muster
