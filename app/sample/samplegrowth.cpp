// SPDX-License-Identifier: GPL-3.0-or-later
// Skills, certificates, mentoring, pay rates, leave entitlements, coverage rules and 1:1s of the sample team.
#include "app/oneonones/oneonone.h"
#include "app/sample/samplebuilder.h"
#include "app/staff/entitlement.h"
#include "app/staff/pay.h"

namespace muster {

namespace {

using namespace SamplePerson;

struct SampleSkill
{
    const char16_t *name, *area;
    const char *levels; ///< one digit a person, in their order; a blank: nothing said
    const char *targets;
};
//                                                   HIASNSSDDDDTAJ
constexpr SampleSkill sampleSkills[] = {
    {u"Linux servers", u"Infrastructure",           "14 53215 21  1", " 4  43 5     2"},
    {u"Networks", u"Infrastructure",                " 3 35212      ", "    5 3       "},
    {u"Backup and restore", u"Infrastructure",      " 3 42115      ", "     2 5      "},
    {u"Storage", u"Infrastructure",                 " 2 4 112      ", "   4  2 3     "},
    {u"Databases", u"Data",                         " 1 2   52221 4", "        3   42"},
    {u"Data warehouse", u"Data",                    "  1    31   52", "       3 2   5"},
    {u"Reporting", u"Data",                         "1 2      1  52", "  3         5 "},
    {u"Web applications", u"Applications",          "  4     5441 2", "  4     555  3"},
    {u"Test automation", u"Applications",           "  2     232511", "         3 5 3"},
    {u"Release process", u"Applications",           "  4     321   ", "  4     433   "},
    {u"Service desk", u"Support",                   "23   44     1 ", "     55       "},
    {u"Security", u"Security",                      "23234113221  1", "  3 5 2 3     "},
    {u"Mainframe interface", u"Applications",       "  2     4     ", "  3      2    "},
};

struct SampleCertificate { int person; const char16_t *name, *issuer; int issuedMonths, expiresIn; const char16_t *skill; };
constexpr SampleCertificate sampleCertificates[] = {
    {Systems, u"Certified Linux engineer", u"Open Systems Institute", 34, 41, u"Linux servers"},
    {Network, u"Network professional", u"Routing Guild", 22, 420, u"Networks"},
    {Network, u"Firewall specialist", u"Routing Guild", 37, -6, u"Security"},
    {DatabaseAdmin, u"Database administrator, level 2", u"Data Academy", 11, 760, u"Databases"},
    {Tester, u"Certified tester, foundation", u"Testing Board", 40, 0, u"Test automation"},
    {SupportA, u"Service desk analyst", u"Service Institute", 33, 74, u"Service desk"},
    {DeveloperA, u"Secure coding", u"Security Forum", 20, 150, u"Security"},
    {Infrastructure, u"Service management foundation", u"Service Institute", 48, 0, nullptr},
};

constexpr const char16_t *templateTexts[] = {
    u"How are you?\nWhat went well since last time?\nWhat is in your way?\nWhat do you need from me?\nWhat do you want to learn next?",
    u"What have you been proud of this quarter?\nWhich of your goals is in danger?\nWhich work would you rather give away?\n"
    u"Who should hear more about what you do?",
    u"First weeks: whom have you met?\nWhat is still unclear?\nWhich access is missing?\nWhat surprised you?",
};
constexpr const char16_t *templateNames[] = {u"Regular 1:1", u"Quarterly questions", u"First weeks"};

constexpr const char16_t *noteTexts[] = {
    u"Went through the open tasks. The two oldest ones get a date this week.",
    u"Talked about the on-call weeks; a third person is needed by summer.",
    u"The training was worth it. Will show the others in the team meeting.",
    u"Would like to take part in the architecture round. Agreed to try it for a quarter.",
    u"Too many interruptions in the mornings. Two quiet mornings a week from now on.",
    u"The hand-over of the old print server is nearly done; the run book is missing.",
};
constexpr const char16_t *privateTexts[] = {
    u"Seems tired; look at the load of the next weeks.",
    u"Ready for more responsibility. Think about the deputy role.",
    u"Watch whether the quiet mornings are kept.",
};
struct SampleItem { const char16_t *text; AgendaKind kind; };
constexpr SampleItem sampleItems[] = {
    {u"Write the run book of the print server", AgendaKind::Action},
    {u"Ask the supplier for a second quotation", AgendaKind::Action},
    {u"Whether to join the architecture round", AgendaKind::Topic},
    {u"Calm and clear during the last incident", AgendaKind::Praise},
    {u"Reviews wait too long in the team", AgendaKind::Concern},
    {u"Present the restore test to the team", AgendaKind::Action},
    {u"Plan for the certificate examination", AgendaKind::Topic},
    {u"Helped the new colleague through the first weeks", AgendaKind::Praise},
    {u"Give the monthly patch round to a colleague", AgendaKind::Action},
    {u"Mornings with too many interruptions", AgendaKind::Concern},
};

QHash<QString, Id<Skill>> addSkills(SampleBuilder &b)
{
    QHash<QString, Id<Skill>> made;
    for (const SampleSkill &spec : sampleSkills) {
        const QString name = QString::fromUtf16(spec.name);
        const Id<Skill> skill = b.add(Skill{{}, name, QString::fromUtf16(spec.area)}).id;
        made[name] = skill;
        for (int person = 0; person < Count; ++person) {
            const char level = spec.levels[person], target = spec.targets[person];
            if (level == ' ' && target == ' ')
                continue;
            PersonSkill own{{}, b.person(person), skill, SkillLevel(level == ' ' ? 0 : level - '0'),
                            SkillLevel(target == ' ' ? 0 : target - '0'), {}, b.today.addDays(-b.between(10, 200))};
            if (own.level >= SkillLevel::Helps)
                own.evidence = QStringLiteral("Answers the questions of others");
            b.add(own);
        }
    }
    return made;
}

void addPapers(SampleBuilder &b, const QHash<QString, Id<Skill>> &skills)
{
    for (const SampleCertificate &spec : sampleCertificates) {
        Certificate paper;
        paper.person = b.person(spec.person);
        paper.name = QString::fromUtf16(spec.name);
        paper.issuer = QString::fromUtf16(spec.issuer);
        paper.issued = b.today.addMonths(-spec.issuedMonths);
        if (spec.expiresIn != 0)
            paper.expires = b.today.addDays(spec.expiresIn);
        if (spec.skill)
            paper.skill = skills.value(QString::fromUtf16(spec.skill));
        b.add(paper);
    }
    const QDate since = Period::month(b.today.addMonths(-5)).first;
    b.add(Mentoring{{}, b.person(DeveloperA), b.person(Junior), QStringLiteral("Web applications, clean changes"), since, {}});
    b.add(Mentoring{{}, b.person(Systems), b.person(SupportB), QStringLiteral("Linux servers"), since, {}});
    b.add(Mentoring{{}, b.person(Head), b.person(Applications), QStringLiteral("Budget and planning"), since.addMonths(-8),
                    since.addMonths(1)});
}

void addTerms(SampleBuilder &b, const QHash<QString, Id<Skill>> &skills)
{
    constexpr int hourly[Count] = {78, 64, 64, 52, 51, 42, 40, 56, 58, 50, 48, 45, 85, 36};
    const int year = b.today.year();
    for (int person = 0; person < Count; ++person) {
        const QDate started = b.people.at(person).started;
        b.add(PayRate{{}, b.person(person), started, b.money(hourly[person] - 3)});
        if (const QDate raise(year, 1, 1); raise > started)
            b.add(PayRate{{}, b.person(person), raise, b.money(hourly[person])});
        for (int each : {year - 1, year, year + 1}) {
            if (each < started.year() || b.people.at(person).kind != PersonKind::Employee)
                continue;
            const Days carried = each == year + 1 ? Days{} : Days{50 * qint64(person % 5)};
            b.add(LeaveEntitlement{{}, b.person(person), each, Days::whole(person == DeveloperC ? 23 : 28), carried,
                                   QDate(each, 3, 31)});
        }
    }
    b.add(CoverageRule{{}, QStringLiteral("Infrastructure is staffed"), QStringLiteral("Infrastructure"), {}, 4});
    b.add(CoverageRule{{}, QStringLiteral("Somebody who can restore"), {}, skills.value(QStringLiteral("Backup and restore")), 2});
    b.add(CoverageRule{{}, QStringLiteral("The service desk answers"), {}, skills.value(QStringLiteral("Service desk")), 2});
}

/// Deputies and the rhythm of 1:1s, put into the people that have been made.
void setDeputies(SampleBuilder &b)
{
    const auto edit = [&b](int place, Id<Person> deputy, int days) {
        Person &person = b.people[place];
        person.deputy = deputy;
        person.oneOnOneDays = days;
        for (Change &change : b.changes) {
            if (change.type == &recordType<Person>() && change.id == person.id.value)
                change.after = toRow(person);
        }
    };
    for (int place = 1; place < Count; ++place)
        edit(place, {}, place <= Applications ? 14 : 28);
    edit(Head, b.person(Infrastructure), 0);
    edit(Infrastructure, b.person(Systems), 14);
    edit(DatabaseAdmin, b.person(Systems), 28);
    edit(DeveloperA, b.person(DeveloperB), 28);
}

void addTalks(SampleBuilder &b)
{
    for (int i = 0; i < 3; ++i)
        b.add(NoteTemplate{{}, QString::fromUtf16(templateNames[i]), QString::fromUtf16(templateTexts[i])});
    for (int person = 1; person < Count; ++person) {
        const int rhythm = b.people.at(person).oneOnOneDays;
        const QDate last = SampleBuilder::workday(b.today.addDays(-((person * 5) % (rhythm + 6) + 3)));
        QDate day = last;
        for (int meeting = 0; meeting < 4 && day > b.people.at(person).started; ++meeting, day = day.addDays(-rhythm)) {
            OneOnOne talk{{}, b.person(person), std::min(SampleBuilder::workday(day), b.today), sampleText(noteTexts, person + meeting), {}};
            if ((person + meeting) % 3 == 0)
                talk.privateNotes = sampleText(privateTexts, person);
            b.add(talk);
        }
        for (int i = 0; i < 3; ++i) {
            const SampleItem &spec = sampleItems[size_t(person * 3 + i) % std::size(sampleItems)];
            AgendaItem item{{}, b.person(person), QString::fromUtf16(spec.text), spec.kind, last.addDays(-rhythm * i), {}, {}, {}, {}};
            if (spec.kind == AgendaKind::Action) {
                item.owner = b.person(person);
                item.due = SampleBuilder::workday(b.today.addDays(7 * i - 4));
            }
            if (spec.kind == AgendaKind::Praise && i > 0)
                item.doneOn = last;
            b.add(item);
        }
    }
}

} // namespace

void addSampleGrowth(SampleBuilder &b)
{
    b.skills = addSkills(b);
    addPapers(b, b.skills);
    addTerms(b, b.skills);
    setDeputies(b);
    addTalks(b);
}

} // namespace muster
