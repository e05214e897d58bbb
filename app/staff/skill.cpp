// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/skill.h"

#include "app/store/store.h"

#include <QCoreApplication>

namespace muster {

namespace {

QString skillText(const char *text)
{
    return QCoreApplication::translate("record", text);
}

Problems checkPersonSkill(const PersonSkill &own, const Store &store)
{
    for (const PersonSkill &other : store.all<PersonSkill>()) {
        if (other.id != own.id && other.person == own.person && other.skill == own.skill)
            return {{"skill_id", skillText(QT_TRANSLATE_NOOP("record", "This person has a level in that skill already.")), own.id.value}};
    }
    return {};
}

Problems checkCertificate(const Certificate &certificate, const Store &)
{
    if (certificate.issued.isValid() && certificate.expires.isValid() && certificate.expires < certificate.issued)
        return {{"expires", skillText(QT_TRANSLATE_NOOP("record", "It would expire before it is issued.")), certificate.id.value}};
    return {};
}

Problems checkMentoring(const Mentoring &pair, const Store &)
{
    Problems problems;
    if (pair.mentor == pair.person)
        problems << Problem{"mentor_id", skillText(QT_TRANSLATE_NOOP("record", "Nobody mentors themselves.")), pair.id.value};
    if (pair.to.isValid() && pair.from.isValid() && pair.to < pair.from)
        problems << Problem{"to_date", skillText(QT_TRANSLATE_NOOP("record", "The last day is before the first day.")), pair.id.value};
    return problems;
}

} // namespace

template <> const RecordType &recordType<Skill>()
{
    static const Description<Skill> d("skill", "skills", QT_TRANSLATE_NOOP("record", "Skill"),
                                      QT_TRANSLATE_NOOP("record", "Skills"), {
        field(&Skill::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required().unique(),
        field(&Skill::area, "area", QT_TRANSLATE_NOOP("record", "Area")),
    });
    return d;
}

template <> const RecordType &recordType<PersonSkill>()
{
    static const Description<PersonSkill> d("person_skill", "person-skills", QT_TRANSLATE_NOOP("record", "Skill of a person"),
                                            QT_TRANSLATE_NOOP("record", "Skills of people"), {
        field(&PersonSkill::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&PersonSkill::skill, "skill_id", QT_TRANSLATE_NOOP("record", "Skill")).required(),
        field(&PersonSkill::level, "level", QT_TRANSLATE_NOOP("record", "Level")),
        field(&PersonSkill::target, "target", QT_TRANSLATE_NOOP("record", "Target"))
            .helped(QT_TRANSLATE_NOOP("record", "The level to be reached; 0 asks for nothing.")),
        field(&PersonSkill::evidence, "evidence", QT_TRANSLATE_NOOP("record", "Evidence"))
            .helped(QT_TRANSLATE_NOOP("record", "What shows it: work, training, an examination.")),
        field(&PersonSkill::asOf, "as_of", QT_TRANSLATE_NOOP("record", "As of"))
            .startsAs([](const Store &, QDate today) { return Value(today); }),
    }, &checkPersonSkill);
    return d;
}

template <> const RecordType &recordType<Certificate>()
{
    static const Description<Certificate> d("certificate", "certificates", QT_TRANSLATE_NOOP("record", "Certificate"),
                                            QT_TRANSLATE_NOOP("record", "Certificates"), {
        field(&Certificate::name, "name", QT_TRANSLATE_NOOP("record", "Name")).required(),
        field(&Certificate::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&Certificate::issuer, "issuer", QT_TRANSLATE_NOOP("record", "Issuer")),
        field(&Certificate::issued, "issued", QT_TRANSLATE_NOOP("record", "Issued")),
        field(&Certificate::expires, "expires", QT_TRANSLATE_NOOP("record", "Expires"))
            .helped(QT_TRANSLATE_NOOP("record", "The last day on which it is valid. Empty: for good.")),
        field(&Certificate::skill, "skill_id", QT_TRANSLATE_NOOP("record", "Skill")),
    }, &checkCertificate);
    return d;
}

template <> const RecordType &recordType<Mentoring>()
{
    static const Description<Mentoring> d("mentoring", "mentorings", QT_TRANSLATE_NOOP("record", "Mentoring"),
                                          QT_TRANSLATE_NOOP("record", "Mentoring"), {
        field(&Mentoring::person, "person_id", QT_TRANSLATE_NOOP("record", "Person")).required().partOf(),
        field(&Mentoring::mentor, "mentor_id", QT_TRANSLATE_NOOP("record", "Mentor")).required(),
        field(&Mentoring::focus, "focus", QT_TRANSLATE_NOOP("record", "In what")),
        field(&Mentoring::from, "from_date", QT_TRANSLATE_NOOP("record", "From"))
            .startsAs([](const Store &, QDate today) { return Value(today); }),
        field(&Mentoring::to, "to_date", QT_TRANSLATE_NOOP("record", "To")),
    }, &checkMentoring);
    return d;
}

} // namespace muster
