// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/staff/skill.h"

namespace muster {

class Store;

/// Who can do a skill's work alone today.
struct SkillCover
{
    Id<Skill> skill;
    QList<Id<Person>> holders; ///< employed, at the holding level or above; by name
    int belowTarget = 0;       ///< people who are to be better in it than they are
    int asked = 0;             ///< people with a target or a level in it

    /// The bus factor: how many people may leave before nobody is left.
    int factor() const { return int(holders.size()); }
    bool hangsOnOne() const { return holders.size() == 1; }
};

/// Every skill with its holders, skills in the order of area and name. Only people employed on the day count.
QList<SkillCover> skillCover(const std::vector<Skill> &skills, const std::vector<PersonSkill> &levels,
                             const std::vector<Person> &people, QDate today);
QList<SkillCover> skillCover(const Store &store, QDate today);

/// The skills of people that are below their target, the largest gaps first. Only people employed on the day count.
QList<PersonSkill> belowTarget(const std::vector<PersonSkill> &levels, const std::vector<Person> &people, QDate today);

/// The certificates of people employed today whose last day is before today + `days`, the first to expire first. One that
/// the same person has renewed (same name, valid longer) is left out.
QList<Certificate> expiringCertificates(const std::vector<Certificate> &certificates, const std::vector<Person> &people,
                                        QDate today, int days);

} // namespace muster
