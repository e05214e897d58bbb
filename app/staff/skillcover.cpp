// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/staff/skillcover.h"

#include "app/store/store.h"

#include <QCollator>
#include <QHash>
#include <QSet>

namespace muster {

namespace {

QSet<Id<Person>> employedOn(const std::vector<Person> &people, QDate day)
{
    QSet<Id<Person>> employed;
    for (const Person &person : people) {
        if (person.isEmployedOn(day))
            employed.insert(person.id);
    }
    return employed;
}

} // namespace

QList<SkillCover> skillCover(const std::vector<Skill> &skills, const std::vector<PersonSkill> &levels,
                             const std::vector<Person> &people, QDate today)
{
    const QCollator collator;
    std::vector<Skill> ordered = skills;
    std::stable_sort(ordered.begin(), ordered.end(), [&](const Skill &a, const Skill &b) {
        const int areas = collator.compare(a.area, b.area);
        return areas != 0 ? areas < 0 : collator.compare(a.name, b.name) < 0;
    });
    QHash<Id<Skill>, qsizetype> places;
    QList<SkillCover> covers;
    for (const Skill &skill : ordered) {
        places[skill.id] = covers.size();
        covers.append({skill.id, {}, 0, 0});
    }
    QHash<Id<Person>, QString> names;
    for (const Person &person : people)
        names[person.id] = person.name;
    const QSet<Id<Person>> employed = employedOn(people, today);
    for (const PersonSkill &level : levels) {
        const auto place = places.constFind(level.skill);
        if (place == places.constEnd() || !employed.contains(level.person))
            continue;
        SkillCover &cover = covers[*place];
        if (level.isHeld())
            cover.holders.append(level.person);
        cover.belowTarget += level.isBelowTarget();
        cover.asked += level.level != SkillLevel::None || level.target != SkillLevel::None;
    }
    for (SkillCover &cover : covers)
        std::stable_sort(cover.holders.begin(), cover.holders.end(),
                         [&](Id<Person> a, Id<Person> b) { return collator.compare(names.value(a), names.value(b)) < 0; });
    return covers;
}

QList<SkillCover> skillCover(const Store &store, QDate today)
{
    return skillCover(store.all<Skill>(), store.all<PersonSkill>(), store.all<Person>(), today);
}

QList<PersonSkill> belowTarget(const std::vector<PersonSkill> &levels, const std::vector<Person> &people, QDate today)
{
    const QSet<Id<Person>> employed = employedOn(people, today);
    QList<PersonSkill> below;
    for (const PersonSkill &level : levels) {
        if (level.isBelowTarget() && employed.contains(level.person))
            below.append(level);
    }
    std::stable_sort(below.begin(), below.end(), [](const PersonSkill &a, const PersonSkill &b) {
        return int(a.target) - int(a.level) > int(b.target) - int(b.level);
    });
    return below;
}

QList<Certificate> expiringCertificates(const std::vector<Certificate> &certificates, const std::vector<Person> &people,
                                        QDate today, int days)
{
    const QSet<Id<Person>> employed = employedOn(people, today);
    const auto isRenewed = [&](const Certificate &old) {
        return std::any_of(certificates.begin(), certificates.end(), [&](const Certificate &other) {
            return other.person == old.person && other.id != old.id && other.name.compare(old.name, Qt::CaseInsensitive) == 0
                   && (!other.expires.isValid() || other.expires > old.expires);
        });
    };
    QList<Certificate> found;
    for (const Certificate &certificate : certificates) {
        if (certificate.expires.isValid() && certificate.expires < today.addDays(days) && employed.contains(certificate.person)
            && !isRenewed(certificate))
            found.append(certificate);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Certificate &a, const Certificate &b) { return a.expires < b.expires; });
    return found;
}

} // namespace muster
